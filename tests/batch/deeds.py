"""What the workers of the tests do: work, fail, die."""

import os
from pathlib import Path

from wego_forms.batch.plan.sources import Item


def rows(job, items):
    return [item.row for item in items]


def die_once(flag, items):
    """Die the first time that this is called at all."""
    if not Path(flag).exists():
        Path(flag).touch()
        os._exit(1)
    return rows(None, items)


def die_of(row, items):
    """Die whenever `row` is among the items."""
    if any(item.row == row for item in items):
        os._exit(1)
    return rows(None, items)


def fail_at(row, items):
    if any(item.row == row for item in items):
        raise RuntimeError("a fault of ours")
    return rows(None, items)


def give_up(item, what):
    return (item.row, what.en)


def items(count):
    return (Item(number) for number in range(count))

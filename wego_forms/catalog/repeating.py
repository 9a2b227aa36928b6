"""Patterns whose check takes ages: (a+)+, a repetition of a repetition, tries every way to share the text."""

from __future__ import annotations

import math
from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)
#: As often as this a repetition may be had: {0,9} of {0,9} is soon tried.
_MANY = 20
_LONG = 1000


def endless(pattern: str) -> bool:
    """Whether some repetition of the pattern, which is right, can be a repetition alone."""
    return any(_repeats(value[2]) for name, value in _steps(parser.parse(pattern)) if _is_many(name, value))


def ways(sequence: Any) -> float:
    """In how many ways `re` may have to share a text between the steps, a long repetition counted as a thousand."""
    found = 1.0
    for name, value in sequence:
        inner = [ways(each) for each in _within(name, value)]
        if name in REPEATS:
            least, most, _ = value
            found *= _LONG if most > _MANY else most - least + 1
            found *= inner[0] ** min(most, _LONG) if inner[0] < _LONG else math.inf
        elif name is op.BRANCH:
            found *= sum(inner)
        elif name is op.SUBPATTERN:
            found *= inner[0]
        elif (
            max(inner, default=1.0) > _LONG
        ):  # what looks ahead, or is atomic, is tried once; it must end itself
            return math.inf
    return found


def _is_many(name: Any, value: Any) -> bool:
    return name in REPEATS and value[1] > _MANY


def _steps(sequence: Any) -> Iterator[tuple[Any, Any]]:
    """Every step of a pattern, however deep."""
    for name, value in sequence:
        yield name, value
        for inner in _within(name, value):
            yield from _steps(inner)


def _within(name: Any, value: Any) -> list[Any]:
    if name in (*REPEATS, op.POSSESSIVE_REPEAT):
        return [value[2]]
    if name is op.SUBPATTERN:
        return [value[3]]
    if name is op.BRANCH:
        return list(value[1])
    if name in (op.ASSERT, op.ASSERT_NOT):
        return [value[1]]
    return [value] if name is op.ATOMIC_GROUP else []


def _repeats(sequence: Any) -> bool:
    """Whether the sequence can be a repetition and nothing else."""
    steps = [step for step in sequence if step[0] is not op.AT]
    needed = [step for step in steps if not (step[0] in REPEATS and step[1][0] == 0)]
    if len(needed) > 1:
        return False
    for name, value in needed or steps:
        if _is_many(name, value):
            return True
        if name in (op.SUBPATTERN, op.BRANCH) and any(map(_repeats, _within(name, value))):
            return True
    return False

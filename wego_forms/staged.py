"""Work in stages, gone through alone or abreast: several through one stage, before the first begins the next one."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from itertools import islice
from typing import TypeVar

Made = TypeVar("Made")
#: A work that yields where a stage of it ends, and returns what it has made.
Staged = Generator[None, None, Made]

#: Works that go together: twenty take hardly less time than ten, and hold twice the memory.
_TOGETHER = 10


def alone(work: Staged[Made]) -> Made:
    """What the work makes."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            made: Made = end.value
            return made


def abreast(works: Iterable[Staged[Made]]) -> Iterator[Made]:
    """What each of the works makes, in their order.

    A letter's whole way is more code and data than a processor has at hand: of letters taken one after another each
    fetches every stage anew, and takes up to half as long again. Whatever a work raises ends its group.
    """
    waiting = iter(works)
    while group := list(islice(waiting, _TOGETHER)):
        yield from _in_step(group)


def _in_step(works: list[Staged[Made]]) -> list[Made]:
    made: dict[int, Made] = {}
    while len(made) < len(works):
        for number, work in enumerate(works):
            if number not in made:
                try:
                    next(work)
                except StopIteration as end:
                    made[number] = end.value
    return [made[number] for number in range(len(works))]

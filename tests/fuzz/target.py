"""What a fuzzer is: sound cases to begin with, a way to vary them, and what a stranger would do with one."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any


@dataclass(frozen=True)
class Target:
    """`seeds` gives sound cases; `vary` makes of one another, by chance; `run` may raise only errors of ours.

    `cases` is how many the suite tries, in a few seconds. `also` are further errors that the documentation promises.
    """

    name: str
    seeds: Callable[[], Sequence[Any]]
    vary: Callable[[Any, Random], Any]
    run: Callable[[Any, Random], object]
    cases: int
    also: tuple[type[Exception], ...] = ()

    def case(self, number: int) -> tuple[Any, Random]:
        """The case of that number, always the same; the first ones are the seeds themselves."""
        chance = Random(f"{self.name}:{number}")
        seeds = _kept(self.seeds)
        if number < len(seeds):
            return seeds[number], chance
        return self.vary(chance.choice(seeds), chance), chance


@cache
def _kept(seeds: Callable[[], Sequence[Any]]) -> Sequence[Any]:
    return seeds()


@cache
def folder() -> Path:
    """Where this process puts the files of its cases; in memory where there is such a place."""
    memory = Path("/dev/shm")
    _held.append(tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None))
    return Path(_held[0].name)


_held: list[tempfile.TemporaryDirectory[str]] = []


def put(name: str, data: bytes) -> Path:
    """A file of that name with those bytes; the one before is gone."""
    path = folder() / name
    path.write_bytes(data)
    return path

"""Time calls: one by one, or several turn by turn, so that whatever else the machine does meets all of them alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """The median time of a call, after a warm-up."""
    work()
    return statistics.median(_once(work) for _ in range(rounds))


@dataclass(frozen=True)
class Spread:
    """A median, and the tenth and ninetieth of a hundred."""

    low: float
    middle: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> Spread:
        """The spread of `values`, two or more."""
        tenths = statistics.quantiles(values, n=10, method="inclusive")
        return cls(tenths[0], statistics.median(values), tenths[-1])


def by_turns(
    works: Mapping[str, Callable[[int], object]],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
    cleared: bool = False,
) -> dict[str, list[float]]:
    """The milliseconds of each of `works` in each round; every work is given the round's number.

    In each round every work has its turn, and the next round begins with the next work: what one leaves warm for
    another is shared out. A first round, that no one counts, warms all up. `clock`: time.process_time, where all the
    works are of this process and of one thread, leaves out what other programs take of the processor. `cleared`: what
    the turns before have left is cleared away first, so that no work pays by chance for another of ours.
    """
    names = list(works)
    times: dict[str, list[float]] = {name: [] for name in names}
    for name in names:
        works[name](0)
    gc.collect()
    gc.freeze()  # else a work pays, by chance, for Python's going over all that the bench has loaded
    for turn in range(rounds):
        for place in range(len(names)):
            name = names[(turn + place) % len(names)]
            if cleared:
                gc.collect()
            times[name].append(_once(works[name], turn, clock=clock))
    gc.unfreeze()
    return times


def ratios(times: Mapping[str, list[float]], ours: str) -> dict[str, Spread]:
    """How many times as long as `ours` each of the others took, round by round."""
    return {
        name: Spread.of([theirs / own for theirs, own in zip(peer, times[ours], strict=True)])
        for name, peer in times.items()
        if name != ours
    }


def _once(work: Callable[..., object], *given: int, clock: Callable[[], float] = time.perf_counter) -> float:
    start = clock()
    work(*given)
    return (clock() - start) * 1000

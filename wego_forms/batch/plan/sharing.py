"""What is wrong with many rows and with no cell of theirs is told once, with the rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from wego_forms.errors import Problem
from wego_forms.records.locating import located
from wego_forms.sheets import steps

#: Ranges of rows that are named.
_NAMED = 10


@dataclass(frozen=True)
class Shared:
    """A problem, its place told, and the rows that have it."""

    problem: Problem
    rows: tuple[int, ...]

    @property
    def listed(self) -> str:
        """The rows as `--rows` takes them: 2-4,7."""
        return as_ranges(self.rows)


def told_once(
    failures: Iterable[tuple[int, Problem]],
    where: str,
    columns: Iterable[str],
    base: str | None,
    rows: int,
) -> list[Shared]:
    """The problems of `rows` rows of the table `where`, one that several have by no cell of theirs only once.

    That is a template's, and one of a value that no column has: it is the base record's. What every row has names no
    row. A cell's own is told of each row: each is mended by itself.
    """
    of_table = {steps(column)[0] for column in columns}

    def is_base_s(problem: Problem) -> bool:
        said = problem.file == where and problem.line and problem.value is not None
        return bool(said and base) and steps(problem.place or "")[0] not in of_table

    found: dict[Problem, dict[int, Problem]] = {}
    for row, problem in failures:
        shared = replace(problem, file=base, line=None) if is_base_s(problem) else problem
        found.setdefault(shared, {}).setdefault(row, problem)
    return [
        Shared(_placed(shared, given, where, rows), tuple(sorted(given))) for shared, given in found.items()
    ]


def _placed(shared: Problem, given: dict[int, Problem], where: str, rows: int) -> Problem:
    """The problem with its place: a template's names the row that it is of as well."""
    row, problem = next(iter(given.items()))
    if len(given) == 1:
        return problem if problem.file == where else _in_rows(problem, where, str(row))
    if len(given) == rows:
        return located([shared], shared.file)[0] if problem.file == where else shared
    named = replace(shared, file=None) if problem.file == where else shared
    return _in_rows(named, where, as_ranges(sorted(given)))


def _in_rows(problem: Problem, where: str, rows: str) -> Problem:
    return replace(problem, file=f"{where}:{rows}: {problem.file}" if problem.file else f"{where}:{rows}")


def as_ranges(rows: Sequence[int]) -> str:
    """Numbers in their order as ranges, 2-4,7; of many the first."""
    ends: list[list[int]] = []
    for row in rows:
        if ends and ends[-1][1] == row - 1:
            ends[-1][1] = row
        else:
            ends.append([row, row])
    named = ",".join(str(first) if first == last else f"{first}-{last}" for first, last in ends[:_NAMED])
    return named if len(ends) <= _NAMED else f"{named} …"

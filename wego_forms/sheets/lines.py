"""What every kind of sheet is read as: lines of values, each with the number that the sheet shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from wego_forms.errors import Both, Problem, RecordError

#: (number in the sheet, values)
Line = tuple[int, Sequence[Any]]


class Lines(Protocol):
    """The lines of a sheet that aren't blank or hidden; the first one is the headings. `where` names the sheet."""

    where: str

    def __iter__(self) -> Iterator[Line]: ...


class BadCell(str):
    """A cell that shows a formula's error, such as #N/A."""

    __slots__ = ()


def refused(
    where: str, what: Both, remedy: Both, value: str | None = None, line: int | None = None
) -> RecordError:
    """The error of a table that can't be read."""
    return RecordError(Problem(what, remedy, where, line, value=value))

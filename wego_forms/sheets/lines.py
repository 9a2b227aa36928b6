"""What every kind of sheet is read as: lines of values, each with the number that the sheet shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from wego_forms.edges import Unreadable, read_regular
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


#: Bytes of a table's file: 100,000 rows of a CSV have some 30 MB.
MAX_BYTES = 64 * 1024 * 1024


def read_table_bytes(path: Path) -> bytes:
    """The bytes of a table's file. RecordError: it isn't there, isn't a file, can't be read, is too large."""
    try:
        return read_regular(path, MAX_BYTES)
    except Unreadable as error:
        raise refused(str(path), error.what, error.remedy) from None


def damaged(where: str, error: Exception) -> RecordError:
    """What a parser stumbled over: the file is damaged, or is another than its name says."""
    suffix = Path(where.partition("!")[0]).suffix.lower() or ".xlsx"
    return refused(
        where,
        Both(f"файл повреждён или это не {suffix}", f"the file is damaged or isn't a {suffix}"),
        Both("Откройте его в Excel и сохраните заново.", "Open it in Excel and save it again."),
        str(error).partition("\n")[0] or type(error).__name__,
    )

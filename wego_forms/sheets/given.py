"""Rows that a program gives as mappings of headings to values, read as those of a sheet are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

from wego_forms.errors import Both
from wego_forms.sheets.lines import BadCell, Line

_NO_VALUE = (
    Both("это не значение ячейки", "this is no value of a cell"),
    Both("Дайте текст, число или дату.", "Give text, a number or a date."),
)


_INFINITE = float("inf")


class GivenLines:
    """The rows, numbered from 1; what a data frame has for want of a value (NaN, NaT, NA) is a blank."""

    lettered = False

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self.where = "rows"
        self.unread: dict[int, Both] = {}
        self.hidden_columns: frozenset[int] = frozenset()
        self.notes: Mapping[tuple[int, int], str] = {}
        self.crossed: Mapping[tuple[int, int], str] = {}
        self.blank_sheets: tuple[str, ...] = ()
        self._rows = list(rows)
        self._headings = list(dict.fromkeys(str(name) for row in self._rows for name in row))

    def __iter__(self) -> Iterator[Line]:
        yield 0, self._headings
        for number, row in enumerate(self._rows, 1):
            named = {str(name): value for name, value in row.items()}
            yield number, [_plain(named.get(name)) for name in self._headings]

    def other_sheets(self) -> Iterator[tuple[str, list[Line]]]:
        """None."""
        return iter(())

    def merged_at(self, number: int, *, across: bool = False) -> str:  # noqa: ARG002 - there are no cells to merge
        """Nothing."""
        return ""


def _plain(value: Any) -> Any:
    """The value as a sheet has it."""
    if isinstance(value, Enum):
        value = value.value
    if type(value).__module__ == "numpy" and hasattr(value, "item"):
        day = type(value).__name__ == "datetime64"
        value = (value.astype("datetime64[D]") if day else value).item()
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return None
    if isinstance(value, str):
        return str(value).strip()
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, bool | dt.date):
        return value
    if isinstance(value, int | float | Decimal):
        if (
            value.is_nan() if isinstance(value, Decimal) else value != value
        ):  # a number that isn't itself is none
            return None
        if -_INFINITE < value < _INFINITE and int(value) == value:
            return int(value)
        return str(value) if isinstance(value, Decimal) else value
    return BadCell(type(value).__name__, *_NO_VALUE)

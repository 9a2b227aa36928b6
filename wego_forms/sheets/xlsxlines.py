"""The lines of a workbook's first visible sheet, as the clerk sees them: no hidden rows, no lost zeros."""

from __future__ import annotations

import datetime as dt
import io
import warnings
from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.errors import Both
from wego_forms.sheets.crossed import partly
from wego_forms.sheets.lines import (
    FORMULA_ERROR,
    LOOKED_AT,
    MAX_COLUMNS,
    MOST_SHEETS,
    NO_DAY,
    BadCell,
    Line,
    read_book_bytes,
    refused,
    says_something,
    sheet_named,
)
from wego_forms.sheets.seen import Seen
from wego_forms.sheets.shown import NotKnown, shown, shown_day, shown_text
from wego_forms.sheets.xlsxguard import Reach, look_through, reach_of
from wego_forms.sheets.xlsxlayout import cell_name, layout_of
from wego_forms.sheets.xlsxnotes import notes_of

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_NOT_COUNTED = (
    Both("формула в ячейке не вычислена", "the cell's formula has no value"),
    Both(
        "Откройте таблицу в Excel и сохраните, или впишите значение.",
        "Open the table in Excel and save it, or write the value.",
    ),
)
_NOT_SHOWN = (
    Both(
        "что показывает числовой формат ячейки, здесь не узнать",
        "what the cell's number format shows can't be known here",
    ),
    Both(
        "Дайте ячейке формат «Общий» или впишите текстом то, что в ней видно.",
        "Give the cell the format General, or write what it shows as text.",
    ),
)


class XlsxLines:
    """The lines of a workbook's `sheet`, or first visible one; formulas are the values that Excel last saved."""

    lettered = True

    def __init__(self, path: Path, sheet: str | None = None) -> None:
        self._path = path
        self._named = sheet is not None
        self._data = read_book_bytes(path)
        look_through(self._data, str(path))
        read, self._reach, self.blank_sheets = self._first_filled(self._sheets(sheet))
        self.title = read.title
        self.where = f"{path.name}!{read.title}"
        self._layout = layout_of(self._data, read._worksheet_path)
        self.notes: Mapping[tuple[int, int], str] = notes_of(self._data, read._worksheet_path)
        self._seen = Seen(self._layout.merged, self._layout.hidden)
        self.unread = self._seen.unread
        self.crossed: Mapping[tuple[int, int], str] = self._seen.crossed
        self.hidden_columns = self._layout.columns

    def __iter__(self) -> Iterator[Line]:
        sheet: Any = self._book()[self.title]
        sheet.reset_dimensions()  # some programs write wrong ones
        return self._seen.read(self._own(sheet, _struck_styles(sheet.parent)))

    def other_sheets(self) -> Iterator[tuple[str, list[Line]]]:
        """The other sheets that aren't hidden, each with its first lines; none where one was named."""
        if self._named:
            return
        book = self._book()
        others: list[Any] = [
            each for each in book.worksheets if each.title != self.title and each.sheet_state == "visible"
        ]
        for sheet in others[:MOST_SHEETS]:
            rows = sheet.iter_rows(max_row=LOOKED_AT, max_col=MAX_COLUMNS, values_only=True)
            yield sheet.title, [(number, row) for number, row in enumerate(rows, 1) if says_something(row)]

    def merged_at(self, number: int, *, across: bool = False) -> str:
        """The merged areas that a row is part of; `across`: those alone that are over several columns."""
        return self._seen.merged_at(number, across)

    def _sheets(self, name: str | None) -> Sequence[Any]:
        """The sheet of that name, or those that a clerk sees."""
        book = self._book()
        if name is None:
            return visible(book)
        sheets = book.worksheets
        return [sheets[sheet_named(name, [each.title for each in sheets], self._path.name)]]

    def _first_filled(self, sheets: Sequence[Any]) -> tuple[Any, Reach, tuple[str, ...]]:
        """The first of the sheets that holds a value, how far its values reach, and the blank sheets before it."""
        blank: list[str] = []
        for sheet in sheets[:MOST_SHEETS]:
            reach = reach_of(self._data, sheet._worksheet_path, f"{self._path.name}!{sheet.title}")
            if reach.rows:
                return sheet, reach, tuple(blank)
            blank.append(sheet.title)
        return sheets[0], Reach(0, 0), ()

    def _own(self, sheet: Any, struck: Container[int]) -> Iterator[Line]:
        """The rows with what their own cells say; those that are struck through are noted, and such cells."""
        for number, cells in enumerate(self._rows(sheet), 1):
            values = [self._value(cell, number, column) for column, cell in enumerate(cells, 1)]
            if struck or self._layout.crossed:
                self._seen.cross(
                    number,
                    {
                        column: value
                        for column, (cell, value) in enumerate(zip(cells, values, strict=True), 1)
                        if value not in (None, "")
                        and self._layout.crossed.get((number, column), cell._style_id in struck)
                    },
                    values,
                )
            yield number, values

    def _value(self, cell: Any, number: int, column: int) -> Any:
        if (number, column) in self._layout.uncounted:
            return BadCell("", *_NOT_COUNTED, cell_name(number, column))
        if self._layout.crossed.get((number, column)) is False:
            return partly(str(cell.value).strip(), cell_name(number, column))
        return _cell(cell, number, column)

    def _rows(self, sheet: Any) -> Any:
        """The rows as far as they hold values; a limit of 0 would mean none to openpyxl."""
        return sheet.iter_rows(max_row=max(1, self._reach.rows), max_col=max(1, self._reach.columns))

    def _book(self) -> Workbook:
        return open_book(self._path, io.BytesIO(self._data), streamed=True)


def open_book(path: Path, data: Any = None, *, streamed: bool = False) -> Workbook:
    """The workbook at `path`, or in `data`; `streamed`: its values row by row, else all of it, to be changed."""
    from openpyxl import load_workbook
    from openpyxl.styles import cell_style

    # openpyxl prints to standard output, where paths alone belong, that a workbook's style is another than it says.
    setattr(cell_style, "print", _unsaid)  # noqa: B010
    # What openpyxl remarks of a workbook (no default style, a date out of bounds) isn't for the clerk: a cell that it
    # can't read comes as an error and is told with its place. One filter, set anew as a host may have dropped it.
    warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")
    return load_workbook(data or path, data_only=streamed, read_only=streamed)


def _struck_styles(book: Any) -> frozenset[int]:
    """The styles of cells whose text is struck through: what a clerk has crossed out."""
    fonts = book._fonts
    return frozenset(
        number for number, style in enumerate(book._cell_styles) if fonts[style.fontId].strikethrough
    )


def _unsaid(*_said: object) -> None:
    """Say nothing."""


def visible(book: Workbook) -> Sequence[Worksheet]:
    """The sheets that a clerk sees; the first, where all are hidden."""
    sheets = book.worksheets
    if not sheets:
        raise refused(
            "",
            Both("в книге нет листов с ячейками", "the workbook has no sheet with cells"),
            Both("Сохраните таблицу на листе.", "Save the table on a sheet."),
        )
    return [sheet for sheet in sheets if sheet.sheet_state == "visible"] or sheets[:1]


def _cell(cell: Any, number: int, column: int) -> Any:
    """A cell's value as the clerk sees it."""
    value = cell.value
    if isinstance(value, str):
        text = value.strip()
        if cell.data_type == "e":
            return BadCell(text, *FORMULA_ERROR, cell_name(number, column))
        try:
            return shown_text(text, cell.number_format or "General").strip()
        except NotKnown:
            return BadCell(text, *_NOT_SHOWN, cell_name(number, column))
    if isinstance(value, dt.datetime):
        try:
            return shown_day(value, cell.number_format or "General")
        except NotKnown:
            said = f"{value:%d.%m.%Y} ({cell.number_format})"
            return BadCell(said, *NO_DAY, cell_name(number, column))
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = int(value) if float(value).is_integer() else value
        try:
            return shown(value, cell.number_format or "General")
        except NotKnown:
            return BadCell(f"{value} {cell.number_format}", *_NOT_SHOWN, cell_name(number, column))
    if isinstance(value, dt.timedelta):
        return BadCell(str(value), *_NOT_SHOWN, cell_name(number, column))
    return value

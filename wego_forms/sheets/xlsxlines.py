"""The lines of a workbook's first visible sheet, as the clerk sees them: no hidden rows, no lost zeros."""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.edges import stream_xml
from wego_forms.errors import Both
from wego_forms.sheets.lines import BadCell, Line, read_table_bytes, refused
from wego_forms.sheets.xlsxguard import look_through, reach_of

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class XlsxLines:
    """The lines of a workbook's first visible sheet; formulas are the values they had when Excel last saved them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._data = read_table_bytes(path)
        look_through(self._data, str(path))
        sheet = first_visible(self._book())
        self.where = f"{path.name}!{sheet.title}"
        self._reach = reach_of(self._data, sheet._worksheet_path, self.where)
        self._hidden, merged = _hidden_and_merged(self._data, sheet)
        heading = next((number for number, _ in self), 1)
        over = [area for area in merged if _first_row(area) <= heading <= _last_row(area)]
        if over:
            raise refused(
                self.where,
                Both("заголовки объединены", "the headings are merged"),
                Both(
                    "Разъедините ячейки: у каждого столбца свой заголовок.",
                    "Unmerge the cells: each column has a heading of its own.",
                ),
                ", ".join(over),
                heading,
            )

    def __iter__(self) -> Iterator[Line]:
        sheet: Any = first_visible(self._book())
        sheet.reset_dimensions()  # some programs write wrong ones
        for number, cells in enumerate(self._rows(sheet), 1):
            values = [_cell(cell) for cell in cells]
            if number not in self._hidden and is_read(values):
                yield number, values

    def _rows(self, sheet: Any) -> Any:
        """The rows as far as they hold values; a limit of 0 would mean none to openpyxl."""
        return sheet.iter_rows(max_row=max(1, self._reach.rows), max_col=max(1, self._reach.columns))

    def _book(self) -> Workbook:
        return open_book(self._path, io.BytesIO(self._data), streamed=True)


def open_book(path: Path, data: Any = None, *, streamed: bool = False) -> Workbook:
    """The workbook at `path`, or in `data`; `streamed`: its values row by row, else all of it, to be changed."""
    from openpyxl import load_workbook

    # What openpyxl remarks of a workbook (no default style, a date out of bounds) isn't for the clerk: a cell that it
    # can't read comes as an error and is told with its place. One filter, set anew as a host may have dropped it.
    warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")
    return load_workbook(data or path, data_only=streamed, read_only=streamed)


def first_visible(book: Workbook) -> Worksheet:
    """The sheet that a clerk sees first."""
    sheets = book.worksheets
    if not sheets:
        raise refused(
            "",
            Both("в книге нет листов с ячейками", "the workbook has no sheet with cells"),
            Both("Сохраните таблицу на листе.", "Save the table on a sheet."),
        )
    return next((sheet for sheet in sheets if sheet.sheet_state == "visible"), sheets[0])


def is_read(values: Sequence[Any]) -> bool:
    """Whether a row says something, and isn't a remark: one whose first cell begins with #."""
    first = values[0] if values else None
    remark = isinstance(first, str) and first.startswith("#") and not isinstance(first, BadCell)
    return not remark and any(value not in (None, "") for value in values)


def _hidden_and_merged(data: bytes, sheet: Any) -> tuple[frozenset[int], list[str]]:
    """The numbers of the hidden rows and the merged areas, which openpyxl doesn't tell when it streams."""
    hidden: set[int] = set()
    merged: list[str] = []
    number = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(sheet._worksheet_path) as part:
        for element in stream_xml(part, (f"{_MAIN}row", f"{_MAIN}mergeCell")):
            if element.tag == f"{_MAIN}mergeCell":
                merged.append(str(element.get("ref")))
            else:
                number = int(element.get("r") or number + 1)
                if element.get("hidden") in ("1", "true"):
                    hidden.add(number)
    return frozenset(hidden), merged


def _first_row(area: str) -> int:
    return int(re.sub(r"\D", "", area.split(":")[0]))


def _last_row(area: str) -> int:
    return int(re.sub(r"\D", "", area.split(":")[-1]))


def _cell(cell: Any) -> Any:
    """A cell's value as the clerk sees it: zeros that the number format shows are kept, a whole number is whole."""
    value = cell.value
    if isinstance(value, str):
        return BadCell(value.strip()) if cell.data_type == "e" else value.strip()
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        shown = cell.number_format or ""
        return str(value).zfill(len(shown)) if re.fullmatch(r"0{2,}", shown) else value
    return value

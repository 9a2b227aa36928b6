"""Read a table from a sheet as clerks keep them: XLSX, or CSV in the encodings and with the separators of Excel."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.errors import Both, Problem, RecordError
from wego_forms.sheets.headings import path_of
from wego_forms.sheets.table import Row, Table, repeated

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

SUFFIXES = (".csv", ".xlsx")
_SEPARATORS = ",;\t"


def read_table(source: str | Path) -> Table:
    """The table in a .xlsx (its first visible sheet) or a .csv.

    Hidden and blank rows are passed over, and columns whose heading begins with #; in a CSV a row that begins with #
    is a remark. RecordError: the file can't be read, or its headings can't: merged, repeated, none.
    """
    path = Path(source)
    try:
        if path.suffix.lower() == ".csv":
            return _table(path.name, _csv_lines(path))
        if path.suffix.lower() == ".xlsx":
            return _xlsx(path)
    except FileNotFoundError:
        raise _error(
            str(path), Both("файла нет", "no such file"), Both("Проверьте путь.", "Check the path.")
        ) from None
    except OSError as error:
        raise _error(
            str(path),
            Both(f"файл не читается ({error.strerror})", f"the file can't be read ({error.strerror})"),
            Both("Закройте его в других программах.", "Close it in other programs."),
        ) from None
    raise _error(
        str(path),
        Both("это не таблица", "this isn't a table"),
        Both("Сохраните её как .xlsx или .csv.", "Save it as .xlsx or .csv."),
        path.suffix,
    )


def _table(where: str, lines: Iterator[tuple[int, Sequence[Any]]]) -> Table:
    """The first line is the headings, the others are rows; each line comes with its number in the sheet."""
    heading_line, headings = next(lines, (1, ()))
    columns = [path_of(str(heading or "").strip()) for heading in headings]
    problems = list(repeated(columns, where))
    if not any(columns):
        problems.append(
            Problem(
                Both("нет заголовков столбцов", "there are no column headings"),
                Both("Первая строка – названия полей.", "The first row names the fields."),
                where,
                heading_line,
            )
        )
    rows = []
    for number, values in lines:
        cells = {
            column: value
            for column, value in zip(columns, values, strict=False)
            if column and not column.startswith("#") and value is not None and value != ""
        }
        extra = [value for value in values[len(columns) :] if value not in (None, "")]
        if extra:
            problems.append(
                Problem(
                    Both(
                        "в строке больше значений, чем столбцов",
                        "the row has more values than there are columns",
                    ),
                    Both("Возьмите текст с разделителем в кавычки.", "Put a text with separators in quotes."),
                    where,
                    number,
                    value=str(extra[0]),
                )
            )
        if cells:
            rows.append(Row(number, cells))
    if problems:
        raise RecordError(problems)
    return Table(where, tuple(columns), tuple(rows))


def csv_text(path: Path) -> str:
    """A CSV's text: UTF-8 with or without a mark, else Windows-1251, as Excel writes it in Russian."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1251", errors="replace")


def separator(text: str) -> str:
    """The character that separates the cells: the commonest of comma, semicolon and tab in the heading."""
    heading = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    return max(_SEPARATORS, key=heading.count)


def _csv_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    text = csv_text(path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text))
    start = 1
    for cells in reader:
        number, start = start, reader.line_num + 1
        if any(cell.strip() for cell in cells) and not cells[0].startswith("#"):
            yield number, [cell.strip() for cell in cells]


def open_book(path: Path, *, values_only: bool) -> Workbook:
    """The workbook; with `values_only` formulas are the values they had when Excel last saved them."""
    import zipfile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        return load_workbook(path, data_only=values_only)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, EOFError):
        raise _error(
            str(path),
            Both("файл повреждён или это не .xlsx", "the file is damaged or isn't a .xlsx"),
            Both("Откройте его в Excel и сохраните заново.", "Open it in Excel and save it again."),
        ) from None


def first_visible(book: Workbook) -> Worksheet:
    """The sheet that a clerk sees first."""
    return next((sheet for sheet in book.worksheets if sheet.sheet_state == "visible"), book.worksheets[0])


def _xlsx(path: Path) -> Table:
    sheet = first_visible(open_book(path, values_only=True))
    where = f"{path.name}!{sheet.title}"
    lines = _xlsx_lines(sheet)
    heading = next((number for number, _ in _xlsx_lines(sheet)), 1)
    if merged := [str(area) for area in sheet.merged_cells.ranges if area.min_row <= heading <= area.max_row]:
        raise _error(
            where,
            Both("заголовки объединены", "the headings are merged"),
            Both(
                "Разъедините ячейки: у каждого столбца свой заголовок.",
                "Unmerge the cells: each column has a heading of its own.",
            ),
            ", ".join(merged),
            heading,
        )
    return _table(where, lines)


def _xlsx_lines(sheet: Worksheet) -> Iterator[tuple[int, list[Any]]]:
    for number, cells in enumerate(sheet.iter_rows(), 1):
        values = [_cell(cell) for cell in cells]
        if any(value not in (None, "") for value in values) and not sheet.row_dimensions[number].hidden:
            yield number, values


def _cell(cell: Any) -> Any:
    """A cell's value as the clerk sees it: zeros that the number format shows are kept, a whole number is whole."""
    value = cell.value
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if (
        isinstance(value, int)
        and not isinstance(value, bool)
        and re.fullmatch(r"0{2,}", cell.number_format or "")
    ):
        return str(value).zfill(len(cell.number_format))
    return value


def _error(
    where: str, what: Both, remedy: Both, value: str | None = None, line: int | None = None
) -> RecordError:
    return RecordError(Problem(what, remedy, where, line, value=value))

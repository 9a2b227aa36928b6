"""Write columns into a sheet, beside what it holds: the reviewed forms, with the unsure ones marked."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from wego_forms.edges import parse_xml
from wego_forms.errors import Both, OutputError, Problem, user_language
from wego_forms.saving import Outputs, refuse_other_suffix, same_file, save_as_ours
from wego_forms.sheets.bookbytes import book_bytes
from wego_forms.sheets.csvlines import csv_text, separator
from wego_forms.sheets.headings import NO_HEADINGS, Headings, called, path_of
from wego_forms.sheets.lines import ACCOUNT, OURS, guarded, is_remark, put_text, read_book_bytes
from wego_forms.sheets.xlsxlines import XlsxLines, open_book

#: (number of the row, field path of the column)
Place = tuple[int, str]
#: In a CSV, which has no colours, the unsure forms are named in a column of remarks, which a batch passes over.
REMARKS = Both("# проверить", "# to check")
_MARK_COLOUR = "FFF2CC"
_CORE = "docProps/core.xml"


def write_columns(
    source: Path,
    out: Path,
    cells: Mapping[Place, str],
    marks: Mapping[Place, Both | None],
    *,
    heading: int = 1,
    known: Headings = NO_HEADINGS,
    sheet: str | None = None,
    force: bool = False,
) -> None:
    """`source` with `cells` in their columns, new ones at the end, as `out`; the cells of `marks` stand out.

    `heading`: the row of the headings, which are ours or `known`; new ones are in the user's language. `sheet`: of a
    workbook, else the first visible one.

    OutputError: `source` is an .ods; `out` can't be written, or is another file that isn't ours or was changed since
    and `force` isn't given; it stays as it was.
    """
    if source.suffix.lower() == ".ods":
        raise OutputError(
            Problem(
                Both("в таблицу .ods столбцы не записываются", "columns aren't written into an .ods"),
                Both("Сохраните её как .xlsx.", "Save it as .xlsx."),
                file=str(source),
            )
        )
    refuse_other_suffix(out, *_same_kind(source.suffix.lower()))
    told = {place: (why or Both("", ""))(user_language()) for place, why in marks.items()}
    if source.suffix.lower() == ".xlsx":
        data = _write_xlsx(source, sheet, cells, told, heading, known)
    else:
        data = _write_csv(source, cells, told, heading, known)
    if same_file(source, out):
        save_as_ours(out.resolve(), data)
    else:
        next(Outputs([source], force=force).write({out: data}))


def _same_kind(suffix: str) -> tuple[str, ...]:
    """The suffix, and the others that such a table may have."""
    return (suffix,) if suffix == ".xlsx" else (suffix, ".csv", ".tsv", ".txt")


def _write_csv(
    source: Path, cells: Mapping[Place, str], marks: Mapping[Place, str], heading: int, known: Headings
) -> bytes:
    text = csv_text(source)
    remarks = REMARKS(user_language())
    noted: dict[int, list[str]] = {}
    for (row, column), why in marks.items():
        noted.setdefault(row, []).append(f"{called(column, known)}: {why}")
    cells = {**cells, **{(row, remarks): "; ".join(lines) for row, lines in noted.items()}}
    wanted = list(dict.fromkeys(column for _, column in cells))
    out = io.StringIO(newline="")
    writer = csv.writer(
        out, delimiter=separator(iter(text.splitlines())), lineterminator="\r\n" if "\r\n" in text else "\n"
    )
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(iter(text.splitlines())))
    columns: list[str] = []
    start = 1
    for values in reader:
        number, start = start, reader.line_num + 1
        if number < heading or not any(value.strip() for value in values) or is_remark(values):
            writer.writerow(values)
        elif not columns:
            columns = [path_of(value.strip(), known) for value in values]
            columns += [column for column in wanted if column not in columns]
            writer.writerow([*values, *(called(column, known) for column in columns[len(values) :])])
        else:
            written = [*values, *[""] * (len(columns) - len(values))]
            for index, column in enumerate(columns):
                written[index] = guarded(cells.get((number, column), written[index]))
            writer.writerow(written)
    # Excel takes a CSV for UTF-8 only by the mark at its beginning.
    return out.getvalue().encode("utf-8-sig")


def _write_xlsx(
    source: Path,
    name: str | None,
    cells: Mapping[Place, str],
    marks: Mapping[Place, str],
    heading: int,
    known: Headings,
) -> bytes:
    from openpyxl.cell.cell import MergedCell
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter

    data = read_book_bytes(source)
    book = open_book(source, io.BytesIO(data))
    sheet = book[XlsxLines(source, name).title]
    columns = {
        path_of(str(cell.value).strip(), known): cell.column
        for cell in sheet[heading]
        if cell.value not in (None, "")
    }
    # Of headings in two rows the upper ones may reach further.
    following = 1 + max(
        cell.column
        for row in sheet.iter_rows(max_row=heading)
        for cell in row
        if cell.value not in (None, "") or isinstance(cell, MergedCell)
    )
    for column in dict.fromkeys(column for _, column in cells):
        if column not in columns:
            columns[column] = following
            sheet.cell(heading, following, called(column, known))
            # An account that is nobody's to read; it goes with its row all the same.
            sheet.column_dimensions[get_column_letter(following)].hidden = column.endswith(ACCOUNT)
            following += 1
    for (row, column), text in cells.items():
        cell = sheet.cell(row, columns[column])
        put_text(cell, text)
        cell.comment = None
        if (row, column) in marks:
            cell.fill = PatternFill("solid", fgColor=_MARK_COLOUR)
            cell.comment = Comment(marks[row, column], OURS)
    return book_bytes(book, times=dict(_own_times(book, data)))


def _own_times(book: Any, data: bytes) -> Iterator[tuple[str, datetime]]:
    """When the workbook was made and changed, as far as it says so itself: for want of that openpyxl says now."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        core = parse_xml(parts.read(_CORE)) if _CORE in parts.namelist() else ()
    said = {element.tag.rpartition("}")[2] for element in core if element.text}
    for name in {"created", "modified"} & said:
        yield name, getattr(book.properties, name)

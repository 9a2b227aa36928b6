"""manifest.xlsx: the manifest as a double click opens it right, in any Excel; programs read manifest.csv."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from wego_forms.errors import Both, Lang, OutputError, user_language
from wego_forms.saving import Outputs
from wego_forms.sheets.bookbytes import book_bytes
from wego_forms.sheets.lines import UNPRINTABLE, begins_as_formula, put_text

NAME = "manifest.xlsx"
_HEADINGS = (
    Both("строка", "row"),
    Both("что сделано", "status"),
    Both("файл", "file"),
    Both("SHA-256", "SHA-256"),
    Both("ошибка", "error"),
)
_STATUS = {
    "written": Both("записан", "written"),
    "kept": Both("оставлен", "kept"),
    "failed": Both("не вышло", "failed"),
}
_WIDTHS = (8, 14, 48, 20, 90)
#: Excel's own bound of rows is 1,048,576; of letters in a cell, 32,767.
_MOST_ROWS = 1_000_000
_MOST_LETTERS = 32_000
_DIMENSION = re.compile(rb"<dimension [^>]*/>")


def write_workbook(folder: Path, lines: Iterable[tuple[str, ...]], *, force: bool) -> list[Both]:
    """Write the lines of the manifest as a workbook. What hinders that is no failure of the batch: it is returned."""
    try:
        list(Outputs(force=force).write({folder / NAME: _workbook(lines)}))
    except OutputError as error:
        return [problem.messages for problem in error.problems]
    return []


def _workbook(lines: Iterable[tuple[str, ...]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.styles import Alignment, Font

    lang = user_language()
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "manifest"
    for letter, width in zip("ABCDE", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    for column, text in enumerate(_HEADINGS, start=1):
        sheet.cell(1, column, text(lang)).font = Font(bold=True)
    # Plain texts, and those that begin as a formula does; in the last column both are wrapped.
    styled: list[Any] = [Cell(sheet, 2, column) for column in range(1, 5)]
    for cell, said in zip(styled, ("a", "=a", "a", "=a"), strict=True):
        put_text(cell, said)
    for cell in styled[2:]:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    styles = [cell.style_id for cell in styled]
    # openpyxl writes 100,000 cells in two seconds; as text they take a tenth of that.
    return book_bytes(book, lambda xml: _with_rows(xml, _rows(lines, styles, lang)))


def _with_rows(xml: bytes, rows: bytes) -> bytes:
    """The sheet's XML with the rows in it; what it says of its size was that of the heading alone."""
    return _DIMENSION.sub(b"", xml, count=1).replace(b"</sheetData>", rows, 1)


def _rows(lines: Iterable[tuple[str, ...]], styles: list[int], lang: Lang) -> bytes:
    rows = []
    for number, (row, status, *texts) in zip(range(2, _MOST_ROWS), lines, strict=False):
        said = [_STATUS[status](lang) if status in _STATUS else status, *texts]
        cells = "".join(
            _cell(
                f"{letter}{number}",
                text[:_MOST_LETTERS],
                styles[(begins_as_formula(text)) + 2 * (letter == "E")],
            )
            for letter, text in zip("BCDE", said, strict=True)
        )
        rows.append(f'<row r="{number}"><c r="A{number}"><v>{int(row)}</v></c>{cells}</row>')
    return "".join([*rows, "</sheetData>"]).encode("utf-8", "replace")


def _cell(place: str, text: str, style: int) -> str:
    said = UNPRINTABLE.sub("", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'

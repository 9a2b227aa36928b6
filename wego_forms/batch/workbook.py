"""manifest.xlsx: the manifest as a double click opens it right, in any Excel; programs read manifest.csv."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from wego_forms.errors import Both, OutputError, user_language
from wego_forms.saving import Outputs
from wego_forms.sheets.lines import put_text

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
#: The moment that a zip's members bear, so that the same account is the same bytes.
_WHEN = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def write_workbook(folder: Path, lines: Iterable[tuple[str, ...]], *, force: bool) -> list[Both]:
    """Write the lines of the manifest as a workbook. What hinders that is no failure of the batch: it is returned."""
    try:
        list(Outputs(force=force).write({folder / NAME: _workbook(lines)}))
    except OutputError as error:
        return [Both(problem.message("ru"), problem.message("en")) for problem in error.problems]
    return []


def _workbook(lines: Iterable[tuple[str, ...]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    lang = user_language()
    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet("manifest")
    for letter, width in zip("ABCDE", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    heading = [WriteOnlyCell(sheet, text(lang)) for text in _HEADINGS]
    for cell in heading:
        cell.font = Font(bold=True)
    sheet.append(heading)
    for _, (row, status, *texts) in zip(range(_MOST_ROWS), lines, strict=False):
        cells = [WriteOnlyCell(sheet) for _ in _HEADINGS]
        cells[0].value = int(row)
        put_text(cells[1], _STATUS[status](lang) if status in _STATUS else status)
        for cell, text in zip(cells[2:], texts, strict=True):
            put_text(cell, text[:_MOST_LETTERS])
        cells[-1].alignment = Alignment(wrap_text=True, vertical="top")
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return _timeless(out)


def _timeless(data: io.BytesIO) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(data) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _WHEN)
            member.compress_type = zipfile.ZIP_DEFLATED
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            target.writestr(member, content)
    return out.getvalue()

"""A workbook made in memory: openpyxl puts each sheet into a temporary file first, where personal data would lie."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from functools import partial
from typing import Any


def book_bytes(book: Any) -> bytes:
    """The bytes of a workbook that isn't write-only; whoever pins its times does it later."""
    from openpyxl.writer.excel import ExcelWriter

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        book.properties.modified = datetime(1980, 1, 1)
        writer: Any = ExcelWriter(book, archive)
        writer.write_worksheet = partial(_write_worksheet, writer)
        writer.write_data()
    return out.getvalue()


def _write_worksheet(writer: Any, sheet: Any) -> None:
    """As openpyxl's own, but for the file."""
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.worksheet._writer import WorksheetWriter

    sheet._drawing = SpreadsheetDrawing()
    sheet._drawing.charts, sheet._drawing.images = sheet._charts, sheet._images
    written = WorksheetWriter(sheet, io.BytesIO())
    written.write()
    sheet._rels = written._rels
    writer._archive.writestr(sheet.path[1:], written.read())
    writer.manifest.append(sheet)

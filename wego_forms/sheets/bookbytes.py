"""A workbook as bytes: made in memory, and without the moment at which it was made.

openpyxl puts each sheet into a temporary file first, where personal data would lie.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from types import MappingProxyType
from typing import Any

from wego_forms.saving import EARLIEST

_FIRST_SHEET = "xl/worksheets/sheet1.xml"


def book_bytes(
    book: Any,
    sheet: Callable[[bytes], bytes] = bytes,
    times: Mapping[str, datetime] = MappingProxyType({}),
) -> bytes:
    """The bytes of a workbook that isn't write-only: the same content is the same bytes.

    Its times are pinned: to `times` (created, modified) where it was somebody's before. `sheet` changes the XML of
    the first sheet.
    """
    from openpyxl.writer.excel import ExcelWriter

    for name in ("created", "modified"):
        setattr(book.properties, name, times.get(name, datetime(*EARLIEST)))
    out = io.BytesIO()
    with _Pinned(out, sheet) as archive:
        writer: Any = ExcelWriter(book, archive)
        writer.write_worksheet = partial(_write_worksheet, writer)
        writer.write_data()
    return out.getvalue()


class _Pinned(zipfile.ZipFile):
    """A zip whose members all bear one moment."""

    def __init__(self, out: io.BytesIO, sheet: Callable[[bytes], bytes]) -> None:
        super().__init__(out, "w", zipfile.ZIP_DEFLATED)
        self._sheet = sheet

    def writestr(self, name: Any, data: Any, *_how: Any) -> None:
        """As openpyxl calls it, with a member's name and its text or bytes."""
        member = zipfile.ZipInfo(name, EARLIEST)
        content = data.encode() if isinstance(data, str) else data
        super().writestr(member, self._sheet(content) if name == _FIRST_SHEET else content, self.compression)


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

"""A workbook looked at before openpyxl reads it: how large it is unpacked, how far its values reach, no DTD in it."""

from __future__ import annotations

import io
import zipfile
from typing import Any, NamedTuple

from wego_forms.edges import BadXml, stream_xml
from wego_forms.edges.xml import refuse_dtd
from wego_forms.errors import Both
from wego_forms.sheets.lines import MAIN, MAX_COLUMNS, refused
from wego_forms.sheets.xlsxlayout import corner_of

#: Bytes of all parts unpacked: a table of 20,000 rows of 40 columns has some 60 MB; a zip bomb has gigabytes.
MAX_UNPACKED_BYTES = 128 * 1024 * 1024
MAX_PARTS = 5_000
#: The last row that may hold a value. A batch of more letters is several tables.
MAX_ROWS = 100_000
#: Rows and cells that the sheet may have, empty ones too: each is gone through, some 100,000 cells a second.
MAX_WRITTEN_ROWS = 250_000
MAX_WRITTEN_CELLS = 1_000_000
#: Rows that all merged areas together may cover, within the rows that hold values: reading goes through each of them.
MAX_MERGED_ROWS = 1_000_000

_SMALLER = Both(
    "Удалите лишнее и сохраните заново или разделите таблицу на несколько.",
    "Delete what is too much and save it anew, or split the table into several.",
)


class Reach(NamedTuple):
    """The last row and column that hold a value: beyond them is nothing to read, whatever is formatted there."""

    rows: int
    columns: int


def look_through(data: bytes, where: str) -> None:
    """RecordError: unpacked the workbook is too large, or it declares what only hostile files declare."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        members = book.infolist()
        if len(members) > MAX_PARTS or sum(member.file_size for member in members) > MAX_UNPACKED_BYTES:
            raise refused(
                where,
                Both("таблица слишком велика в распакованном виде", "the table is too large when unpacked"),
                _SMALLER,
                f"> {MAX_UNPACKED_BYTES // 2**20} MB",
            )
        for member in members:
            if member.filename.endswith((".xml", ".rels")):
                refuse_dtd(book.read(member))


def reach_of(data: bytes, part: str, where: str) -> Reach:
    """How far the values of the worksheet in that part reach. RecordError: too far, with the cell."""
    rows = columns = number = written = cells = 0
    merged: list[tuple[int, int]] = []
    with zipfile.ZipFile(io.BytesIO(data)) as book, book.open(part) as sheet:
        for element in stream_xml(sheet, (f"{MAIN}row", f"{MAIN}mergeCell")):
            if element.tag == f"{MAIN}mergeCell":
                first, _, last = str(element.get("ref")).partition(":")
                merged.append((_place(first)[0], _place(last or first)[0]))
                continue
            number = int(element.get("r") or number + 1)
            written, cells = written + 1, cells + len(element)
            if written > MAX_WRITTEN_ROWS or cells > MAX_WRITTEN_CELLS:
                raise refused(
                    where,
                    Both(
                        "в файле слишком много пустых строк или ячеек", "the file has too many rows or cells"
                    ),
                    Both(
                        "Выделите строки под таблицей и столбцы справа от неё и удалите их.",
                        "Select the rows below the table and the columns to its right, and delete them.",
                    ),
                    line=number,
                )
            last_filled = _last_filled(element)
            if last_filled:
                rows, columns = max(rows, number), max(columns, last_filled)
            if rows > MAX_ROWS:
                raise refused(
                    where,
                    Both(f"в таблице больше {MAX_ROWS} строк", f"the table has more than {MAX_ROWS} rows"),
                    _SMALLER,
                    line=number,
                )
            if columns > MAX_COLUMNS:
                raise refused(
                    where,
                    Both(
                        f"значение правее столбца {MAX_COLUMNS}",
                        f"a value to the right of column {MAX_COLUMNS}",
                    ),
                    _SMALLER,
                    str(last_filled),
                    number,
                )
    if sum(min(bottom, rows) - top + 1 for top, bottom in merged if top <= rows) > MAX_MERGED_ROWS:
        raise refused(where, Both("объединённых ячеек слишком много", "too many cells are merged"), _SMALLER)
    return Reach(rows, columns)


def _last_filled(row: Any) -> int:
    """The column of the row's last cell that holds anything; 0: none does."""
    column = last = 0
    for cell in row.iterchildren(f"{MAIN}c"):
        place = cell.get("r")
        column = _place(place)[1] if place else column + 1
        if len(cell):
            last = max(last, column)
    return last


def _place(cell: str) -> tuple[int, int]:
    place = corner_of(cell)
    if not place[0]:
        raise BadXml(f"no cell: {cell[:20]}")
    return place

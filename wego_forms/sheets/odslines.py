"""The lines of an OpenDocument table's first visible sheet, as LibreOffice shows them."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from wego_forms.edges import parse_xml
from wego_forms.errors import Both
from wego_forms.language import ShownMonth
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
)
from wego_forms.sheets.seen import Seen
from wego_forms.sheets.xlsxguard import MAX_ROWS, look_through
from wego_forms.sheets.xlsxlayout import Area, cell_name

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_NOT_COUNTED = (
    Both("формула в ячейке не вычислена", "the cell's formula has no value"),
    Both("Откройте таблицу и сохраните заново.", "Open the table and save it anew."),
)


class OdsLines:
    """The lines of an .ods. What a cell shows is kept in it as text: dates alone are taken by their value."""

    lettered = True

    def __init__(self, path: Path) -> None:
        data = read_book_bytes(path)
        look_through(data, str(path))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            root = parse_xml(archive.read("content.xml"))
        hidden = {
            style.get(f"{_STYLE}name")
            for style in root.iter(f"{_STYLE}style")
            if any(each.get(f"{_TABLE}display") == "false" for each in style)
        }
        self._struck_styles = {
            style.get(f"{_STYLE}name")
            for style in root.iter(f"{_STYLE}style")
            if any(each.get(f"{_STYLE}text-line-through-style", "none") != "none" for each in style)
        }
        sheets = list(root.iter(f"{_TABLE}table"))
        if not sheets:
            raise refused(
                str(path),
                Both("в книге нет листов", "the workbook has no sheet"),
                Both("Сохраните таблицу на листе.", "Save the table on a sheet."),
            )
        shown = [each for each in sheets if each.get(f"{_TABLE}style-name") not in hidden]
        shown = shown or sheets[:1]
        sheet = next(
            (each for each in shown if each.find(f".//{_TABLE}table-cell/{_TEXT}p") is not None), shown[0]
        )
        names = [str(each.get(f"{_TABLE}name")) for each in shown]
        before = shown.index(sheet)
        self.blank_sheets = tuple(names[:before])
        self._others = shown[:before] + shown[before + 1 :]
        self.where = f"{path.name}!{names[before]}"
        noted: dict[tuple[int, int], str] = {}
        self.notes: Mapping[tuple[int, int], str] = noted
        self.hidden_columns = frozenset(_hidden_columns(sheet))
        self._merged: list[Area] = []
        self._hidden: set[int] = set()
        self._struck: set[int] = set()
        self._rows = list(self._read(sheet, noted))
        self._seen = Seen(self._merged, self._hidden)
        self._seen.struck = self._struck
        self.unread = self._seen.unread

    def __iter__(self) -> Iterator[Line]:
        return self._seen.read(self._rows)

    def other_sheets(self) -> Iterator[tuple[str, list[Line]]]:
        """The other sheets that aren't hidden, each with its first lines."""
        for sheet in self._others[:MOST_SHEETS]:
            yield str(sheet.get(f"{_TABLE}name")), list(islice(self._read(sheet), LOOKED_AT))

    def merged_at(self, number: int, *, across: bool = False) -> str:
        """The merged areas that a row is part of; `across`: those alone that are over several columns."""
        return self._seen.merged_at(number, across)

    def _read(self, sheet: Any, noted: dict[tuple[int, int], str] | None = None) -> Iterator[Line]:
        number = 0
        for row in sheet.iter(f"{_TABLE}table-row"):
            values = self._values(row, number + 1, noted)
            times = _count(row, "number-rows-repeated")
            filled = says_something(values)
            if filled and number + times > MAX_ROWS:
                raise refused(
                    self.where,
                    Both(f"в таблице больше {MAX_ROWS} строк", f"the table has more than {MAX_ROWS} rows"),
                    Both("Разделите её на несколько.", "Split it into several."),
                    line=number + 1,
                )
            for _ in range(times if filled else 0):
                number += 1
                if row.get(f"{_TABLE}visibility") in ("collapse", "filter"):
                    self._hidden.add(number)
                if self._is_struck(row):
                    self._struck.add(number)
                yield number, values
            if not filled:
                if times == 1 and self._merged and self._merged[-1].bottom > number:
                    yield number + 1, values
                number += times

    def _is_struck(self, row: Any) -> bool:
        """Whether every word of the row is struck through."""
        said = [
            cell for cell in row.iterchildren(f"{_TABLE}table-cell") if cell.find(f"{_TEXT}p") is not None
        ]
        return bool(said) and all(cell.get(f"{_TABLE}style-name") in self._struck_styles for cell in said)

    def _values(self, row: Any, number: int, noted: dict[tuple[int, int], str] | None) -> list[Any]:
        values: list[Any] = []
        for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            times = _count(cell, "number-columns-repeated")
            place = cell_name(number, len(values) + 1)
            value = None if cell.tag == f"{_TABLE}covered-table-cell" else _value(cell, place)
            note = " ".join(map(_said, cell.iterfind(f"{_OFFICE}annotation/{_TEXT}p")))
            if note and noted is not None:
                noted[number, len(values) + 1] = note
            if value in (None, ""):
                times = min(times, MAX_COLUMNS + 1 - len(values))
            elif len(values) + times > MAX_COLUMNS:
                raise refused(
                    self.where,
                    Both(
                        f"значение правее столбца {MAX_COLUMNS}",
                        f"a value to the right of column {MAX_COLUMNS}",
                    ),
                    Both("Удалите лишнее.", "Delete what is too much."),
                    line=number,
                )
            down, across = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
            if down > 1 or across > 1:
                left = len(values) + 1
                last = (number + down - 1, left + across - 1)
                self._merged.append(Area(f"{place}:{cell_name(*last)}", number, left, *last))
            values += [value] * times
        while values and values[-1] in (None, ""):
            values.pop()
        return values


def _hidden_columns(sheet: Any) -> Iterator[int]:
    number = 0
    for column in sheet.iter(f"{_TABLE}table-column"):
        times = _count(column, "number-columns-repeated")
        if column.get(f"{_TABLE}visibility") in ("collapse", "filter"):
            yield from range(number + 1, min(number + times, MAX_COLUMNS) + 1)
        number += times


def _count(element: Any, name: str) -> int:
    """How often an element stands for itself; what is no number is one."""
    text = element.get(f"{_TABLE}{name}") or "1"
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < len("10000000") else 1


def _value(cell: Any, place: str) -> Any:
    kind = cell.get(f"{_OFFICE}value-type")
    paragraphs = cell.iterchildren(f"{_TEXT}p")
    text = "\n".join(_said(paragraph) for paragraph in paragraphs).strip()
    if kind == "date":
        day = dt.date.fromisoformat(str(cell.get(f"{_OFFICE}date-value"))[: len("2017-08-01")])
        return _shown_day(day, text) or BadCell(text, *NO_DAY, place)
    if cell.get(f"{_TABLE}formula") and text.startswith(("#", "Err:")):
        return BadCell(text, *FORMULA_ERROR, place)
    if cell.get(f"{_TABLE}formula") and kind is None:
        return BadCell(text, *_NOT_COUNTED, place)
    return text


def _shown_day(day: dt.date, text: str) -> dt.date | None:
    """The day, or its month, as far as the cell shows it; None: another part of it."""
    figures = re.findall(r"[0-9]{1,4}", re.sub(r"\d+:\d+(?::\d+)?", "", text))
    shown = len(figures) + any(sign.isalpha() for sign in text)  # a month in words is one more
    if not text or shown >= len(("day", "month", "year")):
        return day
    if shown > 1 and figures[-1] in (f"{day.year}", f"{day:%y}"):
        return ShownMonth(day.year, day.month, 1)
    return None


def _said(paragraph: Any) -> str:
    """A paragraph's text, its runs of spaces, tabs and line breaks too; a note of the cell isn't in it."""
    said = paragraph.text or ""
    for child in paragraph:
        if child.tag == f"{_TEXT}s":
            spaces = child.get(f"{_TEXT}c") or "1"
            said += " " * min(int(spaces) if spaces.isascii() and spaces.isdigit() else 1, 100)
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            said += "\t" if child.tag.endswith("tab") else "\n"
        else:
            said += _said(child)
        said += child.tail or ""
    return said

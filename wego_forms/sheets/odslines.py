"""The lines of an OpenDocument table's sheet, as LibreOffice shows them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from wego_forms.edges import parse_xml
from wego_forms.errors import Both
from wego_forms.sheets.crossed import all_or_some, partly
from wego_forms.sheets.lines import (
    LOOKED_AT,
    MAX_COLUMNS,
    MOST_SHEETS,
    Line,
    read_book_bytes,
    refused,
    says_something,
    sheet_named,
)
from wego_forms.sheets.odscells import OFFICE, TABLE, TEXT, said_in, value_of
from wego_forms.sheets.seen import Seen
from wego_forms.sheets.xlsxguard import MAX_ROWS, look_through
from wego_forms.sheets.xlsxlayout import Area, cell_name

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"


class _Found:
    """What is found of a sheet while its rows are read."""

    def __init__(self) -> None:
        self.merged: list[Area] = []
        self.hidden: set[int] = set()
        self.seen = Seen(self.merged, self.hidden)


class OdsLines:
    """The lines of an .ods. What a cell shows is kept in it as text: dates alone are taken by their value."""

    lettered = True

    def __init__(self, path: Path, sheet: str | None = None) -> None:
        data = read_book_bytes(path)
        look_through(data, str(path))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            root = parse_xml(archive.read("content.xml"))
        hidden = {
            style.get(f"{_STYLE}name")
            for style in root.iter(f"{_STYLE}style")
            if any(each.get(f"{TABLE}display") == "false" for each in style)
        }
        self._struck_styles = {
            str(style.get(f"{_STYLE}name")): struck
            for style in root.iter(f"{_STYLE}style")
            if (struck := _strikes(style)) is not None
        }
        sheets = list(root.iter(f"{TABLE}table"))
        if not sheets:
            raise refused(
                str(path),
                Both("в книге нет листов", "the workbook has no sheet"),
                Both("Сохраните таблицу на листе.", "Save the table on a sheet."),
            )
        shown = [each for each in sheets if each.get(f"{TABLE}style-name") not in hidden]
        shown = shown or sheets[:1]
        if sheet is not None:
            shown = [sheets[sheet_named(sheet, list(map(_name, sheets)), path.name)]]
        read = next(
            (each for each in shown if each.find(f".//{TABLE}table-cell/{TEXT}p") is not None), shown[0]
        )
        names = list(map(_name, shown))
        before = shown.index(read)
        self.blank_sheets = tuple(names[:before])
        self._others = shown[:before] + shown[before + 1 :]
        self.where = f"{path.name}!{names[before]}"
        noted: dict[tuple[int, int], str] = {}
        self.notes: Mapping[tuple[int, int], str] = noted
        self.hidden_columns = frozenset(_hidden_columns(read))
        found = _Found()
        self._rows = list(self._read(read, found, noted))
        self._seen = found.seen
        self.unread = self._seen.unread
        self.crossed: Mapping[tuple[int, int], str] = self._seen.crossed

    def __iter__(self) -> Iterator[Line]:
        return self._seen.read(self._rows)

    def other_sheets(self) -> Iterator[tuple[str, list[Line]]]:
        """The other sheets that aren't hidden, each with its first lines."""
        for sheet in self._others[:MOST_SHEETS]:
            yield _name(sheet), list(islice(self._read(sheet, _Found()), LOOKED_AT))

    def merged_at(self, number: int, *, across: bool = False) -> str:
        """The merged areas that a row is part of; `across`: those alone that are over several columns."""
        return self._seen.merged_at(number, across)

    def _read(
        self, sheet: Any, found: _Found, noted: dict[tuple[int, int], str] | None = None
    ) -> Iterator[Line]:
        number = 0
        for row in sheet.iter(f"{TABLE}table-row"):
            values = self._values(row, number + 1, found, noted)
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
                if row.get(f"{TABLE}visibility") in ("collapse", "filter"):
                    found.hidden.add(number)
                own = list(values)
                found.seen.cross(number, self._struck_in(row, number, own), own)
                yield number, own
            if not filled:
                if times == 1 and found.merged and found.merged[-1].bottom > number:
                    yield number + 1, values
                number += times

    def _struck_in(self, row: Any, number: int, values: list[Any]) -> dict[int, object]:
        """The values of the row's cells that are struck through; of what is so in part nobody knows the value."""
        found: dict[int, object] = {}
        column = 0
        for cell in row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            column += 1
            whole = self._struck_text(cell)
            for place in range(
                column, min(column + _count(cell, "number-columns-repeated"), len(values) + 1)
            ):
                if whole:
                    found[place] = values[place - 1]
                elif whole is False and isinstance(values[place - 1], str):
                    values[place - 1] = partly(values[place - 1], cell_name(number, place))
            column += _count(cell, "number-columns-repeated") - 1
        return found

    def _struck_text(self, cell: Any) -> bool | None:
        """True: all of the cell's text is struck through; False: some of it; None: none."""
        if not any(self._struck_styles.values()):
            return None
        said = [
            self._is_struck((cell, *around))
            for paragraph in cell.iterchildren(f"{TEXT}p")
            for text, around in _pieces(paragraph)
            if text.strip()
        ]
        return all_or_some(sum(said), len(said))

    def _is_struck(self, around: tuple[Any, ...]) -> bool:
        """What the innermost style says that says anything of it."""
        names = (each.get(f"{TEXT}style-name") or each.get(f"{TABLE}style-name") for each in around[::-1])
        return next((self._struck_styles[name] for name in names if name in self._struck_styles), False)

    def _values(
        self, row: Any, number: int, found: _Found, noted: dict[tuple[int, int], str] | None
    ) -> list[Any]:
        values: list[Any] = []
        for cell in row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            times = _count(cell, "number-columns-repeated")
            place = cell_name(number, len(values) + 1)
            value = None if cell.tag == f"{TABLE}covered-table-cell" else value_of(cell, place)
            note = " ".join(map(said_in, cell.iterfind(f"{OFFICE}annotation/{TEXT}p")))
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
                found.merged.append(Area(f"{place}:{cell_name(*last)}", number, left, *last))
            values += [value] * times
        while values and values[-1] in (None, ""):
            values.pop()
        return values


def _name(sheet: Any) -> str:
    return str(sheet.get(f"{TABLE}name"))


def _strikes(style: Any) -> bool | None:
    """Whether a style strikes text through; None: it says nothing of it."""
    said = [each.get(f"{_STYLE}text-line-through-{name}") for each in style for name in ("style", "type")]
    told = [each for each in said if each is not None]
    return any(each != "none" for each in told) if told else None


def _hidden_columns(sheet: Any) -> Iterator[int]:
    number = 0
    for column in sheet.iter(f"{TABLE}table-column"):
        times = _count(column, "number-columns-repeated")
        if column.get(f"{TABLE}visibility") in ("collapse", "filter"):
            yield from range(number + 1, min(number + times, MAX_COLUMNS) + 1)
        number += times


def _count(element: Any, name: str) -> int:
    """How often an element stands for itself; what is no number is one."""
    text = element.get(f"{TABLE}{name}") or "1"
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < len("10000000") else 1


def _pieces(element: Any, around: tuple[Any, ...] = ()) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The texts of a paragraph, each with what it stands in."""
    inside = (*around, element)
    yield element.text or "", inside
    for child in element:
        yield from _pieces(child, inside)
        yield child.tail or "", inside

"""What openpyxl doesn't tell of a worksheet when it streams: hidden rows, merged areas, formulas without a value."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from wego_forms.edges import stream_xml
from wego_forms.errors import Both
from wego_forms.sheets.crossed import struck_in, struck_texts
from wego_forms.sheets.lines import MAIN, MAX_COLUMNS, BadCell

_CORNER = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_ACROSS = (
    Both("ячейка объединена через несколько столбцов", "the cell is merged over several columns"),
    Both("Разъедините её и заполните каждый столбец.", "Unmerge it, and fill in each column."),
)


class Area(NamedTuple):
    """A merged area, its rows and columns counted from 1."""

    ref: str
    top: int
    left: int
    bottom: int
    right: int


class Layout(NamedTuple):
    """The numbers of hidden rows; the merged areas, from the top; the places of formulas that have no value; the
    hidden columns, as far as columns are read; the places of rich texts with words struck through (True: all).
    """

    hidden: frozenset[int]
    merged: tuple[Area, ...]
    uncounted: frozenset[tuple[int, int]]
    columns: frozenset[int] = frozenset()
    crossed: Mapping[tuple[int, int], bool] = MappingProxyType({})


def layout_of(data: bytes, part: str) -> Layout:
    """The layout of the worksheet in that part of a workbook, which was looked through before."""
    hidden: set[int] = set()
    merged: list[Area] = []
    uncounted: set[tuple[int, int]] = set()
    columns: set[int] = set()
    crossed: dict[tuple[int, int], bool] = {}
    shared = struck_texts(data)
    number = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(part) as sheet:
        for element in stream_xml(sheet, (f"{MAIN}row", f"{MAIN}mergeCell", f"{MAIN}col")):
            if element.tag == f"{MAIN}mergeCell":
                merged.append(_area(str(element.get("ref"))))
                continue
            unseen = element.get("hidden") in ("1", "true")
            if element.tag == f"{MAIN}col":
                if unseen or _is_nothing(element.get("width")):
                    first, last = int(element.get("min") or 1), int(element.get("max") or 1)
                    columns.update(range(first, min(last, MAX_COLUMNS) + 1))
                continue
            number = int(element.get("r") or number + 1)
            if unseen or _is_nothing(element.get("ht")):
                hidden.add(number)
            cells = _holding(element)
            uncounted.update((number, column) for column in _uncounted(cells))
            crossed |= {(number, column): whole for column, whole in struck_in(cells, shared).items()}
    return Layout(
        frozenset(hidden),
        tuple(sorted(merged, key=lambda area: area.top)),
        frozenset(uncounted),
        frozenset(columns),
        crossed,
    )


def _is_nothing(size: str | None) -> bool:
    """Whether a height or a width is none: nobody sees what stands there."""
    try:
        return size is not None and float(size) == 0
    except ValueError:
        return False


def cell_name(row: int, column: int) -> str:
    """As the sheet has it: C7."""
    return f"{letters_of(column)}{row}"


def letters_of(column: int) -> str:
    """As the sheet has a column: AB."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def is_section(values: Sequence[Any]) -> bool:
    """Whether a row is one text over more than two columns and nothing else: a title between rows."""
    said = [value for value in values if value not in (None, "")]
    if len(said) != 1 or not isinstance(said[0], BadCell) or said[0].what is not _ACROSS[0]:
        return False
    area = _area(said[0].cell)
    return area.right - area.left > 1


class Spread:
    """Gives the value of a merged area to each row that it covers, as its reader takes it."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self._coming = list(areas)[::-1]
        self._open: list[tuple[Area, Any]] = []

    def over(self, number: int, values: Sequence[Any]) -> list[Any]:
        """The row's values, and those of the areas that began above it; rows are to be asked for in their order."""
        found = list(values)
        self._open = [(area, value) for area, value in self._open if area.bottom >= number]
        for area, value in self._open:
            self._put(found, area, value)
        while self._coming and self._coming[-1].top <= number:
            area = self._coming.pop()
            value = found[area.left - 1] if area.left <= len(found) else None
            if value in (None, ""):
                continue
            if area.right > area.left and not isinstance(value, BadCell):
                value = BadCell(str(value), *_ACROSS, area.ref)
                self._put(found, area, value)
            self._open.append((area, value))
        return found

    def _put(self, values: list[Any], area: Area, value: Any) -> None:
        values += [None] * (area.left - len(values))
        values[area.left - 1] = value


def _area(ref: str) -> Area:
    first, _, last = ref.partition(":")
    (top, left), (bottom, right) = corner_of(first), corner_of(last or first)
    return Area(ref, top, left, bottom, right)


def corner_of(name: str) -> tuple[int, int]:
    """The row and the column of C7, from 1; the row is 0 where it is no cell's name."""
    found = _CORNER.fullmatch(name)
    return (int(found[2]), _column_of(found[1])) if found else (0, 0)


@cache
def _column_of(letters: str) -> int:
    """The number of the column AB; there are 18 278 such names."""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def _holding(row: Any) -> list[tuple[Any, int]]:
    """The row's cells that hold anything, each with its column: of a sheet to fill in most hold nothing."""
    found = []
    named, after = "", 0  # the last cell that tells its place, and how far behind it this one stands
    for cell in row.iterchildren(f"{MAIN}c"):
        place = cell.get("r")
        named, after = (place, 0) if place else (named, after + 1)
        if len(cell):
            found.append((cell, corner_of(named)[1] + after))
    return found


def _uncounted(cells: Iterable[tuple[Any, int]]) -> Iterable[int]:
    """The columns of formulas that nobody has counted; an empty text is a value."""
    for cell, column in cells:
        if cell.find(f"{MAIN}f") is not None and cell.get("t") != "str":
            value = cell.find(f"{MAIN}v")
            if value is None or not value.text:
                yield column

"""The grid of a table whose cells a tag repeats or leaves out: as many columns as there are, in its own width.

At compile time each cell of such a table is told which columns of the template it stands in; after a fill the grid is
counted anew, what spans a repeated column spans them all, and the widths are shared in their old proportions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from lxml import etree

from wego_forms.filling.tokens import Tokens
from wego_forms.ooxml.names import W
from wego_forms.ooxml.schema import put

#: The attribute of a cell that holds its columns until the part is settled; no cell of Word's has it.
COLUMN = "wegoColumn"
_WHOLE = 5000  # fiftieths of a percent


class _Cell(NamedTuple):
    """A cell: its first column in the template, how many it spans there, whether a tag decides if it is."""

    element: Any
    first: int
    span: int
    varies: bool

    @property
    def columns(self) -> range:
        return range(self.first, self.first + self.span)


def place_with_columns(root: Any, tokens: Tokens, place: Callable[[Any, Tokens], None]) -> None:
    """Let `place` put the tags into their places; tell the cells of each table that has tags for cells where they
    stand, and its grid which columns vary: those of such cells, and of cells that held nothing but a tag.
    """
    if all(tag.level != "tc" for tag in tokens.tags):
        place(root, tokens)
        return
    tables = [
        (table, [_columns(row) for row in _within(table, "tr", "tbl")]) for table in root.iter(f"{W}tbl")
    ]
    place(root, tokens)
    for table, rows in tables:
        told: list[tuple[Any, str]] = []
        varied: set[int] = set()
        for row, columns in rows:
            varying = _varying(row, tokens)
            for cell, (first, span) in columns.items():
                if cell in varying or table not in cell.iterancestors():
                    varied |= set(range(first, first + span))
                told.append((cell, f"{first}.{span}.{int(cell in varying)}"))
        if varied and (grid := table.find(f"{W}tblGrid")) is not None:
            grid.set(COLUMN, ".".join(map(str, sorted(varied))))
            for cell, said in told:
                cell.set(COLUMN, said)


def _columns(row: Any) -> tuple[Any, dict[Any, tuple[int, int]]]:
    """The row, and its cells' first columns and spans."""
    first = _number(row.find(f"{W}trPr/{W}gridBefore"), 0)
    found = {}
    for cell in _within(row, "tc", "tr"):
        span = _number(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
        found[cell] = (first, span)
        first += span
    return row, found


def _varying(row: Any, tokens: Tokens) -> list[Any]:
    """The cells of a row that stand in a block of tags between cells."""
    found, depth = [], 0
    for place, text in enumerate((row.text, *(child.tail for child in row))):
        if place and depth:
            found += list(row[place - 1].iter(f"{W}tc"))
        for tag in tokens.in_text(text):
            depth += tag.opens - tag.closes
    return found


def _within(holder: Any, name: str, above: str) -> Iterator[Any]:
    """A table's own rows, or a row's own cells: not those of tables inside."""
    for node in holder.iter(f"{W}{name}"):
        if next(node.iterancestors(f"{W}{above}")) is holder:
            yield node


def regrid(root: Any) -> None:
    """Count the columns of each such table anew, and share its width among them."""
    for table in root.iter(f"{W}tbl"):
        rows = [_told(row) for row in _within(table, "tr", "tbl")]
        grid = table.find(f"{W}tblGrid")
        told = grid.attrib.pop(COLUMN, "") if grid is not None else ""
        if not told or _fits(table, len(grid)):
            continue
        columns = _expanded(rows, len(grid), {int(column) for column in told.split(".")})
        if columns == list(range(len(grid))):
            continue
        old = [_number(column, 0) for column in grid]
        wanted = [old[column] if column < len(old) else 0 for column in columns]
        scale = sum(old) / sum(wanted) if sum(wanted) else 1.0
        widths = [round(width * scale) for width in wanted]
        for column in list(grid):
            grid.remove(column)
        for width in widths:
            etree.SubElement(grid, f"{W}gridCol").set(f"{W}w", str(width))
        for cells in rows:
            _respan(cells, columns, widths)


def _fits(table: Any, grid: int) -> bool:
    """Whether the rows have as many columns as the grid has, as in a template that draws those that may come."""
    cells = [[*_columns(row)[1].values()] for row in _within(table, "tr", "tbl")]
    return all(not columns or sum(columns[-1]) == grid for columns in cells)


def _told(row: Any) -> list[_Cell]:
    """The row's cells with what they were told, which is taken away."""
    found = []
    for cell in _within(row, "tc", "tr"):
        if told := cell.attrib.pop(COLUMN, ""):
            first, span, varies = map(int, told.split("."))
            found.append(_Cell(cell, first, span, bool(varies)))
    return found


def _expanded(rows: list[list[_Cell]], grid: int, varied: set[int]) -> list[int]:
    """The columns that there are, each as the template's that it comes from: of those that vary next to each other,
    as the row has them that has the most."""
    count = max([grid, *(cell.first + cell.span for cells in rows for cell in cells)])
    found: list[int] = []
    for varies, group in groupby(range(count), varied.__contains__):
        beside = set(group)
        ways: list[list[int]] = [_sequence(cells, beside) for cells in rows] if varies else [sorted(beside)]
        longest = max(ways, key=len, default=[])
        found += longest or _needed(rows, beside)
    return found


def _sequence(cells: list[_Cell], block: set[int]) -> list[int]:
    return [column for cell in cells if cell.varies and cell.first in block for column in cell.columns]


def _needed(rows: list[list[_Cell]], block: set[int]) -> list[int]:
    """Of columns whose cells are all gone those in which another row's cell stands with all of its width."""
    inside = {cell.first for cells in rows for cell in cells if block.issuperset(cell.columns)}
    return sorted(inside)


def _respan(cells: list[_Cell], columns: list[int], widths: list[int]) -> None:
    """Give each cell of a row as many columns as it stands in now, and their width."""
    at = 0
    for varies, group in groupby(cells, lambda cell: cell.varies):
        beside = list(group)
        if varies:
            after = [cell.first for cell in cells[cells.index(beside[-1]) + 1 :]]
            room = sum(column < min(after, default=max(columns) + 1) for column in columns) - at
            spans = _shared([cell.span for cell in beside], room)
        else:
            spans = [max(1, sum(column in cell.columns for column in columns)) for cell in beside]
        for cell, span in zip(beside, spans, strict=True):
            _set_span(cell.element, span, sum(widths[at : at + span]), sum(widths))
            at += span


def _shared(spans: list[int], room: int) -> list[int]:
    """The spans of repeated cells in a room that another row's need: as many times wider; the last takes the rest."""
    wider = max(1, room // sum(spans))
    return [*(span * wider for span in spans[:-1]), max(spans[-1], room - wider * sum(spans[:-1]))]


def _set_span(cell: Any, span: int, width: int, whole: int) -> None:
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        properties = etree.Element(f"{W}tcPr")
        cell.insert(0, properties)
    measure = properties.find(f"{W}tcW")
    if measure is not None and measure.get(f"{W}type") == "pct" and whole:
        measure.set(f"{W}w", str(round(_WHOLE * width / whole)))
    elif measure is not None and measure.get(f"{W}type", "dxa") == "dxa":
        measure.set(f"{W}w", str(width))
    wide = properties.find(f"{W}gridSpan")
    if wide is None and span > 1:
        wide = put(properties, "gridSpan")
    if wide is not None:
        wide.set(f"{W}val", str(span))


def _number(element: Any, otherwise: int) -> int:
    """The number that an element's w:val or w:w is."""
    said = "" if element is None else element.get(f"{W}val") or element.get(f"{W}w") or ""
    return int(said) if said.isdigit() else otherwise

"""A table's cells in their grid."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import chain

from wego_forms.pdf.layout.marks import Lost, Strip
from wego_forms.pdf.layout.stack import height
from wego_forms.pdf.model import Cell, Table

#: Cells of a row that are found by going through them; a row can have tens of thousands.
_FEW = 16


@dataclass(slots=True)
class Placed:
    """A cell in the grid: its columns, its place and size in pt, and its content's strips."""

    cell: Cell
    first: int
    last: int
    x: float = 0.0
    width: float = 0.0
    margins: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    """Top, right, bottom, left."""
    strips: list[Strip] = field(default_factory=list)
    lost: tuple[Lost, ...] = ()
    """What of its content isn't shown."""
    rows: int = 1
    over: float = 0.0
    """The width of the line above the cell."""
    under: float = 0.0
    """That of the line below it, at the table's foot."""
    covered: bool = False
    """Whether the merged cell above it lies over it: its own background would hide that one's text."""
    cut: bool = False
    """Whether a page has cut the row: its cells' contents then begin at its top, wherever they stand else."""

    @property
    def above(self) -> float:
        """From the cell's top to its content."""
        return self.over + self.margins[0]

    @property
    def around(self) -> float:
        """The margins and lines above and below its content."""
        return self.above + self.margins[2] + self.under

    @property
    def content(self) -> float:
        """The content's height with the margins and lines above and below."""
        return self.around + height(self.strips)


@dataclass(slots=True)
class Grid:
    """The table's cells by row."""

    table: Table
    rows: list[list[Placed]]
    columns: int
    bare: bool = field(init=False)
    """Whether no line is drawn anywhere: the tables that letterheads stand in."""
    _firsts: dict[int, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        said = (placed.cell.borders for row in self.rows for placed in row)
        borders = chain([self.table.props.get("borders", {})], said)
        self.bare = not any(edge.drawn for edges in borders for edge in edges.values())

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a place of the grid."""
        if not 0 <= row < len(self.rows):
            return None
        cells = self.rows[row]
        if len(cells) <= _FEW:
            for placed in cells:
                if placed.first <= column < placed.last:
                    return placed.cell
            return None
        if row not in self._firsts:
            self._firsts[row] = [placed.first for placed in cells]
        near = bisect_right(self._firsts[row], column) - 1
        return cells[near].cell if near >= 0 and column < cells[near].last else None

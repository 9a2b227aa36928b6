"""A table row as a strip: its cells' backgrounds, content and lines; cut in two at the foot of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..model import Cell, Empty, Field, Paragraph, Picture, Text
from .borders import Grid, draw_borders
from .marks import Area, Fill, Mark, Strip
from .stack import height, stacked


@dataclass(slots=True)
class Placed:
    """A cell in the grid: its columns, its place and size in pt, and its content's strips."""

    cell: Cell
    row: int
    first: int
    last: int
    x: float = 0.0
    width: float = 0.0
    margins: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    """Top, right, bottom, left."""
    strips: list[Strip] = field(default_factory=list)
    rows: int = 1
    rules: tuple[float, float] = (0.0, 0.0)
    """The widths of the lines above the cell and, at the table's foot, below it."""

    @property
    def above(self) -> float:
        """From the cell's top to its content."""
        return self.rules[0] + self.margins[0]

    @property
    def content(self) -> float:
        """The content's height with the margins and lines above and below."""
        return self.above + height(self.strips) + self.margins[2] + self.rules[1]


@dataclass(slots=True)
class Frame:
    """The table around a row: its cells for the lines, and its columns' edges in pt."""

    grid: Grid
    edges: list[float]

    def row(self, number: int, cells: Sequence[Placed], heights: Sequence[float], bottom: bool) -> Strip:
        """The strip of row `number`; `heights` are its own and those of the rows below."""
        strip = Strip(heights[0])
        for placed in cells:
            tall = sum(heights[: placed.rows])
            strip.marks.extend(_marks(placed, tall))
            free = max(tall - placed.content, 0.0)
            shift = {"center": free / 2, "bottom": free}.get(placed.cell.align, 0.0)
            for x, y, inner in stacked(placed.strips, placed.x + placed.margins[3], placed.above + shift):
                strip.inner.append((x, y, inner))
                for hung in inner.floats:
                    strip.floats.append(
                        hung._replace(x=hung.x + x, y=hung.y + y, paragraph_y=hung.paragraph_y + y, column=x)
                    )
        draw_borders(strip, number, self.grid, self.edges, heights[0], bottom)
        return strip

    def split(self, number: int, cells: Sequence[Placed], room: float) -> tuple[Strip, Strip] | None:
        """The row in two: what fits in `room` pt, and the rest; None if some cell can't give a line."""
        head: list[Placed] = []
        tail: list[Placed] = []
        for placed in cells:
            used, fit = placed.content - height(placed.strips), 0
            for strip in placed.strips:
                used += strip.before + strip.height
                if used > room:
                    break
                fit += 1
            if placed.strips and not fit:
                return None
            head.append(replace(placed, strips=placed.strips[:fit]))
            tail.append(replace(placed, strips=placed.strips[fit:]))
        if not any(placed.strips for placed in tail):
            return None
        halves = [
            self.row(number, part, [max(p.content for p in part)], bottom=True) for part in (head, tail)
        ]
        halves[1].split = lambda space: self.split(number, tail, space)
        return halves[0], halves[1]


def _marks(placed: Placed, tall: float) -> list[Mark]:
    marks: list[Mark] = []
    if placed.cell.background:
        marks.append(Fill(placed.x, 0.0, placed.width, tall, placed.cell.background))
    for control in sorted(_controls(placed.cell)):
        marks.append(Area(placed.x, 0.0, placed.width, tall, control, True, 0.0))
    return marks


def _controls(cell: Cell) -> set[int]:
    """The content controls that have this cell to themselves."""
    inside: set[int] | None = None
    for block in cell.blocks:
        if not isinstance(block, Paragraph):
            continue
        for item in block.items:
            if isinstance(item, Empty | Picture | Field) or (
                isinstance(item, Text) and not item.text.isspace()
            ):
                around = {*block.controls, *item.controls}
                inside = around if inside is None else inside & around
    return {*cell.controls, *(inside or ())}

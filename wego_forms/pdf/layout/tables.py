"""A table laid out: column widths, rows as strips, spanning cells, and rows cut at the foot of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model import Cell, Empty, Field, Paragraph, Picture, Row, Table, Text
from .borders import Grid, draw_borders, rule_widths
from .column import Setter, height, stacked
from .marks import Area, Fill, Mark, Strip

_MARGIN = 5.4  # pt, left and right of a cell's text where nothing is said (0.19 cm)


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


def set_table(table: Table, width: float, setter: Setter) -> list[Strip]:
    """The strips of a table in a column `width` pt wide, one a row."""
    columns = _columns(table, width)
    left = _left(table, columns, width, setter.settings.compatibility)
    edges = [left]
    for column in columns:
        edges.append(edges[-1] + column)
    rows = _placed(table, edges, setter)
    grid = Grid(table, [[(p.first, p.last, p.cell) for p in row] for row in rows], len(columns))
    rules = rule_widths(grid)
    for line in rows:
        for placed in line:
            placed.rules = rules[placed.row], rules[-1] if placed.row + placed.rows == len(rows) else 0.0
    heights = _heights(table, rows)
    strips = [
        _row(table.rows[number], number, rows, heights, edges, grid) for number in range(len(table.rows))
    ]
    heads: list[Strip] = []
    for row, strip in zip(table.rows, strips, strict=True):
        if not row.header:
            break
        heads.append(strip)
        strip.glued = True
    for strip in strips[len(heads) :]:
        strip.heads = heads
    if len(heads) == len(strips) and strips:
        strips[-1].glued = False
    return strips


def _columns(table: Table, room: float) -> list[float]:
    """Column widths: the grid's, or where it is missing the first full row's; scaled to a width in percent."""
    count = max((row.before + sum(c.span for c in row.cells) + row.after for row in table.rows), default=0)
    columns = list(table.columns[:count])
    columns += [0.0] * (count - len(columns))
    if not all(columns):
        for row in table.rows:
            place = row.before
            for cell in row.cells:
                if cell.span == 1 and cell.width and not columns[place]:
                    columns[place] = cell.width
                place += cell.span
    missing = columns.count(0.0)
    if missing:
        rest = max((table.props.get("width") or room) - sum(columns), 10.0 * missing)
        columns = [width or rest / missing for width in columns]
    if share := table.props.get("width_share"):
        scale = room * share / sum(columns)
        columns = [width * scale for width in columns]
    return columns


def _left(table: Table, columns: list[float], room: float, compatibility: int) -> float:
    align = table.props.get("align", "left")
    if align == "center":
        return (room - sum(columns)) / 2
    if align in ("right", "end"):
        return room - sum(columns)
    first = table.rows[0].cells[0] if table.rows and table.rows[0].cells else None
    margin = _margins(table, first)[3] if first and compatibility < 15 else 0.0
    return table.props.get("indent", 0.0) - margin


def _margins(table: Table, cell: Cell) -> tuple[float, float, float, float]:
    said = {"top": 0.0, "right": _MARGIN, "bottom": 0.0, "left": _MARGIN}
    said |= table.props.get("margins", {}) | cell.margins
    return said["top"], said["right"], said["bottom"], said["left"]


def _placed(table: Table, edges: list[float], setter: Setter) -> list[list[Placed]]:
    rows: list[list[Placed]] = []
    open_cells: dict[int, Placed] = {}
    for number, row in enumerate(table.rows):
        column, line = row.before, []
        for cell in row.cells:
            last = min(column + cell.span, len(edges) - 1)
            placed = Placed(cell, number, column, last, edges[column], edges[last] - edges[column])
            placed.margins = _margins(table, cell)
            if cell.merge == "continue" and column in open_cells:
                open_cells[column].rows += 1
            else:
                inside = placed.width - placed.margins[1] - placed.margins[3]
                placed.strips = setter.column(cell.blocks, max(inside, 1.0))
                open_cells.pop(column, None)
                if cell.merge == "restart":
                    open_cells[column] = placed
            line.append(placed)
            column = last
        rows.append(line)
    return rows


def _heights(table: Table, rows: list[list[Placed]]) -> list[float]:
    heights = []
    for row, line in zip(table.rows, rows, strict=True):
        own = max((p.content for p in line if p.rows == 1), default=0.0)
        heights.append(row.height if row.exact else max(row.height, own))
    for line in rows:
        for placed in line:
            if placed.rows > 1:
                last = placed.row + placed.rows - 1
                lack = placed.content - sum(heights[placed.row : last + 1])
                if lack > 0 and not table.rows[last].exact:
                    heights[last] += lack
    return heights


def _row(
    row: Row, number: int, rows: list[list[Placed]], heights: list[float], edges: list[float], grid: Grid
) -> Strip:
    strip = Strip(heights[number])
    for placed in rows[number]:
        tall = sum(heights[number : number + placed.rows])
        strip.marks.extend(_cell_marks(placed, tall))
        left = placed.margins[3]
        free = tall - placed.content
        shift = {"center": free / 2, "bottom": free}.get(placed.cell.align, 0.0) if free > 0 else 0.0
        strip.inner.extend(stacked(placed.strips, placed.x + left, placed.above + shift))
        strip.glued = strip.glued or placed.rows > 1
        _floats(strip, placed)
    strip.glued = (
        strip.glued or any(s.glued for p in rows[number] for s in p.strips[-1:]) or _keeps(rows[number])
    )
    draw_borders(strip, number, grid, edges, heights[number], bottom=number == len(rows) - 1)
    if not row.whole and not row.exact and not any(p.rows > 1 or p.cell.merge for p in rows[number]):
        cells = rows[number]

        def split(room: float) -> tuple[Strip, Strip] | None:
            return _split(cells, room, number, edges, grid, row)

        strip.split = split
    return strip


def _keeps(row: Sequence[Placed]) -> bool:
    """Word keeps a row with the next where its first cell's first paragraph says so."""
    return any(strip.glued for placed in row[:1] for strip in placed.strips[:1] if len(placed.strips) == 1)


def _cell_marks(placed: Placed, tall: float) -> list[Mark]:
    marks: list[Mark] = []
    if placed.cell.background:
        marks.append(Fill(placed.x, 0.0, placed.width, tall, placed.cell.background))
    for control in sorted(_controls(placed)):
        marks.append(Area(placed.x, 0.0, placed.width, tall, control, True, 0.0))
    return marks


def _controls(placed: Placed) -> set[int]:
    """The content controls that have this cell to themselves."""
    inside: set[int] | None = None
    for block in placed.cell.blocks:
        for item in block.items if isinstance(block, Paragraph) else ():
            if isinstance(item, Text | Empty | Picture | Field) and not (
                isinstance(item, Text) and item.text.isspace()
            ):
                inside = set(item.controls) if inside is None else inside & set(item.controls)
    return set(placed.cell.controls) | (inside or set())


def _floats(strip: Strip, placed: Placed) -> None:
    for x, y, inner in stacked(placed.strips, placed.x + placed.margins[3], placed.above):
        for place in inner.floats:
            strip.floats.append(
                place._replace(x=place.x + x, y=place.y + y, paragraph_y=place.paragraph_y + y, column=x)
            )


def _split(
    cells: list[Placed], room: float, number: int, edges: list[float], grid: Grid, row: Row
) -> tuple[Strip, Strip] | None:
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
        for part, strips in ((head, placed.strips[:fit]), (tail, placed.strips[fit:])):
            copy = Placed(
                placed.cell, placed.row, placed.first, placed.last, placed.x, placed.width, placed.margins
            )
            copy.strips, copy.rules = strips, placed.rules
            part.append(copy)
    if not any(p.strips for p in tail):
        return None
    halves = []
    for part in (head, tail):
        tall = max(p.content for p in part)
        half = Strip(tall)
        for placed in part:
            half.marks.extend(_cell_marks(placed, tall))
            half.inner.extend(stacked(placed.strips, placed.x + placed.margins[3], placed.above))
            _floats(half, placed)
        draw_borders(half, number, grid, edges, tall, bottom=True)
        halves.append(half)
    rest = tail

    def again(space: float) -> tuple[Strip, Strip] | None:
        return _split(rest, space, number, edges, grid, row)

    halves[1].split = again
    return halves[0], halves[1]

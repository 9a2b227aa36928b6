"""A table laid out: column widths, rows as strips, cells that span rows (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from collections.abc import Callable

from wego_forms.errors import Both

from ..model import Cell, Paragraph, Table
from .borders import Grid, rule_widths
from .marks import Strip
from .rows import Frame, Placed
from .stack import Columns

_MARGIN = 5.4  # pt, left and right of a cell's text where nothing is said (0.19 cm)
_EDGE_AT_MARGIN = 15  # the compatibility mode of Word 2013
_HIDDEN = Both(
    "текст не помещается в строку таблицы точной высоты", "text doesn't fit a table row of exact height"
)
_TALLER = Both(
    "Сделайте строку выше или её высоту наименьшей", "Make the row taller or its height a least one"
)


def set_table(table: Table, width: float, setter: Columns, nested: bool = False) -> list[Strip]:
    """The strips of a table in a column `width` pt wide, one a row; `nested`: the column is a table cell."""
    columns = _columns(table, width)
    edges = [_left(table, columns, width, nested or setter.settings.compatibility >= _EDGE_AT_MARGIN)]
    for column in columns:
        edges.append(edges[-1] + column)
    rows = _placed(table, edges, setter)
    grid = Grid(table, [[(p.first, p.last, p.cell) for p in row] for row in rows], len(columns))
    rules = rule_widths(grid)
    for line in rows:
        for placed in line:
            placed.rules = rules[placed.row], rules[-1] if placed.row + placed.rows == len(rows) else 0.0
    heights = _heights(table, rows)
    strips = _strips(table, rows, heights, Frame(grid, edges), setter)
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


def _strips(
    table: Table, rows: list[list[Placed]], heights: list[float], frame: Frame, setter: Columns
) -> list[Strip]:
    strips = []
    joined = 0  # rows up to here are held together by a cell that spans them
    for number, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
        if row.exact:
            for placed in cells:
                _clip(placed, sum(heights[number : number + placed.rows]), setter)
        strip = frame.row(number, cells, heights[number:], bottom=number == len(rows) - 1)
        joined = max([joined, *(number + placed.rows - 1 for placed in cells)])
        strip.glued = number < joined or any(p.strips[-1].glued for p in cells if p.strips)
        if not (row.whole or row.exact or any(p.rows > 1 or p.cell.merge for p in cells)):
            strip.split = _splitter(frame, number, cells)
        strips.append(strip)
    return strips


def _splitter(
    frame: Frame, number: int, cells: list[Placed]
) -> Callable[[float], tuple[Strip, Strip] | None]:
    return lambda room: frame.split(number, cells, room)


def _clip(placed: Placed, tall: float, setter: Columns) -> None:
    """Leave out the lines that lie wholly below a row of exact height, as Word does, and say so."""
    y, kept = placed.above, 0
    for strip in placed.strips:
        y += strip.before
        if y >= tall and strip.marks:
            break
        y += strip.height
        kept += 1
    if kept < len(placed.strips):
        near = next((b for b in placed.cell.blocks if isinstance(b, Paragraph)), None)
        setter.problems.add(_HIDDEN, near.part if near else "", near.words if near else "", _TALLER)
        placed.strips = placed.strips[:kept]


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
        scale = room * share / max(sum(columns), 1.0)
        columns = [width * scale for width in columns]
    return columns


def _left(table: Table, columns: list[float], room: float, edge: bool) -> float:
    """Where the table begins: by its text, or from Word 2013 on by its `edge`, the left line inside."""
    align = table.props.get("align", "left")
    if align == "center":
        return (room - sum(columns)) / 2
    if align in ("right", "end"):
        return room - sum(columns)
    indent = table.props.get("indent", 0.0)
    first = table.rows[0].cells[0] if table.rows and table.rows[0].cells else None
    if first is None:
        return indent
    if edge:
        line = first.borders.get("left") or table.props.get("borders", {}).get("left")
        return indent + (line.width / 2 if line and line.drawn else 0.0)
    return indent - _margins(table, first)[3]


def _margins(table: Table, cell: Cell) -> tuple[float, float, float, float]:
    said = {"top": 0.0, "right": _MARGIN, "bottom": 0.0, "left": _MARGIN}
    said |= table.props.get("margins", {}) | cell.margins
    return said["top"], said["right"], said["bottom"], said["left"]


def _placed(table: Table, edges: list[float], setter: Columns) -> list[list[Placed]]:
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
                placed.strips = setter.column(cell.blocks, max(inside, 1.0), cell=True)
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
        foot = max((p.rules[1] for p in line), default=0.0)  # the line below the table stands outside of it
        heights.append(row.height + foot if row.exact else max(row.height + foot, own))
    for line in rows:
        for placed in line:
            if placed.rows > 1:
                last = placed.row + placed.rows - 1
                lack = placed.content - sum(heights[placed.row : last + 1])
                if lack > 0 and not table.rows[last].exact:
                    heights[last] += lack
    return heights

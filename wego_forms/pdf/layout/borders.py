"""Table borders: where two cells meet, which of their lines is drawn (ECMA-376 part 1, 17.4.66)."""

from __future__ import annotations

from wego_forms.pdf.layout.grid import Grid
from wego_forms.pdf.layout.marks import Mark, Stroke
from wego_forms.pdf.layout.strokes import dashes
from wego_forms.pdf.model import Cell
from wego_forms.pdf.styles import Edge

_INNER = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
_THICK = ("double", "triple", "thick")


def rule_widths(grid: Grid) -> list[float]:
    """The widths in pt of the lines above each row, and last of that below the table: rows begin under them."""
    if grid.bare:
        return [0.0] * (len(grid.rows) + 1)
    widths = []
    for row in range(len(grid.rows) + 1):
        lines = (_between(grid, row, column) for column in range(grid.columns))
        widths.append(max((line.width * _times(line) for line in lines if line), default=0.0))
    return widths


Lines = tuple[Mark, ...]


def border_lines(
    row: int, grid: Grid, edges: list[float], height: float, bottom: bool, top: bool
) -> tuple[Lines, Lines]:
    """A row's lines: the upright ones and those above; and those below, for when nothing follows on the page.

    `bottom` and `top`: the row is the last or the first on its page, and has those below with the others; cells that
    go on past it are closed there.
    """
    if grid.bare:
        return (), ()
    marks: list[Mark] = []
    for column in range(grid.columns + 1):
        before, after = grid.at(row, column - 1), grid.at(row, column)
        if before is after:
            continue
        line = _winner(_edge(grid, before, "right", after), _edge(grid, after, "left", before))
        if line:
            x = edges[column]
            marks.append(Stroke(x, 0.0, x, height, line.width, line.color, dashes(line)))
            if line.kind == "double":
                x += 2 * line.width
                marks.append(Stroke(x, 0.0, x, height, line.width, line.color))
    _across(marks, row, 0.0, 1.0, grid, edges, top)
    foot: list[Mark] = []
    _across(marks if bottom else foot, row + 1, height, -1.0 if bottom else 1.0, grid, edges, True)
    return tuple(marks), tuple(foot)


def _times(line: Edge) -> float:
    """How many line widths a border takes."""
    return 3.0 if line.kind == "double" else 1.0


def _between(grid: Grid, row: int, column: int, closed: bool = False) -> Edge | None:
    """The line above a place of the grid; inside a cell that spans rows only where a page has `closed` it."""
    above, below = grid.at(row - 1, column), grid.at(row, column)
    if below is not None and below.merge == "continue" and above is not None and not closed:
        return None
    return _winner(_edge(grid, above, "bottom", below), _edge(grid, below, "top", above))


def _across(
    marks: list[Mark], row: int, y: float, inwards: float, grid: Grid, edges: list[float], closed: bool
) -> None:
    """The lines above `row`, joined where neighbours are alike, drawn just inside of `y`."""
    run: tuple[float, float, Edge] | None = None
    for column in range(grid.columns):
        line = _between(grid, row, column, closed)
        if run and (line is None or line != run[2]):
            _line(marks, run, y, inwards)
            run = None
        if line:
            run = (run[0] if run else edges[column], edges[column + 1], line)
    if run:
        _line(marks, run, y, inwards)


def _line(marks: list[Mark], run: tuple[float, float, Edge], y: float, inwards: float) -> None:
    (start, end), line = sorted(run[:2]), run[2]
    half = line.width / 2
    near = y + half * inwards
    for at in [near, near + 2 * line.width * inwards] if line.kind == "double" else [near]:
        marks.append(Stroke(start - half, at, end + half, at, line.width, line.color, dashes(line)))


def _edge(grid: Grid, cell: Cell | None, side: str, neighbour: Cell | None) -> Edge | None:
    """What a cell wants at one side: its own line, else the table's inner or outer one."""
    if cell is None:
        return None
    if side in cell.borders:
        return cell.borders[side]
    inner = _INNER[side]
    if neighbour is not None and inner in cell.borders:
        return cell.borders[inner]
    return grid.table.props.get("borders", {}).get(inner if neighbour is not None else side)


def _winner(one: Edge | None, other: Edge | None) -> Edge | None:
    """Of two lines that meet the wider, then the darker; None where neither is drawn."""
    drawn = [edge for edge in (one, other) if edge is not None and edge.drawn]
    if not drawn:
        return None
    return max(
        drawn, key=lambda edge: (edge.width * (3 if edge.kind in _THICK else 1), -int(edge.color or "0", 16))
    )

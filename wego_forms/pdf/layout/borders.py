"""Table borders: where two cells meet, which of their lines is drawn (ECMA-376 part 1, 17.4.66)."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Cell, Table
from ..styles import Edge
from .marks import Strip, Stroke
from .strokes import dashes

_INNER = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
_OPPOSITE = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}
_THICK = ("double", "triple", "thick")


@dataclass(slots=True)
class Grid:
    """The table's cells by row, each with its first column and the one after its last."""

    table: Table
    rows: list[list[tuple[int, int, Cell]]]
    columns: int

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a place of the grid."""
        if 0 <= row < len(self.rows):
            for first, last, cell in self.rows[row]:
                if first <= column < last:
                    return cell
        return None


def draw_borders(strip: Strip, row: int, grid: Grid, edges: list[float], height: float) -> None:
    """Add a row's lines to its strip: its left, right and top ones, and the bottom ones."""
    columns = len(edges) - 1
    for column in range(columns + 1):
        before, after = grid.at(row, column - 1), grid.at(row, column)
        if before is after:
            continue
        line = _winner(_edge(grid, before, "right", after), _edge(grid, after, "left", before))
        if line:
            strip.marks.append(
                Stroke(edges[column], 0.0, edges[column], height, line.width, line.color, dashes(line))
            )
            _second(strip, line, edges[column], 0.0, edges[column], height)
    for place, y in ((row - 1, 0.0), (row, height)):
        _across(strip, place, y, row, grid, edges)


def _across(strip: Strip, place: int, y: float, row: int, grid: Grid, edges: list[float]) -> None:
    """The lines between rows `place` and `place` + 1, joined where neighbours are alike."""
    run: tuple[float, float, Edge] | None = None
    for column in range(len(edges) - 1):
        above, below = grid.at(place, column), grid.at(place + 1, column)
        merged = below is not None and below.merge == "continue" and above is not None
        line = (
            None if merged else _winner(_edge(grid, above, "bottom", below), _edge(grid, below, "top", above))
        )
        if run and (line is None or line != run[2]):
            _line(strip, run, y)
            run = None
        if line:
            run = (run[0] if run else edges[column], edges[column + 1], line)
    if run:
        _line(strip, run, y)


def _line(strip: Strip, run: tuple[float, float, Edge], y: float) -> None:
    start, end, line = run
    half = line.width / 2
    strip.marks.append(Stroke(start - half, y, end + half, y, line.width, line.color, dashes(line)))
    _second(strip, line, start, y, end, y)


def _second(strip: Strip, line: Edge, x1: float, y1: float, x2: float, y2: float) -> None:
    """The other line of a double border."""
    if line.kind == "double":
        shift = 2 * line.width
        across = (0.0, shift) if y1 == y2 else (shift, 0.0)
        strip.marks.append(
            Stroke(x1 + across[0], y1 + across[1], x2 + across[0], y2 + across[1], line.width, line.color)
        )


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

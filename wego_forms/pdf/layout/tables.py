"""A table laid out: column widths, rows as strips, cells that span rows (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from wego_forms.errors import Both
from wego_forms.pdf.layout.borders import rule_widths
from wego_forms.pdf.layout.grid import Grid, Placed
from wego_forms.pdf.layout.marks import Lost, Strip
from wego_forms.pdf.layout.rows import Band, Frame, settle
from wego_forms.pdf.layout.stack import Columns, extent, height, upright, words
from wego_forms.pdf.model import Cell, Paragraph, Picture, Row, Table, block_words

_MARGIN = 5.4  # pt, left and right of a cell's text where nothing is said (0.19 cm)
_EDGE_AT_MARGIN = 15  # the compatibility mode of Word 2013
_HIDDEN = Both(
    "текст не помещается в строку таблицы точной высоты", "text doesn't fit a table row of exact height"
)
_TALLER = Both(
    "Сделайте строку выше или её высоту наименьшей", "Make the row taller or its height a least one"
)
_COVERED = Both(
    "текст в ячейке, которую закрывает объединённая над ней",
    "text in a cell that the merged one above it covers",
)
_WIDER = Both("картинка шире своей ячейки", "a picture is wider than its cell")
_NARROW = Both("Уменьшите её или расширьте столбец", "Make it smaller or the column wider")
_OUTSIDE = Both("повёрнутый текст не помещается в свою ячейку", "turned text doesn't fit its cell")
_WIDEN = Both("Расширьте столбец или сделайте строку выше", "Make the column wider or the row taller")
_LEAST = 10.0  # pt a column has on average; a table's width that leaves less is a damaged number
_ENDLESS, _SPARE = 5000.0, 0.5  # pt: a line for text of any length; and more than it needs
_APART = Both("Разъедините ячейки или уберите текст", "Split the cells or take the text out")


def set_table(table: Table, width: float, setter: Columns, nested: bool = False) -> list[Strip]:
    """The strips of a table in a column `width` pt wide, one a row or rows that a cell spans.

    `nested`: the column is a table cell.
    """
    columns = _columns(table, width)
    edges = [_left(table, columns, width, _by_its_line(setter, nested))]
    for column in columns:
        edges.append(edges[-1] + column)
    if table.props.get("leftwards"):  # the first column is the rightmost; its left line is at its right
        edges = [edges[0] + edges[-1] - edge for edge in edges]
    rows = _placed(table, edges, setter)
    grid = Grid(table, rows, len(columns))
    rules = rule_widths(grid)
    for number, line in enumerate(rows):
        for placed in line:
            placed.over = rules[number]
            placed.under = rules[-1] if number + placed.rows == len(rows) else 0.0
    groups = _groups(table, rows, nested)
    frame = Frame(grid, edges)
    strips: list[Strip] = []
    heads: list[Strip] = []
    for bands in groups:
        settle(bands)
        _clip(bands)
        strip = frame.strip(bands)
        strip.glued = bands[-1].glued
        if len(heads) == len(strips) and all(table.rows[band.number].header for band in bands):
            heads.append(strip)
            strip.glued = True
        strips.append(strip)
    repeated = tuple(heads)
    for strip in strips[len(heads) :]:
        strip.heads = repeated
    if len(heads) == len(strips):  # the head of nothing may part as rows do
        for strip in heads:
            strip.glued = False
    return strips


def left_edge(table: Table, width: float, setter: Columns, nested: bool = False) -> float:
    """Where the table begins, in pt from the left of a column `width` pt wide."""
    return _left(table, _columns(table, width), width, _by_its_line(setter, nested))


def _by_its_line(setter: Columns, nested: bool) -> bool:
    return nested or setter.settings.compatibility >= _EDGE_AT_MARGIN


def _keeps(row: Row) -> bool:
    """Whether a row keeps with the next and is kept whole: as the first paragraph of its first cell says.

    That paragraph alone tells, as in LibreOffice; to keep its lines together says nothing about a row, as in Word.
    """
    first = row.cells[0].blocks[:1] if row.cells else []
    return any(isinstance(block, Paragraph) and block.style.keep_next for block in first)


def _groups(table: Table, rows: list[list[Placed]], nested: bool) -> list[list[Band]]:
    """The rows in order, those together that a cell spans; in a nested table none keeps with the next."""
    groups: list[list[Band]] = []
    heads = not nested  # repeated on every page, they are whole
    joined = 0  # rows before this one belong to the last group
    for number, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
        # The line below the table stands outside of its last row.
        foot = max([p.under for p in cells if p.rows == 1], default=0.0)
        heads = heads and row.header
        glued = not nested and _keeps(row)
        whole = row.whole or row.exact or heads or glued
        band = Band(number, cells, row.height + foot, row.exact, whole)
        band.glued = glued
        if number >= joined:
            groups.append([])
        groups[-1].append(band)
        joined = max([joined, *(number + p.rows for p in cells)])
    return groups


def _clip(bands: list[Band]) -> None:
    """Take out the lines that lie wholly below a row of exact height, as Word does, and say which."""
    for start, band in enumerate(bands):
        for placed in band.cells:
            reached = bands[start : start + placed.rows]
            if not reached[-1].exact:
                continue
            tall = sum(one.height for one in reached)
            y, kept = placed.above, 0
            for strip in placed.strips:
                y += strip.before
                if y >= tall and strip.height:
                    break
                y += strip.height
                kept += 1
            placed.lost += _lost(placed.cell, words(placed.strips[kept:]), _HIDDEN, _TALLER)
            placed.strips = placed.strips[:kept]


def _lost(cell: Cell, text: str, what: Both, remedy: Both) -> tuple[Lost, ...]:
    near = next((b for b in cell.blocks if isinstance(b, Paragraph)), None)
    return (Lost(text, what, remedy, near.part if near else "", near.words if near else ""),) if text else ()


def _columns(table: Table, room: float) -> list[float]:
    """Column widths: the grid's, or where it is missing the first full row's; scaled to the table's own width."""
    count = max((row.before + sum(c.span for c in row.cells) + row.after for row in table.rows), default=0)
    columns = [max(width, 0.0) for width in table.columns[:count]]
    if len(columns) < count:  # a grid of too few columns is another table's
        columns = [0.0] * count
    if not all(columns):
        for row in table.rows:
            place = row.before
            for cell in row.cells:
                if cell.span == 1 and cell.width and not columns[place]:
                    columns[place] = cell.width
                place += cell.span
    missing = columns.count(0.0)
    if missing:
        rest = max((table.props.get("width") or room) - sum(columns), _LEAST * missing)
        columns = [width or rest / missing for width in columns]
    whole = 0.0
    if share := table.props.get("width_share"):
        whole = room * share
    elif not missing and table.props.get("width", 0.0) > _LEAST * count:
        whole = table.props["width"]
    if whole > 0:
        scale = whole / max(sum(columns), 1.0)
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
    return indent - _margins(table, {})[3]


def _margins(table: Table, own: dict[str, float]) -> tuple[float, float, float, float]:
    """Top, right, bottom and left of a cell that says its `own`, the others as the table has them."""
    said = {"top": 0.0, "right": _MARGIN, "bottom": 0.0, "left": _MARGIN}
    said |= table.props.get("margins", {}) | own
    return said["top"], said["right"], said["bottom"], said["left"]


def _too_wide(cell: Cell, inside: float, setter: Columns) -> None:
    """Name the pictures that reach out of a cell `inside` pt wide."""
    for block in cell.blocks:
        for item in block.items if isinstance(block, Paragraph) else ():
            if type(item) is Picture and not item.floating and item.width > inside + 1:
                size = f"{item.width / 72 * 25.4:.0f} > {inside / 72 * 25.4:.0f} mm"
                setter.problems.add(_WIDER, block.part, block.words, _NARROW, size)  # type: ignore[union-attr]


def _turned(placed: Placed, setter: Columns, tall: float, inside: float) -> list[Strip]:
    """A cell's turned text in `tall` pt of height, or as much as it needs where that is 0."""
    cell, (top, _, bottom, _) = placed.cell, placed.margins
    length = tall - top - bottom if tall else extent(setter.column(cell.blocks, _ENDLESS, cell=True)) + _SPARE
    strips = setter.column(cell.blocks, max(length, 1.0), cell=True)
    if height(strips) > inside + 1 and (said := words(strips)):
        near = next((block.part for block in cell.blocks if isinstance(block, Paragraph)), "")
        setter.problems.add(_OUTSIDE, near, said, _WIDEN, said)
    return [upright(strips, cell.turn, length, inside, cell.align)]


def _height(rows: list[Row], number: int, column: int) -> float:
    """How tall the rows that a cell spans say they are; 0 where one of them doesn't."""
    total = rows[number].height
    for row in rows[number + 1 :]:
        place, goes_on = row.before, False
        for cell in row.cells:
            goes_on = goes_on or (place == column and cell.merge == "continue")
            place += cell.span
        if not goes_on:
            break
        total = total + row.height if total and row.height else 0.0
    return total


def _placed(table: Table, edges: list[float], setter: Columns) -> list[list[Placed]]:
    rows: list[list[Placed]] = []
    open_cells: dict[int, Placed] = {}
    usual = _margins(table, {})
    for number, row in enumerate(table.rows):
        column, line = row.before, []
        merged: dict[int, Placed] = {}  # a cell spans rows as long as each of them goes on with it
        for cell in row.cells:
            last = min(column + cell.span, len(edges) - 1)
            near, far = sorted((edges[column], edges[last]))
            margins = _margins(table, cell.margins) if cell.margins else usual
            placed = Placed(cell, column, last, near, far - near, margins)
            if cell.merge == "continue" and column in open_cells:
                merged[column] = open_cells[column]
                merged[column].rows += 1
                placed.covered = True
                hidden = " ".join(block_words(cell.blocks)).strip()
                placed.lost = _lost(cell, hidden, _COVERED, _APART)
            else:
                inside = placed.width - placed.margins[1] - placed.margins[3]
                _too_wide(cell, inside, setter)
                placed.strips = (
                    _turned(placed, setter, _height(table.rows, number, column), inside)
                    if cell.turn
                    else setter.column(cell.blocks, max(inside, 1.0), cell=True)
                )
                if cell.merge == "restart":
                    merged[column] = placed
            line.append(placed)
            column = last
        top = max([placed.margins[0] for placed in line], default=0.0)
        for placed in line:  # the text of a row begins at one height
            if placed.margins[0] != top:
                placed.margins = (top, *placed.margins[1:])
        rows.append(line)
        open_cells = merged
    return rows

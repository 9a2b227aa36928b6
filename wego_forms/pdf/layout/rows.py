"""Table rows as strips: cells' backgrounds, content and lines. Rows that a cell spans make one strip.

A page cuts such a strip between two of its rows or inside one: every cell there keeps the lines that fit, and goes on
with the others under the cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wego_forms.pdf.layout.borders import border_lines
from wego_forms.pdf.layout.grid import Grid, Placed
from wego_forms.pdf.layout.marks import Area, Fill, Floating, Mark, Region, Strip
from wego_forms.pdf.layout.stack import ROOM, filled, stacked
from wego_forms.pdf.model import Cell, Empty, Field, Note, Paragraph, Picture, Text


@dataclass(slots=True)
class Band:
    """A row, or what of it lies on one page; heights in pt, `height` as settled."""

    number: int
    """Of the row, in the table."""
    cells: list[Placed]
    least: float
    exact: bool
    whole: bool
    """Whether no page may cut it, as long as it fits one."""
    height: float = 0.0
    glued: bool = False
    """Whether it stays on the page of the next."""
    drawn: Strip | None = None
    """It as it stands between others of its group: so it stays, however many pages cut these."""

    def copy(self) -> Band:
        """The same row, sharing its cells, to be given another height."""
        return Band(
            self.number, self.cells, self.least, self.exact, self.whole, self.height, self.glued, self.drawn
        )


def settle(bands: Sequence[Band]) -> None:
    """Give every row its height; a cell that spans rows and needs more makes its last row taller."""
    for band in bands:
        own = max([p.content for p in band.cells if p.rows == 1], default=0.0)
        band.height = band.least if band.exact else max(band.least, own)
    for start, band in enumerate(bands):
        for placed in band.cells:
            last = min(start + placed.rows, len(bands)) - 1 if placed.rows > 1 else start
            if last > start and not bands[last].exact:
                lack = placed.content - sum(one.height for one in bands[start : last + 1])
                bands[last].height += max(lack, 0.0)


@dataclass(slots=True)
class Frame:
    """The table around its rows: the grid for the lines, and its columns' edges in pt."""

    grid: Grid
    edges: list[float]

    def strip(self, bands: Sequence[Band], top: bool = False, bottom: bool = False) -> Strip:
        """The strip of rows that belong together; `top`, `bottom`: a page has cut it there."""
        last = len(bands) - 1
        rows = [self._row(bands, n, top and n == 0, bottom and n == last) for n in range(last + 1)]
        whole = rows[0] if len(rows) == 1 else _together(rows)
        whole.cut = Rows(self, bands, top, bottom)
        return whole

    def _row(self, bands: Sequence[Band], start: int, top: bool, bottom: bool) -> Strip:
        band = bands[start]
        if band.drawn and band.drawn.height == band.height and not (top or bottom):
            return band.drawn
        marks: list[Mark] = []
        inside: list[tuple[float, float, Strip]] = []
        floats: list[Floating] = []
        notes: list[Note] = []
        for placed in band.cells:
            tall = band.height
            if placed.rows > 1:
                tall = sum([one.height for one in bands[start : start + placed.rows]])
            marks += _marks(placed, tall)
            under = placed.above
            if placed.cell.align != "top" and not placed.cut:
                free = max(tall - placed.content, 0.0)
                under += {"center": free / 2, "bottom": free}.get(placed.cell.align, 0.0)
            for x, y, inner in stacked(placed.strips, placed.x + placed.margins[3], under):
                if inner.marks or inner.inner or inner.owner:
                    inside.append((x, y, inner))
                notes += inner.notes
                own = Region(
                    placed.x, 0.0, placed.width, tall, x, placed.x + placed.width - placed.margins[1]
                )
                for hung in inner.floats:
                    inside_it = hung.moved(x, y)
                    floats.append(inside_it if hung.cell else inside_it._replace(cell=own))
        last = band.number == len(self.grid.rows) - 1
        lines, foot = border_lines(band.number, self.grid, self.edges, band.height, bottom or last, top)
        strip = Strip(
            band.height,
            marks=(*marks, *lines),
            inner=tuple(inside),
            floats=tuple(floats),
            notes=tuple(notes),
            foot=foot,
        )
        if len(bands) > 1 and not (top or bottom) and all(placed.rows == 1 for placed in band.cells):
            band.drawn = strip
        return strip


def _together(rows: Sequence[Strip]) -> Strip:
    """Rows that a cell spans as one strip; of no rows, which a cut may leave, an empty one."""
    inside: list[tuple[float, float, Strip]] = []
    floats: list[Floating] = []
    notes: list[Note] = []
    y = 0.0
    for row in rows:
        inside.append((0.0, y, row))
        notes += row.notes
        floats += [hung.moved(0.0, y) for hung in row.floats]
        y += row.height
    return Strip(
        y, inner=tuple(inside), floats=tuple(floats), notes=tuple(notes), foot=rows[-1].foot if rows else ()
    )


@dataclass(slots=True)
class Rows:
    """What a strip of rows is cut by: a page has cut it already at its `top` or its `bottom`."""

    frame: Frame
    bands: Sequence[Band]
    top: bool
    bottom: bool

    def shorter(self) -> Strip | None:
        """The row without the space below its cells' last paragraphs, as it stands at a page's foot."""
        if len(self.bands) != 1 or self.bottom:
            return None
        band = self.bands[0]
        if band.whole or not any(_spaced(p) for p in band.cells):
            return None
        cells = [replace(p, strips=p.strips[:-1]) if _spaced(p) else p for p in band.cells]
        less = replace(band, cells=cells)
        settle([less])
        return self.frame.strip([less], top=self.top, bottom=True)

    def split(self, room: float, fresh: float) -> tuple[Strip, Strip] | None:
        """The rows in two: what fits in `room` pt, and the rest, on a page that has `fresh` pt for it.

        None: nothing can stay.
        """
        bands, at, top = self.bands, 0, 0.0
        while at < len(bands) - 1 and top + bands[at].height <= room + ROOM:
            top += bands[at].height
            at += 1
        halves = None
        if room - top > ROOM and not (bands[at].whole and bands[at].height <= fresh + ROOM):
            halves = _cut(bands, at, room, fresh)
        if halves is None and at:
            back = at
            while back and bands[back - 1].glued:
                back -= 1
            if back or room > fresh - ROOM:  # rows that all keep with the next part where the page ends
                at = back or at
                halves = _cut(bands, at, sum(one.height for one in bands[:at]), fresh)
        elif halves is None and len(bands) > 1 and room > fresh - ROOM:
            # A row higher than any page, of little text, runs out at the page's foot; the next begins a page.
            halves = _cut(bands, 1, bands[0].height, fresh)
        if halves is None:
            return None
        return self.frame.strip(halves[0], top=self.top, bottom=True), self.frame.strip(halves[1], top=True)


def _cut(bands: Sequence[Band], at: int, room: float, fresh: float) -> tuple[list[Band], list[Band]] | None:
    """Cut row `at` so that the rows before it and what of it stays take `room` pt, it itself maybe nothing."""
    top = sum(one.height for one in bands[:at])
    inside = room - top > ROOM
    heads = [replace(band, cells=list(band.cells)) for band in bands[: at + inside]]
    tails = [replace(bands[at], cells=list(bands[at].cells)), *(band.copy() for band in bands[at + 1 :])]
    carried, going_on = False, set[int]()
    y = 0.0
    for start, band in enumerate(bands[: at + inside]):
        for place, placed in enumerate(band.cells):
            if start + placed.rows <= at or placed.first in going_on:
                continue
            going_on.add(placed.first)
            kept, rest = filled(placed.strips, room - y - placed.around, fresh - placed.around)
            if start == at and placed.strips and not kept:
                return None
            carried = carried or bool(rest)
            heads[start].cells[place] = replace(placed, strips=kept, rows=at + inside - start, cut=inside)
            goes_on = replace(placed, strips=rest, lost=(), rows=start + placed.rows - at, cut=inside)
            _put(tails[0].cells, goes_on, inside)
        y += band.height
    if inside:
        if not carried:
            return None
        heads[-1].least, heads[-1].exact = 0.0, False
        for band in heads[:-1]:
            band.least = band.height
        settle(heads)
        tails[0].least = max(tails[0].least - heads[-1].height, 0.0)
    settle(tails)
    return heads, tails


def _spaced(placed: Placed) -> bool:
    """Whether a cell ends in the space below a paragraph."""
    last = placed.strips[-1] if placed.strips else None
    return last is not None and not last.height and not last.marks and not last.inner and last.before > 0


def _put(cells: list[Placed], goes_on: Placed, told: bool) -> None:
    """Let a cell go on in the row under the cut, in the place that it or its continuation has there.

    `told`: what that place hides is said above the cut.
    """
    place = next(place for place, placed in enumerate(cells) if placed.first == goes_on.first)
    cells[place] = goes_on if told else replace(goes_on, lost=cells[place].lost)


def _marks(placed: Placed, tall: float) -> list[Mark]:
    marks: list[Mark] = [*placed.lost]
    if placed.cell.background and not placed.covered:
        marks.append(Fill(placed.x, 0.0, placed.width, tall, placed.cell.background))
    owner = next((block for block in placed.cell.blocks if isinstance(block, Paragraph)), None)
    for control in sorted(_controls(placed.cell)):
        marks.append(Area(placed.x, 0.0, placed.width, tall, control, True, 0.0, owner))
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
                if not inside:  # as in most cells
                    return {*cell.controls}
    return {*cell.controls, *(inside or ())}

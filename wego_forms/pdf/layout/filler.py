"""Strips filled into columns and pages: breaks, kept-together lines, repeated table heads, footnotes, floats."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from wego_forms.errors import Both
from wego_forms.pdf.bounds import TooLarge
from wego_forms.pdf.layout.balance import balanced, elsewhere
from wego_forms.pdf.layout.beside import Beside
from wego_forms.pdf.layout.column import Setter, own_before
from wego_forms.pdf.layout.feet import Feet
from wego_forms.pdf.layout.floats import hang
from wego_forms.pdf.layout.leaf import Leaf
from wego_forms.pdf.layout.marks import Strip, Stroke
from wego_forms.pdf.layout.stack import ROOM, height
from wego_forms.pdf.model import Block, Document, Page, Running, Section
from wego_forms.pdf.numerals import spelled

#: A document of more is no letter: the longest guide has 40.
MAX_PAGES = 2_000
_RULE = 0.5  # pt, the line between columns


class _Before(NamedTuple):
    """What was on the page before a strip: how many strips and pictures, where it stood, its footnotes."""

    strips: int
    hung: int
    y: float
    notes: int
    carried: int


class Filler:
    """Fills the pages of a document, once."""

    def __init__(self, document: Document, setter: Setter) -> None:
        self._document, self._setter = document, setter
        self._leaves: list[Leaf] = []
        self._feet = Feet(setter)
        self._beside = Beside()
        self._heights: dict[int, float] = {}
        self._number = 0
        self._columns: tuple[tuple[float, float], ...] = ()
        self._column = 0
        self._left = self._x = self._y = self._width = 0.0
        self._top = self._floor = 0.0  # of the page
        self._start = self._deepest = 0.0  # of the columns on this page
        self._limit: float | None = None  # how tall balanced columns are
        self._fresh = True  # nothing stands in this column yet
        self._flush = False  # the section begins in columns below something on their page
        self._after = 0.0  # of the space above `_y`, what belongs to a section's last paragraph

    def leaves(self) -> list[Leaf]:
        """The pages."""
        sections = self._document.sections
        for section, below in zip(sections, [*sections[1:], None], strict=True):
            self._section(section, below is not None and self._goes_on(below, section))
        while self._feet.carried:
            self._new(sections[-1])
        return self._leaves

    @staticmethod
    def _goes_on(section: Section, before: Section) -> bool:
        """Whether a section begins on the page where the one before it ends."""
        one, other = section.page, before.page
        return section.start == "continuous" and (one.width, one.height) == (other.width, other.height)

    def _section(self, section: Section, balance: bool) -> None:
        self._setter.set_on(section.grid)
        page = section.page
        before = self._leaves[-1].section if self._leaves else None
        if before is None or not self._goes_on(section, before):
            if page.first_number is not None:
                self._number = page.first_number - 1
            self._new(section, first=True)
            if section.start in ("oddPage", "evenPage") and self._number % 2 == (section.start == "evenPage"):
                self._new(section, first=True)
        leaf = self._leaves[-1]
        self._left = self._page(section).left
        self._columns = section.columns or ((0.0, page.width - page.left - page.right),)
        self._flush = bool(leaf.strips) and len(self._columns) > 1
        if leaf.strips:  # between sections the larger space counts, as between paragraphs
            first = own_before(section.blocks)
            # Above columns it stands once, and each of them begins below it.
            self._y += max(first - self._after, 0.0) if self._flush else -min(self._after, first)
        self._start = self._deepest = self._y
        self._fresh = not leaf.strips
        self._enter(0)
        self._fill(section.blocks, section, balance and len(self._columns) > 1)
        # The space below the last paragraph stands below the deepest column.
        self._deepest = max(self._deepest, self._y - self._after)
        self._rule(section)
        self._y = self._deepest + self._after

    def _new(self, section: Section, first: bool = False) -> None:
        if len(self._leaves) >= MAX_PAGES:
            raise TooLarge(
                Both(
                    f"в документе больше {MAX_PAGES} страниц", f"the document has more than {MAX_PAGES} pages"
                )
            )
        self._number += 1
        page = self._page(section)
        self._left = page.left
        leaf = Leaf(len(self._leaves) + 1, spelled(self._number, page.number_format), page, section, first)
        self._leaves.append(leaf)
        inside = page.width - page.left - page.right
        head, foot = leaf.pieces(self._document, self._number)
        self._top = abs(page.top)
        if head and page.top >= 0:
            self._top = max(self._top, page.header + self._height(head, inside))
        self._floor = page.height - abs(page.bottom)
        if foot and page.bottom >= 0:
            self._floor = min(self._floor, page.height - page.footer - self._height(foot, inside))
        if section.grid:  # its whole lines stand in the middle of the page
            free = (self._floor - self._top) % section.grid / 2
            self._top, self._floor = self._top + free, self._floor - free
        self._setter.tallest = self._floor - self._top
        self._columns = section.columns or ((0.0, inside),)
        self._beside = Beside()
        self._fresh = True
        self._start = self._deepest = self._top
        self._enter(0)

    def _page(self, section: Section) -> Page:
        """A section's page, as it is where the last one's number is even or odd."""
        mirrored = self._document.settings.mirrored and self._number % 2 == 0
        return section.page.mirrored if mirrored else section.page

    def _height(self, running: Running, width: float) -> float:
        """How tall a header or footer is; measured once."""
        if id(running) not in self._heights:
            grid = self._setter.settings.grid
            self._setter.set_on(0.0)
            self._heights[id(running)] = height(self._setter.column(running.blocks, width))
            self._setter.set_on(grid)
        return self._heights[id(running)]

    def _enter(self, column: int) -> None:
        """Go on at the top of a column."""
        leaf = self._leaves[-1]
        left, self._width = self._columns[column]
        self._column, self._x, self._y = column, self._left + left, self._start
        self._feet.enter(leaf, self._x, self._width, self._start, self._floor)

    def _turn(self, section: Section, page: bool = False) -> None:
        """Go on in the next column, or on the next `page`."""
        self._deepest = max(self._deepest, self._y)
        leaf = self._leaves[-1]
        if leaf.strips and leaf.strips[-1][2].foot:  # a table that goes on is closed here
            x, y, last = leaf.strips[-1]
            leaf.strips.append((x, y, Strip(0.0, marks=last.foot)))
        if page or self._column + 1 >= len(self._columns):
            self._rule(section)
            self._new(section)
        else:
            self._fresh = True
            self._enter(self._column + 1)

    def _rule(self, section: Section) -> None:
        """Draw the lines between the columns of this page that hold something."""
        for (left, width), (right, _) in zip(
            self._columns, self._columns[1 : self._column + 1], strict=False
        ):
            if section.separator and self._deepest > self._start:
                x = (left + width + right) / 2
                line = Stroke(x, 0.0, x, self._deepest - self._start, _RULE, "000000")
                leaf = self._leaves[-1]
                leaf.strips.append((self._left, self._start, Strip(0.0, marks=[line])))

    @property
    def _bottom(self) -> float:
        """How far down this column may be filled."""
        bottom = self._feet.y
        if self._limit is not None and self._column + 1 < len(self._columns):
            bottom = min(bottom, self._start + self._limit)
        return bottom

    def _fill(self, blocks: list[Block], section: Section, balance: bool) -> None:
        width = self._width
        strips = self._setter.column(blocks, width)
        start, at, hard = 0, 0, True
        placed: list[_Before] = []
        self._balance(strips, 0, balance, blocks, width)

        def go_on(page: bool = False) -> None:
            number = leaf.number
            self._turn(section, page)
            if self._leaves[-1].number != number:
                self._balance(strips, at, balance, blocks, width)

        while at < len(strips):
            if width != self._width:
                strips, at = elsewhere(
                    strips, at, width, self._setter.column(blocks, self._width), self._width
                )
                start, width = at, self._width
            strip = strips[at]
            leaf = self._leaves[-1]
            if strip.breaks and (at > start or not self._fresh):
                page, strip.breaks = strip.breaks == "page", ""
                start, placed, hard = at, [], True
                go_on(page)
                continue
            fresh = self._fresh
            space = (strip.lead if hard else 0.0) if fresh else strip.before
            if self._flush and not at:
                space = 0.0
            if fresh and strip.heads and at and strip is not strips[0] and not hard and self._headed(strip):
                for head in strip.heads:
                    leaf.strips.append((self._x, self._y, head.again_painted()))
                    self._y += head.height
                space = 0.0
            self._beside.note(strip, self._x, self._y + space, leaf)
            y = self._beside.below(strip, self._y + space)
            if strip.again and (around := self._beside.around(strip, self._x, y)):
                strips[at : at + strip.count] = around
                strip = around[0]
            room = self._bottom - y - strip.height + strip.spare
            noted = self._feet.of(strip, room) if strip.notes else []
            if room < self._feet.lack(noted) - ROOM and not (strip.height == 0 and not strip.marks):
                cut = self._cut(strips, at, start, y, self._feet.lack(noted))
                if cut is not None:
                    if cut < at:
                        self._back(placed[cut - start])
                    start, at, placed, hard = cut, cut, [], False
                    go_on()
                    continue
            placed.append(
                _Before(len(leaf.strips), len(leaf.hung), self._y, self._feet.count, len(self._feet.carried))
            )
            self._feet.put(noted, strip, y + strip.height)
            self._stand(strip, y, self._y + space)
            self._y = y + strip.height
            at += 1
        self._limit = None
        closing = strips[-1] if strips and strips[-1].begins and not strips[-1].height else None
        self._after = closing.before if closing else 0.0

    def _stand(self, strip: Strip, y: float, anchor: float) -> None:
        """Put a strip at `y`, and on the page what floats by it."""
        leaf = self._leaves[-1]
        leaf.strips.append((self._x, y, strip))
        for floating in strip.floats:
            leaf.hung.append(hang(floating, self._x, anchor, leaf.page, self._x, leaf.number))
        self._fresh = False

    def _back(self, before: _Before) -> None:
        """Take from the page what was put on it since."""
        leaf = self._leaves[-1]
        del leaf.strips[before.strips :], leaf.hung[before.hung :]
        self._y = before.y
        self._feet.back(before.notes, before.carried)

    def _balance(self, strips: list[Strip], at: int, wanted: bool, blocks: list[Block], width: float) -> None:
        """Settle how tall the columns of this page are if all the rest stands in them evenly."""
        self._limit = None
        if wanted:
            widths = [wide for _, wide in self._columns]
            room = self._feet.y - self._start
            anew = partial(self._setter.column, blocks)
            self._limit = balanced(strips, at, width, widths, room, anew)

    def _room(self) -> float:
        """What the next column has from top to bottom."""
        last = self._column + 1 >= len(self._columns)
        return self._floor - (self._top if last else self._start)

    def _headed(self, strip: Strip) -> bool:
        """Whether a table's head leaves room in a column for a row, or the first of it."""
        room = self._bottom - self._start - height(strip.heads)
        return room > 0 and (
            strip.height <= room or (strip.split is not None and strip.split(room, room) is not None)
        )

    def _cut(self, strips: list[Strip], at: int, start: int, y: float, noted: float) -> int | None:
        """Where the column ends: the strip that begins the next one. None: let it run over."""
        strip = strips[at]
        fresh = self._room()
        if strip.heads and self._headed(strip):
            fresh -= height(strip.heads)
        room = self._bottom - noted - y
        parts = strip.split(room, fresh) if strip.split else None
        if parts is None:
            back = at
            while back > start and strips[back - 1].glued:
                back -= 1
            if back > start:
                return back
            if at > start or not self._fresh:
                return at
            parts = strip.split(room, room) if strip.split else None  # no page has more room for it
        if parts is None:
            return None
        head, tail = parts
        tail.heads = strip.heads
        strips[at : at + 1] = [head, tail]
        tail.glued, head.glued = strip.glued, False
        self._feet.put(self._feet.of(head, 0.0) if head.notes else [], head, y + head.height)
        self._stand(head, y, y)
        return at + 1

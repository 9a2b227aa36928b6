"""Strips filled into columns and pages: breaks, kept-together lines, repeated table heads, footnotes, floats."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from wego_forms.pdf.layout.balance import balanced, elsewhere
from wego_forms.pdf.layout.beside import gone_on
from wego_forms.pdf.layout.column import own_before
from wego_forms.pdf.layout.floats import hang
from wego_forms.pdf.layout.leaf import Leaf
from wego_forms.pdf.layout.marks import Floating, Strip
from wego_forms.pdf.layout.sheets import Sheets
from wego_forms.pdf.layout.stack import ROOM, height
from wego_forms.pdf.model import Block, Section


class _Before(NamedTuple):
    """What was on the page before a strip: its strips and pictures, how far down, its footnotes, those carried."""

    strips: int
    hung: int
    y: float
    notes: int
    carried: int
    fresh: bool
    """Whether nothing stood in its column."""


def _picture(floating: Floating) -> int:
    return id(floating.picture)


class Filler(Sheets):
    """Fills the pages of a document, once."""

    def leaves(self) -> list[Leaf]:
        """The pages."""
        sections = self._document.sections
        for section, below in zip(sections, [*sections[1:], None], strict=True):
            self._section(section, below is not None and self._goes_on(below, section))
        while self._feet.carried:
            self._new(sections[-1])
        return self._leaves

    def _section(self, section: Section, balance: bool) -> None:
        self._setter.set_on(section.grid)
        self._setter.page = page = section.page
        before = self._leaves[-1].section if self._leaves else None
        if before is None or not self._goes_on(section, before):
            if page.first_number is not None:
                self._number = page.first_number - 1
            self._new(section, first=True)
            if section.start in ("oddPage", "evenPage") and self._number % 2 == (section.start == "evenPage"):
                self._leaves[-1].blank = True
                self._new(section, first=True)
        leaf = self._leaves[-1]
        self._left = self._page(section).left
        self._columns = section.columns or ((0.0, page.width - page.left - page.right),)
        self._flush = bool(leaf.strips)
        if self._flush:
            # Between sections the larger space counts, as between paragraphs; columns begin below it.
            self._y += max(own_before(section.blocks) - self._after, 0.0)
        self._start = self._deepest = self._y
        self._enter(0)
        self._fill(section.blocks, section, balance and len(self._columns) > 1)
        # The space below the last paragraph stands below the deepest column.
        self._deepest = max(self._deepest, self._y - self._after)
        self._rule(section)
        self._y = self._deepest + self._after

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
                gone_on(strips, at)
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
                page, strips[at] = strip.breaks == "page", replace(strip, breaks="")
                start, placed, hard = at, [], True
                go_on(page)
                continue
            if strip.floats and self._late.intersection(map(_picture, strip.floats)):
                self._late = set()
                if at > start:
                    start, placed, hard = at, [], False
                    go_on()
                    continue
            fresh = self._fresh
            space = (strip.lead if hard else 0.0) if fresh else strip.before
            if self._flush and not at and not fresh:
                space = 0.0
            if fresh and strip.heads and at and strip is not strips[0] and not hard and self._headed(strip):
                for head in strip.heads:
                    leaf.strips.append((self._x, self._y, head.again_painted()))
                    self._y += head.height
                space, fresh = 0.0, False
            y, beside = self._y + space, self._beside
            highest = beside.note(strip, self._x, y, leaf.page, leaf.number) if strip.floats else y
            if placed and highest < self._y - ROOM:  # what stands here already is set anew, beside it
                at = start + max(bisect_right([one.y for one in placed], highest) - 1, 0)
                while at > start and not strips[at].begins:
                    at -= 1
                self._early.update(dict.fromkeys(map(_picture, strip.floats), (at, len(strips))))
                self._back(placed, at - start)
                continue
            if beside.blocks:
                spare = leaf.strips[-1][2].spare if leaf.strips and not fresh else 0.0
                y = beside.below(strip, y, spare, self._x, self._x + width)
            if strip.again and (around := beside.around(strip, self._x, y)):
                strips[at : at + strip.count] = around
                strip = around[0]
            room = self._bottom - y - strip.height + strip.spare
            if room < -ROOM and strip.cut and (less := strip.cut.shorter()):
                # A row stands at a page's foot without the space below its text, if it fits so.
                left = self._bottom - y - less.height
                strip, room = (less, left) if left >= -ROOM else (strip, room)
            noted = self._feet.of(strip, room) if strip.notes else []
            if room < self._feet.lack(noted) - ROOM and not (strip.height == 0 and not strip.marks):
                cut = self._cut(strips, at, start, y, self._feet.lack(noted))
                # What was set beside a picture may have pushed it to the next page.
                pushed = {one: early for one, early in self._early.items() if early[1] >= (cut or at)}
                if pushed:
                    at = min(begins for begins, _ in pushed.values())
                    self._back(placed, at - start)
                    self._beside.forget(pushed)
                    self._late.update(pushed)
                    self._early = {}
                    continue
                if cut is not None:
                    if cut < at:
                        self._back(placed, cut - start)
                    start, at, placed, hard = cut, cut, [], False
                    go_on()
                    continue
            feet = self._feet
            placed.append(
                _Before(len(leaf.strips), len(leaf.hung), self._y, feet.count, len(feet.carried), fresh)
            )
            if strip.notes:
                self._feet.put(noted, strip, y + strip.height)
            self._stand(strip, y, self._y + space)
            if self._early:
                for one in self._early.keys() & set(map(_picture, strip.floats)):
                    self._early[one] = self._early[one][0], at
            self._y = y + strip.height
            at += 1
        closing = strips[-1] if strips and strips[-1].begins and not strips[-1].height else None
        self._after = closing.before if closing else 0.0

    def _stand(self, strip: Strip, y: float, anchor: float) -> None:
        """Put a strip at `y`, and on the page what floats by it."""
        leaf = self._leaves[-1]
        leaf.strips.append((self._x, y, strip))
        for floating in strip.floats:
            leaf.hung.append(hang(floating, self._x, anchor, leaf.page, self._x, leaf.number))
        self._fresh = False

    def _back(self, placed: list[_Before], count: int) -> None:
        """Take from the page all but so many of the strips placed."""
        if count == len(placed):
            return  # what finds no room is the first one here
        leaf = self._leaves[-1]
        before = placed[count]
        self._y, self._fresh = before.y, before.fresh
        del placed[count:], leaf.strips[before.strips :], leaf.hung[before.hung :]
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
            strip.height <= room or (strip.cut is not None and strip.cut.split(room, room) is not None)
        )

    def _cut(self, strips: list[Strip], at: int, start: int, y: float, noted: float) -> int | None:
        """Where the column ends: the strip that begins the next one. None: let it run over."""
        strip = strips[at]
        fresh = self._room()
        if strip.heads and self._headed(strip):
            fresh -= height(strip.heads)
        room = self._bottom - noted - y
        parts = strip.cut.split(room, fresh) if strip.cut else None
        if parts is None:
            back = at
            while back > start and strips[back - 1].glued:
                back -= 1
            if back > start:
                return back
            if at > start or not self._fresh:
                return at
            parts = strip.cut.split(room, room) if strip.cut else None  # no page has more room for it
        if parts is None:
            return None
        head, tail = parts
        tail.heads = strip.heads
        strips[at : at + 1] = [head, tail]
        tail.glued, head.glued = strip.glued, False
        self._feet.put(self._feet.of(head, 0.0) if head.notes else [], head, y + head.height)
        self._stand(head, y, y)
        return at + 1

"""Floats that text keeps away from: lines below them, or narrowed beside them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from wego_forms.pdf.layout.floats import hang
from wego_forms.pdf.layout.marks import Floating, Image, Room, Span, Strip
from wego_forms.pdf.model import Page

#: From what a place is reckoned that is the same wherever on the page its paragraph stands.
_ON_PAGE = ("page", "margin", "topMargin", "bottomMargin")
_ENDLESS = 1e5  # pt
_TOUCH = 0.01  # pt that lines may reach into the room of what floats


class _Hull(NamedTuple):
    """What of a picture text keeps away from, so many pt left and right of it; points in shares of its box."""

    image: Image
    left: float
    right: float
    points: tuple[tuple[float, float], ...]

    def reach(self, top: float, bottom: float) -> Span:
        """From where to where it lies between two heights of the page; nothing where it doesn't."""
        found: list[float] = []
        for (x1, y1), (x2, y2) in pairwise((*self.points, self.points[0])):
            (x1, y1), (x2, y2) = self._place(x1, y1), self._place(x2, y2)
            high, low = max(min(y1, y2), top), min(max(y1, y2), bottom)
            for y in (high, low) if high <= low else ():
                found += [x1, x2] if y1 == y2 else [x1 + (x2 - x1) * (y - y1) / (y2 - y1)]
        return (min(found) - self.left, max(found) + self.right) if found else (0.0, 0.0)

    def _place(self, x: float, y: float) -> tuple[float, float]:
        return self.image.x + x * self.image.width, self.image.y + y * self.image.height


class Beside:
    """What floats on one page; places in pt from its top left."""

    def __init__(self) -> None:
        self._blocked: list[tuple[float, float, float, float, int]] = []
        self._beside: list[tuple[float, float, float, float, str, _Hull | None, int]] = []
        self._fixed: set[int] = set()

    def note(self, strip: Strip, x: float, y: float, page: Page, number: int) -> float:
        """Note which floats of a strip that would stand at (x, y) on page `number` keep lines away.

        The result is where the highest begins of those that have their place on the page, wherever that strip stands,
        if it is noted for the first time: what stands there already is to keep away from it too.
        """
        highest = y
        for floating in strip.floats:
            if (said := floating.picture.floating) and said.wrap != "none":
                if id(floating.picture) in self._fixed:
                    continue
                image = hang(floating, x, y, page, x, number).image
                if floating.picture.box:
                    image = image._replace(x=image.x + floating.picture.box.overhang)
                top, right, bottom, left = said.gaps
                # What hangs in a cell keeps what is below its row away, not the row itself.
                above = max(image.y - top, y + strip.height) if strip.inner else image.y - top
                span = (above, image.y + image.height + bottom)
                if span[1] <= above:
                    continue
                if said.down.relative in _ON_PAGE and not strip.inner:
                    self._fixed.add(id(floating.picture))
                    highest = min(highest, above)
                if said.wrap == "lines":
                    self._blocked.append((*span, image.x, image.x + image.width, id(floating.picture)))
                else:
                    self._beside.append(
                        (
                            *span,
                            image.x - left,
                            image.x + image.width + right,
                            said.side,
                            _Hull(image, left, right, said.hull) if said.hull else None,
                            id(floating.picture),
                        )
                    )

        return highest

    @property
    def blocks(self) -> bool:
        """Whether lines stand below some of it, not beside."""
        return bool(self._blocked)

    @property
    def deepest(self) -> float:
        """How far down what is noted reaches."""
        return max([one[1] for one in self._blocked] + [one[1] for one in self._beside], default=0.0)

    def forget(self, pictures: Collection[int]) -> None:
        """Nothing keeps away from these (ids of pictures) any more."""
        self._blocked = [one for one in self._blocked if one[-1] not in pictures]
        self._beside = [one for one in self._beside if one[-1] not in pictures]
        self._fixed.difference_update(pictures)

    def below(self, strip: Strip, y: float, spare: float, left: float, right: float) -> float:
        """`y`, or further down where floats leave no room beside them in the column from `left` to `right`.

        A paragraph that they push down begins below the space after the one before it, which ends in `spare` pt of a
        multiple of lines, and below its own such space, as in LibreOffice.
        """
        start = y
        for above, below, from_, to, _ in sorted(self._blocked) if self._blocked else ():
            if from_ < right and to > left and y < below - _TOUCH and y + strip.height > above + _TOUCH:
                y = below
        if y > start and strip.begins and strip.again:
            y += max(strip.before - strip.lead, 0.0) + strip.spare + spare
        return y

    def around(self, strip: Strip, x: float, y: float) -> list[Strip] | None:
        """The paragraph that begins with the strip at (x, y), set beside floats; None where none is near."""
        beside, line = self._beside, strip.height
        if not beside and strip.beside is None:  # as mostly
            return None
        assert strip.again is not None
        if not any(above < y + strip.count * line and below > y for above, below, *_ in beside):
            return laid_anew(strip, None) if strip.beside else None

        def room(number: int, left: float, right: float) -> list[Span]:
            top = y + number * line
            parts = [(left, right)]
            for above, below, start, end, side, hull, _ in beside:
                if top < below - _TOUCH and top + line > above + _TOUCH:
                    if hull:
                        start, end = hull.reach(top, top + line)
                    parts = [part for one in parts for part in _without(one, start - x, end - x, side)]
            return parts

        again = laid_anew(strip, room)
        top = y
        for one, under in pairwise(again):
            top += one.height
            if one.skipped and not under.skipped:  # text goes on right below what it found no room beside
                ends = [end for _, end, *_ in beside if top - line - _TOUCH < end <= top]
                one.height -= top - max(ends, default=top)
        return again


def in_cell(strips: list[Strip], width: float) -> list[Strip]:
    """The strips of a cell `width` pt wide, those beside what floats in it set narrower or further down.

    What its text keeps away from is in the cell, which is as tall.
    """
    if not any(_in_text(floating) for strip in strips for floating in strip.floats):
        return strips
    made, beside, y, at = list(strips), Beside(), 0.0, 0
    page = Page(width, _ENDLESS, 0.0, 0.0, 0.0, 0.0)
    while at < len(made):
        strip = made[at]
        y += strip.before
        if floats := tuple(filter(_in_text, strip.floats)):
            beside.note(replace(strip, floats=floats), 0.0, y, page, 1)
        if strip.again and (around := beside.around(strip, 0.0, y)):
            made[at : at + strip.count] = around
            strip = around[0]
        lower = beside.below(strip, y, 0.0, 0.0, width) - y
        if lower:
            floats = tuple(floating.moved(0.0, -lower) for floating in strip.floats)
            made[at] = strip = replace(strip, before=strip.before + lower, floats=floats)
        y += lower + strip.height
        at += 1
    if (lack := beside.deepest - y) > 0:  # the cell is as tall as what floats in it
        made.append(Strip(lack))
    return made


def _in_text(floating: Floating) -> bool:
    """Whether text keeps away from a picture whose place is told from that text."""
    said = floating.picture.floating
    return said is not None and said.wrap != "none" and said.down.relative in ("paragraph", "line")


def gone_on(strips: list[Strip], at: int) -> None:
    """Let a paragraph that goes on at `strips[at]` on a new page leave behind what floated beside it."""
    first = at
    while first and not strips[first].begins:
        first -= 1
    old, lines = strips[first].beside, at - first
    if old is None or not lines:
        return

    def room(number: int, left: float, right: float) -> list[Span]:
        return old(number, left, right) if number < lines else [(left, right)]

    strips[at : first + strips[first].count] = laid_anew(strips[first], room)[lines:]


def laid_anew(strip: Strip, room: Room | None) -> list[Strip]:
    """The paragraph that begins with a strip, laid out in other lines."""
    assert strip.again is not None
    made = strip.again(room or (lambda _number, left, right: [(left, right)]))
    made[0].before, made[0].lead, made[0].breaks = strip.before, strip.lead, strip.breaks
    made[0].floats, made[0].begins = strip.floats, True
    made[0].again, made[0].count, made[0].beside = strip.again, len(made), room
    return made


def _without(part: Span, start: float, end: float, side: str) -> list[Span]:
    """What of a part of a line is left beside something from `start` to `end`, on the side where text may stand."""
    if end <= part[0] or start >= part[1]:
        return [part]
    left, right = (part[0], start), (end, part[1])
    if side == "largest":
        side = "left" if left[1] - left[0] >= right[1] - right[0] else "right"
    return [
        one
        for name, one in (("left", left), ("right", right))
        if side in (name, "bothSides") and one[1] > one[0]
    ]

"""Strips filled into pages: breaks, kept-together lines, repeated table heads, running headers and footers."""

from __future__ import annotations

from dataclasses import dataclass, field

from wego_forms.errors import Both

from ..bounds import TooLarge
from ..model import SEPARATOR, Document, Page, Running, Section
from ..numbering import spelled
from .column import Setter
from .floats import Hung, hang
from .marks import Strip, Stroke
from .stack import height, stacked, words

_ROOM = 0.1  # pt a page may be overfull by
#: A document of more is no letter: the longest guide has 40.
MAX_PAGES = 2_000
_ABOVE = 10.0  # pt, what the separator of footnotes takes
_CROWDED = Both(
    "сноски не помещаются под своим текстом и налезают на него",
    "footnotes don't fit below their text and overlap it",
)
_SHORTER = Both("Сократите сноску или сделайте её концевой", "Shorten the footnote or make it an endnote")
_NARROW = 36.0  # pt, the least a line beside a picture gets


@dataclass(slots=True)
class Leaf:
    """One page: its size in pt, its number as printed, and all that lies on it."""

    number: int
    label: str
    page: Page
    section: Section
    first: bool
    strips: list[tuple[float, float, Strip]] = field(default_factory=list)
    running: list[tuple[float, float, Strip]] = field(default_factory=list)
    hung: list[Hung] = field(default_factory=list)
    running_hung: list[Hung] = field(default_factory=list)
    notes: list[Strip] = field(default_factory=list)
    """Its footnotes, which begin with their separator at `foot` pt from the top."""
    foot: float = 0.0
    parts: list[str] = field(default_factory=list)
    """Those that its header and footer come from."""


def paginate(document: Document, setter: Setter) -> list[Leaf]:
    """All pages of the document, at least one."""
    leaves = _Filler(document, setter).leaves()
    if setter.shaper.counts_pages and len(str(len(leaves))) != len(str(setter.shaper.pages)):
        setter.shaper.pages = len(leaves)
        leaves = _Filler(document, setter).leaves()
    setter.shaper.pages = len(leaves)
    for leaf in leaves:
        if leaf.strips and leaf.strips[-1][2].foot:
            x, y, last = leaf.strips[-1]
            leaf.strips.append((x, y, Strip(0.0, marks=last.foot)))
        leaf.strips.extend((x, y, strip) for x, y, strip in stacked(leaf.notes, leaf.page.left, leaf.foot))
        _running(leaf, document, setter)
    return leaves


class _Filler:
    def __init__(self, document: Document, setter: Setter) -> None:
        self._document, self._setter = document, setter
        self._leaves: list[Leaf] = []
        self._y = self._top = self._bottom = 0.0
        self._blocked: list[tuple[float, float]] = []
        self._beside: list[tuple[float, float, float, float]] = []
        self._number = 0
        self._heights: dict[int, float] = {}

    def leaves(self) -> list[Leaf]:
        for section in self._document.sections:
            self._section(section)
        return self._leaves

    def _section(self, section: Section) -> None:
        page = section.page
        if section.start != "continuous" or not self._leaves:
            if page.first_number is not None:
                self._number = page.first_number - 1
            self._new(section, first=True)
            if section.start in ("oddPage", "evenPage") and self._number % 2 == (section.start == "evenPage"):
                self._new(section, first=True)
        strips = self._setter.column(section.blocks, page.width - page.left - page.right)
        self._fill(strips, section)

    def _new(self, section: Section, first: bool = False) -> None:
        page = section.page
        if len(self._leaves) >= MAX_PAGES:
            raise TooLarge(
                Both(
                    f"в документе больше {MAX_PAGES} страниц", f"the document has more than {MAX_PAGES} pages"
                )
            )
        self._number += 1
        leaf = Leaf(len(self._leaves) + 1, spelled(self._number, page.number_format), page, section, first)
        self._leaves.append(leaf)
        inside = page.width - page.left - page.right
        head, foot = _pieces(leaf, self._document, self._number)
        self._top = abs(page.top)
        if head and page.top >= 0:
            self._top = max(self._top, page.header + self._height(head, inside))
        self._bottom = page.height - abs(page.bottom)
        if foot and page.bottom >= 0:
            self._bottom = min(self._bottom, page.height - page.footer - self._height(foot, inside))
        self._y = self._top
        self._blocked, self._beside = [], []

    def _height(self, running: Running, width: float) -> float:
        """How tall a header or footer is; measured once."""
        if id(running) not in self._heights:
            self._heights[id(running)] = height(self._setter.column(running.blocks, width))
        return self._heights[id(running)]

    def _fill(self, strips: list[Strip], section: Section) -> None:
        x = section.page.left
        start, at, hard = 0, 0, True
        placed: list[
            tuple[int, int, float, int]
        ] = []  # before each strip: strips and pictures on the page, y, notes
        while at < len(strips):
            strip = strips[at]
            leaf = self._leaves[-1]
            if strip.breaks and (at > start or leaf.strips):
                strip.breaks = False
                self._new(section)
                start, placed, hard = at, [], True
                continue
            fresh = not leaf.strips
            space = (strip.lead if hard else 0.0) if fresh else strip.before
            if fresh and strip.heads and at and strip is not strips[0] and not hard and self._headed(strip):
                for head in strip.heads:
                    leaf.strips.append((x, self._y, head.again_painted()))
                    self._y += head.height
                space = 0.0
            self._hang(strip, x, self._y + space)
            y = self._below(strip, self._y + space)
            if self._beside and strip.again and (around := self._around(strip, y)):
                strips[at : at + strip.count] = around
                strip = around[0]
            noted = self._notes(strip) if strip.notes else []
            if y + strip.height > self._bottom - height(noted) + _ROOM and not (
                strip.height == 0 and not strip.marks
            ):
                cut = self._cut(strips, at, start, y, height(noted))
                if cut is not None:
                    if cut < at:
                        count, hung, self._y, notes = placed[cut - start]
                        del leaf.strips[count:], leaf.hung[hung:]
                        leaf.foot += height(leaf.notes[notes:])
                        del leaf.notes[notes:]
                    self._new(section)
                    start, at, placed, hard = cut, cut, [], False
                    continue
            placed.append((len(leaf.strips), len(leaf.hung), self._y, len(leaf.notes)))
            self._note(noted)
            if noted and self._bottom < y + strip.height - 1:
                self._setter.problems.add(_CROWDED, strip.notes[0].part, "", _SHORTER, words(noted))
            leaf.strips.append((x, y, strip))
            for floating in strip.floats:
                leaf.hung.append(hang(floating, x, self._y + space, leaf.page, x, leaf.number))
            self._y = y + strip.height
            at += 1

    def _headed(self, strip: Strip) -> bool:
        """Whether a table's head leaves room on a page for a row, or the first of it."""
        room = self._bottom - self._top - height(strip.heads)
        return room > 0 and (
            strip.height <= room or (strip.split is not None and strip.split(room, room) is not None)
        )

    def _cut(self, strips: list[Strip], at: int, start: int, y: float, noted: float) -> int | None:
        """Where the page ends: the strip that begins the next one. None: let it run over."""
        strip = strips[at]
        fresh = self._bottom - self._top
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
            if at > start:
                return at
            parts = strip.split(room, room) if strip.split else None  # no page has more room for it
        if parts is None:
            return None
        head, tail = parts
        tail.heads = strip.heads
        strips[at : at + 1] = [head, tail]
        tail.glued, head.glued = strip.glued, False
        leaf = self._leaves[-1]
        leaf.strips.append((leaf.page.left, y, head))
        self._note(self._notes(head) if head.notes else [])
        for floating in head.floats:
            leaf.hung.append(hang(floating, leaf.page.left, y, leaf.page, leaf.page.left, leaf.number))
        return at + 1

    def _notes(self, strip: Strip) -> list[Strip]:
        """The footnotes of a strip as they would stand on this page, the first with its separator."""
        leaf = self._leaves[-1]
        inside = leaf.page.width - leaf.page.left - leaf.page.right
        made: list[Strip] = []
        if not leaf.notes:
            line = Stroke(0.0, _ABOVE / 2, SEPARATOR, _ABOVE / 2, 0.5, "000000")
            made.append(Strip(_ABOVE, marks=[line]))
        for note in strip.notes:
            made += self._setter.column(note.blocks, inside)
        return made

    def _note(self, noted: list[Strip]) -> None:
        """Put footnotes on the page: they rise from its foot."""
        if noted:
            leaf = self._leaves[-1]
            leaf.notes += noted
            self._bottom -= height(noted)
            leaf.foot = self._bottom

    def _hang(self, strip: Strip, x: float, y: float) -> None:
        """Note which floating pictures of a strip that would stand at `y` keep lines away."""
        leaf = self._leaves[-1]
        for floating in strip.floats:
            if (float_ := floating.picture.floating) and float_.wrap != "none":
                image = hang(floating, x, y, leaf.page, x, leaf.number).image
                top, right, bottom, left = float_.gaps
                span = (image.y - top, image.y + image.height + bottom)
                if float_.wrap == "lines":
                    self._blocked.append(span)
                else:
                    self._beside.append((*span, image.x - left - x, image.x + image.width + right - x))

    def _below(self, strip: Strip, y: float) -> float:
        """`y`, or further down where pictures leave no room beside them."""
        for above, below in sorted(self._blocked):
            if y < below - 0.01 and y + strip.height > above + 0.01:
                y = below
        return y

    def _around(self, strip: Strip, y: float) -> list[Strip] | None:
        """The paragraph at `y` set beside the pictures there; None where none is near."""
        assert strip.again is not None
        beside, line = self._beside, strip.height

        def room(number: int, left: float, right: float) -> tuple[float, float]:
            top = y + number * line
            for above, below, start, end in beside:
                if top < below - 0.01 and top + line > above + 0.01:
                    if start - left >= right - end:
                        right = min(right, start)
                    else:
                        left = max(left, end)
            return left, max(right, left + _NARROW)

        if not any(above < y + strip.count * line and below > y for above, below, _, _ in beside):
            return None
        again = strip.again(room)
        again[0].before, again[0].lead, again[0].breaks = strip.before, strip.lead, strip.breaks
        again[0].floats = strip.floats
        return again


def _pieces(leaf: Leaf, document: Document, number: int) -> tuple[Running | None, Running | None]:
    """The header and footer that a page carries."""
    section = leaf.section
    kind = "default"
    if leaf.first and section.title_page:
        kind = "first"
    elif document.settings.even_pages and number % 2 == 0:
        kind = "even"
    return section.headers.get(kind), section.footers.get(kind)


def _running(leaf: Leaf, document: Document, setter: Setter) -> None:
    """Put the header and footer on a page, its number known by now."""
    page = leaf.page
    number = int(leaf.label) if leaf.label.isdigit() else leaf.number
    head, foot = _pieces(leaf, document, number)
    setter.shaper.page = leaf.label
    inside = page.width - page.left - page.right
    for running, top in ((head, True), (foot, False)):
        if running:
            strips = setter.column(running.blocks, inside)
            leaf.parts.append(running.part)
            y = page.header if top else page.height - page.footer - height(strips)
            for x, at, strip in stacked(strips, page.left, y):
                leaf.running.append((x, at, strip))
                for floating in strip.floats:
                    leaf.running_hung.append(hang(floating, x, at, page, x, leaf.number))

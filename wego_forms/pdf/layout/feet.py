"""Footnotes: those of a page rise from its foot, and what finds no room goes on at the foot of the next."""

from __future__ import annotations

from wego_forms.errors import Both
from wego_forms.pdf.layout.column import Setter
from wego_forms.pdf.layout.leaf import Foot, Leaf
from wego_forms.pdf.layout.marks import Strip, Stroke
from wego_forms.pdf.layout.stack import filled, inked, words
from wego_forms.pdf.model import SEPARATOR

_ABOVE = 6.2  # pt, what the separator of footnotes takes: a millimetre above its line and one below it
_LARGEST = 0.8  # of a column that notes from the page before may take
_CROWDED = Both(
    "сноски не помещаются под своим текстом и налезают на него",
    "footnotes don't fit below their text and overlap it",
)
_SHORTER = Both("Сократите сноску или сделайте её концевой", "Shorten the footnote or make it an endnote")


class Feet:
    """The footnotes of the column that is being filled."""

    _foot: Foot  # of the column entered last

    def __init__(self, setter: Setter) -> None:
        self._setter = setter
        self._rest: list[Strip] = []  # of what was asked for last
        self.carried: list[Strip] = []
        """What goes on in the next column."""

    def enter(self, leaf: Leaf, x: float, width: float, top: float, floor: float) -> None:
        """Go on in a column that reaches from `top` to `floor`: what was carried over comes first.

        Where a section above has left notes, those of the same column go on below them, others stand above.
        """
        same = next((foot for foot in leaf.feet if (foot.x, foot.width) == (x, width)), None)
        if same is None:
            below = (foot.y for foot in leaf.feet if foot.x < x + width and x < foot.x + foot.width)
            lowest = min(below, default=floor)
            same = Foot(x, width, lowest, lowest)
            leaf.feet.append(same)
        self._foot = same
        if self.carried:
            head = [] if same.strips else [_separator(width)]
            kept, rest = _parted(self.carried, (floor - top) * _LARGEST - _ABOVE)
            if not kept:
                kept, rest = self.carried[:1], self.carried[1:]
            self.carried = rest
            self._add([*head, *kept])

    @property
    def y(self) -> float:
        """How far down text may stand."""
        return self._foot.y

    @property
    def count(self) -> int:
        """How many strips of notes stand here."""
        return len(self._foot.strips)

    def of(self, strip: Strip, room: float) -> list[Strip]:
        """A strip's footnotes as they would stand here in `room` pt, the first with its separator.

        What doesn't fit is to go on in the next column, if some of it does.
        """
        self._rest = []
        made = [one for note in strip.notes for one in self._setter.column(note.blocks, self._foot.width)]
        if self.carried:  # they come after what goes on already
            self._rest = made
            return []
        head = [] if self._foot.strips else [_separator(SEPARATOR)]
        if self.lack([*head, *made]) > room:
            kept, rest = _parted(made, room - self.lack(head))
            if kept:
                self._rest = rest
                return [*head, *kept]
        return [*head, *made]

    def lack(self, noted: list[Strip]) -> float:
        """How much higher the notes here rise if these are added, in pt.

        The space below the last of them doesn't count at a page's foot, as in LibreOffice.
        """
        return inked([*self._foot.strips, *noted]) - inked(self._foot.strips) if noted else 0.0

    def put(self, noted: list[Strip], strip: Strip, bottom: float) -> None:
        """Put what `of` gave last on the page; `bottom` is where its text ends."""
        if strip.notes:
            self.carried += self._rest
        if not noted:
            return
        self._add(noted)
        if self._foot.y < bottom - 1:
            self._setter.problems.add(_CROWDED, strip.notes[0].part, "", _SHORTER, words(noted))

    def back(self, count: int, carried: int) -> None:
        """Leave only the first `count` strips here, and so many carried over."""
        del self._foot.strips[count:], self.carried[carried:]
        self._add([])

    def _add(self, strips: list[Strip]) -> None:
        self._foot.strips += strips
        self._foot.y = self._foot.floor - inked(self._foot.strips)


def _separator(width: float) -> Strip:
    return Strip(_ABOVE, marks=(Stroke(0.0, _ABOVE / 2, width, _ABOVE / 2, 0.5, "000000"),))


def _parted(strips: list[Strip], room: float) -> tuple[list[Strip], list[Strip]]:
    """What fits in `room` pt and the rest, no glued lines parted."""
    kept, rest = filled(strips, room, room)
    while kept and rest and kept[-1].glued:
        rest.insert(0, kept.pop())
    return kept, rest

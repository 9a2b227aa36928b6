"""Where a tab leads: to a stop of its paragraph's, else to the next of even ones (ECMA-376 part 1, 17.3.1.37)."""

from __future__ import annotations

from math import floor

from wego_forms.pdf.layout.atoms import Atom
from wego_forms.pdf.model import Settings
from wego_forms.pdf.styles import ParaStyle, TabStop

ROOM = 0.025  # pt a line may be overfull by: half a twip, for LibreOffice sets text in whole ones
LEFTWARDS = ("left", "start", "num")  # kinds of stops that text begins at
DEFAULT = TabStop("left", "none")
_MARGIN = 36.5  # pt that text behind a tab may reach into the margin: half an inch
_THOUSAND = 4  # characters from the mark between thousands to the end
_TABS_WRAP = 15  # the compatibility mode of Word 2013, from which on tabs at a paragraph's end take a line


class Stops:
    """The stops of one paragraph, whose atoms are those of the list given."""

    def __init__(self, atoms: list[Atom], style: ParaStyle, settings: Settings) -> None:
        self._atoms, self._style, self._tab, self._point = atoms, style, settings.tab, settings.point
        self._old = settings.compatibility < _TABS_WRAP

    def after(self, x: float) -> tuple[float, TabStop]:
        """The stop that a tab at `x` leads to; both in pt from the column's left."""
        style = self._style
        stops = [*style.tabs]
        if style.first < 0:
            stops.append((style.left, TabStop("left", "none")))
        ahead = [(pos, stop) for pos, stop in stops if pos > x + 0.01 and stop.kind != "bar"]
        if ahead:
            return min(ahead, key=lambda pair: pair[0])
        return (floor((x + 0.01) / self._tab) + 1) * self._tab, DEFAULT

    def width(self, at: int, x: float, stop: float, kind: str) -> float:
        """How wide the tab at `at` is, in pt, by what follows it."""
        if kind in LEFTWARDS:
            return stop - x
        width, trailing = 0.0, 0.0
        for atom in self._to_next_tab(at):
            if kind == "decimal" and atom.kind == "word" and (mark := _point(atom.text, self._point)) >= 0:
                width += trailing + atom.look.measure(atom.text[:mark])[0]
                trailing = 0.0
                break
            if atom.kind == "space":
                trailing += atom.width
            else:
                width += trailing + atom.width
                trailing = 0.0
        return max(0.0, stop - x - (width / 2 if kind == "center" else width))

    def reach(self, at: int, x: float, stop: float, kind: str, right: float) -> float:
        """How far right a line may reach behind a tab that leads to `x`.

        A stop beyond the margin, and text set about one near it, reach into the margin, as in Word's headers
        whose stops are for narrower margins.
        """
        if kind in LEFTWARDS and stop <= right + ROOM:
            return right
        end = x + sum(atom.width for atom in self._to_next_tab(at))
        return end if right < end <= right + _MARGIN else right

    def _to_next_tab(self, at: int) -> list[Atom]:
        """The atoms between a tab and the next tab or break."""
        ends = (
            place for place in range(at + 1, len(self._atoms)) if self._atoms[place].kind in ("tab", "break")
        )
        return self._atoms[at + 1 : next(ends, len(self._atoms))]

    def ends(self, at: int, stop: float, right: float) -> bool:
        """Whether a tab to a stop that stands evenly leaves no room in its line, and goes on to the next.

        In Word's older files one beyond the margin hangs there if nothing that shows follows in its paragraph.
        """
        if stop < right - ROOM:
            return False
        hangs = self._old and all(atom.kind in ("space", "tab", "empty") for atom in self._atoms[at:])
        return not hangs or stop <= right + ROOM


def _point(text: str, usual: str) -> int:
    """Where a number has its decimal mark, the `usual` one if it has it; -1 where it has none."""
    found = text.rfind(usual)
    if found < 0:
        # The other mark too, where it can't be one between thousands.
        found = max(text.rfind(mark) for mark in ",.")
        if len(text) - found == _THOUSAND:
            return -1
    return found if found > 0 else -1

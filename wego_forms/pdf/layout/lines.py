"""A paragraph's atoms broken into lines, with tabs, alignment and justification (ECMA-376 part 1, 17.3.1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from wego_forms.pdf.layout.atoms import Atom
from wego_forms.pdf.layout.cutting import cut, glued, slash
from wego_forms.pdf.layout.fitting import CLOSE, added
from wego_forms.pdf.layout.marks import Span
from wego_forms.pdf.layout.stops import DEFAULT, LEFTWARDS, ROOM, Stops
from wego_forms.pdf.model import Settings
from wego_forms.pdf.styles import ParaStyle

_NEAR = 1.0  # pt from the margin, from which on a line is measured anew: CLOSE, and the spacing of its last letter
_NOTHING = 0.001  # pt
_ENDLESS = 1e6  # pt
_FAR = 100_000  # lines that nothing floats beside
Parts = Callable[[int, bool], list[Span]]
"""Line number, and whether text stands above it → the parts of that line, in the order of reading."""


@dataclass(slots=True)
class Line:
    """One line, or a part of one beside what floats: its atoms with their places, and what they were measured as."""

    atoms: list[tuple[float, Atom]] = field(default_factory=list)
    """(x from the column's left, atom)"""
    tabs: dict[int, tuple[float, str]] = field(default_factory=dict)
    """Index of a tab atom → its width and leader."""
    stretches: Sequence[range] = ()
    """Indices of atoms that run one way, stretch by stretch as they are read; none: as they stand."""
    gap: float = 0.0
    """Added at every space after the last tab."""
    stretched: int = 0
    """Index of the first atom whose spaces stretch."""
    room: Span = (0.0, 0.0)
    """From where to where it could reach."""
    number: int = 0
    """Of the line in its paragraph; its parts share it."""
    end: str = "soft"
    """How it ends: soft, line, page, column or last; skipped: no word fits in it, beside what floats."""


class Breaker:
    """Breaks one paragraph."""

    def __init__(
        self, atoms: list[Atom], style: ParaStyle, settings: Settings, parts: Parts, narrowed: bool
    ) -> None:
        """`narrowed`: something floats beside the lines."""
        self._atoms, self._style, self._parts, self._narrowed = atoms, style, parts, narrowed
        self._stops = Stops(atoms, style, settings)
        self._spreads = ("soft", "line") if settings.spread_breaks else ("soft",)

    def lines(self) -> list[Line]:
        """All the lines; at least one."""
        found: list[Line] = []
        at = number = 0
        while at < len(self._atoms) or not found or found[-1].end in ("line", "page", "column"):
            count = len(found)
            for part in self._parts(number, at > 0):
                if self._narrowed and not self._fits(at, number, part):
                    continue
                line, at = self._line(at, *part)
                line.room, line.number = part, number
                found.append(line)
                if at >= len(self._atoms) or line.end != "soft":
                    break
            if len(found) == count:
                found.append(Line(number=number, end="skipped"))
            if at >= len(self._atoms) and found[-1].end == "soft":
                found[-1].end = "last"
                break
            number += 1
        for line in found:
            self._align(line, *line.room)
        return found

    def _fits(self, at: int, number: int, part: Span) -> bool:
        """Whether the next word fits in a part of a line, or in none below what floats."""
        word = self._unit(at, _ENDLESS)[1]
        room = part[1] - part[0]
        if room >= word - ROOM:
            return True
        below = max(right - left for left, right in self._parts(number + _FAR, at > 0))
        return room >= below - ROOM

    def _line(self, at: int, left: float, right: float) -> tuple[Line, int]:
        atoms, line, x, measured = self._atoms, Line(), left, False
        may_end = False  # whether the line has met a place to end at; kept, for a word can be of many atoms
        while at < len(atoms):
            atom = atoms[at]
            if atom.kind == "break":
                line.end = atom.text
                line.atoms.append((x, atom))
                return line, at + 1
            if atom.kind in ("space", "soft"):
                end = at + 1
                width = atom.width if atom.kind == "space" else 0.0
                if x + width > right + ROOM:  # a space that hangs over the margin always ends a line
                    atom.may_end = True
            elif atom.kind == "tab":
                stop, kind = self._stops.after(x)
                width = self._stops.width(at, x, stop, kind.kind)
                if kind is DEFAULT and line.atoms and self._stops.ends(at, stop, right):
                    return line, at
                wide = right
                if kind is not DEFAULT:
                    right = self._stops.reach(at, x + width, stop, kind.kind, right)
                measured = kind.kind not in LEFTWARDS or right != wide  # then the tab is by its text
                line.tabs[len(line.atoms)] = (width, kind.leader)
                end = at + 1
            else:
                end, width = at + 1, atom.width
                if atom.kind != "word" or end == len(atoms) or atoms[end].kind != "space":
                    end, width = self._unit(at, right - x)
                if (over := x + width - right) > -_NEAR and self._over(line, at, end, over, measured):
                    place = slash(atoms, at, end, right - x)
                    whole = place is not None and glued(atoms, place)
                    if (not place and may_end) or (whole and any(map(_parted, line.atoms))):
                        return self._back(line, at, whole)
                    end, width = cut(atoms, at, end, right - x, None if whole else place)
            for one in atoms[at:end]:
                line.atoms.append((x, one))
                may_end = may_end or one.may_end
                x += width if one.kind in ("tab", "soft") else one.width
            at = end
        return line, at

    def _over(self, line: Line, at: int, end: int, over: float, measured: bool) -> bool:
        """Whether the atoms from `at` to `end` are too much for a line that they overfill by `over` pt, or nearly.

        Spaced letters have no space behind the last. `measured`: the line's last tab is as wide as they leave it.
        """
        over -= self._atoms[end - 1].look.style.spacing
        if measured or abs(over) > CLOSE:
            return over > ROOM
        behind = max(line.tabs, default=-1) + 1
        return over + added([*(atom for _, atom in line.atoms[behind:]), *self._atoms[at:end]]) > _NOTHING

    def _back(self, line: Line, at: int, whole: bool) -> tuple[Line, int]:
        """End the line at its last opportunity; if the word is to stay whole, at its last that isn't in a word."""
        while line.atoms and not (_parted if whole else _may_end)(line.atoms[-1]):
            line.atoms.pop()
            at -= 1
        if len(line.atoms) > 1 and line.atoms[-1][1].kind == "tab":  # it goes on with what it leads to
            line.atoms.pop()
            at -= 1
            del line.tabs[len(line.atoms)]
        return line, at

    def _unit(self, at: int, room: float) -> tuple[int, float]:
        """Atoms from `at` that no line may part: where they end, and their width, until they overflow."""
        atoms, width, end = self._atoms, 0.0, at
        while end < len(atoms) and atoms[end].kind in ("word", "picture", "anchor", "number", "empty"):
            width += atoms[end].width
            end += 1
            if atoms[end - 1].may_end or width > room + ROOM:
                break
        return end, width

    def _align(self, line: Line, left: float, right: float) -> None:
        atoms = line.atoms
        last = len(atoms)
        unseen = ("space", "break", "anchor", "empty", *(("soft",) if line.end != "soft" else ()))
        while last and atoms[last - 1][1].kind in unseen:
            last -= 1
        if not last:
            free = right - left
        else:
            x, atom = atoms[last - 1]
            free = right - x - (line.tabs[last - 1][0] if atom.kind == "tab" else atom.width)
            if atom.kind == "word" and not self._style.bidi:  # spaced letters have no space behind the last
                free += atom.look.style.spacing
        align = self._style.align
        tabs = [index for index, (_, atom) in enumerate(atoms[:last]) if atom.kind == "tab"]
        if align in ("both", "distribute", "thaiDistribute"):
            if line.end not in self._spreads and align == "both":
                if self._style.bidi and free > 0:
                    line.atoms = [(x + free, atom) for x, atom in atoms]
                return
            first = tabs[-1] + 1 if tabs else 0
            while first < last and atoms[first][1].kind == "space" and not tabs:
                first += 1
            count = sum(_stretchable(atom) for _, atom in atoms[first:last])
            if count and free > 0:
                line.gap, line.stretched = free / count, first
                self._spread(line, first)
        elif align in ("center", "right", "end") and (free > 0 or align == "center"):
            shift = free / 2 if align == "center" else free
            line.atoms = [(x + shift, atom) for x, atom in atoms]

    def _spread(self, line: Line, first: int) -> None:
        added = 0.0
        for index in range(first, len(line.atoms)):
            x, atom = line.atoms[index]
            line.atoms[index] = (x + added, atom)
            added += line.gap * _stretchable(atom)


def _stretchable(atom: Atom) -> int:
    """How many spaces in an atom justification widens; no-break spaces keep their width, as in LibreOffice."""
    return len(atom.text) if atom.kind == "space" else 0


def _may_end(placed: tuple[float, Atom]) -> bool:
    """Whether a line may end after an atom."""
    return placed[1].may_end


def _parted(placed: tuple[float, Atom]) -> bool:
    """Whether a line may end after an atom that isn't of a word, whatever signs stand beside it."""
    return placed[1].kind in ("space", "tab")

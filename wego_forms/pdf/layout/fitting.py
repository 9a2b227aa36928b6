"""How wide LibreOffice has a line that ends close to its margin: letters of whole dots, portions of whole twips."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from math import floor

from wego_forms.pdf.layout.atoms import Atom
from wego_forms.pdf.layout.looks import Look

CLOSE = 0.25  # pt from a margin, from which on such rounding matters
_DOTS = 120  # in a pt: the letters' advances are whole ones
_TWIPS = 20  # in a pt, _DOTS / _TWIPS dots each


def added(atoms: Iterable[Atom]) -> float:
    """What rounding adds to the width of a line's atoms, or takes from it, in pt.

    Each letter's advance is of whole dots. What is set alike stands together and takes whole twips, but at the end.
    """
    more = kept = 0.0
    for _, alike in groupby(atoms, lambda atom: id(atom.look)):
        more += kept
        some = list(alike)
        own = sum(_rounded(atom) for atom in some)
        width = (sum(atom.width for atom in some) + own) * _TWIPS
        more, kept = more + own, (floor(width + 0.5) - width) / _TWIPS
    return more


def _rounded(atom: Atom) -> float:
    """What rounding adds to the widths of an atom's letters, in pt."""
    look = atom.look
    return sum(_letters(piece.text, piece.face.advances, look) for piece in atom.pieces)


def _letters(text: str, advances: dict[str, float], look: Look) -> float:
    dots = look.size * look.style.stretch * _DOTS
    widths = [advances[char] * dots for char in text]
    return sum(floor(width + 0.5) - width for width in widths) / _DOTS

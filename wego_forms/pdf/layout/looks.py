"""A run's look made measurable: its faces, real size and heights."""

from __future__ import annotations

from dataclasses import dataclass

from wego_forms.pdf.fonts import Chain, FontChoice, Piece, chain
from wego_forms.pdf.styles import RunStyle

_SMALL = 0.8  # of the size, for small capitals
_SCRIPT = 0.58  # of the size, for superscript and subscript, as LibreOffice sets Word's
_RAISED, _LOWERED = 0.39, 0.09  # of the size, how far it then moves them


@dataclass(slots=True)
class Look:
    """What measuring and drawing need of a RunStyle; heights in pt."""

    style: RunStyle
    chain: Chain
    size: float
    rise: float
    ascent: float
    descent: float
    dressed: bool
    """Whether it is underlined, struck or has a background."""

    def measure(self, text: str) -> tuple[float, tuple[Piece, ...]]:
        """The width of `text` in pt with its pieces; KeyError(character) where no font has a character."""
        pieces = self.chain.pieces(text)
        width = pieces[0].width if len(pieces) == 1 else sum(piece.width for piece in pieces)
        style = self.style
        if style.stretch != 1.0:
            width *= style.stretch
        width *= self.size
        return (width + style.spacing * len(text) if style.spacing else width), pieces

    def joint(self, one: Piece, other: Piece) -> float:
        """How many pt nearer to `one` the next word or space begins (less than nothing) or farther from it."""
        if one.face is not other.face or not one.text or not other.text:
            return 0.0
        return one.face.kerning.pair(one.text[-1], other.text[0]) * self.size * self.style.stretch


class Looks:
    """The looks of one document, each made once.

    `pinned`: the font to use for everything; `leading`: whether lines have the gap that their fonts ask for.
    """

    def __init__(self, pinned: FontChoice | None, leading: bool = True) -> None:
        self.pinned, self._leading = pinned, leading
        self._known: dict[RunStyle, tuple[Look, Look]] = {}

    def of(self, style: RunStyle, small: bool = False) -> Look:
        """The look of a style; `small` for what small capitals shrink."""
        both = self._known.get(style)
        if both is None:
            both = self._known[style] = (self._make(style, 1.0), self._make(style, _SMALL))
        return both[small]

    def _make(self, style: RunStyle, scale: float) -> Look:
        kerned = 0.0 < style.kerning <= style.size
        faces = chain(style.font, style.bold, style.italic, self.pinned, kerned)
        size, rise = style.size * scale, style.rise
        whole = size  # a line is as tall as if its raised and lowered letters weren't, as in LibreOffice
        face = faces.first
        if style.vertical == "superscript":
            rise += style.size * _RAISED
            size *= _SCRIPT
        elif style.vertical == "subscript":
            rise -= style.size * _LOWERED
            size *= _SCRIPT
        dressed = style.underline != "none" or style.strike or bool(style.background or style.border)
        gap = face.gap if self._leading else 0.0
        ascent = (face.ascent + gap) * whole + max(style.rise, 0.0)
        return Look(style, faces, size, rise, ascent, face.descent * whole + max(-style.rise, 0.0), dressed)

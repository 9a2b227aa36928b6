"""Fonts: found, chosen, measured and made ready for a PDF."""

from wego_forms.pdf.fonts.choose import Chain, FontChoice, Piece, chain, unknown_character
from wego_forms.pdf.fonts.face import Face
from wego_forms.pdf.fonts.pack import Packed, pack
from wego_forms.pdf.fonts.repertoire import repertoire

__all__ = [
    "Chain",
    "Face",
    "FontChoice",
    "Packed",
    "Piece",
    "chain",
    "pack",
    "repertoire",
    "unknown_character",
]

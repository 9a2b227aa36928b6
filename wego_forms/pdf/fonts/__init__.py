"""Fonts: found, chosen, measured and made ready for a PDF."""

from .choose import Chain, FontChoice, Piece, chain, unknown_character
from .face import Face
from .pack import Packed, pack
from .repertoire import repertoire

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

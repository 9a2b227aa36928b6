"""One face of a font, loaded once a process: the widths of its characters and its line heights."""

from __future__ import annotations

import struct
from functools import cached_property
from pathlib import Path

from wego_forms.edges import Unreadable, read_regular
from wego_forms.errors import Both, DrawingError, Problem
from wego_forms.once import once
from wego_forms.pdf.fonts.kerning import Kerning
from wego_forms.pdf.fonts.sfnt import FontFileError, Metrics, Sfnt
from wego_forms.pdf.fonts.system import FontFile

_SURROGATES, _MANY = 0xD800, 0x800  # the first of UTF-16's and their number
#: Bytes of a font file: those of all Chinese characters have 20 to 30 MB.
MAX_BYTES = 64 * 1024 * 1024


class Face:
    """A face ready to measure text with. Widths and heights are in ems of the font size (1.0 = the size)."""

    def __init__(self, file: FontFile) -> None:
        self.path: Path = file.path
        self.family: str = file.names.family
        self.postscript: str = file.names.postscript
        self.bold, self.italic = file.names.bold, file.names.italic
        try:
            self.sfnt = Sfnt(read_regular(file.path, MAX_BYTES), file.number)
            self.metrics: Metrics = self.sfnt.metrics
            self.sfnt.check()
        except Unreadable as error:
            raise FontFileError(str(error)) from None
        except (struct.error, ArithmeticError, LookupError, ValueError) as error:
            raise FontFileError(f"damaged ({error})") from None
        self.ascent: float = self.metrics.ascent / 1000
        self.descent: float = -self.metrics.descent / 1000
        self.gap: float = self.metrics.line_gap / 1000

    @cached_property
    def advances(self) -> dict[str, float]:
        """Character → advance width in ems."""
        widths, units = self.sfnt.advances, self.sfnt.units
        return {char: widths[glyph] / units for char, glyph in self.sfnt.characters.items()}

    @cached_property
    def kerning(self) -> Kerning:
        """The pairs of its characters that stand nearer to each other, or farther apart."""
        return Kerning(self.sfnt)

    @staticmethod
    def code(char: str) -> int:
        """The character's code of two bytes in a PDF: its own, or one of a surrogate."""
        point = ord(char)
        return point if point <= 0xFFFF else _SURROGATES + point % _MANY

    def coded(self, text: str) -> bytes:
        """The text in these codes."""
        data = text.encode("utf-16-be")
        if len(data) == 2 * len(text):
            return data
        return b"".join([self.code(char).to_bytes(2, "big") for char in text])

    def has(self, char: str) -> bool:
        """Whether the face has a glyph for `char`."""
        return char in self.advances


def damaged(face: Face) -> DrawingError:
    """The error of a face whose characters turn out to be damaged when they are wanted."""
    return DrawingError(
        Problem(
            Both(
                "шрифт повреждён: его знаки не прочесть", "the font is damaged: its characters can't be read"
            ),
            Both(
                "Возьмите другой шрифт (font=…) или установите этот заново.",
                "Take another font (font=…), or install this one anew.",
            ),
            str(face.path),
            place="font",
            value=face.family,
        )
    )


@once
def load(file: FontFile) -> Face:
    """The face in `file`: always the same one, since faces are told apart by identity. FontFileError: unreadable."""
    return Face(file)

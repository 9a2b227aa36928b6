"""Glyphs of an OpenType font with PostScript outlines (CFF) turned into TrueType ones, which every PDF takes."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable

from wego_forms.pdf.fonts.sfnt import FontFileError, Sfnt

_EXACT = 0.0005  # of an em, how far a curve may be from the one it stands for


def outlines(font: Sfnt, glyphs: Iterable[int]) -> list[bytes]:
    """The `glyf` data of some glyphs, in their order."""
    # Only fonts of this kind need them, and they take a tenth of a second to import.
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTFont, TTLibError

    try:
        opened = TTFont(io.BytesIO(font.data), fontNumber=font.number, lazy=True)
        drawn, names = opened.getGlyphSet(), opened.getGlyphOrder()
        made = []
        for glyph in glyphs:
            pen = TTGlyphPen(None)
            drawn[names[glyph]].draw(Cu2QuPen(pen, font.units * _EXACT, reverse_direction=True))
            outline = pen.glyph()
            made.append(outline.compile(None) if outline.numberOfContours else b"")
    except (
        TTLibError,
        AssertionError,
        AttributeError,
        KeyError,
        IndexError,
        ValueError,
        struct.error,
    ) as error:
        raise FontFileError(f"damaged outlines ({error})") from None
    return made


def largest(outlines: Iterable[bytes]) -> bytes:
    """The 'maxp' table of simple glyphs, but for their number (OpenType 1.9, 'maxp')."""
    points = contours = 0
    for outline in outlines:
        if outline:
            count = struct.unpack_from(">h", outline)[0]
            contours = max(contours, count)
            points = max(points, struct.unpack_from(">H", outline, 10 + 2 * (count - 1))[0] + 1)
    return struct.pack(">LH13H", 0x10000, 0, points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)

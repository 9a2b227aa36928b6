"""A packed font as PDF objects: Type 0 with its TrueType descendant, as PDF/A-1 wants them (ISO 32000-1, 9.7)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from reportlab.pdfbase.pdfdoc import PDFObject

from ..fonts import Face, Packed
from .objects import One, Stream, Written

Register = Callable[[PDFObject], PDFObject]
"""Takes an object into the document; the reference to it."""

_FLATE = b"/Filter /FlateDecode"
_SYMBOLIC, _SERIF, _ITALIC = 4, 2, 64


def embed(face: Face, packed: Packed, register: Register) -> PDFObject:
    """Put a font into a document; the reference to it."""
    descriptor, descendant, font = _dictionaries(face, packed)
    file = Stream(b"%b /Length1 %d" % (_FLATE, packed.file_length), packed.file)
    described = Written(descriptor, FontFile2=register(file), CIDSet=register(Stream(_FLATE, packed.cid_set)))
    below = Written(
        descendant, FontDescriptor=register(described), CIDToGIDMap=register(Stream(_FLATE, packed.to_glyph))
    )
    unicode = register(Stream(_FLATE, packed.to_unicode))
    return register(Written(font, DescendantFonts=One(register(below)), ToUnicode=unicode))


@lru_cache(maxsize=128)
def _dictionaries(face: Face, packed: Packed) -> tuple[bytes, bytes, bytes]:
    """The descriptor, the descendant font and the font, but for references."""
    metrics, name = face.metrics, packed.name
    flags = _SYMBOLIC | _SERIF * ("Serif" in face.family) | _ITALIC * face.italic
    box = " ".join(str(round(value)) for value in metrics.box)
    descriptor = (
        f"/Type /FontDescriptor /FontName /{name} /Flags {flags} /FontBBox [{box}] "
        f"/ItalicAngle {metrics.italic_angle:g} /Ascent {metrics.ascent:.0f} /Descent {metrics.descent:.0f} "
        f"/CapHeight {metrics.cap_height:.0f} /StemV {140 if face.bold else 80}"
    )
    descendant = (
        f"/Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) "
        f"/Ordering (Identity) /Supplement 0 >> /DW 1000 /W {packed.widths.decode()}"
    )
    font = f"/Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
    return descriptor.encode(), descendant.encode(), font.encode()

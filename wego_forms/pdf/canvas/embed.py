"""A packed font as PDF objects: Type 0 with its TrueType descendant, as PDF/A-1 wants them (ISO 32000-1, 9.7)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from wego_forms.pdf.canvas.objects import Array, Reference, Stream, Written
from wego_forms.pdf.fonts import Face, Packed
from wego_forms.pdf.fonts.simple import SimpleFont

Register = Callable[[Written], Reference]
"""Takes an object into the document; the reference to it."""

_FLATE = b"/Filter /FlateDecode"
_SYMBOLIC, _NONSYMBOLIC, _SERIF, _ITALIC = 4, 32, 2, 64


def embed(face: Face, packed: Packed, register: Register, listed: bool = True) -> Reference:
    """Put a font into a document; the reference to it. `listed`: it says which codes it has, as PDF/A-1 wants it."""
    descriptor, descendant, font = _dictionaries(face, packed)
    file = Stream(b"%b /Length1 %d" % (_FLATE, packed.file_length), packed.file)
    described = Written(descriptor, FontFile2=register(file))
    if listed:
        described.references["CIDSet"] = register(Stream(_FLATE, packed.cid_set))
    below = Written(
        descendant, FontDescriptor=register(described), CIDToGIDMap=register(Stream(_FLATE, packed.to_glyph))
    )
    unicode = register(Stream(_FLATE, packed.to_unicode))
    return register(Written(font, DescendantFonts=Array([register(below)]), ToUnicode=unicode))


def embed_simple(face: Face, font: SimpleFont, register: Register) -> Reference:
    """Put the font of form fields into a document; the reference to it (ISO 32000-1, 9.6.3)."""
    file = Stream(b"%b /Length1 %d" % (_FLATE, font.file_length), font.file)
    described = Written(_descriptor(face, font.name, _NONSYMBOLIC).encode(), FontFile2=register(file))
    entries = (
        b"/Type /Font /Subtype /TrueType /BaseFont /%b /FirstChar 32 /LastChar 255 /Widths %b "
        b"/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [%b] >>"
    ) % (font.name.encode(), font.widths, font.differences)
    unicode = register(Stream(_FLATE, font.to_unicode))
    return register(Written(entries, FontDescriptor=register(described), ToUnicode=unicode))


@lru_cache(maxsize=128)
def _dictionaries(face: Face, packed: Packed) -> tuple[bytes, bytes, bytes]:
    """The descriptor, the descendant font and the font, but for references."""
    name = packed.name
    descriptor = _descriptor(face, name, _SYMBOLIC)
    descendant = (
        f"/Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) "
        f"/Ordering (Identity) /Supplement 0 >> /DW 1000 /W {packed.widths.decode()}"
    )
    font = f"/Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
    return descriptor.encode(), descendant.encode(), font.encode()


def _descriptor(face: Face, name: str, symbolic: int) -> str:
    """The font descriptor, but for its file (ISO 32000-1, 9.8)."""
    metrics = face.metrics
    flags = symbolic | _SERIF * ("Serif" in face.family) | _ITALIC * face.italic
    box = " ".join(str(round(value)) for value in metrics.box)
    return (
        f"/Type /FontDescriptor /FontName /{name} /Flags {flags} /FontBBox [{box}] "
        f"/ItalicAngle {metrics.italic_angle:g} /Ascent {metrics.ascent:.0f} /Descent {metrics.descent:.0f} "
        f"/CapHeight {metrics.cap_height:.0f} /StemV {140 if face.bold else 80}"
    )

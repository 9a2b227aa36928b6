"""A face cut to the 224 characters of a one-byte encoding: what form fields are written and typed with.

A field's text is encoded by whoever types it, and viewers encode only for fonts of one byte (pdfium, Acrobat) or by
the font's own map to Unicode (pdf.js): a simple TrueType font with a Differences encoding serves all of them.
"""

from __future__ import annotations

import codecs
import hashlib
import struct
import zlib
from functools import lru_cache
from typing import NamedTuple

from wego_forms.edges import translated
from wego_forms.pdf.fonts.cut import cut
from wego_forms.pdf.fonts.face import Face, damaged
from wego_forms.pdf.fonts.pack import unicode_map

_FIRST = 32
#: ASCII that nobody writes in a form gives its codes to letters that people have in their names.
_PLAIN = "".join(map(chr, range(_FIRST, 0x7F))).translate(str.maketrans("^`{|}\\~", "ŞÖÜİĞəä"))
_RUSSIAN = "".join(map(chr, range(0x410, 0x450))) + "Ёё"
_SIGNS = "Ä«»„“”‘’–—…№\u00a0"
#: Tatar, Bashkir, Chuvash, Mari, Udmurt, Komi, Kalmyk, Tuvan, Yakut, Buryat, Ossetic; Belarusian and Ukrainian.
_CYRILLIC = "ӘәҖҗҢңӨөҮүҺһҒғҘҙҠҡҪҫӐӑӖӗӲӳӦӧӰӱҤҥҔҕӔӕІіЇїЎў"
_LATIN = "éöüÇçğış"


def _at_home(chars: str) -> str:
    """The characters with those of Latin-1 at their codes there: pypdf writes an ü as FC whatever the font says."""
    placed = list(chars)
    for char in chars:
        here, home = placed.index(char), ord(char) - _FIRST
        if home < len(placed):
            placed[here], placed[home] = placed[home], char
    return "".join(placed)


#: The characters of the encoding, from code 32 on.
ENCODED = _at_home(_PLAIN + _SIGNS + _RUSSIAN + _CYRILLIC + _LATIN)
_CODES = {char: _FIRST + place for place, char in enumerate(ENCODED)}


class SimpleFont(NamedTuple):
    """Everything a simple TrueType font in a PDF is made of (ISO 32000-1, 9.6.3). Streams are Flate-compressed."""

    name: str
    file: bytes
    file_length: int
    to_unicode: bytes
    differences: bytes
    widths: bytes
    """The Widths array of codes 32 to 255, written out."""
    codes: dict[int, int]
    """Character → code, of those that the face has."""


@lru_cache(maxsize=16)
def simple(face: Face) -> SimpleFont:
    """The face as the font of form fields."""
    with translated(lambda _: damaged(face)):
        file, glyphs = cut(face.sfnt, ENCODED, character_map)
    letters = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(file).digest()[:6])
    has = {char: face.advances[char] for char in ENCODED if char in glyphs}
    # The letter that a face lacks has the width of its missing-glyph box.
    missing = face.sfnt.advances[0] / face.sfnt.units
    names = _glyph_names()
    apart = [(code, char) for char, code in _CODES.items() if code > 0x7E or ord(char) != code]
    return SimpleFont(
        f"{letters}+{face.postscript}",
        zlib.compress(file, 9),
        len(file),
        zlib.compress(unicode_map([(code, char) for char, code in _CODES.items()], 2), 9),
        " ".join(f"{code} /{names[ord(char)]}" for code, char in apart).encode(),
        ("[" + " ".join(f"{has.get(char, missing) * 1000:.4g}" for char in ENCODED) + "]").encode(),
        {ord(char): _CODES[char] for char in has},
    )


def _glyph_names() -> dict[int, str]:
    """A character's name in the Adobe Glyph List, which alone PDF/UA-1 (7.21.6) and PDF/A-2 take as a Difference."""
    from fontTools.agl import LEGACY_AGL2UV, UV2AGL

    older: dict[int, str] = {
        codes[0]: name for name, codes in sorted(LEGACY_AGL2UV.items()) if len(codes) == 1
    }
    return {**older, **UV2AGL}


def encoded(text: str, font: SimpleFont) -> bytes | None:
    """The text in the font's codes; None where it has a character that they or the face lack."""
    try:
        return codecs.charmap_encode(text, "strict", font.codes)[0]
    except UnicodeEncodeError:
        return None


def character_map(glyphs: dict[str, int]) -> bytes:
    """A 'cmap' table of one subtable (Windows, Unicode), format 4, a segment for each run of neighbours."""
    runs: list[tuple[int, int, int]] = []
    for char in sorted(glyphs):
        code, glyph = ord(char), glyphs[char]
        if runs and runs[-1][1] == code - 1 and runs[-1][2] + code - runs[-1][0] == glyph:
            runs[-1] = (runs[-1][0], code, runs[-1][2])
        else:
            runs.append((code, code, glyph))
    runs.append((0xFFFF, 0xFFFF, 0))
    count = len(runs)
    power = 1 << (count.bit_length() - 1)
    ends = [end for _, end, _ in runs]
    starts = [start for start, _, _ in runs]
    deltas = [(glyph - start) & 0xFFFF for start, _, glyph in runs[:-1]] + [1]
    body = struct.pack(
        f">HHHH{count}HH{count}H{count}H{count}H",
        2 * count,
        2 * power,
        power.bit_length() - 1,
        2 * (count - power),
        *ends,
        0,
        *starts,
        *deltas,
        *(0,) * count,
    )
    return struct.pack(">HHHHL", 0, 1, 3, 1, 12) + struct.pack(">HHH", 4, 6 + len(body), 0) + body

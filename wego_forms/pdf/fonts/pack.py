"""A cut face made ready for a PDF, compressed once and kept: the bytes that every document copies."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from wego_forms.edges import translated
from wego_forms.errors import Both, DrawingError, Problem
from wego_forms.pdf.fonts.cut import cut
from wego_forms.pdf.fonts.face import Face, damaged
from wego_forms.pdf.scripts import lettered

# Characters that are copied and searched as a plainer one.
_PLAIN = {"\u00a0": " ", "\u00ad": "-", "\u2011": "-", "\u2010": "-"}


class Packed(NamedTuple):
    """Everything a Type 0 font in a PDF is made of (ISO 32000-1, 9.7). Streams are Flate-compressed."""

    name: str
    """PostScript name with the subset's tag."""
    file: bytes
    file_length: int
    """Length of the font file before compression."""
    to_glyph: bytes
    """CIDToGIDMap: a CID is the character's UTF-16 code, so text is written the same whatever the cut."""
    to_unicode: bytes
    cid_set: bytes
    widths: bytes
    """The W array, written out."""


@lru_cache(maxsize=128)
def pack(face: Face, characters: frozenset[str]) -> Packed:
    """The face cut to `characters`, ready to embed."""
    with translated(lambda _: damaged(face)):
        file, glyphs = cut(face.sfnt, characters)
    chars = sorted(glyphs, key=face.code)
    for one, other in pairwise(chars):
        if face.code(one) == face.code(other):
            raise _alike(one, other, face)
    last = face.code(chars[-1]) if chars else 0
    to_glyph, present = bytearray(2 * (last + 1)), bytearray(last // 8 + 1)
    present[0] |= 0x80  # .notdef
    for char in chars:
        code = face.code(char)
        to_glyph[2 * code : 2 * code + 2] = glyphs[char].to_bytes(2, "big")
        present[code // 8] |= 0x80 >> code % 8
    tag = hashlib.sha256(file).digest()
    letters = "".join(chr(65 + byte % 26) for byte in tag[:6])
    return Packed(
        f"{letters}+{face.postscript}",
        zlib.compress(file, 9),
        len(file),
        zlib.compress(bytes(to_glyph), 9),
        zlib.compress(unicode_map([(face.code(char), char) for char in chars], 4), 9),
        zlib.compress(bytes(present), 9),
        _widths(face, chars),
    )


def _alike(one: str, other: str, face: Face) -> DrawingError:
    """The error for two characters beyond the Basic Multilingual Plane that share a code: one pair in a thousand."""
    what = Both(
        "два редких знака не рисуются в одном документе", "two rare characters can't stand in one document"
    )
    remedy = Both("Замените один из них", "Replace one of them")
    value = f"{one} (U+{ord(one):04X}), {other} (U+{ord(other):04X})"
    return DrawingError(Problem(what, remedy, place=face.family, value=value))


def _widths(face: Face, chars: list[str]) -> bytes:
    runs: list[tuple[int, list[str]]] = []
    for char in chars:
        width = f"{face.advances[char] * 1000:.4g}"
        if runs and runs[-1][0] + len(runs[-1][1]) == face.code(char):
            runs[-1][1].append(width)
        else:
            runs.append((face.code(char), [width]))
    return ("[" + " ".join(f"{first} [{' '.join(widths)}]" for first, widths in runs) + "]").encode()


def unicode_map(codes: Iterable[tuple[int, str]], digits: int) -> bytes:
    """The ToUnicode CMap of codes of that many hexadecimal digits (ISO 32000-1, 9.10.3)."""
    shown = (
        (code, _PLAIN.get(char, lettered(char)).encode("utf-16-be").hex().upper()) for code, char in codes
    )
    lines = [f"<{code:0{digits}X}> <{char}>" for code, char in shown]
    blocks = [lines[i : i + 100] for i in range(0, len(lines), 100)]
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<{'0' * digits}> <{'F' * digits}>\nendcodespacerange\n"
        f"{body}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()

"""A cut face made ready for a PDF, compressed once and kept: the bytes that every document copies."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from wego_forms.edges import translated

from .cut import cut
from .face import Face, damaged

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
    chars = sorted(glyphs)
    last = ord(chars[-1]) if chars else 0
    to_glyph, present = bytearray(2 * (last + 1)), bytearray(last // 8 + 1)
    present[0] |= 0x80  # .notdef
    for char in chars:
        code = ord(char)
        to_glyph[2 * code : 2 * code + 2] = glyphs[char].to_bytes(2, "big")
        present[code // 8] |= 0x80 >> code % 8
    tag = hashlib.sha256(file).digest()
    letters = "".join(chr(65 + byte % 26) for byte in tag[:6])
    return Packed(
        f"{letters}+{face.postscript}",
        zlib.compress(file, 9),
        len(file),
        zlib.compress(bytes(to_glyph), 9),
        zlib.compress(unicode_map([(ord(char), char) for char in chars], 4), 9),
        zlib.compress(bytes(present), 9),
        _widths(face, chars),
    )


def _widths(face: Face, chars: list[str]) -> bytes:
    runs: list[tuple[int, list[str]]] = []
    for char in chars:
        width = f"{face.advances[char] * 1000:.4g}"
        if runs and runs[-1][0] + len(runs[-1][1]) == ord(char):
            runs[-1][1].append(width)
        else:
            runs.append((ord(char), [width]))
    return ("[" + " ".join(f"{first} [{' '.join(widths)}]" for first, widths in runs) + "]").encode()


def unicode_map(codes: Iterable[tuple[int, str]], digits: int) -> bytes:
    """The ToUnicode CMap of codes of that many hexadecimal digits (ISO 32000-1, 9.10.3)."""
    lines = [f"<{code:0{digits}X}> <{ord(_PLAIN.get(char, char)):04X}>" for code, char in codes]
    blocks = [lines[i : i + 100] for i in range(0, len(lines), 100)]
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<{'0' * digits}> <{'F' * digits}>\nendcodespacerange\n"
        f"{body}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()

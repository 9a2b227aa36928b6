"""A PNG file's chunks: what the picture needs is kept, text and other metadata are dropped (ISO/IEC 15948)."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from wego_forms.pictures.faults import animated, damaged
from wego_forms.pictures.jpeg import exif_orientation

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_NEEDED = {b"IHDR", b"PLTE", b"tRNS", b"iCCP", b"IDAT", b"IEND"}


@dataclass(frozen=True)
class Png:
    """`data` without metadata, its size in pixels as stored, bits a channel, and the EXIF orientation it had."""

    data: bytes
    width: int
    height: int
    depth: int
    orientation: int


def stripped(data: bytes) -> Png:
    """The PNG with the chunks that draw it only. InputError: it is damaged, or animated (APNG)."""
    view, at, orientation = memoryview(data), len(SIGNATURE), 1
    kept: list[bytes | memoryview] = [SIGNATURE]
    kind = b""
    try:
        if data[12:16] != b"IHDR":
            raise damaged()
        width, height, depth = struct.unpack_from(">IIB", data, 16)
        while kind != b"IEND":
            length, kind = struct.unpack_from(">I4s", data, at)
            end = at + 12 + length
            if end > len(data):
                raise damaged()
            if kind == b"acTL":
                raise animated()
            if kind == b"eXIf":
                orientation = exif_orientation(data[at + 8 : end - 4])
            if kind in _NEEDED:
                kept.append(view[at:end])
            at = end
    except struct.error:
        raise damaged() from None
    return Png(b"".join(kept), width, height, depth, orientation)

"""Bitmaps inside a metafile ([MS-WMF] 2.2.2.9), opened by Pillow."""

from __future__ import annotations

import io
import struct

from PIL import Image

_WITH_ALPHA = 32  # bits of a pixel
_RUNS = (1, 2)  # kinds of compression
_CORE = 12  # bytes of the oldest header


def cost(header: bytes) -> tuple[int, int, int]:
    """Width and height, and how many pixels it costs to open the bitmap.

    One packed in runs may jump 255 rows at once, and Pillow unpacks it in Python.
    """
    core = struct.unpack_from("<I", header)[0] == _CORE
    wide, tall = struct.unpack_from("<HH" if core else "<ii", header, 4)
    wide, tall = abs(wide), abs(tall)
    packed = not core and struct.unpack_from("<I", header, 16)[0] in _RUNS
    return wide, tall, (wide * tall + 255 * wide) * 4 if packed else wide * tall


def opened(header: bytes, bits: bytes, alpha: bool) -> Image.Image:
    """A device-independent bitmap, with its opacity where it has one; whatever Pillow raises where it is damaged."""
    start = 14 + len(header)
    file = b"BM" + struct.pack("<IHHI", start + len(bits), 0, 0, start) + header + bits
    if alpha and struct.unpack_from("<H", header, 14)[0] == _WITH_ALPHA:
        wide, tall = struct.unpack_from("<ii", header, 4)
        return Image.frombytes("RGBA", (wide, abs(tall)), bits, "raw", "BGRA", 0, -1 if tall > 0 else 1)
    with Image.open(io.BytesIO(file), formats=["BMP"]) as image:
        return image.convert("RGB")

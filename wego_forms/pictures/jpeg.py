"""A JPEG file's segments: what the picture needs is kept, metadata are dropped (ITU-T T.81, annex B)."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass

from wego_forms.pictures.faults import damaged

_STANDALONE = {0x01, *range(0xD0, 0xD9)}
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_NEXT_MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")
#: A progressive picture has about ten; thousands would keep a reader busy for hours.
_MAX_SCANS = 64


@dataclass(frozen=True)
class Jpeg:
    """`data` without metadata, its size in pixels as stored, and the EXIF orientation (1 to 8) it had."""

    data: bytes
    width: int
    height: int
    orientation: int


def stripped(data: bytes) -> Jpeg:
    """The JPEG without EXIF, XMP, comments, thumbnails and anything after its end. InputError: it is damaged."""
    view, at, scans = memoryview(data), 2, 0
    kept: list[bytes | memoryview] = [b"\xff\xd8"]
    size, orientation = (0, 0), 1
    try:
        while True:
            if data[at] != 0xFF:
                raise damaged()
            while data[at] == 0xFF:
                at += 1
            marker, at = data[at], at + 1
            if marker == 0xD9:
                break
            if marker in _STANDALONE:
                continue
            end = at + struct.unpack_from(">H", data, at)[0]
            body = data[at + 2 : end]
            if marker in _FRAMES:
                height, width = struct.unpack_from(">xHH", body)
                size = (width, height)
            if marker == 0xE1 and body.startswith(b"Exif\0\0"):
                orientation = exif_orientation(body[6:])
            if marker == 0xDA:
                scans += 1
                found = _NEXT_MARKER.search(data, end)
                if found is None or scans > _MAX_SCANS:
                    raise damaged()
                end = found.start()
            if _needed(marker, body):
                kept += [bytes((0xFF, marker)), view[at:end]]
            at = end
    except (IndexError, struct.error):
        raise damaged() from None
    return Jpeg(b"".join([*kept, b"\xff\xd9"]), *size, orientation)


def _needed(marker: int, body: bytes) -> bool:
    """Tables, frames, scans; of the application segments JFIF, the ICC profile and Adobe's colour transform."""
    if marker == 0xFE:
        return False
    if not 0xE0 <= marker <= 0xEF:
        return True
    starts = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
    return marker in starts and body.startswith(starts[marker])


def without_profile(data: bytes) -> bytes:
    """A stripped JPEG without its ICC profile: for one that says no more than sRGB."""
    out, at = [data[:2]], 2
    while data[at + 1] != 0xDA:
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        if data[at + 1] != 0xE2:
            out.append(data[at:end])
        at = end
    return b"".join([*out, data[at:]])


def exif_orientation(tiff: bytes) -> int:
    """The orientation of an EXIF block, 1 to 8; 1 (upright) where it is missing or nonsense (EXIF 2.32, 4.6.4)."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for number in range(count):
            tag, _type, _count, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * number)
            if tag == 0x0112:
                return value if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1

"""Pictures made ready for a PDF once and kept: JPEG as it is, others decoded, transparency as a soft mask."""

from __future__ import annotations

import hashlib
import io
import zlib
from functools import lru_cache
from typing import NamedTuple

from PIL import Image, UnidentifiedImageError


class Raster(NamedTuple):
    """A picture's pixels as a PDF stream: compressed data, its filter, colour space; `mask`: its opacity."""

    name: str
    width: int
    height: int
    space: str
    filter: str
    data: bytes
    mask: bytes | None


@lru_cache(maxsize=64)
def raster(data: bytes) -> Raster | None:
    """The picture in a PNG, JPEG, GIF, BMP or TIFF file; None if it can't be read."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            return _raster(image, data)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _raster(image: Image.Image, data: bytes) -> Raster:
    name = hashlib.sha256(data).hexdigest()[:20]
    width, height = image.size
    if image.format == "JPEG" and image.mode in ("RGB", "L"):
        space = "DeviceRGB" if image.mode == "RGB" else "DeviceGray"
        return Raster(name, width, height, space, "DCTDecode", data, None)
    mask = None
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        alpha = image.getchannel("A")
        if alpha.getextrema() != (255, 255):
            mask = zlib.compress(alpha.tobytes(), 9)
        image = image.convert("RGB")
    gray = image.mode in ("1", "L", "I;16")
    image = image.convert("L" if gray else "RGB")
    space = "DeviceGray" if gray else "DeviceRGB"
    return Raster(name, width, height, space, "FlateDecode", zlib.compress(image.tobytes(), 9), mask)

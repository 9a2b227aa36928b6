"""Pictures made ready for a PDF once and kept: JPEG as it is, others decoded, transparency masked or flattened."""

from __future__ import annotations

import hashlib
import io
import zlib
from functools import lru_cache
from typing import NamedTuple

from PIL import Image, ImageStat, UnidentifiedImageError

from wego_forms.once import once

_USUAL = ("PNG", "JPEG", "GIF", "BMP")
#: WMF and EMF Pillow draws on Windows only, and we play them; for EPS it starts Ghostscript.
_NOT_OPENED = ("WMF", "EPS")
_MOST_RUNS = 25_000_000  # pixels: a BMP packed in runs may jump 255 rows at once, whatever is in it


class Raster(NamedTuple):
    """A picture's pixels as a PDF stream: compressed data, its filter, colour space."""

    name: str
    width: int
    height: int
    space: str
    filter: str
    data: bytes
    mask: bytes | None
    """Compressed: how opaque each pixel is, a byte each; of `stencilled`, a bit each: 1 where it is clear."""


@lru_cache(maxsize=64)
def raster(data: bytes) -> Raster | None:
    """The picture in a PNG, JPEG, GIF, BMP or TIFF file; None if it can't be read."""
    try:
        try:
            image = Image.open(io.BytesIO(data), formats=_USUAL)
        except UnidentifiedImageError:
            _every_format()
            image = Image.open(
                io.BytesIO(data), formats=[name for name in Image.OPEN if name not in _NOT_OPENED]
            )
        with image:
            runs = any(tile[0] == "bmp_rle" for tile in getattr(image, "tile", ()))
            if runs and image.width * (image.height + 255) > _MOST_RUNS:
                return None
            return _raster(image, data)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


@once
def _every_format() -> None:
    """Let Pillow learn all its formats. Left to `Image.open`, one thread may find them half learnt by another."""
    Image.init()


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


@lru_cache(maxsize=64)
def flattened(picture: Raster) -> Raster:
    """A picture with a mask as it looks on white paper, the paper with it."""
    _colours, _alpha, seen = _on_white(picture)
    return picture._replace(name=f"{picture.name}p", data=zlib.compress(seen.tobytes(), 9), mask=None)


@lru_cache(maxsize=64)
def stencilled(picture: Raster) -> Raster:
    """A picture with a mask as it looks on white paper, cut out where it is wholly clear.

    Clear pixels take the ink's mean colour: a viewer that shrinks the picture mixes them into the edges, where white
    would make thin lines pale, and the black that is often kept there would frame them.
    """
    colours, alpha, seen = _on_white(picture)
    clear = alpha.point([255] + [0] * 255)
    plain = alpha.point([0] * 128 + [255] * 128)
    mean = (
        ImageStat.Stat(colours, plain if plain.getbbox() else alpha).mean if alpha.getbbox() else (255,) * 3
    )
    seen.paste(tuple(round(value) for value in mean), mask=clear)
    mask = zlib.compress(clear.convert("1", dither=Image.Dither.NONE).tobytes(), 9)
    return picture._replace(name=f"{picture.name}s", data=zlib.compress(seen.tobytes(), 9), mask=mask)


def _on_white(picture: Raster) -> tuple[Image.Image, Image.Image, Image.Image]:
    """Its colours, how opaque they are, and both on white paper."""
    size = picture.width, picture.height
    colours = Image.frombytes("RGB", size, zlib.decompress(picture.data))
    alpha = Image.frombytes("L", size, zlib.decompress(picture.mask or b""))
    return colours, alpha, Image.composite(colours, Image.new("RGB", size, "white"), alpha)


def entries(picture: Raster, space: str, filter_: str) -> bytes:
    """The entries of an image (ISO 32000-1, 8.9.5)."""
    size = f"/Width {picture.width} /Height {picture.height} /BitsPerComponent 8"
    return f"/Type /XObject /Subtype /Image {size} /ColorSpace /{space} /Filter /{filter_}".encode()

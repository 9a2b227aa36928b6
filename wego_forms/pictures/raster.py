"""PNG, JPEG and GIF: decode within a bounded memory, shrink, set upright, bring to sRGB, pack again."""

from __future__ import annotations

import math
import zlib
from io import BytesIO
from typing import Literal

from PIL import Image, ImageCms
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from wego_forms.pictures import ink, jpeg, png
from wego_forms.pictures.faults import animated, damaged, too_many_pixels
from wego_forms.pictures.picture import Picture

Kind = Literal["png", "jpeg", "gif"]

#: Pixels in a source: A4 at 600 dpi, and at 800. At 4 bytes each the memory that one may take is 256 MB.
MAX_PIXELS = 64_000_000
_JPEG_QUALITY = 92

_TURNS = {
    2: (Image.Transpose.FLIP_LEFT_RIGHT,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_270,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_90,),
}


def kind_of(data: bytes) -> Kind | None:
    """The format by the first bytes, or None."""
    if data.startswith(png.SIGNATURE):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    return None


def make(data: bytes, kind: Kind, remove_white: bool, limit: int) -> Picture:
    """The picture of at most `limit` pixels; a JPEG that needs nothing done keeps its bytes, less metadata."""
    image, orientation, as_it_was = _opened(data, kind, limit)
    try:
        with image:
            shrunk = _shrunk(image, limit)
            profile = image.info.get("icc_profile")
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, zlib.error, Warning) as error:
        raise damaged(_said(error)) from None
    coloured = _in_srgb(shrunk, profile)
    for turn in _TURNS.get(orientation, ()):
        coloured = coloured.transpose(turn)
    if remove_white:
        coloured = ink.without_paper(coloured)
    untouched = coloured is shrunk and coloured.size == image.size
    return packed(coloured, kind == "jpeg", as_it_was if untouched else None)


def packed(image: Image.Image, as_jpeg: bool = False, data: bytes | None = None) -> Picture:
    """The picture as PNG, or as JPEG where it was one and is opaque; `data` is the file, if it is made already."""
    image = _opaque_if_it_is(image)
    has_alpha = image.mode == "RGBA"
    extension: Literal["png", "jpeg"] = "jpeg" if as_jpeg and not has_alpha else "png"
    if data is None or extension == "png":
        image.info = {}
        out = BytesIO()
        if extension == "jpeg":
            image.save(out, "JPEG", quality=_JPEG_QUALITY, subsampling=0, optimize=True)
        else:
            image.save(out, "PNG", compress_level=9)
        data = out.getvalue()
    return Picture(data, extension, image.width, image.height, has_alpha)


def probe(data: bytes) -> None:
    """Refuse a picture inside a drawing that isn't a sound, small enough PNG or JPEG."""
    kind = kind_of(data)
    if kind not in ("png", "jpeg"):
        raise damaged()
    make(data, kind, remove_white=False, limit=10_000)


def _opened(data: bytes, kind: Kind, limit: int) -> tuple[ImageFile, int, bytes | None]:
    """Pillow's reader over what the picture needs, the EXIF orientation, and the cleaned bytes of a JPEG."""
    if kind == "jpeg":
        photo = jpeg.stripped(data)
        _check_size(photo.width, photo.height)
        image = _reader(JpegImageFile, photo.data)
        # libjpeg decodes at a half, a quarter or an eighth as long as twice the pixels wanted are left.
        scale = math.sqrt(4 * limit / (photo.width * photo.height))
        if scale < 1:
            image.draft(image.mode, (math.ceil(photo.width * scale), math.ceil(photo.height * scale)))
        clean = jpeg.without_profile(photo.data) if image.mode in ("L", "RGB") else None
        return image, photo.orientation, clean
    if kind == "png":
        drawing = png.stripped(data)
        _check_size(drawing.width, drawing.height)
        image = _reader(PngImageFile, drawing.data)
        _transparent_colour_in_8_bits(image, drawing.depth)
        return image, drawing.orientation, None
    _check_size(int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little"))
    gif = _reader(GifImageFile, data)
    try:
        moves = getattr(gif, "is_animated", False)
    except (OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
        raise damaged(_said(error)) from None
    if moves:
        raise animated()
    return gif, 1, None


def _reader(reader: type[ImageFile], data: bytes) -> ImageFile:
    # Image.open would warn of large pictures and try other formats.
    try:
        image = reader(BytesIO(data))
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, zlib.error, Warning) as error:
        raise damaged(_said(error)) from None
    except Image.DecompressionBombError:
        raise too_many_pixels(0, 0, MAX_PIXELS) from None
    _check_size(*image.size)  # a second header says another size than the one that was looked at
    return image


def _check_size(width: int, height: int) -> None:
    if width < 1 or height < 1:
        raise damaged()
    if width * height > MAX_PIXELS:
        raise too_many_pixels(width, height, MAX_PIXELS)


def _transparent_colour_in_8_bits(image: Image.Image, depth: int) -> None:
    """The one transparent colour of a 16-bit PNG, in the 8 bits that are read of it."""
    colour = image.info.get("transparency")
    if depth == 16 and isinstance(colour, int):
        image.info["transparency"] = colour >> 8
    elif depth == 16 and isinstance(colour, tuple):
        image.info["transparency"] = tuple(part >> 8 for part in colour)


def _shrunk(image: Image.Image, limit: int) -> Image.Image:
    """`image` in L, RGB, RGBA or CMYK, at most `limit` pixels; in strips, so that it is whole in memory once."""
    image.load()
    mode = _working_mode(image)
    width, height = image.size
    factor = max(1, math.isqrt(width * height // limit) // 2)
    if factor == 1:
        smaller = _converted(image, mode)
    else:
        smaller = Image.new(mode, (-(-width // factor), -(-height // factor)))
        rows = factor * max(1, 256 // factor)
        for top in range(0, height, rows):
            strip = image.crop((0, top, width, min(top + rows, height)))
            smaller.paste(_converted(strip, mode).reduce(factor), (0, top // factor))
    scale = math.sqrt(limit / (width * height))
    if scale >= 1:
        return smaller
    size = (max(1, int(width * scale)), max(1, int(height * scale)))
    return smaller.resize(size, Image.Resampling.LANCZOS)


def _working_mode(image: Image.Image) -> str:
    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        return "RGBA"
    if image.mode in ("1", "L", "I;16", "I;16B", "I"):
        return "L"
    return "CMYK" if image.mode == "CMYK" else "RGB"


def _converted(image: Image.Image, mode: str) -> Image.Image:
    if image.mode.startswith("I"):
        # Of 16 bits the upper 8: Pillow's own conversion would clip.
        transparency = image.info.get("transparency")
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
        if transparency is not None:
            image.info["transparency"] = transparency
    return image if image.mode == mode else image.convert(mode)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """`image` as grey, RGB or RGBA in sRGB; by its ICC profile where that is sound and says something else."""
    if profile and image.mode != "L":
        alpha = image.getchannel("A") if image.mode == "RGBA" else None
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            if "sRGB" not in ImageCms.getProfileDescription(source):
                colours = image.convert("RGB") if alpha else image
                target = ImageCms.createProfile("sRGB")
                converted = ImageCms.buildTransform(source, target, colours.mode, "RGB").apply(colours)
                if alpha:
                    converted.putalpha(alpha)
                return converted
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass  # A broken profile: the picture is drawn as others draw it, as if there were none.
    return image.convert("RGB") if image.mode == "CMYK" else image


def _opaque_if_it_is(image: Image.Image) -> Image.Image:
    """Without an alpha channel that hides nothing."""
    if image.mode == "RGBA" and image.getchannel("A").getextrema() == (255, 255):
        return image.convert("RGB")
    return image


def _said(error: BaseException) -> str:
    text = str(error)
    return text if text.isascii() and len(text) < 80 else ""

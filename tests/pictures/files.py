"""Picture files made for the tests: sound ones of every kind, and broken ones."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def halves(mode: str = "RGB", size: tuple[int, int] = (60, 30)) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, (0, 0, 255))
    image.paste((255, 0, 0), (0, 0, size[0] // 2, size[1]))
    return image.convert(mode)


def stroke(paper: tuple[int, int, int], ink: tuple[int, int, int], noise: float = 0) -> Image.Image:
    """A scan of a pen stroke, smooth at its edges, on paper with some grain."""
    image = Image.new("RGB", (800, 400), paper)
    ImageDraw.Draw(image).line([(80, 320), (400, 60), (720, 320)], fill=ink, width=40)
    image = image.resize((400, 200), Image.Resampling.LANCZOS)
    if noise:
        grain = Image.effect_noise(image.size, noise).point(lambda value: max(0, 128 - value))
        image = ImageChops.subtract(image, Image.merge("RGB", (grain, grain, grain)))
    return image


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, depth: int, colour: int, rows: bytes, *more: bytes) -> bytes:
    """A PNG written by hand, for the kinds that Pillow doesn't write and for lies."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    parts = [chunk(b"IHDR", header), *more, chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def svg(inside: str, attributes: str = 'viewBox="0 0 40 20"') -> bytes:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {names} {attributes}>{inside}</svg>".encode()

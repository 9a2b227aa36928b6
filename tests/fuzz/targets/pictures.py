"""Pictures: PNG, JPEG, GIF and what isn't taken, by bytes and chunks; SVG by elements, attributes and styles."""

from __future__ import annotations

import struct
import zlib
from functools import cache
from pathlib import Path
from random import Random

from PIL import Image

from tests.fuzz.chance import NUMBERS, edited
from tests.fuzz.packages import changed_xml
from tests.fuzz.target import Target
from tests.pictures.files import chunk, halves, png, saved, svg
from wego_forms.pictures import open_picture
from wego_forms.pictures.svg import _size
from wego_forms.pictures.svgcheck import checked

_SEAL = Path(__file__).parents[3] / "examples/samples/seal.svg"


@cache
def _rasters() -> list[bytes]:
    small = halves(size=(12, 6))
    exif = Image.Exif()
    exif[0x0112] = 6
    grey = bytes(range(64))
    made = [saved(halves(mode, (12, 6)), "PNG") for mode in ("RGB", "RGBA", "L", "LA", "P", "1", "I;16")[:6]]
    made.append(png(4, 2, 16, 0, b"\0" + grey[:8] + b"\0" + grey[:8], chunk(b"tRNS", b"\0\1")))
    made.append(png(4, 4, 2, 3, b"\0\x1b" * 4, chunk(b"PLTE", grey[:12]), chunk(b"tRNS", b"\0\x80")))
    made.append(saved(small, "JPEG", quality=50))
    made.append(saved(small, "JPEG", progressive=True, exif=exif.tobytes(), comment=b"x" * 20))
    made.append(saved(halves("CMYK", (12, 6)), "JPEG"))
    made.append(saved(halves("P", (12, 6)), "GIF"))
    made.append(saved(halves("P", (6, 6)), "GIF", transparency=0, comment=b"x"))
    made += [saved(small, kind) for kind in ("BMP", "TIFF", "WEBP")]
    return made


def _varied(data: bytes, chance: Random) -> bytes:
    if data.startswith(b"\x89PNG") and chance.random() < 0.7:
        return _other_chunks(data, chance)
    return edited(data, chance)


def _other_chunks(data: bytes, chance: Random) -> bytes:
    """A PNG whose chunks are changed, and whose checksums are right again."""
    chunks, at = [], 8
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        chunks.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + length]))
        at += 12 + length
    for _ in range(chance.choice((1, 1, 2, 4))):
        which = chance.randrange(len(chunks))
        kind, body = chunks[which]
        match chance.randrange(8):
            case 0:
                chunks.insert(chance.randrange(len(chunks) + 1), (kind, body))
            case 1 if len(chunks) > 1:
                del chunks[which]
            case 2:
                chunks.insert(1, (chance.choice(_CHUNKS), edited(body[:40], chance)))
            case 3 if kind == b"IHDR":
                size = [chance.choice(NUMBERS) % 2**32 for _ in range(2)]
                chunks[which] = (kind, struct.pack(">II", *size) + body[8:])
            case 4 if kind == b"IDAT":
                chunks[which] = (kind, zlib.compress(edited(_unpacked(body), chance)))
            case 5:
                bomb = zlib.compress(b"\0" * 3_000_000)
                chunks.insert(1, (chance.choice((b"iCCP", b"zTXt", b"iTXt")), b"x\0\0" + bomb))
            case _:
                chunks[which] = (kind, edited(body, chance))
    return data[:8] + b"".join(chunk(kind, body) for kind, body in chunks)


def _unpacked(body: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(body, 1_000_000)
    except zlib.error:
        return body


_CHUNKS = (
    b"tRNS",
    b"PLTE",
    b"iCCP",
    b"gAMA",
    b"cHRM",
    b"sRGB",
    b"eXIf",
    b"acTL",
    b"fdAT",
    b"zTXt",
    b"iTXt",
    b"pHYs",
)


def _open(data: bytes, chance: Random) -> None:
    open_picture(
        data,
        name="x.png",
        remove_white=chance.random() < 0.3,
        max_pixels_out=chance.choice((None, 5, 10_000)),
    )


PICTURES = Target("pictures", _rasters, _varied, _open, 2000)


@cache
def _drawings() -> list[bytes]:
    return [
        svg('<rect width="9" height="9" fill="red"/><circle r="4" style="fill:url(#a)"/>'),
        svg(
            '<defs><g id="a"><path d="M0 0L9 9"/></g></defs><use xlink:href="#a" x="1"/><text y="5">ОО</text>'
        ),
        svg(
            '<defs><pattern id="p" width="1" height="1"><rect width="1" height="1"/></pattern>'
            '<mask id="m"><rect width="9" height="9" fill="#fff" mask="url(#m)"/></mask></defs>'
            '<rect width="40" height="20" fill="url(#p)" mask="url(#m)"/>'
        ),
        svg(
            '<style>.a{fill:#00f}</style><linearGradient id="g"><stop offset="0"/></linearGradient>'
            '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><path class="a" filter="url(#f)" d="M1 1h8z"/>'
        ),
        _SEAL.read_bytes(),
    ]


_SVG = tuple(
    one.encode()
    for one in (
        '<use xlink:href="#a"/>',
        '<use href="#x"/>',
        "<script/>",
        '<image href="file:///etc/passwd"/>',
        '<image width="9" height="9" xlink:href="data:image/png;base64,AAAA"/>',
        '<a href="http://x"><path/></a>',
        '<g transform="scale(1e30)"><rect width="1" height="1"/></g>',
        '<rect width="1e30" height="9"/>',
        '<style>@import "x";</style>',
        "<style>*{fill:url(http://x)}</style>",
        '<text font-size="1e9">x</text>',
        '<filter id="f"><feTurbulence numOctaves="99999"/><feMorphology radius="9999"/></filter>',
        '<path stroke-dasharray="0.00001" stroke="red" d="M0 0L1e9 1e9"/>',
        '<set attributeName="x"/>',
    )
)


def _varied_svg(data: bytes, chance: Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 4))):
        data = edited(data, chance, 1) if chance.random() < 0.08 else changed_xml(data, chance, _SVG)
    return data[:500_000]


def _draw(data: bytes, chance: Random) -> None:
    """Check it; one in thirty is drawn too, which takes a process each."""
    if chance.random() < 1 / 30:
        open_picture(data, name="x.svg", max_pixels_out=4000)
    else:
        _size(checked(data))


SVG = Target("svg", _drawings, _varied_svg, _draw, 400)

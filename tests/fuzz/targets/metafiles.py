"""Metafiles, EMF and WMF: their bytes, records and numbers are changed, and what is left is drawn in a document."""

from __future__ import annotations

import io
import re
import struct
from functools import cache
from random import Random

import pikepdf

from tests.fuzz.chance import NUMBERS, edited
from tests.fuzz.target import Target
from tests.pdf import documents as d
from tests.pdf.metafile.made import bitmap, blit, emf, font, record, short, text, wmf
from wego_forms.pdf import draw

_HEADERS = {b"\x01\0\0\0": (0, 4, 1), b"\xd7\xcd\xc6\x9a": (40, 0, 2)}
"""Where the records begin, where in one its size is, and how many bytes a unit of size has."""

_STRANGE = re.compile(rb"nan|inf|\de[+-]")


@cache
def _seeds() -> list[bytes]:
    shapes = (
        record(39, "4I", 1, 0, 255, 0), record(37, "I", 1), record(38, "IIiiI", 2, 0, 20, 0, 0), record(37, "I", 2),
        record(43, "4i", 100, 50, 500, 250), record(27, "2i", 0, 0), record(54, "2i", 500, 250),
        record(86, "4iI6h", 0, 0, 0, 0, 3, 0, 0, 500, 0, 0, 250), record(2, "4iI8i", *[0] * 4, 4, *range(8)),
        record(91, "4iII2I8h", 0, 0, 0, 0, 2, 4, 2, 2, 0, 0, 500, 250, 100, 0, 0, 100), record(42, "4i", 0, 0, 9, 9),
    )  # fmt: skip
    moved = (
        record(33), record(17, "I", 8), record(9, "2i", 100, 100), record(10, "2i", 10, 0),
        record(11, "2i", 1000, 500), record(35, "6f", 2, 0, 0, 2, 5, 0), record(36, "6fI", 1, 1, 0, 2, 0, 0, 2),
        record(59), record(27, "2i", 0, 0), record(54, "2i", 50, 0), record(61), record(62, "4i", 0, 0, 0, 0),
        record(34, "i", -1), record(40, "I", 1),
    )  # fmt: skip
    words = (
        font(1, -50, "Arial", 700),
        record(22, "I", 24),
        text(100, 100, "Итог", [30] * 4),
        text(9, 9, "∀"),
    )
    box, pixels = (0, 0, 500, 250), bitmap(b"\1\2\3\0", b"\4\5\6\xff", bits=32)
    mask = bitmap(b"\xff" * 3, b"\0" * 3)
    icons = (blit(114, box, pixels, 0), blit(76, box, mask, 0x8800C6), blit(76, box, mask, 0x660046))
    header, bits = mask
    old = (
        short(0x020B, "2h", 0, 100), short(0x020C, "2h", 100, 200), short(0x02FC, "HIH", 0, 255, 0),
        short(0x012D, "H", 0), short(0x041B, "4h", 90, 90, 0, 0), short(0x0214, "2h", 0, 100),
        short(0x0213, "2h", 50, 200), short(0x0324, "H6h", 3, 0, 0, 72, 0, 72, 36), short(0x001E),
        short(0x0127, "h", -1), short(0x02FB, "5h8B32s", -20, 0, 0, 0, 700, 1, 0, 0, 204, 0, 0, 0, 0, b"Arial"),
        short(0x012D, "H", 1), short(0x0521, "h4s2h", 4, "Итог".encode("cp1251"), 50, 110),
        short(0x0A32, "3hH4s", 50, 110, 4, 0, b"word"),
        short(0x0F43, f"I5h4h{len(header)}s{len(bits)}s", 0xCC0020, 0, 1, 2, 0, 0, 36, 72, 0, 72, header, bits),
        short(0x01F0, "H", 0),
    )  # fmt: skip
    return [emf(*shapes), emf(*moved, *shapes), emf(*words), emf(*icons, *words), wmf(*old)]


def _records(data: bytes) -> tuple[bytes, list[bytes]]:
    """What comes before the records, and each of them."""
    first, place, unit = _HEADERS.get(data[:4], (0, 4, 1))
    made, at = [], first
    while at + 8 <= len(data):
        size = max(struct.unpack_from("<I", data, at + place)[0] * unit, 6)
        made.append(data[at : at + size])
        at += size
    return data[:first], made


def _varied(data: bytes, chance: Random) -> bytes:
    if chance.random() < 0.2:
        return edited(data, chance)
    before, records = _records(data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        which = chance.randrange(len(records))
        one = records[which]
        match chance.randrange(7):
            case 0:
                records.insert(chance.randrange(len(records) + 1), one)
            case 1 if len(records) > 1:
                del records[which]
            case 2:
                records[which:which] = [one] * chance.choice((20, 2000, 30_000))
            case 3 | 4:  # a number in its place
                form = chance.choice("hIif")
                at = chance.randrange(0, max(len(one) - 3, 1), 2)
                records[which] = one[:at] + _number(form, chance) + one[at + struct.calcsize(form) :]
            case 5:  # of another kind
                other = chance.choice(records)
                records[which] = other[:8] + one[8:]
            case _:
                records[which] = edited(one, chance)
    return (before + b"".join(records))[:3_000_000]


def _number(form: str, chance: Random) -> bytes:
    if form == "f":
        return struct.pack("<f", chance.choice((0.0, 1e-30, 1e30, float("nan"), float("inf"), -1e9)))
    size = struct.calcsize(form)
    return (chance.choice(NUMBERS) % 2 ** (8 * size)).to_bytes(size, "little")


def _draw(data: bytes, chance: Random) -> None:
    shown = f"<w:p>{d.picture('rP', cx=3_000_000, cy=1_500_000)}</w:p>"
    again = shown * chance.choice((1, 1, 2))
    pdf = draw(d.parts(again, related={"rP": ("image", "word/media/a.emf", data)})).pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            strange = _STRANGE.search(page.Contents.read_bytes())
            assert not strange, f"a number that PDF doesn't know: {strange}"


METAFILES = Target("metafiles", _seeds, _varied, _draw, 150)

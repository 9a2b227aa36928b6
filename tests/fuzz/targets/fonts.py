"""TrueType fonts: their tables changed one by one, their directory, their bytes."""

from __future__ import annotations

import io
import struct
from functools import cache
from itertools import count
from random import Random

import wego_forms as wf
from tests.builder import docx
from tests.fuzz.chance import NUMBERS, edited
from tests.fuzz.target import Target, put
from wego_forms.pdf import kept
from wego_forms.pdf.fonts import choose, face

_TEXT = "Глава city 1"
_NUMBERS = count()


@cache
def _fonts() -> list[bytes]:
    """Small ones made of PT Serif: with both kinds of character maps, and one in a collection."""
    import fontpkg_pt_serif
    from fontTools import subset
    from fontTools.ttLib import TTFont

    path = next(
        one for one in sorted((fontpkg_pt_serif.ROOT / "files").glob("*.ttf")) if "egular" in one.name
    )
    font = TTFont(path)
    cutter = subset.Subsetter(subset.Options(hinting=False, layout_features=[], name_IDs=["*"]))
    cutter.populate(text=_TEXT)
    cutter.subset(font)
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    small = out.getvalue()
    return [small, _with_long_map(small), _collected(small)]


def tables_of(data: bytes) -> dict[bytes, bytes]:
    count = struct.unpack_from(">H", data, 4)[0]
    entries = [struct.unpack_from(">4sLLL", data, 12 + 16 * number) for number in range(count)]
    return {tag: data[at : at + length] for tag, _, at, length in entries}


def built(tables: dict[bytes, bytes]) -> bytes:
    at, directory, body = 12 + 16 * len(tables), [], []
    for tag, data in tables.items():
        directory.append(struct.pack(">4sLLL", tag, 0, at, len(data)))
        body.append(data + bytes(-len(data) % 4))
        at += len(body[-1])
    return struct.pack(">LHHHH", 0x00010000, len(tables), 0, 0, 0) + b"".join(directory + body)


def _collected(data: bytes) -> bytes:
    """A collection of that one font: its directory's places are those in the whole file."""
    head = b"ttcf" + struct.pack(">LLL", 0x00010000, 1, 16)
    made = bytearray(data)
    for number in range(struct.unpack_from(">H", data, 4)[0]):
        at = 12 + 16 * number + 8
        struct.pack_into(">L", made, at, struct.unpack_from(">L", data, at)[0] + len(head))
    return head + bytes(made)


def _with_long_map(data: bytes) -> bytes:
    """The font with a character map of format 12."""
    codes = sorted(set(map(ord, _TEXT)))
    groups = b"".join(struct.pack(">LLL", code, code, number + 1) for number, code in enumerate(codes))
    table = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, len(codes)) + groups
    return built({**tables_of(data), b"cmap": struct.pack(">HHHHL", 0, 1, 3, 10, 12) + table})


def _varied(data: bytes, chance: Random) -> bytes:
    if data.startswith(b"ttcf") or chance.random() < 0.15:
        return edited(data, chance)
    tables = tables_of(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        tag = chance.choice(list(tables))
        table = tables[tag]
        match chance.randrange(7):
            case 0:
                tables[tag] = table[: chance.choice((0, 1, 2, 4, 18, len(table) // 2))]
            case 1 if len(tables) > 1:
                del tables[tag]
            case 2:
                tables[tag] = chance.choice(list(tables.values()))
            case 3 if len(table) > 4:
                at = chance.randrange(min(len(table) - 2, 64))
                value = (chance.choice(NUMBERS) % 65536).to_bytes(2, "big")
                tables[tag] = table[:at] + value + table[at + 2 :]
            case _:
                tables[tag] = edited(table, chance)
    return built(tables)


@cache
def _document() -> bytes:
    return docx(_TEXT)


def _draw(data: bytes, _chance: Random) -> None:
    """Under a name of its own: a font that was drawn with is known by its path as long as the process runs."""
    face.load.forget()
    choose._pinned.forget()
    choose.chain.cache_clear()
    kept.forget()  # lines laid out in the old faces, which are told apart by identity
    path = put(f"font{next(_NUMBERS)}.ttf", data)
    try:
        wf.to_pdf(_document(), font=path)
    finally:
        path.unlink()


FONTS = Target("fonts", _fonts, _varied, _draw, 400)

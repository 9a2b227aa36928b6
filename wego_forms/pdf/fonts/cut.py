"""A font cut down to the glyphs of given characters, unhinted, its glyphs numbered anew."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable

from wego_forms.pdf.fonts import curves
from wego_forms.pdf.fonts.sfnt import Sfnt

# Flags of a composite glyph's components (OpenType 'glyf').
_WORDS, _SCALE, _MORE, _XY_SCALE, _TWO_BY_TWO, _INSTRUCTIONS = 0x1, 0x8, 0x20, 0x40, 0x80, 0x100


def cut(
    font: Sfnt, characters: Iterable[str], character_map: Callable[[dict[str, int]], bytes] | None = None
) -> tuple[bytes, dict[str, int]]:
    """The TrueType file that holds just `characters` (those the font has), and character → glyph in it.

    `character_map` makes its 'cmap' table of that; a font whose codes the PDF maps itself needs none.
    """
    codes = font.characters
    wanted = [(char, codes[char]) for char in sorted(set(characters)) if char in codes]
    order = {0: 0}
    for _, glyph in wanted:
        order.setdefault(glyph, len(order))
    outlines: list[bytes] = []
    queue = list(order)
    if font.cubic:
        outlines = curves.outlines(font, queue)
    for glyph in () if font.cubic else queue:  # grows while components are found
        outline = _outline(font, glyph)
        if outline[:2] >= b"\x80":
            outline, parts = _renumbered(outline, order)
            queue.extend(parts)
        outlines.append(outline)
    glyphs = {char: order[glyph] for char, glyph in wanted}
    return _file(font, queue, outlines, character_map(glyphs) if character_map else b""), glyphs


def _outline(font: Sfnt, glyph: int) -> bytes:
    start, end = font.loca[glyph], font.loca[glyph + 1]
    base = font.tables["glyf"][0]
    data = font.data[base + start : base + end]
    if len(data) < 10:
        return b""
    contours = struct.unpack_from(">h", data)[0]
    if contours < 0:
        return data
    ends = 10 + 2 * contours
    hints = struct.unpack_from(">H", data, ends)[0]
    return data[:ends] + b"\0\0" + data[ends + 2 + hints :]


def _renumbered(outline: bytes, order: dict[int, int]) -> tuple[bytes, list[int]]:
    """A composite glyph with its components' new numbers and no hints, and the components not met before."""
    data, at, fresh = bytearray(outline), 10, []
    flags = _MORE
    while flags & _MORE:
        flags, glyph = struct.unpack_from(">HH", data, at)
        if glyph not in order:
            order[glyph] = len(order)
            fresh.append(glyph)
        struct.pack_into(">HH", data, at, flags & ~_INSTRUCTIONS, order[glyph])
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _TWO_BY_TWO else 0
    return bytes(data[:at]), fresh


def _file(font: Sfnt, glyphs: list[int], outlines: list[bytes], character_map: bytes) -> bytes:
    loca, glyf = [0], bytearray()
    for outline in outlines:
        glyf += outline + b"\0" * (-len(outline) % 4)
        loca.append(len(glyf))
    widths = b"".join(struct.pack(">Hh", font.advances[g], font.side_bearing(g)) for g in glyphs)
    head = bytearray(font.table("head"))
    struct.pack_into(">L", head, 8, 0)
    struct.pack_into(">h", head, 50, 1)
    hhea = bytearray(font.table("hhea"))
    struct.pack_into(">H", hhea, 34, len(glyphs))
    maxp = bytearray(curves.largest(outlines) if font.cubic else font.table("maxp"))
    struct.pack_into(">H", maxp, 4, len(glyphs))
    tables = {
        b"glyf": bytes(glyf),
        b"head": bytes(head),
        b"hhea": bytes(hhea),
        b"hmtx": widths,
        b"loca": struct.pack(f">{len(loca)}L", *loca),
        b"maxp": bytes(maxp),
    }
    return _joined({b"cmap": character_map, **tables} if character_map else tables)


def _joined(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    file = bytearray(
        struct.pack(">LHHHH", 0x10000, count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    )
    offset, head_at = 12 + 16 * count, 0
    for tag, data in tables.items():
        if tag == b"head":
            head_at = offset
        file += struct.pack(">4sLLL", tag, _checksum(data), offset, len(data))
        offset += len(data) + -len(data) % 4
    for data in tables.values():
        file += data + b"\0" * (-len(data) % 4)
    struct.pack_into(">L", file, head_at + 8, (0xB1B0AFBA - _checksum(file)) & 0xFFFFFFFF)
    return bytes(file)


def _checksum(data: bytes | bytearray) -> int:
    padded = bytes(data) + b"\0" * (-len(data) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}L", padded))
    return total & 0xFFFFFFFF

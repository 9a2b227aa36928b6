"""A TrueType file, read: its names, its metrics, its characters and their widths."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

_USE_TYPO_METRICS = 1 << 7
_RESTRICTED_LICENCE = 0x0002


class FontFileError(ValueError):
    """A file is not a TrueType font that can be read; `draw` never lets this out."""


class Names(NamedTuple):
    """What a font file calls itself: name IDs 1 and 6, style bits, revision, right to be embedded."""

    family: str
    postscript: str
    bold: bool
    italic: bool
    revision: float
    embeddable: bool


#: Faces of a collection, and bytes of its table of names: ten and 50 KB are usual.
_MOST_FACES, _MOST_BYTES = 256, 1_000_000


class Metrics(NamedTuple):
    """The face's measures in thousandths of an em, as PDF wants them (descent is negative)."""

    ascent: float
    descent: float
    line_gap: float
    cap_height: float
    italic_angle: float
    underline_position: float
    underline_thickness: float
    box: tuple[float, float, float, float]


class Sfnt:
    """The tables of one TrueType font (OpenType 1.9, 'otff'), decoded when asked for."""

    def __init__(self, data: bytes, number: int = 0) -> None:
        """`number`: which face of a collection."""
        self.data, self.number = data, number
        try:
            self.tables = _directory(data, number)
        except struct.error as error:
            raise FontFileError("cut short") from error
        if "glyf" not in self.tables and "CFF " not in self.tables:
            raise FontFileError("no outlines")

    @property
    def cubic(self) -> bool:
        """Whether its outlines are PostScript's."""
        return "glyf" not in self.tables

    def table(self, tag: str) -> bytes:
        """The bytes of a table; empty where the font has none."""
        offset, length = self.tables.get(tag, (0, 0))
        return self.data[offset : offset + length]

    def check(self) -> None:
        """FontFileError, struct.error or LookupError: what measuring and cutting need of the font isn't sound."""
        if not self.units:
            raise FontFileError("no units")
        if not self.cubic:
            loca, length = self.loca, self.tables["glyf"][1]
            if any(end < start or end > length for start, end in pairwise(loca)):
                raise FontFileError("glyphs that overlap or lie outside")
        if (
            len(self.advances) < self.glyph_count
            or max(self.characters.values(), default=0) >= self.glyph_count
        ):
            raise FontFileError("characters without glyphs")

    @cached_property
    def units(self) -> int:
        """Font units in an em."""
        return int(struct.unpack_from(">H", self.table("head"), 18)[0])

    @cached_property
    def glyph_count(self) -> int:
        """How many glyphs the font holds."""
        return int(struct.unpack_from(">H", self.table("maxp"), 4)[0])

    @cached_property
    def loca(self) -> tuple[int, ...]:
        """Where each glyph begins in `glyf`; one entry more than glyphs."""
        count, table = self.glyph_count + 1, self.table("loca")
        if struct.unpack_from(">h", self.table("head"), 50)[0]:
            offsets: tuple[int, ...] = struct.unpack_from(f">{count}L", table)
            return offsets
        return tuple(2 * offset for offset in struct.unpack_from(f">{count}H", table))

    @cached_property
    def advances(self) -> tuple[int, ...]:
        """Each glyph's advance width in font units."""
        count = struct.unpack_from(">H", self.table("hhea"), 34)[0]
        pairs = struct.unpack_from(">" + "Hh" * count, self.table("hmtx"))
        widths = pairs[::2]
        every: tuple[int, ...] = widths + (widths[-1],) * (self.glyph_count - count)
        return every

    def side_bearing(self, glyph: int) -> int:
        """The glyph's left side bearing in font units."""
        count, table = struct.unpack_from(">H", self.table("hhea"), 34)[0], self.table("hmtx")
        place = 4 * glyph + 2 if glyph < count else 4 * count + 2 * (glyph - count)
        return int(struct.unpack_from(">h", table, place)[0]) if place + 2 <= len(table) else 0

    @cached_property
    def characters(self) -> dict[str, int]:
        """Character → glyph."""
        table = self.table("cmap")
        found: dict[tuple[int, int], int] = {}
        for i in range(struct.unpack_from(">H", table, 2)[0]):
            platform, encoding, offset = struct.unpack_from(">HHL", table, 4 + 8 * i)
            found[platform, encoding] = offset
        for key in ((3, 10), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0), (3, 0)):
            if key in found:
                pairs = dict(_cmap(table, found[key]))
                if key == (3, 0):  # a symbol font keeps its characters at U+F000
                    pairs |= {code - 0xF000: glyph for code, glyph in pairs.items() if code >= 0xF000}
                return {chr(code): glyph for code, glyph in pairs.items() if glyph}
        return {}

    @cached_property
    def metrics(self) -> Metrics:
        """Heights as Word and LibreOffice take them: `hhea`, unless OS/2 asks for its typographic ones."""
        head, hhea, os2, post = (self.table(tag) for tag in ("head", "hhea", "OS/2", "post"))
        ascent, descent, gap = struct.unpack_from(">hhh", hhea, 4)
        cap = 0
        if len(os2) >= 78:
            typo = struct.unpack_from(">hhh", os2, 68)
            win = struct.unpack_from(">HH", os2, 74)
            if struct.unpack_from(">H", os2, 62)[0] & _USE_TYPO_METRICS:
                ascent, descent, gap = typo
            elif not ascent and not descent:
                ascent, descent = win[0], -win[1]
            if len(os2) >= 90:
                cap = struct.unpack_from(">h", os2, 88)[0]
        angle = struct.unpack_from(">l", post, 4)[0] / 65536 if len(post) >= 12 else 0.0
        under = (
            struct.unpack_from(">hh", post, 8) if len(post) >= 12 else (-self.units // 10, self.units // 20)
        )
        scale = 1000 / self.units
        box = tuple(value * scale for value in struct.unpack_from(">4h", head, 36))
        return Metrics(
            ascent * scale,
            descent * scale,
            gap * scale,
            (cap or ascent * 0.73) * scale,
            angle,
            under[0] * scale,
            under[1] * scale,
            (box[0], box[1], box[2], box[3]),
        )


def read_names(path: Path) -> Iterator[tuple[int, Names]]:
    """Each font in the file with its number in it (a .ttc holds several), reading only what is needed."""
    with path.open("rb") as file:
        start = file.read(12)
        if start[:4] == b"ttcf":
            faces = struct.unpack(">L", start[8:])[0]
            if faces > _MOST_FACES:
                raise FontFileError("too many faces")
            offsets: tuple[Any, ...] = struct.unpack(f">{faces}L", file.read(4 * faces))
        else:
            offsets = (0,)
        for number, offset in enumerate(offsets):
            file.seek(offset)
            head = file.read(12)
            count = struct.unpack(">H", head[4:6])[0]
            tables = {}
            for tag, _, at, length in struct.iter_unpack(">4sLLL", file.read(16 * count)):
                tables[tag.decode("latin-1")] = (at, length)
            if ("glyf" in tables or "CFF " in tables) and "name" in tables and "head" in tables:
                pieces = {}
                for tag in ("name", "head", "OS/2"):
                    at, length = tables.get(tag, (0, 0))
                    file.seek(at)
                    pieces[tag] = file.read(min(length, _MOST_BYTES))
                yield number, _names(pieces["name"], pieces["head"], pieces["OS/2"])


def _names(name: bytes, head: bytes, os2: bytes) -> Names:
    count, strings = struct.unpack_from(">HH", name, 2)
    found: dict[int, str] = {}
    for i in range(count):
        platform, _, language, kind, length, offset = struct.unpack_from(">6H", name, 6 + 12 * i)
        text = name[strings + offset : strings + offset + length]
        if platform == 3 and (language == 0x409 or kind not in found):
            found[kind] = text.decode("utf-16-be", "replace")
        elif platform == 1 and kind not in found:
            found[kind] = text.decode("mac-roman", "replace")
    style = struct.unpack_from(">H", head, 44)[0]
    licence = struct.unpack_from(">H", os2, 8)[0] if len(os2) >= 10 else 0
    return Names(
        family=found.get(1, ""),
        postscript="".join(c for c in found.get(6, found.get(1, "Font")) if c.isalnum() or c in "-_"),
        bold=bool(style & 1),
        italic=bool(style & 2),
        revision=struct.unpack_from(">l", head, 4)[0] / 65536,
        embeddable=licence & 0x000F != _RESTRICTED_LICENCE,
    )


def _directory(data: bytes, number: int = 0) -> dict[str, tuple[int, int]]:
    start = 0
    if data[:4] == b"ttcf":
        start = struct.unpack_from(">L", data, 12 + 4 * number)[0]
    tables = {}
    for i in range(struct.unpack_from(">H", data, start + 4)[0]):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, start + 12 + 16 * i)
        tables[tag.decode("latin-1")] = (offset, length)
    return tables


def _cmap(table: bytes, offset: int) -> Iterator[tuple[int, int]]:
    kind = struct.unpack_from(">H", table, offset)[0]
    least = 0  # segments in order: a damaged table would list the same characters over and over
    if kind == 12:
        for i in range(struct.unpack_from(">L", table, offset + 12)[0]):
            first, last, glyph = struct.unpack_from(">LLL", table, offset + 16 + 12 * i)
            if first < least:
                raise FontFileError("characters out of order")
            least = last + 1
            for code in range(first, min(last, 0x10FFFF) + 1):
                yield code, glyph + code - first
    elif kind == 4:
        count = struct.unpack_from(">H", table, offset + 6)[0] // 2
        ends = struct.unpack_from(f">{count}H", table, offset + 14)
        starts = struct.unpack_from(f">{count}H", table, offset + 16 + 2 * count)
        deltas = struct.unpack_from(f">{count}H", table, offset + 16 + 4 * count)
        ranges_at = offset + 16 + 6 * count
        ranges = struct.unpack_from(f">{count}H", table, ranges_at)
        for i, (first, last, delta, shift) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
            if first < least:
                raise FontFileError("characters out of order")
            least = last + 1
            for code in range(first, last + 1 if last < 0xFFFF else last):
                if not shift:
                    yield code, (code + delta) & 0xFFFF
                    continue
                at = ranges_at + 2 * i + shift + 2 * (code - first)
                glyph = struct.unpack_from(">H", table, at)[0] if at + 2 <= len(table) else 0
                yield code, (glyph + delta) & 0xFFFF if glyph else 0

"""How far pairs of letters are moved together: a font's pair kerning (OpenType 'GPOS', else 'kern')."""

from __future__ import annotations

import io
import struct
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Any

from wego_forms.pdf.fonts.sfnt import Sfnt

_PAIRS, _EXTENSION = 2, 9  # kinds of GPOS lookups
_HORIZONTAL = 1  # a subtable of pairs in a line, none of them a least distance or across it
_SCRIPTS = (("LATIN", "latn"), ("CYRILLIC", "cyrl"), ("GREEK", "grek"))
#: Letters of other scripts are joined and ordered by rules that pairs of characters don't know.
_FOREIGN = "DFLT"


class Kerning:
    """A font's pairs, in ems; a font without them or with damaged ones has none."""

    def __init__(self, font: Sfnt) -> None:
        self._font = font
        self._known: dict[tuple[str, str], float] = {}

    def pair(self, one: str, other: str) -> float:
        """What is added to the width of `one` where `other` follows it, in ems; mostly nothing or less."""
        if (known := self._known.get((one, other))) is not None:
            return known
        moved = self._known[one, other] = self._found(one, other)
        return moved

    def added(self, text: str) -> float:
        """What the pairs of a text add to its width, in ems."""
        return sum([self.pair(one, other) for one, other in pairwise(text)])

    def _found(self, one: str, other: str) -> float:
        glyphs = self._font.characters
        first, second = glyphs.get(one), glyphs.get(other)
        script = _script(one) or _script(other) or "latn"
        if first is None or second is None or script == _FOREIGN:
            return 0.0
        names, lookups, plain = self._tables
        try:
            mine = lookups.get(script) or lookups.get(_FOREIGN)
            if mine is None:
                return plain.get((first, second), 0) / self._font.units
            moved = sum(_moved(lookup, names[first], names[second]) for lookup in mine)
            return moved / self._font.units
        except (AttributeError, KeyError, IndexError, ValueError, struct.error):
            return 0.0  # a damaged subtable: the pair stands as the font's widths have it

    @cached_property
    def _tables(self) -> tuple[list[str], dict[str, list[Any]], dict[tuple[int, int], int]]:
        """Names of glyphs, script → lookups of pairs, and the pairs of the older table."""
        # Only documents that ask for kerning need it, and it takes a tenth of a second to import.
        from fontTools.ttLib import TTFont, TTLibError

        names: list[str] = [f".{glyph}" for glyph in range(self._font.glyph_count)]
        try:
            opened = TTFont(io.BytesIO(self._font.data), fontNumber=self._font.number, lazy=True)
            opened.setGlyphOrder(names)
            lookups = dict(_lookups(opened["GPOS"].table)) if "GPOS" in opened else {}
            plain = {} if lookups else dict(_plain(self._font.table("kern")))
        except (TTLibError, AssertionError, AttributeError, LookupError, ValueError, struct.error):
            return names, {}, {}
        return names, lookups, plain


def _script(char: str) -> str:
    """The script of a letter as OpenType names it; '' of what belongs to none."""
    if not char.isalpha():
        return ""
    name = unicodedata.name(char, "")
    return next((tag for word, tag in _SCRIPTS if name.startswith(word)), _FOREIGN)


def _lookups(table: Any) -> Iterator[tuple[str, list[Any]]]:
    """Script → its lookups of pairs, each as its subtables, in their order."""
    features, lookups = table.FeatureList.FeatureRecord, table.LookupList.Lookup
    for record in table.ScriptList.ScriptRecord:
        system = record.Script.DefaultLangSys
        wanted: set[int] = set()
        for index in system.FeatureIndex if system else ():
            if features[index].FeatureTag == "kern":
                wanted.update(features[index].Feature.LookupListIndex)
        found = []
        for index in sorted(wanted):
            parts = [
                part.ExtSubTable if lookups[index].LookupType == _EXTENSION else part
                for part in lookups[index].SubTable
            ]
            found.append([part for part in parts if part.LookupType == _PAIRS])
        if found:
            yield record.ScriptTag, found


def _plain(table: bytes) -> Iterator[tuple[tuple[int, int], int]]:
    """The pairs of a 'kern' table, as Windows has it: each subtable's number of pairs, then they."""
    at = 4
    for _ in range(struct.unpack_from(">H", table, 2)[0] if table else 0):
        _, length, coverage, pairs = struct.unpack_from(">4H", table, at)
        if coverage & 0xFF07 == _HORIZONTAL:
            for place in range(pairs):  # not by `length`, whose two bytes are too few for many pairs
                one, other, moved = struct.unpack_from(">HHh", table, at + 14 + 6 * place)
                yield (one, other), moved
        at += length


def _moved(lookup: list[Any], left: str, right: str) -> int:
    """What a lookup adds to the left glyph's advance: by the first subtable that knows the pair."""
    for part in lookup:
        if left not in part.Coverage.glyphs:
            continue
        if part.Format == 1:
            pairs = part.PairSet[part.Coverage.glyphs.index(left)].PairValueRecord
            for pair in pairs:
                if pair.SecondGlyph == right:
                    return _advance(pair.Value1)
            continue
        record = part.Class1Record[part.ClassDef1.classDefs.get(left, 0)]
        return _advance(record.Class2Record[part.ClassDef2.classDefs.get(right, 0)].Value1)
    return 0


def _advance(value: Any) -> int:
    return int(getattr(value, "XAdvance", 0) or 0) if value is not None else 0

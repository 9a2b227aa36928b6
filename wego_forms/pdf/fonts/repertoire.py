"""The characters a face is always cut with, so that one cut serves every document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


def _span(first: int, last: int) -> frozenset[str]:
    return frozenset(map(chr, range(first, last + 1)))


CORE = _span(0x20, 0x7E) | _span(0x410, 0x44F) | frozenset("\u00a0«»–—№…“”„‘’•°§·×−\u2011Ёё₽")
"""What nearly every Russian or English letter holds: ASCII, Russian, the usual signs."""

_PLAIN = re.compile(f"[{re.escape(''.join(sorted(CORE)))}]*")
_LETTER = re.compile("[A-Za-zА-Яа-яЁё]")

BLOCKS = (_span(0xA1, 0xFF) - CORE, _span(0x100, 0x17F), _span(0x400, 0x4FF) - CORE)
"""Taken whole once one of their characters is met: Latin-1, Latin Extended-A, all other Cyrillic."""


def repertoire(texts: Iterable[str]) -> frozenset[str]:
    """The characters to cut a face with for a document that has `texts`; few different answers exist."""
    whole = "".join(texts)
    if _PLAIN.fullmatch(whole) and _LETTER.search(whole):
        return CORE  # as for most letters; a set of their characters takes ten times as long
    return _cut(frozenset(whole))


@lru_cache(maxsize=1024)
def _cut(used: frozenset[str]) -> frozenset[str]:
    rest = used - CORE
    if not any(char.isalpha() for char in CORE & used):
        return used  # a font that only lends a sign
    wanted = CORE
    for block in BLOCKS:
        if rest & block:
            wanted |= block
            rest -= block
    return wanted | rest

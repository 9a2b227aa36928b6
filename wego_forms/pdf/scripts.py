"""Which letters run from right to left, and which signs only say how others do."""

from __future__ import annotations

import re
from unicodedata import normalize

#: Hebrew, Arabic and their neighbours, and their presentation forms (Unicode 15: bidirectional class R and AL).
RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

UNSEEN = "\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Joiners and marks of direction: a font that has them may show them, and a page mustn't."""
NO_INK = frozenset(f" \t\n\r\u00ad\u200b\ufe0e\ufe0f{UNSEEN}")
"""What needs no font and leaves no ink: spaces at a line's end and hyphens inside a line aren't painted."""
_MARK = re.compile(f"[{UNSEEN}]")


def unmarked(text: str) -> str:
    """The text without joiners and marks of direction."""
    return _MARK.sub("", text)


_SHAPES = re.compile("[\ufb1d-\ufdff\ufe70-\ufefe]")


def lettered(text: str) -> str:
    """The text in letters: a shape that a letter has among others is that letter (Unicode's presentation forms).

    Ligatures stay: who reads a line that runs leftwards turns it sign by sign.
    """
    return _SHAPES.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    letter = normalize("NFKC", found[0])
    return letter if len(letter) == 1 else found[0]

"""Words in which a letter is of the other alphabet and looks the same: Cамарская with a Latin C."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_CYRILLIC, _LATIN = "АВЕКМНОРСТУХаеорсухкі", "ABEKMHOPCTYXaeopcyxki"
_TO_CYRILLIC, _TO_LATIN = str.maketrans(_LATIN, _CYRILLIC), str.maketrans(_CYRILLIC, _LATIN)
_MIXED = re.compile(r"[а-яёА-ЯЁ][A-Za-z]|[A-Za-z][а-яёА-ЯЁ]")
_LETTER = re.compile("[A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")


class Mixed(NamedTuple):
    """Such a word, the word in one alphabet, and its letters that are of the other."""

    word: str
    meant: str
    letters: str


def mixed_words(text: str) -> Iterator[Mixed]:
    """Those of a text, in its order."""
    if text.isascii() or not _LETTER.search(text) or not _MIXED.search(text):  # most are of one alphabet
        return
    for word in _WORD.findall(text):
        if not _MIXED.search(word):
            continue
        for meant, other in (
            (word.translate(_TO_CYRILLIC), "[a-zA-Z]"),
            (word.translate(_TO_LATIN), "[а-яёА-ЯЁіѕј]"),
        ):
            if not re.search(other, meant):
                yield Mixed(word, meant, "".join(dict.fromkeys(re.findall(other, word))))
                break

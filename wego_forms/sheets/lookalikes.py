"""Words in which a letter is of the other alphabet and looks the same: Cамарская with a Latin C."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CYRILLIC, _LATIN = "АВЕКМНОРСТУХаеорсухкі", "ABEKMHOPCTYXaeopcyxki"
_TO_CYRILLIC, _TO_LATIN = str.maketrans(_LATIN, _CYRILLIC), str.maketrans(_CYRILLIC, _LATIN)
_MIXED = re.compile(r"[а-яёА-ЯЁ][A-Za-z]|[A-Za-z][а-яёА-ЯЁ]")
_WORD = re.compile(r"[^\W\d_]+")


def lookalikes(text: str) -> Iterator[tuple[str, str, str]]:
    """Each such word, the word in one alphabet, and the letters of it that are of the other."""
    if not _MIXED.search(text):
        return
    for word in _WORD.findall(text):
        if not _MIXED.search(word):
            continue
        for meant, other in (
            (word.translate(_TO_CYRILLIC), "[a-zA-Z]"),
            (word.translate(_TO_LATIN), "[а-яёА-ЯЁіѕј]"),
        ):
            if not re.search(other, meant):
                yield word, meant, "".join(dict.fromkeys(re.findall(other, word)))
                break

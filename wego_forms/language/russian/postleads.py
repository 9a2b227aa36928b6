"""What may stand before the noun of a post: ordinals in figures, clipped adjectives, abbreviated heads."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.language.kinds import Case
from wego_forms.language.russian.postforms import is_frozen_post, is_separator
from wego_forms.language.russian.postwords import ABBREVIATED, ABBREVIATED_ADJECTIVES
from wego_forms.language.russian.readings import adjectives, inflect
from wego_forms.language.russian.spelling import DASHES

_NUMERAL = r"^(\d+)-(?:ы|и|о)?й$"
_NUMERAL_ENDINGS: dict[Case, str] = {
    "nominative": "й",
    "genitive": "го",
    "dative": "му",
    "accusative": "го",
    "instrumental": "м",
    "prepositional": "м",
}


def abbreviated_head(words: list[str], out: list[str], case: Case) -> int | None:
    """Where an abbreviated head stands (зам. министра, Первый зам. главы, Зав.кафедрой); None: there is none."""
    start = leading_marks(words, out, case)
    index = start
    while index < len(words) - 1 and not _is_abbreviated(words[index]) and adjectives(words[index]):
        index += 1
    if not _is_abbreviated(words[index]):
        return None
    for place in range(start, index):
        out[place] = inflect(words[place], adjectives(words[place])[0], case, animate=True)
    return index


def second_abbreviated(words: list[str], out: list[str], case: Case) -> None:
    """Declines the adjectives of an abbreviated head after a sign: Министр – первый зам. премьера."""
    for index in range(2, len(words)):
        if not _is_abbreviated(words[index]):
            continue
        start = index
        while start > 0 and adjectives(words[start - 1]):
            start -= 1
        opens = start > 0 and (words[start - 1] in (*DASHES, "и") or is_separator(words[start - 1]))
        if start < index and opens:
            for place in range(start, index):
                out[place] = inflect(words[place], adjectives(words[place])[0], case, animate=True)


@lru_cache(maxsize=50_000)
def _is_abbreviated(word: str) -> bool:
    low = word.lower()
    return (
        low in ABBREVIATED
        or is_frozen_post(low)
        or bool(re.match(r"(?:зам|зав|нач|пом|пред|упр)\.[а-яё]{3}", low))
    )


def leading_marks(words: list[str], out: list[str], case: Case) -> int:
    """Ordinals in figures and abbreviated adjectives before the head: '1-й заместитель', 'гл. врач'."""
    start = 0
    while start < len(words) - 1:
        if numeral := re.match(_NUMERAL, words[start]):
            out[start] = f"{numeral.group(1)}-{_NUMERAL_ENDINGS[case]}"
        elif words[start].lower() not in ABBREVIATED_ADJECTIVES:
            break
        start += 1
    return start

"""What may stand before the noun of a post: ordinals in figures, clipped adjectives, abbreviated heads."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import Case
from wego_forms.language.russian import doubts
from wego_forms.language.russian.bodywords import is_abbreviation
from wego_forms.language.russian.engines import NAMES, is_known, parses
from wego_forms.language.russian.phrases import is_agent, is_known_word, only_nominative
from wego_forms.language.russian.postforms import is_frozen_post, is_separator
from wego_forms.language.russian.postwords import ABBREVIATED, ABBREVIATED_ADJECTIVES, REGULAR_TITLES
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


def governed_doubt(rest: list[str]) -> Both | None:
    """Why what follows и.о. or врио may be no genitive: a nominative (и.о. директор), or in no dictionary.

    Its adjectives are passed over: of the first word that leads no further the dictionary knows a genitive.
    """
    for word in rest:
        low = word.strip(",;:()").lower()
        if low in ABBREVIATED or is_abbreviation(word) or not low.replace("-", "").isalpha():
            return None  # и.о. зам. главы, врио 1-го заместителя
        if only_nominative(word) or is_agent(low) or low in REGULAR_TITLES:
            return doubts.NOT_NOMINATIVE
        if not is_known_word(word):
            return None if _is_genitive_adjective(low) else doubts.UNKNOWN_WORD
        if not _is_genitive_adjective(low):
            return None
    return None


def _is_genitive_adjective(low: str) -> bool:
    return low.endswith(("ого", "его", "ой", "ей")) and any(
        parse.tag.POS in ("ADJF", "PRTF") and parse.tag.case == "gent" for parse in parses(low)
    )


@lru_cache(maxsize=50_000)
def may_be_second_post(word: str) -> bool:
    """Whether a man's trade is written as many things are in the genitive: Слесарь сантехник, of сантехника."""
    tags = [parse.tag for parse in parses(word.strip(",;:()").lower())]
    man = any(
        {"NOUN", "anim", "masc", "sing", "nomn"} <= tag.grammemes and not NAMES & tag.grammemes
        for tag in tags
    )
    others = any(
        {"NOUN", "anim", "plur", "gent"} <= tag.grammemes or {"inan", "masc"} <= tag.grammemes for tag in tags
    )
    return man and not others


@lru_cache(maxsize=50_000)
def may_be_unknown_post(word: str, *, dashed: bool) -> bool:
    """Whether a word after a sign may be a post that no dictionary has (Глава района – башкан).

    After a comma, 'и' or a bracket one with a capital is somebody's or something's name.
    """
    bare = word.strip(",;:()").lower()
    if not bare.isalpha() or is_known(bare) or is_abbreviation(word) or (not dashed and word[0] != bare[0]):
        return False
    return any("nomn" in parse.tag and (dashed or "sing" in parse.tag) for parse in parses(bare))

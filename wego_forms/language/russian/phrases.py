"""The leading words of a phrase: adjectives and the head noun, found."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from wego_forms.language.russian.engines import is_known, parses
from wego_forms.language.russian.postforms import (
    clipped_parts,
    is_frozen_post,
    is_thing_as_object,
    takes_object,
)
from wego_forms.language.russian.postwords import (
    ADVERBS,
    FROZEN_PREFIXES,
    FROZEN_TITLES,
    POSTS,
    REGULAR_MEN,
    REGULAR_TITLES,
    SUBSTANTIVES,
    WOMENS_TITLES,
)
from wego_forms.language.russian.readings import Reading, adjectives, is_prefixed, nominatives

_AGENT = re.compile(
    r"[а-яё](?:[щч]ик|ист|олог|аграф|ограф|[аи]тор|[нмрлтсдб]ер|тель|овед|[оеи]рша|[ао]рий|риум)$"
)
"""How those end who do something: whatever they do, such words decline alike."""
_CLIPPED_RANK = re.compile(
    r"(?:нач|ком|полит|воен|физ|зам|зав|пом)[а-яё]*[аеиоуыэюя][а-яё]*[бвгджзклмнпрстф]$"
)
"""Комэск, Начпрод: a post clipped on both sides declines by its last consonant; замминистров isn't one."""


_LISTED = POSTS | REGULAR_TITLES | FROZEN_TITLES | WOMENS_TITLES


class Head(NamedTuple):
    """The leading words found: which of them change, and the reading of each; the last is the head."""

    readings: tuple[tuple[int, Reading], ...]
    sure: bool

    @property
    def position(self) -> int:
        """The index of the head word."""
        return self.readings[-1][0]

    @property
    def reading(self) -> Reading:
        """The reading of the head word."""
        return self.readings[-1][1]


def find_head(words: list[str], start: int, *, animate: bool) -> Head | None:
    """The run of agreeing adjectives from `start` on and the noun they lead to, or None."""
    end = start
    while end < len(words) and _leads_only(words[end]):
        end += 1
    if end == len(words) or not _ends_search(words[end]):
        return _searched(words, start, animate)
    found = _cached(tuple(words[start : end + 1]), animate)
    if found is None or not start:
        return found
    return Head(tuple([(place + start, reading) for place, reading in found.readings]), found.sure)


@lru_cache(maxsize=50_000)
def _cached(words: tuple[str, ...], animate: bool) -> Head | None:
    """What is found in adjectives and the one word after them: it doesn't hang on what follows."""
    return _searched(list(words), 0, animate)


@lru_cache(maxsize=50_000)
def _leads_only(word: str) -> bool:
    """Whether a word is an adjective before its noun, with no object of its own."""
    low = word.lower()
    return bool(adjectives(word)) and low not in ADVERBS and not takes_object(low) and not _numeral(low)


@lru_cache(maxsize=50_000)
def _ends_search(word: str) -> bool:
    """Whether no word after this one can tell what the head is: it is no adjective and no participle."""
    low = word.lower()
    return low not in ADVERBS and low != "и" and not adjectives(word) and not takes_object(low)


def _searched(words: list[str], start: int, animate: bool) -> Head | None:
    index = start
    run: list[int] = []
    while index < len(words):
        word = words[index].lower()
        if not run and word in ADVERBS:
            index += 1
            continue
        if run and word == "и" and index + 1 < len(words) and adjectives(words[index + 1]):
            index += 1
            continue
        if _numeral(word):
            return None
        if animate and _governs(words, index):
            return _substantive(words, [*run, index])
        noun = _noun_for(words, run, index, animate)
        if noun:
            return _assembled(words, run, index, noun)
        if not adjectives(words[index]):
            break
        run.append(index)
        index += 1
    return _substantive(words, run)


def _governs(words: list[str], index: int) -> bool:
    """Whether a participle has its object after it: временно исполняющая должность, возглавляющий комитет."""
    if index + 1 >= len(words) or not takes_object(words[index].lower()):
        return False
    if words[index + 1] == "за":  # отвечающий за связь
        return True
    return is_thing_as_object(words[index + 1 : index + 4])


def _numeral(word: str) -> bool:
    return word[:1].isdigit() and not is_prefixed(word)


def _noun_for(words: list[str], run: list[int], index: int, animate: bool) -> Reading | None:
    if adjectives(words[index]) and _leads_on(words, [*run, index], animate):
        return None
    for noun in _nouns(words[index], animate):
        if all(agreeing(words[place], noun) for place in run):
            return noun
    return None


@lru_cache(maxsize=50_000)
def _nouns(word: str, animate: bool) -> tuple[Reading, ...]:
    """The nouns that a word can be in the nominative, the likeliest of a person (of a thing) first."""
    nouns = [reading for reading in nominatives(word) if reading.noun]
    return tuple(sorted(nouns, key=lambda reading: (reading.animate != animate, reading.plural)))


def _leads_on(words: list[str], run: list[int], animate: bool) -> bool:
    """Whether the words in `run` can all be adjectives of a noun that follows (Военный комиссар)."""
    index = run[-1] + 1
    if index < len(words) and words[index].lower() == "и":
        index += 1
    if index >= len(words) or words[index - 1].endswith(","):
        return False
    for noun in nominatives(words[index]):
        if noun.noun and (noun.animate or not animate) and all(agreeing(words[place], noun) for place in run):
            return True
    following = words[index].lower()
    if following in SUBSTANTIVES and adjectives(following) and not adjectives(following)[0].plural:
        return True
    return bool(adjectives(words[index])) and _leads_on(words, [*run, index], animate)


def agreeing(word: str, noun: Reading) -> Reading | None:
    """The reading in which an adjective agrees with a noun, if there is one."""
    for reading in adjectives(word):
        if noun.plural == reading.plural and (
            noun.plural
            or reading.gender == noun.gender
            or (noun.either and reading.gender in ("masc", "femn"))
        ):
            return reading
    return None


def _assembled(words: list[str], run: list[int], index: int, noun: Reading) -> Head:
    readings = [(place, reading) for place in run if (reading := agreeing(words[place], noun))]
    known = all(is_known_word(words[place]) for place in [*run, index])
    return Head((*readings, (index, noun)), known)


def only_a_name(bare: str) -> bool:
    """Whether the dictionary has a word as the name of a person only: Паша of Пашей, not the pasha's Пашой.

    In a consonant the name and the noun decline alike (Ахун).
    """
    if bare[-1:] not in ("а", "я", "ь"):
        return False
    read = [parse.tag for parse in parses(bare) if "nomn" in parse.tag]
    return bool(read) and all("Name" in tag or "Surn" in tag or "Patr" in tag for tag in read)


@lru_cache(maxsize=50_000)
def is_known_word(word: str) -> bool:
    """Whether the dictionary, or a table, has a word of a post or a body, or each of its hyphened parts."""
    bare = word.strip(",;:()").lower()
    if bare in _LISTED or bare.endswith(("энерго", "игумения")) or is_frozen_post(bare):
        return True
    if is_known(bare):
        return not only_a_name(bare)
    if (
        is_agent(bare)
        or bare in REGULAR_MEN
        or clipped_parts(bare)[0]
        or bare.endswith(("ский", "ская", "ское", "ские"))
    ):
        return True
    return all(
        part.isascii()
        or (part.isalnum() and part[0].isdigit())
        or is_known(part)
        or part in POSTS
        or part in FROZEN_PREFIXES
        for part in bare.split("-")
    )


def is_agent(bare: str) -> bool:
    """Whether a word that the dictionary lacks ends as those who do something (Тестировщик, Фаундер)."""
    return bool(_AGENT.search(bare) or _CLIPPED_RANK.match(bare)) and not is_known(bare)


def _substantive(words: list[str], run: list[int]) -> Head | None:
    """Adjectives without a noun: the last one is the head (исполняющий обязанности)."""
    while run:
        last = run[-1]
        for reading in adjectives(words[last]):
            readings = [
                (place, other)
                for place in run
                for other in adjectives(words[place])[:1]
                if other.gender == reading.gender and other.plural == reading.plural
            ]
            if len(readings) == len(run):
                sure = words[last].lower().strip(",") in SUBSTANTIVES or _governs(words, last)
                sure = sure or (len(words) == 1 and is_known(words[last].lower().removeprefix("само")))
                return Head((*readings[:-1], (last, reading)), sure)
        run = run[:-1]
    return None


@lru_cache(maxsize=50_000)
def only_nominative(word: str) -> bool:
    """Whether a word can be nothing but a nominative, so that it doesn't belong after a head word."""
    bare = word.strip(',;.()«»"').lower()
    if not bare.replace("-", "").isalpha() or not is_known(bare):
        return False
    tags = [parse.tag for parse in parses(bare)]
    if any(tag.POS in ("PREP", "CONJ", "ADVB", "PRCL") for tag in tags):
        return False
    cases = {tag.case for tag in tags} - {None}
    return bool(cases) and cases <= {"nomn", "accs", "voct"} and "nomn" in cases

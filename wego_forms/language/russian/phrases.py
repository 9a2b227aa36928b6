"""The leading words of a phrase: adjectives and the head noun, found and put into a case."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from wego_forms.language.kinds import Case
from wego_forms.language.russian.engines import GRAMMEMES, is_known, parses
from wego_forms.language.russian.overrides import second_declension
from wego_forms.language.russian.postforms import (
    clipped_parts,
    is_frozen_post,
    is_thing_as_object,
    takes_object,
)
from wego_forms.language.russian.postwords import ADVERBS, FROZEN_PREFIXES, POSTS, REGULAR_MEN, SUBSTANTIVES
from wego_forms.language.russian.spelling import like

_REGULAR = "~"
"""Instead of a first part: a masculine thing that the dictionary lacks and that declines by its ending."""


class Reading(NamedTuple):
    """One nominative reading of a word: gender is masc, femn, neut, or '' in the plural."""

    noun: bool
    gender: str
    plural: bool
    animate: bool
    either: bool
    parse: Any
    first: str = ""


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


@lru_cache(maxsize=50_000)
def nominatives(word: str) -> tuple[Reading, ...]:
    """Every way in which a word can be a nominative noun, adjective or participle."""
    bare = word.strip(",;:()").lower()
    flat = bare.replace("-", "")
    if not flat.isalpha() and not (flat.isalnum() and _prefixed(bare)):
        return ()
    if "-" in bare and (bare.startswith("театр-") or not is_known(bare)):
        return _compound(bare)
    if not is_known(bare):
        if is_frozen_post(bare):
            return (Reading(True, "masc", False, True, True, None),)
        if clipped := _clipped(bare):
            return clipped
    found = []
    for parse in parses(bare):
        tag = parse.tag
        if (
            "nomn" not in tag
            or tag.POS not in ("NOUN", "ADJF", "PRTF", "NUMR")
            or "Infr" in tag
            or "Abbr" in tag
        ):
            continue
        plural = "plur" in tag
        gender = "" if plural else ("femn" if tag.gender == "femn" else tag.gender or "masc")
        if plural and "Pltm" not in tag and parse.normal_form == bare:
            continue
        found.append(
            Reading(
                tag.POS == "NOUN",
                gender,
                plural,
                "anim" in tag or bare == "голова",
                "ms-f" in tag or bare == "голова",
                parse,
            )
        )
    return tuple(found)


def _clipped(bare: str) -> tuple[Reading, ...]:
    """Росреестр as реестр, Техдиректор as директор; Минцифры stays; Ростех and Мажлис as their ending says."""
    if bare in REGULAR_MEN:
        return (Reading(True, "masc", False, False, False, None, _REGULAR),)
    first, last = clipped_parts(bare)
    if not first:
        return ()
    if not last:
        frozen = bare[-1] in "аеёиоуыэюя"
        return (
            Reading(
                True, "neut" if frozen else "masc", False, False, False, None, "" if frozen else _REGULAR
            ),
        )
    readings = [reading for reading in nominatives(last) if reading.noun]
    return tuple(reading._replace(first=f"+{first}") for reading in readings)


def _compound(bare: str) -> tuple[Reading, ...]:
    first, _, last = bare.rpartition("-")
    readings = []
    for reading in nominatives(last):
        if not reading.noun and first in POSTS:
            continue
        kind = "" if _stays(first, reading) else first
        readings.append(
            Reading(
                reading.noun, reading.gender, reading.plural, reading.animate, reading.either,
                reading.parse, kind or f"={first}",
            )
        )  # fmt: skip
    return tuple(readings)


def _stays(first: str, reading: Reading) -> bool:
    if first in FROZEN_PREFIXES or not reading.noun:
        return True
    return not any(_joins(other, reading) for other in nominatives(first))


def _joins(other: Reading, reading: Reading) -> bool:
    """Whether a first part is a noun that declines with the second (врач-терапевт, школа-интернат)."""
    # Of a plural there is no gender, and pymorphy3 doesn't compare one with nothing.
    alike = bool(other.gender and reading.gender) and other.gender == reading.gender
    things = not (other.animate or reading.animate)
    if not other.noun:  # заведующий-хирург
        return other.parse.normal_form in SUBSTANTIVES or other.parse.word in SUBSTANTIVES
    return not other.plural and (alike or other.animate or things)


@lru_cache(maxsize=50_000)
def _inflect(bare: str, index: int, case: Case, animate: bool) -> str:
    reading = nominatives(bare)[index]
    if reading.first == _REGULAR:
        return bare if case == "accusative" else second_declension(bare).form(bare, case)
    form = _of_parse(reading, case, animate) or bare
    if reading.first.startswith("+"):
        return f"{reading.first[1:]}{form}"
    if reading.first.startswith("="):
        return f"{reading.first[1:]}-{form}"
    if reading.first:
        for other in nominatives(reading.first):
            if _joins(other, reading):
                return f"{_of_parse(other, case, animate)}-{form}"
    return form


def _of_parse(reading: Reading, case: Case, animate: bool) -> str:
    if reading.parse is None:  # замгубернатора
        return ""
    number = "plur" if reading.plural else "sing"
    grammeme = GRAMMEMES[case]
    if case == "accusative" and (not reading.noun or (reading.plural and reading.noun)):
        if reading.plural or reading.gender == "masc":
            grammeme = "gent" if animate else "nomn"
        elif reading.gender == "neut":
            grammeme = "nomn"
    wanted = {grammeme, number}
    if not reading.noun and reading.gender:
        wanted.add(reading.gender)
    inflected = _superlative(reading.parse, wanted) or reading.parse.inflect(wanted)
    return str(inflected.word if inflected else reading.parse.word)


def _superlative(parse: Any, wanted: set[str]) -> Any:
    """высшей of высшая: pymorphy3 goes over to высочайшей."""
    if "Supr" not in parse.tag:
        return None
    forms = [other for other in parse.lexeme if wanted <= other.tag.grammemes]
    return next((other for other in forms if other.word[:-3] == parse.word[: len(other.word) - 3]), None)


def inflect(word: str, reading: Reading, case: Case, animate: bool) -> str:
    """`word` (nominative, read as `reading`) in `case`, its capitals, commas and е for ё kept."""
    if case == "nominative":
        return word
    bare = word.strip(",;:()")
    low = bare.lower()
    form = _inflect(low, nominatives(word).index(reading), case, animate)
    if "ё" in form and "ё" not in low:
        form = "".join(
            "е" if char == "ё" and index < len(low) and low[index] == "е" else char
            for index, char in enumerate(form)
        )
    return word.replace(bare, like_parts(form, bare))


def like_parts(form: str, model: str) -> str:
    """`form` in the capitals of `model`, part by hyphenated part."""
    if "-" in model and form.count("-") == model.count("-"):
        return "-".join(map(_like_part, form.split("-"), model.split("-")))
    return like(form, model)


def _like_part(form: str, model: str) -> str:
    return model if form == model.lower() else like(form, model)


def find_head(words: list[str], start: int, *, animate: bool) -> Head | None:
    """The run of agreeing adjectives from `start` on and the noun they lead to, or None."""
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
    return word[:1].isdigit() and not _prefixed(word)


def _prefixed(word: str) -> bool:
    """Whether digits are but the first part of a word: 3D-центр."""
    first, _, last = word.rpartition("-")
    return len(first) > 1 and len(last) > 2 and not last[0].isdigit()


def adjectives(word: str) -> list[Reading]:
    """Every way in which a word can be a nominative adjective or participle."""
    return [reading for reading in nominatives(word) if not reading.noun]


def _noun_for(words: list[str], run: list[int], index: int, animate: bool) -> Reading | None:
    if adjectives(words[index]) and _leads_on(words, [*run, index], animate):
        return None
    nouns = [reading for reading in nominatives(words[index]) if reading.noun]
    nouns.sort(key=lambda reading: (reading.animate != animate, reading.plural))
    for noun in nouns:
        if all(_agreeing(words[place], noun) for place in run):
            return noun
    return None


def _leads_on(words: list[str], run: list[int], animate: bool) -> bool:
    """Whether the words in `run` can all be adjectives of a noun that follows (Военный комиссар)."""
    index = run[-1] + 1
    if index < len(words) and words[index].lower() == "и":
        index += 1
    if index >= len(words) or words[index - 1].endswith(","):
        return False
    for noun in nominatives(words[index]):
        if (
            noun.noun
            and (noun.animate or not animate)
            and all(_agreeing(words[place], noun) for place in run)
        ):
            return True
    following = words[index].lower()
    if following in SUBSTANTIVES and adjectives(following) and not adjectives(following)[0].plural:
        return True
    return bool(adjectives(words[index])) and _leads_on(words, [*run, index], animate)


def _agreeing(word: str, noun: Reading) -> Reading | None:
    for reading in adjectives(word):
        if noun.plural == reading.plural and (
            noun.plural
            or reading.gender == noun.gender
            or (noun.either and reading.gender in ("masc", "femn"))
        ):
            return reading
    return None


def _assembled(words: list[str], run: list[int], index: int, noun: Reading) -> Head:
    readings = [(place, reading) for place in run if (reading := _agreeing(words[place], noun))]
    known = all(_known(words[place]) for place in [*run, index])
    return Head((*readings, (index, noun)), known)


def _known(word: str) -> bool:
    bare = word.strip(",;:()").lower()
    if is_known(bare) or bare in POSTS or is_frozen_post(bare):
        return True
    if bare in REGULAR_MEN or clipped_parts(bare)[0] or bare.endswith(("ский", "ская", "ское", "ские")):
        return True
    return all(
        part.isascii()
        or (part.isalnum() and part[0].isdigit())
        or is_known(part)
        or part in POSTS
        or part in FROZEN_PREFIXES
        for part in bare.split("-")
    )


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


def participle(words: list[str], head: Head, index: int) -> Head | None:
    """A participle after a comma that agrees with the head (Заместитель министра, курирующий вопросы)."""
    if not words[index - 1].endswith(","):
        return None
    reading = _agreeing(words[index], head.reading)
    if reading is None or reading.parse is None:
        return None
    if reading.parse.tag.POS != "PRTF" and words[index].lower() not in SUBSTANTIVES:
        return None
    return Head(((index, reading._replace(either=head.reading.either)),), True)


def trailing(words: list[str], head: Head) -> Head:
    """The head with the agreeing adjectives after it: Митрополит Симбирский и Новоспасский."""
    readings = list(head.readings)
    for index in range(head.position + 1, len(words)):
        if words[index] == "и":
            continue
        reading = _agreeing(words[index], head.reading)
        if reading is None:
            break
        readings.append((index, reading))
    return Head(tuple(readings), head.sure)

"""Every way in which one word can be a nominative, and its other cases."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from wego_forms.language.kinds import Case
from wego_forms.language.russian.engines import GRAMMEMES, is_known, parses
from wego_forms.language.russian.overrides import first_declension, second_declension
from wego_forms.language.russian.postforms import clipped_parts, is_frozen_post
from wego_forms.language.russian.postwords import (
    FROZEN_PREFIXES,
    FROZEN_TITLES,
    POSTS,
    REGULAR_MEN,
    REGULAR_TITLES,
    UNSTRESSED_TITLES,
    WOMENS_TITLES,
)
from wego_forms.language.russian.spelling import like

_RANKS_OF_CAPTAIN = ("лейтенант", "исправник", "командор", "поручик", "инженер")
_REGULAR = "~"
"""Instead of a first part: a masculine thing that the dictionary lacks and that declines by its ending."""


_MODEL = "самарск"
"""The adjective after which those in -ский decline that the dictionary lacks."""
_WOMAN = "инфузория"
"""The living being in -ия, its stem as long as the adjective's, after which игумения declines."""
_ADJECTIVE_MODELS = {"кий": "самарский", "ний": "синий", "ый": "новый", "кой": "морской", "ой": "речной"}
"""The adjectives after which those decline that the dictionary has as family names only (Слуцкий, Заболотный)."""
_PLACE_ADJECTIVE = tuple(f"{stem}{ending}" for stem in ("ск", "цк") for ending in ("ий", "ая", "ое", "ие"))


class Reading(NamedTuple):
    """One nominative reading of a word: gender is masc, femn, neut, or '' in the plural.

    `stem`: the word's own, where `parse` is only the model that it declines after.
    """

    noun: bool
    gender: str
    plural: bool
    animate: bool
    either: bool
    parse: Any
    first: str = ""
    stem: str = ""


@lru_cache(maxsize=50_000)
def nominatives(word: str) -> tuple[Reading, ...]:
    """Every way in which a word can be a nominative noun, adjective or participle."""
    bare = word.strip(",;:()").lower()
    flat = bare.replace("-", "")
    if not flat.isalpha() and not (flat.isalnum() and is_prefixed(bare)):
        return ()
    if bare in FROZEN_TITLES:
        return (Reading(True, "masc", False, True, False, None),)
    if bare in REGULAR_TITLES or bare in WOMENS_TITLES:
        gender = "femn" if bare in WOMENS_TITLES else "masc"
        return (Reading(True, gender, False, True, False, None, _REGULAR),)
    if "-" in bare and (bare.startswith(("театр-", "ясли-")) or not is_known(bare)):
        return _compound(bare)
    if not is_known(bare):
        if is_frozen_post(bare):
            return (Reading(True, "masc", False, True, True, None),)
        if clipped := _clipped(bare):
            return clipped
        if bare.endswith(_PLACE_ADJECTIVE) and len(bare) > 5:
            return tuple(reading._replace(stem=bare[:-2]) for reading in nominatives(_MODEL + bare[-2:]))
        if bare.endswith("игумения"):
            return tuple(reading._replace(stem=bare[:-2]) for reading in nominatives(_WOMAN))
    found = []
    for parse in parses(bare):
        tag = parse.tag
        if (
            "nomn" not in tag
            or tag.POS not in ("NOUN", "ADJF", "PRTF", "NUMR")
            or "Infr" in tag
            or {"Abbr", "Fixd"} <= tag.grammemes  # МФЦ; but вуз and загс are words
        ):
            continue
        if parse.normal_form == "больший" and bare in ("большая", "большие"):
            continue  # in names it is always большой: Большой палаты, Большой Садовой улицы
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
    return tuple(found) + _of_family_name(bare, found)


def _of_family_name(bare: str, found: list[Reading]) -> tuple[Reading, ...]:
    """Браславский, which the dictionary has as a family name only, as the adjective that it is too."""
    named = any("Surn" in one.parse.tag and one.gender == "masc" for one in found)
    if not named or not all(one.noun for one in found) or len(bare) < 5:
        return ()
    model = next((_ADJECTIVE_MODELS[end] for end in _ADJECTIVE_MODELS if bare.endswith(end)), "")
    return tuple(one._replace(stem=bare[:-2]) for one in nominatives(model) if not one.noun)


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
        leading = _leading(first, reading)
        made = reading._replace(first=first if leading else f"={first}")
        if (
            leading
            and leading.noun
            and leading.gender
            and not leading.plural
            and str(leading.gender) != str(reading.gender)
        ):
            if leading.animate:  # Старшая медсестра-анестезист
                made = made._replace(either=True)
            else:  # Средняя школа-интернат, Детский сад-ясли
                made = made._replace(gender=leading.gender, plural=False, animate=False)
        readings.append(made)
    return tuple(readings)


def _leading(first: str, reading: Reading) -> Reading | None:
    """The first part where it declines with the second, else None."""
    if (
        (first in FROZEN_PREFIXES and not _two_posts(first, reading))
        or not reading.noun
        or (first == "парк" and reading.parse.word == "отель")
    ):
        return None
    if not all(is_known(part) or part in POSTS or part in FROZEN_PREFIXES for part in first.split("-")):
        return None  # what no dictionary has is left as it is: Скрам-мастер
    return next((other for other in nominatives(first) if _joins(other, reading)), None)


def _two_posts(first: str, reading: Reading) -> bool:
    """Капитан-регент, but капитан-лейтенант: the rank is one word, of the other each part is a post."""
    return first == "капитан" and reading.parse is not None and reading.parse.word not in _RANKS_OF_CAPTAIN


def _joins(other: Reading, reading: Reading) -> bool:
    """Whether a first part declines with the second: врач-терапевт, школа-интернат; a whole adjective always does."""
    if not other.noun:  # заведующий-хирург, and Главный-инженер of one who types a hyphen for a space
        return True
    # Of a plural there is no gender, and pymorphy3 doesn't compare one with nothing.
    alike = bool(other.gender and reading.gender) and other.gender == reading.gender
    things = not other.animate and (not reading.animate or other.gender == "femn")  # компания-партнёр
    return (not other.plural or "Pltm" in other.parse.tag) and (alike or other.animate or things)


@lru_cache(maxsize=50_000)
def _inflect(bare: str, index: int, case: Case, animate: bool) -> str:
    reading = nominatives(bare)[index]
    if reading.first == _REGULAR:
        return _by_ending(bare, case, reading.animate)
    form = _of_parse(reading, case, animate) or bare
    if reading.first.startswith("+"):
        return f"{reading.first[1:]}{form}"
    if reading.first.startswith("="):
        return f"{reading.first[1:]}-{form}"
    if reading.first:
        for place, other in enumerate(nominatives(reading.first)):
            if _joins(other, reading):
                if case == "accusative" and other.animate and reading.gender == "masc":
                    form = _of_parse(reading, "genitive", animate)  # Имама-хатыба
                if case == "accusative" and not other.animate and other.gender == "masc" and _is_man(reading):
                    form = bare.rpartition("-")[2]  # Завод-изготовитель: the thing leads
                if not form:
                    form = bare.rpartition("-")[2]
                return f"{_inflect(reading.first, place, case, animate)}-{form}"  # врача-анестезиолога-реаниматолога
    return form


def _is_man(reading: Reading) -> bool:
    return reading.parse is not None and {"anim", "masc"} <= reading.parse.tag.grammemes


def _by_ending(bare: str, case: Case, animate: bool) -> str:
    """A word of a table, that the dictionary lacks: Хаба, Башкана, Аятоллы, Пашой."""
    if bare[-1] in "ая":
        soft = case == "instrumental" and bare in UNSTRESSED_TITLES
        return f"{bare[:-1]}ей" if soft else first_declension(bare).form(bare, case)
    if case == "accusative":
        return second_declension(bare).form(bare, "genitive") if animate else bare
    return second_declension(bare).form(bare, case)


def _of_parse(reading: Reading, case: Case, animate: bool) -> str:
    if reading.parse is None:  # замгубернатора
        return ""
    number = "plur" if reading.plural or "Pltm" in reading.parse.tag else "sing"
    grammeme = GRAMMEMES[case]
    if case == "accusative" and animate and reading.gender == "masc" and not is_known(reading.parse.word):
        grammeme = "gent"  # a guess that a person's post is a thing: Тимлида
    if case == "accusative" and (not reading.noun or (reading.plural and reading.noun)):
        if reading.plural or reading.gender == "masc":
            grammeme = "gent" if animate else "nomn"
        elif reading.gender == "neut":
            grammeme = "nomn"
    wanted = {grammeme, number}
    if not reading.noun and reading.gender:
        wanted.add(reading.gender)
    inflected = _superlative(reading.parse, wanted) or reading.parse.inflect(wanted)
    form = str(inflected.word if inflected else reading.parse.word)
    return reading.stem + form[len(reading.parse.word) - 2 :] if reading.stem else form


def _superlative(parse: Any, wanted: set[str]) -> Any:
    """высшей of высшая, святейшему of святейший: pymorphy3 goes over to высочайшей and святому."""
    if "Supr" not in parse.tag:
        return None
    forms = [other for other in parse.lexeme if wanted | {"Supr"} <= other.tag.grammemes]
    return next((other for other in forms if other.word[:-3] == parse.word[: len(other.word) - 3]), None)


def inflect(word: str, reading: Reading, case: Case, animate: bool) -> str:
    """`word` (nominative, read as `reading`) in `case`, its capitals, commas and е for ё kept."""
    if case == "nominative":
        return word
    readings = nominatives(word)
    for place, other in enumerate(readings):
        if other is reading:
            return _written(word, place, case, animate)
    return _written(word, readings.index(reading), case, animate)


@lru_cache(maxsize=50_000)
def _written(word: str, place: int, case: Case, animate: bool) -> str:
    bare = word.strip(",;:()")
    low = bare.lower()
    form = _inflect(low, place, case, animate)
    if form[:1].replace("ё", "е") != low[:1].replace("ё", "е") or form.count("-") != low.count("-"):
        raise ValueError(f"{form} is no form of {low}")  # a part was lost: better no form than half of one
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


@lru_cache(maxsize=50_000)
def adjectives(word: str) -> tuple[Reading, ...]:
    """Every way in which a word can be a nominative adjective or participle."""
    return tuple(reading for reading in nominatives(word) if not reading.noun)


def is_prefixed(word: str) -> bool:
    """Whether digits are but the first part of a word: 3D-центр."""
    first, _, last = word.rpartition("-")
    return len(first) > 1 and len(last) > 2 and not last[0].isdigit()

"""Whether a name is a man's or a woman's, from whichever part tells."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.language.kinds import Gender
from wego_forms.language.russian import engines
from wego_forms.language.russian.eastasian import VIETNAMESE
from wego_forms.language.russian.nameparts import is_initials, patronymic_gender
from wego_forms.language.russian.nametable import MEN, WOMEN
from wego_forms.language.russian.spelling import key, syllables
from wego_forms.language.wordlist import words

_SONS = ("улы", "уулу", "оглы", "зода")
_DAUGHTERS = ("кызы", "гызы")
_MALE_FAMILY = ("ов", "ев", "ин", "ын", "ский", "цкий", "ской", "цкой", "ый")
_FEMALE_FAMILY = ("ова", "ева", "ина", "ына", "ская", "цкая", "ая")
_MALE_GIVEN = ("улла", "утдин", "удин", "бек", "гали", "зян", "мурза", "оол")
_FEMALE_GIVEN = ("бану", "сулу", "гуль", "гюль", "суу", "кыс", "кыз")
_EITHER = frozenset(words("саша женя валя шура слава паша сима ника мишель дил"))


def gender_from_parts(family: str | None, given: str | None, patronymic: str | None) -> Gender | None:
    """The patronymic decides; failing that the given name, failing that the family name."""
    if patronymic and (told := patronymic_gender(patronymic)):
        return "male" if told == "male" else "female"
    if given and not is_initials(given) and (told_by_given := given_gender(given)):
        return told_by_given
    if family and given and (told_between := _between(key(family), key(given))):
        return told_between
    return family_gender(family) if family else None


def _between(family: str, given: str) -> Gender | None:
    """What a word between tells: Нгуен Тхи Доан is a woman, Во Ван Тхыонг and Фейсал бин Фархан are men."""
    middle, _, last = given.partition(" ")
    if last and family in VIETNAMESE and middle in ("тхи", "ван"):
        return "female" if middle == "тхи" else "male"
    if family.startswith(("бин ", "ибн ", "бинт ")):
        return "female" if family.startswith("бинт ") else "male"
    return given_gender(middle) if last and syllables(middle) > 1 else None  # Луис Инасиу Лула


@lru_cache(maxsize=50_000)
def given_gender(given: str) -> Gender | None:
    """What a given name tells: by the table, by pymorphy3's dictionary; None where it can't be told."""
    word = key(given.split(" ")[-1])
    if word in _EITHER:
        return None
    for part in (word, word.split("-")[-1], word.split("-")[0]):
        if part in MEN:
            return "male"
        if part in WOMEN:
            return "female"
        if not engines.is_known(part):
            if part.endswith(_MALE_GIVEN):
                return "male"
            if part.endswith(_FEMALE_GIVEN):
                return "female"
            continue
        named = [
            p.tag for p in engines.parses(part) if "Name" in p.tag and "nomn" in p.tag and "sing" in p.tag
        ]
        men = any("masc" in tag for tag in named)
        women = any("femn" in tag for tag in named)
        if any("ms-f" in tag for tag in named) or (men and women):
            return None
        if men or women:
            return "male" if men else "female"
    return None


@lru_cache(maxsize=50_000)
def family_gender(family: str) -> Gender | None:
    """What a family name tells: possessives and adjectives do, and -улы, -зода, -кызы."""
    word = key(family)
    first, hyphen, last = word.rpartition("-")
    if hyphen and last in _SONS and first.endswith(_FEMALE_FAMILY):
        return "female"  # Гаджиева-Оглы
    if word.endswith(_SONS + _DAUGHTERS) and len(word) > 5:
        return "male" if word.endswith(_SONS) else "female"
    if word.endswith(_FEMALE_FAMILY) and len(word) > 4:
        return "female"
    if word.endswith(_MALE_FAMILY) and len(word) > 4:
        return "male"
    return None

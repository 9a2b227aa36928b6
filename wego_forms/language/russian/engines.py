"""The two outside engines, each loaded at its first use: pytrovich for names, pymorphy3 for words."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from wego_forms.language.kinds import Case, Gender
from wego_forms.once import once

GRAMMEMES: dict[Case, str] = {
    "nominative": "nomn",
    "genitive": "gent",
    "dative": "datv",
    "accusative": "accs",
    "instrumental": "ablt",
    "prepositional": "loct",
}
"""The cases in OpenCorpora's tags."""


@once
def _petrovich() -> tuple[Any, Any, Any, Any]:
    from pytrovich.enums import Case as PetrovichCase
    from pytrovich.enums import Gender as PetrovichGender
    from pytrovich.enums import NamePart
    from pytrovich.maker import PetrovichDeclinationMaker

    parts = {"family": NamePart.LASTNAME, "given": NamePart.FIRSTNAME, "patronymic": NamePart.MIDDLENAME}
    genders = {"male": PetrovichGender.MALE, "female": PetrovichGender.FEMALE}
    cases = {
        "genitive": PetrovichCase.GENITIVE,
        "dative": PetrovichCase.DATIVE,
        "accusative": PetrovichCase.ACCUSATIVE,
        "instrumental": PetrovichCase.INSTRUMENTAL,
        "prepositional": PetrovichCase.PREPOSITIONAL,
    }
    return PetrovichDeclinationMaker(), parts, genders, cases


def petrovich(part: str, word: str, gender: Gender, case: Case) -> str:
    """pytrovich's form of one unhyphenated word; `part` is family, given or patronymic."""
    if case == "nominative":
        return word
    maker, parts, genders, cases = _petrovich()
    form: str = maker.make(parts[part], genders[gender], cases[case], word)
    return form


@once
def morph() -> Any:
    """pymorphy3's analyzer."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=50_000)
def parses(word: str) -> tuple[Any, ...]:
    """Every reading that pymorphy3 has of a word, likeliest first."""
    try:
        return tuple(morph().parse(word.lower()))
    except ValueError:  # pymorphy3 asks Unicode for the name of a character that has none
        return ()


@lru_cache(maxsize=50_000)
def is_known(word: str) -> bool:
    """Whether pymorphy3's dictionary has the word, rather than a guess by its ending."""
    return bool(morph().word_is_known(word.lower()))


@lru_cache(maxsize=50_000)
def dictionary_forms(word: str, gender: Gender, case: Case, *marks: str) -> frozenset[str]:
    """The forms pymorphy3 gives a singular nominative noun of that gender, ё as е; `marks`: one is in its tag.

    With marks "Surn", "Name" or "Patr" only readings as such a part of a name count.
    """
    wanted = "masc" if gender == "male" else "femn"
    forms = set()
    for parse in parses(word):
        tag = parse.tag
        if "nomn" not in tag or "sing" not in tag or tag.POS not in ("NOUN", "ADJF"):
            continue
        if marks and not any(mark in tag for mark in marks):
            continue
        if wanted not in tag and "ms-f" not in tag and "GNdr" not in tag:
            continue
        target = {GRAMMEMES[case]} if tag.POS == "NOUN" else {GRAMMEMES[case], "sing", wanted}
        if tag.POS == "ADJF" and case == "accusative" and gender == "male":
            target = {"gent", "sing", wanted}
        if inflected := parse.inflect(target):
            forms.add(inflected.word.replace("ё", "е"))
    return frozenset(forms)

"""The two outside engines, each loaded at its first use: pytrovich for names, pymorphy3 for words."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from wego_forms.language.kinds import Case, Gender
from wego_forms.language.russian.spelling import like
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
    try:
        return bool(morph().word_is_known(word.lower()))
    except ValueError:  # half of a surrogate pair, which no dictionary can be asked for
        return False


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


def _readings(word: str) -> tuple[Any, ...]:
    """The tags of the dictionary's own nominative readings, not of guesses by the ending."""
    if not is_known(word):
        return ()
    return tuple(parse.tag for parse in parses(word) if "nomn" in parse.tag)


NAMES = frozenset(("Surn", "Name", "Patr", "Geox", "Orgn"))
"""The grammemes of names."""


@lru_cache(maxsize=50_000)
def is_noun(word: str) -> bool:
    """Whether the dictionary has a common noun in the nominative singular."""
    return any(
        tag.POS == "NOUN" and "sing" in tag and not NAMES & tag.grammemes and "Abbr" not in tag
        for tag in _readings(word)
    )


@lru_cache(maxsize=50_000)
def is_person(word: str) -> bool:
    """Whether the dictionary has the word as a common noun of a living being (мельник, сорока)."""
    return any(
        tag.POS == "NOUN" and "sing" in tag and "anim" in tag and not NAMES & tag.grammemes
        for tag in _readings(word)
    )


@lru_cache(maxsize=50_000)
def is_feminine(word: str) -> bool:
    """Whether the dictionary has a feminine common noun in the word (мозоль, рысь), and no man and no family name."""
    nouns = [tag for tag in _readings(word) if tag.POS == "NOUN" and "sing" in tag]
    men = any(("masc" in tag and "anim" in tag) or "Surn" in tag for tag in nouns)
    return not men and any("femn" in tag and not {"Name", "Orgn"} & tag.grammemes for tag in nouns)


@lru_cache(maxsize=50_000)
def is_given(word: str) -> bool:
    """Whether the dictionary has the word as a given name."""
    return any("Name" in tag and "Init" not in tag for tag in _readings(word))


@lru_cache(maxsize=50_000)
def is_family(word: str, gender: Gender) -> bool:
    """Whether the dictionary has the word as a family name of that gender."""
    wanted = "masc" if gender == "male" else "femn"
    return any("Surn" in tag and (wanted in tag or "ms-f" in tag) for tag in _readings(word))


@lru_cache(maxsize=50_000)
def is_adjective(word: str) -> bool:
    """Whether the dictionary has an adjective or a participle in the nominative singular, not a possessive."""
    return any(
        tag.POS in ("ADJF", "PRTF") and "sing" in tag and not {"Poss", "Anum"} & tag.grammemes
        for tag in _readings(word)
    )


@lru_cache(maxsize=50_000)
def is_plural_adjective(word: str) -> bool:
    """Whether the dictionary has the word as an adjective's plural genitive (седых)."""
    if not is_known(word):
        return False
    return any(
        parse.tag.POS in ("ADJF", "PRTF") and "plur" in parse.tag and "gent" in parse.tag
        for parse in parses(word)
    )


@lru_cache(maxsize=50_000)
def is_peoples_genitive(word: str) -> bool:
    """Whether the dictionary has a word as the genitive of several people and as no nominative (искателей)."""
    if not is_known(word):
        return False
    tags = [parse.tag for parse in parses(word)]
    return not any("nomn" in tag or NAMES & tag.grammemes for tag in tags) and any(
        {"anim", "plur", "gent"} <= tag.grammemes for tag in tags
    )


@lru_cache(maxsize=50_000)
def is_possessive(word: str) -> bool:
    """Whether the dictionary has an adjective that is declined as a possessive: волчий, третий, божий (божьему)."""
    if any({"Poss", "Anum"} & tag.grammemes for tag in _readings(word)):
        return True
    return is_known(word) and any(form.endswith("ьему") for form in dictionary_forms(word, "male", "dative"))


@lru_cache(maxsize=50_000)
def noun_form(word: str, case: Case) -> str | None:
    """The form, ё and all, of the one common noun that the dictionary sees in the word; capitals as the word's."""
    if not is_known(word):
        return None
    forms = {
        made.word
        for parse in parses(word)
        if parse.tag.POS == "NOUN"
        and "nomn" in parse.tag
        and "sing" in parse.tag
        and (word[-1] in "ая" or "masc" in parse.tag)
        and not NAMES & parse.tag.grammemes
        and (made := parse.inflect({GRAMMEMES[case]}))
    }
    return like(_without_new_yo(forms.pop(), word), word) if len(forms) == 1 else None


def _without_new_yo(form: str, word: str) -> str:
    """Желудем of Желудь, though the dictionary has жёлудем: ё isn't put where the word is written without it."""
    if "ё" not in form:
        return form
    written = word.lower()
    return "".join(
        "е" if char == "ё" and written[index : index + 1] == "е" else char for index, char in enumerate(form)
    )

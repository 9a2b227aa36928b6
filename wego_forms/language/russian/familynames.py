"""One family name without hyphens: the table of exceptions, then the classes by ending."""

from __future__ import annotations

from wego_forms.errors import Both
from wego_forms.language.kinds import Case, Gender
from wego_forms.language.russian import doubts, engines, overrides
from wego_forms.language.russian.adjectives import (
    decline_aya,
    decline_ij,
    decline_ikh,
    decline_oj,
    decline_yj,
)
from wego_forms.language.russian.nametable import MEN
from wego_forms.language.russian.nounnames import (
    decline_first,
    decline_fleeting,
    decline_hissing,
    decline_second,
    is_fleeting,
)
from wego_forms.language.russian.spelling import key
from wego_forms.language.wordlist import words

Inflected = tuple[str, Both | None]

_POSSESSIVE = ("ов", "ев", "ин", "ын")
_COUPLE = ("овы", "евы", "ины", "ыны", "ские", "цкие")
_OWN = overrides.HARD._replace(endings=("а", "у", "а", "ым", "е"))
_OWNED = overrides.HARD_FIRST._replace(endings=("ой", "ой", "у", "ой", "ой"))
_SINGLES = frozenset(
    words("рогожина соломина горошина хворостина жемчужина изюмина тесина жердина кирпичина бусина")
)
"""Nouns of one piece by which nobody is called: the family name is Рогожин's, as Калина is none of Калин's."""
_OPEN_A = ("иа", "уа", "оа", "еа", "аа", "эа", "юа")
"""A second vowel before -а: such names stay (Гулиа, Моруа), the Tuvan -аа too."""


def decline_simple(word: str, gender: Gender, case: Case) -> Inflected:
    """One family name in an oblique `case`, and why it isn't sure, if so."""
    if gender == "male" and case == "accusative" and word[-1] not in "аяАЯ":
        case = "genitive"  # of living beings, whatever the noun is (Потока, Ячменя)
    low = key(word)
    known = overrides.FAMILY.get((low, gender))
    if known:
        return known.form(
            word, case
        ), None if known.sure else doubts.NO_NORM if low in overrides.NO_NORM else doubts.USAGE_VARIES
    if low.endswith(_COUPLE) and len(low) > 5:
        return word, doubts.SEVERAL
    if len(low) < 3 and (low[-1] in "аяйхь" or len(low) < 2):
        return word, doubts.TOO_SHORT if gender == "male" or low[-1] in "ая" else None
    return _man(word, low, case) if gender == "male" else _woman(word, low, case)


def _woman(word: str, low: str, case: Case) -> Inflected:
    if low[-1] not in "ая" or low.endswith(_OPEN_A):
        return word, None
    if low.endswith("зода"):
        return word, doubts.NO_NORM
    if low.endswith(("ая", "яя")):
        return decline_aya(word, low, case)
    if low.endswith(("ова", "ева", "ина", "ына")) and len(low) > 4:
        noun = engines.is_noun(word) and not engines.is_family(word, "female") and low not in _SINGLES
        return _OWNED.form(word, case), doubts.NOUN_OR_FAMILY if noun else None
    return decline_first(word, low, "female", case)


def _man(word: str, low: str, case: Case) -> Inflected:
    last = low[-1]
    if last in "оеэиыую" or low.endswith(_OPEN_A):
        return word, None
    if low.endswith("зода"):
        return word, doubts.NO_NORM
    if low.endswith(("их", "ых")):
        return decline_ikh(word, low, case)
    if low.endswith(("ая", "яя")):
        return overrides.SOFT_FIRST.form(word, case), doubts.NO_NORM
    if last in "ая":
        return decline_first(word, low, "male", case)
    if low.endswith(_POSSESSIVE):
        return _possessive(word, low, case)
    if low.endswith("ый"):
        return decline_yj(word, low, case)
    if low.endswith("ий"):
        return decline_ij(word, low, case)
    if low.endswith("ой"):
        return decline_oj(word, low, case)
    if is_fleeting(low) and not (last == "ь" and engines.is_feminine(word)):  # Осень, Ступень
        return decline_fleeting(word, low, case)
    if case == "instrumental" and last in "жшчщц":
        return decline_hissing(word, low)
    return decline_second(word, low, case)


def foreigner(family: str, given: str, form: str, doubt: Both | None) -> Inflected:
    """The instrumental of a man's -ин without a patronymic: Бальдвином Олафом, but Мининым Кузьмой.

    A family name that the dictionary lacks may be a foreigner's, even if the given name is used in Russia.
    """
    low = key(family)
    if not low.endswith(("ин", "ын")) or not form.endswith("ым"):
        return form, doubt
    native = all(key(part) in MEN or engines.is_given(part) for part in given.replace("-", " ").split(" "))
    if "-" in family or " " in family or (native and engines.is_family(family, "male")):
        return form, doubt
    return form if native else f"{form[:-2]}ом", doubts.INSTRUMENTAL


def _possessive(word: str, low: str, case: Case) -> Inflected:
    """-ов, -ин: -ым in the instrumental, unless the word is a noun (Лев, Грузин) or foreign (Грин)."""
    if is_fleeting(low):
        return decline_fleeting(word, low, case)
    if not (word.istitle() or word.isupper()):  # МакКуин
        return overrides.HARD.form(word, case), None
    form = (overrides.HARD if len(low) < 4 else _OWN).form(word, case)
    if case != "instrumental":
        return form, None
    forms = engines.dictionary_forms(word, "male", case, "Surn") if engines.is_known(word) else frozenset()
    if forms:
        return form, None if key(form) in forms else doubts.INSTRUMENTAL
    if len(low) <= 4 or engines.is_noun(word):
        return overrides.HARD.form(word, case) if engines.is_noun(word) else form, doubts.INSTRUMENTAL
    return form, None

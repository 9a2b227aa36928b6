"""Family names that are adjectives, participles or genitive plurals, or only look so."""

from __future__ import annotations

from wego_forms.errors import Both
from wego_forms.language.kinds import Case
from wego_forms.language.russian import doubts, engines, overrides
from wego_forms.language.russian.overrides import Paradigm
from wego_forms.language.russian.spelling import key, syllables

Inflected = tuple[str, Both | None]

_HARD = Paradigm(2, ("ого", "ому", "ого", "ым", "ом"))
_BACK = Paradigm(2, ("ого", "ому", "ого", "им", "ом"))
_SOFT = Paradigm(2, ("его", "ему", "его", "им", "ем"))
_TS = Paradigm(2, ("его", "ему", "его", "ым", "ем"))
_HARD_WOMAN = Paradigm(2, ("ой", "ой", "ую", "ой", "ой"))
_HISSING_WOMAN = Paradigm(2, ("ей", "ей", "ую", "ей", "ей"))
_SOFT_WOMAN = Paradigm(2, ("ей", "ей", "юю", "ей", "ей"))

_SURE_YJ = ("ный", "вый", "тый", "лый", "рый", "цый", "дый", "пый")
_SURE_AYA = ("овая", "евая", "лая", "рая", "зкая", "дкая", "ткая", "нькая")
_GEORGIAN_LOOK = ("ная", "тая", "дая", "вая")
"""Adjectives and Georgian names end so: after а, и, у they may be either (Заная, Читая, Гвая)."""

_SURE_SOFT = (
    "щий", "вший", "дчий", "вчий", "зчий", "ничий", "дячий", "родний", "рожний", "ражний", "режний",
    "редний", "чний", "шний",
)  # fmt: skip
_SURE_HISSING_AYA = ("щая", "вшая", "дчая", "вчая", "ничая", "дячая")


def decline_aya(word: str, low: str, case: Case) -> Inflected:
    """A woman's -ая, -яя: Белой, but Хорошей, Куцей; Georgian names (Шенгелая) have no norm."""
    if low in overrides.GEORGIAN_AYA:
        return overrides.SOFT_FIRST.form(word, case), doubts.NO_NORM
    if low.endswith("яя"):
        return _SOFT_WOMAN.form(word, case), None if low.endswith("няя") else doubts.UNKNOWN_ADJECTIVE
    hard = _HARD_WOMAN.form(word, case)
    if low.endswith(("ская", "цкая")):
        return hard, None
    known = engines.is_adjective(word)
    if low[-3] in "жшчщц":
        if known and engines.is_adjective(f"{low[:-2]}ой"):  # Большой, Чужой: stressed
            both = low != "большая" and engines.is_adjective(f"{low[:-2]}ий")  # Меньшой, Меньший
            return hard, doubts.STRESSED_ADJECTIVE if both else None
        form = _HISSING_WOMAN.form(word, case)
        return form, None if known or low.endswith(_SURE_HISSING_AYA) else doubts.UNKNOWN_ADJECTIVE
    sure = low.endswith(_SURE_AYA) or (low.endswith(_GEORGIAN_LOOK) and low[-4] not in "аиуцхг")
    return hard, None if known or sure else doubts.UNKNOWN_ADJECTIVE


def decline_ikh(word: str, low: str, case: Case) -> Inflected:
    """Долгих and Седых stay; a noun (Жмых, Жених) and a German name (Эрлих) decline."""
    hard = overrides.HARD.form(word, case)
    if engines.is_plural_adjective(word):
        return word, None
    if engines.is_noun(word):
        return hard, None
    if syllables(low) == 1:
        return hard, doubts.UNKNOWN_ADJECTIVE
    if low.endswith("ых") or low[-3] in "кгхжшчщ":
        return word, None
    if low[-3] in "рлдт":
        return hard, None
    if low.endswith(("жних", "шних", "дних", "рних")):
        return word, None
    return (hard if low[-3] in "бмпзв" else word), doubts.UNKNOWN_ADJECTIVE


def decline_yj(word: str, low: str, case: Case) -> Inflected:
    """Adjectives (Белый, Куцый); Turkic nouns end so (Балчый, Батый): Балчыя."""
    if low[-3] in "гкхжшчщ" or engines.is_given(word):
        return overrides.NOUN_J.form(word, case), None
    if syllables(low) == 1:  # Стрый: an adjective has a vowel in its stem
        return overrides.NOUN_J.form(word, case), None
    sure = low.endswith(_SURE_YJ) or engines.is_adjective(word)
    form = (_TS if low[-3] == "ц" else _HARD).form(word, case)
    return form, None if sure else doubts.UNKNOWN_ADJECTIVE


def decline_ij(word: str, low: str, case: Case) -> Inflected:
    """Adjectives (Великий, Осадчий, Завгородний) against nouns (Палий, Корний)."""
    before, third = low[-3], low[-4:-3]
    noun, soft = overrides.NOUN_IJ.form(word, case), _SOFT.form(word, case)
    adjective = engines.is_adjective(word)
    if not adjective and (engines.is_given(word) or _is_noun_in(word, noun, case)):
        return noun, None  # Корний, Гений
    if before in "кгх":
        back = _BACK.form(word, case)
        if adjective or low.endswith(("ский", "цкий", "зкий", "дкий", "ткий")):
            return back, None
        return (noun if third in "аеиоуыэюя" else back), doubts.UNKNOWN_ADJECTIVE
    if engines.is_possessive(word):  # Третьего by the dictionary; Волчий: Волчьего and Волчего
        if low == "третий":
            return _owned(word, case), None
        job = engines.is_noun(word) or (low.endswith("ничий") and not engines.is_known(word))  # Лесничий
        return soft if job else _owned(word, case), None if job else doubts.POSSESSIVE_ADJECTIVE
    if before in "жшчщ" or (before == "н" and (adjective or third not in "аеиоуыэюя")):
        sure = adjective or low.endswith(_SURE_SOFT) or engines.is_noun(word)
        return soft, None if sure else doubts.UNKNOWN_ADJECTIVE
    return noun, doubts.UNKNOWN_ADJECTIVE if before in "цн" or adjective else None


def _is_noun_in(word: str, form: str, case: Case) -> bool:
    """Whether the word is a common noun that has this form: Гений, Гению; but Дворецкий, Дворецкому."""
    return engines.is_noun(word) and key(form) in engines.dictionary_forms(word, "male", case)


def _owned(word: str, case: Case) -> str:
    return Paradigm(2, ("ьего", "ьему", "ьего", "ьим", "ьем")).form(word, case)


def decline_oj(word: str, low: str, case: Case) -> Inflected:
    """Adjectives (Полевой) against nouns (Цой, Прибой)."""
    adjective = engines.is_adjective(word)
    noun = overrides.NOUN_J.form(word, case)
    if not adjective and (syllables(low) == 1 or _is_noun_in(word, noun, case)):
        return noun, None
    form = (_BACK if low[-3] in "гкхжшчщ" else _HARD).form(word, case)
    surname = engines.is_known(word) and key(form) in engines.dictionary_forms(
        word, "male", case, "Surn"
    )  # Толстой
    sure = (
        adjective or surname or _is_noun_in(word, form, case) or low.endswith(("вой", "ной", "ской", "цкой"))
    )
    return form, None if sure else doubts.UNKNOWN_ADJECTIVE

"""Family names that decline as nouns: in -а, -я or a consonant; vowels that drop, stress that moves."""

from __future__ import annotations

from wego_forms.errors import Both
from wego_forms.language.kinds import Case, Gender
from wego_forms.language.russian import doubts, engines, overrides
from wego_forms.language.russian.spelling import key, like, syllables, with_yo
from wego_forms.language.wordlist import words

Inflected = tuple[str, Both | None]

_DROPPING = ("ец", "ок", "ек", "ел", "ень", "оть")
_DROPPING_NOUNS = frozenset(
    words("лев лоб лед рот мох ров сон шов пес овес день пень лен угол узел пепел уголь")
)
_THINGS = frozenset(
    words(
        "лапоть мешок гребешок лопушок овражек сморчок сырок торчок манок выросток опоек лежень боровок колонок"
    )
)
"""Things first of all, though the dictionary has living beings in them too."""
_KEEPING_ETS = frozenset(words("хейфец штирлец"))
"""Names in -ец that keep their vowel for certain; of others the dictionary guesses it (Кобец, Бурец)."""
_KEEPING = ("бек",)
"""Turkic names keep their vowel: Улугбека."""


def is_fleeting(low: str) -> bool:
    """Whether a vowel of the last syllable may drop in this name."""
    if low in _DROPPING_NOUNS:
        return True
    return low.endswith(_DROPPING) and syllables(low) > 1 and not low.endswith(_KEEPING)


def decline_second(word: str, low: str, case: Case) -> Inflected:
    """A man's name in a consonant: -а, -у (Кима), after й and ь -я, -ю (Цоя, Коваля)."""
    regular = overrides.second_declension(word).form(word, case)
    if low[-1] == "ь" and engines.is_feminine(word):
        return regular, doubts.FEMININE_NOUN
    if _last_vowel(low) in "оеё" and engines.is_known(word):
        nouns = engines.dictionary_forms(word, "male", case)
        if nouns and nouns != {key(regular)}:
            drops = any(len(noun) < len(regular) and not noun.startswith(low) for noun in nouns)
            return regular, doubts.FLEETING if drops else doubts.ENGINES_DISAGREE
    if low[-1] in "ьй" and case == "instrumental":
        return _stressed(word, regular, "male")
    if "ё" in word.lower() and (noun := engines.noun_form(word, case)) and key(noun) == key(regular):
        regular = noun  # Осётр, Осетра
    noun = engines.noun_form(word, case) if case not in ("instrumental", "accusative") else None
    if noun and key(noun) != key(regular):  # Путь: пути
        return regular, doubts.NOUN_OR_FAMILY
    form = engines.petrovich("family", word, "male", case)
    agreed = key(regular) == key(form) or _seconded(word, regular, "male", case)
    return regular, None if agreed else doubts.ENGINES_DISAGREE


def decline_fleeting(word: str, low: str, case: Case) -> Inflected:
    """Стрелец, Стрельца: the dictionary's word, as a family name or else as a living being."""
    form = engines.petrovich("family", word, "male", case)
    usual = low not in _DROPPING_NOUNS and engines.is_known(word)
    for mark in ("Surn", "anim") if usual else ():
        forms = engines.dictionary_forms(word, "male", case, mark)
        if len(forms) == 1:
            (found,) = forms
            kept = (
                low.endswith("ец")
                and found.startswith(low)
                and not (engines.is_noun(word) or low in _KEEPING_ETS)
            )
            if case == "instrumental" and low.endswith("ец"):
                said, why = _in_ets(word, low, found)
                return said, doubts.FLEETING if kept else why
            return _spelled(found, form, word), doubts.FLEETING if low in _THINGS or kept else None
    if low.endswith("ец") and len(low) > 4:
        told = low.endswith("иец") and syllables(low) > 3  # Коломийца: all in -иец drop it
        return overrides.dropping_ets(word, case), None if told else doubts.FLEETING
    nouns = engines.dictionary_forms(word, "male", case) if usual else frozenset()
    if len(nouns) == 1:
        (found,) = nouns
        kept = key(overrides.second_declension(word).form(word, case)) == found
        if case == "instrumental" and (noun := engines.noun_form(word, case)):
            return noun, None if kept else doubts.FLEETING  # Ячменём
        return _spelled(found, form, word), None if kept else doubts.FLEETING
    keeps = low.endswith("ел") and not engines.is_known(word)  # Гавел: the nouns that drop it are known
    return overrides.second_declension(word).form(word, case), None if keeps else doubts.FLEETING


def _in_ets(word: str, low: str, found: str) -> Inflected:
    """-цом under stress (Стрельцом), else -цем (Муромцем): the dictionary is trusted with short nouns only."""
    if syllables(low) < 3 and len(engines.dictionary_forms(word, "male", "instrumental", "anim", "inan")) > 1:
        return like(
            with_yo(f"{found[:-2]}ом", word.lower()), word
        ), doubts.INSTRUMENTAL  # Венец: Венцом, Венцем
    if not engines.is_noun(word):
        if found.startswith(low) and syllables(low) > 1:  # Хейфецем: a vowel that stays, no stress after it
            return f"{word}ем", None
        told = low in overrides.STRESSED_ETS  # Кравцом
        return like(with_yo(f"{found[:-2]}ом", word.lower()), word), None if told else doubts.INSTRUMENTAL
    if found.endswith("ом") and syllables(low) > 2 and low not in overrides.STRESSED_ETS:
        told = low in overrides.UNSTRESSED_ETS  # Воронцом, a herb's, and Воронцем
        return like(with_yo(f"{found[:-2]}ем", word.lower()), word), None if told else doubts.INSTRUMENTAL
    return like(with_yo(found, word.lower()), word), None


def _spelled(found: str, form: str, word: str) -> str:
    """A form of the dictionary in the capitals, and with the ё, of the name."""
    return form if key(form) == found else like(with_yo(found, word.lower()), word)


def _stressed(word: str, form: str, gender: Gender) -> Inflected:
    """-ем, -ей or, under stress, -ём, -ёй: the dictionary's noun tells; after a vowel or ё there is no stress."""
    if "ё" in word.lower():
        return form, None
    if noun := engines.noun_form(word, "instrumental"):
        return noun, None
    if word[-1] in "йЙ" or (word[-1] in "яЯ" and word[-2].lower() in "аеиоуыэюя"):
        return form, None
    known = key(form) in engines.dictionary_forms(word, gender, "instrumental", "Surn")
    return form, None if known and engines.is_known(word) else doubts.INSTRUMENTAL


def decline_hissing(word: str, low: str) -> Inflected:
    """The instrumental: -ом after a hissing consonant under stress (Ткачом), else -ем (Шварцем)."""
    if noun := engines.noun_form(word, "instrumental"):
        return noun, None
    if "ё" in word.lower()[:-2] or (low.endswith("ыч") and syllables(low) > 2):  # Миронычем
        return f"{word}ем", None
    if low.endswith("ич"):
        told = syllables(low) > 1 and low not in overrides.STRESSED_ICH
        return f"{word}ем", None if told else doubts.INSTRUMENTAL
    forms = engines.dictionary_forms(word, "male", "instrumental", "Surn") if engines.is_known(word) else ()
    if low.endswith("ач"):
        told = key(f"{word}ом") in forms or (syllables(low) > 1 and low not in overrides.UNSTRESSED_ACH)
        return f"{word}ом" if told or not forms else f"{word}ем", None if told else doubts.INSTRUMENTAL
    if low.endswith(("рриш", "рц", "льц", "нц", "тц", "ньш")):
        return f"{word}ем", None
    return f"{word}ем", None if key(f"{word}ем") in forms else doubts.INSTRUMENTAL


def decline_first(word: str, low: str, gender: Gender, case: Case) -> Inflected:
    """A name in -а, -я: as the noun it is, or by its ending; foreign stressed -а is in the table."""
    if low.endswith("ия"):
        return overrides.IYA.form(word, case), None
    if low.endswith("мя") and engines.is_noun(word):  # Племя
        return overrides.SOFT_FIRST.form(word, case), doubts.NO_NORM
    form = overrides.first_declension(word).form(word, case)
    if gender == "male" and low.endswith(("ова", "ева")) and not engines.is_known(word):
        return form, doubts.FAMILY_GENDER
    if case != "instrumental" and (noun := engines.noun_form(word, case)) and key(noun) != key(form):
        return form, doubts.ENGINES_DISAGREE  # Конга, that stays as a noun
    if case == "instrumental" and (low[-1] == "я" or low[-2] in "жшчщц"):
        if low.endswith("ица") and not engines.is_known(word):
            return f"{word[:-1]}ей", None  # Копицей: never under stress
        if low.endswith("иня") and syllables(low) > 2 and not engines.is_known(word):
            return f"{word[:-1]}ей", None  # Озолиней: Latvian, stressed on the first syllable
        ending = "ой" if low.endswith("нжа") else "ей"  # Ганжой
        return _stressed(word, f"{word[:-1]}{ending}", gender)
    if key(engines.petrovich("family", word, gender, case)) == key(form) or _seconded(
        word, form, gender, case
    ):
        return form, None
    return form, doubts.FOREIGN_A if len(low) < 5 else doubts.ENGINES_DISAGREE


def _seconded(word: str, form: str, gender: Gender, case: Case) -> bool:
    """Whether pymorphy3, too, gives `form`: as a family name if it knows it as one, else as any noun."""
    forms = engines.dictionary_forms(word, gender, case, "Surn")
    if not forms:
        either = engines.dictionary_forms(word, "male", case) | engines.dictionary_forms(word, "female", case)
        forms = either if word[-1] in "ая" else engines.dictionary_forms(word, gender, case)
    return key(form) in forms


def _last_vowel(low: str) -> str:
    """The last vowel of a word, or a hyphen where it has none."""
    return next((char for char in reversed(low) if char in "аеёиоуыэюя"), "-")

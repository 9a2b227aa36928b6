"""Given names and patronymics: closed classes, a table of exceptions, pytrovich."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import Case, Gender
from wego_forms.language.russian import doubts, engines, overrides
from wego_forms.language.russian.gender import given_gender
from wego_forms.language.russian.nameparts import KYZY, OGLY, is_initials
from wego_forms.language.russian.spelling import key, script_doubt
from wego_forms.language.wordlist import words

Inflected = tuple[str, Both | None]


_SETTLED = frozenset(words("нинель мишель рашель жизель"))
"""Women's names in -ль of which the dictionaries and the reference service say the same."""


_UNTOLD_IYA = frozenset(
    words(
        "кадрия кадария кадирия кадырия набия нажия фадия хатия шамшия танзилия гузелия гузялия гузэлия гюзалия "
        "джамилия жамилия жемалия забия зельфия зольфия зольхия зулхия зурия зюльфия ильгамия илгамия ильхамия калия "
        "камилия кафия мирания налия нурания рамилия ранзия разилия равия разалия рузилия рузалия рушания раушания "
        "румия руфия садрия салтания сатия тамилия фагилия фагия фадзия фаилия фанилия фердания ферзания фирания "
        "флурия фявзия хамдия харрия шания гальсия гальфания гельсия гельфия гайния венария адия диния динария "
        "джеврия гаухария"
    )
)
"""Women's names of Muslim peoples that the dictionary has with -ии and many bearers with -ие."""
_SERVANT = frozenset(words("абд абдель абдул абдуль абу умм ибн бен бин нур ас аль эль сейф бу ульд айт"))
"""First words of Arabic names that stay: Абдель Фаттаху, Абу Бакру."""
_LETTERS = frozenset(words("эй би си ди и эф джи эйч ай джей кей эл эм эн оу пи кью ар эс ти ю ви уай"))
"""English letters: a name of them, of two or more, stays (Джей Ди)."""
_LAST_OF_TWO = frozenset(words("али гали вали"))
_UNSTRESSED_IYA = frozenset(
    words("софия амелия аделия офелия розалия корнелия лавиния вирджиния летиция лукреция")
)
_STRESSED_DZHA = frozenset(words("хаджа ходжа хаваджа"))
_STRESSED_FATHERS = frozenset(words("ильич лукич фомич кузьмич козьмич"))
"""Patronymics with the stress on -ич, and -ом in the instrumental; Фокич, Саввич, Никитич have -ем."""


@lru_cache(maxsize=50_000)
def decline_given(given: str, gender: Gender, case: Case) -> Inflected:
    """A given name of one or more words in `case`, and why it isn't sure, if so."""
    if case == "nominative" or is_initials(given.split(" ")[0]):
        return given, None
    forms: list[str] = []
    doubt: Both | None = None
    if " " in given and all(key(word) in _LETTERS for word in given.split(" ")):
        return given, None
    *firsts, last = given.split(" ")
    for word in (*firsts, last):
        frozen = word is not last and key(word) in _SERVANT
        form, why = (word, None) if frozen else _hyphenated(word, gender, case)
        forms.append(form)
        doubt = doubt or why
    return " ".join(forms), doubt


def _hyphenated(word: str, gender: Gender, case: Case) -> Inflected:
    if wrong := script_doubt(word):
        return word, wrong
    if "." in word:
        return word, doubts.NO_NAME_WORD
    parts = word.split("-")
    last, doubt = _simple(parts[-1], gender, case)
    if gender == "male" and key(parts[-1]) in _LAST_OF_TWO and key(parts[0])[-1] not in "аеёиоуыэюя":
        return word, doubts.HYPHENATED  # Махмуд-Али: Махмуда-Али is said too
    firsts: list[str] = []
    for part in parts[:-1]:
        declines = gender == "female" and part[-1:] in ("а", "я") and given_gender(part) == "female"
        form, why = _simple(part, gender, case) if declines else (part, None)
        firsts.append(form)
        doubt = doubt or why
    return "-".join([*firsts, last]), doubt


def _simple(word: str, gender: Gender, case: Case) -> Inflected:
    low = key(word)
    if known := overrides.GIVEN.get((low, gender)):
        stem = word if low != "петр" else word.replace("ё", "е").replace("Ё", "Е")
        varies = low in overrides.STRESSED_IYA_WOMEN and case in ("dative", "prepositional")
        return known.form(stem, case), doubts.USAGE_VARIES if varies or not known.sure else None
    if (gender == "male" and (low.endswith("ько") or low == "кара")) or low == "николь":
        return word, doubts.USAGE_VARIES  # Грицьку; Кара Караев; Николи
    if low[-1] in "оеэиыую" or low.endswith(("иа", "уа", "оа", "еа", "аа", "эа", "юа")):
        return word, None
    form = engines.petrovich("given", word, gender, case)
    if low[-1] in "ая":
        return _first_declension(word, low, gender, case, form)
    if gender == "female":
        if low[-1] != "ь":
            return word, None
        if low.endswith("гуль"):
            return overrides.THIRD.form(word, case), doubts.USAGE_VARIES
        if low.endswith(("ель", "эль", "оль")) and low not in _SETTLED:
            stays = form == word and low.endswith("оль")
            return overrides.THIRD.form(word, case) if stays else form, doubts.USAGE_VARIES  # Ассоли, Ассоль
        agreed = key(form) in engines.dictionary_forms(word, gender, case, "Name")
        return form, None if agreed else doubts.USAGE_VARIES
    regular = overrides.second_declension(word).form(word, case)
    if low.endswith(("ок", "ек")):  # Игорёк, Игорька; but Марек, Марека
        if not engines.is_known(word):
            return regular, doubts.FLEETING if word.endswith("ёк") else None
        nouns = engines.dictionary_forms(word, gender, case, "Name")
        return (form if nouns and key(regular) not in nouns and key(form) in nouns else regular), None
    if case == "instrumental" and low[-1] in "жшчщц" and not low.endswith("ич"):
        agreed = key(regular) in engines.dictionary_forms(word, gender, case)
        return regular, None if agreed else doubts.INSTRUMENTAL
    return regular, None


def _first_declension(word: str, low: str, gender: Gender, case: Case, form: str) -> Inflected:
    if form == word:
        return form, doubts.ENGINES_DISAGREE
    regular = overrides.first_declension(word).form(word, case)
    if low.endswith("ия") and gender == "female" and case in ("dative", "prepositional"):
        # Unstressed (Марии) or stressed on the end (Нурие): the dictionary, or a list, knows the first.
        known = low in _UNSTRESSED_IYA or (
            low not in _UNTOLD_IYA
            and engines.is_known(word)
            and key(regular) in engines.dictionary_forms(word, gender, case, "Name")
        )
        return regular, None if known else doubts.USAGE_VARIES
    if case != "instrumental" or low.endswith("ия"):
        return regular, None
    if low.endswith("ица") and not engines.is_known(word):
        return f"{word[:-1]}ей", None  # Ивицей: never under stress
    if low.endswith(("ша", "жа", "ча", "ща", "ца")):
        agreed = key(form) in engines.dictionary_forms(word, gender, case)
        soft = word[:-1] + "ей" if low.endswith("джа") and low not in _STRESSED_DZHA else form
        return (form, None) if agreed else (soft, doubts.INSTRUMENTAL)
    return form, None


@lru_cache(maxsize=50_000)
def decline_patronymic(patronymic: str, gender: Gender, case: Case) -> Inflected:
    """A patronymic in `case`; those in оглы and кызы, and initials, don't change."""
    if case == "nominative" or is_initials(patronymic):
        return patronymic, None
    if wrong := next(filter(None, map(script_doubt, patronymic.split(" "))), None):
        return patronymic, wrong
    if "." in patronymic:
        return patronymic, doubts.NO_NAME_WORD
    low = key(patronymic)
    if low.endswith(tuple(OGLY | KYZY)):
        return patronymic, None
    head, hyphen, last = patronymic.rpartition("-")
    form = head + hyphen + engines.petrovich("patronymic", last, gender, case)
    if low.endswith("ыч") and gender == "male":
        return overrides.HISSING.form(patronymic, case), None
    if low.endswith("ич") and gender == "male":
        stressed = case == "instrumental" and low in _STRESSED_FATHERS
        return (patronymic + "ом" if stressed else overrides.HISSING.form(patronymic, case)), None
    regular = low.endswith("ич") if gender == "male" else low.endswith(("вна", "чна"))
    return form, None if regular else doubts.UNKNOWN_WORD

"""Family names: classes of the handbook first, then pytrovich, with pymorphy3 as its second."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import Case, Gender
from wego_forms.language.russian import doubts, engines, overrides
from wego_forms.language.russian.nameparts import PARTICLES
from wego_forms.language.russian.spelling import key, like, script_doubt, with_yo
from wego_forms.language.wordlist import words

Inflected = tuple[str, Both | None]

_POSSESSIVE = ("ов", "ев", "ин", "ын")
_ADJECTIVAL = ("ский", "цкий", "ской", "цкой")
_FLEETING = ("ец", "ок", "ек", "ел", "ень", "оть")
_FLEETING_NOUNS = frozenset(
    words("лев лоб лед рот мох ров сон шов пес овес день пень лен угол узел пепел уголь")
)
_OWNED = frozenset(("Poss", "Anum"))
_FROZEN_LAST = frozenset(words("оглы оглу кызы заде"))
_FROZEN_FIRST = frozenset(
    words(
        "бонч тер дер сан сен сент сант о д бей ага хан шах мирза эль аль ибн бен кара грум мелик ван фон гаджи "
        "хаджи доре жан ар дан ак тян кызыл ооржак-ак нур абд абдул мак ла ле де дю деля нор ап буян"
    )
)


@lru_cache(maxsize=50_000)
def decline_family(family: str, gender: Gender, case: Case) -> Inflected:
    """A family name of one or more words in `case`; the second item says why it isn't sure, if so."""
    if case == "nominative":
        return family, None
    forms: list[str] = []
    doubt: Both | None = None
    *firsts, last = family.split(" ")
    for word in firsts:
        form, why = (word, None) if word.lower() in PARTICLES else _first_part(word, gender, case)
        forms.append(form)
        doubt = doubt or why
    for word in (last,):
        form, why = _hyphenated(word, gender, case)
        forms.append(form)
        doubt = doubt or why
    return " ".join(forms), doubt


def _hyphenated(word: str, gender: Gender, case: Case) -> Inflected:
    if wrong := script_doubt(word):
        return word, wrong
    parts = word.split("-")
    if key(parts[-1]) in _FROZEN_LAST:
        return word, None
    last, doubt = _simple(parts[-1], gender, case)
    firsts: list[str] = []
    rigid = key(parts[-1]) == "оол" or any(part.lower() in PARTICLES for part in parts[1:-1])
    for part in parts[:-1]:
        form, why = (part, None) if rigid else _first_part(part, gender, case)
        firsts.append(form)
        doubt = doubt or why
    return "-".join([*firsts, last]), doubt


def _first_part(part: str, gender: Gender, case: Case) -> Inflected:
    """Only an evident Russian family name declines before a hyphen (Петрова-Водкина, Бонч-Бруевича)."""
    word = key(part)
    if script_doubt(part) or not part:
        return part, script_doubt(part)
    if word in _FROZEN_FIRST or len(word) < 3:
        return part, None
    if gender == "male":
        if word.endswith((*_POSSESSIVE, *_ADJECTIVAL, "ич", "ый")):
            return _simple(part, gender, case)
        if word[-1] in "оеиуыэю" or word.endswith(("ых", "их")):
            return part, None
        return part, doubts.HYPHENATED
    if word.endswith(("ова", "ева", "ина", "ына", "ская", "цкая", "ая")):
        return _simple(part, gender, case)
    return part, doubts.HYPHENATED if word[-1] in "ая" else None


def _simple(word: str, gender: Gender, case: Case) -> Inflected:
    known = overrides.FAMILY.get((key(word), gender))
    if known:
        return known.form(word, case), None if known.sure else doubts.USAGE_VARIES
    return _man(word, key(word), case) if gender == "male" else _woman(word, key(word), case)


def _woman(word: str, low: str, case: Case) -> Inflected:
    if low[-1] not in "ая":
        return word, None
    form = engines.petrovich("family", word, "female", case)
    if low.endswith(("иа", "уа", "оа", "еа", "аа", "эа")):
        return word, None
    if low.endswith(("ская", "цкая", "ная", "вая")):
        return form, None
    if low.endswith(("ая", "яя")):
        known = engines.is_known(word) and any(
            parse.tag.POS == "ADJF" or "Surn" in parse.tag for parse in engines.parses(word)
        )
        return form, None if known else doubts.ENGINES_DISAGREE
    if low.endswith(("ова", "ева")) and len(low) > 5:
        return form, None
    if low.endswith(("ова", "ева", "ина", "ына")):
        if engines.is_known(word) and any(
            "Surn" not in parse.tag and parse.tag.POS == "NOUN" and "nomn" in parse.tag
            for parse in engines.parses(word)
        ):
            return form, doubts.NOUN_OR_FAMILY
        return form, None
    return _first_declension(word, low, "female", case, form)


def _man(word: str, low: str, case: Case) -> Inflected:
    last = low[-1]
    if last in "оеэиыую" or low.endswith(("ых", "иа", "уа", "оа", "еа", "аа", "эа")):
        return word, None
    if low.endswith("их"):
        return _in_ikh(word, low, case)
    form = engines.petrovich("family", word, "male", case)
    if last in "ая":
        return _first_declension(word, low, "male", case, form)
    if low.endswith(_POSSESSIVE):
        if len(low) > 4 and (case != "instrumental" or not _contradicted(word, form, case)):
            return form, None
        if low in _FLEETING_NOUNS:
            return form, doubts.FLEETING
        return form, doubts.INSTRUMENTAL if case == "instrumental" else None
    if low.endswith("ый"):
        return _in_yj(word, low, case, form)
    if low.endswith(("кий", "гий", "хий", *_ADJECTIVAL)):
        return form, None
    if low.endswith(("ой", "ий")):
        return _in_oj_ij(word, low, case, form)
    if low in _FLEETING_NOUNS or (low.endswith(_FLEETING) and _syllables(low) > 1):
        return _fleeting(word, low, case, form)
    if case == "instrumental" and last in "жшчщц" and not low.endswith("ич"):
        return _hissing(word, low, form)
    return _second_declension(word, case, form)


def _second_declension(word: str, case: Case, form: str) -> Inflected:
    """Any other consonant: -а, -у (Кима), after й and ь -я, -ю (Цоя, Коваля)."""
    if case == "instrumental" and word[-1] in "ьЬ":
        return _stressed(word, form)
    regular = overrides.second_declension(word).form(word, case)
    if _last_vowel(word) in "оеё" and engines.is_known(word):
        nouns = engines.dictionary_forms(word, "male", case)
        if nouns and key(regular) not in nouns:
            return regular, doubts.FLEETING
    if key(regular) == key(form) or _seconded(word, regular, "male", case):
        return (form if key(regular) == key(form) else regular), None
    return regular, doubts.ENGINES_DISAGREE


def _fleeting(word: str, low: str, case: Case, form: str) -> Inflected:
    """Стрелец, Стрельца: the dictionary's word, as a family name or else as a living being."""
    if case == "instrumental" and low.endswith("ец"):
        return _stressed(word, form)
    for marks in (("Surn",), ("anim",)):
        forms = engines.dictionary_forms(word, "male", case, *marks)
        if len(forms) == 1 and engines.is_known(word) and low not in _FLEETING_NOUNS:
            (found,) = forms
            return (form if key(form) == found else like(with_yo(found, word.lower()), word)), None
    if low.endswith("ец") and len(low) > 5:
        return overrides.dropping_ets(word, case), doubts.FLEETING
    nouns = engines.dictionary_forms(word, "male", case) if low not in _FLEETING_NOUNS else frozenset()
    if len(nouns) == 1:
        (found,) = nouns
        return (form if key(form) == found else like(with_yo(found, word.lower()), word)), doubts.FLEETING
    return form, doubts.FLEETING


def _stressed(word: str, form: str) -> Inflected:
    """-ем or, under stress, -ём and -цом: only a common noun of the dictionary tells (Королём, Немцем)."""
    noun = _as_noun(word)
    return (noun, None) if noun else (form, doubts.INSTRUMENTAL)


def _as_noun(word: str) -> str | None:
    """The instrumental, ё and all, of the one common noun that the word is in the dictionary."""
    forms = {
        made.word
        for parse in engines.parses(word)
        if engines.is_known(word)
        and parse.tag.POS == "NOUN"
        and "nomn" in parse.tag
        and "sing" in parse.tag
        and (word[-1] in "ая" or "masc" in parse.tag)
        and not {"Surn", "Name", "Geox", "Orgn"} & parse.tag.grammemes
        and (made := parse.inflect({"ablt"}))
    }
    return like(forms.pop(), word) if len(forms) == 1 else None


def _hissing(word: str, low: str, form: str) -> Inflected:
    """-ом after a hissing consonant under stress (Ткачом), else -ем (Калнышем)."""
    forms = engines.dictionary_forms(word, "male", "instrumental", "Surn")
    nouns = engines.dictionary_forms(word, "male", "instrumental")
    if engines.is_known(word) and len(nouns) == 1:
        return word + next(iter(nouns))[-2:], None
    if low.endswith("ач"):
        return word + "ом", None if key(word + "ом") in forms else doubts.INSTRUMENTAL
    return form, None if key(form) in forms and engines.is_known(word) else doubts.INSTRUMENTAL


def _syllables(low: str) -> int:
    return sum(char in "аеиоуыэюя" for char in low)


def _last_vowel(word: str) -> str:
    """The last vowel of a word, or a hyphen where it has none."""
    return next((char for char in reversed(word.lower()) if char in "аеёиоуыэюя"), "-")


def _in_ikh(word: str, low: str, case: Case) -> Inflected:
    """Долгих stays; a German name (Эрлих) declines; otherwise who knows."""
    if low[-3:-2] in "кгхжшчщ":
        return word, None
    if engines.is_known(word) and any(
        parse.tag.POS == "ADJF" and "plur" in parse.tag for parse in engines.parses(word)
    ):
        return word, None
    if low[-3:-2] in "рлдт":
        return overrides.HARD.form(word, case), None
    return word, doubts.ENGINES_DISAGREE


def _in_yj(word: str, low: str, case: Case, form: str) -> Inflected:
    """Adjectives (Белый); after к, г, х and hissing letters only Turkic nouns end so (Балчый, Балчыя)."""
    if low[-3:-2] in "гкхжшчщ":
        return overrides.NOUN_J.form(word, case), None
    if low.endswith(("ный", "вый", "тый", "лый", "рый", "цый")) or _seconded(word, form, "male", case):
        return form, None
    return form, doubts.ENGINES_DISAGREE


def _in_oj_ij(word: str, low: str, case: Case, form: str) -> Inflected:
    """Adjectives (Полевой, Синий) against nouns (Цой, Палий)."""
    if _syllables(low) == 1:
        return overrides.NOUN_J.form(word, case), None
    known = engines.is_known(word)
    adjective = known and any(p.tag.POS == "ADJF" and "nomn" in p.tag for p in engines.parses(word))
    if low.endswith("ой"):
        if case == "instrumental" and low[-3:-2] in "гкхжшчщ":
            form = f"{word[:-2]}им"  # Сухим, Большим
        sure = adjective or low.endswith(("вой", "ной", "ской")) or _seconded(word, form, "male", case)
        return form, None if sure else doubts.ENGINES_DISAGREE
    if any(_OWNED & parse.tag.grammemes for parse in engines.parses(word)):
        forms = engines.dictionary_forms(word, "male", case)
        found = next(iter(sorted(forms, key=len, reverse=True)), key(form))
        return like(with_yo(found, word.lower()), word), doubts.NOUN_OR_FAMILY
    if adjective:
        soft = low[-3:-2] in "нжшчщ"
        return (form, None) if soft else (overrides.NOUN_IJ.form(word, case), doubts.ENGINES_DISAGREE)
    doubt = doubts.ENGINES_DISAGREE if low[-3:-2] in "нжшчщ" else None
    return overrides.NOUN_IJ.form(word, case), doubt


def _first_declension(word: str, low: str, gender: Gender, case: Case, form: str) -> Inflected:
    if form == word:
        return form, doubts.FOREIGN_A
    if low.endswith("ия"):
        return overrides.IYA.form(word, case), None
    if case != "instrumental":
        form = overrides.first_declension(word).form(word, case)
    if gender == "male" and low.endswith(("ова", "ева")) and not engines.is_known(word):
        return form, doubts.FAMILY_GENDER
    if case == "instrumental" and (stressed := _as_noun(word)):
        form = stressed if key(stressed) == key(form) else form  # Зарёй, not Зарей
    if _seconded(word, form, gender, case):
        return form, None
    silent = not engines.is_known(word) and not engines.dictionary_forms(word, gender, case)
    return form, None if silent and len(low) > 4 else doubts.ENGINES_DISAGREE


def _seconded(word: str, form: str, gender: Gender, case: Case) -> bool:
    """Whether pymorphy3, too, gives `form`: as a family name if it knows it as one, else as any noun."""
    forms = engines.dictionary_forms(word, gender, case, "Surn")
    if not forms:
        either = engines.dictionary_forms(word, "male", case) | engines.dictionary_forms(word, "female", case)
        forms = either if word[-1] in "ая" else engines.dictionary_forms(word, gender, case)
    return key(form) in forms


def _contradicted(word: str, form: str, case: Case) -> bool:
    forms = engines.dictionary_forms(word, "male", case, "Surn")
    return bool(forms) and engines.is_known(word) and key(form) not in forms

"""One word of a place's name: which of the tables, its ending and the dictionary tells its forms."""

from __future__ import annotations

import re

from wego_forms.errors import Both
from wego_forms.language.kinds import CASES, Case
from wego_forms.language.russian import doubts
from wego_forms.language.russian.eastasian import CHINESE
from wego_forms.language.russian.engines import (
    GRAMMEMES,
    is_known,
    is_noun,
    is_peoples_genitive,
    is_plural_adjective,
    noun_form,
    parses,
)
from wego_forms.language.russian.phrases import find_head
from wego_forms.language.russian.placeendings import FEMININE, MASCULINE, NEUTER, by_ending
from wego_forms.language.russian.placeplurals import decline_plural
from wego_forms.language.russian.placestresses import SOFT_FEMININE, SOFT_MASCULINE, TOLD_ETS, in_stressed
from wego_forms.language.russian.placewords import FROZEN_NAMES, TOWNS
from wego_forms.language.russian.readings import Reading, adjectives, inflect, like_parts, nominatives
from wego_forms.language.russian.spelling import key, with_yo
from wego_forms.language.russian.townlist import towns

Inflected = tuple[str, Both | None]

_FLEETING = ("ок", "ек", "ел", "ол", "ень")
_YE = ("е", "я", "ю", "е", "ем", "е")


def _soft_feminine(name: str, case: Case) -> str:
    """A feminine name in -ь: Лодзи."""
    return name[:-1] + ("ь", "и", "и", "ь", "ью", "и")[CASES.index(case)]


def _unknown(name: str, low: str, case: Case) -> Inflected | None:
    """A name that the dictionary lacks, where its ending alone tells: Нюрба, Приэльбрусье, Кошице."""
    if low[-1] in "ая" and len(low) > 2 and not low.endswith(("ая", "яя")):
        form = by_ending(name, low, case)
        stressed = case == "instrumental" and (low[-2] in "жшчщц" or low.endswith(("ья", "ля")))
        return in_stressed(form, low, doubts.INSTRUMENTAL) if stressed else (form, None)
    if low.endswith("говь"):  # Мандалговь
        return _soft_feminine(name, case), None
    if low.endswith("поль"):  # Григориополь
        return by_ending(name, low, case), None
    if low.endswith("ье"):
        return name[:-1] + _YE[CASES.index(case)], None
    if low[-1] in "жчшщц" and not low.endswith("ец"):  # Пучежа: only the instrumental hangs on the stress
        soft = case == "instrumental"
        return in_stressed(f"{name}ем", low, doubts.INSTRUMENTAL) if soft else (name + MASCULINE[case], None)
    return (name, None) if low.endswith("ице") else None


_PLACE_PREFIX = re.compile(r"(?:верх|низ|меж|над|под|пред|при|усть|по|за(?!яч|ич))о?")
"""Верхотурье, Верховажье are nouns, though the dictionary has them as an animal's adjective, as щучье is."""
_CLOSED_ADJECTIVE = re.compile(r"(?:[сц]к(?:ий|ая|ое)|[нв](?:ый|ая|ое))$")
_PALLADIUS = re.compile(f"(?:{CHINESE}){{2,4}}")


def _possessive(low: str) -> Reading | None:
    """An adjective in -ье that the dictionary has (щучье, лебяжье, медвежье)."""
    known = nominatives(low) if is_known(low) else ()
    return next((one for one in known if not one.noun and one.gender == "neut"), None)


def _is_noun_form(low: str) -> bool:
    """Whether the dictionary has a noun or an adjective in the word, in whatever case; Тужа is but a verb's form."""
    return any(parse.tag.POS in ("NOUN", "ADJF", "PRTF", "NPRO", "NUMR") for parse in parses(low))


def one_word(name: str, case: Case) -> Inflected:
    """A name of one word: by the tables, by what its ending tells, then by the dictionary; else as it is."""
    low = key(name)
    if not low or low in FROZEN_NAMES or low[-1] in "уюэ":
        return name, None
    if name.isupper() and not set(low) & set("аеиоуыэюя"):
        return name, None  # ФРГ, СНГ
    if low.endswith("иа") or (low.endswith(("оа", "уа", "еа", "эа")) and not is_known(low)):
        return name, None  # Бразилиа, Гоа, Манагуа
    if low.endswith("аа") or (name[-1] in "ёЁ" and low[-2:-1] != "ь"):
        return name, None  # Вантаа, Сааремаа, Тромсё, Будё
    if case == "accusative" and low[-1] in "йьбвгджзклмнпрстфхцчшщ":
        return name, None  # в Берёзовский, в Строитель: called after people, a town is no living being
    if low in TOWNS or low in SOFT_MASCULINE:
        return by_ending(name, low, case), None
    if low in SOFT_FEMININE:
        return _soft_feminine(name, case), None
    if low[-1] in "иы":
        return decline_plural(name, low, case)
    if low.endswith("ье") and _PLACE_PREFIX.match(low):
        return name[:-1] + _YE[CASES.index(case)], None
    if low.endswith("ье") and (owned := _possessive(low)):  # Щучье: Щучьего
        return inflect(name, owned, case, animate=False), None
    if low.endswith(("ых", "их")) and is_plural_adjective(low):
        return name, None  # Смирных
    if low.endswith(("ей", "ов", "ев")) and is_peoples_genitive(low):
        told = low.endswith("ей")  # Искателей; Сомов is a family name
        return name, None if told else doubts.UNDECLINED_PLACE
    if low.endswith("енко"):
        return name, None  # Осипенко, Муравленко: after people
    if low.endswith(("ово", "ево", "ино", "ыно", "озеро")):
        return name[:-1] + NEUTER[case], None
    if low[-1] == "о" and not low.endswith("но") and not is_known(low):
        return name, None  # foreign: Акапулько, Муравленко; Гродно and Ровно are said either way
    if low.endswith(("ской", "цкой")):
        forms = ("ой", "ого", "ому", "ой", "им", "ом")
        return name[:-2] + forms[CASES.index(case)], None
    if low.endswith(("овка", "евка", "инка")):
        return by_ending(name, low, case), None
    if low.endswith(("ай", "эй", "ей", "уй", "юй", "ия")) and not (is_known(low) and nominatives(low)):
        return by_ending(name, low, case), None  # Семей too, that the dictionary has as a genitive
    if low.endswith("ой") and not is_known(low) and low[-3] not in "вн":
        return by_ending(name, low, case), doubts.UNKNOWN_PLACE  # Курчалой
    if not is_known(low) and _PALLADIUS.fullmatch(low) and low[-1] in "ья":
        return by_ending(name, low, case), None if low[-1] == "ь" else doubts.UNKNOWN_PLACE  # Тайюань, Нинся
    if low.endswith(("щина", "чина")):
        return name[:-1] + FEMININE[case], None
    if low[-1] in "бвгдзклмнпрстфх" and not low.endswith(_FLEETING):
        thing = is_noun(low) and not any("Geox" in parse.tag for parse in parses(low))
        noun = noun_form(name, case) if thing else None
        drops = noun is not None and not key(noun).startswith(low)  # Ров, Хребет
        return (noun if drops and noun else name + MASCULINE[case]), doubts.FLEETING if drops else None
    if not is_known(low) and _CLOSED_ADJECTIVE.search(low) and adjectives(name):
        return inflect(name, adjectives(name)[0], case, animate=False), None  # Афипский, Трёхгорный
    if (not is_known(low) or not _is_noun_form(low)) and (form := _unknown(name, low, case)):
        return form
    places = [
        parse
        for parse in parses(low)
        if "nomn" in parse.tag and "sing" in parse.tag and parse.tag.POS == "NOUN" and "Name" not in parse.tag
    ]
    if places and "Fixd" in places[0].tag and low.endswith((*"жчшщц", "ая")):
        return by_ending(name, low, case), None  # Несвиж, Лиепая, that the dictionary freezes
    places.sort(key=lambda parse: ("Geox" not in parse.tag, "Surn" in parse.tag, "anim" in parse.tag))
    other = places and "Geox" not in places[0].tag and {"Fixd", "Surn"} & places[0].tag.grammemes
    if other and low[-1] in "ая" and not low.endswith(("ая", "яя")):
        return by_ending(name, low, case), doubts.UNKNOWN_PLACE  # Майя, that as a people stays; Малышева
    if places:
        form = places[0].inflect({GRAMMEMES[case]})
        if form:
            text = with_yo(form.word, name.lower())
            said, doubt = like_parts(text, name), None if is_known(low) else doubts.UNKNOWN_PLACE
            guessed = "Geox" in places[0].tag and not is_noun(low)
            if low.endswith(("ол", "ел")) and guessed and not text.startswith(low):
                told = low.endswith("гол")  # Баянгол: the dictionary drops its vowel
                return name + MASCULINE[case], None if told else doubts.FLEETING
            if low in TOLD_ETS:
                doubt = None
            if low.endswith(("ок", "ек")) and "anim" in places[0].tag and "Geox" not in places[0].tag:
                doubt = doubts.FLEETING  # Оленёк
            return in_stressed(said, low, doubt) if case == "instrumental" else (said, doubt)
    if low.endswith(("ай", "яй", "уй")):  # Гуляй, though the dictionary has but the verb
        return by_ending(name, low, case), None
    head, known = find_head([name], 0, animate=False), is_known(low)
    if head and head.reading.plural and low[-1] in "ая" and "Pltm" not in head.reading.parse.tag:
        known = False  # Суда, a river, not ships
    if head:
        return inflect(name, head.reading, case, animate=False), None if known else doubts.UNKNOWN_PLACE
    if low[-1] in "ая" and len(low) > 2 and not low.endswith(("ая", "яя")):
        stressed = case == "instrumental" and low[-2] in "жшчщц"
        return by_ending(name, low, case), doubts.UNKNOWN_PLACE if stressed or low not in towns() else None
    if low[-1] in "жчшщц":
        return name + ("ем" if case == "instrumental" else MASCULINE[case]), doubts.UNKNOWN_PLACE
    return name, doubts.UNDECLINED_PLACE

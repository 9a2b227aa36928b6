"""A place's own name: by the tables, then as an adjective and noun, then by its last part."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import CASES, Case
from wego_forms.language.russian import doubts
from wego_forms.language.russian.engines import GRAMMEMES, is_known, is_noun, is_plural_adjective, parses
from wego_forms.language.russian.lands import TAKE_ON
from wego_forms.language.russian.phrases import find_head
from wego_forms.language.russian.placeendings import FEMININE, MASCULINE, NEUTER, by_ending
from wego_forms.language.russian.placewords import (
    FROZEN_NAMES,
    PLURALS,
    SOFT_FEMININE,
    SOFT_MASCULINE,
    SPECIAL,
    STRESSED_TOWNS,
    TOWNS,
    UNSTRESSED_TOWNS,
)
from wego_forms.language.russian.readings import Reading, inflect, like_parts, nominatives
from wego_forms.language.russian.spelling import key, with_yo
from wego_forms.language.wordlist import words

Inflected = tuple[str, Both | None]

_LINKS = frozenset(words("на в во при над под у де ле дель дю сюр апон ан ам им лез сен"))
_ROMANCE_LINKS = frozenset(words("де ле дель дю сюр ла ан"))
"""After these the last part declines, the first, or neither: usage varies."""
_FOREIGN_FIRSTS = frozenset(
    words("сан санта санто сант сен сент монте порто порту пуэрто лос лас эль ла кастель вилла рио сао")
)
_ADJECTIVE = re.compile(r"(?:ий|ый|ой|ая|яя|ое|ее)$")
_POSSESSIVE = re.compile(r"(?:ов|ев|ин|ын)$")
_TOWN_NOUNS = frozenset(words("посад бор яр рог луг мыс ям городок завод двор починок майдан хутор"))
_POSSESSIVE_PLURAL = re.compile(r"(?:[ое]в|[иы]н)ы$")
_PLURAL_ENDINGS = dict(zip(CASES, ("ы", "ых", "ым", "ы", "ыми", "ых"), strict=True))
_POSSESSIVES = dict(zip(CASES, ("", "а", "у", "", "ым", "ом"), strict=True))


@lru_cache(maxsize=20_000)
def decline_own_name(name: str, case: Case) -> Inflected:
    """A place's own name: by the tables, then as an adjective and noun, then by its last part."""
    form, doubt = _own_name(name, case)
    if doubt is doubts.UNDECLINED_PLACE and form != name:
        doubt = doubts.UNKNOWN_PLACE  # a part of it was declined
    return form, doubt


def _own_name(name: str, case: Case) -> Inflected:
    low = key(name)
    index = CASES.index(case) - 1
    if case == "nominative" or low in FROZEN_NAMES:
        return name, None
    if low in SPECIAL:
        forms = SPECIAL[low].split("/")
        stem = len(name) - 1  # ё of the ending is always written: Вереёй
        form = with_yo(forms[index], name.lower())[:stem] + forms[index][stem:]
        return _like_words(form, name), None
    if low in PLURALS:
        return _plural(name, PLURALS[low], case), None
    if low in TOWNS:
        return by_ending(name, low, case), None
    if " " in name:
        return _several_words(name, case)
    if "-" in name:
        return _hyphenated(name, case)
    return _one_word(name, case)


def _plural(name: str, genitive: str, case: Case) -> str:
    if case == "genitive":
        return _like_words(genitive if "ё" in name.lower() else genitive.replace("ё", "е"), name)
    if case == "accusative":
        return name
    low = name.lower()
    soft = low.endswith("и") and low[-2] not in "гкхжшчщ"
    stem = name[:-1]
    ending = {"dative": "ям", "instrumental": "ями", "prepositional": "ях"}[case]
    return stem + (ending if soft else ending.replace("я", "а", 1))


def _like_words(form: str, model: str) -> str:
    models = model.split(" ")
    return " ".join(
        like_parts(word, models[min(i, len(models) - 1)]) for i, word in enumerate(form.split(" "))
    )


def _several_words(name: str, case: Case) -> Inflected:
    words = name.split(" ")
    if len(words) == 2:
        first, last = words
        if _POSSESSIVE.search(first) and key(last) in _TOWN_NOUNS:  # Сергиев Посад
            form, doubt = _one_word(last, case)
            return f"{first}{_POSSESSIVES[case]} {form}", doubt
        if _POSSESSIVE_PLURAL.search(key(first)) and last.islower():  # Воробьёвы горы
            form, doubt = _in_i(last, key(last), case)
            return f"{first[:-1]}{_PLURAL_ENDINGS[case]} {form}", doubt
    head = find_head(words, 0, animate=False)
    if head and len(head.readings) == len(words) and head.reading.noun and head.position == len(words) - 1:
        out = [inflect(words[place], reading, case, animate=False) for place, reading in head.readings]
        if not head.reading.plural:  # a town's name, though families and things are called so: Нижним Ломовом
            out[-1], doubt = _one_word(words[-1], case)
            return " ".join(out), doubt
        return " ".join(out), None if head.sure else doubts.UNKNOWN_PLACE
    if len(words) == 2:
        if key(last).endswith(("ий", "ый")) and key(first)[-1] not in "аяоеийыуюэь":  # Ростов Великий
            form, doubt = _with_adjective(first, last, case)
            return form.replace("-", " "), doubt
        feminine = key(first).endswith(("ая", "яя")) and key(last)[-1] in "аяь"
        masculine = key(first).endswith(("ий", "ый", "ой")) and key(last)[-1] not in "аяоеиыу"
        if feminine or masculine:
            adjective = find_head([first], 0, animate=False)
            form, doubt = _one_word(last, case)
            if adjective:
                return f"{inflect(first, adjective.reading, case, animate=False)} {form}", doubt
    return name, doubts.UNDECLINED_PLACE


_STAYING_FIRSTS = ("гусь", "соль", "спас", "усть", "верх", "кызыл", "ак", "кара")


def _hyphenated(name: str, case: Case) -> Inflected:
    first, _, rest = name.partition("-")
    if (link := rest.split("-")[0].lower()) in _LINKS:
        form, doubt = _one_word(first, case)
        *_, last = rest.split("-")
        if link in _ROMANCE_LINKS and (form != first or _one_word(last, case)[0] != last):
            doubt = doubt or doubts.HYPHENATED  # Сантьяго-де-Компостелы, Шалон-сюр-Сона and Шалона-сюр-Сон
        return f"{form}-{rest}", doubt
    head, _, last = name.rpartition("-")
    if last.isdigit():  # Арзамас-16
        form, doubt = _one_word(head, case)
        return f"{form}-{last}", doubt
    form, doubt = _one_word(last, case)
    if last[-1].lower() == "о" and key(first) in _FOREIGN_FIRSTS:
        return name, None  # Сан-Мартино
    if _ADJECTIVE.search(key(last)) and key(head)[-1] not in "оиыу":
        return _with_adjective(head, last, case)
    if is_known(name):
        return _one_word(name, case)
    lands = [_one_word(part, case)[0] if key(part).endswith("ия") else part for part in head.split("-")]
    if "-".join(lands) != head:  # Эмилии-Романьи: whether the first part declines, usage varies
        return "-".join([*lands, form]), doubts.HYPHENATED
    return f"{head}-{form}", doubt


def _with_adjective(head: str, last: str, case: Case) -> Inflected:
    """A name and the adjective after it: both change (Спасска-Дальнего, Каменки-Днепровской), but not Гусь-."""
    adjectives = [reading for reading in nominatives(last) if not reading.noun]
    if not adjectives:
        return f"{head}-{last}", doubts.UNKNOWN_PLACE
    form = inflect(last, adjectives[0], case, animate=False)
    neuter = (
        key(last).endswith(("ое", "ее")) and key(head)[-1] not in "ое"
    )  # Верх-Катунское, Орехово-Зуевское
    if key(head) in _STAYING_FIRSTS or neuter:
        return f"{head}-{form}", None
    first, doubt = _one_word(head, case)
    return f"{first}-{form}", doubt


_FLEETING = ("ок", "ек", "ел", "ол", "ень")


_FOREIGN_ENDS = ("ли", "ни", "ри", "ти", "си", "зи", "ви", "пи", "ми", "би", "ди", "ши", "чи", "жи")
"""So end foreign names that stay; a short plural of a common noun may be one by accident."""


def _in_i(name: str, low: str, case: Case) -> Inflected:
    """A plural that the dictionary knows declines (Химки, Ключи), the rest stay (Сочи)."""
    for parse in parses(low):
        tag = parse.tag
        if "Geox" in tag and is_known(low):
            if "Fixd" in tag:
                return name, None
            if "plur" in tag and "nomn" in tag:
                form = parse.inflect({GRAMMEMES[case], "plur"})
                return (like_parts(form.word, name), None) if form else (name, doubts.UNDECLINED_PLACE)
    if low in TAKE_ON and low[-1] == "ы":  # Командоры, Шантары
        return _plural(name, name[:-1], case), None
    for parse in parses(low):  # named by a common noun: Ключи, Всходы
        if is_known(low) and {"NOUN", "inan", "plur", "nomn"} in parse.tag:
            form = parse.inflect({GRAMMEMES[case], "plur"})
            foreign = low[-2:] in _FOREIGN_ENDS and len(low) < 6  # Дали, Пали, Гули; but Ключи, Ясли
            doubt = doubts.UNKNOWN_PLACE if foreign else None
            return (like_parts(form.word, name), doubt) if form else (name, doubts.UNDECLINED_PLACE)
    return name, doubts.UNDECLINED_PLACE


def _unknown(name: str, low: str, case: Case) -> Inflected | None:
    """A name that the dictionary lacks, where its ending alone tells: Нюрба, Приэльбрусье, Кошице."""
    if low[-1] in "ая" and len(low) > 3 and not low.endswith(("ая", "яя")):
        stressed = case == "instrumental" and low[-2] in "жшчщцьл"
        return by_ending(name, low, case), doubts.UNKNOWN_PLACE if stressed else None
    if low.endswith("ье"):
        return name[:-1] + ("е", "я", "ю", "е", "ем", "е")[CASES.index(case)], None
    if low[-1] in "жчшщц" and not low.endswith("ец"):  # Пучежа: only the instrumental hangs on the stress
        soft = case == "instrumental"
        return name + ("ем" if soft else MASCULINE[case]), doubts.INSTRUMENTAL if soft else None
    return (name, None) if low.endswith("ице") else None


def _stressed(said: str, low: str, doubt: Both | None) -> Inflected:
    """The instrumental of a town in -ец, -ья hangs on the stress: Ельцом, Торопцем; marked where no list tells."""
    if low.endswith("ец") and low not in STRESSED_TOWNS:
        known = low in UNSTRESSED_TOWNS
        return (f"{said[:-2]}ем" if known else said), None if known else doubts.INSTRUMENTAL
    if low[-1] in "жшчщ" and said.endswith("ом") and not (is_noun(low) or low in STRESSED_TOWNS):
        return said, doubts.INSTRUMENTAL  # Бучачем, though the dictionary has Бучачом
    return said, doubt or (doubts.INSTRUMENTAL if low.endswith("ья") else None)


def _possessive(low: str) -> Reading | None:
    """An adjective in -ье that the dictionary has (щучье, лебяжье, медвежье)."""
    known = nominatives(low) if is_known(low) else ()
    return next((one for one in known if not one.noun and one.gender == "neut"), None)


def _one_word(name: str, case: Case) -> Inflected:
    low = key(name)
    if not low or low in FROZEN_NAMES or low[-1] in "уюэ":
        return name, None
    if name.isupper() and not set(low) & set("аеиоуыэюя"):
        return name, None  # ФРГ, СНГ
    if low.endswith(("оа", "уа", "еа", "эа")) and not is_known(low):  # Гоа, Манагуа
        return name, None
    if case == "accusative" and low[-1] in "йбвгджзклмнпрстфхцчшщ":
        return name, None  # в Берёзовский, though families are called so: a town is no living being
    if low in TOWNS or low in SOFT_MASCULINE:
        return by_ending(name, low, case), None
    if low in SOFT_FEMININE:
        return name[:-1] + ("ь", "и", "и", "ь", "ью", "и")[CASES.index(case)], None
    if low[-1] in "иы":
        return _in_i(name, low, case)
    if low.endswith("ье") and (owned := _possessive(low)):  # Щучье: Щучьего
        return inflect(name, owned, case, animate=False), None
    if low.endswith(("ых", "их")) and is_plural_adjective(low):
        return name, None  # Смирных
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
    if low.endswith(("ай", "эй", "ей", "уй", "юй", "ия")) and not is_known(low):
        return by_ending(name, low, case), None
    if low.endswith(("щина", "чина")):
        return name[:-1] + FEMININE[case], None
    if low[-1] in "бвгдзклмнпрстфх" and not low.endswith(_FLEETING):
        return name + MASCULINE[case], None
    if not is_known(low) and (form := _unknown(name, low, case)):
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
            if low.endswith(("ок", "ек")) and "anim" in places[0].tag and "Geox" not in places[0].tag:
                doubt = doubts.FLEETING  # Оленёк
            return _stressed(said, low, doubt) if case == "instrumental" else (said, doubt)
    if low.endswith(("ай", "яй", "уй")):  # Гуляй, though the dictionary has but the verb
        return by_ending(name, low, case), None
    head = find_head([name], 0, animate=False)
    if head and head.reading.plural and low[-1] in "ая" and "Pltm" not in head.reading.parse.tag:
        return inflect(
            name, head.reading, case, animate=False
        ), doubts.UNKNOWN_PLACE  # Суда, a river, not ships
    if head:
        return inflect(name, head.reading, case, animate=False), None if is_known(
            low
        ) else doubts.UNKNOWN_PLACE
    if low[-1] in "ая" and len(low) > 2 and not low.endswith(("ая", "яя")):
        return by_ending(name, low, case), doubts.UNKNOWN_PLACE  # Шаля
    if low[-1] in "жчшщц":
        return name + ("ем" if case == "instrumental" else MASCULINE[case]), doubts.UNKNOWN_PLACE
    return name, doubts.UNDECLINED_PLACE

"""A place's own name: by the tables, then as an adjective and noun, then by its last part."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import CASES, Case
from wego_forms.language.russian import doubts
from wego_forms.language.russian.eastasian import CHINESE
from wego_forms.language.russian.engines import (
    GRAMMEMES,
    is_known,
    is_noun,
    is_plural_adjective,
    noun_form,
    parses,
)
from wego_forms.language.russian.phrases import find_head
from wego_forms.language.russian.placeendings import (
    FEMININE,
    MASCULINE,
    NEUTER,
    POSSESSIVE_NEUTER,
    by_ending,
    is_possessive_neuter,
)
from wego_forms.language.russian.placeplurals import PLURALS, decline_plural, like_words, plural_form
from wego_forms.language.russian.placestresses import SOFT_FEMININE, SOFT_MASCULINE, TOLD_ETS, in_stressed
from wego_forms.language.russian.placewords import (
    FROZEN_NAMES,
    SPECIAL,
    TOWNS,
)
from wego_forms.language.russian.readings import Reading, adjectives, inflect, like_parts, nominatives
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
_POSSESSIVE_WOMAN = re.compile(r"(?:[ое]в|[иы]н)а$")
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
        return like_words(form, name), None
    if low in PLURALS:
        return plural_form(name, PLURALS[low], case), None
    if low in TOWNS and not low.endswith("иа"):
        return by_ending(name, low, case), None
    if low.endswith("-сити"):
        return name, None
    if " " in name:
        return _several_words(name, case)
    if "-" in name:
        return _hyphenated(name, case)
    return _one_word(name, case)


def _several_words(name: str, case: Case) -> Inflected:
    words = name.split(" ")
    if len(words) == 2:
        first, last = words
        masculine = key(last)[-1] not in "аеиоуыюяйь" or key(last).endswith(("ей", "ай", "ень"))
        owned = _POSSESSIVE.search(first) and masculine and is_noun(key(last))
        if owned or (_POSSESSIVE.search(first) and key(last) in _TOWN_NOUNS):  # Сергиев Посад
            noun = noun_form(last, case) if last.islower() else None  # ручьём, with its ё
            form, doubt = (noun, None) if noun else _one_word(last, case)
            likely = key(last) in _TOWN_NOUNS or is_known(first)
            return f"{first}{_POSSESSIVES[case]} {form}", doubt or (None if likely else doubts.UNKNOWN_PLACE)
        if (
            _POSSESSIVE_WOMAN.search(key(first)) and key(last)[-1] in "ая" and is_noun(key(last))
        ):  # Зубова Поляна
            form, doubt = _one_word(last, case)
            return f"{first[:-1]}{'у' if case == 'accusative' else 'ой'} {form}", doubt
        if is_possessive_neuter(words):  # Плещеево озеро
            return f"{first[:-1]}{POSSESSIVE_NEUTER[case]} {decline_own_name(last, case)[0]}", None
        if _POSSESSIVE_PLURAL.search(key(first)) and last.islower():  # Воробьёвы горы
            form, doubt = decline_plural(last, key(last), case)
            return f"{first[:-1]}{_PLURAL_ENDINGS[case]} {form}", doubt
    head = find_head(words, 0, animate=False)
    if head and len(head.readings) == len(words) and head.reading.noun and head.position == len(words) - 1:
        out = [inflect(words[place], reading, case, animate=False) for place, reading in head.readings]
        if not (
            head.reading.plural or words[-1].islower()
        ):  # a town's, though it's a thing's too: Нижним Ломовом
            out[-1], doubt = _one_word(words[-1], case)
            return " ".join(out), doubt
        common = not head.reading.plural and is_noun(key(words[-1]))  # Куликова поля, Черского хребта
        return " ".join(out), None if head.sure or common else doubts.UNKNOWN_PLACE
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
        *middle, last = rest.split("-")
        if link in _ROMANCE_LINKS and (form != first or _one_word(last, case)[0] != last):
            # Экс-ан-Прованса, Сантьяго-де-Компостелы; but Шалона-сюр-Сон is written too.
            return "-".join([first, *middle, _one_word(last, case)[0]]), doubts.HYPHENATED
        return f"{form}-{rest}", doubt
    head, _, last = name.rpartition("-")
    if last.isdigit():  # Арзамас-16
        form, doubt = _one_word(head, case)
        return f"{form}-{last}", doubt
    if (
        key(last)[-1] in "ыи"
        and key(last) not in PLURALS
        and key(head)[-1] not in "оеи"
        and not is_known(name)
    ):
        return name, doubts.UNDECLINED_PLACE  # Хову-Аксы, though the dictionary has аксы
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
    feminine = key(head)[-1] in "ая" or (key(head)[-1] == "ь" and not _is_masculine(head))
    if feminine != key(last).endswith(("ая", "яя")):
        return f"{head}-{form}", doubts.UNKNOWN_PLACE  # Елань-Коленовского: called after Елань-Колено
    first, doubt = _one_word(head, case)
    return f"{first}-{form}", doubt


def _is_masculine(name: str) -> bool:
    """Whether the dictionary has a name in -ь as a masculine one (Переславль)."""
    return any({"masc", "nomn"} <= parse.tag.grammemes for parse in parses(key(name))) and is_known(name)


_FLEETING = ("ок", "ек", "ел", "ол", "ень")


_YE = ("е", "я", "ю", "е", "ем", "е")


def _unknown(name: str, low: str, case: Case) -> Inflected | None:
    """A name that the dictionary lacks, where its ending alone tells: Нюрба, Приэльбрусье, Кошице."""
    if low[-1] in "ая" and len(low) > 3 and not low.endswith(("ая", "яя")):
        stressed = case == "instrumental" and (low[-2] in "жшчщц" or low.endswith(("ья", "ля")))
        return by_ending(name, low, case), doubts.UNKNOWN_PLACE if stressed else None
    if low.endswith("ье"):
        return name[:-1] + _YE[CASES.index(case)], None
    if low[-1] in "жчшщц" and not low.endswith("ец"):  # Пучежа: only the instrumental hangs on the stress
        soft = case == "instrumental"
        return name + ("ем" if soft else MASCULINE[case]), doubts.INSTRUMENTAL if soft else None
    return (name, None) if low.endswith("ице") else None


_PLACE_PREFIX = re.compile(r"(?:верх|низ|меж|над|под|пред|при|усть|по|за(?!яч|ич))о?")
"""Верхотурье, Верховажье are nouns, though the dictionary has them as an animal's adjective, as щучье is."""
_CLOSED_ADJECTIVE = re.compile(r"(?:[сц]к(?:ий|ая|ое)|[нв](?:ый|ая))$")
_PALLADIUS = re.compile(f"(?:{CHINESE}){{2,4}}")


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
    if low.endswith("иа") or (low.endswith(("оа", "уа", "еа", "эа")) and not is_known(low)):
        return name, None  # Бразилиа, Гоа, Манагуа
    if low.endswith("аа") or (name[-1] in "ёЁ" and low[-2:-1] != "ь"):
        return name, None  # Вантаа, Сааремаа, Тромсё, Будё
    if case == "accusative" and low[-1] in "йбвгджзклмнпрстфхцчшщ":
        return name, None  # в Берёзовский, though families are called so: a town is no living being
    if low in TOWNS or low in SOFT_MASCULINE:
        return by_ending(name, low, case), None
    if low in SOFT_FEMININE:
        return name[:-1] + ("ь", "и", "и", "ь", "ью", "и")[CASES.index(case)], None
    if low[-1] in "иы":
        return decline_plural(name, low, case)
    if low.endswith("ье") and _PLACE_PREFIX.match(low):
        return name[:-1] + _YE[CASES.index(case)], None
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
            guessed = "Geox" in places[0].tag and not is_noun(low)
            if low.endswith(("ол", "ел")) and guessed and not text.startswith(low):
                return name + MASCULINE[case], doubts.FLEETING  # Баянгол: the dictionary drops its vowel
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
        return by_ending(name, low, case), doubts.UNKNOWN_PLACE  # Шаля
    if low[-1] in "жчшщц":
        return name + ("ем" if case == "instrumental" else MASCULINE[case]), doubts.UNKNOWN_PLACE
    return name, doubts.UNDECLINED_PLACE

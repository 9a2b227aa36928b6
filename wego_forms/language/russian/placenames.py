"""A place's own name: by the tables, then as an adjective and noun, then by its last part."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.language.kinds import CASES, Case
from wego_forms.language.russian import doubts
from wego_forms.language.russian.engines import is_known, is_noun, noun_form, parses
from wego_forms.language.russian.phrases import find_head
from wego_forms.language.russian.placeendings import POSSESSIVE_NEUTER, by_ending, is_possessive_neuter
from wego_forms.language.russian.placeplurals import PLURALS, decline_plural, like_words, plural_form
from wego_forms.language.russian.placeword import Inflected, one_word
from wego_forms.language.russian.placewords import FROZEN_NAMES, SPECIAL, TOWNS
from wego_forms.language.russian.readings import adjectives, inflect
from wego_forms.language.russian.spelling import key, with_yo
from wego_forms.language.wordlist import words

_LINKS = frozenset(words("на в во при над под у де ле дель дю сюр апон ан ам им лез сен"))
_ROMANCE_LINKS = frozenset(words("де ле дель дю сюр ла ан"))
"""After these the last part declines, the first, or neither: usage varies."""
_FOREIGN_FIRSTS = frozenset(
    words("сан санта санто сант сен сент монте порто порту пуэрто лос лас эль ла кастель вилла рио сао")
)
_PARTS = re.compile("([ -])")
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
        form = SPECIAL[low].split("/")[index]
        written = _PARTS.split(name.lower())
        with_its_yo = map(_special_part, _PARTS.split(form), written)  # word by word: Большими Берёзниками
        return like_words("".join(with_its_yo), name), None
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
    return one_word(name, case)


def _special_part(form: str, written: str) -> str:
    """A word of a form with the ё that the name has; that of an ending is always written: Вереёй."""
    stem = len(written) - 1
    return with_yo(form, written)[:stem] + form[stem:]


def _several_words(name: str, case: Case) -> Inflected:
    words = name.split(" ")
    if len(words) == 2:
        first, last = words
        masculine = key(last)[-1] not in "аеиоуыюяйь" or key(last).endswith(("ей", "ай", "ень"))
        owned = _POSSESSIVE.search(first) and masculine and is_noun(key(last))
        if owned or (_POSSESSIVE.search(first) and key(last) in _TOWN_NOUNS):  # Сергиев Посад
            noun = noun_form(last, case) if last.islower() else None  # ручьём, with its ё
            form, doubt = (noun, None) if noun else one_word(last, case)
            likely = key(last) in _TOWN_NOUNS or is_known(first)
            return f"{first}{_POSSESSIVES[case]} {form}", doubt or (None if likely else doubts.UNKNOWN_PLACE)
        if (
            _POSSESSIVE_WOMAN.search(key(first)) and key(last)[-1] in "ая" and is_noun(key(last))
        ):  # Зубова Поляна
            form, doubt = one_word(last, case)
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
            out[-1], doubt = one_word(words[-1], case)
            return " ".join(out), doubt
        common = not head.reading.plural and is_noun(key(words[-1]))  # Куликова поля, Черского хребта
        return " ".join(out), None if head.sure or common else doubts.UNKNOWN_PLACE
    if len(words) == 2:
        if key(last).endswith(("ая", "яя")) and key(first)[-1] in "ая" and adjectives(last):
            form, doubt = _with_adjective(first, last, case)  # Гавриловка Вторая
            return form.replace("-", " "), doubt
        neuter = key(last).endswith(("ое", "ее")) and key(first).endswith(("ое", "ее"))
        if neuter and (read := adjectives(first)):  # Старое Дрожжаное
            form, doubt = one_word(last, case)
            return f"{inflect(first, read[0], case, animate=False)} {form}", doubt
        if key(last).endswith(("ий", "ый")) and key(first)[-1] not in "аяоеийыуюэь":  # Ростов Великий
            form, doubt = _with_adjective(first, last, case)
            return form.replace("-", " "), doubt
        feminine = key(first).endswith(("ая", "яя")) and key(last)[-1] in "аяь"
        masculine = key(first).endswith(("ий", "ый", "ой")) and key(last)[-1] not in "аяоеиыу"
        if feminine or masculine:
            adjective = find_head([first], 0, animate=False)
            form, doubt = one_word(last, case)
            if adjective:
                return f"{inflect(first, adjective.reading, case, animate=False)} {form}", doubt
    return name, doubts.UNDECLINED_PLACE


_STAYING_FIRSTS = ("гусь", "соль", "спас", "усть", "верх", "кызыл", "ак", "кара")


def _hyphenated(name: str, case: Case) -> Inflected:
    first, _, rest = name.partition("-")
    if (link := rest.split("-")[0].lower()) in _LINKS:
        form, doubt = one_word(first, case)
        *middle, last = rest.split("-")
        if link in _ROMANCE_LINKS and (form != first or one_word(last, case)[0] != last):
            # Экс-ан-Прованса, Сантьяго-де-Компостелы; but Шалона-сюр-Сон is written too.
            return "-".join([first, *middle, one_word(last, case)[0]]), doubts.HYPHENATED
        return f"{form}-{rest}", doubt
    head, _, last = name.rpartition("-")
    if last.isdigit():  # Арзамас-16
        form, doubt = one_word(head, case)
        return f"{form}-{last}", doubt
    if (
        key(last)[-1] in "ыи"
        and key(last) not in PLURALS
        and key(head)[-1] not in "оеи"
        and not is_known(name)
    ):
        return name, doubts.UNDECLINED_PLACE  # Хову-Аксы, though the dictionary has аксы
    form, doubt = one_word(last, case)
    if last[-1].lower() == "о" and key(first) in _FOREIGN_FIRSTS:
        return name, None  # Сан-Мартино
    if _ADJECTIVE.search(key(last)) and key(head)[-1] not in "оиыу":
        return _with_adjective(head, last, case)
    if is_known(name):
        return one_word(name, case)
    lands = [one_word(part, case)[0] if key(part).endswith("ия") else part for part in head.split("-")]
    if "-".join(lands) != head:  # Эмилии-Романьи: whether the first part declines, usage varies
        return "-".join([*lands, form]), doubts.HYPHENATED
    return f"{head}-{form}", doubt


def _with_adjective(head: str, last: str, case: Case) -> Inflected:
    """A name and the adjective after it: both change (Спасска-Дальнего, Каменки-Днепровской), but not Гусь-."""
    read = adjectives(last)
    if not read:
        return f"{head}-{last}", doubts.UNKNOWN_PLACE
    form = inflect(last, read[0], case, animate=False)
    neuter = (
        key(last).endswith(("ое", "ее")) and key(head)[-1] not in "ое"
    )  # Верх-Катунское, Орехово-Зуевское
    if key(head) in _STAYING_FIRSTS or neuter:
        return f"{head}-{form}", None
    feminine = key(head)[-1] in "ая" or (key(head)[-1] == "ь" and not _is_masculine(head))
    if feminine != key(last).endswith(("ая", "яя")):
        return f"{head}-{form}", doubts.UNKNOWN_PLACE  # Елань-Коленовского: called after Елань-Колено
    first, doubt = one_word(head, case)
    return f"{first}-{form}", doubt


def _is_masculine(name: str) -> bool:
    """Whether the dictionary has a name in -ь as a masculine one (Переславль)."""
    return any({"masc", "nomn"} <= parse.tag.grammemes for parse in parses(key(name))) and is_known(name)

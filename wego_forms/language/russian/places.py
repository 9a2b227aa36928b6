"""Municipalities and cities: 'городской округ …' keeps its name, a city's own name declines."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import CASES, Case, Form
from wego_forms.language.russian import doubts
from wego_forms.language.russian.engines import GRAMMEMES, is_known, parses, petrovich
from wego_forms.language.russian.phrases import find_head, inflect, like_parts
from wego_forms.language.russian.placewords import (
    CITY_WORDS,
    FROZEN_NAMES,
    FROZEN_REGIONS,
    FROZEN_STARTS,
    PLURALS,
    RIGID,
    SPECIAL,
    TAIL_WORDS,
    VILLAGES,
)
from wego_forms.language.russian.regions import region_form
from wego_forms.language.russian.spelling import clean_phrase, key, like, script_doubt, with_yo
from wego_forms.language.wordlist import words

Inflected = tuple[str, Both | None]


@lru_cache(maxsize=20_000)
def decline_place(text: str, case: Case) -> Form:
    """A municipality or a city in `case`.

    A common noun at the front declines with its adjectives; the name after 'город' declines unless it is a
    plural, ends in -о, or has several words; after any other (городской округ, район, поселение) it stays.
    Source: the Gramota reference service on place names; Rosenthal § 151. No error is raised.
    """
    flat = clean_phrase(text)
    if case == "nominative":
        return Form(flat)
    if form := region_form(flat, case):
        return Form(form)
    if flat.lower().startswith("г.") and flat[2:3].isupper():
        spaced = decline_place(f"{flat[:2]} {flat[2:]}", case)
        return Form(spaced.text.replace(" ", "", 1), spaced.sure, spaced.reason)
    if wrong := script_doubt(flat.replace(" ", ""), "-'’ʼ.«»\"()–№0123456789"):
        return Form.doubtful(flat, wrong)
    words = flat.split(" ")
    if words[0].lower() in CITY_WORDS or words[0].lower() in ("г.", "гор."):
        return _with_city(words, case)
    if words[0].lower() in FROZEN_STARTS and len(words) > 1:
        return Form(flat)
    head = find_head(words, 0, animate=False)
    if head and head.reading.noun and _is_common(words[head.position]):
        out = list(words)
        for place, reading in head.readings:
            out[place] = inflect(words[place], reading, case, animate=False)
        reason = None if head.sure else doubts.UNKNOWN_WORD
        if key(words[head.position]) in VILLAGES and len(words) == head.position + 2:
            out[-1], why = _village_name(words[head.position], words[-1], case)
            reason = reason or why
        return Form(" ".join(out), reason is None, reason)
    name, doubt = decline_own_name(flat, case)
    return Form(name, doubt is None, doubt)


def _is_common(word: str) -> bool:
    return key(word) in _COMMON


_COMMON = frozenset(
    words(
        "округ район поселение образование город село поселок деревня станица хутор аул территория область край "
        "республика улус кожуун волость муниципалитет агломерация сельсовет уезд слобода местечко кишлак сельсовет "
        "земство община совет администрация центр регион провинция префектура штат губерния земля уезд"
    )
)


def _village_name(common: str, name: str, case: Case) -> Inflected:
    """A name of the common noun's own gender declines (станицы Каневской); another stays (села Ивановка)."""
    low = key(name)
    gender = VILLAGES[key(common)]
    if gender == "femn" and low.endswith("ая"):
        return decline_own_name(name, case)[0], None
    if (gender == "femn" and low[-1] in "ая") or (gender == "masc" and low[-1] == "й"):
        return decline_own_name(name, case)[0], doubts.USAGE_VARIES
    if key(common) in RIGID:
        return name, None
    if gender == "neut" and low[-1] in "ое":
        return name, doubts.USAGE_VARIES
    if gender == "masc" and low[-1] not in "аяоеиыуь«»":
        return name, doubts.USAGE_VARIES
    return name, None


def _with_city(words: list[str], case: Case) -> Form:
    """'город Казань': both change; the name stays if it is a plural, ends in -о or has several words."""
    first = words[0].lower()
    head = find_head(words[:1], 0, animate=False) if "." not in first else None
    common = inflect(words[0], head.reading, case, animate=False) if head else words[0]
    rest = words[1:]
    if not rest:
        return Form(" ".join([common, *rest]))
    name, tail = _name_and_tail(rest)
    low = key(name)
    frozen = (
        name.startswith(("«", '"'))
        or low in PLURALS
        or low in FROZEN_NAMES
        or low.endswith(("ово", "ево", "ино", "ыно", "о"))
        or (" " in name and low in SPECIAL)
        or (" " in name and low.partition(" ")[0].endswith(("ые", "ие")))
    )
    if frozen:
        return Form(" ".join([common, name, *tail]))
    if " " in name and not _one_adjective_noun(name):
        return Form.doubtful(" ".join([common, name, *tail]), doubts.UNKNOWN_PLACE)
    form, doubt = decline_own_name(name, case)
    if " " in name:
        doubt = doubt or doubts.USAGE_VARIES
    return Form(" ".join([common, form, *tail]), doubt is None, doubt)


def _name_and_tail(rest: list[str]) -> tuple[str, list[str]]:
    """The name itself, and what follows it in the genitive ('Ульяновской области')."""
    for index in range(1, len(rest)):
        low = key(rest[index])
        if low in TAIL_WORDS:
            start = index
            while low != "республики" and start > 1 and key(rest[start - 1]).endswith(("ого", "его", "ой")):
                start -= 1
            return " ".join(rest[:start]), rest[start:]
    return " ".join(rest), []


def _one_adjective_noun(name: str) -> bool:
    first, _, last = name.partition(" ")
    return key(first).endswith(("ий", "ый", "ой", "ая", "ев", "ов", "ин")) and " " not in last


@lru_cache(maxsize=20_000)
def decline_own_name(name: str, case: Case) -> Inflected:
    """A place's own name: by the tables, then as an adjective and noun, then by its last part."""
    low = key(name)
    index = CASES.index(case) - 1
    if case == "nominative" or low in FROZEN_NAMES:
        return name, None
    if low in SPECIAL:
        forms = SPECIAL[low].split("/")
        return _like_words(with_yo(forms[index], name.lower()), name), None
    if low in PLURALS:
        return _plural(name, PLURALS[low], case), None
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


def short_region(name: str, case: Case) -> Form:
    """A region's short name: each part declines (Северной Осетии – Алании), abbreviations don't (ХМАО – Югры)."""
    first, _, rest = name.partition(" ")
    if first.lower() in ("город", "г.", "федеральный"):
        return decline_place(name, case)
    if first.lower() == "республика":
        return Form(f"{decline_own_name(first, case)[0]} {rest}")
    if wrong := script_doubt(name.replace(" ", ""), "-'’–—()."):
        return Form.doubtful(name, wrong)
    parts = []
    for part in name.split(" – "):
        frozen = part.isupper() or key(part) in FROZEN_REGIONS
        parts.append(part if frozen else decline_own_name(part, case)[0])
    return Form(" – ".join(parts))


def _like_words(form: str, model: str) -> str:
    models = model.split(" ")
    return " ".join(like(word, models[min(i, len(models) - 1)]) for i, word in enumerate(form.split(" ")))


def _several_words(name: str, case: Case) -> Inflected:
    words = name.split(" ")
    if len(words) == 2:
        head = find_head(words, 0, animate=False)
        if head and len(head.readings) == 2 and head.reading.noun and head.position == 1:
            out = [inflect(words[place], reading, case, animate=False) for place, reading in head.readings]
            return " ".join(out), None if head.sure else doubts.UNKNOWN_PLACE
        first, last = words
        feminine = key(first).endswith(("ая", "яя")) and key(last)[-1] in "аяь"
        masculine = key(first).endswith(("ий", "ый", "ой")) and key(last)[-1] not in "аяоеиыу"
        if feminine or masculine:
            adjective = find_head([first], 0, animate=False)
            form, doubt = _one_word(last, case)
            if adjective:
                return f"{inflect(first, adjective.reading, case, animate=False)} {form}", doubt
    return name, doubts.UNKNOWN_PLACE


def _hyphenated(name: str, case: Case) -> Inflected:
    first, _, rest = name.partition("-")
    if rest.split("-")[0].lower() in ("на", "в", "во", "при", "над", "под", "у", "де", "ле"):
        form, doubt = _one_word(first, case)
        return f"{form}-{rest}", doubt
    head, _, last = name.rpartition("-")
    form, doubt = _one_word(last, case)
    if key(last).endswith(("ский", "цкий", "ный", "ское", "ное")) and key(head)[-1] not in "оиыу":
        if last.lower().endswith("ое") and key(head)[-1] == "е":
            return f"{_one_word(head, case)[0]}-{form}", doubt
        if key(head) in ("гусь", "соль", "спас", "усть"):
            return f"{head}-{form}", doubt
        if case == "accusative" and not last.lower().endswith("ое"):
            return name, None  # a town is inanimate: в Переславль-Залесский
        head_form, head_doubt = _one_word(head, case)
        return f"{head_form}-{form}", doubt or head_doubt
    if is_known(name):
        whole, doubt = _one_word(name, case)
        return whole, doubt
    return f"{head}-{form}", doubt


_MASCULINE = dict(zip(CASES, ("", "а", "у", "", "ом", "е"), strict=True))
_NEUTER = dict(zip(CASES, ("о", "а", "у", "о", "ом", "е"), strict=True))


_FLEETING = ("ок", "ек", "ел", "ол", "ень")


def _in_i(name: str, low: str, case: Case) -> Inflected:
    """A plural that the dictionary knows declines (Химки), the rest stay (Сочи)."""
    for parse in parses(low):
        tag = parse.tag
        if "Geox" in tag and is_known(low):
            if "Fixd" in tag:
                return name, None
            if "plur" in tag and "nomn" in tag:
                form = parse.inflect({GRAMMEMES[case], "plur"})
                return (like_parts(form.word, name), None) if form else (name, doubts.UNKNOWN_PLACE)
    return name, doubts.UNKNOWN_PLACE


def _one_word(name: str, case: Case) -> Inflected:
    low = key(name)
    if not low or low in FROZEN_NAMES or low[-1] in "уюэ":
        return name, None
    if low[-1] in "иы":
        return _in_i(name, low, case)
    if low.endswith(("ово", "ево", "ино", "ыно")):
        return name[:-1] + _NEUTER[case], None
    if low[-1] in "бвгдзклмнпрстфх" and not low.endswith(_FLEETING):
        return name + _MASCULINE[case], None
    places = [
        parse
        for parse in parses(low)
        if "nomn" in parse.tag and "sing" in parse.tag and parse.tag.POS == "NOUN" and "Name" not in parse.tag
    ]
    places.sort(key=lambda parse: ("Geox" not in parse.tag, "Surn" in parse.tag, "anim" in parse.tag))
    if places:
        form = places[0].inflect({GRAMMEMES[case]})
        if form:
            text = with_yo(form.word, name.lower())
            return like_parts(text, name), None if is_known(low) else doubts.UNKNOWN_PLACE
    head = find_head([name], 0, animate=False)
    if head:
        return inflect(name, head.reading, case, animate=False), None if is_known(
            low
        ) else doubts.UNKNOWN_PLACE
    if low[-1] in "ая":
        return petrovich("given", name, "female", case), doubts.UNKNOWN_PLACE
    return name, doubts.UNKNOWN_PLACE

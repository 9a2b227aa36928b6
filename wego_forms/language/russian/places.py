"""Places: countries, municipalities, cities; the common noun declines, and what of the name agrees with it."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.language.kinds import Case, Form
from wego_forms.language.russian import doubts
from wego_forms.language.russian.countries import country_form
from wego_forms.language.russian.engines import is_adjective, is_known
from wego_forms.language.russian.foreignplaces import DOUBLE_LANDS, FOREIGN_PLACES
from wego_forms.language.russian.phrases import Head, find_head
from wego_forms.language.russian.placeagreement import agreeing_name, agrees, village_name
from wego_forms.language.russian.placeendings import is_possessive_neuter
from wego_forms.language.russian.placenames import decline_own_name
from wego_forms.language.russian.placewords import (
    CITY_WORDS,
    COMMON,
    FROZEN_NAMES,
    FROZEN_REGIONS,
    FROZEN_STARTS,
    LANDFORMS,
    SPECIAL,
    STAND_INS,
    TAIL_WORDS,
    VILLAGES,
    WHOLE_WORDS,
)
from wego_forms.language.russian.readings import Reading, inflect
from wego_forms.language.russian.regions import region_form
from wego_forms.language.russian.spelling import clean_phrase, key, like, script_doubt

_SPACED_START = re.compile(r"(?i)[гмс]\. [опр]\. \S")
"""г. о. Самара, с. п. Лесное: abbreviations with a space in them, after which the name doesn't change."""
_SHORTENED = re.compile(f"(?i:({'|'.join(map(re.escape, WHOLE_WORDS))}))( ?)([А-ЯЁ].*)")
_DASH_BETWEEN = re.compile(" [–—] ")
_LONG_POSSESSIVE = re.compile(r"(?<=[иы]н)о[гм][оу]$")
"""Марьиного, as the dictionary has it: of a place Марьина (острова, хутора)."""
_CLOSED_ADJECTIVE = re.compile(r"[сц]к(?:ий|ая|ое|ие)$")


@lru_cache(maxsize=20_000)
def decline_place(text: str, case: Case) -> Form:
    """A country, a land, a municipality or a city in `case`.

    A common noun at the front declines with its adjectives; the name after 'город' declines unless it is a
    plural, ends in -о, -ое, or has several words; after any other (городской округ, район, республика) it stays.
    Source: the Gramota reference service on place names; Rosenthal § 151. No error is raised.
    """
    flat = clean_phrase(text)
    if case == "nominative":
        return Form(flat)
    if form := region_form(flat, case) or country_form(flat, case):
        return Form(form)
    if key(flat) in FROZEN_REGIONS:
        return Form(flat)
    if flat.lower().startswith("г.") and flat[2:3].isupper():
        spaced = decline_place(f"{flat[:2]} {flat[2:]}", case)
        return Form(spaced.text.replace(" ", "", 1), spaced.sure, spaced.reason)
    if shortened := _shortened(flat, case):
        return shortened
    if wrong := script_doubt(flat.replace(" ", ""), "-'’ʼ.«»\"()–—№0123456789"):
        return Form.doubtful(flat, wrong)
    if second := _second_name(flat, case):
        return second
    words = flat.split(" ")
    if _SPACED_START.match(flat):
        return Form(flat)
    if words[0].lower() in CITY_WORDS or words[0].lower() in ("г.", "гор."):
        return _with_city(words, case)
    if words[0].lower() in FROZEN_STARTS and len(words) > 1:
        return Form(flat)
    if words[0].lower() == "набережная":
        ending = {"accusative": "ую"}.get(case, "ой")
        return Form(" ".join([words[0][:-2] + ending, *words[1:]]))
    if not is_possessive_neuter(words) and (common := _with_common_noun(words, case)):
        return common
    if len(words) in (3, 4) and "и" in words[1:-1] and (both := _and_between(flat, case)):
        return both
    name, doubt = decline_own_name(flat, case)
    return Form(name, doubt is None, doubt)


def _shortened(flat: str, case: Case) -> Form | None:
    """пос. Солнечный, д.Ивановка: the name as after the whole word; None: no such abbreviation leads."""
    found = _SHORTENED.fullmatch(flat)
    if not found or not (found[2] or re.fullmatch("[а-я]+[.]", found[1])):
        return None  # С.Петербург
    whole = decline_place(f"{WHOLE_WORDS[found[1].lower()]} {found[3]}", case)
    return Form(f"{found[1]}{found[2]}{whole.text.partition(' ')[2]}", whole.sure, whole.reason)


def _second_name(flat: str, case: Case) -> Form | None:
    """Two names of one place: 'район (улус)', 'городской округ – город Барнаул'; None: there is one."""
    if found := re.fullmatch(r"(.+\S) \(([^()]+)\)", flat):
        first, second, marks = decline_place(found[1], case), found[2], (" (", ")")
    elif dash := _DASH_BETWEEN.search(flat):
        head, second = flat[: dash.start()], flat[dash.end() :]
        first, marks = decline_place(head, case), (dash[0], "")
    elif "-" in flat and _joined(flat) in DOUBLE_LANDS:
        return _two_lands(flat, case)  # Северный Рейн-Вестфалия
    else:
        return None
    words = second.split(" ")
    if not _starts_with_common_noun(words):
        if marks[1] == "":
            led = _find_common(head.split(" "))
            if led and led.position < head.count(" "):  # земли Северный Рейн – Вестфалия
                return _beside(first, marks[0] + second)
            return _two_lands(flat, case)
        return _beside(first, marks[0] + second + marks[1])
    other = decline_place(second, case)
    return Form(
        f"{first.text}{marks[0]}{other.text}{marks[1]}",
        first.sure and other.sure,
        first.reason or other.reason,
    )


def _two_lands(flat: str, case: Case) -> Form | None:
    """Северный Рейн – Вестфалия: each part declines; marked unless the table has the two as one land."""
    known = _joined(flat) in DOUBLE_LANDS
    cut = re.split("( ?[–—] ?|-)" if known else "( [–—] )", flat, maxsplit=1 if known else 0)
    made = [decline_own_name(part, case) for part in cut[::2]]
    text = "".join(form + dash for (form, _), dash in zip(made, [*cut[1::2], ""], strict=True))
    if known:
        return Form(text)
    return Form.doubtful(text, doubts.UNKNOWN_PLACE if text != flat else doubts.UNDECLINED_PLACE)


def _and_between(flat: str, case: Case) -> Form | None:
    """Кастилия и Леон: each part declines, marked unless the table has them; None: a part is no name by itself."""
    parts = flat.split(" и ")
    if not all(part[:1].isupper() and not is_adjective(part) for part in parts):
        return None
    text = " и ".join(decline_own_name(part, case)[0] for part in parts)
    return Form(text) if key(flat) in FOREIGN_PLACES else Form.doubtful(text, doubts.UNKNOWN_PLACE)


def _joined(flat: str) -> str:
    return re.sub(" [–—] ", "-", key(flat)).replace("—", "-").replace("–", "-")


def _beside(first: Form, rest: str) -> Form:
    return Form(first.text + rest, first.sure, first.reason)


def _starts_with_common_noun(words: list[str]) -> bool:
    if words[0].lower() in CITY_WORDS:
        return True
    return _find_common(words) is not None


def _find_common(words: list[str]) -> Head | None:
    """The common noun that heads the phrase, with its adjectives; None: there is none."""
    stood_in = [STAND_INS[key(word)][0] if key(word) in STAND_INS else word for word in words]
    head = find_head(stood_in, 0, animate=False)
    if head and head.reading.noun and key(words[head.position]) in COMMON:
        return head
    return None


def _with_common_noun(words: list[str], case: Case) -> Form | None:
    head = _find_common(words)
    if head is None:
        return None
    out = list(words)
    for place, reading in head.readings:
        out[place] = _common_form(words[place], head.readings[-1][0] == place, reading, case)
    common = key(words[head.position])
    adjectives = [words[place] for place, _ in head.readings[:-1]]
    known = head.sure or all(is_known(word) or _CLOSED_ADJECTIVE.search(word.lower()) for word in adjectives)
    reason = None if known else doubts.UNKNOWN_WORD
    names = words[head.position + 1 :]
    if common == "поселок" and names[:2] == ["городского", "типа"]:
        names = names[2:]
    if names and (common in LANDFORMS or common == "острова") and all(map(agrees, names)):
        out[head.position + 1 :] = [agreeing_name(name, case) for name in names]  # Большого Соловецкого
    elif names and common in VILLAGES and len(own := _name_and_tail(names)[0].split(" ")) == 1:
        at = len(words) - len(names)
        out[at], why = village_name(words[head.position], own[0], case)
        reason = reason or why
    elif len(names) == 1 and (
        common in LANDFORMS or (common == "республика" and _CLOSED_ADJECTIVE.search(words[-1]))
    ):
        out[-1] = agreeing_name(words[-1], case, head.reading.gender)
    elif (
        common == "река"
        and len(names) == 2
        and key(names[0]).endswith(("ая", "яя"))
        and key(names[1])[-1] in "аяь"
    ):
        form, why = decline_own_name(" ".join(names), case)  # реки Нижней Тунгуски
        out[head.position + 1 :], reason = form.split(" "), reason or why
    return Form(" ".join(out), reason is None, reason)


def _common_form(word: str, is_head: bool, reading: Reading, case: Case) -> str:
    stand_in = STAND_INS.get(key(word)) if is_head else None
    if stand_in is None:
        form = inflect(word, reading, case, animate=False)
        owned = not is_head and key(word).endswith(("ин", "ын"))
        return _LONG_POSSESSIVE.sub(lambda long: "ау"[long[0] == "ому"], form) if owned else form
    like_word, less, plus = stand_in
    form = inflect(like_word, reading, case, animate=False)
    return like(plus + form.removeprefix(less), word)


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
        or low in FROZEN_NAMES
        or low.endswith(("о", "ое", "ее", "и", "ы"))
        or (" " in name and low in SPECIAL and not low.partition(" ")[0].endswith(("ая", "ий")))
        or (" " in name and low.partition(" ")[0].endswith(("ые", "ие")))
    )
    if frozen:
        return Form(" ".join([common, name, *tail]))
    if " " in name and not _one_adjective_noun(name):
        return Form.doubtful(" ".join([common, name, *tail]), doubts.UNDECLINED_PLACE)
    form, doubt = decline_own_name(name, case)
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
    return key(first).endswith(("ий", "ый", "ой", "ая", "яя", "ев", "ов", "ин")) and " " not in last


def is_abbreviation(word: str) -> bool:
    """Whether a word is of initials: ХМАО, СПб."""
    return word.isupper() or bool(re.fullmatch("[А-ЯЁ]{2,}[а-яё]{1,2}", word))


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
        frozen = is_abbreviation(part) or key(part) in FROZEN_REGIONS
        parts.append(part if frozen else decline_own_name(part, case)[0])
    return Form(" – ".join(parts))

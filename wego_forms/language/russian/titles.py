"""Forms of address, ranks and degrees before a person's name, which a record has places of its own for."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.language.kinds import Case, Gender
from wego_forms.language.russian.engines import is_adjective, is_given, is_noun, is_person
from wego_forms.language.russian.gender import given_gender
from wego_forms.language.russian.nameparts import PARTICLES, patronymic_gender
from wego_forms.language.russian.posts import decline_post
from wego_forms.language.wordlist import words

_TITLES = frozenset(
    words(
        "г-н г-жа г. тов. гр. д-р проф. акад. сэр мистер миссис мисс мадам месье мсье синьор синьора сеньор"
    )
)
_TITLES_OR_NAMES = frozenset(
    words(
        "господин госпожа товарищ гражданин гражданка доктор профессор академик доцент генерал адмирал полковник "
        "подполковник майор капитан лейтенант сержант прапорщик протоиерей иерей священник епископ митрополит "
        "архиепископ патриарх игумен архимандрит отец владыка князь княгиня граф графиня барон лорд леди принц "
        "принцесса король королева царь император папа дон шейх эмир имам муфтий раввин посол консул депутат сенатор"
    )
)
"""Titles that are family names too: a whole name of three words without them shows which."""
_CROWNED = frozenset(
    words(
        "король королева царь царица император императрица папа князь княгиня принц принцесса эмир султан шейх "
        "патриарх"
    )
)
"""Whoever has one of these is called by it and the given name alone."""
_NUMBERED = re.compile(r"(\S+(?: \S+)?) ([IVXLC]+|[А-ЯЁ][а-яё]+ое [А-ЯЁ][а-яё]+[ое])")
_FORMS: dict[str, dict[Case, str]] = {
    "г-н": {
        "genitive": "на",
        "dative": "ну",
        "accusative": "на",
        "instrumental": "ном",
        "prepositional": "не",
    },
    "г-жа": {
        "genitive": "жи",
        "dative": "же",
        "accusative": "жу",
        "instrumental": "жой",
        "prepositional": "же",
    },
}
_WOMEN = frozenset(
    words(
        "г-жа госпожа гражданка миссис мисс мадам синьора княгиня графиня леди принцесса королева царица "
        "императрица"
    )
)
_EITHER = frozenset(
    words("товарищ доктор профессор академик доцент тов. гр. д-р проф. акад. посол консул депутат сенатор г.")
)


@lru_cache(maxsize=20_000)
def titled(text: str) -> tuple[str, str]:
    """The title that a name begins with, and the name itself; an empty title where there is none.

    A word of a person in small letters before one with a capital (полковник Орлов), a form of address, or a rank with
    a capital where a whole name follows or a single family name.
    """
    first, _, rest = text.partition(" ")
    low = first.lower()
    if not rest or low in PARTICLES:
        return "", text
    if low in _TITLES:
        return first, rest
    if first[0].islower() and rest[0].isupper() and (low in _TITLES_OR_NAMES or _is_rank(low)):
        return first, rest
    following = rest.split(" ")
    if all("." in word for word in following):
        return "", text  # Король В.Г.
    alone = len(following) == 1 and not is_given(following[0])
    whole = len(following) > 1 and not (len(following) == 2 and patronymic_gender(following[1]))
    return (first, rest) if low in _TITLES_OR_NAMES and (alone or whole) else ("", text)


def monarch(text: str) -> tuple[str, str, str] | None:
    """Title, given name and by-name of a monarch or a saint: Король Карл III, Ричард Львиное Сердце, or None.

    The by-name stays: a number in Roman numerals, or an adjective in -ое with its noun.
    """
    found = _NUMBERED.fullmatch(text)
    if found is None:
        title, _, rest = text.partition(" ")
        alone = title.lower() in _CROWNED and rest.isalpha() and rest[-1] in "аеёиоуыэюя"
        called = alone and rest[0].isupper() and given_gender(rest) and not patronymic_gender(rest)
        return (title, rest, "") if called else None
    title, rest = titled(found[1])
    if not title and found[1].count(" ") == 1:
        first, _, last = found[1].partition(" ")
        if first.lower() in _TITLES_OR_NAMES:
            title, rest = first, last
    if " " in rest or not given_gender(rest):
        return None
    byname = found[2].split(" ")
    if len(byname) == 2 and not (is_adjective(byname[0]) and is_noun(byname[1])):
        return None
    return title, rest, found[2]


def _is_rank(low: str) -> bool:
    return all(map(is_person, low.split("-"))) and not is_given(low)


def title_gender(title: str) -> Gender | None:
    """Whom a title is said to; None: to both."""
    low = title.lower()
    if low in _WOMEN:
        return "female"
    return None if low in _EITHER or low not in _TITLES | _TITLES_OR_NAMES else "male"


def decline_title(title: str, case: Case) -> str:
    """A title in `case`; an abbreviation with its full stop stays."""
    low = title.lower()
    if case == "nominative" or "." in title:
        return title
    if forms := _FORMS.get(low):
        return title[: title.index("-") + 1] + forms[case]
    return decline_post(title, case).text

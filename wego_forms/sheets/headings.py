"""The columns of a table: field paths, and what a clerk reads in their place, in Russian and English."""

from __future__ import annotations

from functools import cache

from wego_forms.errors import Both

#: The columns that a table of letters can have, in the order in which a clerk fills them in.
HEADINGS: dict[str, Both] = {
    "addressee.region.ru": Both("Регион", "Region (Russian)"),
    "addressee.region.en": Both("Регион по-английски", "Region"),
    "addressee.organization.ru": Both("Организация", "Organization (Russian)"),
    "addressee.organization.en": Both("Организация по-английски", "Organization"),
    "addressee.position.ru": Both("Должность", "Position (Russian)"),
    "addressee.position.en": Both("Должность по-английски", "Position"),
    "addressee.person.family": Both("Фамилия", "Family name"),
    "addressee.person.given": Both("Имя", "Given name"),
    "addressee.person.patronymic": Both("Отчество", "Patronymic"),
    "addressee.person.gender": Both("Пол", "Gender"),
    "addressee.person.latin": Both("Имя и фамилия латиницей", "Name in Latin letters"),
    "addressee.address.ru": Both("Адрес", "Address (Russian)"),
    "addressee.address.en": Both("Адрес по-английски", "Address"),
    "number": Both("Номер", "Number"),
    "date": Both("Дата", "Date"),
    "addressee.forms.position_dative": Both("Должность (кому)", "Position, dative"),
    "addressee.forms.region_genitive": Both("Регион (чего)", "Region, genitive"),
    "addressee.forms.initials_dative": Both("Имя (кому)", "Name, dative"),
    "addressee.forms.salutation.ru": Both("Обращение", "Salutation (Russian)"),
    "addressee.forms.salutation.en": Both("Обращение по-английски", "Salutation"),
}
#: What a clerk writes in a column whose values are a record's own words.
VALUES: dict[str, dict[str, str]] = {
    "addressee.person.gender": {
        "мужской": "male",
        "муж": "male",
        "м": "male",
        "женский": "female",
        "жен": "female",
        "ж": "female",
    }
}


def path_of(heading: str) -> str:
    """The field path of a column's heading; a heading that isn't one of ours is taken as a path."""
    found = _by_heading().get(_key(heading))
    # The sheet that we write has both headings in one cell, a line each.
    return found or _by_heading().get(_key(heading.split("\n")[0]), heading)


def value_of(path: str, value: object) -> object:
    """A cell's value as the record has it: «мужской» in the column of genders is 'male'."""
    words = VALUES.get(path)
    if words is None or not isinstance(value, str):
        return value
    return words.get(_key(value).rstrip("."), value)


@cache
def _by_heading() -> dict[str, str]:
    return {_key(text): path for path, both in HEADINGS.items() for text in both}


def _key(heading: str) -> str:
    return " ".join(heading.lower().replace("ё", "е").split())

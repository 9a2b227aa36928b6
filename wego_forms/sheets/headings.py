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
    "addressee.person.honorific.ru": Both("Титул", "Honorific (Russian)"),
    "addressee.person.honorific.en": Both("Титул по-английски", "Honorific"),
    "addressee.person.degree.ru": Both("Учёная степень", "Degree (Russian)"),
    "addressee.person.degree.en": Both("Учёная степень по-английски", "Degree"),
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
_NAME = {
    "person.family": Both("фамилия", "family name"),
    "person.given": Both("имя", "given name"),
    "person.patronymic": Both("отчество", "patronymic"),
    "person.gender": Both("пол", "gender"),
    "person.latin": Both("имя и фамилия латиницей", "name in Latin letters"),
}
_POST = {
    "position.ru": Both("должность", "position (Russian)"),
    "position.en": Both("должность по-английски", "position"),
}
_REACHED = {
    "email": Both("электронная почта", "e-mail"),
    "phone": Both("телефон", "telephone"),
    "fax": Both("факс", "fax"),
}
_CONTACT = {
    **_NAME,
    **_POST,
    "department.ru": Both("подразделение", "department (Russian)"),
    "department.en": Both("подразделение по-английски", "department"),
    **_REACHED,
}
_HEAD = {
    **_NAME,
    **_POST,
    **_REACHED,
    "term.start": Both("срок полномочий с (месяц.год)", "term of office from (year-month)"),
    "term.end": Both("срок полномочий по (месяц.год)", "term of office to (year-month)"),
}
_APPLICANT = {
    "name.ru": Both("название", "name (Russian)"),
    "name.en": Both("название по-английски", "name"),
    "authority.ru": Both("орган местной власти", "local government (Russian)"),
    "authority.en": Both("орган местной власти по-английски", "local government"),
    "address.street.ru": Both("почтовый адрес", "postal address (Russian)"),
    "address.street.en": Both("почтовый адрес по-английски", "postal address"),
    "address.postcode": Both("индекс", "postcode"),
    "address.country": Both("страна (RU, KZ, …)", "country (RU, KZ, …)"),
    "website": Both("сайт", "website"),
}
_GROUPS = {
    "applicant": (Both("Город", "City"), _APPLICANT),
    "head": (Both("Глава", "Head"), _HEAD),
    "head_contact": (Both("Контактное лицо главы", "Head's contact"), _CONTACT),
    "it_head": (Both("Руководитель ИТ", "Head of IT"), _CONTACT),
    "wego_contact": (Both("Контакт для WeGO", "Contact for WeGO"), _CONTACT),
}
#: The columns of a sheet of letters. A letter's inflected forms are for `review` to add.
LETTER_COLUMNS: dict[str, Both] = {path: both for path, both in HEADINGS.items() if ".forms." not in path}
#: The columns of a sheet of applications.
APPLICATION_COLUMNS: dict[str, Both] = {
    f"{group}.{path}": Both(f"{name.ru}: {what.ru}", f"{name.en}: {what.en}")
    for group, (name, fields) in _GROUPS.items()
    for path, what in fields.items()
}
_EVERY = {**HEADINGS, **APPLICATION_COLUMNS}
# What a clerk writes where a record has its own words.
_GENDERS = {
    "мужской": "male",
    "муж": "male",
    "м": "male",
    "женский": "female",
    "жен": "female",
    "ж": "female",
}


def path_of(heading: str) -> str:
    """The field path of a column's heading; a heading that isn't one of ours is taken as a path."""
    found = _by_heading().get(_key(heading))
    # The sheet that we write has both headings in one cell, a line each.
    return found or _by_heading().get(_key(heading.split("\n")[0]), heading)


def value_of(path: str, value: object) -> object:
    """A cell's value as the record has it: «мужской» in the column of genders is 'male'."""
    if not path.endswith("person.gender") or not isinstance(value, str):
        return value
    return _GENDERS.get(_key(value).rstrip("."), value)


@cache
def _by_heading() -> dict[str, str]:
    return {_key(text): path for path, both in _EVERY.items() for text in both}


def _key(heading: str) -> str:
    return " ".join(heading.lower().replace("ё", "е").split())

"""The columns of a table: field paths, and what a clerk reads in their place, in Russian and English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from wego_forms.errors import Both, user_language
from wego_forms.sheets.headingwords import ALSO, LANGUAGES, OWN

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
    "addressee.forms.made_from": Both("Из чего сделаны формы (не править)", "Made from (leave as it is)"),
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
    "мужчина": "male",
    "м": "male",
    "male": "male",
    "m": "male",
    "женский": "female",
    "жен": "female",
    "женщина": "female",
    "ж": "female",
    "female": "female",
    "f": "female",
}


_WHOLE_NAME = Both("ФИО", "Full name")
#: A kind's own columns, by field path, with their headings.
Headings = Mapping[str, Both]
NO_HEADINGS: Headings = {}


def path_of(heading: str, known: Headings = NO_HEADINGS) -> str:
    """The field path of a column's heading, as the kind's `known` columns and ours are headed.

    A column that a clerk keeps for himself (Примечание) becomes one that begins with #. A heading that isn't any of
    these is taken as a path.
    """
    if heading in known:
        return heading
    own = _by_tight_heading_of_ones_own(tuple(known.items()))
    # The sheet that we write has both headings in one cell, a line each.
    for text in (heading, heading.split("\n")[0]):
        if found := _headed(text, own) or _clipped(text, own):
            # `number`, a text of the kind's own, is itself in both languages, and not its English column «Number»
            return heading if found == f"{heading}.en" and f"{heading}.ru" in known else found
    return f"#{heading}" if tight(heading) in _own() else heading


def heading_of(path: str, known: Headings = NO_HEADINGS) -> Both | None:
    """What a clerk reads over the column of that path; None: neither we nor the kind head one so."""
    return known.get(path) or _EVERY.get(path) or (_WHOLE_NAME if path == "addressee.person.name" else None)


def called(path: str, known: Headings = NO_HEADINGS) -> str:
    """The column of that path as a message names it to the user: by its heading, where it has one."""
    both = heading_of(path, known)
    return both(user_language()) if both else path


def is_number_sign(heading: str) -> bool:
    """Whether a heading is the sign of a number alone: a letter's, or a row's."""
    return tight(heading).rstrip(":") in ("№", "n", "no", "nо")  # the last with a Russian о


def is_registered(text: str) -> bool:
    """Whether a text is the registration number of a letter, and can't be the number of a row: 12-34/5, 18086исх."""
    return any(sign.isdigit() for sign in text) and re.search(r"[^\W\d_]|[/\\-]", text) is not None


def is_heading(text: str, known: Headings = NO_HEADINGS) -> bool:
    """Whether a cell's text is a heading or a path that we know."""
    path = path_of(text, known)
    return path != text or path in known or path in _EVERY


def headings_of(columns: Headings) -> dict[str, str]:
    """Every way to head one of these columns, in small letters, and the field path that it stands for."""
    # A whole name (ФИО) is a column that clerks have, and we haven't.
    groups = {path.rpartition(".")[0] for path in columns} - {""}
    also = {
        text: path
        for text, path in _by_heading().items()
        if path in columns or path.rpartition(".")[0] in groups
    }
    return also | {_key(text): path for path, both in columns.items() for text in both}


def all_headings(known: Headings = NO_HEADINGS) -> frozenset[str]:
    """Every heading, as `tight` makes it, of the columns that we or the kind know."""
    return frozenset(_by_tight_heading()) | {tight(text) for both in known.values() for text in both}


def value_of(path: str, value: object) -> object:
    """A cell's value as the record has it: «мужской» in the column of genders is 'male'."""
    if not path.endswith(".gender") or not isinstance(value, str):
        return value
    return _GENDERS.get(_key(value).rstrip("."), value)


@cache
def _by_heading() -> dict[str, str]:
    ours = {_key(text): path for path, both in _EVERY.items() for text in both}
    return ours | {_key(text): path for path, texts in ALSO.items() for text in texts}


@cache
def _by_tight_heading() -> dict[str, str]:
    return {tight(text): path for text, path in _by_heading().items()}


@lru_cache(maxsize=16)
def _by_tight_heading_of_ones_own(known: tuple[tuple[str, Both], ...]) -> dict[str, str]:
    """The path for each way to head a kind's own columns; "" for a heading of two, which names neither."""
    own: dict[str, str] = {}
    for path, both in known:
        for text in {tight(text) for text in (*both, f"{both.ru} {both.en}")}:
            own[text] = "" if own.get(text, path) != path else path
    return own


@cache
def _own() -> frozenset[str]:
    return frozenset(map(tight, OWN))


def _headed(text: str, own: Mapping[str, str]) -> str | None:
    return own.get(tight(text)) or _by_tight_heading().get(tight(text))


def _clipped(text: str, own: Mapping[str, str]) -> str | None:
    """The path of a heading that ends in its language otherwise than ours: Должность (англ.), Position (rus.)."""
    whole = text.strip(" *:")
    for end, ours, other in LANGUAGES:
        bare = end.sub("", whole)
        if bare == whole:
            continue
        if found := _headed(f"{bare}{ours}", own) or _headed(f"{bare}:{ours}", own):
            return found
        # «Фамилия (англ.)» is no Russian family name
        if (found := _headed(bare, own)) and (
            found.endswith(".en") if other == ".ru" else not found.endswith(other)
        ):
            return found
    return None


def _key(heading: str) -> str:
    """The heading without case, ё, spaces, and the signs that forms put behind it: «Регион *:»."""
    return " ".join(heading.lower().replace("ё", "е").replace("\ufeff", "").split()).rstrip(" *:")


def tight(heading: str) -> str:
    """The heading without what people put in or leave out: spaces, full stops, «(полностью)»: Ф.И.О, Исх.№."""
    return re.sub(r"[\s.]+|\(?полностью\)?$", "", _key(heading))

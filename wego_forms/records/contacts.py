"""Values that others have rules for: e-mail, phone, website, country, postcode, day, month."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, WithJsonSchema, model_validator

from wego_forms import language
from wego_forms.errors import Both, LanguageError
from wego_forms.records.base import Model, Refused

_RUSSIAN_LETTERS = re.compile("[А-Яа-яЁё]+")


def _refuse_two_alphabets(address: str) -> None:
    """Refused: a letter of an address only looks as if it were of its alphabet, so that nobody is reached by it."""
    local, at, domain = address.rpartition("@")
    mixed = [part for part in re.split("[.@/:]", address) if _is_mixed(part)]
    if at and _RUSSIAN_LETTERS.search(local) and not _RUSSIAN_LETTERS.search(domain):
        mixed.append(local)
    if mixed:
        letters = "".join(_RUSSIAN_LETTERS.findall(mixed[0]))
        raise Refused(
            Both(f"в адресе русские буквы: {letters}", f"the address has Russian letters: {letters}"),
            Both("Наберите его заново латиницей.", "Type it anew in Latin letters."),
        )


def _is_mixed(part: str) -> bool:
    return bool(_RUSSIAN_LETTERS.search(part) and re.search("[A-Za-z]", part))


@lru_cache(maxsize=1024)
def _email(value: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    _refuse_two_alphabets(value)
    try:
        return validate_email(value, check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise Refused(
            Both("адрес электронной почты неверен", f"the e-mail address isn't valid ({error})"),
            Both("Проверьте адрес: имя@домен.", "Check the address: name@domain."),
        ) from None


# A long-distance call inside Russia: 8 (831) 411-00-00, 8-831-411-00-00, 88314110000.
_TRUNK = re.compile(r"8(?:[ \u00a0-]?\(|[ \u00a0-]+(?=\d)|(?=[3489]\d{9}(?!\d)))")
_DIGITS = 11


@lru_cache(maxsize=1024)
def _phone(value: str) -> str:
    if len(re.sub(r"\D", "", value)) >= _DIGITS and _TRUNK.match(value):
        value = "+7 " + value[1:].lstrip(" \u00a0-")
    try:
        language.parse_phone(value)
    except LanguageError as error:
        raise Refused.by_language(error) from None
    return value


@lru_cache(maxsize=1024)
def _website(value: str) -> str:
    from urllib.parse import urlsplit

    _refuse_two_alphabets(value.partition("://")[2].partition("/")[0] or value.partition("/")[0])
    try:
        address = urlsplit(value if "://" in value else f"http://{value}")
        host = address.hostname if address.port != 0 else ""  # which reads the port, or refuses it
    except ValueError:
        host = ""
    labels = (host or "").split(".")
    good = len(labels) > 1 and all(re.fullmatch(r"[^\W_](?:[\w-]*[^\W_])?", label) for label in labels)
    if not good or address.scheme not in ("http", "https") or re.search(r"\s", value):
        raise Refused(
            Both("адрес сайта неверен", "the website's address isn't valid"),
            Both("Пример: https://www.gorod.example", "For example: https://www.city.example"),
        )
    return value


def _country(value: str) -> str:
    """The code, also of a country called by its name."""
    if code := language.country_code(value):
        return code
    try:
        language.country_name(value, "en")
    except LanguageError:
        raise Refused(
            Both("такой страны нет", "there is no such country"),
            Both(
                "Две буквы по ISO 3166-1 или название: KZ, Казахстан.",
                "Two letters of ISO 3166-1, or a name: KZ, Kazakhstan.",
            ),
        ) from None
    return value


#: A date of a record: what is before is a number that a sheet took for one.
_FIRST_YEAR, _LAST_YEAR = 1901, 2199


def _day(value: Any) -> Any:
    """A date, or text of it as ISO or as people write it: see `language.typed_day`."""
    if re.fullmatch(r"[2-6]\d{4}", str(value)):  # Excel's count of days: 44000 is 18 June 2020
        raise Refused(
            Both("это число, а не дата", "this is a number and no date"),
            Both("Задайте ячейке формат даты.", "Format the cell as a date."),
        )
    if isinstance(value, str):
        if language.ambiguous_day(value):
            raise Refused(
                Both("день и месяц не различить", "the day and the month can't be told apart"),
                Both("Пишите 2017-08-01 или 01.08.2017.", "Write 2017-08-01 or 01.08.2017."),
            )
        if language.typed_month(value):
            raise _no_day()
        value = language.typed_day(value)
    if isinstance(value, language.ShownMonth):
        raise _no_day()
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
            raise Refused(
                Both("такого года здесь не бывает", "no such year can stand here"),
                Both(
                    "Проверьте год; число 15 с форматом даты – это 15.01.1900.",
                    "Check the year; 15 formatted as a date is 15.01.1900.",
                ),
            )
        return value
    raise Refused(
        Both("такой даты нет", "there is no such date"),
        Both("Пишите 2017-08-01 или 01.08.2017.", "Write 2017-08-01 or 01.08.2017."),
    )


def _no_day() -> Refused:
    return Refused(
        Both("это месяц, дня в дате нет", "this is a month, the date has no day"),
        Both("Допишите день: 01.08.2017.", "Add the day: 2017-08-01 or 01.08.2017."),
    )


def _month(value: Any) -> Any:
    """The first day of a month written 2016-09, 09.2016, сентябрь 2016."""
    if isinstance(value, dt.date):
        return dt.date(value.year, value.month, 1)
    if found := language.typed_month(str(value)):
        return found
    raise Refused(
        Both("месяц и год написаны неверно", "the month and year aren't written right"),
        Both("Пишите 2016-09 или 09.2016.", "Write 2016-09 or 09.2016."),
    )


Email = Annotated[str, AfterValidator(_email)]
#: In the international format; the grouping of the digits is kept as typed.
Phone = Annotated[str, AfterValidator(_phone)]
Website = Annotated[str, AfterValidator(_website)]
#: ISO 3166-1 alpha-2.
Country = Annotated[str, AfterValidator(_country)]
#: To an editor a day is written in one of two ways; `load` knows more.
Day = Annotated[
    dt.date,
    BeforeValidator(_day),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "format": "date"},
                {"type": "string", "pattern": r"^\d{1,2}\.\d{1,2}\.\d{4}$"},
            ]
        }
    ),
]
#: Kept as the month's first day.
Month = Annotated[
    dt.date,
    BeforeValidator(_month),
    PlainSerializer(lambda day: f"{day:%Y-%m}", when_used="json"),
    WithJsonSchema({"type": "string", "pattern": r"^(?:\d{4}-\d{1,2}|\d{1,2}\.\d{4})$"}),
]


class Term(Model):
    """A term of office, from a month to a month; `end` is left out while it isn't known."""

    start: Month
    end: Month | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Term:
        if self.end and self.end <= self.start:
            raise Refused(
                Both("срок кончается не позже, чем начался", "the term ends no later than it begins"),
                Both(
                    f"Начало {self.start:%m.%Y}: конец должен быть позже.",
                    f"It starts {self.start:%Y-%m}: the end must be later.",
                ),
                at=("end",),
            )
        return self

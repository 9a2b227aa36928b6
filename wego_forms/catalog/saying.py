"""What a record of an office's own kind says: each field as its type does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from typing_extensions import override

from wego_forms import language
from wego_forms.catalog.definition import (
    AnyField,
    ChoiceField,
    Definition,
    ListField,
    MoneyField,
)
from wego_forms.errors import Lang
from wego_forms.fields.application import applicant_values, name_and_position
from wego_forms.fields.base import Fields, Guesses
from wego_forms.fields.figures import Choice, Figure, Flag, Moment, Prose, Shown
from wego_forms.fields.invitation import bare_address, letter_values, who_sign
from wego_forms.fields.people import human, officer, phrase, typed_post
from wego_forms.fields.phrases import Body, Code, Link, Place, Post, Words
from wego_forms.filling import RULED
from wego_forms.records import Record
from wego_forms.records.base import Text
from wego_forms.records.people import PhraseInText
from wego_forms.records.script import foreign

_PHRASES: dict[str, type[Words]] = {"text": Words, "post": Post, "place": Place, "body": Body}


def saying(definition: Definition) -> Callable[[Any, Lang], Fields]:
    """The kind's `say`: its base's fields, and its own."""

    def say(record: Any, lang: Lang) -> Fields:
        guesses = Guesses()
        values = _of_base(definition, record, lang, guesses)
        for name, field in definition.fields.items():
            values[name] = _said(field, getattr(record, name), name, lang, guesses)
        if definition.base == "form":
            values[RULED] = True
            values |= {name: _whole(value) for name, value in values.items() if name in definition.fields}
        return Fields(values, guesses)

    return say


def _of_base(definition: Definition, record: Record, lang: Lang, guesses: Guesses) -> dict[str, Any]:
    if definition.base == "letter":
        return letter_values(record, lang, guesses)  # type: ignore[arg-type]
    values: dict[str, Any] = {}
    if definition.base == "form":
        values = applicant_values(record, lang, guesses)
        values["signatory"] = {"name_and_position": name_and_position(record.head, lang)}  # type: ignore[attr-defined]
    if definition.base == "page" and definition.signatories > 1:
        values |= who_sign(record.signatories, lang, guesses)  # type: ignore[attr-defined]
    return values | {"date": None if record.date is None else _moment(record.date, "date", lang, guesses)}


def _said(field: AnyField, value: Any, place: str, lang: Lang, guesses: Guesses) -> Any:
    """The value as a template gets it; None where it isn't given, a list without items where none is."""
    if isinstance(field, ListField):
        return [
            _item(field, item, f"{place}[{number}]", lang, guesses) for number, item in enumerate(value or ())
        ]
    if value is None:
        return None
    if isinstance(field, ChoiceField):
        labels = {name: label.get(lang) or name for name, label in field.of.items()}
        options = (*labels, *labels.values())
        return Choice(lang, place, guesses, {}, value, field.of[value].need(lang, place), options=options)
    if field.type in ("number", "money"):
        return Figure(
            lang, place, guesses, {}, value, field.currency if isinstance(field, MoneyField) else None
        )
    if field.type == "lines":
        return Prose(lang, place, guesses, {}, value.need(lang, place))
    if isinstance(value, PhraseInText):
        if field.type == "post":
            typed_post(value, place, lang, guesses)
        return phrase(_PHRASES[field.type], value, place, lang, guesses)
    if field.type in _PLAIN:
        return _PLAIN[field.type](value, place, lang, guesses)
    return _moment(value, place, lang, guesses, month=field.type == "month")


def _item(field: ListField, item: Any, place: str, lang: Lang, guesses: Guesses) -> dict[str, Any]:
    """What an item says; None is what it may lack and lacks: the cell of a table is empty then."""
    return {
        name: _said(each, getattr(item, name), f"{place}.{name}", lang, guesses)
        for name, each in field.of.items()
    }


def _whole(value: Any) -> Any:
    """A website as a form has it, with its scheme: what is read back is what was written."""
    if isinstance(value, list):
        return [{name: _whole(each) for name, each in item.items()} for item in value]
    return replace(value, text=value.url) if isinstance(value, Link) else value


def _moment(day: dt.date, place: str, lang: Lang, guesses: Guesses, *, month: bool = False) -> Moment:
    if month:
        return Moment(lang, place, guesses, {}, None, language.month_year(day.year, day.month, lang), day)
    return Moment(lang, place, guesses, {}, day, language.bind(language.long_date(day, lang), lang))


def _hour(value: dt.time, place: str, lang: Lang, guesses: Guesses) -> Moment:
    return Moment(lang, place, guesses, {}, None, f"{value.hour}:{value.minute:02}", value)


def _term(value: Any, place: str, lang: Lang, guesses: Guesses) -> Moment:
    return Moment(lang, place, guesses, {}, None, language.term(value.start, value.end, lang))


def _flag(value: bool, place: str, lang: Lang, guesses: Guesses) -> Flag:
    return Flag(lang, place, guesses, {}, value)


def _plainly(text: Callable[[Any, Lang], str]) -> Callable[[Any, str, Lang, Guesses], Code]:
    return lambda value, place, lang, guesses: Code(lang, place, guesses, {}, text(value, lang), "body")


_PLAIN: Mapping[str, Callable[[Any, str, Lang, Guesses], Any]] = {
    "time": _hour,
    "term": _term,
    "flag": _flag,
    "person": human,
    "official": officer,
    "country": lambda value, place, lang, guesses: Place(
        lang, place, guesses, {}, language.country_name(value, lang), "region"
    ),
    "email": _plainly(lambda value, _: str(value)),
    "phone": _plainly(lambda value, lang: language.phone(value, lang)),
    "website": lambda value, place, lang, guesses: Link(
        lang, place, guesses, {}, bare_address(value), "body", value if "://" in value else f"https://{value}"
    ),
    "postcode": _plainly(lambda value, _: str(value)),
    "picture": lambda _value, place, lang, guesses: Shown(lang, place, guesses, {}),
}


class Elsewhere(Words):
    """A text of `extra` in the other language: a record may have it, but no letter in this one prints it."""

    @override
    def __str__(self) -> str:
        return Text(ru=self.text, en=self.text).need(self.lang, self.place)

    @override
    def running(self) -> str:
        return str(self)


def extra_values(value: Any, place: str, lang: Lang, guesses: Guesses) -> Any:
    """What `extra` says: text, numbers, dates, lists and groups, as a template gets them."""
    if isinstance(value, Mapping):
        if value and set(value) <= {"ru", "en"} and all(isinstance(text, str) for text in value.values()):
            return phrase(Words, PhraseInText.model_validate(dict(value)), place, lang, guesses)
        return {name: extra_values(item, f"{place}.{name}", lang, guesses) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [extra_values(item, f"{place}[{number}]", lang, guesses) for number, item in enumerate(value)]
    if isinstance(value, bool):
        return Flag(lang, place, guesses, {}, value)
    if isinstance(value, int | float):
        return Figure(lang, place, guesses, {}, Decimal(str(value)))
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return _moment(value, place, lang, guesses)
    if isinstance(value, str):
        if day := _iso_day(value):
            return _moment(day, place, lang, guesses)
        if foreign(value, lang, words=False):
            return Elsewhere(lang, place, guesses, {}, value, "body")
        return phrase(Words, PhraseInText.model_validate(value), place, lang, guesses)
    return value


def _iso_day(text: str) -> dt.date | None:
    """A date as YAML writes it; any other text is a text."""
    try:
        return dt.date.fromisoformat(text) if len(text) == 10 and text[4] == text[7] == "-" else None
    except ValueError:
        return None

"""The filters of a template: how a value is said otherwise.

What isn't known stays unknown: a filter never makes a text of nothing. A text of the template's own is taken for a
phrase, a place, a number or a day, as the filter needs it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import wraps
from typing import Any, NamedTuple

from jinja2 import pass_context
from jinja2.runtime import Context

from wego_forms import language
from wego_forms.errors import Both, Lang, LanguageError
from wego_forms.fields.base import Guesses
from wego_forms.fields.figures import Figure, Moment
from wego_forms.fields.phrases import Place, Words
from wego_forms.fields.values import GUESSES, LANG, Unsayable, Value
from wego_forms.filling.blank import Blank
from wego_forms.filling.budget import taken
from wego_forms.filling.said import said
from wego_forms.language.prepositions import governed_case


class Said(NamedTuple):
    """What a filter needs to know of the document."""

    lang: Lang
    guesses: Guesses

    def words(self, text: str) -> Words:
        """A text of the template's own."""
        return Words(self.lang, "", self.guesses, {}, text, "body")

    def place(self, text: str) -> Place:
        """A place of the template's own."""
        return Place(self.lang, "", self.guesses, {}, text, "region")

    def figure(self, number: Any) -> Figure:
        """A number, as it is or as the text of one. Unsayable: it is none."""
        flat = re.sub(r"\s", "", str(number)).replace(",", ".")
        if isinstance(number, bool) or not re.fullmatch(r"-?\d{1,15}(\.\d{1,6})?", flat):
            raise Unsayable(Both("это не число", "this isn't a number"), None)
        return Figure(self.lang, "", self.guesses, {}, Decimal(flat))

    def moment(self, text: str) -> Moment:
        """A day as the text of one. Unsayable: it is none."""
        for pattern in ("%Y-%m-%d", "%d.%m.%Y"):
            try:
                day = dt.datetime.strptime(text.strip(), pattern).date()
            except ValueError:
                continue
            return Moment(self.lang, "", self.guesses, {}, day, language.long_date(day, self.lang))
        raise Unsayable(
            Both("это не дата", "this isn't a date"), Both("Пишите 2026-12-01.", "Write 2026-12-01.")
        )


def unsayable(error: LanguageError) -> Unsayable:
    """What the language says of a template's own text."""
    problem = error.problems[0]
    return Unsayable(replace(problem, remedy=None, file=None, place=None).messages, problem.remedy)


def _on(take: Callable[[Said, Any], Value]) -> Callable[[Callable[..., str]], Callable[..., Any]]:
    """A filter on values; `take` makes a value of what is none. What isn't known passes through."""

    def decorate(function: Callable[..., str]) -> Callable[..., Any]:
        @pass_context
        @wraps(function)
        def apply(context: Context, value: Any, *given: Any, **named: Any) -> Any:
            if value is None or value == "" or isinstance(value, Blank):
                return value
            if not isinstance(value, Value):
                known = Said(context.get(LANG) or "ru", context.get(GUESSES) or Guesses())
                value = take(known, value)
            return function(value, *given, **named)

        return apply

    return decorate


def _text(said: Said, value: Any) -> Value:
    if isinstance(value, str):
        return said.words(value)
    raise Unsayable(Both("фильтру нужен текст", "the filter needs a text"))


def _place(said: Said, value: Any) -> Value:
    if isinstance(value, str):
        return said.place(value)
    raise Unsayable(Both("фильтру нужно место", "the filter needs a place"))


def _moment(said: Said, value: Any) -> Value:
    if isinstance(value, str):
        return said.moment(value)
    raise Unsayable(Both("фильтру нужна дата", "the filter needs a date"))


def _case_named(case: object) -> language.Case:
    try:
        return language.checked_case(str(case))
    except LanguageError as error:
        raise unsayable(error) from None


@_on(_text)
def _case(value: Value, case: str) -> str:
    return value.cased(_case_named(case))


@_on(_text)
def _initials(value: Value, case: str = "nominative") -> str:
    return value.initials(_case_named(case))


@_on(_text)
def _salutation(value: Value) -> str:
    return value.salutation()


@_on(_text)
def _latin(value: Value) -> str:
    return value.latin()


@_on(_place)
def _where(value: Value) -> str:
    return value.at_place("where")


@_on(_place)
def _whereto(value: Value) -> str:
    return value.at_place("whereto")


@_on(_place)
def _wherefrom(value: Value) -> str:
    return value.at_place("wherefrom")


@_on(_text)
def _with(value: Value, preposition: str) -> str:
    try:
        governed_case(str(preposition))
    except LanguageError as error:  # the tag's fault, not the record's
        raise unsayable(error) from None
    return value.with_preposition(str(preposition))


@pass_context
def _after(context: Context, value: Any, base: str) -> Any:
    """The preposition in the form that the value asks for; the value stays as it is."""
    if value is None or value == "" or isinstance(value, Blank):
        return value
    text = str(said(value))
    if not isinstance(base, str) or not re.fullmatch(r"[а-яё]+(?:[ -][а-яё]+)*", base):
        raise Unsayable(
            Both("фильтру after нужен предлог", "the filter after needs a preposition"),
            Both("Пишите |after('с').", "Write |after('с')."),
        )
    if (context.get(LANG) or "ru") == "en":
        return text
    return language.bind(f"{language.preposition(base, text)} {text}", "ru")


@_on(_moment)
def _date(value: Value, style: str = "long") -> str:
    return value.dated(style)


@_on(Said.figure)
def _words(value: Value, case: str = "nominative") -> str:
    return value.in_words(_case_named(case))


@pass_context
def _join_and(context: Context, value: Any) -> Any:
    if value is None or isinstance(value, Blank):
        return value
    if isinstance(value, Iterator):  # what map and select give
        value = taken(value)
    if not isinstance(value, list | tuple):
        raise Unsayable(
            Both("фильтр join_and – для списка", "the filter join_and is for a list"),
            Both("Назовите список.", "Name a list."),
        )
    items = [text for item in value if item is not None and (text := str(said(_only_field(item))))]
    return language.join(items, context.get(LANG) or "ru") if items else None  # of nothing no text is made


def _only_field(item: Any) -> Any:
    """An item of a list that a definition describes: the one field that it has. Unsayable: it has several."""
    if not isinstance(item, dict) or not item:
        return item
    first, *others = item
    some = ", ".join([*item][:8])
    if not others:
        return item[first]
    raise Unsayable(
        Both(
            f"у пункта списка несколько полей: {some}",
            f"an item of the list has several fields: {some}",
        ),
        Both(
            f"Назовите одно: |map(attribute='{first}')|join_and.",
            f"Name one: |map(attribute='{first}')|join_and.",
        ),
    )


def _qr(value: Any) -> Any:  # noqa: ARG001
    """A code that doesn't stand alone: those that do are pictures by now."""
    raise Unsayable(
        Both("QR-код стоит среди текста", "the QR code stands among text"),
        Both("Дайте тегу отдельный абзац.", "Give the tag a paragraph of its own."),
    )


FILTERS: dict[str, Callable[..., Any]] = {
    "qr": _qr,
    "case": _case,
    "initials": _initials,
    "salutation": _salutation,
    "latin": _latin,
    "where": _where,
    "whereto": _whereto,
    "wherefrom": _wherefrom,
    "with_": _with,
    "after": _after,
    "date": _date,
    "words": _words,
    "join_and": _join_and,
}

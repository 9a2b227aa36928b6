"""What a tag can print: text, and what says itself as text; never Python's notation of a thing, nor its address."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import Any

from wego_forms.errors import Both
from wego_forms.fields.values import Value

#: Things of docxtpl's, by the name of their class, and what takes their place here.
_BROUGHT = {
    **dict.fromkeys(
        ("RichText", "RichTextParagraph", "R", "RP"),
        Both(
            "Оформите тег в Word (шрифт, цвет), а значение дайте текстом.",
            "Format the tag in Word (font, colour), and give the value as text.",
        ),
    ),
    "Listing": Both(
        "Дайте текст: новая строка в нём – новая строка в Word.",
        "Give a text: a new line in it is a new line in Word.",
    ),
    "InlineImage": Both(
        "Поставьте в шаблон рисунок-заготовку и дайте рисунок полю типа picture.",
        "Put a dummy picture into the template, and give the picture to a field of the type picture.",
    ),
    **dict.fromkeys(
        ("Subdoc", "SubdocDocx"),
        Both(
            "Дайте текст; абзацы, списки и таблицы даёт поле типа prose.",
            "Give a text; paragraphs, lists and tables are given by a field of the type prose.",
        ),
    ),
}
_PLAIN = Both("Дайте значение текстом.", "Give the value as text.")
_DAY = Both(
    "Дайте текст, как он печатается: '15 сентября 2026 г.'.",
    "Give the text as it is printed: '15 September 2026'.",
)


class NotText(TypeError):
    """A tag that prints something which isn't text: a list, a group of fields, a yes-or-no, a method.

    `what` and `remedy`: where more can be said of it.
    """

    def __init__(self, what: Both | None = None, remedy: Both | None = None) -> None:
        self.what = what
        self.remedy = remedy
        super().__init__(what.en if what else "")


class YesOrNo(NotText):
    """A tag that prints a yes or no that isn't a record's."""


def said(value: Any) -> Any:
    """The value itself, if it is text or says itself as one. NotText: it doesn't. Unsayable: it is more than text."""
    kind: Any = type(value)
    if kind is str or isinstance(value, Value):
        if hasattr(kind, "among_text"):  # paragraphs, a picture: not before they stand alone
            raise value.among_text()
        return value
    if kind.__module__ == "markupsafe" or hasattr(kind, "_fail_with_undefined_error"):
        return value  # a text of the template's own; Jinja2's missing field says itself what it is
    if hasattr(kind, "among_text"):
        raise value.among_text()
    if isinstance(value, Enum):
        return said(value.value)
    if isinstance(value, str):
        return str.__str__(value)  # of another library, which may hold it for markup
    if isinstance(value, bool):
        raise YesOrNo
    if isinstance(value, int | float | Decimal):
        return _number(value)
    if isinstance(value, list | tuple | dict | set | frozenset | Iterator) or callable(value):
        raise NotText
    if kind.__module__ == "jinja2.runtime":  # `self`, `loop`
        raise NotText
    if kind.__module__ == "numpy" and not hasattr(kind, "__len__"):  # one number of an array's
        return said(value.item())
    if not kind.__module__.startswith("wego_forms."):
        _refuse_things(value, kind)
    return value


def _number(value: Any) -> Any:
    if not isfinite(value):
        what = Both("тег печатает число, которого нет", "the tag prints a number that is none")
        raise NotText(what, Both("Дайте число или текст.", "Give a number or a text."))
    return value if value else abs(value)  # there is no minus nought


def _refuse_things(value: Any, kind: Any) -> None:
    """NotText: a thing of Python's or of another library's that isn't text."""
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        raise NotText(
            Both("тег печатает дату или время Python", "the tag prints a date or a time of Python's"), _DAY
        )
    brought = hasattr(kind, "__html__") or kind.__module__.split(".")[0] == "docxtpl"
    named = next((each.__name__ for each in kind.__mro__ if each.__name__ in _BROUGHT), "")
    many = hasattr(kind, "__iter__")  # an array, a column of a table
    silent = many or kind.__str__ is object.__str__ or isinstance(value, bytes | bytearray | BaseException)
    if brought or named or silent:
        what = Both(
            f"тег печатает не текст, а {kind.__name__}", f"the tag prints no text, but a {kind.__name__}"
        )
        raise NotText(what, _BROUGHT.get(named, _PLAIN))


def plain(values: Any) -> Any:
    """The values with what another library holds for markup as plain text; themselves, if none is."""
    if isinstance(values, dict):
        made = {name: plain(value) for name, value in values.items() if type(value) is not str}
        changed = {name: value for name, value in made.items() if value is not values[name]}
        return {**values, **changed} if changed else values
    if isinstance(values, list | tuple):
        items = [value if type(value) is str else plain(value) for value in values]
        same = all(one is other for one, other in zip(items, values, strict=True))
        return values if same else items
    return str.__str__(values) if isinstance(values, str) and hasattr(values, "__html__") else values

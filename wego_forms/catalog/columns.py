"""The columns of a sheet of an office's own kind: field paths, and what a clerk reads in their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wego_forms.catalog.definition import AnyField, ChoiceField, Definition, ListField
from wego_forms.errors import Both
from wego_forms.sheets import APPLICATION_COLUMNS, LETTER_COLUMNS

_NAME = {
    "family": Both("фамилия", "family name"),
    "given": Both("имя", "given name"),
    "patronymic": Both("отчество", "patronymic"),
    "gender": Both("пол", "gender"),
    "latin": Both("латиницей", "in Latin letters"),
    "honorific.ru": Both("титул", "honorific (Russian)"),
    "honorific.en": Both("титул по-английски", "honorific"),
}
_TWO = {"ru": Both("", "Russian"), "en": Both("по-английски", "")}
_UNTITLED = {"ru": Both("по-русски", "Russian"), "en": Both("по-английски", "English")}
_PARTS: dict[str, dict[str, Both]] = {
    "person": _NAME,
    "official": {
        "position.ru": Both("должность", "position (Russian)"),
        "position.en": Both("должность по-английски", "position"),
    }
    | {f"person.{part}": both for part, both in _NAME.items()},
    "term": {
        "start": Both("с (месяц.год)", "from (year-month)"),
        "end": Both("по (месяц.год)", "to (year-month)"),
    },
    **dict.fromkeys(("text", "lines", "post", "place", "body"), _TWO),
}
_PAGE = {"date": Both("Дата", "Date")}


def columns_of(definition: Definition) -> dict[str, Both]:
    """Every column that a sheet of the kind has; lists and pictures stand in the base record."""
    base = {"letter": LETTER_COLUMNS, "form": APPLICATION_COLUMNS}.get(definition.base, _PAGE)
    own = {
        path: both
        for name, field in definition.fields.items()
        if not isinstance(field, ListField) and field.type != "picture"
        for path, both in _columns(name, field)
    }
    return {**base, **_apart(own, base)}


def offers_of(definition: Definition | None) -> dict[str, dict[Any, Both]]:
    """Of each column of an office's own whose cells say one of a few words: what every value is called there."""
    if definition is None:
        return {}
    flag = {True: Both("да", "yes"), False: Both("нет", "no")}
    offers: dict[str, dict[Any, Both]] = {
        name: {key: Both(label.ru or key, label.en or key) for key, label in field.of.items()}
        for name, field in definition.fields.items()
        if isinstance(field, ChoiceField)
    }
    return offers | {name: flag for name, field in definition.fields.items() if field.type == "flag"}


def _apart(own: dict[str, Both], base: Mapping[str, Both]) -> dict[str, Both]:
    """The columns, none headed as another is in either language: a table is read back by its headings."""
    taken = {text.casefold() for both in base.values() for text in both}
    apart = {}
    for path, both in own.items():
        if any(text.casefold() in taken for text in both):
            both = Both(f"{both.ru} ({path})", f"{both.en} ({path})")
        taken |= {text.casefold() for text in both}
        apart[path] = both
    return apart


def _columns(name: str, field: AnyField) -> Iterator[tuple[str, Both]]:
    title = Both((field.title and field.title.ru) or name, (field.title and field.title.en) or name)
    if field.type not in _PARTS:
        yield name, title
        return
    parts = _PARTS[field.type]
    if parts is _TWO and title.ru == title.en:  # the field has no title: each column says its language
        parts = _UNTITLED
    for part, both in parts.items():
        yield f"{name}.{part}", Both(_joined(title.ru, both.ru), _joined(title.en, both.en))


def _joined(title: str, part: str) -> str:
    if not part:
        return title
    return f"{title} ({part})" if part in ("Russian", "English") else f"{title}: {part}"

"""What a definition asks of a value: `min`, `max`, `max_length`, `pattern`, of every type of field.

Numbers, sums, days, hours, months and yes-or-no (yes is the greater) are compared; of a list the items are counted;
of all else the characters of the text. `pattern` and `max_length` look at each text of the value, as a record has it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from wego_forms.catalog.definition import AnyField
from wego_forms.catalog.patterns import Pattern
from wego_forms.errors import Both
from wego_forms.language import agree
from wego_forms.records.base import Refused
from wego_forms.records.contacts import Term
from wego_forms.records.people import Person
from wego_forms.records.yaml import FieldPath

_COMPARED = ("number", "money", "date", "month", "term", "time", "flag")
#: After „не больше“ and „не меньше“ the noun is in the genitive: 1 знака, 2 знаков.
_OF_SIGNS, _CHARACTERS = ("знака", "знаков", "знаков"), ("character", "characters")


def bounded(field: AnyField) -> Callable[[Any], Any] | None:
    """The check of a value that is right otherwise; None: the definition asks nothing of it."""
    least, most = field.min, field.max
    pattern = Pattern(field.pattern) if field.pattern else None
    if least is None and most is None and pattern is None and field.max_length is None:
        return None

    def check(value: Any) -> Any:
        if field.type in _COMPARED:
            _compared(value, least, most)
        elif field.type == "list":
            _counted(len(value), least, most)
        for at, text in texts_of(value):
            if field.type not in (*_COMPARED, "list"):
                _long_enough(text, at, least, most)
            _long_enough(text, at, None, field.max_length)
            if pattern and not pattern.fits(text):
                raise Refused(
                    Both("текст не по образцу", "the text doesn't match its pattern"),
                    Both(f"Образец: {field.pattern}", f"The pattern: {field.pattern}"),
                    at=at,
                )
        return value

    return check


def texts_of(value: Any) -> Iterator[tuple[FieldPath, str]]:
    """Every text of a value, as a record has it, with its place in the value."""
    if isinstance(value, Person):
        yield (), value.name.text
    elif isinstance(value, Term):
        yield (), "/".join(f"{month:%Y-%m}" for month in (value.start, value.end) if month)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name != "forms":
                yield from ((step(name, at), text) for at, text in texts_of(getattr(value, name)))
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from ((step(number, at), text) for at, text in texts_of(item))
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from ((step(name, at), text) for at, text in texts_of(item))
    elif value is not None:
        yield (), _text(value)


def step(first: str | int, rest: FieldPath) -> FieldPath:
    """The place of what is inside."""
    return (first, *rest)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _compared(value: Any, least: Any, most: Any) -> None:
    first, last = (value.start, value.end or value.start) if isinstance(value, Term) else (value, value)
    for wrong, bound, sign in (
        (least is not None and first < least, least, "≥"),
        (most is not None and last > most, most, "≤"),
    ):
        if wrong:
            shown = _shown(bound)
            raise Refused(
                Both("значение вне границ", "the value is out of bounds"),
                Both(f"Нужно {sign} {shown.ru}.", f"It must be {sign} {shown.en}."),
            )


def _shown(bound: Any) -> Both:
    if isinstance(bound, bool):
        return Both("да", "yes") if bound else Both("нет", "no")
    if isinstance(bound, dt.time):
        return Both(*[f"{bound:%H:%M}"] * 2)
    return Both(*[f"{bound:%d.%m.%Y}" if isinstance(bound, dt.date) else f"{bound:f}"] * 2)


def _counted(count: int, least: Any, most: Any) -> None:
    for wrong, bound, few in (
        (least is not None and count < least, least, True),
        (most is not None and count > most, most, False),
    ):
        if wrong:
            raise Refused(
                Both("в списке слишком мало пунктов", "the list has too few items")
                if few
                else Both("в списке слишком много пунктов", "the list has too many items"),
                Both(f"Нужно не меньше {bound}, а их {count}.", f"At least {bound} are needed, not {count}.")
                if few
                else Both(f"Можно не больше {bound}, а их {count}.", f"At most {bound} can be, not {count}."),
            )


def _long_enough(text: str, at: FieldPath, least: Any, most: Any) -> None:
    if most is not None and len(text) > most:
        raise Refused(
            Both("текст слишком длинный", "the text is too long"),
            Both(
                f"Не больше {most} {agree(most, *_OF_SIGNS)}, а их {len(text)}.",
                f"At most {most} {agree(most, *_CHARACTERS)}, not {len(text)}.",
            ),
            at=at,
        )
    if least is not None and len(text) < least:
        raise Refused(
            Both("текст слишком короткий", "the text is too short"),
            Both(
                f"Не меньше {least} {agree(least, *_OF_SIGNS)}, а их {len(text)}.",
                f"At least {least} {agree(least, *_CHARACTERS)}, not {len(text)}.",
            ),
            at=at,
        )

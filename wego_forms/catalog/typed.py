"""Values as people type them: numbers, hours, yes-or-no, postcodes, one of several words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, WithJsonSchema

from wego_forms.catalog.sums import number_in
from wego_forms.errors import Both
from wego_forms.language import CURRENCIES
from wego_forms.records.base import Refused, Text

_YES = frozenset(("да", "yes", "true", "1", "+", "y"))
_NO = frozenset(("нет", "no", "false", "0", "-", "n"))


def _flag(value: Any) -> Any:
    word = str(value).strip().casefold()
    return True if word in _YES else False if word in _NO else value


def _time(value: Any) -> Any:
    """14:30, 14.30; a sheet gives an hour of its own type."""
    if isinstance(value, dt.datetime):
        return value.time()
    if isinstance(value, dt.time):
        return value
    if found := re.fullmatch(r"([01]?\d|2[0-3])[:.]([0-5]\d)(?::00)?", str(value).strip()):
        return dt.time(int(found[1]), int(found[2]))
    raise Refused(
        Both("такого времени нет", "there is no such time"), Both('Пишите "14:30".', 'Write "14:30".')
    )


def _postcode(value: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9 -]{1,9}", value):
        return value
    raise Refused(
        Both("такого индекса нет", "there is no such postcode"),
        Both("В России индекс – шесть цифр.", "A Russian postcode is six digits."),
    )


def _text_of_figures(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _currency(value: str) -> str:
    if value.upper() in CURRENCIES:
        return value.upper()
    listed = ", ".join(CURRENCIES)
    raise Refused(
        Both("нет такой валюты", "no such currency"), Both(f"Есть: {listed}.", f"There are: {listed}.")
    )


def one_of(labels: Mapping[str, Text]) -> Callable[[Any], str]:
    """The key of a choice, given as the key or as its label in either language."""
    known = {
        str(text).casefold(): key for key, label in labels.items() for text in (label.ru, label.en) if text
    }

    def check(value: Any) -> str:
        said = str(value).strip()
        key = said if said in labels else known.get(said.casefold())
        if key is None:
            keys = ", ".join(labels)
            raise Refused(
                Both("такого значения здесь не бывает", "not one of the values that can stand here"),
                Both(f"Выберите из: {keys}.", f"Choose from: {keys}."),
            )
        return key

    return check


Number = Annotated[Decimal, BeforeValidator(number_in(None))]
Flag = Annotated[
    bool, BeforeValidator(_flag, json_schema_input_type=bool | Literal["да", "нет", "yes", "no"])
]
Hour = Annotated[
    dt.time,
    BeforeValidator(_time),
    PlainSerializer(lambda hour: f"{hour:%H:%M}", when_used="json"),
    WithJsonSchema({"type": "string", "pattern": r"^(?:[01]?\d|2[0-3])[:.][0-5]\d$"}),
]
Postcode = Annotated[
    str, BeforeValidator(_text_of_figures, json_schema_input_type=str | int), AfterValidator(_postcode)
]
#: ISO 4217.
Currency = Annotated[str, AfterValidator(_currency)]

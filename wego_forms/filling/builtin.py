"""Jinja2's own filters as a letter needs them: bounded, of texts or lists only, making nothing of the unknown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import wraps
from typing import Any

from jinja2 import Environment, pass_context, pass_environment
from jinja2.runtime import Context

from wego_forms.errors import Both
from wego_forms.fields.values import Unsayable, Value
from wego_forms.filling.blank import WHOLE, Blank, is_unknown, line
from wego_forms.filling.budget import MAX_TEXT, SHORTER, TOO_LONG, Refused, taken
from wego_forms.filling.printing import Hole
from wego_forms.filling.said import said

#: Jinja2's own filters that a template may use; those that write markup, pad with blanks, draw lots or reach into
#: objects aren't among them.
ALLOWED_FILTERS = (
    *(
        "abs",
        "dictsort",
        "groupby",
        "items",
        "list",
        "map",
    ),
    *("reject", "rejectattr", "reverse", "select", "selectattr"),
)
#: Those that make something of whatever they are given: only of what is text.
TEXT_FILTERS = ("capitalize", "lower", "title", "trim", "upper", "wordcount")
#: Those that take a text by its letters as well as a list by its items.
LETTER_FILTERS = ("first", "last")
#: Those for a list, which a text isn't, though Python goes through its letters.
ITEM_FILTERS = ("max", "min", "sort", "unique")


def not_a_list() -> Unsayable:
    """The refusal of a filter that is for a list."""
    return Unsayable(
        Both("фильтру нужен список", "the filter needs a list"),
        Both(
            "Назовите список: |map(attribute='name') берёт из него одно поле.",
            "Name a list: |map(attribute='name') takes one field of it.",
        ),
    )


def length(value: Any) -> Any:
    """The filters `length` and `count`. Of a blank's list nobody knows how long it is; rows to spare don't count."""
    if isinstance(value, Blank):
        return value
    if isinstance(value, list | tuple) and any(isinstance(item, Blank) for item in value):
        return sum(not isinstance(item, Blank) for item in value) or Blank()
    return len(_by_letters(value))


def string(value: Any) -> Any:
    """The filter `string`: the value as a text. What isn't known stays unknown."""
    return value if is_unknown(value) else str(said(value))


def whole_number(value: Any, default: Any = None) -> Any:
    """The filter `int`: the number, without what stands behind its point; `default` for what is none."""
    number = decimal(value, default)
    return int(number) if isinstance(number, float) else number


def decimal(value: Any, default: Any = None) -> Any:
    """The filter `float`: the number that the value or its text is; `default` for what is none."""
    if is_unknown(value):
        return value
    flat = (
        re.sub(r"\s", "", str(value.number if is_figure(value) else value))
        .replace(",", ".")
        .replace("−", "-")
    )
    if re.fullmatch(r"-?\d{1,15}(\.\d{1,15})?", flat):
        return float(flat)
    if default is not None:
        return default
    raise Unsayable(Both("это не число", "this isn't a number"))


def default(value: Any, otherwise: Any = "", also_empty: bool = False) -> Any:
    """The filter `default('нет')`: the value; `otherwise` for one that isn't known, or with True for an empty one."""
    from jinja2 import Undefined

    unknown = value is None or isinstance(value, Undefined)
    return otherwise if unknown or (also_empty and not value and not isinstance(value, Blank)) else value


def of_text(make: Callable[..., Any]) -> Callable[..., Any]:
    """A filter of Jinja2's that makes something of a text, for what is text only. What isn't known stays unknown."""

    def made(value: Any, *given: Any, **named: Any) -> Any:
        return value if is_unknown(value) else make(said(value), *given, **named)

    made.__wrapped__ = make  # type: ignore[attr-defined]  # for whoever asks what it takes
    return made


def rounded(value: Any, precision: int = 0, method: str = "common") -> Any:
    """The filter `round(2)`: the number to so many decimals; methods common, ceil, floor."""
    from jinja2.filters import do_round

    if not -15 <= int(precision) <= 15:
        raise Refused(
            Both("round: не больше 15 знаков после запятой", "round: at most 15 decimals"),
            Both("Пишите |round(2).", "Write |round(2)."),
        )
    if is_figure(value):
        if method != "common":
            value = value.of(Decimal(str(do_round(value.number, int(precision), method))))  # type: ignore[arg-type]
        return round(value, int(precision))
    return do_round(value, int(precision), method)  # type: ignore[arg-type]


def of_letters(make: Callable[..., Any]) -> Callable[..., Any]:
    """A filter of Jinja2's for a list or a text: a record's text is one too."""

    @wraps(make)
    def made(*given: Any, **named: Any) -> Any:
        return make(*map(_by_letters, given), **named)

    return made


def _by_letters(value: Any) -> Any:
    """What a record's text prints, which has letters; all else as it is."""
    return str(said(value)) if isinstance(value, Value) and not is_figure(value) else value


def of_items(make: Callable[..., Any]) -> Callable[..., Any]:
    """A filter of Jinja2's for the items of a list: a text isn't a list of letters."""

    @wraps(make)
    def made(*given: Any, **named: Any) -> Any:
        if isinstance(given[hasattr(make, "jinja_pass_arg")], str | Value):
            raise not_a_list()
        return make(*given, **named)

    return made


@pass_environment
def total(environment: Environment, value: Any, attribute: str | None = None, start: Any = 0) -> Any:
    """The filter `sum(attribute='count')`: the items of a list, or one field of each, added up."""
    from jinja2.filters import make_attrgetter

    field = make_attrgetter(environment, attribute)
    found = [field(item) if attribute else item for item in taken(value)]
    if lacking := [str(place) for place, item in enumerate(found, 1) if item is None]:
        places, name = ", ".join(lacking), attribute or "sum"
        raise Unsayable(
            Both(
                f"складывать нечего: значения нет у {places}-го в списке",
                f"nothing to add: {places} lacks it",
            ),
            Both(
                f"Дайте его всем или отберите: |selectattr('{name}')|sum(attribute='{name}').",
                f"Give it to all, or choose: |selectattr('{name}')|sum(attribute='{name}').",
            ),
        )
    for item in found:
        start = environment.call_binop(None, "+", start, item)  # type: ignore[attr-defined]
    return start


def replaced(value: Any, old: Any, new: Any) -> Any:
    """The filter `replace('a', 'b')`: every `old` in the text by `new`."""
    if is_unknown(value):
        return value
    text, old, new = string(value), string(old), string(new)
    times = text.count(old) if old else len(text) + 1
    if len(text) + times * max(len(new) - len(old), 0) > MAX_TEXT:
        raise Refused(TOO_LONG, SHORTER)
    changed: str = text.replace(old, new)
    return changed


@pass_context
def piece(context: Context, value: Any) -> Any:
    """A value as a part of a longer text. Hole: it isn't known, and the paper goes out."""
    if value is None and context.get(WHOLE) is True:
        raise Hole
    return line(None) if value is None else said(value)


@pass_context
def joined(context: Context, value: Any, separator: Any = "", attribute: Any = None) -> str:
    """The filter `join(', ')`: the items of a list as one text."""
    if isinstance(value, str | Value | Mapping):
        raise not_a_list()
    items = [str(piece(context, item if attribute is None else item[attribute])) for item in taken(value)]
    separator = string(separator)
    if sum(map(len, items)) + len(separator) * len(items) > MAX_TEXT:
        raise Refused(TOO_LONG, SHORTER)
    return str(separator.join(items))


def is_figure(value: Any) -> bool:
    """Whether it is a number or a sum of a record's."""
    return isinstance(value, Value) and hasattr(value, "number")

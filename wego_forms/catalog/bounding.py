"""What a definition asks of a value, in the words of JSON Schema: `min`, `max`, `max_length`, `pattern`, `of`.

Each keyword binds the shape that it speaks of (`maximum` a number, `maxLength` a text, `properties` a group), so that
they stand beside the field's own type. Days, months and hours are bound by a pattern, which every validator knows,
and by `formatMinimum` and `formatMaximum`, which an editor can show (ajv-formats). `pattern` and `max_length` of what
is no text (a number, a day) look at its figures, which JSON Schema can't: `load` does.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from wego_forms.catalog.bounds import bounded
from wego_forms.catalog.definition import AnyField, ChoiceField, ListField
from wego_forms.records.base import Refused

_PHRASES = ("text", "lines", "post", "place", "body")
#: Python's own, which ECMA 262's regular expressions lack.
_PYTHONS = re.compile(r"\(\?(?:P|#|\(|[aiLmsux-]+[:)])|\\[AZ]|[*+?}]\+|\(\?>")


def bounds_of(field: AnyField) -> dict[str, Any]:
    """The keywords that stand beside the field's type in a schema; none where nothing is asked."""
    if isinstance(field, ListField):
        return _only(minItems=field.min, maxItems=field.max) | _texts_of_items(field)
    if field.type in ("number", "money"):
        return _only(minimum=_number(field.min), maximum=_number(field.max))
    if field.type in _DATED:
        return _DATED[field.type](field.min, field.max)
    if field.type == "flag":
        return _settled(field.min, field.max)
    if isinstance(field, ChoiceField):
        return {"anyOf": list(_choices(field))}
    return _texts(field.type, _text(field.min, field.max, field.max_length, field.pattern))


def _texts_of_items(field: ListField) -> dict[str, Any]:
    """What a list asks of each text of its items."""
    text = _text(None, None, field.max_length, field.pattern)
    if not text:
        return {}
    inner = {name: _texts(each.type, text) for name, each in field.of.items() if each.type not in _NO_TEXT}
    return {"items": {"properties": inner}}


def _texts(type_: str, text: dict[str, Any]) -> dict[str, Any]:
    """What is asked of every text of a value, at each place where it has one; one string is the whole value."""
    if not text:
        return {}
    if type_ in _PHRASES:
        return text | {"properties": {"ru": text, "en": text}}
    if type_ == "person":
        return text | {"properties": {"name": text}}
    if type_ == "official":
        return {"properties": {"position": _texts("post", text), "person": _texts("person", text)}}
    return text


def _text(least: Any, most: Any, longest: int | None, pattern: str | None) -> dict[str, Any]:
    shortest = min((bound for bound in (most, longest) if bound is not None), default=None)
    return _only(minLength=least, maxLength=shortest, pattern=_ecma(pattern))


def _ecma(pattern: str | None) -> str | None:
    """The pattern for the whole of a text, as JSON Schema writes it; None where Python alone knows what it says."""
    return None if pattern is None or _PYTHONS.search(pattern) else f"^(?:{pattern})$"


def _choices(field: ChoiceField) -> Iterator[dict[str, Any]]:
    """The keys that the definition's own bounds leave, each with what it prints; a record may have a label too."""
    labels: list[str] = []
    check = bounded(field)
    for key, label in field.of.items():
        try:
            _ = check and check(key)
        except Refused:
            continue
        ru, en = label.ru or label.en, label.en or label.ru
        yield {"const": key, "title": ru, "description": en}
        labels += [text for text in (label.ru, label.en) if text and text not in labels]
    yield {"enum": labels}


def _settled(least: bool | None, most: bool | None) -> dict[str, Any]:
    refused = [*_NO] * bool(least) + [*_YES] * (most is False)
    return {"not": {"enum": refused}} if refused else {}


def _number(bound: Decimal | None) -> int | float | None:
    if bound is None:
        return None
    return int(bound) if bound == bound.to_integral_value() else float(bound)


#: How a moment of those parts is written, and whether a part of two figures may lack its nought there.
_Shapes = Sequence[tuple[str, bool]]


def _day(least: dt.date | None, most: dt.date | None) -> dict[str, Any]:
    return _moments(least, most, "%Y-%m-%d", (("{0}-{1}-{2}", False), (r"{2}\.{1}\.{0}", True)))


def _month(least: dt.date | None, most: dt.date | None) -> dict[str, Any]:
    return _moments(least, most, "%Y-%m", (("{0}-{1}", True), (r"{1}\.{0}", True)))


def _hour(least: dt.time | None, most: dt.time | None) -> dict[str, Any]:
    return _moments(least, most, "%H:%M", (("{0}[:.]{1}", True),))


def _term(least: dt.date | None, most: dt.date | None) -> dict[str, Any]:
    asked = _month(least, most)
    return {"properties": {"start": asked, "end": asked}} if asked else {}


def _moments(least: Any, most: Any, iso: str, shapes: _Shapes) -> dict[str, Any]:
    """Bounds of what is told by figures of fixed width, the most significant first in `iso`."""
    first, last = (None if bound is None else format(bound, iso) for bound in (least, most))
    ahead = [
        f"(?=(?:{_either(re.split('[-:]', bound), shapes, above=bound is first)})$)"
        for bound in (first, last)
        if bound is not None
    ]
    pattern = "^" + "".join(ahead) if ahead else None
    return _only(formatMinimum=first, formatMaximum=last, pattern=pattern)


def _either(bound: list[str], shapes: _Shapes, *, above: bool) -> str:
    """A pattern of the moments not below (not above) a bound: equal down to a part, which is on the right side."""
    told = [bound]
    for at, part in enumerate(bound):
        rest = [r"\d" * len(each) for each in bound[at + 1 :]]
        told += [[*bound[:at], beyond, *rest] for beyond in _beyond(part, above=above)]
    return "|".join(
        shape.format(*(_loose(part) if loose else part for part in parts))
        for parts in told
        for shape, loose in shapes
    )


def _beyond(figures: str, *, above: bool) -> Iterator[str]:
    """Patterns of the figures of that width that are greater (or less)."""
    for at, figure in enumerate(figures):
        if figure != ("9" if above else "0"):
            side = f"[{int(figure) + 1}-9]" if above else f"[0-{int(figure) - 1}]"
            yield figures[:at] + side + r"\d" * (len(figures) - at - 1)


def _loose(part: str) -> str:
    """A part of two figures, of which a nought at its head may be left out."""
    return re.sub(r"^(0|\[0-\d\]|\\d)(?=(?:\d|\[\d-\d\]|\\d)$)", r"\1?", part)


def _only(**asked: Any) -> dict[str, Any]:
    return {name: value for name, value in asked.items() if value is not None}


_DATED: Mapping[str, Callable[[Any, Any], dict[str, Any]]] = {
    "date": _day,
    "month": _month,
    "time": _hour,
    "term": _term,
}
_NO, _YES = (False, "нет", "no"), (True, "да", "yes")
#: What has no text that a schema could look at: figures, and the key of a choice, which may be written as its label.
_NO_TEXT = ("number", "money", "flag", "list", "choice", *_DATED)

"""Values of an office's own that no definition names: `extra`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import PlainValidator, ValidationError

from wego_forms.errors import Both
from wego_forms.records.base import Refused, checked_text

#: Groups in groups: deeper than a template's dots are read by anybody.
MOST_DEPTH = 8


class Group(dict[str, Any]):
    """A group of values that is part of a frozen record: it has a hash, and isn't changed."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self.items()))


def frozen(value: Any, bad: list[Refused], place: tuple[str | int, ...] = ()) -> Any:
    """Plain data as a record holds it. What no template can print goes to `bad`, with its place."""
    if len(place) > MOST_DEPTH:
        what = Both("слишком глубоко", "nested too deep")
        bad.append(Refused(what, Both("Сделайте проще.", "Make it simpler."), at=place))
        return None
    if isinstance(value, Mapping):
        return Group(
            {_named(key, bad, place): frozen(item, bad, (*place, str(key))) for key, item in value.items()}
        )
    if isinstance(value, list | tuple):
        return tuple(frozen(item, bad, (*place, number)) for number, item in enumerate(value))
    if isinstance(value, str):
        try:
            return checked_text(value, place)
        except Refused as error:
            bad.append(error)
    return value


def _named(key: Any, bad: list[Refused], place: tuple[str | int, ...]) -> str:
    if not isinstance(key, str) or not key.isidentifier():
        what = Both("имя поля – не слово", "the field's name isn't a word")
        remedy = Both("Назовите его одним словом, без пробелов.", "Name it in one word, without spaces.")
        bad.append(Refused(what, remedy, at=(*place, str(key))))
    return str(key)


def _group(value: Any) -> Group:
    if isinstance(value, Mapping):
        bad: list[Refused] = []
        group = Group(frozen(value, bad))
        if bad:
            raise ValidationError.from_exception_data(
                "extra", [{"type": "value_error", "input": value, "ctx": {"error": error}} for error in bad]
            )
        return group
    raise Refused(
        Both("здесь нужна группа полей", "a group of fields is needed here"),
        Both("С отступом ниже: имя и значение.", "Indented below: a name and a value."),
    )


Extra = Annotated[Mapping[str, Any], PlainValidator(_group)]

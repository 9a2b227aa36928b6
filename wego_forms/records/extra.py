"""Values of an office's own that no definition names: `extra`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import PlainValidator

from wego_forms.errors import Both
from wego_forms.records.base import Refused, checked_text

#: Groups in groups: deeper than a template's dots are read by anybody.
MOST_DEPTH = 8


class Group(dict[str, Any]):
    """A group of values that is part of a frozen record: it has a hash, and isn't changed."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self.items()))


def frozen(value: Any, place: tuple[str | int, ...] = ()) -> Any:
    """Plain data as a record holds it. Refused: what no template can print, with its place."""
    if len(place) > MOST_DEPTH:
        raise Refused(
            Both("слишком глубоко", "nested too deep"), Both("Сделайте проще.", "Make it simpler."), at=place
        )
    if isinstance(value, Mapping):
        return Group({_named(key, place): frozen(item, (*place, str(key))) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return tuple(frozen(item, (*place, number)) for number, item in enumerate(value))
    if isinstance(value, str):
        return checked_text(value, place)
    return value


def _named(key: Any, place: tuple[str | int, ...]) -> str:
    if isinstance(key, str) and key.isidentifier():
        return key
    raise Refused(
        Both("имя поля – не слово", "the field's name isn't a word"),
        Both("Назовите его одним словом, без пробелов.", "Name it in one word, without spaces."),
        at=(*place, str(key)),
    )


def _group(value: Any) -> Group:
    if isinstance(value, Mapping):
        return Group(frozen(value))
    raise Refused(
        Both("здесь нужна группа полей", "a group of fields is needed here"),
        Both("С отступом ниже: имя и значение.", "Indented below: a name and a value."),
    )


Extra = Annotated[Mapping[str, Any], PlainValidator(_group)]

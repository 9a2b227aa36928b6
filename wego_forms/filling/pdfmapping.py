"""Which of a record's values another maker's PDF form takes, and in which of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.errors import Both, InputError, Problem, TemplateError

if TYPE_CHECKING:
    from wego_forms.filling.template import Template


def mapped(
    template: Template, values: Mapping[str, Any], mapping: Mapping[str, str] | str | Path | None
) -> dict[str, Any]:
    """What the form's fields take of a record's `values`: by `mapping` from a field's name to the path of ours, else
    those fields that are named as ours are. `mapping` may be the file that holds it. InputError: it is none;
    TemplateError: a path that isn't there.
    """
    name = "mapping" if mapping is None or isinstance(mapping, Mapping) else str(mapping)
    if isinstance(mapping, str | Path):
        mapping = _read(mapping)
    if mapping is None:
        found = {field: _at(values, field) for field in template.fields}
        return {field: value for field, value in found.items() if value is not _NOTHING}
    taken = {field: _at(values, path) for field, path in mapping.items()}
    missing = [
        Problem(
            Both("такого поля в записи нет", "the record has no such field"),
            Both("Путь поля: head.person.", "A field's path: head.person."),
            file=name,
            place=field,
            value=mapping[field],
        )
        for field, value in taken.items()
        if value is _NOTHING
    ]
    if missing:
        raise TemplateError(missing)
    return taken


_NOTHING = object()


def _at(values: Mapping[str, Any], path: str) -> Any:
    here: Any = values
    for step in path.split("."):
        parts = getattr(here, "parts", None)
        here = here if isinstance(here, Mapping) else parts if isinstance(parts, Mapping) else {}
        if step not in here:
            return _NOTHING
        here = here[step]
    return here


def _read(path: str | Path) -> dict[str, str]:
    from wego_forms.records.files import parse_data, read_text

    data, _ = parse_data(read_text(Path(path)), str(path))
    if not isinstance(data, dict) or not all(isinstance(path, str) for path in data.values()):
        raise InputError(
            Problem(
                Both("это не соответствие полей", "this is no mapping of fields"),
                Both("Строка на поле: Text1: head.person.", "A line a field: Text1: head.person."),
                file=str(path),
            )
        )
    return {str(field): path for field, path in data.items()}

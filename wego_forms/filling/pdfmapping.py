"""Which of a record's values another maker's PDF form takes, and in which of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.errors import Both, InputError, Problem, TemplateError
from wego_forms.fields.figures import Prose
from wego_forms.fields.values import LANG, Value
from wego_forms.filling.printing import as_text
from wego_forms.filling.prose.marking import Paragraph, blocks_of

if TYPE_CHECKING:
    from wego_forms.filling.template import Template


def mapped(
    template: Template, values: Mapping[str, Any], mapping: Mapping[str, str] | str | Path | None
) -> dict[str, Any]:
    """What the form's fields take of a record's `values`: by `mapping` from a field's name to the path of ours, else
    those fields that are named as ours are. `mapping` may be the file that holds it. InputError: it is none;
    TemplateError: a path that isn't there, a text with marks that a field would print.
    """
    name = "mapping" if mapping is None or isinstance(mapping, Mapping) else str(mapping)
    if isinstance(mapping, str | Path):
        mapping = _read(mapping)
    if mapping is None:
        found = {field: _at(values, field) for field in template.fields}
        found = {field: value for field, value in found.items() if value is not _NOTHING}
        name, mapping = template.source, {field: field for field in found}
    else:
        found = {field: _at(values, path) for field, path in mapping.items()}
    made = {field: _typed(value, values.get(LANG)) for field, value in found.items()}
    wrong = [
        Problem(
            *(_NO_FIELD if found[field] is _NOTHING else _MARKED), name, place=field, value=mapping[field]
        )
        for field, value in made.items()
        if value is _NOTHING
    ]
    if wrong:
        raise TemplateError(wrong)
    return made


_NOTHING = object()
_NO_FIELD = (
    Both("такого поля в записи нет", "the record has no such field"),
    Both("Путь поля: head.person.", "A field's path: head.person."),
)
_MARKED = (
    Both(
        "в тексте разметка, теги или таблица: поле формы напечатало бы их знаки",
        "the text has marks, tags or a table, whose signs the form's field would print",
    ),
    Both("Дайте этому полю простой текст.", "Give that field plain text."),
)


def _typed(value: Any, lang: object) -> Any:
    """A value as one would type it; _NOTHING: a text of paragraphs that has more than words."""
    if isinstance(value, float | Decimal) and isfinite(value):
        return as_text(value, lang)
    if not isinstance(value, Prose) or not value.marked:
        return value.text if isinstance(value, Prose) else value
    if "{{" in value.text or "{%" in value.text:
        return _NOTHING
    lines = []
    for block in blocks_of(value.text, value.place):
        if not isinstance(block, Paragraph) or block.heading or block.list:
            return _NOTHING
        if any(run.bold or run.italic or run.link for run in block.runs):
            return _NOTHING
        lines.append("".join(run.text for run in block.runs))
    return "\n".join(lines)


def _at(values: Mapping[str, Any], path: str) -> Any:
    here: Any = values
    for step in path.split("."):
        here = here if isinstance(here, Mapping) else here.parts() if isinstance(here, Value) else {}
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

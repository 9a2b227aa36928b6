"""The fields of an office's own kind that no template of it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wego_forms.catalog.definition import AnyField, ListField
from wego_forms.catalog.kind import Kind
from wego_forms.errors import Both, Problem


def unused(kind: Kind) -> tuple[Problem, ...]:
    """What to tell of them: nothing is wrong with a column that only names files. TemplateError: one is wrong."""
    templates = [kind.template(lang) for lang in kind.languages]
    asked = {path for template in templates for path in (*template.fields, *template.pictures)}
    asked |= {word for template in templates for code in template.codes for word in re.findall(r"\w+", code)}
    lost = list(_lost(kind.definition.fields if kind.definition else {}, asked, ""))
    if not lost:
        return ()
    return (
        Problem(
            Both("этих полей нет ни в одном шаблоне", "no template asks for these fields"),
            Both(
                "Вставьте их в шаблоны или уберите из описания.",
                "Put them into the templates, or leave them out.",
            ),
            value=", ".join(lost),
        ),
    )


def _lost(fields: Mapping[str, AnyField], asked: set[str], above: str) -> Iterator[str]:
    for name, field in fields.items():
        path = f"{above}{name}"
        if not any(each == path or each.startswith((f"{path}.", f"{path}[]")) for each in asked):
            yield path
        elif isinstance(field, ListField) and any(each.startswith(f"{path}[].") for each in asked):
            yield from _lost(field.of, asked, f"{path}[].")

"""The values of a PDF's form: what its fields hold, whoever filled them in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wego_forms.pdf.acro import AcroField, fields_of, opened, text_of
from wego_forms.reading.reading import Held


def held_by_pdf(data: bytes, name: str) -> list[Held]:
    """What each field holds, in order; nothing where there is no form. InputError: as of `opened` and `fields_of`."""
    with opened(data, name) as pdf:
        found = [each for each in fields_of(pdf, name) if each.kind != "Sig"]
        return [held for each in found for held in _held(each)]


def _held(field: AcroField) -> Iterator[Held]:
    """The field's value, and what its widgets have for themselves: pikepdf sets it there."""
    title = text_of(field.said.get("/TU"))
    yield Held(field.name, _value(field.said), title)
    if len(field.widgets) > 1 or field.widgets[0] != field.field:
        for widget in field.widgets:
            if "/V" in widget:
                yield Held(field.name, _value({**field.said, "/V": widget["/V"]}), title)


def _value(said: dict[str, Any]) -> str:
    """What the field holds, as text; of a list of options the key, if what the key shows is there in its place."""
    import pikepdf

    value = said.get("/V")
    if isinstance(value, pikepdf.Array):
        value = value[0] if len(value) else None
    text = text_of(value)
    options = said.get("/Opt")
    if isinstance(options, pikepdf.Array) and text:
        for option in options:
            if isinstance(option, pikepdf.Array) and len(option) == 2 and text_of(option[1]) == text:
                return text_of(option[0])
    return text

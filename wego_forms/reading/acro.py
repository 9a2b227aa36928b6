"""The values of a PDF's form: what its fields hold, whoever filled them in."""

from __future__ import annotations

from typing import Any

from wego_forms.pdf.acro import fields_of, opened, text_of
from wego_forms.reading.reading import Held


def held_by_pdf(data: bytes, name: str) -> list[Held]:
    """What each field holds, in order; nothing where there is no form. InputError: as of `opened` and `fields_of`."""
    with opened(data, name) as pdf:
        found = [each for each in fields_of(pdf, name) if each.kind != "Sig"]
        return [Held(each.name, _value(each.said), text_of(each.said.get("/TU"))) for each in found]


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

"""The values of a PDF's form: what its fields hold, whoever filled them in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from wego_forms.errors import Both
from wego_forms.pdf.acro import AcroField, fields_of, opened, text_of
from wego_forms.reading.paged import beside_fields
from wego_forms.reading.reading import Asked, Doubt, Held

_REFERS = re.compile(rb"\d \d+ R\b")


@dataclass
class PdfForm:
    """What each field of a PDF holds, in order, and what there is to tell of its pages."""

    held: list[Held] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def pdf_form(data: bytes, name: str) -> PdfForm:
    """The PDF taken apart; it holds nothing where there is no form. InputError: as of `opened` and `fields_of`."""
    with opened(data, name) as pdf:
        fields = [each for each in fields_of(pdf, name) if each.kind != "Sig"]
        form = PdfForm([held for each in fields for held in _held(each)])
        if fields:
            form.doubts += beside_fields(pdf)
            form.doubts += _off_the_pages(pdf, fields)
        return form


def _off_the_pages(pdf: Any, fields: list[AcroField]) -> Iterator[Doubt]:
    """The fields that were taken off the pages, and hold a value still."""
    import pikepdf

    shown = set()
    for page in pdf.pages:
        annotations = page.obj.get("/Annots")
        listed = annotations if isinstance(annotations, pikepdf.Array) else ()
        shown |= {each.objgen for each in listed if each.is_indirect}
    for each in fields:
        if all(widget.is_indirect and widget.objgen not in shown for widget in each.widgets):
            yield Doubt(each.name, _value(each.said), *_OFF)


def _held(of: AcroField) -> Iterator[Held]:
    """The field's value, and what its widgets have for themselves: pikepdf sets it there."""
    title = text_of(of.said.get("/TU"))
    yield Held(of.name, _value(of.said), title)
    if len(of.widgets) > 1 or of.widgets[0] != of.field:
        for widget in of.widgets:
            if "/V" in widget:
                yield Held(of.name, _value({**of.said, "/V": widget["/V"]}), title)


def _value(said: dict[str, Any]) -> str:
    """What the field holds, as text; of a list of options the key, if what the key shows is there in its place."""
    import pikepdf

    value = said.get("/V")
    if isinstance(value, pikepdf.Array):
        value = value[0] if len(value) else None
    text = text_of(value)
    options = said.get("/Opt")
    if not isinstance(options, pikepdf.Array) or not text:
        return text
    written = options.unparse()
    return (_keys(written) if not _REFERS.search(written) else _keys_of(options)).get(text, text)


@lru_cache(maxsize=16)
def _keys(written: bytes) -> Mapping[str, str]:
    """The same, by how the options are written: a list of all countries is taken apart once."""
    import pikepdf

    return _keys_of(pikepdf.Object.parse(written))


def _keys_of(options: Any) -> dict[str, str]:
    """The keys of a list's options, by what they show: the first, where two show the same."""
    import pikepdf

    pairs = [each for each in options if isinstance(each, pikepdf.Array) and len(each) == 2]
    return {text_of(shown): text_of(key) for key, shown in reversed(pairs)}


_OFF: Asked = (
    Both(
        "это поле снято со страницы, но значение хранит",
        "this field was taken off its page, and holds a value still",
    ),
    Both("Проверьте, нужно ли оно.", "Check whether it is meant."),
)

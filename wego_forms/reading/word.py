"""The values of a Word form: what its content controls hold."""

from __future__ import annotations

from pathlib import Path

from wego_forms.edges import parse_xml
from wego_forms.forms.controls import controls_in, number_items
from wego_forms.ooxml import Package, text_parts
from wego_forms.reading.reading import Held


def held_by_word(data: bytes, name: str | Path) -> list[Held]:
    """What each named control holds, in order. TemplateError: it isn't a Word document."""
    package = Package.open(data, str(name))
    held: list[Held] = []
    for part in text_parts(package):
        root = parse_xml(package.parts[part])
        number_items(root)
        for control in controls_in(root):
            text = control.value
            if control.checked is not None:
                text = "Yes" if control.checked else "Off"
            held.append(Held(control.tag, text, control.title))
    return held

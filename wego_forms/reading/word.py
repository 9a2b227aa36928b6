"""The values of a Word form: what its content controls hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from wego_forms.edges import parse_xml, translated
from wego_forms.errors import Both, Problem, TemplateError
from wego_forms.foreign import quoting
from wego_forms.forms.controls import W, controls_in, number_items
from wego_forms.ooxml import Package, text_parts
from wego_forms.pdf.acro import MOST_FIELDS, too_large
from wego_forms.reading.reading import Held


def held_by_word(data: bytes, name: str | Path) -> list[Held]:
    """What each named control holds, in order. TemplateError: it isn't a Word document. InputError: too many."""
    package = Package.open(data, str(name))
    held: list[Held] = []
    for part in text_parts(package):
        with translated(lambda error, part=part: _damaged(package.source, part, error)):  # type: ignore[misc]
            root = parse_xml(package.parts[part])
            number_items(root)
            for control in controls_in(root):
                text = control.value
                if control.checked is not None:
                    text = "Yes" if control.checked else "Off"
                if len(held) >= MOST_FIELDS:
                    raise too_large(str(name))
                held.append(Held(control.tag, text, control.title, _lost_lines(control.element)))
    return held


def _lost_lines(control: Any) -> bool:
    """Whether LibreOffice 7 has put the new lines of a plain text before its control, as it does when it saves."""
    lost = False
    for before in control.itersiblings(preceding=True):
        if before.tag == W + "sdt" or any(text.text for text in before.iter(W + "t")):
            return False
        lost = lost or before.find(W + "br") is not None
    return lost


def _damaged(file: str, part: str, error: Exception) -> TemplateError:
    return TemplateError(
        Problem(
            quoting(Both("часть документа повреждена", "a part of the document is damaged"), error),
            Both("Откройте файл в Word и сохраните заново.", "Open the file in Word and save it again."),
            file=file,
            place=part,
        )
    )

"""The values of a Word form: what its content controls hold."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wego_forms.edges import parse_xml, translated
from wego_forms.errors import Both, Problem, TemplateError
from wego_forms.foreign import quoting
from wego_forms.forms.controls import controls_in, number_items
from wego_forms.ooxml import Package, text_parts
from wego_forms.ooxml.names import MAIN_PART, W
from wego_forms.pdf.acro import MOST_FIELDS, too_large
from wego_forms.reading.margins import Margins, margins_of, remarks_of
from wego_forms.reading.reading import Asked, Doubt, Held

#: What tracks a change: text put in, taken out, moved.
_CHANGES = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_PICTURE: Asked = (
    Both("в поле вместо текста картинка", "a picture stands in the place of the text"),
    Both("Прочтите её и впишите значение.", "Read it, and enter the value."),
)


@dataclass
class WordForm:
    """What each named control of a Word file holds, in order; the document's body, its list items numbered."""

    held: list[Held] = field(default_factory=list)
    body: Any = None
    doubts: list[Doubt] = field(default_factory=list)
    #: The pieces of text that stand in the controls.
    inside: set[Any] = field(default_factory=set)
    margins: Margins = field(default_factory=Margins)
    #: What the controls of the body hold, as they stand.
    ordered: list[Held] = field(default_factory=list)


def word_form(data: bytes, name: str | Path) -> WordForm:
    """The Word file taken apart. TemplateError: it isn't a Word document. InputError: too many fields.

    Changes that are tracked are read as if they were accepted.
    """
    package = Package.open(data, str(name))
    form, apart = WordForm(), list[Any]()
    for part in text_parts(package):
        with translated(lambda error, part=part: _damaged(package.source, part, error)):  # type: ignore[misc]
            root = parse_xml(package.parts[part])
            number_items(root)
            if part != MAIN_PART:
                apart.append(root)
            else:
                form.body = root.find(W + "body")
            for control in controls_in(root):
                text = control.value
                if control.checked is not None:
                    text = "Yes" if control.checked else "Off"
                if len(form.held) >= MOST_FIELDS:
                    raise too_large(str(name))
                if not text and next(control.element.iter(W + "drawing", W + "pict"), None) is not None:
                    form.doubts.append(Doubt(control.tag, "", *_PICTURE))
                changed = any(True for _ in control.element.iter(*_CHANGES))
                form.inside.update(control.element.iter(W + "t"))
                held = Held(control.tag, text, control.title, _lost_lines(control.element), changed)
                form.held.append(held)
                if part == MAIN_PART:
                    form.ordered.append(held)
    form.margins = margins_of(apart, form.body)
    form.doubts += remarks_of(package.parts, form.body)
    return form


def read_apart(name: str) -> AbstractContextManager[None]:
    """Whatever is wrong with the main part when its rows are read is told of it."""
    return translated(lambda error: _damaged(name, MAIN_PART, error))


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

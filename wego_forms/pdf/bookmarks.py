"""Cross-references and what they refer to, to tell those whose stored text is out of date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from wego_forms.errors import Both
from wego_forms.ooxml.names import W
from wego_forms.pdf.elements import Element

if TYPE_CHECKING:
    from wego_forms.pdf.model import Paragraph

RENEW = Both("Обновите поля в Word: Ctrl+A, F9", "Update the fields in Word: Ctrl+A, F9")
#: Parts that hold no text, as Word names them.
_WITHOUT_TEXT = ("/styles.xml", "/settings.xml", "/fontTable.xml", "/theme1.xml", "/numbering.xml", "].xml")
#: Switches by which a REF shows something else than its bookmark's text.
_OTHERWISE = {"\\n", "\\r", "\\w", "\\p", "\\d", "\\f", "\\t"}


class Reference(NamedTuple):
    """A cross-reference as it is stored: its kind (PAGEREF or REF), its bookmark, what it shows, and where it is."""

    kind: str
    name: str
    shown: str
    part: str
    near: str


@dataclass(slots=True)
class Bookmarks:
    """Those of one document; `wanted`: it holds references at all."""

    wanted: bool = False
    places: dict[str, Paragraph] = field(default_factory=dict)
    """Where each bookmark begins."""
    texts: dict[str, str] = field(default_factory=dict)
    """The texts of those that end in the paragraph where they begin."""
    references: list[Reference] = field(default_factory=list)

    def refer(self, kind: str, name: str, switches: Sequence[str], shown: str, part: str, near: str) -> None:
        """Note a reference, if its text can be held to its bookmark."""
        if kind == "PAGEREF" or (kind == "REF" and not _OTHERWISE.intersection(switches)):
            self.references.append(Reference(kind, name.strip('"'), " ".join(shown.split()), part, near))

    def gather(self, element: Element, paragraph: Paragraph) -> None:
        """Note the bookmarks that begin in a w:p, and their texts."""
        running: dict[str, tuple[str, list[str]]] = {}
        for one in element.iter(W + "bookmarkStart", W + "bookmarkEnd", W + "t"):
            number = one.get(W + "id", "")
            if one.tag == W + "t":
                for _, texts in running.values():
                    texts.append(one.text or "")
            elif one.tag == W + "bookmarkStart":
                name = one.get(W + "name", "")
                self.places.setdefault(name, paragraph)
                running[number] = (name, [])
            elif number in running:
                name, texts = running.pop(number)
                self.texts[name] = " ".join("".join(texts).split())


def refers(parts: Mapping[str, bytes]) -> bool:
    """Whether a document's parts hold cross-references."""
    return any(
        b"REF " in data
        for name, data in parts.items()
        if name.endswith(".xml") and not name.endswith(_WITHOUT_TEXT)
    )

"""What a fill makes of a template: the parts that differ, and the pictures in its dummies' places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wego_forms.filling.document import Document
from wego_forms.ooxml import Packed

if TYPE_CHECKING:
    from wego_forms.errors import Problem
    from wego_forms.fields import Unsure
    from wego_forms.filling.inset import Inset
    from wego_forms.filling.template import Template

_SIGNATURE = re.compile(r"signature[2-9]?")
#: The mark's line of the certificate (`signing.mark_lines`).
_SERIAL = re.compile(r"^(?:Сертификат|Certificate): ([0-9A-F]+)$", re.MULTILINE)


@dataclass(frozen=True)
class Filled:
    """The template, its parts that have values in them, and the pictures by their dummies' names.

    Pickled, its parts go as the Word file will hold them. `packed`: those that came so. `signers`: the names of those
    who sign, as the document has them. `marks`: the serials of the certificates whose marks it bears.
    """

    template: Template
    parts: Mapping[str, bytes]
    insets: Mapping[str, Inset]
    signers: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    packed: Mapping[str, Packed] = field(default_factory=dict)

    def __reduce__(self) -> Any:
        packed = {name: Packed.of(name, data) for name, data in self.parts.items()}
        return _unpacked, (self.template, packed, self.insets, self.signers, self.marks)

    def changed_to(self, parts: Mapping[str, bytes]) -> Filled:
        """The same template and pictures with those parts, of which the pictures' are left out."""
        images = self.template.images(self.insets)
        own = {name: data for name, data in parts.items() if name not in images}
        return Filled(self.template, own, self.insets, self.signers, self.marks)

    def document(
        self, source: str, unsure: tuple[Unsure, ...], draft: bool, notes: tuple[Problem, ...]
    ) -> Document:
        """The document, of values that came from `source`."""
        changed = {**self.parts, **self.template.images(self.insets)}
        kept, archive = self.template.kept(frozenset(changed))
        return Document(source, kept, archive, changed, unsure, draft, notes, self)


def signers_of(values: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of those who sign, in order, as the values have them; "" of one whom they leave blank."""
    signatories = values.get("signatories") or [values.get("signatory")]
    return tuple(map(_name, signatories)) if isinstance(signatories, list | tuple) else ()


def marks_of(values: Mapping[str, Any], template: Template) -> tuple[str, ...]:
    """The serials of the certificates whose marks the values have, and the template prints (an envelope has none)."""
    blocks = {name: said for name, said in values.items() if _SIGNATURE.fullmatch(str(name))}
    marks = {name: str(said.get("mark") or "") for name, said in blocks.items() if isinstance(said, Mapping)}
    found = {name: _SERIAL.search(mark) for name, mark in marks.items()}
    return tuple(serial[1] for name, serial in found.items() if serial and f"{name}.mark" in template.fields)


def _name(signatory: Any) -> str:
    said = signatory if isinstance(signatory, Mapping) else {}
    name = said.get("name") or said.get("name_and_position")  # Смирнова Анна Сергеевна / Глава города
    return str(name).partition(" / ")[0] if isinstance(name, str) else ""


def _unpacked(
    template: Template,
    packed: Mapping[str, Packed],
    insets: Mapping[str, Inset],
    signers: tuple[str, ...],
    marks: tuple[str, ...],
) -> Filled:
    parts = {name: part.unpacked() for name, part in packed.items()}
    return Filled(template, parts, insets, signers, marks, packed)

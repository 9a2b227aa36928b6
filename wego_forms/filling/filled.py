"""What a fill makes of a template: the parts that differ, and the pictures in its dummies' places."""

from __future__ import annotations

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


@dataclass(frozen=True)
class Filled:
    """The template, its parts that have values in them, and the pictures by their dummies' names.

    Pickled, its parts go as the Word file will hold them. `packed`: those that came so.
    """

    template: Template
    parts: Mapping[str, bytes]
    insets: Mapping[str, Inset]
    packed: Mapping[str, Packed] = field(default_factory=dict)

    def __reduce__(self) -> Any:
        packed = {name: Packed.of(name, data) for name, data in self.parts.items()}
        return _unpacked, (self.template, packed, self.insets)

    def changed_to(self, parts: Mapping[str, bytes]) -> Filled:
        """The same template and pictures with those parts, of which the pictures' are left out."""
        images = self.template.images(self.insets)
        own = {name: data for name, data in parts.items() if name not in images}
        return Filled(self.template, own, self.insets)

    def document(
        self, source: str, unsure: tuple[Unsure, ...], draft: bool, notes: tuple[Problem, ...]
    ) -> Document:
        """The document, of values that came from `source`."""
        changed = {**self.parts, **self.template.images(self.insets)}
        kept, archive = self.template.kept(frozenset(changed))
        return Document(source, kept, archive, changed, unsure, draft, notes, self)


def _unpacked(template: Template, packed: Mapping[str, Packed], insets: Mapping[str, Inset]) -> Filled:
    return Filled(template, {name: part.unpacked() for name, part in packed.items()}, insets, packed)

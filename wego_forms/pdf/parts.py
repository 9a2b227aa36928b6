"""The parts of a DOCX and how they refer to each other (ECMA-376 part 2, Open Packaging Conventions)."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from wego_forms.edges import BadXml, parse_xml
from wego_forms.errors import Both, DrawingError, Problem
from wego_forms.foreign import quoting
from wego_forms.ooxml import is_usual, usual
from wego_forms.ooxml.names import RELATION, relations_of, resolved
from wego_forms.pdf.accepted import accepted, changed
from wego_forms.pdf.elements import Element


class Target(NamedTuple):
    """What a relationship leads to: a part's name, or an address outside the document."""

    kind: str
    name: str
    external: bool


class Parts:
    """A document's parts: part name → uncompressed bytes; `trees` has the roots of those that are parsed already."""

    def __init__(
        self,
        parts: Mapping[str, bytes],
        source: str | None,
        trees: Mapping[str, Element] = MappingProxyType({}),
    ) -> None:
        self._trees = trees if is_usual(parts) else {}
        self.parts = parts = parts if is_usual(parts) else usual(parts)
        self.source = source
        self._related: dict[str, Mapping[str, Target]] = {}
        self.main = next((t.name for t in self.targets("").values() if t.kind == "officeDocument"), "")
        if self.main not in parts:
            self.main = "word/document.xml"
        if self.main not in parts:
            what = Both(
                "это не документ Word: в нём нет части", "this is not a Word document: it has no part"
            )
            raise DrawingError(Problem(what, file=source, value=self.main))

    def xml(self, name: str) -> Element:
        """The root of a part, parsed, its tracked changes accepted; DrawingError if it isn't XML."""
        tree = self._trees.get(name)
        if tree is None:
            tree = parse(self.parts[name], name, self.source)
        return accepted(tree) if changed(self.parts[name]) else tree

    def is_parsed(self, name: str) -> bool:
        """Whether a part's root is known."""
        return name in self._trees

    def targets(self, part: str) -> Mapping[str, Target]:
        """A part's relationships by their ids; those of the package itself for ''."""
        if part not in self._related:
            self._related[part] = self._read_targets(part)
        return self._related[part]

    def _read_targets(self, part: str) -> Mapping[str, Target]:
        rels = relations_of(part)
        if rels not in self.parts:
            return {}
        return _targets(self.parts[rels], posixpath.dirname(part), rels, self.source)

    def related(self, kind: str) -> str | None:
        """The part that the main document relates to as `kind` ("styles", "numbering", …), if it is there."""
        for target in self.targets(self.main).values():
            if target.kind == kind and target.name in self.parts:
                return target.name
        name = f"word/{kind}.xml"
        return name if name in self.parts else None

    def data(self, kind: str) -> bytes | None:
        """The bytes of a related part; None where there is none."""
        name = self.related(kind)
        return self.parts[name] if name else None


def parse(data: bytes, name: str, source: str | None = None) -> Element:
    """XML with no entities expanded and nothing fetched; DrawingError if unreadable."""
    try:
        root: Element = parse_xml(data, comments=False, instructions=False)
    except BadXml as error:
        what = quoting(Both("испорченный XML", "broken XML"), error)
        remedy = Both("Откройте и сохраните документ в Word", "Open and save the document in Word")
        raise DrawingError(Problem(what, remedy, source, place=name)) from None
    return root


@lru_cache(maxsize=256)
def _targets(data: bytes, folder: str, name: str, source: str | None) -> Mapping[str, Target]:
    found = {}
    for relation in parse(data, name, source).iter(RELATION):
        kind = relation.get("Type", "").rpartition("/")[2]
        target, external = relation.get("Target", ""), relation.get("TargetMode") == "External"
        if not external:
            target = resolved(folder, target)
        found[relation.get("Id", "")] = Target(kind, target, external)
    return MappingProxyType(found)  # shared by every document with these bytes

"""The parts of a form beside its main one: where the template has them, and how the file names those it hasn't."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from wego_forms.edges import parse_xml
from wego_forms.forms.controls import written
from wego_forms.ooxml.names import (
    MAIN_PART,
    MAIN_RELATIONS,
    NO_RELATIONS,
    RELATIONS,
    SETTINGS_PART,
    STYLES_PART,
    TYPES,
    TYPES_PART,
    W,
)
from wego_forms.ooxml.usual import related

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"


class _Sort(NamedTuple):
    """Where a part of a sort lies, what its type and its relationship are called, and its root."""

    part: str
    type: str
    id: str
    root: str


_SORTS = {
    "settings": _Sort(SETTINGS_PART, "settings", "rIdSettings", "settings"),
    "styles": _Sort(STYLES_PART, "styles", "rIdStyles", "styles"),
    "glossaryDocument": _Sort(
        "word/glossary/document.xml", "document.glossary", "rIdGlossary", "glossaryDocument"
    ),
}


def part_of(parts: Mapping[str, bytes], sort: str) -> tuple[str, bytes]:
    """The name and the bytes of the part that the main one relates to so; an empty one where it has none."""
    known = _SORTS[sort]
    name = next((part for part in related(parts, MAIN_PART, sort) if part in parts), known.part)
    empty = etree.Element(W + known.root, nsmap={"w": W[1:-1]})
    return name, parts.get(name) or written(empty)


def named(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The file's types and the main part's relationships, with those of all three sorts."""
    types, relations = parse_xml(parts[TYPES_PART]), parse_xml(parts.get(MAIN_RELATIONS, NO_RELATIONS))
    typed = {each.get("PartName") for each in types}
    ids = {each.get("Id") for each in relations}
    for sort, known in _SORTS.items():
        name, _ = part_of(parts, sort)
        if f"/{name}" not in typed:
            override = etree.SubElement(types, TYPES + "Override")
            override.set("PartName", f"/{name}")
            override.set("ContentType", _TYPE.format(known.type))
        if name not in related(parts, MAIN_PART, sort):
            relation = etree.SubElement(relations, RELATIONS + "Relationship")
            numbered = (f"{known.id}{n}" for n in range(1, len(ids) + 2))
            relation.set("Id", next(each for each in numbered if each not in ids))
            relation.set("Type", _RELATION.format(sort))
            relation.set("Target", name.removeprefix("word/"))
    return {TYPES_PART: written(types), MAIN_RELATIONS: written(relations)}

"""A Word file's parts as Word usually writes them, whoever wrote them: transitional names, word/document.xml.

ISO/IEC 29500 has two sets of namespaces for the same elements, and Office 365 may call the main part
word/document2.xml. Whatever reads or fills a document knows one of each: it gets its parts from here.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping

from wego_forms.edges import BadXml, parse_xml
from wego_forms.ooxml.names import MAIN_PART, PACKAGE_RELATIONS, RELATION, TYPES_PART, relations_of, resolved

_STRICT = b"http://purl.oclc.org/ooxml/"
_MAIN_IS_USUAL = re.compile(rb"""Target\s*=\s*["']/?word/document\.xml["']""")
# ISO/IEC 29500-1, annex A, against 29500-4: the same but for the year, and hyphens in two kinds of relationships.
_NAMES = re.compile(
    rb"http://purl\.oclc\.org/ooxml/"
    rb"(officeDocument|wordprocessingml|drawingml|spreadsheetml|presentationml|schemaLibrary)/"
)
_HYPHENS = (
    (b"/2006/relationships/extendedProperties", b"/2006/relationships/extended-properties"),
    (b"/2006/relationships/customProperties", b"/2006/relationships/custom-properties"),
    (b"officeDocument/2006/extendedProperties", b"officeDocument/2006/extended-properties"),
    (b"officeDocument/2006/customProperties", b"officeDocument/2006/custom-properties"),
)
_CONFORMS = re.compile(rb"""\s(?:\w+:)?conformance\s*=\s*["']strict["']""")


def usual(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same document with transitional names and its main part in word/document.xml."""
    made = {name: _transitional(name, data) for name, data in parts.items()}
    relations = made.get(PACKAGE_RELATIONS, b"")
    if relations and not (_MAIN_IS_USUAL.search(relations) and MAIN_PART in made):
        main = next((part for part in related(made, "", "officeDocument") if part in made), MAIN_PART)
        if main != MAIN_PART:
            return _moved(made, main)
    return made


def is_usual(parts: Mapping[str, bytes]) -> bool:
    """Whether nothing of a document would be named otherwise, at a glance."""
    relations = parts.get(PACKAGE_RELATIONS, b"")
    main = parts.get(MAIN_PART, b"")
    return bool(main and not (relations and not _MAIN_IS_USUAL.search(relations)) and not _is_strict(main))


def related(parts: Mapping[str, bytes], part: str, *kinds: str) -> Iterable[str]:
    """The parts that `part` (the package itself for '') relates to as one of `kinds`, in the order written."""
    folder, rels = posixpath.dirname(part), relations_of(part)
    try:
        found = list(parse_xml(parts[rels]).iter(RELATION)) if rels in parts else []
    except BadXml:
        return []
    return [
        resolved(folder, relation.get("Target", ""))
        for relation in found
        if relation.get("Type", "").rpartition("/")[2] in kinds and relation.get("TargetMode") != "External"
    ]


def _is_strict(data: bytes) -> bool:
    return _STRICT in data[:4000] or data[:2] in (b"\xff\xfe", b"\xfe\xff")


def _transitional(name: str, data: bytes) -> bytes:
    if not name.endswith((".xml", ".rels")):
        return data
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", "replace")
        data = re.sub(r"^<\?xml.*?\?>", "", text, count=1).encode()
    if _STRICT not in data:
        return data
    data = _NAMES.sub(rb"http://schemas.openxmlformats.org/\1/2006/", data)
    for strict, hyphened in _HYPHENS:
        data = data.replace(strict, hyphened)
    return _CONFORMS.sub(b"", data, count=1)


def _moved(parts: dict[str, bytes], main: str) -> dict[str, bytes]:
    """The parts with the main one called word/document.xml, and all that names it."""
    from lxml import etree

    rels = relations_of(main)
    made = {
        {main: MAIN_PART, rels: relations_of(MAIN_PART)}.get(name, name): data
        for name, data in parts.items()
        if name not in (MAIN_PART, relations_of(MAIN_PART))
    }
    if rels in parts and posixpath.dirname(main) != posixpath.dirname(MAIN_PART):
        root = parse_xml(parts[rels])
        for relation in root.iter(RELATION):
            if relation.get("TargetMode") != "External":
                relation.set("Target", "/" + resolved(posixpath.dirname(main), relation.get("Target", "")))
        made[relations_of(MAIN_PART)] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    root = parse_xml(parts[PACKAGE_RELATIONS])
    for relation in root.iter(RELATION):
        if resolved("", relation.get("Target", "")) == main:
            relation.set("Target", MAIN_PART)
    made[PACKAGE_RELATIONS] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    if TYPES_PART in parts:
        root = parse_xml(parts[TYPES_PART])
        for override in list(root):
            if override.get("PartName") == "/" + MAIN_PART:
                root.remove(override)
        for override in root:
            if override.get("PartName") == "/" + main:
                override.set("PartName", "/" + MAIN_PART)
        made[TYPES_PART] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return made

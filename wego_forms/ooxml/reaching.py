"""What in a Word file reaches beyond it when the recipient opens it: told of with its place, or stripped.

Fields that fetch or run (DDE, INCLUDETEXT …), templates attached by address, pictures and files that lie elsewhere,
files imported or embedded, links to programs and files. None has a place in a letter.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from wego_forms.edges import BadXml, parse_xml
from wego_forms.errors import Both, Problem, TemplateError, shorten
from wego_forms.ooxml.instructions import arguments
from wego_forms.ooxml.names import RELATION, SAFE_SCHEMES, R, W
from wego_forms.ooxml.package import Package

#: Fields that fetch, link or run something (ECMA-376 part 1, 17.16.5, and Word's older ones).
_FETCHING = frozenset(
    (
        "DDE",
        "DDEAUTO",
        "INCLUDETEXT",
        "INCLUDEPICTURE",
        "INCLUDE",
        "IMPORT",
        "LINK",
        "RD",
        "DATABASE",
        "MACROBUTTON",
    )
)
#: Relations that bring in what isn't a letter's, wherever it lies.
_FOREIGN = frozenset(
    ("attachedTemplate", "aFChunk", "oleObject", "package", "control", "subDocument", "frame")
)
#: Relations whose target elsewhere Word fetches on opening; what is none of them is a link to click on.
_FETCHED = frozenset(
    (
        "image",
        "audio",
        "video",
        "media",
        "mailMergeSource",
        "mailMergeHeaderSource",
        "recipientData",
        "transform",
    )
)
_LINK = re.compile(r"\s*(?:(?P<scheme>[a-z][a-z0-9+.-]*):|(?P<share>[\\/]{2}))", re.IGNORECASE)
_HOLDERS = frozenset(W + name for name in ("drawing", "pict", "object"))
_WHAT = Both("это выходит за пределы файла", "this reaches beyond the file")
_REMEDY = Both(
    "Уберите это в Word или заполняйте с --strip-reaching.",
    "Take it out in Word, or fill with --strip-reaching.",
)


def refuse_reaching(package: Package) -> Package:
    """The package itself. TemplateError: all that reaches beyond it, each with its part and what it is."""
    problems = [
        Problem(_WHAT, _REMEDY, package.source, place=part, value=said)
        for part, said, _ in _found(package, {})
    ]
    if problems:
        raise TemplateError(dict.fromkeys(problems))
    return package


def strip_reaching(package: Package) -> Package:
    """The package without it: fields keep the text they show, links their words, all else goes."""
    trees: dict[str, Any] = {}
    for _part, _said, take_out in list(_found(package, trees)):
        take_out()
    from lxml import etree

    made = {name: etree.tostring(tree, encoding="UTF-8", standalone=True) for name, tree in trees.items()}
    return replace(package, parts={**package.parts, **made})


def _found(package: Package, trees: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Part, what it is, and how to take it out of the part's tree, which is put into `trees`."""
    for name, data in package.parts.items():
        if name.endswith(".rels") and (
            b"External" in data or any(kind.encode() in data for kind in _FOREIGN)
        ):
            rels = _tree(name, data, trees)
            folder, file = (
                posixpath.split(posixpath.dirname(name))[0],
                posixpath.basename(name)[: -len(".rels")],
            )
            owner = posixpath.join(folder, file)
            for relation in [] if rels is None else list(rels.iter(RELATION)):
                if said := _reaches(relation):
                    yield owner, said, lambda r=relation, o=owner: _cut(r, o, package, trees)
        elif name.endswith(".xml") and (b"instrText" in data or b"fldSimple" in data):
            tree = _tree(name, data, trees)
            for code, _, take_out in [] if tree is None else list(fields(tree)):
                if said := _fetches(code):
                    yield name, said, take_out


def _tree(name: str, data: bytes, trees: dict[str, Any]) -> Any:
    if name not in trees:
        try:
            trees[name] = parse_xml(data)
        except BadXml:
            return None  # whoever needs the part says what is wrong with it
    return trees[name]


def _reaches(relation: Any) -> str:
    """What the relation brings in from elsewhere; '' where it does no such thing."""
    kind = relation.get("Type", "").rpartition("/")[2]
    target = relation.get("Target", "")
    outside = relation.get("TargetMode") == "External"
    if kind in _FOREIGN or (outside and (kind in _FETCHED or _unsafe(target))):
        return shorten(f"{kind} {target}")
    return ""


def _unsafe(address: str) -> bool:
    found = _LINK.match(address)
    return bool(found and (found["share"] or found["scheme"].lower() not in SAFE_SCHEMES))


def _cut(relation: Any, owner: str, package: Package, trees: dict[str, Any]) -> None:
    """Take out the relation, and what in its part refers to it: of a link its address only, else the whole holder."""
    identity = relation.get("Id")
    relation.getparent().remove(relation)
    tree = _tree(owner, package.parts[owner], trees) if owner in package.parts else None
    for element in [] if tree is None else list(tree.iter()):
        for key in [key for key, value in element.attrib.items() if key.startswith(R) and value == identity]:
            if element.tag == f"{W}hyperlink" or element.tag.endswith("hlinkClick"):
                del element.attrib[key]
                continue
            holder = next((up for up in element.iterancestors() if up.tag in _HOLDERS), element)
            if holder.getparent() is not None:
                holder.getparent().remove(holder)


def fields(tree: Any) -> Iterator[tuple[str, Any, Any]]:
    """Each field's instruction, its first element, and how to unlink it; a code that another field makes is {…}."""
    opened: list[tuple[list[str], list[Any]]] = []
    for element in tree.iter(f"{W}fldChar", f"{W}instrText", f"{W}fldSimple"):
        if element.tag == f"{W}fldSimple":
            yield element.get(f"{W}instr", ""), element, lambda e=element: _unwrap(e)
        elif element.tag == f"{W}instrText":
            if opened:
                opened[-1][0].append(element.text or "")
                opened[-1][1].append(element)
            else:
                yield element.text or "", element, lambda e=element: _drop([e])
        elif (kind := element.get(f"{W}fldCharType")) == "begin":
            if opened:
                opened[-1][0].append("{…}")
            opened.append(([], [element]))
        elif opened:
            opened[-1][1].append(element)
            if kind == "end":
                code, marks = opened.pop()
                yield "".join(code), marks[0], lambda m=marks: _drop(m)
    for code, marks in opened:  # never closed: Word mends it
        yield "".join(code), marks[0], lambda m=marks: _drop(m)


def _fetches(code: str) -> str:
    words = code.split()
    if not words:
        return ""
    kind = words[0].upper()
    if kind in _FETCHING or kind.startswith("{…}"):
        return shorten(code.strip())
    if kind == "HYPERLINK" and any(_unsafe(each.text) for each in arguments(code)[1:]):
        return shorten(code.strip())
    return ""


def _drop(marks: list[Any]) -> None:
    for mark in marks:
        if mark.getparent() is not None:
            mark.getparent().remove(mark)


def _unwrap(element: Any) -> None:
    parent = element.getparent()
    for child in list(element):
        element.addprevious(child)
    parent.remove(element)

"""What the work on a Word file has left in it, for whoever gets it to see: tracked changes, comments, hidden text.

None of it prints as a clerk sees the page, and all of it goes out with the file; so it is told. Who worked on the
file, and the picture of its page as it was then, are nobody's business: they are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from wego_forms.edges import BadXml, parse_xml
from wego_forms.errors import Both, Problem, shorten
from wego_forms.ooxml.names import MAIN_PART, PACKAGE_RELATIONS, W
from wego_forms.ooxml.package import Package, text_parts
from wego_forms.ooxml.unseen import SIGNS, unseen
from wego_forms.ooxml.usual import related

#: Revisions of text, and of how it looks (ECMA-376 part 1, 17.13.5).
_CHANGES = tuple(
    W + name
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"),
        *(
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "trPrChange",
            "tcPrChange",
        ),
        *("tblGridChange", "numberingChange"),
    )
)
_TEXT = (f"{W}t", f"{W}delText")
#: Without one of these in its bytes a part has nothing of the kind, and needn't be parsed.
_SIGNS = re.compile(rb"[:<](?:ins|del|moveFrom|moveTo|cell(?:Ins|Del|Merge)|\w+Change|vanish)[\s/>]")
#: Properties that name a person (ECMA-376 part 2, 11; part 1, 22.2).
_PEOPLE = frozenset(("creator", "lastModifiedBy", "Manager"))
#: Whom our own templates name.
_OURS = "wego-forms"
_OFF = frozenset(("0", "false", "off"))


def traces(package: Package) -> tuple[Problem, ...]:
    """A note for each part that has tracked changes, hidden text or such as nobody can read; one for the comments."""
    return tuple(_traces(package))


def impersonal(package: Package) -> Package:
    """The same file without the names of those who wrote it, unless a tag names them, and without its thumbnail."""
    parts = dict(package.parts)
    for part in related(parts, "", "core-properties", "extended-properties"):
        if part in parts:
            parts[part] = _without(parts[part], _names_a_person)
    if pictures := [part for part in related(parts, "", "thumbnail") if part in parts]:
        parts[PACKAGE_RELATIONS] = _without(
            parts[PACKAGE_RELATIONS], lambda element: element.get("Type", "").endswith("/metadata/thumbnail")
        )
        for part in pictures:
            del parts[part]
    return replace(package, parts=parts)


def _names_a_person(element: Any) -> bool:
    name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
    return name in _PEOPLE and "{" not in (element.text or "") and element.text != _OURS


def _without(data: bytes, goes: Callable[[Any], bool]) -> bytes:
    """The part without the elements that go; as it was, to the byte, where none does or it is no XML."""
    from lxml import etree

    try:
        root = parse_xml(data)
    except BadXml:
        return data
    gone = [element for element in root.iter() if element is not root and goes(element)]
    for element in gone:
        element.getparent().remove(element)
    return etree.tostring(root, encoding="UTF-8", standalone=True) if gone else data


def _traces(package: Package) -> Iterator[Problem]:
    for part in text_parts(package):
        unread, left = SIGNS.search(package.parts[part]), _SIGNS.search(package.parts[part])
        root = _parsed(package, part) if unread or left else None
        if root is not None and unread:
            yield from _unread(package, part, root)
        if root is not None and left:
            yield from _changes(package, part, root)
            yield from _hidden(package, part, root)
    for part in related(package.parts, MAIN_PART, "comments"):
        if (root := _parsed(package, part)) is not None:
            yield from _comments(package, part, root)


def _changes(package: Package, part: str, root: Any) -> Iterator[Problem]:
    changes = list(root.iter(*_CHANGES))
    if changes:
        yield Problem(
            Both(
                f"остались исправления, {len(changes)}: получатель увидит их и их автора, а в PDF они приняты",
                f"tracked changes are left, {len(changes)}: the recipient sees them and their author; "
                "in the PDF they are accepted",
            ),
            Both("Примите их в Word: Рецензирование → Принять.", "Accept them in Word: Review → Accept."),
            file=package.source,
            place=part,
            value=next(filter(None, map(_words, changes)), None),
        )


def _hidden(package: Package, part: str, root: Any) -> Iterator[Problem]:
    runs = [mark.getparent().getparent() for mark in root.iter(f"{W}vanish") if _is_run(mark)]
    if words := next(filter(None, map(_words, runs)), None):
        yield Problem(
            Both(
                "скрытый текст: на печати его нет, а в файле получатель его найдёт",
                "hidden text: it doesn't print, but the recipient finds it in the file",
            ),
            Both("Удалите его или снимите «Скрытый» (Шрифт).", "Delete it, or take off Hidden (Font)."),
            file=package.source,
            place=part,
            value=words,
        )


def _unread(package: Package, part: str, root: Any) -> Iterator[Problem]:
    for what, run in unseen(root):
        remedy = Both("Удалите его или верните обычный шрифт.", "Delete it, or give it the usual type.")
        yield Problem(what, remedy, file=package.source, place=part, value=_words(run))


def _is_run(mark: Any) -> bool:
    run = mark.getparent().getparent()
    return mark.get(f"{W}val") not in _OFF and run is not None and run.tag == f"{W}r"


def _comments(package: Package, part: str, root: Any) -> Iterator[Problem]:
    comments = list(root.iter(f"{W}comment"))
    if comments:
        yield Problem(
            Both(
                f"остались примечания, {len(comments)}: получатель прочтёт их",
                f"comments are left, {len(comments)}: the recipient reads them",
            ),
            Both("Удалите их: Рецензирование → Удалить.", "Delete them: Review → Delete."),
            file=package.source,
            place=part,
            value=next(filter(None, map(_words, comments)), None),
        )


def _words(element: Any) -> str | None:
    return shorten("".join(text.text or "" for text in element.iter(*_TEXT)).strip(), 60) or None


def _parsed(package: Package, part: str) -> Any:
    try:
        return parse_xml(package.parts[part])
    except BadXml:
        return None  # the compiling of the part tells what is wrong with it

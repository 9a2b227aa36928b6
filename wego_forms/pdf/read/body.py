"""A document's body as its blocks, of which those that are known by their text needn't be parsed."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from lxml import etree

from wego_forms.errors import DrawingError
from wego_forms.ooxml.names import W
from wego_forms.pdf.account import texts_of
from wego_forms.pdf.elements import Element, child
from wego_forms.pdf.kept import Shelf
from wego_forms.pdf.parts import Package, parse

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DECLARED = 100  # bytes that a line with an XML declaration can have
_HEAD = re.compile(r"\s*(?:<\?xml [^<>]*\?>\s*)?<w:document [^<>]*>\s*(?:<w:background [^<>]*/>\s*)?<w:body>")
_TAIL = re.compile(r"</w:body>\s*</w:document>\s*")
_OPENING = re.compile(r"\s*<([\w:]+)")
_TEXT = re.compile(r"<w:t(?:\s[^<>]*)?>([^<]*)</w:t>")
_OTHER_CODE = re.compile(r"""encoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)

#: The properties of sections by their XML and what stands before it; they are only read.
_sections: Shelf[Element] = Shelf(64)


class Around(NamedTuple):
    """Where a block is from: its part, and what stands there before all blocks."""

    package: Package
    part: str
    head: str

    def parsed(self, written: str) -> Element:
        """The element of one block. DrawingError: the part isn't XML."""
        data = f"{self.head}{written}</w:body></w:document>".encode()
        try:
            (element,) = parse(data, self.part, self.package.source)[-1]
        except DrawingError:
            self.package.xml(self.part)  # tells the place in the part
            raise
        return element


class Piece:
    """One block of the body: its XML, and its element, parsed when it is asked for."""

    __slots__ = ("_around", "_element", "_written")

    def __init__(self, around: Around, written: str = "", element: Element | None = None) -> None:
        self._around, self._written, self._element = around, written, element

    @property
    def text(self) -> str:
        """Its XML as it stands in the part; with the namespaces that it needs where that isn't known."""
        return self._written or etree.tostring(self.element, encoding="unicode", with_tail=False)

    @property
    def element(self) -> Element:
        """Its element. DrawingError: the part isn't XML."""
        if self._element is None:
            self._element = self._around.parsed(self._written)
        return self._element

    @property
    def ends(self) -> Element | None:
        """The properties of the section that ends with it, or that it is at the body's end; mostly none."""
        if self._written and "<w:sectPr" not in self._written:
            return None
        if self._written.startswith("<w:sectPr"):
            key = self._around.head, self._written
            if (known := _sections.get(key)) is None:
                _sections.put(key, known := self.element)
            self._element = known
        element = self.element
        if element.tag == W + "sectPr":
            return element
        return child(child(element, "pPr"), "sectPr") if element.tag == W + "p" else None


class Body:
    """The blocks of the main part.

    It is cut where the XML is plain enough to be told apart by its tags alone: each `<` begins a tag and each `>`
    ends one. If its blocks are XML each by itself, so they are together.
    """

    def __init__(self, package: Package, part: str) -> None:
        """DrawingError: the part isn't XML; where it can be cut, that is told when it is parsed."""
        self._package, self._part = package, part
        self.head = ""
        """What stands before the blocks, where they are cut."""
        self.texts: list[str] = []
        """All that they hold."""
        self.pieces = [] if package.is_parsed(part) else self._cut(package.parts[part])
        if not self.pieces:
            self.parse()

    def parse(self) -> None:
        """Parse all of it at once, for a document of which nothing is known."""
        body = child(self._package.xml(self._part), "body")
        if self.pieces and body is not None:
            for piece, element in zip(self.pieces, body, strict=True):
                piece._element = element
        elif body is not None:
            around = Around(self._package, self._part, "")
            self.pieces = [Piece(around, element=element) for element in body]
            self.texts = texts_of(body)

    def _cut(self, data: bytes) -> list[Piece]:
        """The blocks; none where the XML isn't plain."""
        if (
            data.count(b"<") != data.count(b">")
            or (b"!" in data and b"<!" in data)
            or data.find(b"\r", _DECLARED) >= 0
        ):
            return []
        try:
            text = data.decode()
        except UnicodeDecodeError:
            return []
        head, end = _HEAD.match(text), text.rfind("</w:body>")
        if head is None or _OTHER_CODE.search(head[0]) or not _TAIL.fullmatch(text, end):
            return []
        if f'xmlns:w="{_MAIN}"' not in head[0] or text.count(_MAIN) > 1:
            return []
        if text.find("?", head.end()) >= 0 and text.find("<?", head.end()) >= 0:
            return []
        self.head = head[0]
        found = _blocks(text, head.end(), end)
        self.texts = [unescape(held) if "&" in held else held for held in _TEXT.findall(text)]
        around = Around(self._package, self._part, self.head)
        return [Piece(around, written) for written in found]


def _blocks(text: str, at: int, end: int) -> list[str]:
    """The elements from `at` to `end`, one after another; none where they aren't."""
    found = []
    while opening := _OPENING.match(text, at, end):
        start, at = opening.start(1) - 1, text.find(">", opening.end()) + 1
        if not at:
            return []
        if text[at - 2] != "/":
            at = _closed(text, opening[1], at)
        found.append(text[start:at])
    return found if text[at:end].isspace() or at == end else []


def _closed(text: str, name: str, at: int) -> int:
    """Where an element that began before `at` ends."""
    depth = 1
    for tag in _tags(name).finditer(text, at):
        depth += -1 if tag[0][1] == "/" else tag[0][-2] != "/"
        if not depth:
            return tag.end()
    return len(text)


@lru_cache(maxsize=64)
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"</?{re.escape(name)}(?:[\s/][^<>]*)?>")

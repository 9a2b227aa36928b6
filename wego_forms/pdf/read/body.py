"""A document's body as its blocks, of which those that are known by their XML needn't be parsed."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from lxml import etree

from wego_forms.errors import DrawingError
from wego_forms.ooxml.names import W
from wego_forms.pdf.accepted import changed
from wego_forms.pdf.account import texts_of
from wego_forms.pdf.elements import Element, child, children
from wego_forms.pdf.kept import Shelf
from wego_forms.pdf.parts import Parts, parse
from wego_forms.pdf.read.sections import Ends, ends_of

_MAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DECLARED = 100  # bytes that a line with an XML declaration can have
_HEAD = re.compile(
    rb"(?:<\?xml [^<>]*\?>)?\s*<w:document [^<>]*>\s*(?:<w:background [^<>]*/>\s*)?<w:body>", re.ASCII
)
_TAIL = re.compile(rb"</w:body>\s*</w:document>\s*")
_TEXT = re.compile(rb"<w:t(?: [^<>]*)?>([^<]*)</w:t>")
_OPENING = re.compile(rb"\s*<([\w:]+)")
_OTHER_CODE = re.compile(rb"""encoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)
_NO_MARKS = bytes(byte for byte in range(256) if byte not in b"<>\n")

#: What is said of sections, by its XML and what stands before it; it is only read.
_sections: Shelf[Ends] = Shelf(64)


class Around(NamedTuple):
    """Where a block is from: its part, and what stands there before all blocks."""

    package: Parts
    part: str
    head: bytes

    def parsed(self, written: bytes) -> Element:
        """The element of one block. DrawingError: the part isn't XML."""
        try:
            (element,) = parse(
                b"%b%b</w:body></w:document>" % (self.head, written), self.part, self.package.source
            )[-1]
        except DrawingError:
            self.package.xml(self.part)  # tells the place in the part
            raise  # pragma: no cover  # a part isn't XML of which a block isn't
        return element


class Piece:
    """One block of the body: its XML, and its element, parsed when it is asked for."""

    __slots__ = ("_around", "_element", "_written")

    def __init__(self, around: Around, written: bytes = b"", element: Element | None = None) -> None:
        self._around, self._written, self._element = around, written, element

    def beside(self, written: bytes) -> Piece:
        """Another piece of XML in the same place."""
        return Piece(self._around, written)

    @property
    def is_parsed(self) -> bool:
        """Whether its element is known."""
        return self._element is not None

    @property
    def xml(self) -> bytes:
        """Its XML as it stands in the part; with the namespaces that it needs where that isn't known."""
        return self._written or xml_of(self.element)

    @property
    def element(self) -> Element:
        """Its element. DrawingError: the part isn't XML."""
        if self._element is None:
            self._element = self._around.parsed(self._written)
        return self._element

    @property
    def ends(self) -> Ends | None:
        """What is said of the section that ends with it, or that it is at the body's end; mostly none."""
        if self._written and self._written.find(b"<w:sectPr") < 0:  # quicker than `in`: see Memory
            return None
        if not self.is_section:
            element = self.element
            said = child(child(element, "pPr"), "sectPr") if element.tag == W + "p" else None
            return None if said is None else ends_of(said)
        if not self._written:
            return ends_of(self.element)
        key = self._around.head, self._written
        if (known := _sections.get(key)) is None:
            _sections.put(key, known := ends_of(self.element))
        return known

    @property
    def is_section(self) -> bool:
        """Whether it is nothing else than the properties of the last section."""
        if self._written:
            return self._written.startswith(b"<w:sectPr")
        return self.element.tag == W + "sectPr"


class Body:
    """The blocks of the main part.

    It is cut where the XML is plain enough to be told apart by its tags alone: each `<` begins a tag and each `>`
    ends one, with nothing but spaces between what a tag says. If its blocks are XML each by itself, so they are
    together.
    """

    def __init__(self, package: Parts, part: str) -> None:
        """DrawingError: the part isn't XML; where it can be cut, that is told when it is parsed."""
        self._package, self._part = package, part
        self.head = b""
        """What stands before the blocks, where they are cut."""
        self.texts: list[str] = []
        """All that they hold."""
        self.pieces = [] if package.is_parsed(part) else self._cut(package.parts[part])
        if not self.pieces:
            self.parse()

    def parse(self) -> None:
        """Parse all of it at once, for a document of which nothing is known."""
        root = self._package.xml(self._part)
        blocks = [block for body in children(root, "body") for block in body]  # damaged files have several
        if self.pieces:
            for piece, element in zip(self.pieces, blocks, strict=True):
                piece._element = element
        else:
            around = Around(self._package, self._part, b"")
            self.pieces = [Piece(around, element=element) for element in blocks]
            self.texts = [text for body in children(root, "body") for text in texts_of(body)]

    def _cut(self, data: bytes) -> list[Piece]:
        """The blocks; none where the XML isn't plain."""
        head, end = _HEAD.match(data), data.rfind(b"</w:body>")
        if head is None or _OTHER_CODE.search(head[0]) or not _TAIL.fullmatch(data, end):
            return []
        if changed(data):  # its paragraphs may be joined
            return []
        if b'xmlns:w="%b"' % _MAIN not in head[0] or data.count(_MAIN) > 1 or not _is_plain(data, head.end()):
            return []
        try:
            texts = _texts(data)
        except UnicodeDecodeError:
            return []
        found = _blocks(data, head.end(), end)
        if found and texts is not None:
            self.head, self.texts = head[0], texts
        around = Around(self._package, self._part, head[0])
        return [Piece(around, written) for written in found] if texts is not None else []


def xml_of(element: Element) -> bytes:
    """An element's XML, with the namespaces that it needs."""
    return etree.tostring(element, encoding="utf-8", xml_declaration=False, with_tail=False)


def _is_plain(data: bytes, start: int) -> bool:
    """Whether all from `start` on is tags of one line each, and text between them."""
    if b"\t" in data or data.find(b"\r", _DECLARED) >= 0:
        return False
    if (b"!" in data and b"<!" in data) or (data.find(b"?", start) >= 0 and data.find(b"<?", start) >= 0):
        return False
    marks = data.translate(None, _NO_MARKS)
    tags = marks.replace(b"\n", b"")
    return b"<\n" not in marks and tags == b"<>" * (len(tags) // 2)


def _texts(data: bytes) -> list[str] | None:
    """What stands in each w:t; None where one is written in another way."""
    held = _TEXT.findall(data)
    if len(held) != data.count(b"</w:t>"):
        return None
    texts = b"\0".join(held).decode().split("\0")  # which is quicker than one by one
    return [unescape(text) if "&" in text else text for text in texts]


def _blocks(data: bytes, at: int, end: int) -> list[bytes]:
    """The elements from `at` to `end`, one after another; none where they aren't."""
    found = []
    while opening := _OPENING.match(data, at, end):
        start, at = opening.start(1) - 1, data.find(b">", opening.end()) + 1
        if data[at - 2] != ord("/"):
            at = _closed(data, opening[1], at)
        if at <= start:
            return []
        found.append(data[start:at])
    return found if not data[at:end].strip() else []


def _closed(data: bytes, name: bytes, at: int) -> int:
    """Where an element that began before `at` ends; -1 where that isn't plain."""
    closing, opening, saying, depth = b"</%b>" % name, b"<%b>" % name, b"<%b " % name, 1
    while depth:
        end = data.find(closing, at)
        if end < 0:
            return -1
        depth += data.count(opening, at, end) + data.count(saying, at, end) - 1
        at = end + len(closing)
    return at

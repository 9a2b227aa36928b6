"""The structure tree and the tree of parents as PDF objects (ISO 32000-1, 14.7)."""

from __future__ import annotations

from typing import cast

from wego_forms.pdf.canvas.objects import Written, text_string
from wego_forms.pdf.canvas.sheet import Sheet
from wego_forms.pdf.tags import Content, Element, Piece


def write(sheet: Sheet, element: Element, content: Content) -> None:
    """Put the structure below `element` into the document whose pages have all been painted."""
    root = Written(b"/Type /StructTreeRoot")
    reference = sheet.refer(root)
    writer = _Writer(sheet, content)
    whole = writer.node(element, bytes(reference))
    root.entries += b" /K %b /ParentTree << /Nums [%b] >> /ParentTreeNextKey %d" % (
        whole,
        writer.parents(),
        content.key(),
    )
    if writer.names:
        root.entries += b" /IDTree << /Names [%b] >>" % b" ".join(writer.names)
    sheet.tag(reference, universal=not content.mute)


class _Writer:
    def __init__(self, sheet: Sheet, content: Content) -> None:
        self._file, self._pages = sheet.file, sheet.pages()
        self._nameless = content.nameless
        self._keys = [key for key, _ in content.pages]
        self._marked = [[b"null"] * count for _, count in content.pages]
        self._annotations: dict[int, bytes] = {}
        self.names: list[bytes] = []
        """The elements with identifiers, each after its own, in their order."""

    def node(self, element: Element, parent: bytes) -> bytes:
        """Write an element and all below; the reference to it."""
        number = self._file.reserve()
        own = b"%d 0 R" % number
        page: int | None = None  # of its first marked content
        kids = []
        for kid in element.kids:
            if type(kid) is Element:
                kids.append(self.node(kid, own))
                continue
            piece = cast("Piece", kid)
            _, on, key, annotation, said = piece
            if said:
                read = Element("Span", [piece._replace(said=None)], actual="".join(said))
                kids.append(self.node(read, own))
                continue
            if annotation is not None:
                self._annotations[key] = own
                kids.append(b"<< /Type /OBJR /Pg %b /Obj %b >>" % (self._pages[on], bytes(annotation)))
                continue
            self._marked[on][key] = own
            if page is None:
                page = on
            if on == page:
                kids.append(b"%d" % key)
            else:
                kids.append(b"<< /Type /MCR /Pg %b /MCID %d >>" % (self._pages[on], key))
        held = kids[0] if len(kids) == 1 else b"[%b]" % b" ".join(kids)
        entries = b"<< /S /%b /P %b" % (element.kind.encode(), parent)
        if kids:
            entries += b" /K " + held
        if page is not None:
            entries += b" /Pg " + self._pages[page]
        alt = element.alt or (self._nameless if element.kind == "Figure" else "")
        if alt:
            entries += b" /Alt " + text_string(alt)
        if element.actual:
            entries += b" /ActualText " + text_string(element.actual)
        if element.lang:
            entries += b" /Lang " + text_string(element.lang)
        if element.attributes:
            entries += b" /A << %b >>" % element.attributes.encode()
        if element.name:
            entries += b" /ID " + text_string(element.name)
            self.names += [text_string(element.name), own]
        self._file.put(number, entries + b" >>")
        return own

    def parents(self) -> bytes:
        """The tree of parents' entries: every page's and every annotation's."""
        found = dict(self._annotations)
        for key, marked in zip(self._keys, self._marked, strict=True):
            found[key] = b"[%b]" % b" ".join(marked)
        return b" ".join([b"%d %b" % (key, found[key]) for key in sorted(found)])

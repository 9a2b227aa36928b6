"""The file that pages are painted on: it holds only what is drawn, and the same pages give the same bytes."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence

from wego_forms.choosing import ArchiveLevel
from wego_forms.pdf.canvas.embed import embed
from wego_forms.pdf.canvas.file import File
from wego_forms.pdf.canvas.objects import Array, Info, Reference, Sorted, Stream, Written, listed, text_string
from wego_forms.pdf.canvas.xmp import packet
from wego_forms.pdf.fonts import Face, pack, repertoire

#: What a page of a form says of itself: its number, of how many, and the digest of its content. By it a reader of the
#: form sees whether something besides the fields was changed. A name of our own (ISO 32000-1, annex E).
PAGE_MARK = "/WegoPage"
_LEVEL = 1
"""Of zlib for pages: the usual 6 makes a letter's 35 KB smaller by 2 %, and takes a tenth of its time."""


class Sheet:
    """The pages of one document."""

    level: ArchiveLevel = ""
    #: The first with soft masks, and the one that PDF/A-1 is made of.
    _version = (1, 4)

    def __init__(self, title: str = "", language: str = "", created: str = "") -> None:
        self._hash = hashlib.sha256(title.encode())
        self._info, self._language = Info.of(title, created), language
        self._used: dict[Face, tuple[str, list[str]]] = {}
        self._images: dict[str, Reference] = {}
        self._described = False
        self._file = File()
        self._fonts = Sorted({})
        self._pages = Sorted({"Type": b"/Pages"})
        self._painted: list[tuple[Sorted, Stream]] = []
        self._places = Sorted({})
        self._catalog = Sorted(
            {"Type": b"/Catalog", "PageMode": b"/UseNone", "Pages": Reference(self._pages)}
        )
        if language:
            self._catalog.named["Lang"] = text_string(language)
        self.refer(self._fonts)

    def begin(self, width: float, height: float, key: int | None = None) -> None:
        """A page of so many pt begins; `key`: its own in the tree of parents, where it is tagged."""
        self._page = Sorted(
            {"Type": b"/Page", "Parent": Reference(self._pages), "Rotate": b"0", "Trans": b"<<\n\n>>"}
        )
        self._page.named["MediaBox"] = listed((b"0", b"0", _number(width), _number(height)))
        if key is not None:
            self._page.named |= {"StructParents": b"%d" % key, "Tabs": b"/S"}
        self._shown: dict[str, Reference] = {}
        self._annotations: list[Reference] = []

    def end(self, code: list[str]) -> None:
        """The page is painted by these operators."""
        content = "\n".join([*code, " "]).encode("ascii")
        self._hash.update(content)
        resources: dict[str, bytes | Reference | Array] = {
            "Font": Reference(self._fonts),
            "ProcSet": b"[ /PDF /Text /ImageB /ImageC /ImageI ]",
        }
        if self._shown:
            resources["XObject"] = bytes(Sorted(self._shown))
        self._page.named["Resources"] = bytes(Sorted(resources))
        if self._annotations:
            self._page.named["Annots"] = listed(map(bytes, self._annotations))
        self.refer(self._page)
        self._painted.append((self._page, Stream(b"/Filter /FlateDecode", zlib.compress(content, _LEVEL))))

    def font(self, face: Face, text: str) -> str:
        """The resource name of a face, noting that `text` is written with it."""
        known = self._used.get(face)
        if known is None:
            known = self._used[face] = (f"F{len(self._used) + 1}", [])
        known[1].append(text)
        return known[0]

    def image(self, name: str, image: Stream, **masks: Stream | None) -> str:
        """Make a picture known under a name of its content, once a document; the name to draw it by."""
        key = f"FormXob.{name}"
        if key not in self._images:
            for kind, mask in masks.items():
                if mask is not None:
                    image.references[kind] = self.refer(mask)
            self._images[key] = self.refer(image)
        self._shown[key] = self._images[key]
        return key

    @property
    def fonts(self) -> Reference:
        """The reference to all fonts of the pages, by their resource names."""
        return Reference(self._fonts)

    @property
    def this_page(self) -> Reference:
        """The reference to the page being painted."""
        return Reference(self._page)

    def refer(self, item: Written) -> Reference:
        """Take an object into the document; the reference to it."""
        return self._file.refer(item)

    @property
    def file(self) -> File:
        """The file that the document becomes, for those who write many objects."""
        return self._file

    def annotate(self, annotation: Written) -> Reference:
        """Put an annotation on the page being painted; the reference to it."""
        self._annotations.append(self.refer(annotation))
        return self._annotations[-1]

    def form(self, form: Written) -> None:
        """Make this the document's form."""
        self._catalog.named["AcroForm"] = self.refer(form)

    def link(self, address: str, box: tuple[float, float, float, float], key: int | None = None) -> Reference:
        """Make a rectangle (pt from the bottom left) lead to `address`; the annotation.

        `key`: its key in the tree of parents, in a tagged PDF.
        """
        said = text_string(address)
        entries = b"/Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [%.2f %.2f %.2f %.2f]" % box
        entries += b" /A << /Type /Action /S /URI /URI %b >> /Contents %b" % (said, said)
        return self.annotate(Written(entries + (b" /StructParent %d" % key if key is not None else b"")))

    def place(self, name: str, page: int, box: tuple[float, float, float, float], who: str) -> None:
        """Name a box (pt from the bottom left) of a page (from 1) that was painted, and who it is for (ISO 32000-1,
        12.3.2.3).
        """
        where = b"%b /FitR %.2f %.2f %.2f %.2f" % (self.pages()[page - 1], *box)
        said = b" /WegoName %b" % text_string(who) if who else b""
        self._places.named[name] = b"<< /D [ %b ]%b >>" % (where, said)
        self._catalog.named["Dests"] = Reference(self._places)

    def signing(self, marks: Sequence[str], draft: bool) -> None:
        """Say the serials of the certificates whose marks stand in the document, and of a draft that it is one."""
        if marks:
            self._catalog.named["WegoMarks"] = listed(map(text_string, marks))
        if draft:
            self._catalog.named["WegoDraft"] = b"true"

    def tag(self, root: Reference, universal: bool) -> None:
        """The document is tagged; `root`: its structure's. `universal`: it follows PDF/UA-1."""
        self._described = universal
        self._catalog.named["StructTreeRoot"] = root

    def pages(self) -> list[bytes]:
        """The references to the pages painted, as they stand in the file."""
        return [bytes(Reference(page)) for page, _ in self._painted]

    def finish(self) -> bytes:
        """The whole PDF."""
        for face, (name, used) in self._used.items():
            packed = pack(face, repertoire(used))
            self._hash.update(packed.name.encode())
            self._fonts.named[name] = embed(face, packed, self.refer, listed=self.level != "2a")
        if self._places.named:
            self.refer(self._places)
        self.refer(self._catalog)
        info = self._file.take(self._info.written())
        self.refer(self._pages)
        for number, (page, content) in enumerate(self._painted, start=1):
            page.named["Contents"] = self.refer(content)
            if "AcroForm" in self._catalog.named:
                mark = f"({number}/{len(self._painted)} {content_digest(zlib.decompress(content.data))})"
                page.named[PAGE_MARK[1:]] = mark.encode()
        self._pages.named["Count"] = b"%d" % len(self._painted)
        self._pages.named["Kids"] = listed(self.pages())
        if "StructTreeRoot" in self._catalog.named:
            self._catalog.named["ViewerPreferences"] = self.refer(Written(b"/DisplayDocTitle true"))
            self._catalog.named["MarkInfo"] = self.refer(Written(b"/Marked true"))
        if self.level or self._described:
            universal = self._described and self.level != "1b"
            said = packet(self._info, self._language, self.level, universal)
            # Not compressed: a program that knows nothing of PDF finds it (ISO 19005-1, 6.7.2).
            self._catalog.named["Metadata"] = self.refer(Stream(b"/Type /Metadata /Subtype /XML", said))
        return self._file.written(self._version, self._catalog, info, self._hash.hexdigest()[:32].encode())

    def families(self) -> tuple[str, ...]:
        """The names of the font families written with, in the order met."""
        return tuple(dict.fromkeys(face.family for face in self._used))


def content_digest(content: bytes) -> str:
    """What tells a page's content from any other, however it is packed; space at its end doesn't count."""
    return hashlib.sha256(content.rstrip()).hexdigest()[:32]


def _number(value: float) -> bytes:
    return f"{value:.4f}".rstrip("0").rstrip(".").encode()

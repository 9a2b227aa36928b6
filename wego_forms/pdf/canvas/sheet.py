"""ReportLab's canvas, made to hold only what is drawn: no default font, own metadata, same bytes every time."""

from __future__ import annotations

import hashlib
import io
import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFName, PDFObject, PDFObjectReference
from reportlab.pdfgen.canvas import Canvas

from wego_forms.choosing import ArchiveLevel
from wego_forms.pdf.canvas.embed import embed
from wego_forms.pdf.canvas.file import written
from wego_forms.pdf.canvas.objects import Info, Stream, Written, text_string
from wego_forms.pdf.canvas.xmp import packet
from wego_forms.pdf.fonts import Face, pack, repertoire


class Sheet(Canvas):  # type: ignore[misc]
    """A canvas for one document."""

    level: ArchiveLevel = ""
    #: The first with soft masks, and the one that PDF/A-1 is made of.
    _version = (1, 4)

    def __init__(self, title: str = "", language: str = "", created: str = "") -> None:
        self._hash = hashlib.sha256(title.encode())
        self._language = language
        self._used: dict[Face, tuple[str, set[str]]] = {}
        self._buffer = io.BytesIO()
        self._page_key: int | None = None
        self._described = False
        super().__init__(self._buffer, pageCompression=0, invariant=1, lang=language or None)
        self._doc.info = Info(title, created)
        self._pages: list[str] = []

    def _make_preamble(self) -> None:
        self._preamble = ""  # ReportLab would name Helvetica here

    def font(self, face: Face, text: str) -> str:
        """The resource name of a face, noting that `text` is written with it."""
        known = self._used.get(face)
        if known is None:
            known = self._used[face] = (f"F{len(self._used) + 1}", set())
        known[1].update(text)
        return known[0]

    def write(self, code: list[str]) -> None:
        """Add operators to the page."""
        self._code.extend(code)

    def image(self, name: str, image: Stream, **masks: Stream | None) -> str:
        """Make a picture known under a name of its content, once a document; the name to draw it by."""
        key = str(self._doc.getXObjectName(name))
        if key not in self._doc.idToObject:
            for kind, mask in masks.items():
                if mask is not None:
                    image.references[kind] = self._doc.Reference(mask)
            self._doc.Reference(image, key)
        if name not in self._formsinuse:
            self._formsinuse.append(name)
        return key

    @property
    def fonts(self) -> PDFObject:
        """The reference to all fonts of the pages, by their resource names."""
        reference: PDFObject = PDFObjectReference("BasicFonts")
        return reference

    @property
    def this_page(self) -> PDFObject:
        """The reference to the page being painted."""
        reference: PDFObject = PDFObjectReference(self._doc.thisPageName())
        return reference

    def refer(self, item: PDFObject) -> PDFObject:
        """Take an object into the document; the reference to it."""
        reference: PDFObject = self._doc.Reference(item)
        return reference

    def annotate(self, annotation: PDFObject) -> None:
        """Put an annotation on the page being painted."""
        self._annotationrefs.append(self._doc.Reference(annotation))

    def form(self, form: PDFObject) -> None:
        """Make this the document's form."""
        self._doc.Catalog.AcroForm = self._doc.Reference(form)

    def link(self, address: str, box: tuple[float, float, float, float], key: int | None = None) -> PDFObject:
        """Make a rectangle (pt from the bottom left) lead to `address`; the annotation.

        `key`: its key in the tree of parents, in a tagged PDF.
        """
        said = text_string(address)
        entries = b"/Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [%.2f %.2f %.2f %.2f]" % box
        entries += b" /A << /Type /Action /S /URI /URI %b >> /Contents %b" % (said, said)
        made = Written(entries + (b" /StructParent %d" % key if key is not None else b""))
        self.annotate(made)
        return self.refer(made)

    def tag_page(self, key: int) -> None:
        """The page being painted is tagged; `key`: its own in the tree of parents."""
        self._page_key = key

    def tag(self, root: PDFObject, universal: bool) -> None:
        """The document is tagged; `root`: its structure's. `universal`: it follows PDF/UA-1."""
        catalog = self._doc.Catalog
        self._described = universal
        catalog.StructTreeRoot, catalog.MarkInfo = root, Written(b"/Marked true")
        catalog.ViewerPreferences = Written(b"/DisplayDocTitle true")

    def _setAnnotations(self, page: Any) -> None:
        """Called for every finished page: put our own content stream in."""
        super()._setAnnotations(page)
        self._pages.append(self._doc.thisPageName())
        content = "\n".join(self._code).encode("ascii")
        self._hash.update(content)
        if self._page_key is not None:
            page.StructParents, page.Tabs = self._page_key, PDFName("S")
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Contents = Stream(b"/Filter /FlateDecode", zlib.compress(content, 6))

    def number(self, reference: PDFObject) -> bytes:
        """A reference as it stands in the file; its object must have been taken in."""
        text: bytes = reference.format(self._doc)
        return text

    def pages(self) -> list[bytes]:
        """The references to the pages painted, as they stand in the file."""
        return [self.number(PDFObjectReference(name)) for name in self._pages]

    def finish(self) -> bytes:
        """The whole PDF."""
        fonts = self._doc.idToObject["BasicFonts"].dict
        for face, (name, used) in self._used.items():
            packed = pack(face, repertoire(used))
            self._hash.update(packed.name.encode())
            fonts[name] = embed(face, packed, self._doc.Reference, listed=self.level != "2a")
        self._doc.Catalog.Outlines = None
        if self.level or self._described:
            universal = self._described and self.level != "1b"
            said = packet(self._doc.info, self._language, self.level, universal)
            # Not compressed: a program that knows nothing of PDF finds it (ISO 19005-1, 6.7.2).
            self._doc.Catalog.Metadata = Stream(b"/Type /Metadata /Subtype /XML", said)
        return written(self._doc, self._version, self._hash.hexdigest()[:32].encode())

    def families(self) -> tuple[str, ...]:
        """The names of the font families written with, in the order met."""
        return tuple(dict.fromkeys(face.family for face in self._used))

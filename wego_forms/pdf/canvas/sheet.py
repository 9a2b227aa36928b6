"""ReportLab's canvas, made to hold only what is drawn: no default font, own metadata, same bytes every time."""

from __future__ import annotations

import hashlib
import io
import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString
from reportlab.pdfgen.canvas import Canvas

from ..fonts import Face, pack, repertoire

_BANNER = b" ReportLab Generated PDF document (opensource)\n"
_FIXED = "D:20000101000000+00'00'"


class Stream(PDFObject):  # type: ignore[misc]
    """A stream whose data is already compressed; ends as PDF/A-1 wants it (ISO 19005-1, 6.1.7)."""

    __RefOnly__ = 1

    def __init__(self, entries: dict[str, Any], data: bytes) -> None:
        self.entries, self._data = entries, data

    def format(self, document: Any) -> bytes:
        """The stream as it stands in the file."""
        entries = PDFDictionary({**self.entries, "Length": len(self._data)})
        head: bytes = entries.format(document)
        return head + b"\nstream\n" + self._data + b"\nendstream"


class Info(PDFObject):  # type: ignore[misc]
    """The document information: title and creation date, nothing personal."""

    def __init__(self, title: str, created: str) -> None:
        self.title, self.created = title, created or _FIXED
        self.invariant = 1

    def digest(self, _: Any) -> None:
        """ReportLab's own digest isn't used."""

    def format(self, document: Any) -> bytes:
        """The dictionary as it stands in the file."""
        entries = {
            "CreationDate": PDFString(self.created),
            "ModDate": PDFString(self.created),
            "Producer": PDFString("wego-forms"),
        }
        if self.title:
            entries["Title"] = PDFString(self.title)
        text: bytes = PDFDictionary(entries).format(document)
        return text


class Sheet(Canvas):  # type: ignore[misc]
    """A canvas for one document."""

    def __init__(self, title: str = "", language: str = "", created: str = "") -> None:
        self._hash = hashlib.sha256(title.encode())
        self._used: dict[Face, tuple[str, set[str]]] = {}
        self._buffer = io.BytesIO()
        super().__init__(self._buffer, pageCompression=0, invariant=1, lang=language or None)
        self._doc.info = Info(title, created)

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

    def image(self, name: str, image: Stream, mask: Stream | None = None) -> str:
        """Make a picture known under a name of its content, once a document; the name to draw it by."""
        key = str(self._doc.getXObjectName(name))
        if key not in self._doc.idToObject:
            if mask is not None:
                image.entries["SMask"] = self._doc.Reference(mask)
            self._doc.Reference(image, key)
        if name not in self._formsinuse:
            self._formsinuse.append(name)
        return key

    def reference(self, item: PDFObject) -> Any:
        """An indirect reference to `item`."""
        return self._doc.Reference(item)

    def link(self, address: str, box: tuple[float, float, float, float]) -> None:
        """Make a rectangle (pt from the bottom left) lead to `address`."""
        self.linkURL(address, box, relative=0, thickness=0, F=4)

    def _setAnnotations(self, page: Any) -> None:
        """Called for every finished page: put our own content stream in."""
        super()._setAnnotations(page)
        content = "\n".join(self._code).encode("ascii")
        self._hash.update(content)
        page.Contents = Stream({"Filter": PDFName("FlateDecode")}, zlib.compress(content, 6))

    def finish(self) -> bytes:
        """The whole PDF."""
        fonts = self._doc.idToObject["BasicFonts"].dict
        for face, (name, used) in self._used.items():
            fonts[name] = self._embed(face, used)
        digest = self._hash.hexdigest()[:32].encode()
        self._doc._ID = b"[<" + digest + b"><" + digest + b">]"
        data: bytes = self._doc.GetPDFData(self)
        return data.replace(_BANNER, b" " * (len(_BANNER) - 1) + b"\n", 1)

    def _embed(self, face: Face, used: set[str]) -> Any:
        """The objects of a Type 0 font (ISO 32000-1, 9.7), as PDF/A-1 wants them."""
        packed, metrics = pack(face, repertoire(used)), face.metrics
        self._hash.update(packed.name.encode())
        flate = PDFName("FlateDecode")
        file = Stream({"Filter": flate, "Length1": packed.file_length}, packed.file)
        descriptor = PDFDictionary({
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(packed.name),
            "Flags": 4 | 2 * ("Serif" in face.family) | 64 * face.italic,
            "FontBBox": PDFArray([round(value) for value in metrics.box]),
            "ItalicAngle": metrics.italic_angle,
            "Ascent": round(metrics.ascent),
            "Descent": round(metrics.descent),
            "CapHeight": round(metrics.cap_height),
            "StemV": 140 if face.bold else 80,
            "FontFile2": self.reference(file),
            "CIDSet": self.reference(Stream({"Filter": flate}, packed.cid_set)),
        })  # fmt: skip
        system = {"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}
        descendant = PDFDictionary({
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2"),
            "BaseFont": PDFName(packed.name),
            "CIDSystemInfo": PDFDictionary(system),
            "FontDescriptor": self.reference(descriptor),
            "DW": 1000,
            "W": packed.widths,
            "CIDToGIDMap": self.reference(Stream({"Filter": flate}, packed.to_glyph)),
        })  # fmt: skip
        font = PDFDictionary({
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": PDFName(packed.name),
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([self.reference(descendant)]),
            "ToUnicode": self.reference(Stream({"Filter": flate}, packed.to_unicode)),
        })  # fmt: skip
        return self.reference(font)

    def families(self) -> tuple[str, ...]:
        """The names of the font families written with, in the order met."""
        return tuple(dict.fromkeys(face.family for face in self._used))

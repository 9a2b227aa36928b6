"""PDF objects written out once: dictionaries and streams ready to copy into any document (ISO 32000-1, 7.3)."""

from __future__ import annotations

import re
import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject, PDFString

_FIXED = "D:20000101000000+00'00'"


def text_string(text: str) -> bytes:
    """A text string (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return b"(" + re.sub(r"([\\()])", r"\\\1", text).encode() + b")"
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


class Written(PDFObject):  # type: ignore[misc]
    """A dictionary: its entries as they stand in the file, and those that refer to other objects."""

    __RefOnly__ = 1

    def __init__(self, entries: bytes, **references: PDFObject) -> None:
        self.entries, self.references = entries, references

    def format(self, document: Any) -> bytes:
        """The object as it stands in the file."""
        return b"<< " + self.body(document) + b" >>"

    def body(self, document: Any) -> bytes:
        """The entries, references numbered."""
        refers = [name.encode() + b" " + item.format(document) for name, item in self.references.items()]
        return b" /".join([self.entries, *refers])


class Stream(Written):
    """A stream whose data is already compressed; ends as PDF/A-1 wants it (ISO 19005-1, 6.1.7)."""

    def __init__(self, entries: bytes, data: bytes, **references: PDFObject) -> None:
        super().__init__(entries, **references)
        self.data = data

    @classmethod
    def of(cls, entries: bytes, data: bytes, **references: PDFObject) -> Stream:
        """A stream of data that is compressed here."""
        return cls(b"/Filter /FlateDecode " + entries, zlib.compress(data, 6), **references)

    def format(self, document: Any) -> bytes:
        """The object as it stands in the file."""
        head = b"<< %b /Length %d >>\nstream\n" % (self.body(document), len(self.data))
        return b"".join((head, self.data, b"\nendstream"))


class Array(PDFObject):  # type: ignore[misc]
    """An array of references, which may still grow."""

    def __init__(self, items: list[PDFObject]) -> None:
        self.items = items

    def format(self, document: object) -> bytes:
        """The array as it stands in the file."""
        return b"[" + b" ".join(bytes(item.format(document)) for item in self.items) + b"]"


class Info(PDFObject):  # type: ignore[misc]
    """The document information: title and creation date, nothing personal."""

    def __init__(self, title: str, created: str) -> None:
        self.title, self.created, self.producer = title, created or _FIXED, "wego-forms"
        self.invariant = 1

    def digest(self, _: Any) -> None:
        """ReportLab's own digest isn't used."""

    def format(self, document: Any) -> bytes:
        """The dictionary as it stands in the file."""
        entries = {
            "CreationDate": PDFString(self.created),
            "ModDate": PDFString(self.created),
            "Producer": PDFString(self.producer),
        }
        if self.title:
            entries["Title"] = PDFString(self.title)
        text: bytes = PDFDictionary(entries).format(document)
        return text

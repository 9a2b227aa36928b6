"""PDF objects as they stand in a file: dictionaries, streams, arrays, references, texts (ISO 32000-1, 7.3)."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

_FIXED = "D:20000101000000+00'00'"
_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\()"})
_TYPED = _ESCAPED | {byte: f"\\{byte:03o}" for byte in range(256) if not 32 <= byte <= 126}
_SHORT = 512
"""Bytes of a stream that isn't made smaller: it would hardly be, and a form has one for each field."""
_PER_LINE = 6  # entries of a dictionary; of an array there are ten


class Written:
    """A dictionary: its entries as they stand in the file, and those that refer to other objects."""

    __slots__ = ("entries", "number", "references")

    def __init__(self, entries: bytes, **references: Written | Array | Reference) -> None:
        self.entries = entries
        self.references: dict[str, Written | Array | Reference] = references
        self.number = 0
        """In the file that has taken it in."""

    def __bytes__(self) -> bytes:
        return b"<< %b >>" % (self.body() if self.references else self.entries)

    def body(self) -> bytes:
        """The entries, references numbered."""
        if not self.references:
            return self.entries
        refers = [name.encode() + b" " + bytes(item) for name, item in self.references.items()]
        return b" /".join([self.entries, *refers])


class Reference(NamedTuple):
    """An object of the file, wherever it stands there."""

    to: Written

    def __bytes__(self) -> bytes:
        return b"%d 0 R" % self.to.number


class Stream(Written):
    """A stream whose data is already compressed; ends as PDF/A-1 wants it (ISO 19005-1, 6.1.7).

    After data whose last byte is CR, LF alone would be read as the second half of one line end, the data as shorter.
    """

    __slots__ = ("data",)

    def __init__(self, entries: bytes, data: bytes, **references: Written | Array | Reference) -> None:
        super().__init__(entries, **references)
        self.data = data

    @classmethod
    def of(cls, entries: bytes, data: bytes, **references: Written | Array | Reference) -> Stream:
        """A stream of data that is compressed here, if it's worth it."""
        if len(data) < _SHORT:
            return cls(entries, data, **references)
        return cls(b"/Filter /FlateDecode " + entries, zlib.compress(data, 6), **references)

    def __bytes__(self) -> bytes:
        head = b"<< %b /Length %d >>\nstream\n" % (self.body(), len(self.data))
        end = b"\r\nendstream" if self.data.endswith(b"\r") else b"\nendstream"
        return b"".join((head, self.data, end))


class Array:
    """An array of references, which may still grow."""

    def __init__(self, items: list[Reference]) -> None:
        self.items = items

    def __bytes__(self) -> bytes:
        return b"[" + b" ".join(map(bytes, self.items)) + b"]"


class Sorted(Written):
    """A dictionary whose entries come from several hands, by their names."""

    __slots__ = ("named",)

    def __init__(self, named: Mapping[str, bytes | Reference | Array]) -> None:
        super().__init__(b"")
        self.named = dict(named)

    def __bytes__(self) -> bytes:
        entries = [b"/%b %b" % (name.encode(), bytes(self.named[name])) for name in sorted(self.named)]
        return b"<<\n%b\n>>" % _lines(entries, _PER_LINE)


def listed(items: Iterable[bytes]) -> bytes:
    """An array, ten items a line."""
    return b"[ %b ]" % _lines(list(items), 10)


def _lines(items: list[bytes], most: int) -> bytes:
    return b" \n  ".join(b" ".join(items[start : start + most]) for start in range(0, len(items), most))


class Info(NamedTuple):
    """The document information: title and creation date, nothing personal."""

    title: str
    created: str
    producer: str = "wego-forms"

    @classmethod
    def of(cls, title: str, created: str) -> Info:
        """`created` as PDF writes a time; '' for a document that doesn't know it."""
        return cls(title, created or _FIXED)

    def written(self) -> bytes:
        """The dictionary."""
        return _info(self)


@lru_cache(maxsize=64)
def _info(info: Info) -> bytes:
    """What all letters of a template say of themselves."""
    date = text_string(info.created)
    entries = {"CreationDate": date, "ModDate": date, "Producer": text_string(info.producer)}
    return bytes(Sorted(entries | ({"Title": octal(info.title)} if info.title else {})))


def text_string(text: str) -> bytes:
    """A text string (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return b"(%b)" % text.translate(_ESCAPED).encode()
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def octal(text: str) -> bytes:
    """A text string whose bytes can all be typed: what isn't ASCII stands in octal digits."""
    data = text.encode() if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")
    return b"(%b)" % data.decode("latin-1").translate(_TYPED).encode()

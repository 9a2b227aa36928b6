"""Mutations of zipped XML (Word files, workbooks): elements, attributes, members, and the zip around them."""

from __future__ import annotations

import io
import re
import zipfile
from functools import lru_cache
from random import Random

from tests.fuzz.chance import NUMBERS, TEXTS, edited

_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_ELEMENT = re.compile(rb"<(/?)([A-Za-z][\w:.-]*)([^<>]*?)(/?)>")


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip of the parts, its time stamps pinned."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, 1)
    return out.getvalue()


@lru_cache(maxsize=64)
def parts_of(data: bytes) -> dict[str, bytes]:
    """The members of a zip by name; not to be changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed_package(data: bytes, chance: Random, vocabulary: tuple[bytes, ...] = ()) -> bytes:
    """The package with one part of it changed, or with its zip damaged."""
    if chance.random() < 0.08:
        return edited(data, chance)
    parts = dict(parts_of(data))
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        weights = [min(len(content), 4000) for content in parts.values()]
        name = chance.choices(list(parts), weights)[0]
        match chance.randrange(20):
            case 0:
                del parts[name]
                if not parts:
                    return zipped({})
            case 1:
                parts[name] = chance.choice(list(parts.values()))
            case 2:
                parts[name] = edited(parts[name], chance)
            case 3:
                parts[chance.choice(_NAMES)] = parts[name]
            case _:
                parts[name] = changed_xml(parts[name], chance, vocabulary)
    return zipped(parts)


def changed_xml(data: bytes, chance: Random, vocabulary: tuple[bytes, ...] = ()) -> bytes:
    """The XML, still well-formed mostly, with an element or an attribute otherwise."""
    match chance.randrange(6):
        case 0 | 1:
            return _attribute(data, chance)
        case 2:
            return _doubled(data, chance)
        case 3:
            return _removed(data, chance)
        case 4 if vocabulary:
            return _inserted(data, chance, chance.choice(vocabulary))
        case _:
            return _text(data, chance)


def _attribute(data: bytes, chance: Random) -> bytes:
    found = list(_ATTRIBUTE.finditer(data))
    if not found:
        return edited(data, chance)
    one = chance.choice(found)
    value = _value(chance) if chance.random() < 0.8 else chance.choice(found)[2]
    if chance.random() < 0.15:
        return data[: one.start()] + data[one.end() :]
    return data[: one.start(2)] + value + data[one.end(2) :]


def _value(chance: Random) -> bytes:
    text = str(chance.choice(NUMBERS)) if chance.random() < 0.6 else chance.choice(TEXTS)
    plain = text.encode("utf-8", "replace").replace(b"\0", b"").replace(b'"', b"&quot;")
    return plain.replace(b"&", b"&amp;").replace(b"<", b"&lt;") if chance.random() < 0.9 else plain


def _whole(data: bytes, chance: Random) -> tuple[int, int] | None:
    """Where an element that was come upon by chance begins and ends."""
    found = [one for one in _ELEMENT.finditer(data) if not one[1]]
    if not found:
        return None
    first = chance.choice(found)
    if first[4]:
        return first.span()
    depth = 0
    for one in _ELEMENT.finditer(data, first.start()):
        if one[2] == first[2] and not one[4]:
            depth += -1 if one[1] else 1
            if not depth:
                return first.start(), one.end()
    return None


def _doubled(data: bytes, chance: Random) -> bytes:
    """An element again and again behind itself, inside itself, or elsewhere."""
    span = _whole(data, chance)
    if span is None:
        return edited(data, chance)
    start, end = span
    piece = data[start:end]
    match chance.randrange(4):
        case 0:
            times = chance.choice((1, 2, 40, 1000))
            return data[:end] + piece * min(times, 200_000 // max(1, len(piece))) + data[end:]
        case 1:
            gap = piece.rfind(b"</")
            return (
                data[: start + gap] + piece + data[start + gap :]
                if gap > 0
                else data[:end] + piece + data[end:]
            )
        case 2:
            opening, closing = _ELEMENT.match(piece), piece.rfind(b"</")
            if opening is None or closing < 0:
                return data[:end] + piece + data[end:]
            times = chance.choice((2, 15, 300))
            nested = opening[0] * times + piece + piece[closing:] * times
            return data[:start] + nested + data[end:]
        case _:
            return _inserted(data, chance, piece)


def _removed(data: bytes, chance: Random) -> bytes:
    span = _whole(data, chance)
    return edited(data, chance) if span is None else data[: span[0]] + data[span[1] :]


def _inserted(data: bytes, chance: Random, piece: bytes) -> bytes:
    found = list(_ELEMENT.finditer(data))
    if not found:
        return data + piece
    one = chance.choice(found)
    at = chance.choice((one.start(), one.end()))
    return data[:at] + piece + data[at:]


def _text(data: bytes, chance: Random) -> bytes:
    found = list(re.finditer(rb">([^<>]+)<", data))
    if not found:
        return edited(data, chance)
    one = chance.choice(found)
    return data[: one.start(1)] + _value(chance) + data[one.end(1) :]


_NAMES = (
    *(
        "word/header9.xml",
        "word/footnotes.xml",
        "word/document.xml",
        "word/vbaProject.bin",
        "../x.xml",
        "/a.xml",
    ),
    *(
        "word/settings.xml",
        "word/_rels/header9.xml.rels",
        "xl/worksheets/sheet1.xml",
        "a\\b.xml",
        "ф.xml",
        "word/",
    ),
)

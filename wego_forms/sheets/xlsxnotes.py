"""What people noted at the cells of a worksheet: openpyxl's streaming doesn't tell."""

from __future__ import annotations

import contextlib
import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any

from wego_forms.edges import BadXml, parse_xml
from wego_forms.ooxml.names import relations_of, resolved
from wego_forms.sheets.lines import MAIN, OURS
from wego_forms.sheets.xlsxlayout import corner_of

_KINDS = ("/comments", "/threadedComment")


def notes_of(data: bytes, part: str) -> dict[tuple[int, int], str]:
    """The notes and threads of the worksheet in that part, by row and column; ours aren't among them."""
    notes: dict[tuple[int, int], str] = {}
    threads: dict[tuple[int, int], str] = {}
    with contextlib.suppress(BadXml), zipfile.ZipFile(io.BytesIO(data)) as book:
        for name in _parts(book, part.lstrip("/")):
            root = parse_xml(book.read(name))
            authors = [author.text or "" for author in root.iter(f"{MAIN}author")]
            for note in root.iter(f"{MAIN}comment"):
                _take(note, authors, notes)
            for answer in root.iterchildren("{*}threadedComment"):
                _take(answer, [], threads)
    return notes | threads  # beside a thread Excel writes a note for programs that know of none


def _parts(book: zipfile.ZipFile, part: str) -> Iterator[str]:
    """The parts of notes that the worksheet names."""
    names = set(book.namelist())
    rels = relations_of(part)
    for relation in parse_xml(book.read(rels)) if rels in names else ():
        path = resolved(posixpath.dirname(part), str(relation.get("Target")))
        if str(relation.get("Type")).endswith(_KINDS) and path in names:
            yield path


def _take(note: Any, authors: list[str], found: dict[tuple[int, int], str]) -> None:
    place = corner_of(str(note.get("ref")))
    author = str(note.get("authorId") or "")
    text = " ".join("".join(each.text or "" for each in note.iter() if _is_text(each)).split())
    ours = author.isdigit() and authors[int(author) : int(author) + 1] == [OURS]
    if not place[0] or not text or ours:
        return
    found[place] = f"{found[place]} {text}" if place in found else text


def _is_text(element: Any) -> bool:
    return isinstance(element.tag, str) and element.tag.rpartition("}")[2] in ("t", "text")

"""Where each letter of a printed PDF lies: on which line, in which column."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from wego_forms.errors import Both
from wego_forms.pdf.acro import refused
from wego_forms.reading import letters

#: Bytes of one stream of a print, unpacked; seconds that its letters may take, where nothing else bounds them.
MOST_UNPACKED, _SECONDS = 64 * 1024 * 1024, 20
_DAMAGED = 4
#: Letters so near (pt) stand on one line; a gap of so many sizes is a space.
_LINE, _SPACE = 3.0, 0.22
_STREAM = re.compile(rb"stream\r?\n")
_FILTERS = re.compile(rb"/Filter\s*\[([^\]]{0,400})\]")
_PACKED = re.compile(rb"/(?:Fl|LZW|RL|RunLength|#)")
_SAME = str.maketrans({"\u2011": "-", "\u2010": "-", "\u00ad": "", "\ufffe": "-", "\u0002": "-"})


@dataclass(frozen=True, slots=True)
class Ink:
    """A letter: its depth below the first page's top, its left and right edges (pt), its size."""

    depth: float
    left: float
    right: float
    size: float
    text: str


@dataclass(frozen=True)
class Line:
    """Letters on one line of a column: their text, with and without its spaces."""

    depth: float
    inks: tuple[Ink, ...]

    @property
    def text(self) -> str:
        """As it reads."""
        said, end = "", None
        for ink in self.inks:
            if end is not None and ink.left - end > ink.size * _SPACE and not said.endswith(" "):
                said += " "
            said += ink.text
            end = ink.right
        return " ".join(said.split())

    @property
    def close(self) -> str:
        """Without its spaces."""
        return closed("".join(ink.text for ink in self.inks))


def closed(text: str) -> str:
    """A text without spaces, its hyphens alike: as it is looked for on the page."""
    return "".join(text.translate(_SAME).split())


def inks_of(data: bytes, name: str) -> list[Ink]:
    """Every letter. InputError: pypdfium2 isn't there, or the file is damaged, too large, or too slow to draw."""
    if importlib.util.find_spec("pypdfium2") is None:
        raise refused(
            name,
            Both(
                "в файле нет полей формы; печать читает pypdfium2", "no form fields; pypdfium2 reads a print"
            ),
            Both(
                'Установите: pip install "wego-forms[preview]".',
                'Install it: pip install "wego-forms[preview]".',
            ),
        )
    _bounded(data, name)
    try:
        done = subprocess.run(
            [sys.executable, "-P", letters.__file__],
            input=data,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _too_large(name) from None
    if done.returncode == _DAMAGED:
        raise refused(
            name,
            Both("файл PDF повреждён", "the PDF is damaged"),
            Both("Откройте его и сохраните заново.", "Open it and save it anew."),
        )
    if done.returncode:
        raise _too_large(name)
    found = [
        Ink(each[0], each[1], each[2], each[3], each[4].translate(_SAME)) for each in json.loads(done.stdout)
    ]
    return [ink for ink in found if ink.text]


def lines_of(inks: Sequence[Ink]) -> list[Line]:
    """The letters as lines, from the first page's top down."""
    found: list[list[Ink]] = []
    for ink in sorted(inks, key=lambda each: each.depth):
        if found and ink.depth - found[-1][0].depth <= _LINE:
            found[-1].append(ink)
        else:
            found.append([ink])
    lines = (
        Line(max(each.depth for each in line), tuple(sorted(line, key=lambda i: i.left))) for line in found
    )
    return [line for line in lines if line.close]


def _bounded(data: bytes, name: str) -> None:
    """No stream of a page is to unpack into more than a print can be; pdfium unpacks them whole."""
    view = memoryview(data)
    if any(len(_PACKED.findall(chain)) > 1 for chain in _FILTERS.findall(data)):
        raise _too_large(name)  # packed twice, as bombs are
    left = 4 * MOST_UNPACKED
    for start in _STREAM.finditer(data):
        unpacked = zlib.decompressobj()
        try:
            size = len(unpacked.decompress(view[start.end() :], MOST_UNPACKED))
        except zlib.error:
            continue
        left -= size
        if left < 0 or (unpacked.unconsumed_tail and not unpacked.eof):
            raise _too_large(name)


def _too_large(name: str) -> Exception:
    return refused(
        name,
        Both("печать больше, чем бывают формы", "the print is larger than forms are"),
        Both("Пришлите саму форму.", "Ask for the form itself."),
    )

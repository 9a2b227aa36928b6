"""Two PDFs of one document held against each other: pages, lines, baselines, characters.

Characters are taken where pdfium says their origins are: on the baseline, whatever the font's descriptor says.
"""

import ctypes
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

_GAP = 20.0  # pt between two texts on one baseline that aren't one line: cells, columns, tab stops
_SAME = 0.75  # pt, by which characters of one line may stand higher or lower
_THERE = 1.0  # pt, within which a row of lines that are parted elsewhere begins and ends alike
#: What is a bullet or a sign of a list in any font: LibreOffice writes those of its own symbol font.
_ALIKE = str.maketrans({"\uf0b7": "•", "\ue00c": "•", "\u00b7": "•", "\u2022": "•", "\u2011": "-", "\u2010": "-",
                        "\u00ad": "-", "\uf0a7": "▪", "\uf02d": "−", "\uf0fc": "✓"})  # fmt: skip
#: What some writers leave out: marks of what isn't there, and boxes of old forms, which LibreOffice rules.
_UNSAID = "\ufffe\u200b☐☒"


class Line(NamedTuple):
    """Characters on one baseline without what leaves no ink; page from 1, places in pt from the bottom left."""

    page: int
    x: float
    y: float
    text: str
    right: float


@dataclass
class Likeness:
    """How like two PDFs are."""

    pages: tuple[int, int]
    """Of ours and of the other."""
    lines: int
    odd: list[Line] = field(default_factory=list)
    """Of the other's lines those that ours doesn't have on that page."""
    shifts: list[float] = field(default_factory=list)
    """How far in pt our baseline is from the other's, for each line that both have."""
    aside: list[float] = field(default_factory=list)
    """The same across."""
    lost: Counter[str] = field(default_factory=Counter)
    """Characters of the other that ours doesn't have anywhere."""
    more: Counter[str] = field(default_factory=Counter)

    @property
    def alike(self) -> float:
        """The share of the other's lines that ours has."""
        return 1 - len(self.odd) / max(self.lines, 1)

    def __str__(self) -> str:
        said = f"pages {self.pages[0]}/{self.pages[1]}, lines alike {self.alike:.1%} of {self.lines}"
        if self.shifts:
            said += f", baselines median {statistics.median(self.shifts):.2f} most {max(self.shifts):.2f} pt"
            said += f", across most {max(self.aside):.2f} pt"
        if self.lost or self.more:
            said += f", lost {''.join(self.lost.elements())!r}, more {''.join(self.more.elements())!r}"
        return said + "".join(f"\n  not here: {line}" for line in self.odd[:12])


def compare(ours: bytes, other: bytes) -> Likeness:
    """Our PDF held against another's."""
    (my_pages, mine), (their_pages, theirs) = lines(ours), lines(other)
    found = Likeness((my_pages, their_pages), len(theirs))
    spots: dict[tuple[int, str], list[Line]] = {}
    for line in mine:
        spots.setdefault((line.page, line.text), []).append(line)
    for line in theirs:
        candidates = spots.get((line.page, line.text))
        if not candidates:
            found.odd.append(line)
            continue
        near = min(candidates, key=lambda one: abs(one.y - line.y) + abs(one.x - line.x))
        candidates.remove(near)
        found.shifts.append(abs(near.y - line.y))
        found.aside.append(abs(near.x - line.x))
    left = [line for candidates in spots.values() for line in candidates]
    for odd_row, row in _rows(found.odd, left):
        if _alike(odd_row, row):
            found.odd = [line for line in found.odd if line not in odd_row]
            found.shifts += [abs(row[0].y - line.y) for line in odd_row]
            found.aside.append(abs(row[0].x - odd_row[0].x))
    here, there = (Counter("".join(line.text for line in some)) for some in (mine, theirs))
    found.lost, found.more = there - here, here - there
    return found


def _rows(odd: list[Line], left: list[Line]) -> Iterator[tuple[list[Line], list[Line]]]:
    """The other's odd lines and ours that are left, by baselines, from left to right."""
    odd = sorted(odd, key=lambda line: (line.page, -line.y))
    while odd:
        row = [line for line in odd if _beside(line, odd[0])]
        mine = [line for line in left if _beside(line, odd[0])]
        yield sorted(row, key=_across), sorted(mine, key=_across)
        odd = [line for line in odd if not _beside(line, odd[0])]


def _across(line: Line) -> float:
    return line.x


def _beside(line: Line, other: Line) -> bool:
    return line.page == other.page and abs(line.y - other.y) < _SAME


def _alike(theirs: list[Line], mine: list[Line]) -> bool:
    """Whether two rows are the same, parted at other gaps: one may be a hair narrower than the gap between lines."""
    return (
        "".join(line.text for line in theirs) == "".join(line.text for line in mine)
        and abs(theirs[0].x - mine[0].x) < _THERE
        and abs(theirs[-1].right - mine[-1].right) < _THERE
    )


def lines(pdf: bytes) -> tuple[int, list[Line]]:
    """How many pages a PDF has, and the lines on them from the top down."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = [line for number in range(len(document)) for line in _of_page(document[number], number + 1)]
        return len(document), found
    finally:
        document.close()


def _of_page(page: pypdfium2.PdfPage, number: int) -> list[Line]:
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    found: list[tuple[float, float, float, str]] = []  # baseline, origin, right edge, character
    for index in range(raw.FPDFText_CountChars(text)):
        char = chr(raw.FPDFText_GetUnicode(text, index))
        if char.isspace() or raw.FPDFText_IsGenerated(text, index) == 1 or ord(char) < 32 or char in _UNSAID:
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        found.append((y.value, x.value, max(right.value, x.value), char.translate(_ALIKE)))
    text.close()
    rows: list[list[tuple[float, float, float, str]]] = []
    for char in sorted(found, key=lambda one: -one[0]):
        if rows and rows[-1][0][0] - char[0] < _SAME:
            rows[-1].append(char)
        else:
            rows.append([char])
    return [line for row in rows for line in _parted(sorted(row, key=lambda one: one[1]), number)]


def _parted(row: list[tuple[float, float, float, str]], page: int) -> list[Line]:
    made: list[Line] = []
    start = 0
    for index in range(1, len(row) + 1):
        if index == len(row) or row[index][1] - row[index - 1][2] > _GAP:
            part = row[start:index]
            made.append(
                Line(
                    page,
                    part[0][1],
                    statistics.median(one[0] for one in part),
                    "".join(one[3] for one in part),
                    part[-1][2],
                )
            )
            start = index
    return made

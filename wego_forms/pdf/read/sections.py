"""What a section's properties say of its pages: their size, columns and frame."""

from __future__ import annotations

import re
from typing import NamedTuple

from wego_forms.errors import Both
from wego_forms.ooxml.names import R, W
from wego_forms.pdf.elements import Element, child, children, on, val
from wego_forms.pdf.model import Block, Counted, Page, PageFrame, Paragraph
from wego_forms.pdf.styles import RunStyle, edges
from wego_forms.pdf.units import number, twips

#: Grids that lines stand on.
_GRIDS = ("lines", "linesAndChars", "snapToChars")
_A4 = (595.3, 841.9)  # pt
_GAP = 36.0  # pt between columns where nothing is said
_TO_NUMBERS = 14.15  # pt from lines to their numbers where nothing is said, as in LibreOffice
_MOST_COLUMNS = 45  # that Word lets a text have


class Ends(NamedTuple):
    """What a w:sectPr says of the section that it ends."""

    page: Page
    start: str
    title_page: bool
    running: tuple[tuple[str, str, str], ...]
    """Of each header and footer which it is, its kind and the id of its relationship."""
    columns: tuple[tuple[float, float], ...]
    separator: bool
    grid: float
    frame: PageFrame | None
    lines: Element | None
    """What it says of the numbers of lines."""
    undrawn: tuple[Both, ...]
    """What is told of it because it isn't drawn."""
    noted: dict[str, Element]
    """What it says of notes, by the element's name."""


HEADER = W + "headerReference"
_FOOTER = W + "footerReference"
_UNDRAWN = {
    W + "pgBorders": Both("не нарисованы рамки страницы", "the page borders aren't drawn"),
    W + "vAlign": Both("текст стоит у верха страницы", "the text stands at the top of the page"),
}
_NOTED = ("footnotePr", "endnotePr")


def ends_of(element: Element) -> Ends:
    """What a w:sectPr says."""
    page, columns, borders = page_of(element), child(element, "cols"), child(element, "pgBorders")
    frame = None if borders is None else frame_of(borders)
    title = child(element, "titlePg")
    return Ends(
        page,
        val(child(element, "type"), "nextPage"),
        title is not None and on(title),
        tuple(
            (one.tag, one.get(W + "type", "default"), one.get(R + "id", ""))
            for one in element.iterchildren(HEADER, _FOOTER)
        ),
        () if columns is None else columns_of(columns, page.width - page.left - page.right),
        columns is not None and columns.get(W + "sep") in ("1", "true", "on"),
        grid_of(element),
        frame,
        child(element, "lnNumType"),
        tuple(
            _UNDRAWN[one.tag]
            for one in element.iterchildren(*_UNDRAWN)
            if not (one is borders and frame is not None) and val(one) != "top"
        ),
        {name: one for name in _NOTED if (one := child(element, name)) is not None},
    )


def only_ends(blocks: list[Block]) -> bool:
    """Whether the last of a section's blocks only carries its end: it takes no room then, as in LibreOffice.

    Alone in its section, or below a table, it is a paragraph like others; and so it is with a control.
    Of a field it may have what shows nothing: the end of one, or the beginning of one whose text comes below.
    """
    last = blocks[-1] if len(blocks) > 1 and isinstance(blocks[-2], Paragraph) else None
    return isinstance(last, Paragraph) and not last.items


def columns_of(said: Element, inside: float) -> tuple[tuple[float, float], ...]:
    """The columns of a w:cols in a text `inside` pt wide; none where there is only one."""
    gap = max(twips(said.get(W + "space"), _GAP), 0.0)
    own = [(twips(col.get(W + "w")), twips(col.get(W + "space"))) for col in children(said, "col")]
    if (
        said.get(W + "equalWidth") in ("0", "false", "off")
        and len(own) > 1
        and all(width > 0 for width, _ in own)
    ):
        left, made = 0.0, []
        for width, space in own[:_MOST_COLUMNS]:
            made.append((left, width))
            left += width + space
        return tuple(made)
    count = min(int(number(said.get(W + "num"), 1)), _MOST_COLUMNS)
    width = (inside - gap * (count - 1)) / max(count, 1)
    if count < 2 or width <= 0:
        return ()
    return tuple((place * (width + gap), width) for place in range(count))


def grid_of(section: Element) -> float:
    """How far apart in pt the lines of a section's grid (w:docGrid) stand; 0 where text isn't set on it."""
    said = child(section, "docGrid")
    if said is None or said.get(W + "type") not in _GRIDS:
        return 0.0
    return max(twips(said.get(W + "linePitch")), 0.0)


def counted_of(said: Element, style: RunStyle) -> Counted | None:
    """The numbers of lines that a w:lnNumType asks for; none where it numbers none."""
    every = int(number(said.get(W + "countBy")))
    start = int(number(said.get(W + "start"))) + 1  # Word writes one less
    gap = twips(said.get(W + "distance")) or _TO_NUMBERS
    return Counted(every, start, gap, said.get(W + "restart", "newPage"), style) if every > 0 else None


def page_of(section: Element) -> Page:
    """The page of a w:sectPr."""
    page = Page()
    if (size := child(section, "pgSz")) is not None:
        # A page of no size is none: a damaged number leaves an A4.
        page.width = twips(size.get(W + "w")) or _A4[0]
        page.height = twips(size.get(W + "h")) or _A4[1]
    if (margins := child(section, "pgMar")) is not None:
        for side in ("top", "right", "bottom", "left", "header", "footer"):
            setattr(page, side, twips(margins.get(W + side), getattr(page, side)))
        page.left += twips(margins.get(W + "gutter"))
    if (numbers := child(section, "pgNumType")) is not None:
        start = numbers.get(W + "start")
        page.first_number = int(number(start)) if start else None
        page.number_format = numbers.get(W + "fmt", "decimal")
    return page


#: Kinds of lines round a page; there are waves, and pictures in a row, too.
_LINES = re.compile(
    "single|thick|double|triple|dotted|dashed|dashSmallGap|dotDash|dotDotDash|(thinThick|thickThin)[A-Z][a-z]+Gap"
)


def frame_of(borders: Element) -> PageFrame | None:
    """The frame of a w:pgBorders; None where a side of it is what isn't drawn."""
    sides = {side: edge for side, edge in edges(borders).items() if edge.drawn}
    if not all(_LINES.fullmatch(edge.kind) for edge in sides.values()):
        return None
    return PageFrame(sides, borders.get(W + "display", "allPages"), borders.get(W + "offsetFrom") == "page")

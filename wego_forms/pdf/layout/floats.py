"""Where a floating picture lies on its page (ECMA-376 part 1, 20.4.3.4 and 20.4.3.5)."""

from __future__ import annotations

from typing import NamedTuple

from wego_forms.pdf.layout.marks import Floating, Image
from wego_forms.pdf.model import Axis, Page, Paragraph, Picture


class Hung(NamedTuple):
    """A floating picture in its place on the page, in pt from the page's top left."""

    picture: Picture
    image: Image
    owner: Paragraph | None
    """The paragraph that it is anchored in."""


def hang(floating: Floating, x: float, y: float, page: Page, column: float, number: int) -> Hung:
    """Place a floating picture whose strip lies at (x, y) on page `number`; `column`: the column's left edge."""
    picture = floating.picture
    assert picture.floating is not None
    across, down = picture.floating.across, picture.floating.down
    inside = page.width - page.left - page.right
    odd = bool(number % 2)
    rows = {
        "page": (0.0, page.width),
        "margin": (page.left, inside),
        "column": (column + floating.column, inside),
        "character": (x + floating.x, 0.0),
        "leftMargin": (0.0, page.left),
        "rightMargin": (page.width - page.right, page.right),
        "insideMargin": (0.0, page.left) if odd else (page.width - page.right, page.right),
        "outsideMargin": (page.width - page.right, page.right) if odd else (0.0, page.left),
    }
    text_height = page.height - abs(page.top) - abs(page.bottom)
    columns = {
        "page": (0.0, page.height),
        "margin": (abs(page.top), text_height),
        "paragraph": (y + floating.paragraph_y, 0.0),
        "line": (y + floating.y, 0.0),
        "topMargin": (0.0, abs(page.top)),
        "bottomMargin": (page.height - abs(page.bottom), abs(page.bottom)),
    }
    if picture.floating.in_cell and floating.cell:
        cell = floating.cell.moved(column, y)
        rows |= {
            "page": (cell.x, cell.width),
            "margin": (cell.left, cell.right - cell.left),
            "leftMargin": (cell.x, cell.left - cell.x),
            "rightMargin": (cell.right, cell.x + cell.width - cell.right),
        }
        columns |= dict.fromkeys(("page", "margin"), (cell.y, cell.height))
    wide, tall = picture.size
    left = _along(across, rows.get(across.relative, rows["column"]), wide, odd)
    top = _along(down, columns.get(down.relative, columns["paragraph"]), tall, odd)
    if picture.box and picture.box.grows:  # what is as tall as its text is moved up rather than cut off
        top = min(top, max(page.height - tall, 0.0))
    return Hung(
        picture,
        Image(left, top, wide, tall, picture.part, picture.crop, picture),
        floating.owner,
    )


def _along(axis: Axis, span: tuple[float, float], size: float, odd: bool) -> float:
    start, length = span
    align = axis.align
    if align in ("inside", "outside"):
        align = "left" if (align == "inside") == odd else "right"
    if align in ("right", "bottom"):
        return start + length - size
    if align == "before":
        return start + axis.offset - size
    if align == "center":
        return start + (length - size) / 2
    return start if align else start + axis.offset + axis.share * length

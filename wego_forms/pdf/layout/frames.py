"""Paragraph borders and shading; neighbours that share them share one frame (ECMA-376 part 1, 17.3.1.24)."""

from __future__ import annotations

from typing import NamedTuple

from wego_forms.pdf.layout.marks import Fill, Mark, Strip, Stroke
from wego_forms.pdf.layout.strokes import dashes
from wego_forms.pdf.model import Block, Paragraph
from wego_forms.pdf.styles import Edge

_OVERLAP = (
    0.25  # pt that a line's background reaches under the next line's: else screens show a seam between them
)


_THIN = 0.75  # pt, the thin line of a border of a thin and a thick one, and the small gap between them


class Joints(NamedTuple):
    """How a paragraph's frame goes on: the space in pt to the framed one above (None: it begins here), and below."""

    above: float | None = None
    below: bool = False


def alike(one: Block | None, other: Block | None) -> bool:
    """Whether two neighbours stand in one frame."""
    if not isinstance(one, Paragraph) or not isinstance(other, Paragraph):
        return False
    a, b = one.style, other.style
    if not a.borders:  # as most have none
        return False
    same = (a.borders, a.left, min(a.first, 0.0), a.right) == (b.borders, b.left, min(b.first, 0.0), b.right)
    return same and any(edge.drawn for _, edge in a.borders)


def frame(strips: list[Strip], paragraph: Paragraph, width: float, joints: Joints) -> None:
    """Add a paragraph's borders and background to its strips in a column `width` pt wide."""
    style = paragraph.style
    edges: dict[str, Edge] = {side: edge for side, edge in style.borders if edge.drawn}
    if not edges and not style.background:
        return
    left, right = style.left + min(style.first, 0.0), width - style.right
    left -= _out(edges.get("left"))
    right += _out(edges.get("right"))
    top = None if joints.above is not None else edges.get("top")
    bottom = edges.get("between") if joints.below else edges.get("bottom")
    if top:
        _push(strips[0], top.space + _thick(top))
    if bottom:
        strips[-1].height += bottom.space + _thick(bottom)
    start = -(joints.above or 0.0)
    for strip in strips:
        if style.background:
            tall = strip.height - start + (_OVERLAP if strip is not strips[-1] else 0.0)
            strip.marks = (Fill(left, start, right - left, tall, style.background), *strip.marks)
        for side, x in (("left", left), ("right", right)):
            if edge := edges.get(side):
                strip.marks += _lines(x, start, x, strip.height, edge)
        start = 0.0
    if top:
        strips[0].marks += _lines(left, _thick(top) / 2, right, _thick(top) / 2, top)
    if bottom:
        y = strips[-1].height - _thick(bottom) / 2
        strips[-1].marks += _lines(left, y, right, y, bottom)


def _out(edge: Edge | None) -> float:
    """How far outside of the text the middle of an upright border stands."""
    return edge.space + _thick(edge) / 2 if edge else 0.0


def _parts(edge: Edge) -> list[float]:
    """The widths in pt of a border's lines and of the gaps between them, from the top or from the left."""
    wide = edge.width
    return {
        "double": [wide] * 3, "triple": [wide] * 5,
        "thinThickSmallGap": [_THIN, _THIN, wide], "thickThinSmallGap": [wide, _THIN, _THIN],
    }.get(edge.kind, [wide])  # fmt: skip


def _thick(edge: Edge) -> float:
    """How thick a border is with all its lines and the gaps between."""
    return sum(_parts(edge))


def _lines(x1: float, y1: float, x2: float, y2: float, edge: Edge) -> tuple[Mark, ...]:
    """The lines of a border whose middle is from one point to the other."""
    made: list[Mark] = []
    at = -_thick(edge) / 2
    for number, wide in enumerate(_parts(edge)):
        if number % 2 == 0:  # between them are gaps
            dx, dy = (0.0, at + wide / 2) if y1 == y2 else (at + wide / 2, 0.0)
            made.append(Stroke(x1 + dx, y1 + dy, x2 + dx, y2 + dy, wide, edge.color, dashes(edge)))
        at += wide
    return tuple(made)


def _push(strip: Strip, by: float) -> None:
    """Make room of `by` pt above what the strip holds."""
    inner = Strip(strip.height, marks=strip.marks)
    strip.height += by
    strip.marks, strip.inner = (), ((0.0, by, inner), *strip.inner)
    strip.floats = tuple([hung.moved(0.0, by) for hung in strip.floats])

"""The frame round a page (w:pgBorders): where its lines run, and how thick (ECMA-376 part 1, 17.6.10)."""

from __future__ import annotations

from typing import NamedTuple

from wego_forms.pdf.layout.leaf import Leaf
from wego_forms.pdf.layout.marks import Stroke
from wego_forms.pdf.layout.strokes import dashes
from wego_forms.pdf.model import Page, PageFrame
from wego_forms.pdf.styles import Edge

_THIN = 0.75  # pt; the thinner line of a pair, and the gap that Word calls small
_PAIRS = ("thinThick", "thickThin")


class _Rule(NamedTuple):
    """One line of a border: how far its middle lies inside of the border's outer side, and its width, in pt."""

    inset: float
    width: float


def frame_of(leaf: Leaf) -> list[Stroke]:
    """The lines of the page's frame; none where it has none, or this page isn't one that it is round."""
    frame = leaf.section.frame
    if frame is None or not _is_round(frame, leaf):
        return []
    sides = {side: rules_of(edge) for side, edge in frame.edges.items()}
    most = max((len(rules) for rules in sides.values()), default=0)
    return [stroke for nth in range(most) for stroke in _lines(frame, leaf.page, sides, nth)]


def rules_of(edge: Edge) -> list[_Rule]:
    """The lines that a border is drawn as, the outermost first."""
    width = edge.width
    if edge.kind == "double":
        return [_Rule(width / 2, width), _Rule(2.5 * width, width)]
    if edge.kind == "triple":
        return [_Rule((0.5 + 2 * nth) * width, width) for nth in range(3)]
    if edge.kind.startswith(_PAIRS):
        if edge.kind.startswith("thickThin"):
            return [_Rule(width / 2, width), _Rule(width + 1.5 * _THIN, _THIN)]
        return [_Rule(_THIN / 2, _THIN), _Rule(2 * _THIN + width / 2, width)]
    return [_Rule(width / 2, width)]


def _is_round(frame: PageFrame, leaf: Leaf) -> bool:
    return frame.display == "allPages" or (frame.display == "firstPage") == leaf.first


def _lines(frame: PageFrame, page: Page, sides: dict[str, list[_Rule]], nth: int) -> list[Stroke]:
    """The nth lines of all sides, joined at the corners."""
    at = {side: _outer(frame, page, side) for side in ("top", "left", "bottom", "right")}
    for side, rules in sides.items():
        rule = rules[min(nth, len(rules) - 1)]
        inwards = 1.0 if side in ("top", "left") else -1.0
        at[side] += inwards * rule.inset
    strokes = []
    for side, rules in sides.items():
        if nth >= len(rules):
            continue
        edge, width = frame.edges[side], rules[nth].width
        half = width / 2
        across = (
            (at["left"] - half, at[side], at["right"] + half, at[side])
            if side in ("top", "bottom")
            else (at[side], at["top"] - half, at[side], at["bottom"] + half)
        )
        strokes.append(Stroke(*across, width, edge.color, dashes(edge)))
    return strokes


def _outer(frame: PageFrame, page: Page, side: str) -> float:
    """Where the outer side of a border lies, pt from the page's top left; where there is none, where it would."""
    edge = frame.edges.get(side)
    space = edge.space if edge else 0.0
    last = rules_of(edge)[-1] if edge else _Rule(0.0, 0.0)
    thick = last.inset + last.width / 2
    if frame.from_page:
        return {"top": space, "left": space, "bottom": page.height - space, "right": page.width - space}[side]
    return {
        "top": page.top - space - thick,
        "left": page.left - space - thick,
        "bottom": page.height - page.bottom + space + thick,
        "right": page.width - page.right + space + thick,
    }[side]

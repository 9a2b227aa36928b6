"""Where frames and floating tables stand on their page (ECMA-376 part 1, 17.3.1.11 and 17.4.57)."""

from __future__ import annotations

from typing import NamedTuple

from wego_forms.ooxml.names import W
from wego_forms.pdf.elements import Element
from wego_forms.pdf.units import twips

_SCREEN = {"text": "column"}
_UPRIGHT = {"text": "paragraph"}
_WRAPS = {"none": "lines", "notBeside": "lines"}


class Placing(NamedTuple):
    """A place: on each axis from what, an offset in pt and an alignment; how text wraps; measures in pt.

    `width` and `height` of 0 are those of the content; `exact`: the height is no least one. `gaps`: top, right,
    bottom, left.
    """

    across: tuple[str, float, str]
    down: tuple[str, float, str]
    wrap: str
    gaps: tuple[float, float, float, float]
    width: float = 0.0
    height: float = 0.0
    exact: bool = False


def frame_placing(element: Element) -> Placing:
    """What a w:framePr says."""
    across, down = twips(element.get(W + "hSpace")), twips(element.get(W + "vSpace"))
    rule = element.get(W + "hRule", "atLeast")
    upright = _axis(element, "vAnchor", "y", "yAlign", _UPRIGHT)
    sideways = _axis(element, "hAnchor", "x", "xAlign", _SCREEN)
    wrap = _WRAPS.get(element.get(W + "wrap", "around"), "square")
    drop = element.get(W + "dropCap", "none")
    if drop != "none":  # Word's one twip would move a line more beside it
        upright = (upright[0], 0.0, upright[2])
    if drop == "margin" and not any(
        sideways[1:]
    ):  # Word names the page, and means the margin beside the text
        sideways, wrap = ("column", -across, "before"), "none"
    return Placing(
        sideways,
        upright,
        wrap,
        (down, across, down, across),
        twips(element.get(W + "w")),
        0.0 if rule == "auto" else twips(element.get(W + "h")),
        rule == "exact",
    )


def table_placing(element: Element) -> Placing:
    """What a w:tblpPr says."""
    top, right, bottom, left = (
        twips(element.get(f"{W}{side}FromText")) for side in ("top", "right", "bottom", "left")
    )
    return Placing(
        _axis(element, "horzAnchor", "tblpX", "tblpXSpec", _SCREEN),
        _axis(element, "vertAnchor", "tblpY", "tblpYSpec", _UPRIGHT),
        "square",
        (top, right, bottom, left),
    )


def _axis(
    element: Element, anchor: str, offset: str, align: str, names: dict[str, str]
) -> tuple[str, float, str]:
    relative = element.get(W + anchor, "text" if names is _SCREEN else "margin")
    aligned = element.get(W + align, "")
    return (
        names.get(relative, relative),
        twips(element.get(W + offset)),
        "" if aligned == "inline" else aligned,
    )

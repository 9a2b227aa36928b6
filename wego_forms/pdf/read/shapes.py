"""A shape of DrawingML's (wps:wsp) as a box: its text, fill, line and insets; lines (ECMA-376 part 1, 20.1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from wego_forms.errors import Both

from ..model import Block, Box
from ..names import A, Element, W
from ..styles import Edge
from ..units import emu, number

WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_LINES = ("line", "straightConnector1")
_BOXES = ("rect", "roundRect", "flowChartProcess", "flowChartAlternateProcess", "")
#: Office's own theme: colours of other themes aren't read.
_THEME = {
    "bg1": "FFFFFF", "lt1": "FFFFFF", "tx1": "000000", "dk1": "000000", "bg2": "E7E6E6", "lt2": "E7E6E6",
    "tx2": "44546A", "dk2": "44546A", "accent1": "4472C4", "accent2": "ED7D31", "accent3": "A5A5A5",
    "accent4": "FFC000", "accent5": "5B9BD5", "accent6": "70AD47",
}  # fmt: skip
_NO_LINE = 9525.0  # EMU, the width of a line that doesn't say its own


class Shape(NamedTuple):
    """A shape read: its box, and what of it isn't drawn."""

    box: Box
    told: tuple[Both, ...]


def shape(element: Element, blocks: Callable[[Element], list[Block]]) -> Shape | None:
    """What a wps:wsp shows; `blocks` reads its text. None: nothing of it can be drawn."""
    props = element.find(WPS + "spPr")
    geometry = None if props is None else props.find(A + "prstGeom")
    kind = "" if geometry is None else geometry.get("prst", "")
    content = element.find(f"{WPS}txbx/{W}txbxContent")
    if content is None and kind not in (*_BOXES, *_LINES):
        return None
    told = []
    if kind not in (*_BOXES, *_LINES) or (props is not None and props.find(A + "custGeom") is not None):
        told.append(
            Both(f"фигура нарисована прямоугольником: {kind}", f"a shape is drawn as a rectangle: {kind}")
        )
    body, frame = element.find(WPS + "bodyPr"), None if props is None else props.find(A + "xfrm")
    turned = frame is not None and number(frame.get("rot")) % 21_600_000
    if turned or (body is not None and body.get("vert", "horz") != "horz"):
        told.append(Both("фигура с текстом не повёрнута", "a shape with text isn't turned"))

    def inset(side: str, usual: float) -> float:
        said = None if body is None else body.get(side)
        return emu(said) if said is not None else usual

    flips = frame is not None and (frame.get("flipV") in ("1", "true")) != (
        frame.get("flipH") in ("1", "true")
    )
    box = Box(
        [] if content is None else blocks(content),
        (inset("tIns", 3.6), inset("rIns", 7.2), inset("bIns", 3.6), inset("lIns", 7.2)),
        "" if kind in _LINES else _fill(props, element),
        _line(props, element),
        {"ctr": "center", "b": "bottom"}.get("" if body is None else body.get("anchor", ""), "top"),
        body is not None and body.find(A + "spAutoFit") is not None,
        "" if kind not in _LINES else "up" if flips else "down",
    )
    return Shape(box, tuple(told))


def _color(element: Element | None) -> str:
    """The colour in a fill or a reference, as RRGGBB; '' where there is none."""
    for said in () if element is None else element.iter(A + "srgbClr", A + "schemeClr", A + "sysClr"):
        if said.tag == A + "srgbClr":
            return str(said.get("val", ""))
        if said.tag == A + "sysClr":
            return str(said.get("lastClr", "000000"))
        return _THEME.get(said.get("val", ""), "")
    return ""


def _styled(element: Element, name: str) -> str:
    """The colour that the shape's style gives a line ('lnRef') or fill ('fillRef')."""
    reference = element.find(f"{WPS}style/{A}{name}")
    return _color(reference) if reference is not None and number(reference.get("idx")) else ""


def _fill(props: Element | None, element: Element) -> str:
    if props is not None:
        for said in props:
            if said.tag == A + "noFill":
                return ""
            if said.tag in (A + "solidFill", A + "gradFill", A + "pattFill"):
                return _color(said)
    return _styled(element, "fillRef")


def _line(props: Element | None, element: Element) -> Edge | None:
    line = None if props is None else props.find(A + "ln")
    color = _styled(element, "lnRef")
    width = _NO_LINE
    kind = "single"
    if line is not None:
        if line.find(A + "noFill") is not None:
            return None
        color = _color(line.find(A + "solidFill")) or color
        width = number(line.get("w"), _NO_LINE)
        dash = line.find(A + "prstDash")
        if dash is not None and dash.get("val", "solid") != "solid":
            kind = (
                "dotted" if "ot" in dash.get("val", "")[1:] and "ash" not in dash.get("val", "") else "dashed"
            )
    return Edge(kind, width / 12700, color, 0.0) if color else None

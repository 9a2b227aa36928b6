"""Shapes and groups of DrawingML (wps:wsp, wpg:wgp) as boxes: text, fill, line, outline (ECMA-376 part 1, 20.1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wego_forms.errors import Both
from wego_forms.ooxml.names import PIC, A, W
from wego_forms.pdf.elements import Element, local
from wego_forms.pdf.model import Block, Box, Picture
from wego_forms.pdf.read.colors import color
from wego_forms.pdf.read.outlines import Outline, custom, line_kind, preset, rectangle, turned, unknown
from wego_forms.pdf.styles import Edge, RunStyle
from wego_forms.pdf.units import emu, number

WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
WPC = "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}"
GROUPS = (WPG + "wgp", WPG + "grpSp", WPC + "wpc")
_NO_LINE = 9525.0  # EMU, the width of a line that doesn't say its own
_UPRIGHT = {"horz": 0, "vert": -90, "eaVert": -90, "vert270": 90}
_FILLED = Both("заливка фигуры картинкой не нарисована", "a shape's fill of a picture isn't drawn")
TURNED = Both("фигура с текстом не повёрнута", "a shape with text isn't turned")


class Shapes:
    """Reads shapes. `blocks` reads a box's text, `image` a pic:pic of a size in pt, `tell` notes what isn't drawn."""

    def __init__(
        self,
        blocks: Callable[[Element], list[Block]],
        image: Callable[[Element, float, float, RunStyle], Picture | None],
        tell: Callable[[Both], None],
        colors: dict[str, str],
    ) -> None:
        self._blocks, self._image, self._tell, self._colors = blocks, image, tell, colors

    def read(self, element: Element, width: float, height: float, style: RunStyle) -> Box:
        """What a shape or a group of that size in pt shows."""
        if element.tag in GROUPS:
            return self._group(element, width, height, style)
        box = self._shape(element, width, height)
        if (fill := element.find(f"{WPS}spPr/{A}blipFill")) is not None:
            if box.outline:
                self._tell(_FILLED)
            elif picture := self._image(fill, width, height, style):
                box.inside.append((0.0, 0.0, replace(picture, decorative=True)))
        return box

    def _group(self, element: Element, width: float, height: float, style: RunStyle) -> Box:
        frame = element.find(f"{WPG}grpSpPr/{A}xfrm")
        x, y, wide, tall = _place(frame, "chOff", "chExt")
        if not wide and not tall:
            x, y, wide, tall = _place(frame, "off", "ext")
        across, down = (
            width / (wide or 1.0) if wide else 1 / 12700,
            height / (tall or 1.0) if tall else 1 / 12700,
        )
        box = Box(turn=0.0 if frame is None else -number(frame.get("rot")) % 21_600_000 / 60_000)
        for one in element:
            known = one.tag in (WPS + "wsp", PIC + "pic", *GROUPS)
            inner = next((frame for frame in one.iter(A + "xfrm")), None) if known else None
            if not known or inner is None:
                if known or local(one) not in ("cNvGrpSpPr", "grpSpPr", "cNvPr", "bg", "whole", "extLst"):
                    self._tell(Both(f"не нарисовано: {local(one)}", f"not drawn: {local(one)}"))
                continue
            left, top, cx, cy = _place(inner, "off", "ext")
            size = (cx * across, cy * down)
            made = (
                self._image(one, *size, style)
                if one.tag == PIC + "pic"
                else Picture("", *size, style, box=self.read(one, *size, style))
            )
            if made:
                box.inside.append(((left - x) * across, (top - y) * down, made))
        return box

    def _shape(self, element: Element, width: float, height: float) -> Box:
        props, body = element.find(WPS + "spPr"), element.find(WPS + "bodyPr")
        content = element.find(f"{WPS}txbx/{W}txbxContent")
        frame = None if props is None else props.find(A + "xfrm")
        rotation = 0.0 if frame is None else number(frame.get("rot")) % 21_600_000 / 60_000
        flip = (False, False) if frame is None else (_on(frame, "flipH"), _on(frame, "flipV"))
        outline = self._outline(props, width, height)
        upright = _UPRIGHT.get("horz" if body is None else body.get("vert", "horz"))
        if upright is None:
            self._tell(TURNED)
        turns = content is not None and not (body is not None and _on(body, "upright"))
        if turns:
            if flip[1]:  # the text is stood on its head, and the shape with it
                rotation, flip = (rotation + 180) % 360, (not flip[0], False)
            if flip[0]:
                above, right, below, left = outline.inset
                steps = turned(outline.steps or rectangle(), width, height, 0.0, flip)
                outline = outline._replace(steps=steps, inset=(above, left, below, right))
        elif (rotation or any(flip)) and (outline.steps or rotation % 90):
            steps = outline.steps or rectangle()
            outline = outline._replace(steps=turned(steps, width, height, rotation, flip))

        def inset(side: str, usual: float) -> float:
            said = None if body is None else body.get(side)
            return emu(said) if said is not None else usual

        line = None if props is None else props.find(A + "ln")
        said = (inset("tIns", 3.6), inset("rIns", 7.2), inset("bIns", 3.6), inset("lIns", 7.2))
        top, right, bottom, left = (one + other for one, other in zip(said, outline.inset, strict=True))
        return Box(
            [] if content is None else self._blocks(content),
            (top, right, bottom, left),
            self._fill(props, element) if outline.closed else "",
            self._line(line, element),
            {"ctr": "center", "b": "bottom"}.get("" if body is None else body.get("anchor", ""), "top"),
            body is not None and body.find(A + "spAutoFit") is not None,
            outline.steps,
            (_headed(line, "headEnd"), _headed(line, "tailEnd")),
            turn=-rotation if turns else 0.0,
            upright=upright or 0,
        )

    def _outline(self, props: Element | None, width: float, height: float) -> Outline:
        own = None if props is None else props.find(A + "custGeom")
        geometry = None if props is None else props.find(A + "prstGeom")
        if own is not None:
            steps, kind = custom(own), "custGeom"
            made = Outline(steps, closed=any(step[0] == "h" for step in steps)) if steps else None
        else:
            kind = "" if geometry is None else geometry.get("prst", "")
            adjust = {} if geometry is None else _adjustments(geometry)
            made = preset(kind, width, height, adjust)
        if made is None:
            self._tell(unknown(kind))
        return made or Outline()

    def _styled(self, element: Element, name: str) -> str:
        """The colour that the shape's style gives a line ('lnRef') or fill ('fillRef')."""
        reference = element.find(f"{WPS}style/{A}{name}")
        known = reference is not None and number(reference.get("idx"))
        return color(reference, self._colors) if known else ""

    def _fill(self, props: Element | None, element: Element) -> str:
        for said in () if props is None else props:
            if said.tag == A + "noFill":
                return ""
            if said.tag in (A + "solidFill", A + "gradFill", A + "pattFill"):
                return color(said, self._colors)
            if said.tag == A + "blipFill":
                return ""
        return self._styled(element, "fillRef")

    def _line(self, line: Element | None, element: Element) -> Edge | None:
        said = self._styled(element, "lnRef")
        if line is None:
            return Edge("single", _NO_LINE / 12700, said, 0.0) if said else None
        if line.find(A + "noFill") is not None:
            return None
        said = color(line.find(A + "solidFill"), self._colors) or said
        dash = line.find(A + "prstDash")
        named = "solid" if dash is None else dash.get("val", "solid")
        return Edge(line_kind(named), number(line.get("w"), _NO_LINE) / 12700, said, 0.0) if said else None


def _place(frame: Element | None, place: str, size: str) -> tuple[float, float, float, float]:
    """A frame's x, y, width and height in its own measure."""
    at, over = (None, None) if frame is None else (frame.find(A + place), frame.find(A + size))
    x, y = (0.0, 0.0) if at is None else (number(at.get("x")), number(at.get("y")))
    return (x, y, 0.0, 0.0) if over is None else (x, y, number(over.get("cx")), number(over.get("cy")))


def _on(element: Element, name: str) -> bool:
    return element.get(name) in ("1", "true")


def _headed(line: Element | None, name: str) -> bool:
    end = None if line is None else line.find(A + name)
    return end is not None and end.get("type", "none") != "none"


def _adjustments(geometry: Element) -> dict[str, float]:
    """A preset's adjustments by their names: "val 16667"."""
    return {
        guide.get("name", ""): number(guide.get("fmla", "").removeprefix("val "))
        for guide in geometry.iter(A + "gd")
    }

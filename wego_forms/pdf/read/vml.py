"""Drawings in Word's older language, VML (ECMA-376 part 4, 14.1): shapes, boxes, lines, groups and pictures."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from wego_forms.errors import Both
from wego_forms.ooxml.names import VML, R, W
from wego_forms.pdf.elements import Element, local
from wego_forms.pdf.model import Block, Box, Float, Paragraph, Picture, Text
from wego_forms.pdf.read.colors import named
from wego_forms.pdf.read.outlines import Outline, line_kind, preset, rectangle, turned, unknown, vml_path
from wego_forms.pdf.read.vmlstyle import (
    OFFICE,
    Frame,
    absolute,
    declarations,
    ends_of,
    float_of,
    frame_of,
    halfway,
    page_share,
    pair,
    paled,
    said_of,
    share_of,
    turn_of,
)
from wego_forms.pdf.styles import Edge, ParaStyle, RunStyle
from wego_forms.pdf.units import number

SHAPES = tuple(
    VML + name for name in ("shape", "rect", "roundrect", "oval", "line", "polyline", "group", "image")
)
_KINDS = {"rect": "rect", "roundrect": "roundRect", "oval": "ellipse", "line": "line", "image": "rect"}
#: The types of v:shape that Word numbers (o:spt), by DrawingML's names.
_TYPES = {
    1: "rect", 2: "roundRect", 3: "ellipse", 4: "diamond", 5: "triangle", 6: "rtTriangle", 7: "parallelogram",
    8: "trapezoid", 9: "hexagon", 10: "octagon", 11: "plus", 12: "star5", 13: "rightArrow", 15: "homePlate",
    20: "line", 32: "line", 33: "bentConnector2", 34: "bentConnector3", 55: "chevron", 56: "pentagon",
    66: "leftArrow", 67: "downArrow", 68: "upArrow", 69: "leftRightArrow", 75: "rect", 109: "rect", 110: "diamond",
    116: "roundRect", 120: "ellipse", 176: "roundRect", 202: "rect",
}  # fmt: skip
_GRAY = "A0A0A0"
_OFF = ("f", "false", "0")


@dataclass(slots=True)
class Vml:
    """Reads VML. `blocks` reads a box's text, `part` finds a picture's, `tell` notes what isn't drawn."""

    blocks: Callable[[Element], list[Block]]
    part: Callable[[str], str]
    tell: Callable[[Both], None]
    add: Callable[[str], None]
    """Notes text that the part holds in an attribute."""

    def read(self, element: Element, style: RunStyle) -> Picture | None:
        """A shape of a w:pict as what stands in the line or floats; None: there is nothing to draw."""
        said = said_of(element)
        x, y, width, height = frame = frame_of(element, said, absolute)
        floats = said.get("position") in ("absolute", "relative") or element.tag in (
            VML + "line",
            VML + "polyline",
        )
        floating = float_of(element, said, (x, y)) if floats else None
        if element.get(OFFICE + "hr") not in (None, *_OFF):
            return _rule(element, height, style)
        if not (width or height):
            return None
        made = self._picture(element, frame, style, floating)
        if made.box:
            made.box.of_page = (page_share(said, "width"), page_share(said, "height"))
        alt = " ".join((element.get("alt") or element.get("title") or "").split())
        return replace(made, alt=alt, name=element.get("id", ""))

    def _picture(self, element: Element, frame: Frame, style: RunStyle, floating: Float | None) -> Picture:
        _, _, width, height = frame
        image = element.find(VML + "imagedata")
        source = image if image is not None else element if element.tag == VML + "image" else None
        if element.tag == VML + "group":
            box = self._group(element, width, height, style)
        elif source is not None:
            part = self.part(
                source.get(R + "id") or source.get(OFFICE + "relid") or source.get(R + "pict") or ""
            )
            if part:
                return Picture(part, width, height, style, floating, _crop(source))
            self.tell(Both("нет файла картинки", "the picture's file is missing"))
            return Picture("", width, height, style, floating, box=Box(), decorative=True)
        else:
            box = self._shape(element, frame, style)
        return Picture("", width, height, style, floating, box=box)

    def _group(self, element: Element, width: float, height: float, style: RunStyle) -> Box:
        left, top = pair(element.get("coordorigin", ""), (0.0, 0.0))
        wide, tall = pair(element.get("coordsize", ""), (1000.0, 1000.0))
        across, down = width / (wide or 1.0), height / (tall or 1.0)

        def inner(text: str, way: int) -> float:
            return number(text.strip()) * (down if way else across)

        box = Box()
        for one in element.iterchildren(*SHAPES):
            x, y, *size = frame_of(one, said_of(one), inner)
            made = self._picture(one, (x, y, size[0], size[1]), style, None)
            box.inside.append((x - left * across, y - top * down, made))
        return box

    def _shape(self, element: Element, frame: Frame, style: RunStyle) -> Box:
        said, kind = said_of(element), _KINDS.get(local(element), "")
        text = element.find(VML + "textbox")
        content = None if text is None else text.find(W + "txbxContent")
        degrees = turn_of(said.get("rotation", ""))
        path = element.find(VML + "textpath")
        if path is not None and path.get("on") not in _OFF:
            return self._banner(element, path, style, degrees)
        inside = {} if text is None else declarations(text.get("style", ""))
        outline = self._outline(element, kind, frame)
        flip = said.get("flip", "")
        upright = 0
        if "vertical" in inside.get("layout-flow", ""):
            upright = 90 if inside.get("mso-layout-flow-alt") == "bottom-to-top" else -90
        if (degrees and content is None) or flip:
            steps, turn = outline.steps or rectangle(), degrees if content is None else 0.0
            outline = outline._replace(
                steps=turned(steps, frame[2], frame[3], turn, ("x" in flip, "y" in flip))
            )
        usual = ["0.1in", "0.05in", "0.1in", "0.05in"]
        insets = (text.get("inset", "") if text is not None else "").split(",")
        left, top, right, bottom = (
            absolute(insets[place] if place < len(insets) and insets[place].strip() else usual[place], 0)
            for place in range(4)
        )
        own = outline.inset
        line = self._line(element)
        stroke = element.find(VML + "stroke")
        heads = [
            stroke is not None and stroke.get(end, "none") != "none" for end in ("startarrow", "endarrow")
        ]
        return Box(
            [] if content is None else self.blocks(content),
            (top + own[0], right + own[1], bottom + own[2], left + own[3]),
            _fill(element) if outline.closed else "",
            line,
            {"middle": "center", "bottom": "bottom"}.get(said.get("v-text-anchor", ""), "top"),
            inside.get("mso-fit-shape-to-text", "") in ("t", "true"),
            outline.steps,
            (heads[0], heads[1]),
            turn=-degrees if content is not None else 0.0,
            upright=upright,
        )

    def _banner(self, element: Element, path: Element, style: RunStyle, degrees: float) -> Box:
        """WordArt: one line as wide and as tall as its shape."""
        font = declarations(path.get("style", ""))
        text = path.get("string", "")
        self.add(text)
        fill = element.find(VML + "fill")
        look = RunStyle(
            font.get("font-family", style.font).strip("\"'"),
            font.get("font-weight") == "bold" or "bold" in font.get("font", ""),
            color=paled(self._ink(element), share_of("1" if fill is None else fill.get("opacity", "1"))),
        )
        line = Paragraph(ParaStyle(), look, [Text(text, look)], "")
        return Box([line], turn=-degrees, fits=True)

    def _ink(self, element: Element) -> str:
        """The colour of WordArt: its fill's, halfway where that changes; its outline's where that is white."""
        fill, color, line = element.find(VML + "fill"), _fill(element) or "000000", self._line(element)
        if fill is not None and fill.get("type", "").startswith("gradient"):
            color = halfway(color, named(fill.get("color2", "")) or "FFFFFF")
        return line.color if line and color == "FFFFFF" else color

    def _outline(self, element: Element, kind: str, frame: Frame) -> Outline:
        _, _, width, height = frame
        if element.tag == VML + "line":
            (x1, y1), (x2, y2) = ends_of(element)
            down = (x2 - x1) * (y2 - y1) >= 0
            ends = ((0.0, 0.0), (1.0, 1.0)) if down else ((0.0, 1.0), (1.0, 0.0))
            if x2 < x1 or (x2 == x1 and y2 < y1):
                ends = (ends[1], ends[0])
            return Outline((("m", *ends[0]), ("l", *ends[1])), closed=False)
        if element.tag == VML + "roundrect":
            share = share_of(element.get("arcsize", "0.2"))
            return preset(kind, width, height, {"adj": share * 100_000}) or Outline()
        if element.tag == VML + "shape":
            shape_type = _type(element)
            path = element.get("path", "") or (
                "" if shape_type[0] in _TYPES else shape_type[1].get("path", "")
            )
            if path:
                size = pair(
                    element.get("coordsize", "") or shape_type[1].get("coordsize", ""), (1000.0, 1000.0)
                )
                origin = pair(element.get("coordorigin", ""), (0.0, 0.0))
                if steps := vml_path(path, size, origin):
                    return Outline(steps, closed=any(step[0] == "h" for step in steps))
            kind = _TYPES.get(shape_type[0], "rect" if not path and not shape_type[0] else "")
        made = preset(kind, width, height, {}) if kind else None
        if made is None:
            what = local(element) if element.tag != VML + "shape" else element.get("type", "path")
            self.tell(unknown(what))
        return made or Outline()

    def _line(self, element: Element) -> Edge | None:
        stroke = element.find(VML + "stroke")
        if not _on(element, "stroked", stroke):
            return None
        color = element.get("strokecolor", "") or ("" if stroke is None else stroke.get("color", ""))
        weight = element.get("strokeweight", "") or ("" if stroke is None else stroke.get("weight", ""))
        dash = "" if stroke is None else stroke.get("dashstyle", "")
        width = absolute(weight, 0) if weight else 0.75
        return Edge(line_kind(dash), width, named(color) or "000000", 0.0)


def _rule(element: Element, height: float, style: RunStyle) -> Picture:
    """A line across the text (o:hr), of which the style says only how thick it is."""
    share = min(max(number(element.get(OFFICE + "hrpct")) / 1000, 0.0), 1.0) or 1.0
    fill = named(element.get("fillcolor", "")) or _GRAY
    return Picture("", 0.0, max(height, 0.5), style, box=Box(fill=fill, share=share), decorative=True)


def _crop(source: Element) -> tuple[float, float, float, float]:
    left, top, right, bottom = (
        share_of(source.get(f"crop{side}", "")) for side in ("left", "top", "right", "bottom")
    )
    return left, top, right, bottom


def _fill(element: Element) -> str:
    fill = element.find(VML + "fill")
    if not _on(element, "filled", fill):
        return ""
    said = element.get("fillcolor", "") or ("" if fill is None else fill.get("color", ""))
    return named(said) or "FFFFFF"


def _on(element: Element, name: str, inner: Element | None) -> bool:
    """Whether a shape is 'filled' or 'stroked': by itself, else by its type, and by the element that says how."""
    said = element.get(name) or (_type(element)[1].get(name) if element.tag == VML + "shape" else None)
    return said not in _OFF and (inner is None or inner.get("on") not in _OFF)


def _type(element: Element) -> tuple[int, dict[str, str]]:
    """The number of a shape's type, and what the v:shapetype in the same part says."""
    name = element.get("type", "").removeprefix("#")
    types = element.getroottree().getroot().iter(VML + "shapetype") if name else ()
    known = next((one for one in types if one.get("id") == name), None)
    found = re.fullmatch(r"_x0000_t(\d+)", name)
    said = {str(key): str(value) for key, value in known.attrib.items()} if known is not None else {}
    return int(number(said.get(OFFICE + "spt"))) or (int(found[1]) if found else 0), said

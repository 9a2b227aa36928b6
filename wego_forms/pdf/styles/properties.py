"""Formatting as the XML states it: only what is said there, nothing resolved yet (ECMA-376 part 1, 17.3)."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from typing import Literal, NamedTuple, TypedDict

from wego_forms.ooxml.names import VAL, W
from wego_forms.pdf.elements import Element, child, children, local, on, val
from wego_forms.pdf.styles.placing import Placing, frame_placing
from wego_forms.pdf.units import eighths, half_points, number, twips

BODY = 9
"""The outline level of what is no heading."""


class Edge(NamedTuple):
    """One border line: its kind (ST_Border), width and distance from the text in pt, colour (RRGGBB)."""

    kind: str
    width: float
    color: str
    space: float

    @property
    def drawn(self) -> bool:
        """Whether it shows at all."""
        return self.kind not in ("nil", "none", "")


class TabStop(NamedTuple):
    """A tab stop's kind (left, center, right, decimal, bar, clear) and leader."""

    kind: str
    leader: str


Edges = dict[str, Edge]


class RunProps(TypedDict, total=False):
    """What w:rPr can say; sizes in pt."""

    font: str
    theme_font: str
    bold: bool
    italic: bool
    caps: bool
    small_caps: bool
    strike: bool
    hidden: bool
    underline: str
    size: float
    color: str
    vertical: str
    spacing: float
    rise: float
    background: str
    border: Edge
    stretch: float
    kerning: float
    lang: str
    rtl: bool
    cs_font: str
    cs_size: float


class ParaProps(TypedDict, total=False):
    """What w:pPr can say; measures in pt, `line` in lines (auto) or pt."""

    align: str
    left: float
    right: float
    first: float
    before: float
    after: float
    before_auto: bool
    after_auto: bool
    line: float
    line_rule: str
    contextual: bool
    keep_next: bool
    keep_lines: bool
    widow: bool
    page_break: bool
    tabs: dict[float, TabStop]
    borders: Edges
    background: str
    number: str
    level: int
    outline: int
    frame: Placing
    bidi: bool
    snaps: bool
    uncounted: bool


def identifier(style: Element) -> str:
    """By what a w:style is named in the text; where it says no id, Word makes one of its name."""
    said: str | None = style.get(W + "styleId")
    return said if said is not None else val(child(style, "name")).replace(" ", "")


def edges(element: Element) -> Edges:
    """The borders in a w:pBdr, w:tblBorders or w:tcBorders, by side; start and end are left and right."""
    sides = {"start": "left", "end": "right"}
    return {sides.get(local(e), local(e)): edge(e) for e in element}


def edge(element: Element) -> Edge:
    """One border element."""
    kind = val(element, "nil")
    width = eighths(element.get(W + "sz")) or (0.25 if kind not in ("nil", "none") else 0.0)
    return Edge(kind, width, color(element.get(W + "color")), number(element.get(W + "space")))


def color(text: str | None, default: str = "000000") -> str:
    """A colour as RRGGBB; `default` for auto and for what isn't one."""
    return text if text and re.fullmatch("[0-9A-Fa-f]{6}", text) else default


def fill(element: Element) -> str:
    """The colour of a w:shd (RRGGBB); empty for none."""
    if val(element) == "solid":
        return color(element.get(W + "color"))
    return color(element.get(W + "fill"), "")


_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip


def _font(props: RunProps, element: Element) -> None:
    theme = element.get(W + "asciiTheme") or element.get(W + "hAnsiTheme")
    name = element.get(W + "ascii") or element.get(W + "hAnsi")
    if theme:
        props["theme_font"] = theme
    elif name:
        props["font"], props["theme_font"] = name, ""
    if cs := element.get(W + "cs"):
        props["cs_font"] = cs


def _underline(props: RunProps, element: Element) -> None:
    if line := val(element):  # a colour alone underlines nothing
        props["underline"] = line


def _strike(props: RunProps, element: Element) -> None:
    props["strike"] = on(element)


def _hidden(props: RunProps, element: Element) -> None:
    props["hidden"] = on(element)


def _size(props: RunProps, name: Literal["size", "cs_size"], element: Element) -> None:
    if (size := half_points(element.get(VAL))) > 0:  # letters of no size are none: a damaged number
        props[name] = size


_RUN: dict[str, Callable[[RunProps, Element], None]] = {
    W + "rFonts": _font,
    W + "u": _underline,
    W + "strike": _strike,
    W + "dstrike": _strike,
    W + "vanish": _hidden,
    W + "b": lambda p, e: p.__setitem__("bold", on(e)),
    W + "i": lambda p, e: p.__setitem__("italic", on(e)),
    W + "caps": lambda p, e: p.__setitem__("caps", on(e)),
    W + "smallCaps": lambda p, e: p.__setitem__("small_caps", on(e)),
    W + "rtl": lambda p, e: p.__setitem__("rtl", on(e)),
    W + "szCs": lambda p, e: _size(p, "cs_size", e),
    W + "sz": lambda p, e: _size(p, "size", e),
    W + "color": lambda p, e: p.__setitem__("color", color(e.get(VAL))),
    W + "vertAlign": lambda p, e: p.__setitem__("vertical", val(e)),
    W + "spacing": lambda p, e: p.__setitem__("spacing", twips(e.get(VAL))),
    W + "bdr": lambda p, e: p.__setitem__("border", edge(e)),
    W + "kern": lambda p, e: p.__setitem__("kerning", half_points(e.get(VAL))),
    W + "position": lambda p, e: p.__setitem__("rise", half_points(e.get(VAL))),
    W + "highlight": lambda p, e: p.__setitem__("background", _HIGHLIGHTS.get(val(e), "")),
    W + "shd": lambda p, e: p.__setitem__("background", fill(e)),
    W + "lang": lambda p, e: p.__setitem__("lang", val(e)),
    W + "w": lambda p, e: p.__setitem__("stretch", number(val(e).rstrip("%"), 100) / 100),
}


def run_props(element: Element | None) -> RunProps:
    """What a w:rPr says."""
    props: RunProps = {}
    if element is not None:
        for said in element:
            if take := _RUN.get(said.tag):
                take(props, said)
    return props


def _spacing(props: ParaProps, e: Element) -> None:
    for side in ("before", "after"):
        if (text := e.get(W + side)) is not None:
            props[side] = twips(text)
        elif (text := e.get(f"{W}{side}Lines")) is not None:
            props[side] = number(text) / 100 * _LINE
    if (text := e.get(W + "beforeAutospacing")) is not None:
        props["before_auto"] = text in ("1", "true", "on")
    if (text := e.get(W + "afterAutospacing")) is not None:
        props["after_auto"] = text in ("1", "true", "on")
    if (text := e.get(W + "line")) is not None:
        rule = e.get(W + "lineRule", "auto")
        size = _whole_percents(twips(text) / _LINE) if rule == "auto" else twips(text)
        if size > 0 or rule != "auto":  # lines of no height are none: a damaged number
            props["line_rule"], props["line"] = rule, max(size, 0.0)


def _whole_percents(lines: float) -> float:
    """A multiple of lines as LibreOffice sets it: of hundredths of a mm, in whole percents (decision 0070)."""
    return max(round(lines * _LINE / 72 * 2540) * 100 // _LINE_OF_MM, 0) / 100


def _indents(props: ParaProps, e: Element) -> None:
    for side, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        for name in names:
            if (text := e.get(W + name)) is not None:
                props[side] = twips(text)  # type: ignore[literal-required]
    if (text := e.get(W + "hanging")) is not None:
        props["first"] = -twips(text)
    elif (text := e.get(W + "firstLine")) is not None:
        props["first"] = twips(text)


_LINE = 12.0  # pt, of one line where lines are counted
_LINE_OF_MM = 423  # the same in hundredths of a millimetre
#: Tab stops of a paragraph: Word's own limit.
_MOST_TABS = 64


def _tabs(props: ParaProps, e: Element) -> None:
    props["tabs"] = {
        twips(tab.get(W + "pos")): TabStop(val(tab, "left"), tab.get(W + "leader", "none"))
        for tab in islice(children(e, "tab"), _MOST_TABS)
    }


def _frame(props: ParaProps, e: Element) -> None:
    if any(str(name).startswith(W) for name in e.attrib):  # one that says nothing of a place is none
        props["frame"] = frame_placing(e)


def _numbering(props: ParaProps, e: Element) -> None:
    for said in e:
        if said.tag == W + "numId":
            props["number"] = val(said)
            if props["number"] == "0":  # in no list, and not set in by what it is based on either, as in Word
                props.setdefault("left", 0.0)
                props.setdefault("first", 0.0)
        elif said.tag == W + "ilvl":
            props["level"] = int(number(val(said)))


_PARA: dict[str, Callable[[ParaProps, Element], None]] = {
    W + "spacing": _spacing,
    W + "ind": _indents,
    W + "tabs": _tabs,
    W + "numPr": _numbering,
    W + "jc": lambda p, e: p.__setitem__("align", val(e)),
    W + "contextualSpacing": lambda p, e: p.__setitem__("contextual", on(e)),
    W + "keepNext": lambda p, e: p.__setitem__("keep_next", on(e)),
    W + "keepLines": lambda p, e: p.__setitem__("keep_lines", on(e)),
    W + "widowControl": lambda p, e: p.__setitem__("widow", on(e)),
    W + "pageBreakBefore": lambda p, e: p.__setitem__("page_break", on(e)),
    W + "outlineLvl": lambda p, e: p.__setitem__("outline", int(number(val(e), BODY))),
    W + "pBdr": lambda p, e: p.__setitem__("borders", edges(e)),
    W + "shd": lambda p, e: p.__setitem__("background", fill(e)),
    W + "snapToGrid": lambda p, e: p.__setitem__("snaps", on(e)),
    W + "bidi": lambda p, e: p.__setitem__("bidi", on(e)),
    W + "framePr": _frame,
    W + "suppressLineNumbers": lambda p, e: p.__setitem__("uncounted", on(e)),
}


def para_props(element: Element | None) -> ParaProps:
    """What a w:pPr says."""
    props: ParaProps = {}
    if element is not None:
        for said in element:
            if take := _PARA.get(said.tag):
                take(props, said)
    return props

"""SmartArt diagrams, drawn from the shapes that Word keeps of them ([MS-ODRAWXML] 2.6), as a group of shapes."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from wego_forms.errors import DrawingError
from wego_forms.ooxml.names import A, R, W
from wego_forms.pdf.elements import Element, local
from wego_forms.pdf.read.colors import color, theme_colors
from wego_forms.pdf.read.shapes import WPG, WPS
from wego_forms.pdf.read.story import Story
from wego_forms.pdf.units import number

_DSP = "{http://schemas.microsoft.com/office/drawing/2008/diagram}"
_MODEL = _DSP + "dataModelExt"
_SIDES = {"l": "left", "ctr": "center", "r": "right", "just": "both"}
_USUAL = 1800.0  # hundredths of pt, the size of text that doesn't say its own


def diagram(data: Element | None, width: int, height: int, story: Story) -> Element | None:
    """A diagram as a wpg:wgp of that size in EMU; None where a drawing is none, or Word has kept no shapes of it."""
    shown = _kept(data, story)
    if shown is None:
        return None
    colors = theme_colors(story.package.data("theme"))
    group = etree.Element(WPG + "wgp", nsmap={"a": A[1:-1], "w": W[1:-1], "wps": WPS[1:-1]})
    frame = etree.SubElement(etree.SubElement(group, WPG + "grpSpPr"), A + "xfrm")
    for place, size in (("off", "ext"), ("chOff", "chExt")):
        etree.SubElement(frame, A + place, x="0", y="0")
        etree.SubElement(frame, A + size, cx=str(width), cy=str(height))
    for shape in shown.iter(_DSP + "sp"):
        props = shape.find(_DSP + "spPr")
        own = None if props is None else props.find(A + "xfrm")
        if props is not None and own is not None:
            group.extend(_shapes(shape, props, own, colors))
        elif _is_written(shape):  # its words would be lost
            return None
    return group if len(group) > 1 else None


def _kept(data: Element | None, story: Story) -> Element | None:
    """The part with a diagram's shapes, which its data names."""
    targets, parts = story.targets, story.package.parts
    relation = next((name for one in (() if data is None else data) if (name := one.get(R + "dm"))), "")
    model = targets.get(relation)
    if model is None or model.name not in parts:
        return None
    try:
        said = next(story.package.xml(model.name).iter(_MODEL), None)
        drawn = targets.get("" if said is None else said.get("relId", ""))
        return story.package.xml(drawn.name) if drawn and drawn.name in parts else None
    except DrawingError:
        return None


def _is_written(shape: Element) -> bool:
    return any(said.text for said in shape.iter(A + "t"))


def _shapes(shape: Element, props: Element, own: Element, colors: dict[str, str]) -> Iterator[Element]:
    """A shape in its `own` place, and its text in another."""
    body, style, place = (shape.find(_DSP + name) for name in ("txBody", "style", "txXfrm"))
    made = etree.Element(WPS + "wsp")
    _copied(props, etree.SubElement(made, WPS + "spPr"))
    if style is not None:
        _copied(style, etree.SubElement(made, WPS + "style"))
    yield made
    if body is None or not _is_written(body):
        return
    text = etree.Element(WPS + "wsp")
    frame = etree.SubElement(etree.SubElement(text, WPS + "spPr"), A + "xfrm")
    _copied(own if place is None else place, frame)
    if place is not None:  # it is turned with its shape, and by itself
        frame.set("rot", str(round(number(own.get("rot")) + number(place.get("rot")))))
    content = etree.SubElement(etree.SubElement(text, WPS + "txbx"), W + "txbxContent")
    ink = color(None if style is None else style.find(A + "fontRef"), colors)
    content.extend(_paragraph(one, ink, colors) for one in body.iterchildren(A + "p"))
    said = body.find(A + "bodyPr")
    insets = etree.SubElement(text, WPS + "bodyPr")
    if said is not None:
        insets.attrib.update(said.attrib)
    yield text


def _copied(source: Element, to: Element) -> None:
    to.attrib.update(source.attrib)
    to.extend([deepcopy(one) for one in source])


def _paragraph(said: Element, ink: str, colors: dict[str, str]) -> Element:
    """A paragraph of DrawingML as one of Word's."""
    made, props = etree.Element(W + "p"), said.find(A + "pPr")
    own = etree.SubElement(made, W + "pPr")
    sizes = [number(one.get("sz"), _USUAL) for one in said.iter(A + "rPr", A + "endParaRPr")]
    tall = max(sizes, default=_USUAL) / 5  # in twips
    spacing = {"before": 0.0, "after": 0.0, "line": 240.0}
    for name, key, unit in (("spcBef", "before", tall), ("spcAft", "after", tall), ("lnSpc", "line", 240.0)):
        share = None if props is None else props.find(f"{A}{name}/{A}spcPct")
        if share is not None:
            spacing[key] = number(share.get("val")) / 100_000 * unit
    spacing["after"] = 0.0 if said.getnext() is None else spacing["after"]
    etree.SubElement(own, W + "spacing", {W + key: str(round(value)) for key, value in spacing.items()})
    indent = 0.0 if props is None else number(props.get("marL")) / 635
    hanging = 0.0 if props is None else -number(props.get("indent")) / 635
    etree.SubElement(own, W + "ind", {W + "left": str(round(indent)), W + "hanging": str(round(hanging))})
    etree.SubElement(
        own, W + "jc", {W + "val": _SIDES.get("l" if props is None else props.get("algn", "l"), "left")}
    )
    bullet = None if props is None else props.find(A + "buChar")
    if bullet is not None:
        first = said.find(A + "r")
        run = _run(None if first is None else first.find(A + "rPr"), ink, colors)
        etree.SubElement(run, W + "t").text = bullet.get("char", "•") + " "
        made.append(run)
    for one in said.iterchildren(A + "r", A + "fld", A + "br"):
        run = _run(one.find(A + "rPr"), ink, colors)
        if local(one) == "br":
            etree.SubElement(run, W + "br")
        else:
            etree.SubElement(run, W + "t").text = "".join(text.text or "" for text in one.iter(A + "t"))
        made.append(run)
    return made


def _run(props: Element | None, ink: str, colors: dict[str, str]) -> Element:
    """An empty run that looks as an a:rPr says."""
    run = etree.Element(W + "r")
    own = etree.SubElement(run, W + "rPr")
    latin = None if props is None else props.find(A + "latin")
    name = "" if latin is None else latin.get("typeface", "")
    fonts = {W + "asciiTheme": "minorHAnsi"} if not name or name.startswith("+") else {W + "ascii": name}
    etree.SubElement(own, W + "rFonts", fonts)
    for tag in ("b", "i"):
        on = props is not None and props.get(tag) in ("1", "true")
        etree.SubElement(own, W + tag, {W + "val": "1" if on else "0"})
    said = color(None if props is None else props.find(A + "solidFill"), colors) or ink or "000000"
    etree.SubElement(own, W + "color", {W + "val": said})
    size = _USUAL if props is None else number(props.get("sz"), _USUAL)
    etree.SubElement(own, W + "sz", {W + "val": str(round(size / 50))})
    return run

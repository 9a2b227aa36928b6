"""Pictures, shapes and groups in the text and floating (ECMA-376 part 1, 20.4); other drawings are reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypedDict

from wego_forms.errors import Both, shorten
from wego_forms.ooxml.names import DECORATIVE, MC, PIC, VML, WP, A, R, W
from wego_forms.pdf.elements import Element, branches, local
from wego_forms.pdf.metafile import played
from wego_forms.pdf.model import Axis, Block, Box, Controls, Float, Inline, Picture
from wego_forms.pdf.read.colors import theme_colors
from wego_forms.pdf.read.diagrams import diagram
from wego_forms.pdf.read.outlines import hull_of
from wego_forms.pdf.read.shapes import GROUPS, WPS, Shapes
from wego_forms.pdf.read.story import Story
from wego_forms.pdf.read.undrawn import written
from wego_forms.pdf.read.vml import SHAPES, Vml
from wego_forms.pdf.read.vmlstyle import OFFICE
from wego_forms.pdf.styles import RunStyle
from wego_forms.pdf.units import emu, number

_CORNERS = (WP + "start", WP + "lineTo")
_WRAPS = {"wrapNone": "none", "wrapSquare": "square", "wrapTight": "square", "wrapThrough": "square",
          "wrapTopAndBottom": "lines"}  # fmt: skip
_MOST = 200  # characters of what a chart says
_WP14 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
_SIGNER = ("suggestedsigner", "suggestedsigner2")  # name and post
_UNNAMED = Both(
    "подписант не назван в тексте картинки строки подписи",
    "the signer isn't named in the text of the signature line's picture",
)
_THINGS = {
    "chart": Both("диаграмма", "a chart"),
    "diagram": Both("схема SmartArt", "a SmartArt diagram"),
    "wordprocessingShape": Both("фигура или надпись", "a shape or a text box"),
    "wordprocessingGroup": Both("группа фигур", "a group of shapes"),
    "wordprocessingCanvas": Both("полотно с фигурами", "a drawing canvas"),
}


class Pictures:
    """Reads w:drawing, w:pict and w:object."""

    def __init__(self, story: Story, blocks: Callable[[Element], list[Block]]) -> None:
        self._story, self._blocks = story, blocks
        self._near = ""
        self._vml = Vml(blocks, self._named, self._tell, story.tally.added.append)
        self._shapes = Shapes(blocks, self._image, self._tell, theme_colors(story.package.data("theme")))

    def chosen(self, element: Element) -> Element | None:
        """The branch of an mc:AlternateContent to be read: the first that can be drawn."""
        known = branches(element)
        found = next((branch for branch in known if self._drawable(branch)), known[0] if known else None)
        for branch in element:
            if branch is not found:
                self._story.tally.leave(branch)
        return found

    def _drawable(self, branch: Element) -> bool:
        drawing = next(branch.iter(W + "drawing"), None)
        if drawing is None:
            return next(branch.iter(W + "*"), None) is not None
        return any(
            self._known(frame) is not None for frame in drawing.iterchildren(WP + "inline", WP + "anchor")
        )

    def _known(self, frame: Element) -> Element | None:
        """What of a frame's content can be drawn."""
        data = next(frame.iter(A + "graphicData"), None)
        return None if data is None else next(data.iterchildren(PIC + "pic", WPS + "wsp", *GROUPS), None)

    def drawing(
        self, element: Element, items: list[Inline], style: RunStyle, link: str, controls: Controls, near: str
    ) -> None:
        """A w:drawing: pictures, shapes and groups become items, anything else a problem."""
        self._near = near
        for frame in element.iterchildren(WP + "inline", WP + "anchor"):
            known = self._known(frame)
            if known is None:
                known = self._diagram(frame)
            width, height = _size(frame)
            place = _place(frame)
            said = described(frame.find(WP + "docPr"))
            if known is None:
                self._story.tally.leave(frame)
                self._report(next(frame.iter(A + "graphicData"), None), element, near)
                items.append(_nothing(width, height, style, place, controls))
            elif known.tag != PIC + "pic":
                box = self._shapes.read(known, width, height, style)
                box.of_page = (_share(frame, "sizeRelH"), _share(frame, "sizeRelV"))
                place = _around(frame, place)
                shape = Picture("", width, height, style, place, controls=controls, box=box, **said)
                items.append(_roomy(shape, box.turn, frame))
            elif made := self._image(known, width, height, style):
                link = self._link(frame, near) or link
                if said["alt"] or not made.alt:
                    made = replace(made, **said)
                made = replace(made, floating=place, link=link, controls=controls)
                items.append(_roomy(made, made.turn, frame))
            else:
                items.append(_nothing(width, height, style, place, controls))

    def _diagram(self, frame: Element) -> Element | None:
        """A diagram as a group of shapes, whose texts its part has and not the document's."""
        extent = frame.find(WP + "extent")
        size = (0, 0) if extent is None else (int(number(extent.get("cx"))), int(number(extent.get("cy"))))
        group = diagram(next(frame.iter(A + "graphicData"), None), *size, self._story)
        if group is not None:
            self._story.tally.hold(group)
        return group

    def pict(
        self, element: Element, items: list[Inline], style: RunStyle, link: str, controls: Controls, near: str
    ) -> bool:
        """A w:pict, or a w:object's picture, as items; whether there was anything to draw."""
        self._near = near
        made = [self._vml.read(shape, style) for shape in element.iterchildren(*SHAPES)]
        found = [picture for picture in made if picture]
        for line in element.iter(OFFICE + "signatureline"):
            self._signer(line)
        items.extend(replace(picture, link=link, controls=controls) for picture in found)
        return bool(found)

    def _signer(self, line: Element) -> None:
        """Name whom a signature line is for where its picture, which Word makes of the line, doesn't say it."""
        around = line.getparent()
        image = None if around is None else around.find(VML + "imagedata")
        part = "" if image is None else self._named(image.get(R + "id") or image.get(OFFICE + "relid") or "")
        shown = "".join(played(self._story.package.parts[part]).text.split()) if part else ""
        said = (line.get(OFFICE + name) or line.get(name) or "" for name in _SIGNER)
        lacking = [one for one in said if "".join(one.split()) not in shown]
        if lacking:
            remedy = Both("Напишите это под строкой подписи", "Write it below the signature line")
            value = shorten(", ".join(lacking), _MOST)
            self._story.problems.add(_UNNAMED, self._story.part, self._near, remedy, value)

    def _tell(self, what: Both) -> None:
        self._story.problems.add(what, self._story.part, self._near)

    def _image(self, picture: Element, width: float, height: float, style: RunStyle) -> Picture | None:
        """A pic:pic; None with a problem where its file is missing."""
        blip = next(picture.iter(A + "blip"), None)
        part = "" if blip is None else self._named(blip.get(R + "embed", ""))
        if part:
            said = described(next(picture.iter(PIC + "cNvPr"), None))
            frame = next(picture.iter(A + "xfrm"), None)
            turn = 0.0 if frame is None else -number(frame.get("rot")) % 21_600_000 / 60_000
            return Picture(part, width, height, style, crop=_crop(picture), turn=turn, **said)
        what = Both("нет файла картинки", "the picture's file is missing")
        remedy = Both("Вставьте картинку в документ", "Embed the picture in the document")
        self._story.problems.add(what, self._story.part, self._near, remedy)
        return None

    def _named(self, relation: str) -> str:
        """The part that a relationship leads to; '' where there is none."""
        target = self._story.targets.get(relation)
        return target.name if target and target.name in self._story.package.parts else ""

    def _link(self, frame: Element, near: str) -> str:
        click = next(frame.iter(A + "hlinkClick"), None)
        target = None if click is None else self._story.targets.get(click.get(R + "id", ""))
        return self._story.link(target.name if target and target.external else "", near)

    def _report(self, data: Element | None, element: Element, near: str) -> None:
        """Name a drawing that isn't drawn, and what is written in it."""
        kind = "" if data is None else data.get("uri", "").rpartition("/")[2]
        thing = _THINGS.get(kind, Both("рисунок", "a drawing"))
        text = " ".join("".join(e.text or "" for e in element.iter(W + "t")).split()) or written(
            data, self._story
        )
        what = Both(f"не нарисовано: {thing.ru}", f"not drawn: {thing.en}")
        self._story.problems.add(what, self._story.part, near, value=shorten(text, _MOST) or None)


def _nothing(
    width: float, height: float, style: RunStyle, place: Float | None, controls: Controls
) -> Picture:
    """The place of what isn't drawn, which is kept."""
    return Picture("", width, height, style, place, controls=controls, box=Box(), decorative=True)


def _roomy(picture: Picture, turn: float, frame: Element) -> Picture:
    """A picture in the line; one that is turned has the room around it that its frame says (wp:effectExtent)."""
    said = frame.find(WP + "effectExtent")
    if picture.floating or said is None or not turn % 180:
        return picture
    left, top, right, bottom = (max(emu(said.get(side)), 0.0) for side in "ltrb")
    inside = replace(picture, link="", controls=())
    return replace(
        picture,
        part="",
        width=picture.width + left + right,
        height=picture.height + top + bottom,
        box=Box(inside=[(left, top, inside)]),
        turn=0.0,
        crop=(0.0, 0.0, 0.0, 0.0),
    )


def _size(frame: Element) -> tuple[float, float]:
    extent = frame.find(WP + "extent")
    return (0.0, 0.0) if extent is None else (emu(extent.get("cx")), emu(extent.get("cy")))


def _share(frame: Element, name: str) -> tuple[str, float]:
    """Of what of its page a frame's width or height is which share (MS-ODRAWXML); none where it is 0."""
    said = frame.find(_WP14 + name)
    if said is None:
        return "", 0.0
    return said.get("relativeFrom", ""), number((said.findtext("*") or "").strip()) / 100_000


class Described(TypedDict):
    """What a drawing's author says that it shows, what it is called, and whether it is decoration."""

    alt: str
    name: str
    decorative: bool


def described(said: Element | None) -> Described:
    """What a wp:docPr or pic:cNvPr says."""
    if said is None:
        return Described(alt="", name="", decorative=False)
    decorative = any(one.get("val") in ("1", "true") for one in said.iter(DECORATIVE))
    alt = " ".join((said.get("descr") or said.get("title") or "").split())
    return Described(alt=alt, name=said.get("name") or "", decorative=decorative)


def _place(frame: Element) -> Float | None:
    return _float(frame) if frame.tag == WP + "anchor" else None


def _float(anchor: Element) -> Float:
    said = next((e for e in anchor if local(e) in _WRAPS), None)
    wrap, side = ("none", "") if said is None else (_WRAPS[local(said)], said.get("wrapText", ""))
    top, right, bottom, left = (emu(anchor.get(f"dist{side}")) for side in "TRBL")
    return Float(
        _axis(anchor, "positionH", "column"),
        _axis(anchor, "positionV", "paragraph"),
        wrap,
        anchor.get("behindDoc") in ("1", "true"),
        int(number(anchor.get("relativeHeight"))),
        (top, right, bottom, left),
        side or "bothSides",
        () if said is None else hull_of([(e.get("x", ""), e.get("y", "")) for e in said.iter(*_CORNERS)]),
        anchor.get("layoutInCell") in ("1", "true"),
    )


def _around(anchor: Element, place: Float | None) -> Float | None:
    """How a shape floats that reaches beyond its edges, by its line or shadow: text keeps away from that too."""
    more = anchor.find(WP + "effectExtent")
    if place is None or more is None:
        return place
    top, right, bottom, left = (
        gap + max(emu(more.get(side)), 0.0) for gap, side in zip(place.gaps, "trbl", strict=True)
    )
    return place._replace(gaps=(top, right, bottom, left))


def _axis(anchor: Element, name: str, relative: str) -> Axis:
    if anchor.get("simplePos") in ("1", "true"):
        place = anchor.find(WP + "simplePos")
        if place is not None:
            return Axis("page", emu(place.get("x" if name == "positionH" else "y")), "")
    position = _one(anchor, WP + name)
    if position is None:
        return Axis(relative, 0.0, "")
    offset, align = position.find(WP + "posOffset"), position.find(WP + "align")
    share = position.find(_WP14 + ("pctPosHOffset" if name == "positionH" else "pctPosVOffset"))
    return Axis(
        position.get("relativeFrom", relative),
        0.0 if offset is None else emu(offset.text),
        "" if align is None else (align.text or "").strip(),
        0.0 if share is None else number(share.text) / 100_000,
    )


def _one(anchor: Element, tag: str) -> Element | None:
    """A child of an anchor, which newer Word may have put into a choice with what older Word reads."""
    found = anchor.find(tag)
    if found is None:
        ways = (way for choice in anchor.iterchildren(MC + "AlternateContent") for way in branches(choice))
        found = next((one for way in ways if (one := way.find(tag)) is not None), None)
    return found


def _crop(picture: Element) -> tuple[float, float, float, float]:
    cut = next(picture.iter(A + "srcRect"), None)
    if cut is None:
        return (0.0, 0.0, 0.0, 0.0)
    left, top, right, bottom = (number(cut.get(side)) / 100_000 for side in "ltrb")
    return (left, top, right, bottom)

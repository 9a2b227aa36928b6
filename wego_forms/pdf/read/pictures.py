"""Pictures in the text and floating (DrawingML, ECMA-376 part 1, 20.4); other drawings are reported."""

from __future__ import annotations

from collections.abc import Callable

from wego_forms.errors import Both

from ..model import Axis, Block, Controls, Float, Inline, Picture
from ..names import MC, PIC, WP, A, Element, R, W, local
from ..styles import RunStyle
from ..units import emu, number
from .shapes import WPS, shape
from .story import Story

_WRAPS = {"wrapNone": "none", "wrapSquare": "square", "wrapTight": "square", "wrapThrough": "square",
          "wrapTopAndBottom": "lines"}  # fmt: skip
_THINGS = {
    "chart": Both("диаграмма", "a chart"),
    "diagram": Both("схема SmartArt", "a SmartArt diagram"),
    "wordprocessingShape": Both("фигура или надпись", "a shape or a text box"),
    "wordprocessingGroup": Both("группа фигур", "a group of shapes"),
    "wordprocessingCanvas": Both("полотно с фигурами", "a drawing canvas"),
}


class Pictures:
    """Reads w:drawing."""

    def __init__(self, story: Story, blocks: Callable[[Element], list[Block]]) -> None:
        self._story, self._blocks = story, blocks

    def alternate(
        self, element: Element, items: list[Inline], style: RunStyle, link: str, controls: Controls, near: str
    ) -> None:
        """An mc:AlternateContent: the first drawing in its choices, else in its fallback."""
        branches = (*element.iterchildren(MC + "Choice"), *element.iterchildren(MC + "Fallback"))
        for branch in branches:
            for drawing in branch.iter(W + "drawing"):
                for other in branches:
                    if other is not branch:
                        self._story.tally.leave(other)
                self.drawing(drawing, items, style, link, controls, near)
                return
        self._story.tally.leave(element)
        self._report("wordprocessingShape", element, near)

    def drawing(
        self, element: Element, items: list[Inline], style: RunStyle, link: str, controls: Controls, near: str
    ) -> None:
        """A w:drawing: a picture becomes an item, anything else a problem."""
        for frame in element.iterchildren(WP + "inline", WP + "anchor"):
            data = next(frame.iter(A + "graphicData"), None)
            picture = None if data is None else data.find(PIC + "pic")
            known = None if data is None else data.find(WPS + "wsp")
            if known is not None and (made := shape(known, self._blocks)):
                for told in made.told:
                    self._story.problems.add(told, self._story.part, near)
                items.append(
                    Picture("", *_size(frame), style, _place(frame), controls=controls, box=made.box)
                )
                continue
            self._story.tally.leave(frame)
            if picture is None:
                kind = "" if data is None else data.get("uri", "").rpartition("/")[2]
                self._report(kind, element, near)
                continue
            part = self._part(picture)
            if not part:
                what = Both("нет файла картинки", "the picture's file is missing")
                remedy = Both("Вставьте картинку в документ", "Embed the picture in the document")
                self._story.problems.add(what, self._story.part, near, remedy)
                continue
            items.append(
                Picture(
                    part,
                    *_size(frame),
                    style,
                    _place(frame),
                    _crop(picture),
                    self._link(frame, near) or link,
                    controls,
                )
            )

    def _part(self, picture: Element) -> str:
        blip = next(picture.iter(A + "blip"), None)
        target = None if blip is None else self._story.targets.get(blip.get(R + "embed", ""))
        return target.name if target and target.name in self._story.package.parts else ""

    def _link(self, frame: Element, near: str) -> str:
        click = next(frame.iter(A + "hlinkClick"), None)
        target = None if click is None else self._story.targets.get(click.get(R + "id", ""))
        return self._story.link(target.name if target and target.external else "", near)

    def _report(self, kind: str, element: Element, near: str) -> None:
        thing = _THINGS.get(kind, Both("рисунок", "a drawing"))
        text = " ".join("".join(e.text or "" for e in element.iter(W + "t")).split())
        what = Both(f"не нарисовано: {thing.ru}", f"not drawn: {thing.en}")
        self._story.problems.add(what, self._story.part, near, value=text or None)


def _size(frame: Element) -> tuple[float, float]:
    extent = frame.find(WP + "extent")
    return (0.0, 0.0) if extent is None else (emu(extent.get("cx")), emu(extent.get("cy")))


def _place(frame: Element) -> Float | None:
    return _float(frame) if frame.tag == WP + "anchor" else None


def _float(anchor: Element) -> Float:
    wrap = next((_WRAPS[local(e)] for e in anchor if local(e) in _WRAPS), "none")
    top, right, bottom, left = (emu(anchor.get(f"dist{side}")) for side in "TRBL")
    return Float(
        _axis(anchor, "positionH", "column"),
        _axis(anchor, "positionV", "paragraph"),
        wrap,
        anchor.get("behindDoc") in ("1", "true"),
        int(number(anchor.get("relativeHeight"))),
        (top, right, bottom, left),
    )


def _axis(anchor: Element, name: str, relative: str) -> Axis:
    if anchor.get("simplePos") in ("1", "true"):
        place = anchor.find(WP + "simplePos")
        if place is not None:
            return Axis("page", emu(place.get("x" if name == "positionH" else "y")), "")
    position = anchor.find(WP + name)
    if position is None:
        return Axis(relative, 0.0, "")
    offset, align = position.find(WP + "posOffset"), position.find(WP + "align")
    return Axis(
        position.get("relativeFrom", relative),
        0.0 if offset is None else emu(offset.text),
        "" if align is None else (align.text or "").strip(),
    )


def _crop(picture: Element) -> tuple[float, float, float, float]:
    cut = next(picture.iter(A + "srcRect"), None)
    if cut is None:
        return (0.0, 0.0, 0.0, 0.0)
    left, top, right, bottom = (number(cut.get(side)) / 100_000 for side in "ltrb")
    return (left, top, right, bottom)

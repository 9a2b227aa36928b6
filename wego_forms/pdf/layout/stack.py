"""Strips one under another, and who lays out what stands in a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from wego_forms.pdf.layout.marks import Fill, Glyphs, Image, Lost, Mark, Number, Strip, Stroke
from wego_forms.pdf.model import Block, Picture, Settings
from wego_forms.pdf.problems import Problems

ROOM = 0.1  # pt a column, a page or a row may be overfull by


class Columns(Protocol):
    """Lays out blocks in a column; a table asks it for its cells."""

    @property
    def settings(self) -> Settings:
        """The document's settings."""

    @property
    def problems(self) -> Problems:
        """Where to report what can't be shown."""

    def column(self, blocks: Sequence[Block], width: float, cell: bool = False) -> list[Strip]:
        """The strips of `blocks` in a column `width` pt wide; `cell`: the column is a table cell."""


def height(strips: Sequence[Strip]) -> float:
    """How tall the strips are together, in pt."""
    if len(strips) == 1:  # as in most cells
        return strips[0].before + strips[0].height
    return sum([strip.before + strip.height for strip in strips])


def inked(strips: Sequence[Strip]) -> float:
    """How tall the strips are together without the space below the last line, in pt."""
    end = len(strips)
    while end and not strips[end - 1].height and not strips[end - 1].marks:
        end -= 1
    return height(strips[:end]) - strips[end - 1].spare if end else 0.0


def extent(strips: Sequence[Strip], ruled: bool = True) -> float:
    """How wide what is written and drawn in the strips is, in pt; `ruled`: their borders and grounds count."""
    counted = strips if ruled else [replace(strip, marks=_shown(strip)) for strip in strips]
    spans = [span for strip in counted for span in _spans(strip, 0.0)]
    return max([end for _, end in spans], default=0.0) - min([x for x, _ in spans], default=0.0)


def _shown(strip: Strip) -> tuple[Mark, ...]:
    return tuple([mark for mark in strip.marks if not isinstance(mark, Fill | Stroke)])


def _spans(strip: Strip, dx: float) -> Iterator[tuple[float, float]]:
    for mark in strip.marks:
        if isinstance(mark, Glyphs | Image | Fill):
            yield mark.x + dx, mark.x + dx + mark.width
        elif isinstance(mark, Stroke):
            yield min(mark.x1, mark.x2) + dx, max(mark.x1, mark.x2) + dx
        elif isinstance(mark, Number):
            yield mark.x + dx, mark.x + dx + mark.space
    for x, _, inner in strip.inner:
        yield from _spans(inner, dx + x)


def words(strips: Sequence[Strip]) -> str:
    """All that is written in the strips and the boxes on them, a space between the marks, and what isn't shown."""
    found: list[str] = []
    for strip in strips:
        found += _written(strip)
        # A row has all that floats in its cells.
        found += [_boxed(floating.picture) for floating in strip.floats]
    return " ".join(text for text in found if text)


def _written(strip: Strip) -> Iterator[str]:
    for mark in strip.marks:
        if type(mark) is Glyphs:
            yield mark.said or mark.text
        elif type(mark) is Lost:
            yield mark.text
        elif type(mark) is Image:
            yield _boxed(mark.picture)
    for _, _, inner in strip.inner:
        yield from _written(inner)


def _boxed(picture: Picture) -> str:
    """What is written in a picture's box and in those inside it."""
    if picture.box is None:
        return ""
    inside = [_boxed(one) for _, _, one in picture.box.inside]
    return " ".join(text for text in (words(picture.box.strips), *inside) if text)


def stacked(strips: Sequence[Strip], x: float, y: float) -> list[tuple[float, float, Strip]]:
    """The strips one under another from (x, y)."""
    placed = []
    for strip in strips:
        y += strip.before
        placed.append((x, y, strip))
        y += strip.height
    return placed


def filled(strips: Sequence[Strip], room: float, fresh: float) -> tuple[list[Strip], list[Strip]]:
    """The strips that fit in `room` pt, and the rest, which get `fresh` pt on the next page.

    In cells lines aren't kept together, whatever their paragraphs say: so LibreOffice does it.
    """
    y = 0.0
    for at, strip in enumerate(strips):
        y += strip.before
        if y + strip.height - strip.spare > room + ROOM and (strip.height or strip.marks):
            if strip.cut and (parts := strip.cut.split(room - y, fresh)):
                return [*strips[:at], parts[0]], [parts[1], *strips[at + 1 :]]
            return list(strips[:at]), list(strips[at:])
        y += strip.height
    return list(strips), []


def upright(strips: list[Strip], degrees: int, length: float, room: float, align: str) -> Strip:
    """Text laid out `length` pt wide as one strip that reads upwards (90) or downwards, in a region `room` pt wide.

    `align` is how it stands in that region, as of text that isn't turned.
    """
    tall = height(strips)
    free = max(room - tall, 0.0)
    shift = {"center": free / 2, "bottom": free}.get(align, 0.0)
    turned = Strip(length, inner=tuple(stacked(strips, 0.0, 0.0)), turned=(degrees, length, tall))
    return Strip(length, inner=((free - shift if degrees == -90 else shift, 0.0, turned),))

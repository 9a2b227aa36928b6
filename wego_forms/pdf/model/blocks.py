"""Blocks and what they hold: paragraphs with their text and pictures, tables with their cells."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from wego_forms.pdf.model.places import Float
from wego_forms.pdf.styles import Edge, Edges, ParaStyle, RunStyle, TableProps

SEPARATOR = 144.0  # pt, the length of the line above notes
Controls = tuple[int, ...]
"""The content controls around something, outermost first, as numbers in `Document.controls`."""


class Role(NamedTuple):
    """What text is besides words of its paragraph: a 'Lbl' or 'Reference', a link, of another language (BCP 47)."""

    kind: str = ""
    link: str = ""
    lang: str = ""


@dataclass(slots=True, frozen=True)
class Text:
    """Characters of one look; `link` is the address they lead to, or ''; `kind` and `lang` as of `Role`."""

    text: str
    style: RunStyle
    link: str = ""
    controls: Controls = ()
    kind: str = ""
    lang: str = ""

    @property
    def role(self) -> Role | None:
        """What the text is besides words of its paragraph."""
        kind, link, lang = self.kind, self.link, self.lang
        return Role(kind, link, lang) if kind or link or lang else None


@dataclass(slots=True, frozen=True)
class Tab:
    """A tab character."""

    style: RunStyle
    controls: Controls = ()


@dataclass(slots=True, frozen=True)
class Break:
    """A break: 'line', 'page' or 'column'."""

    kind: str
    style: RunStyle


@dataclass(slots=True, frozen=True)
class Field:
    """A number only layout knows: 'PAGE', 'NUMPAGES' or 'SECTIONPAGES', written as `format` (ST_NumberFormat)."""

    kind: str
    format: str
    style: RunStyle
    controls: Controls = ()


@dataclass(slots=True, frozen=True)
class Empty:
    """The place of a content control that holds nothing."""

    style: RunStyle
    controls: Controls


@dataclass(slots=True, eq=False)
class Note:
    """A footnote or endnote: its part, its number as written, and its text."""

    part: str
    label: str
    blocks: list[Block]
    by_page: int | None = None
    """Of a footnote that is counted on its page: which one it is of all that are."""


@dataclass(slots=True, frozen=True)
class NoteMark:
    """The place in the text that a footnote belongs to."""

    note: Note
    style: RunStyle


Step = tuple[Any, ...]
"""A step of an outline (see read.outlines): what is done, and points in shares of the box."""


@dataclass(slots=True, eq=False)
class Box:
    """What a text box, a shape or a group shows in a picture's place; `insets` in pt: top, right, bottom, left.

    `grows`: it is as tall as its text. `outline`: none is the box itself. `inside`: what a group holds, with its
    place in pt from the box's top left.
    """

    blocks: list[Block] = field(default_factory=list)
    insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    fill: str = ""
    line: Edge | None = None
    align: str = "top"
    grows: bool = False
    outline: tuple[Step, ...] = ()
    ends: tuple[bool, bool] = (False, False)
    """Whether its line has an arrow's head where it begins and where it ends."""
    inside: list[tuple[float, float, Picture]] = field(default_factory=list)
    natural: bool = False
    """Whether it is as wide as its text."""
    open: bool = False
    """Whether the space below its last line is outside of it: so it is with a frame."""
    share: float = 0.0
    """Of the column's width, how wide it is; 0: it has a width of its own."""
    of_page: tuple[tuple[str, float], tuple[str, float]] = (("", 0.0), ("", 0.0))
    """Of what of its page it is so wide a share, and so tall a one; 0: it has a size of its own."""
    turn: float = 0.0
    """How it is turned as a whole about its middle, in degrees leftwards."""
    upright: int = 0
    """How the text in it is turned, in degrees: 90 reads upwards, -90 downwards."""
    fits: bool = False
    """Whether its one line is as wide and as tall as it is: WordArt."""
    strips: list[Any] = field(default_factory=list)
    """Its text laid out, once layout has been there."""
    size: tuple[float, float] | None = None
    """Its width and height with that text, in pt."""
    overhang: float = 0.0
    """How far in pt a table begins to the right of it: to the left, where its text and not its edge is in place."""


@dataclass(slots=True, frozen=True)
class Picture:
    """A picture in the line, or floating; sizes in pt, `crop` as shares: left, top, right, bottom."""

    part: str
    width: float
    height: float
    style: RunStyle
    floating: Float | None = None
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    link: str = ""
    controls: Controls = ()
    box: Box | None = None
    alt: str = ""
    """What it shows, for who can't see it, in its author's words."""
    name: str = ""
    decorative: bool = False
    """Whether its author says that it shows nothing."""
    turn: float = 0.0
    """How it is turned about its middle, in degrees leftwards."""

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height in pt, with its text where it grows."""
        return self.box.size if self.box and self.box.size else (self.width, self.height)


Inline = Text | Tab | Break | Field | Empty | Picture | NoteMark


Laid = dict[Hashable, list[Any]]


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its items, the list label before them, and the look of its end mark."""

    style: ParaStyle
    mark: RunStyle
    items: list[Inline]
    part: str
    label: Text | None = None
    label_align: str = "left"
    label_suffix: str = "tab"
    label_picture: Picture | None = None
    """What is drawn as the label, in its text's place."""
    controls: Controls = ()
    plain: RunStyle | None = None
    """The look that its style gives its letters; none: that of its end mark."""
    laid: Laid | None = None
    """Of a paragraph that several documents share: how it was laid out, by what that depends on."""

    @property
    def words(self) -> str:
        """The paragraph's text, for messages."""
        return "".join(i.text if isinstance(i, Text) else " " for i in self.items)

    @property
    def speaks(self) -> bool:
        """Whether it holds anything to read; its spaces alone are decoration."""
        if self.label is not None:
            return True
        for item in self.items:
            kind = type(item)
            if kind is Text:
                if item.text and not item.text.isspace():  # type: ignore[union-attr]
                    return True
            elif kind is Field or kind is Picture or kind is Empty:
                return True
        return False


@dataclass(slots=True)
class Cell:
    """A table cell; measures in pt."""

    blocks: list[Block]
    width: float | None = None
    width_share: float | None = None
    span: int = 1
    merge: str = ""
    borders: Edges = field(default_factory=dict)
    background: str = ""
    margins: dict[str, float] = field(default_factory=dict)
    align: str = "top"
    controls: Controls = ()
    head: str = ""
    """What it heads: 'Row', 'Column' or nothing, as its table's style says."""
    turn: int = 0
    """How its text is turned, in degrees: 90 reads upwards, -90 downwards."""


@dataclass(slots=True)
class Row:
    """A table row; `height` is the least, or with `exact` the very, height in pt."""

    cells: list[Cell]
    height: float = 0.0
    exact: bool = False
    header: bool = False
    whole: bool = False
    before: int = 0
    after: int = 0


@dataclass(slots=True)
class Table:
    """A table with its style worked into cells; `columns` are the grid's widths in pt."""

    rows: list[Row]
    columns: list[float]
    props: TableProps
    layout: bool = False
    """Whether its style says that it only puts things in their places."""
    laid: Laid | None = None
    """As of a paragraph."""


Block = Paragraph | Table


def block_words(blocks: Sequence[Block]) -> Iterator[str]:
    """The text of every paragraph in `blocks` with its label, those in tables too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.label:
                yield block.label.text
            yield block.words
            for item in block.items:
                if isinstance(item, Picture) and item.box:
                    yield from _box_words(item.box)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from block_words(cell.blocks)


def _box_words(box: Box) -> Iterator[str]:
    yield from block_words(box.blocks)
    for _, _, one in box.inside:
        if one.box:
            yield from _box_words(one.box)

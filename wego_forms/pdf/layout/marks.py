"""What layout produces: marks of ink in strips, the bands that pages are filled with.

Coordinates are in pt from the top left, downwards; a strip's marks count from the strip's own corner.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from wego_forms.errors import Both
from wego_forms.pdf.fonts import Face
from wego_forms.pdf.model import Field, Note, Paragraph, Picture, Role

Span = tuple[float, float]
"""Where a line, or a part of one beside what floats, begins and ends, in pt from the column's left."""
Room = Callable[[int, float, float], list[Span]]
"""Line number and the column's text edges → the parts of that line."""


class Glyphs(NamedTuple):
    """Characters of one face on a baseline. `gap` is added at every space, `spacing` after every character."""

    x: float
    y: float
    face: Face
    size: float
    color: str
    text: str
    gap: float
    spacing: float
    stretch: float
    width: float = 0.0
    role: Role | None = None
    kerned: bool = False
    """Whether its letters are moved together by the font's pairs."""
    said: str = ""
    """What is read of text that runs from right to left; `text` is as it is seen."""


class Sign(Glyphs):
    """Characters that the document doesn't hold: a tab's leader, the hyphen of a divided word."""

    __slots__ = ()


class Stroke(NamedTuple):
    """A straight line; `dash` in pt, on and off."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    color: str
    dash: tuple[float, ...] = ()


class Fill(NamedTuple):
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    color: str


class Image(NamedTuple):
    """A picture; `crop` as shares of it: left, top, right, bottom."""

    x: float
    y: float
    width: float
    height: float
    part: str
    crop: tuple[float, float, float, float]
    picture: Picture


class Link(NamedTuple):
    """A rectangle that leads to an address."""

    x: float
    y: float
    width: float
    height: float
    address: str


class Area(NamedTuple):
    """Where a content control's content lies, set in `size` pt; `cell` when it is the whole of a cell."""

    x: float
    y: float
    width: float
    height: float
    control: int
    cell: bool
    size: float
    owner: Paragraph | None = None
    """Of a cell its first paragraph."""


class Number(NamedTuple):
    """A page number to be written once pages are known; `space` is the width kept for it."""

    x: float
    y: float
    field: Field
    space: float


class Lost(NamedTuple):
    """Text that isn't drawn: what is said of it, and the part and words of its paragraph."""

    text: str
    what: Both
    remedy: Both
    part: str
    near: str


Mark = Glyphs | Sign | Stroke | Fill | Image | Link | Area | Number | Lost


class Region(NamedTuple):
    """A table cell: its corner, its size, and between which edges its content stands."""

    x: float
    y: float
    width: float
    height: float
    left: float
    right: float

    def moved(self, x: float, y: float) -> Region:
        """The region elsewhere."""
        return self._replace(x=self.x + x, y=self.y + y, left=self.left + x, right=self.right + x)


class Floating(NamedTuple):
    """A floating picture, by its anchor: the paragraph's corner and the line's top, relative to the strip."""

    picture: Picture
    x: float
    y: float
    paragraph_y: float
    column: float
    owner: Paragraph | None = None
    cell: Region | None = None
    """The table cell that it is anchored in, relative to the strip as well."""

    def moved(self, x: float, y: float) -> Floating:
        """The picture with its anchor elsewhere."""
        return self._replace(
            x=self.x + x,
            y=self.y + y,
            paragraph_y=self.paragraph_y + y,
            column=self.column + x,
            cell=self.cell and self.cell.moved(x, y),
        )


class Cut(Protocol):
    """What can cut a strip."""

    def split(self, room: float, fresh: float) -> tuple[Strip, Strip] | None:
        """The strip in two for the pt left on this page and those of a fresh one; None where nothing can stay."""

    def shorter(self) -> Strip | None:
        """The strip without the space below its text, which isn't kept at a page's foot; None where it has none."""


@dataclass(slots=True)
class Strip:
    """A band across the column that pages don't cut, unless its `cut` can.

    `before` is the space above it; at the top of a page nothing of it is left, or `lead` after a hard break. What it
    holds are tuples: a document of tables has tens of thousands of strips, and all empty tuples are one object.
    """

    height: float
    before: float = 0.0
    lead: float = 0.0
    spare: float = 0.0
    """Of its height what is only the space of a multiple of lines below: a page may end without it."""
    marks: tuple[Mark, ...] = ()
    inner: tuple[tuple[float, float, Strip], ...] = ()
    floats: tuple[Floating, ...] = ()
    notes: tuple[Note, ...] = ()
    """The footnotes that its text refers to."""
    glued: bool = False
    """No page break between this strip and the next."""
    breaks: str = ""
    """What begins before this strip: a 'page', a 'column'."""
    begins: bool = False
    """Whether a paragraph or a table begins with it."""
    foot: tuple[Mark, ...] = ()
    """Marks for when nothing follows on the page: the line under a table's row."""
    ends: str = ""
    """What begins after it."""
    again: Callable[[Room], list[Strip]] | None = None
    """The paragraph that begins with this strip, laid out anew in narrower lines."""
    beside: Room | None = None
    """The lines that it was laid out in, where something floats beside them."""
    count: int = 1
    """How many strips that paragraph has."""
    cut: Cut | None = None
    """Cuts a table's row, or those that a cell spans."""
    repeats: bool = False
    """Whether it is a table's head painted again: the account has it from where it stood first."""
    owner: Paragraph | None = None
    """The paragraph that this is of, where it isn't what another strip holds."""
    skipped: bool = False
    """Whether it is a line that no word fits in, beside what floats."""
    silent: bool = False
    """Whether that paragraph has nothing to read."""
    turned: tuple[int, float, float] | None = None
    """What is inside is turned: by how many degrees leftwards, and how wide and tall it was before."""
    heads: tuple[Strip, ...] = ()
    """What is repeated above this strip if it comes first on a page: a table's header rows."""

    def again_painted(self) -> Strip:
        """The same ink once more, on another page."""
        return Strip(self.height, marks=self.marks, inner=self.inner, foot=self.foot, repeats=True)

    def copy(self) -> Strip:
        """The same strip, sharing its marks, for another document to set spacing and breaks on."""
        return Strip(
            self.height,
            self.before,
            self.lead,
            self.spare,
            self.marks,
            self.inner,
            self.floats,
            self.notes,
            self.glued,
            self.breaks,
            foot=self.foot,
            ends=self.ends,
            cut=self.cut,
            owner=self.owner,
            silent=self.silent,
        )

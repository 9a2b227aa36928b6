"""The whole document: its sections with their pages, headers and footers, its content controls and settings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from wego_forms.pdf.account import Tally
from wego_forms.pdf.bookmarks import Bookmarks
from wego_forms.pdf.model.blocks import Block, Note
from wego_forms.pdf.styles import Edges, RunStyle


@dataclass(slots=True)
class ControlInfo:
    """A content control (w:sdt) as the document describes it, and how its first paragraph is set."""

    tag: str
    title: str
    kind: str
    placeholder: bool
    choices: tuple[str, ...] = ()
    style: RunStyle = field(default_factory=RunStyle)
    align: str = "left"


@dataclass(slots=True)
class Page:
    """A section's page: sizes and distances in pt.

    What isn't said is as Word has it: Letter with margins of an inch.
    """

    width: float = 612.0
    height: float = 792.0
    top: float = 72.0
    right: float = 72.0
    bottom: float = 72.0
    left: float = 72.0
    header: float = 36.0
    footer: float = 36.0
    first_number: int | None = None
    number_format: str = "decimal"

    @property
    def mirrored(self) -> Page:
        """The same page with its left and right margins in each other's places."""
        return replace(self, left=self.right, right=self.left)


class PageFrame(NamedTuple):
    """The border round a section's pages: its lines by side, and which pages it is round (ST_PageBorderDisplay).

    `from_page`: its distances are from the sheet's edges, not from the text's.
    """

    edges: Edges
    display: str
    from_page: bool


class Counted(NamedTuple):
    """How a section's lines are numbered in the margin: each `every`th, the first `start`, `gap` pt from the text.

    `restart` is where the count begins anew (ST_LineNumberRestart).
    """

    every: int
    start: int
    gap: float
    restart: str
    style: RunStyle


class Running(NamedTuple):
    """A header or footer: its part and blocks."""

    part: str
    blocks: list[Block]


@dataclass(slots=True)
class Section:
    """A stretch of the document with one page setup; headers and footers by kind (default, first, even)."""

    page: Page
    blocks: list[Block]
    start: str = "nextPage"
    title_page: bool = False
    headers: dict[str, Running] = field(default_factory=dict)
    footers: dict[str, Running] = field(default_factory=dict)
    columns: tuple[tuple[float, float], ...] = ()
    """Each column's left edge in the text and its width, in pt; none: the text is one."""
    separator: bool = False
    """Whether lines stand between the columns."""
    frame: PageFrame | None = None
    grid: float = 0.0
    """As of `Settings`."""
    counted: Counted | None = None


class Settings(NamedTuple):
    """What word/settings.xml says that layout needs; `tab` in pt."""

    tab: float = 36.0
    even_pages: bool = False
    compatibility: int = 12
    no_leading: bool = False
    """Whether the gap that fonts ask for between lines is left out."""
    spread_breaks: bool = True
    """Whether a justified line that a break ends is as wide as the others."""
    grid: float = 0.0
    """How far apart in pt the lines of the section's grid stand; 0: there is none."""
    mirrored: bool = False
    """Whether the left and right margins change places on even pages."""
    point: str = ","
    """What parts a number from its decimals, as tab stops take it."""


@dataclass(slots=True)
class Document:
    """The whole document, read."""

    sections: list[Section]
    controls: list[ControlInfo]
    settings: Settings
    title: str = ""
    language: str = ""
    created: str = ""
    endnotes: list[Note] = field(default_factory=list)
    by_page: int = 0
    """How many footnotes are counted on their pages."""
    tallies: dict[str, Tally] = field(default_factory=dict)
    """What each part holds, by its name."""
    bookmarks: Bookmarks = field(default_factory=Bookmarks)

    @property
    def blocks(self) -> list[Block]:
        """Those of all its sections, in order."""
        return [block for section in self.sections for block in section.blocks]

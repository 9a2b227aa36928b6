"""A page as it is filled: what lies on it, and the footnotes that rise from its columns' feet."""

from __future__ import annotations

from dataclasses import dataclass, field

from wego_forms.pdf.layout.floats import Hung
from wego_forms.pdf.layout.marks import Strip
from wego_forms.pdf.model import Document, Page, Running, Section


@dataclass(slots=True)
class Foot:
    """The footnotes of one column: its left edge and the top of the first, in pt from the page's top left."""

    x: float
    width: float
    floor: float
    """Where they stand on."""
    y: float
    strips: list[Strip] = field(default_factory=list)
    """They begin with their separator."""


@dataclass(slots=True)
class Leaf:
    """One page: its size in pt, its number as printed, and all that lies on it."""

    number: int
    label: str
    page: Page
    section: Section
    first: bool
    strips: list[tuple[float, float, Strip]] = field(default_factory=list)
    running: list[tuple[float, float, Strip]] = field(default_factory=list)
    hung: list[Hung] = field(default_factory=list)
    running_hung: list[Hung] = field(default_factory=list)
    feet: list[Foot] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    """Those that its header and footer come from."""
    count: int = 0
    """Its number as it is counted, whatever it is printed as."""
    blank: bool = False
    """Whether it is only there for the next to be odd or even: it has nothing on it."""

    def pieces(self, document: Document, number: int) -> tuple[Running | None, Running | None]:
        """The header and footer that the page carries, of the document's page `number`."""
        if self.blank:
            return None, None
        section = self.section
        kind = "default"
        if self.first and section.title_page:
            kind = "first"
        elif document.settings.even_pages and number % 2 == 0:
            kind = "even"
        return section.headers.get(kind), section.footers.get(kind)

"""What formatting comes to in the end: how characters look, and how a paragraph is set."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from wego_forms.pdf.styles.placing import Placing
from wego_forms.pdf.styles.properties import BODY, Edge, TabStop


@dataclass(frozen=True, slots=True)
class RunStyle:
    """How characters look; sizes in pt, colour RRGGBB."""

    font: str = "Times New Roman"
    bold: bool = False
    italic: bool = False
    size: float = 10.0
    color: str = "000000"
    underline: str = "none"
    strike: bool = False
    caps: bool = False
    small_caps: bool = False
    vertical: str = "baseline"
    spacing: float = 0.0
    rise: float = 0.0
    background: str = ""
    hidden: bool = False
    stretch: float = 1.0
    border: Edge | None = None
    """Round its letters; none of no kind."""
    kerning: float = 0.0
    """From which size on letters are kerned; 0: never."""
    lang: str = field(default="", compare=False)
    """Its language (BCP 47), which changes nothing of how characters look."""

    def __hash__(self) -> int:
        """Of what looks mostly differ in: all of it would take twice as long or more."""
        return hash((self.font, self.size, self.bold, self.italic, self.color))


@dataclass(frozen=True, slots=True)
class ParaStyle:
    """How a paragraph is set; measures in pt, `line` in lines where `line_rule` is auto."""

    align: str = "left"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    before_auto: bool = False
    after_auto: bool = False
    line: float = 1.0
    line_rule: str = "auto"
    contextual: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    widow: bool = True
    page_break: bool = False
    snaps: bool = True
    """Whether its lines stand on the page's grid, where there is one."""
    tabs: tuple[tuple[float, TabStop], ...] = ()
    borders: tuple[tuple[str, Any], ...] = ()
    background: str = ""
    number: str = ""
    level: int = 0
    outline: int = BODY
    """Of a heading its level, 0 the highest."""
    bidi: bool = False
    """Whether it runs from right to left; its alignment and indents are those that are seen."""
    frame: Placing | None = None
    """Where it stands if it is out of the text."""
    name: str = ""
    uncounted: bool = False
    """Whether its lines have no numbers in the margin."""

    def __hash__(self) -> int:
        """Of what settings mostly differ in: all of it would take twice as long or more."""
        return hash((self.name, self.align, self.left, self.first, self.before, self.after))

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading's, not body text's."""
        return self.outline < BODY

"""Lines numbered in the margin, as contracts and drafts of laws have them (ECMA-376 part 1, 17.6.8)."""

from __future__ import annotations

from collections.abc import Sequence

from wego_forms.pdf.layout.leaf import Leaf
from wego_forms.pdf.layout.looks import Looks
from wego_forms.pdf.layout.marks import Glyphs, Mark, Sign, Strip
from wego_forms.pdf.model import Counted, Document, Section


def number_lines(document: Document, leaves: Sequence[Leaf], looks: Looks) -> None:
    """Put numbers beside the lines of the text: not of tables, boxes, notes, nor of what floats."""
    sections = {id(block): section for section in document.sections for block in section.blocks}
    count: int
    before: Section | None = None
    for leaf in leaves:
        begun = False
        for x, y, strip in tuple(leaf.strips):
            owner = strip.owner
            if owner is None or not strip.height or owner.style.uncounted:
                continue
            section: Section = sections.get(id(owner), leaf.section)
            said = section.counted
            if said is None:
                continue
            anew = not begun if said.restart == "newPage" else section is not before
            if before is None or (anew and said.restart != "continuous"):
                count = said.start
            else:
                count += 1
            begun, before = True, section
            if not count % said.every:
                # Like a repeated head it is the page's, not the text's.
                number = Strip(0.0, marks=_number(count, strip, said, looks), repeats=True)
                leaf.strips.append((x, y, number))


def _number(count: int, strip: Strip, said: Counted, looks: Looks) -> tuple[Mark, ...]:
    """A line's number, left of it on its baseline."""
    assert strip.owner
    look = looks.of(said.style)
    wide, pieces = look.measure(str(count))
    first = next((mark for mark in strip.marks if isinstance(mark, Glyphs)), None)
    y = first.y if first else looks.of(strip.owner.mark).ascent
    return tuple(
        Sign(-said.gap - wide, y, piece.face, look.size, said.style.color, piece.text, 0.0, 0.0, 1.0)
        for piece in pieces
    )

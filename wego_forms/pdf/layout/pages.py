"""All pages of a document: filled, then each given its header, footer and footnotes."""

from __future__ import annotations

from collections.abc import Sequence

from wego_forms.pdf.layout.column import Setter
from wego_forms.pdf.layout.filler import Filler
from wego_forms.pdf.layout.floats import hang
from wego_forms.pdf.layout.leaf import Leaf
from wego_forms.pdf.layout.lined import number_lines
from wego_forms.pdf.layout.stack import height, stacked
from wego_forms.pdf.model import Document


def paginate(document: Document, setter: Setter) -> list[Leaf]:
    """All pages of the document, at least one."""
    leaves = Filler(document, setter).leaves()
    if setter.shaper.counts_pages and len(str(len(leaves))) != len(str(setter.shaper.pages)):
        setter.shaper.pages = len(leaves)
        leaves = Filler(document, setter).leaves()
    setter.shaper.pages = len(leaves)
    if any(section.counted for section in document.sections):
        number_lines(document, leaves, setter.shaper.looks)
    for leaf in leaves:
        for foot in leaf.feet:
            for x, y, strip in stacked(foot.strips, foot.x, foot.y):
                leaf.strips.append((x, y, strip))
                leaf.hung += [hang(one, x, y, leaf.page, x, leaf.number) for one in strip.floats]
        _running(leaf, document, setter)
    return leaves


def counted(leaves: Sequence[Leaf], count: int) -> list[int]:
    """The number on its page of each of so many footnotes that are counted there."""
    found = [1] * count
    for leaf in leaves:
        here = [
            note.by_page for _, _, strip in leaf.strips for note in strip.notes if note.by_page is not None
        ]
        for number, place in enumerate(dict.fromkeys(here), 1):
            found[place] = number
    return found


def _running(leaf: Leaf, document: Document, setter: Setter) -> None:
    """Put the header and footer on a page, its number known by now."""
    page = leaf.page
    head, foot = leaf.pieces(document, leaf.count)
    setter.shaper.page = leaf.label
    setter.set_on(0.0)
    setter.page = page
    inside = page.width - page.left - page.right
    for running, top in ((head, True), (foot, False)):
        if running:
            strips = setter.column(running.blocks, inside)
            leaf.parts.append(running.part)
            y = page.header if top else page.height - page.footer - height(strips)
            for x, at, strip in stacked(strips, page.left, y):
                leaf.running.append((x, at, strip))
                for floating in strip.floats:
                    leaf.running_hung.append(hang(floating, x, at, page, x, leaf.number))

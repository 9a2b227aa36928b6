"""Blocks laid out before: letters of a batch share most of theirs, and needn't set them again."""

from __future__ import annotations

from collections.abc import Hashable

from wego_forms.pdf.kept import Shelf
from wego_forms.pdf.layout.atoms import Shaper
from wego_forms.pdf.layout.frames import Joints
from wego_forms.pdf.layout.marks import Strip
from wego_forms.pdf.layout.paragraphs import lay_out
from wego_forms.pdf.layout.stack import Columns
from wego_forms.pdf.layout.tables import set_table
from wego_forms.pdf.model import Field, Laid, Paragraph, Picture, Settings, Table

Known = tuple[Hashable, list[Strip]]
_MOST_WAYS = 8  # that one block is kept laid out: in columns of different widths, in different fonts
_ONCE: Known = (None, [])
_kept: Shelf[Known] = Shelf(8_000)
"""Strips of a paragraph with all that they depend on, by a number; `_ONCE`: such a one was met, and isn't kept."""


def laid_out(
    paragraph: Paragraph, width: float, shaper: Shaper, settings: Settings, joints: Joints
) -> list[Strip]:
    """The paragraph's strips, from memory where everything they depend on is the same.

    They are shared and never changed, but for the first: spacing and page breaks are set on it.
    """
    way = (width, shaper.looks.pinned, settings, joints)
    if paragraph.laid is not None:
        strips = paragraph.laid.get(way)
        if strips is None:
            strips = own(lay_out(paragraph, width, shaper, settings, joints), paragraph)
            _keep(paragraph.laid, way, strips)
        return [strips[0].copy(), *strips[1:]]
    # Page numbers differ from page to page, and the text of boxes is laid out with the paragraph.
    if any(isinstance(item, Field) or (isinstance(item, Picture) and item.box) for item in paragraph.items):
        return own(lay_out(paragraph, width, shaper, settings, joints), paragraph)
    # Most are one document's own: whatever else it depends on is looked at only where such words were met.
    texts = tuple([getattr(item, "text", None) for item in paragraph.items])
    look = id(paragraph.items[0].style if paragraph.items else paragraph.mark)
    number = hash((texts, look, id(paragraph.style), id(paragraph.mark), width))
    known = _kept.get(number)
    if known is None:
        _kept.put(number, _ONCE)
        return own(lay_out(paragraph, width, shaper, settings, joints), paragraph)
    key = (
        (tuple(paragraph.items), paragraph.controls, paragraph.style, paragraph.mark, paragraph.plain),
        (paragraph.label, paragraph.label_align, paragraph.label_suffix),
        way,
    )
    if known[0] != key:
        known = (key, lay_out(paragraph, width, shaper, settings, joints))
        _kept.put(number, known)
    return own([strip.copy() for strip in known[1]], paragraph)


def table_laid_out(table: Table, width: float, shaper: Shaper, setter: Columns, nested: bool) -> list[Strip]:
    """The table's strips as `set_table` makes them, from memory where several documents share it."""
    if table.laid is None or any(row.header for row in table.rows):  # a head is one with the row it repeats
        return set_table(table, width, setter, nested)
    way = (width, shaper.looks.pinned, setter.settings, nested)
    told = setter.problems.told
    known = table.laid.get(way) or set_table(table, width, setter, nested)
    if told == setter.problems.told:  # else it is to be told of every document
        _keep(table.laid, way, known)
    return [*(strip.copy() for strip in known[:1]), *known[1:]]


def own(strips: list[Strip], paragraph: Paragraph) -> list[Strip]:
    """The strips, told whose they are."""
    silent = not paragraph.speaks
    for strip in strips:
        strip.owner, strip.silent = paragraph, silent
        if strip.floats:
            strip.floats = tuple([floating._replace(owner=paragraph) for floating in strip.floats])
    return strips


def _keep(laid: Laid, way: Hashable, strips: list[Strip]) -> None:
    if way not in laid and len(laid) >= _MOST_WAYS:
        laid.clear()
    laid[way] = strips

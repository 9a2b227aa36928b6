"""Paragraphs laid out before: letters of a batch share most of theirs, and needn't set them again."""

from __future__ import annotations

from collections.abc import Hashable

from wego_forms.pdf.layout.atoms import Shaper
from wego_forms.pdf.layout.frames import Joints
from wego_forms.pdf.layout.marks import Strip
from wego_forms.pdf.layout.paragraphs import lay_out
from wego_forms.pdf.model import Field, Paragraph, Picture

_MOST = 4000
_kept: dict[Hashable, list[Strip]] = {}


def laid_out(
    paragraph: Paragraph, width: float, shaper: Shaper, default_tab: float, joints: Joints
) -> list[Strip]:
    """The paragraph's strips, from memory where everything they depend on is the same.

    Marks are shared and never changed; the strips are copies, since spacing and page breaks are set on them.
    """
    # Page numbers differ from page to page, and the text of boxes is laid out with the paragraph.
    if any(isinstance(item, Field) or (isinstance(item, Picture) and item.box) for item in paragraph.items):
        return lay_out(paragraph, width, shaper, default_tab, joints)
    key = (
        (tuple(paragraph.items), paragraph.controls, paragraph.style, paragraph.mark),
        (paragraph.label, paragraph.label_align, paragraph.label_suffix),
        (width, shaper.looks.pinned, default_tab, joints),
    )
    known = _kept.get(key)
    if known is None:
        known = lay_out(paragraph, width, shaper, default_tab, joints)
        if len(_kept) >= _MOST:
            _kept.clear()
        _kept[key] = known
    return [strip.copy() for strip in known]


def forget() -> None:
    """Forget every paragraph, as when the computer's fonts have changed."""
    _kept.clear()

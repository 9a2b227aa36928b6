"""The places where a document is signed: what the PDF says of them, so that a mark is put where its person stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wego_forms.pdf.canvas.turning import Box
    from wego_forms.pdf.drawing import Control

#: What the template's content controls are tagged that keep the places: signature, signature2 …
TAG = re.compile(r"signature([2-9]?)")
#: The mark's box, pt: no wider, and as high as four lines of the template's own mark are.
MARK_WIDTH, MARK_HEIGHT = 210.0, 46.0


def number_of(tag: str) -> int:
    """Which signatory signs in the control of that tag, from 1; 0: nobody does."""
    found = TAG.fullmatch(tag)
    return int(found[1] or 1) if found else 0


def mark_box(control: Control) -> Box:
    """Where a mark stands: in the control's cell, at its foot; in a line of its own as that is aligned."""
    if control.cell:
        left, bottom, right, _ = control.cell
        return left, bottom, min(right, left + MARK_WIDTH), bottom + MARK_HEIGHT
    left, bottom, right, _ = control.box
    shift = {"center": 0.5, "right": 1.0, "end": 1.0}.get(control.align, 0.0)
    left += (right - left - MARK_WIDTH) * shift
    return left, bottom, left + MARK_WIDTH, bottom + MARK_HEIGHT


def who_signs(control: Control) -> str:
    """The name that the control's title ends with: «Место подписи: А.Ю.Орлов»."""
    return control.title.partition(": ")[2].strip()

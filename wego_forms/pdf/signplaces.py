"""The places where a document is signed: what the PDF says of them, so that a mark is put where its person stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wego_forms.pdf.canvas.turning import Box
    from wego_forms.pdf.drawing import Control
    from wego_forms.pdf.layout.leaf import Leaf

#: What the template's content controls are tagged that keep the places: signature, signature2 …
TAG = re.compile(r"signature([2-9]?)")
#: The mark's box, pt: no wider, and as high as four lines of the template's own mark are.
MARK_WIDTH, MARK_HEIGHT = 210.0, 46.0
#: What a PDF calls the free space under the last line of its last page, where its template keeps no places.
FREE = "signing"
#: pt: between the last line and a mark, and from the page's lower edge.
_GAP, _EDGE = 6.0, 10.0


class Signing(NamedTuple):
    """What a PDF tells of its signing: who signs, in order, for the places that don't say; the serials of the
    certificates whose marks stand in it; whether it is a draft, which nobody signs.
    """

    signers: Sequence[str] = ()
    marks: Sequence[str] = ()
    draft: bool = False


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


def who_signs(control: Control, signers: Sequence[str]) -> str:
    """The name that the control's title ends with (Место подписи: А.Ю.Орлов), else that of `signers` in its turn."""
    number = number_of(control.tag)
    return control.title.partition(": ")[2].strip() or "".join(signers[number - 1 : number])


def free_box(leaf: Leaf) -> Box:
    """The space of a page under all that it says, as wide as its text, its footer and notes left alone; flat, where
    there is none. A picture taller than half the page is a background.
    """
    page, half = leaf.page, leaf.page.height / 2
    said = [y + strip.height for _, y, strip in leaf.strips if strip.marks or strip.inner]
    feet = [y for _, y, _ in leaf.running if y > half] + [foot.y for foot in leaf.feet if foot.strips]
    for picture in (each.image for each in (*leaf.hung, *leaf.running_hung)):
        if picture.y > half:  # at the foot: marks stand above it
            feet.append(picture.y)
        elif picture.height < half:
            said.append(picture.y + picture.height)
    top = max(said, default=abs(page.top)) + _GAP
    bottom = max(min(feet, default=page.height - _EDGE), top)
    return page.left, page.height - bottom, page.width - page.right, page.height - top

"""Where the content controls came to lie on the pages."""

from __future__ import annotations

from dataclasses import dataclass

from wego_forms.pdf.canvas.turning import Box
from wego_forms.pdf.layout import Area
from wego_forms.pdf.model import Paragraph


@dataclass(slots=True)
class Spot:
    """Where one content control lies on one page (from 1)."""

    control: int
    page: int
    box: Box | None = None
    cell: Box | None = None
    size: float = 0.0
    owner: Paragraph | None = None
    """The paragraph that it lies in."""

    def take_in(self, mark: Area, box: Box, owner: Paragraph | None) -> None:
        """An area of it more, painted in `box`; `owner`: whose text it is where the area doesn't say."""
        self.owner = self.owner or mark.owner or owner
        if mark.cell:
            self.cell = _around(self.cell, box) if self.cell else box
        else:
            self.size = mark.size
            self.box = _around(self.box, box) if self.box else box


def _around(one: Box, other: Box) -> Box:
    """The box that holds both."""
    return (min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3]))

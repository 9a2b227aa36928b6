"""Floats that text keeps away from: lines below them, or narrowed beside them."""

from __future__ import annotations

from wego_forms.pdf.layout.floats import hang
from wego_forms.pdf.layout.leaf import Leaf
from wego_forms.pdf.layout.marks import Strip

_NARROW = 36.0  # pt, the least a line beside a float gets
_TOUCH = 0.01  # pt that lines may reach into the room of what floats


class Beside:
    """What floats on one page; places in pt from its top left."""

    def __init__(self) -> None:
        self._blocked: list[tuple[float, float]] = []
        self._beside: list[tuple[float, float, float, float]] = []

    def note(self, strip: Strip, x: float, y: float, leaf: Leaf) -> None:
        """Note which floats of a strip that would stand at (x, y) keep lines away."""
        for floating in strip.floats:
            if (said := floating.picture.floating) and said.wrap != "none":
                image = hang(floating, x, y, leaf.page, x, leaf.number).image
                if floating.picture.box:
                    image = image._replace(x=image.x + floating.picture.box.overhang)
                top, right, bottom, left = said.gaps
                # What hangs in a cell keeps what is below its row away, not the row itself.
                above = max(image.y - top, y + strip.height) if strip.inner else image.y - top
                span = (above, image.y + image.height + bottom)
                if span[1] <= above:
                    continue
                if said.wrap == "lines":
                    self._blocked.append(span)
                else:
                    self._beside.append((*span, image.x - left, image.x + image.width + right))

    def below(self, strip: Strip, y: float) -> float:
        """`y`, or further down where floats leave no room beside them."""
        for above, below in sorted(self._blocked) if self._blocked else ():
            if y < below - _TOUCH and y + strip.height > above + _TOUCH:
                y = below
        return y

    def around(self, strip: Strip, x: float, y: float) -> list[Strip] | None:
        """The paragraph that begins with the strip at (x, y), set beside floats; None where none is near."""
        beside, line = self._beside, strip.height
        if not any(above < y + strip.count * line and below > y for above, below, _, _ in beside):
            return None
        assert strip.again is not None

        def room(number: int, left: float, right: float) -> tuple[float, float]:
            top = y + number * line
            for above, below, start, end in beside:
                if top < below - _TOUCH and top + line > above + _TOUCH:
                    if start - x - left >= right - end + x:
                        right = min(right, start - x)
                    else:
                        left = max(left, end - x)
            return left, max(right, left + _NARROW)

        again = strip.again(room)
        again[0].before, again[0].lead, again[0].breaks = strip.before, strip.lead, strip.breaks
        again[0].floats, again[0].begins = strip.floats, True
        return again

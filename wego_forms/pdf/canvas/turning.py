"""What is painted turned: the pen and the places of what lies there turn together."""

from __future__ import annotations

import math

from wego_forms.pdf.canvas.pen import Pen

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in pt from the page's bottom left, as PDF counts."""


class Turning:
    """A painter of a page `_tall` pt high with `_pen`; `_turns` are those that are open: degrees and a point."""

    _pen: Pen
    _tall: float
    _turns: list[tuple[float, float, float]]

    def _box(self, x: float, y: float, width: float, height: float) -> Box:
        """A rectangle from the page's top left as PDF counts it; of what is turned, the one around it."""
        left, bottom, right, top = x, self._tall - y - height, x + width, self._tall - y
        for degrees, around, under in reversed(self._turns):
            sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
            middle = self._tall - under
            corners = [(one - around, other - middle) for one in (left, right) for other in (bottom, top)]
            across = [around + cosine * one - sine * other for one, other in corners]
            up = [middle + sine * one + cosine * other for one, other in corners]
            left, bottom, right, top = min(across), min(up), max(across), max(up)
        return (left, bottom, right, top)

    def _turn(self, degrees: float, x: float, y: float) -> None:
        """Paint all until `_straighten` turned leftwards about a point."""
        self._turns.append((degrees, x, y))
        self._pen.turn(degrees, x, y)

    def _straighten(self) -> None:
        self._turns.pop()
        self._pen.straighten()

"""A picture as documents embed it: PNG or JPEG, upright, 8 bits a channel, without metadata."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal

#: What print needs: finer than this, paper shows no difference.
DPI = 600
_MM_PER_INCH = 25.4


@dataclass(frozen=True)
class Picture:
    """PNG (grey, RGB or RGBA) or JPEG (grey or RGB) in sRGB; width and height in pixels."""

    data: bytes = field(repr=False)
    extension: Literal["png", "jpeg"]
    width: int
    height: int
    has_alpha: bool


def pixels_for(width: float, height: float) -> int:
    """How many pixels a print of `width` by `height` mm needs at 600 dpi: the `max_pixels_out` for that box.

    >>> pixels_for(25.4, 25.4)
    360000
    """
    return math.ceil(width / _MM_PER_INCH * DPI) * math.ceil(height / _MM_PER_INCH * DPI)

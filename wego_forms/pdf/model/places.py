"""Where a floating picture stands, and how text keeps away from it."""

from __future__ import annotations

from typing import NamedTuple


class Axis(NamedTuple):
    """A floating picture's place on one axis: from what, and an offset in pt or an alignment.

    The alignment "before" is ours: it ends so far from where what it is reckoned from begins.
    """

    relative: str
    offset: float
    align: str
    share: float = 0.0
    """Of what it is reckoned from, how much the offset is more."""


class Float(NamedTuple):
    """How a picture floats (ECMA-376 part 1, 20.4.2.3); distances from text in pt: top, right, bottom, left."""

    across: Axis
    down: Axis
    wrap: str
    behind: bool
    order: int
    gaps: tuple[float, float, float, float]
    side: str = "bothSides"
    """On which sides of it text may stand (ST_WrapText)."""
    hull: tuple[tuple[float, float], ...] = ()
    """What text keeps away from where that isn't its box: points in shares of it."""
    in_cell: bool = False
    """Whether it lies in the table cell that it is anchored in: what is reckoned from the page is from the cell."""

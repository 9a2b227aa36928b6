"""The preset shapes that are one polygon, as they are adjusted, and where their text stands."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

Sides = tuple[float, float, float, float]
_STEPS = 36  # of an arc
_NONE = (0.0, 0.0, 0.0, 0.0)
OPEN = ("bentConnector2", "bentConnector3")
"""Those that are lines."""


class Polygon(NamedTuple):
    """Points in shares of the box, and how far in pt text keeps from its sides: top, right, bottom, left."""

    points: tuple[float, ...]
    inset: Sides = _NONE


class _Frame(NamedTuple):
    """A shape's width and height in pt, the shorter of them, and its adjustments."""

    width: float
    height: float
    adjust: Mapping[str, float]

    @property
    def short(self) -> float:
        """The shorter side."""
        return min(self.width, self.height)

    def said(self, name: str, usual: float) -> float:
        """An adjustment as a share."""
        return self.adjust.get(name, usual * 100_000) / 100_000


def polygonal(kind: str, width: float, height: float, adjust: Mapping[str, float]) -> Polygon | None:
    """A preset of that size in pt; None where it is no polygon, or isn't known."""
    make = _MADE.get(kind)
    if make is not None:
        return make(_Frame(width, height, adjust))
    points = _FIXED.get(kind)
    return None if points is None else Polygon(points)


def _triangle(frame: _Frame) -> Polygon:
    at, (wide, tall) = frame.said("adj", 0.5), frame[:2]
    return Polygon((at, 0, 1, 1, 0, 1), (tall / 2, wide / 2 * (1 - at), 0.0, wide / 2 * at))


def _right_triangle(frame: _Frame) -> Polygon:
    wide, tall = frame.width / 12, frame.height / 12
    return Polygon((0, 0, 1, 1, 0, 1), (7 * tall, 5 * wide, tall, wide))


def _diamond(frame: _Frame) -> Polygon:
    wide, tall = frame.width / 4, frame.height / 4
    return Polygon((0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5), (tall, wide, tall, wide))


def _parallelogram(frame: _Frame) -> Polygon:
    x = frame.short * frame.said("adj", 0.25) / frame.width
    share = (1 + 5 * x) / 12
    wide, tall = share * frame.width, share * frame.height
    return Polygon((x, 0, 1, 0, 1 - x, 1, 0, 1), (tall, wide, tall, wide))


def _trapezoid(frame: _Frame) -> Polygon:
    x = min(frame.short * frame.said("adj", 0.25) / frame.width, 0.5)
    wide, tall = x * frame.width * 2 / 3, x * frame.height * 2 / 3
    return Polygon((x, 0, 1 - x, 0, 1, 1, 0, 1), (tall, wide, 0.0, wide))


def _hexagon(frame: _Frame) -> Polygon:
    x = min(frame.short * frame.said("adj", 0.25) / frame.width, 0.5)
    return Polygon((x, 0, 1 - x, 0, 1, 0.5, 1 - x, 1, x, 1, 0, 0.5))


def _octagon(frame: _Frame) -> Polygon:
    cut = frame.short * frame.said("adj", 0.29289)
    x, y, half = cut / frame.width, cut / frame.height, cut / 2
    points = (x, 0, 1 - x, 0, 1, y, 1, 1 - y, 1 - x, 1, x, 1, 0, 1 - y, 0, y)
    return Polygon(points, (half, half, half, half))


def _plus(frame: _Frame) -> Polygon:
    arm = frame.short * frame.said("adj", 0.25)
    x, y, wide = arm / frame.width, arm / frame.height, frame.width > frame.height
    points = (x, 0, 1 - x, 0, 1 - x, y, 1, y, 1, 1 - y, 1 - x, 1 - y, 1 - x, 1, x, 1, x, 1 - y, 0, 1 - y, 0, y,
              x, y)  # fmt: skip
    return Polygon(points, (arm, 0.0, arm, 0.0) if wide else (0.0, arm, 0.0, arm))


def _plate(frame: _Frame) -> Polygon:
    head = min(frame.short * frame.said("adj", 0.5), frame.width)
    x = 1 - head / frame.width
    return Polygon((0, 0, x, 0, 1, 0.5, x, 1, 0, 1), (0.0, head / 2, 0.0, 0.0))


def _chevron(frame: _Frame) -> Polygon:
    head = min(frame.short * frame.said("adj", 0.5), frame.width)
    x = head / frame.width
    side = head if x < 0.5 else 0.0
    return Polygon((0, 0, 1 - x, 0, 1, 0.5, 1 - x, 1, 0, 1, x, 0.5), (0.0, side, 0.0, side))


def _arrow(frame: _Frame) -> tuple[Polygon, float]:
    """An arrow to the right; how far its text may go into its head."""
    body, head = frame.said("adj1", 0.5), min(frame.short * frame.said("adj2", 0.5), frame.width)
    y, x = (1 - body) / 2, 1 - head / frame.width
    edge = y * frame.height
    points = (0, y, x, y, x, 0, 1, 0.5, x, 1, x, 1 - y, 0, 1 - y)
    return Polygon(points, (edge, head * (1 - body), edge, 0.0)), head * (1 - body)


def _turned(frame: _Frame) -> _Frame:
    return _Frame(frame.height, frame.width, frame.adjust)


def _swapped(made: Polygon) -> Polygon:
    """A polygon with across and down in each other's places."""
    points = tuple(
        value for at in range(0, len(made.points), 2) for value in (made.points[at + 1], made.points[at])
    )
    top, right, bottom, left = made.inset
    return Polygon(points, (left, bottom, right, top))


def _mirrored(made: Polygon) -> Polygon:
    """A polygon with left and right in each other's places."""
    points = tuple(value if place % 2 else 1 - value for place, value in enumerate(made.points))
    top, right, bottom, left = made.inset
    return Polygon(points, (top, left, bottom, right))


def _both_ways(frame: _Frame) -> Polygon:
    made, into = _arrow(frame)
    y, x = made.points[1], 1 - made.points[2]
    points = (0, 0.5, x, 0, x, y, 1 - x, y, 1 - x, 0, 1, 0.5, 1 - x, 1, 1 - x, 1 - y, x, 1 - y, x, 1)
    return Polygon(points, (made.inset[0], into, made.inset[2], into))


def _flipped(made: Polygon) -> Polygon:
    """A polygon upside down."""
    return _swapped(_mirrored(_swapped(made)))


def _callout(frame: _Frame) -> Polygon:
    """A box with a tip to where it speaks from."""
    x, y = frame.said("adj1", -0.20833), frame.said("adj2", 0.625)
    tip = (0.5 + x, 0.5 + y)
    near, far = (
        ((7 / 12, 10 / 12) if x > 0 else (2 / 12, 5 / 12)),
        ((7 / 12, 10 / 12) if y > 0 else (2 / 12, 5 / 12)),
    )
    upright = abs(y) > abs(x)
    points: tuple[float, ...] = (0, 0)
    points += (near[0], 0, *tip, near[1], 0) if upright and y < 0 else ()
    points += (1, 0)
    points += (1, far[0], *tip, 1, far[1]) if not upright and x > 0 else ()
    points += (1, 1)
    points += (near[1], 1, *tip, near[0], 1) if upright and y >= 0 else ()
    points += (0, 1)
    points += (0, far[1], *tip, 0, far[0]) if not upright and x <= 0 else ()
    return Polygon(points)


def _block_arc(frame: _Frame) -> Polygon:
    """A part of a ring, clockwise from one angle to the other."""
    start = frame.adjust.get("adj1", 10_800_000.0) / 60_000
    sweep = (frame.adjust.get("adj2", 0.0) / 60_000 - start) % 360 or 360.0
    thick = frame.short * min(frame.said("adj3", 0.25), 0.5)
    inner = 0.5 - thick / frame.width, 0.5 - thick / frame.height
    angles = [math.radians(start + sweep * step / _STEPS) for step in range(_STEPS + 1)]
    around = [(0.5 + 0.5 * math.cos(angle), 0.5 + 0.5 * math.sin(angle)) for angle in angles]
    back = [
        (0.5 + inner[0] * math.cos(angle), 0.5 + inner[1] * math.sin(angle)) for angle in reversed(angles)
    ]
    return Polygon(tuple(value for point in (*around, *back) for value in point))


_MADE: dict[str, Callable[[_Frame], Polygon]] = {
    "triangle": _triangle, "rtTriangle": _right_triangle, "diamond": _diamond, "parallelogram": _parallelogram,
    "trapezoid": _trapezoid, "hexagon": _hexagon, "octagon": _octagon, "plus": _plus, "homePlate": _plate,
    "chevron": _chevron, "rightArrow": lambda frame: _arrow(frame)[0],
    "leftArrow": lambda frame: _mirrored(_arrow(frame)[0]), "leftRightArrow": _both_ways,
    "downArrow": lambda frame: _swapped(_arrow(_turned(frame))[0]),
    "upArrow": lambda frame: _flipped(_swapped(_arrow(_turned(frame))[0])),
    "upDownArrow": lambda frame: _swapped(_both_ways(_turned(frame))), "wedgeRectCallout": _callout,
    "blockArc": _block_arc,
}  # fmt: skip
#: Those without adjustments.
_FIXED: dict[str, tuple[float, ...]] = {
    "pentagon": (0.5, 0, 1, 0.382, 0.809, 1, 0.191, 1, 0, 0.382),
    "bentConnector2": (0, 0, 1, 0, 1, 1), "bentConnector3": (0, 0, 0.5, 0, 0.5, 1, 1, 1),
    "star5": (0.5, 0, 0.618, 0.382, 1, 0.382, 0.691, 0.618, 0.809, 1, 0.5, 0.764, 0.191, 1, 0.309, 0.618, 0, 0.382,
              0.382, 0.382),
}  # fmt: skip

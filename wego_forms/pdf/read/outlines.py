"""The outlines of simple shapes: DrawingML's presets and own paths, VML's paths (ECMA-376 part 1, 20.1.9).

An outline is steps in shares of the shape's box, from its top left: ("m", x, y), ("l", x, y), ("c", and three
points), ("h",) closes. No steps at all mean the box itself.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from wego_forms.errors import Both
from wego_forms.ooxml.names import A
from wego_forms.pdf.elements import Element, local
from wego_forms.pdf.model import Step
from wego_forms.pdf.read.polygons import OPEN, polygonal
from wego_forms.pdf.units import number

_ROUND = 0.5522847498  # of a quarter circle's radius: where its Bézier curve is pulled to
_WHOLE, _NEARLY = 21_600.0, 0.03  # of a picture's side, in the units of hulls; what is as good as its edge
_CORNER = 16_667.0  # of 100,000 of the shorter side: the usual corner of a rounded rectangle
_LINES = ("line", "straightConnector1")
_SAME = {
    "flowChartDecision": "diamond", "flowChartExtract": "triangle", "flowChartInputOutput": "parallelogram",
    "flowChartPreparation": "hexagon", "flowChartConnector": "ellipse", "flowChartProcess": "rect", "": "rect",
    "flowChartPredefinedProcess": "rect", "isosTriangle": "triangle",
    "wedgeRoundRectCallout": "wedgeRectCallout",
}  # fmt: skip


class Outline(NamedTuple):
    """A shape's outline; `inset`: how far in pt its text keeps from its box: top, right, bottom, left."""

    steps: tuple[Step, ...] = ()
    inset: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    closed: bool = True


def preset(kind: str, width: float, height: float, adjust: Mapping[str, float]) -> Outline | None:
    """The outline of a preset shape of that size in pt; None: it isn't known."""
    kind = _SAME.get(kind, kind)
    if kind == "rect":
        return Outline()
    if kind in _LINES:
        return Outline((("m", 0.0, 0.0), ("l", 1.0, 1.0)), closed=False)
    if kind == "ellipse":
        across, down = width * (1 - math.sqrt(0.5)) / 2, height * (1 - math.sqrt(0.5)) / 2
        return Outline(_rounded(0.5, 0.5), (down, across, down, across))
    if kind in (
        "roundRect",
        "flowChartAlternateProcess",
        "flowChartTerminator",
        "round2SameRect",
        "round1Rect",
    ):
        share = min(max(adjust.get("adj1", adjust.get("adj", _CORNER)), 0.0), 50_000.0) / 100_000
        radius = (0.5 if kind == "flowChartTerminator" else share) * min(width, height)
        if not radius:
            return Outline()
        inset, rx, ry = radius * (1 - math.sqrt(0.5)), radius / width, radius / height
        if kind in ("round2SameRect", "round1Rect"):
            left = rx if kind == "round2SameRect" else 0.0
            return Outline(_topped(left, rx, ry), (inset, inset, 0.0, inset))
        return Outline(_rounded(rx, ry), (inset, inset, inset, inset))
    if (made := polygonal(kind, max(width, 0.01), max(height, 0.01), adjust)) is None:
        return None
    closed = kind not in OPEN
    return Outline(polygon(made.points, closed), made.inset, closed)


def hull_of(corners: Iterable[tuple[str, str]]) -> tuple[tuple[float, float], ...]:
    """What text keeps away from (wp:wrapPolygon), in shares of a picture's box; none where it is that box."""
    points = tuple((number(x) / _WHOLE, number(y) / _WHOLE) for x, y in corners)
    square = all(min(abs(value), abs(value - 1)) < _NEARLY for point in points for value in point)
    return () if len(points) < 3 or square else points


def unknown(kind: str) -> Both:
    """What is told of a shape that is drawn as its box."""
    return Both(f"фигура нарисована прямоугольником: {kind}", f"a shape is drawn as a rectangle: {kind}")


def line_kind(dash: str) -> str:
    """How a line of DrawingML's or VML's dashes is drawn, as an `Edge` calls it."""
    return "single" if dash in ("", "solid") else "dashed" if "ash" in dash else "dotted"


def polygon(points: Iterable[float], closed: bool = True) -> tuple[Step, ...]:
    """Straight lines from point to point."""
    flat = list(points)
    pairs = list(zip(flat[::2], flat[1::2], strict=True))
    steps: list[Step] = [("l" if place else "m", x, y) for place, (x, y) in enumerate(pairs)]
    return (*steps, ("h",)) if closed else tuple(steps)


def rectangle() -> tuple[Step, ...]:
    """The box itself, as steps."""
    return polygon((0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0))


def _rounded(rx: float, ry: float) -> tuple[Step, ...]:
    """A rectangle with corners of these radii."""
    x, y = rx * (1 - _ROUND), ry * (1 - _ROUND)
    return (
        ("m", rx, 0.0), ("l", 1 - rx, 0.0), ("c", 1 - x, 0.0, 1.0, y, 1.0, ry),
        ("l", 1.0, 1 - ry), ("c", 1.0, 1 - y, 1 - x, 1.0, 1 - rx, 1.0),
        ("l", rx, 1.0), ("c", x, 1.0, 0.0, 1 - y, 0.0, 1 - ry),
        ("l", 0.0, ry), ("c", 0.0, y, x, 0.0, rx, 0.0), ("h",),
    )  # fmt: skip


def _topped(left: float, right: float, tall: float) -> tuple[Step, ...]:
    """A rectangle whose upper corners are rounded, the left one if it has a radius."""
    k = 1 - _ROUND
    return (
        ("m", left, 0.0), ("l", 1 - right, 0.0), ("c", 1 - right * k, 0.0, 1.0, tall * k, 1.0, tall), ("l", 1.0, 1.0),
        ("l", 0.0, 1.0), ("l", 0.0, tall if left else 0.0),
        *([("c", 0.0, tall * k, left * k, 0.0, left, 0.0)] if left else []), ("h",),
    )  # fmt: skip


def turned(
    steps: Iterable[Step], width: float, height: float, degrees: float, flip: tuple[bool, bool]
) -> tuple[Step, ...]:
    """The outline mirrored (across, down), then turned clockwise about its middle."""
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))

    def place(x: float, y: float) -> tuple[float, float]:
        x, y = (1 - x if flip[0] else x) - 0.5, (1 - y if flip[1] else y) - 0.5
        if not degrees:
            return x + 0.5, y + 0.5
        # In shares of the box even where it has no width or height: a line.
        wide, tall = width or 1e-6, height or 1e-6
        return 0.5 + x * cosine - y * tall * sine / wide, 0.5 + x * wide * sine / tall + y * cosine

    return _mapped(steps, place)


def _mapped(steps: Iterable[Step], place: Callable[[float, float], tuple[float, float]]) -> tuple[Step, ...]:
    made: list[Step] = []
    for kind, *flat in steps:
        points = [place(flat[at], flat[at + 1]) for at in range(0, len(flat), 2)]
        made.append((kind, *(value for point in points for value in point)))
    return tuple(made)


def custom(geometry: Element) -> tuple[Step, ...] | None:
    """The outline of an a:custGeom whose points are numbers; None: it reckons them, or holds arcs."""
    made: list[Step] = []
    for path in geometry.iter(A + "path"):
        wide, tall = number(path.get("w")) or 1.0, number(path.get("h")) or 1.0
        for said in path:
            name = {"moveTo": "m", "lnTo": "l", "cubicBezTo": "c", "close": "h"}.get(local(said))
            points = [
                value for point in said.iter(A + "pt") for value in (point.get("x", ""), point.get("y", ""))
            ]
            if name is None or not all(re.fullmatch(r"-?\d+", value) for value in points):
                return None
            if len(points) != {"m": 2, "l": 2, "c": 6, "h": 0}[name]:
                return None
            flat = [number(value) / (tall if place % 2 else wide) for place, value in enumerate(points)]
            made.append((name, *flat))
    return tuple(made) or None


_COMMAND = re.compile(r"(n[fs]|a[elrt]|w[ar]|q[bxy]|h[a-i]|[a-z])([^a-z]*)")
_NUMBERS = {"m": 2, "l": 2, "c": 6, "t": 2, "r": 2, "v": 6}


def vml_path(path: str, size: tuple[float, float], origin: tuple[float, float]) -> tuple[Step, ...] | None:
    """The outline that a VML path draws in its coordinates; None: it holds more than lines and curves."""
    made: list[Step] = []
    x = y = 0.0
    if "@" in path:  # formulas
        return None
    for command, numbers in _commands(path.lower()):
        if command in ("x", "e", "nf", "ns"):
            if command == "x":
                made.append(("h",))
            continue
        count = _NUMBERS.get(command)
        if count is None or not numbers or len(numbers) % count:
            return None
        for at in range(0, len(numbers), count):
            flat = numbers[at : at + count]
            if command in ("t", "r", "v"):
                flat = [value + (y if place % 2 else x) for place, value in enumerate(flat)]
            x, y = flat[-2:]
            shares = [
                (value - origin[place % 2]) / (size[place % 2] or 1.0) for place, value in enumerate(flat)
            ]
            made.append(({"t": "m", "r": "l", "v": "c"}.get(command, command), *shares))
    return tuple(made) or None


def _commands(path: str) -> list[tuple[str, list[float]]]:
    """A path's commands with their numbers; one left out between commas is 0."""
    found = []
    for command, said in _COMMAND.findall(path):
        values = re.split(r"\s*,\s*|\s+", said.strip()) if said.strip() else []
        found.append((command, [number(value) for value in values]))
    return found

"""What a metafile is made of: the parts that it draws, and the tools and the state that they are drawn with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from wego_forms.pdf.model import Step

Point = tuple[float, float]


class Shape(NamedTuple):
    """An outline, its fill, its line's colour and width; all measures are shares of the picture."""

    steps: tuple[Step, ...]
    fill: str
    line: str
    width: float


class Said(NamedTuple):
    """Text on a baseline from a point, as wide as told if that isn't 0, its letters so tall: all in shares."""

    x: float
    y: float
    text: str
    font: str
    bold: bool
    italic: bool
    size: float
    color: str
    width: float
    align: str
    top: bool
    """Whether the point is at the letters' top and not on their baseline."""


class Bitmap(NamedTuple):
    """Pixels as a PNG file in a place: left, top, width and height in shares."""

    data: bytes
    place: tuple[float, float, float, float]
    pixels: int


Part = Shape | Said | Bitmap


class Pen(NamedTuple):
    """What lines are drawn with; no colour: nothing."""

    color: str = "000000"
    width: float = 0.0


class Brush(NamedTuple):
    """What shapes are filled with; no colour: nothing."""

    color: str = "FFFFFF"


class Font(NamedTuple):
    """What text is set in; a height below 0 is the letters', else the line's."""

    name: str = "Arial"
    height: float = -12.0
    bold: bool = False
    italic: bool = False
    charset: int = 0


Thing = Pen | Brush | Font | None


def color(value: int) -> str:
    """A COLORREF as RRGGBB."""
    return f"{value & 255:02X}{value >> 8 & 255:02X}{value >> 16 & 255:02X}"


def pen(style: int, width: float, ink: int) -> Pen:
    """A pen of a style ([MS-WMF] 2.1.1.23), of which only that without ink counts."""
    return Pen("" if style & 15 == 5 else color(ink), width)


def brush(style: int, ink: int) -> Brush:
    """A brush of a style ([MS-WMF] 2.1.1.4), of which only the hollow one counts."""
    return Brush("" if style == 1 else color(ink))


@dataclass
class State:
    """What SaveDC keeps."""

    pen: Pen = field(default_factory=Pen)
    brush: Brush = field(default_factory=Brush)
    font: Font = field(default_factory=Font)
    text: str = "000000"
    align: int = 0
    mode: int = 1
    window: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    port: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    world: tuple[float, ...] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    at: Point = (0.0, 0.0)

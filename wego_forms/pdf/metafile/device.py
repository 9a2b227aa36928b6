"""What a metafile draws on: its coordinates, its pens, brushes and fonts, and what has been drawn so far."""

from __future__ import annotations

import copy
import io
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PIL import Image, ImageOps

from wego_forms.pdf.model import Step

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, width, height."""
_ROUND = 0.5522847498
_MOST = 20_000  # parts: an icon has ten, a drawing some hundred
#: Of a logical unit of a mapping mode that has one its length in mm.
_MODES = {2: 0.1, 3: 0.01, 4: 0.254, 5: 0.0254, 6: 25.4 / 1440}
_WITH_ALPHA = 32  # bits of a pixel
SEEN_THROUGH = -1
"""How a bitmap is shown that says how opaque each pixel is."""
_AND = 0x8800C6
_PAIRED = (_AND, 0xEE0086, 0x660046)  # raster operations: AND, OR, XOR


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


@dataclass
class Device:
    """Draws into `parts`; `frame` is the picture in device units, of which `unit` are a millimetre."""

    frame: tuple[float, float, float, float]
    unit: float = 1.0
    parts: list[Part] = field(default_factory=list)
    state: State = field(default_factory=State)
    objects: dict[int, Pen | Brush | Font | None] = field(default_factory=dict)
    _kept: list[State] = field(default_factory=list)
    path: list[Step] | None = None
    """The path that is being made."""
    _first: _First | None = None

    def save(self) -> None:
        """Keep the state."""
        self._kept.append(copy.copy(self.state))

    def restore(self, which: int) -> None:
        """Go back to a state that was kept, counted from the last (-1) or from the first (1)."""
        place = which if which < 0 else which - 1
        if -len(self._kept) <= place < len(self._kept):
            self.state = self._kept[place]
            del self._kept[place:]

    def select(self, number: int) -> None:
        """Take up a pen, a brush or a font."""
        thing = self.objects.get(number)
        if isinstance(thing, Pen):
            self.state.pen = thing
        elif isinstance(thing, Brush):
            self.state.brush = thing
        elif isinstance(thing, Font):
            self.state.font = thing

    def _scale(self) -> Point:
        """How many device units a logical one is."""
        state = self.state
        if length := _MODES.get(state.mode):
            return length * self.unit, -length * self.unit
        if state.mode == 1:
            return 1.0, 1.0
        return state.port[2] / (state.window[2] or 1.0), state.port[3] / (state.window[3] or 1.0)

    def share(self, x: float, y: float) -> Point:
        """A logical point in shares of the picture."""
        state = self.state
        a, b, c, d, e, f = state.world
        x, y = a * x + c * y + e, b * x + d * y + f
        across, down = self._scale()
        x, y = (x - state.window[0]) * across + state.port[0], (y - state.window[1]) * down + state.port[1]
        return (x - self.frame[0]) / self.frame[2], (y - self.frame[1]) / self.frame[3]

    def length(self, size: float, upright: bool = False) -> float:
        """A logical length in shares of the picture's width, or of its height."""
        (x1, y1), (x2, y2) = self.share(0, 0), self.share(0 if upright else size, size if upright else 0)
        return abs(y2 - y1) if upright else abs(x2 - x1)

    def lines(self, points: Sequence[Point], closed: bool) -> list[Step]:
        """Straight lines through points, as steps."""
        steps: list[Step] = [
            ("l" if place else "m", *self.share(x, y)) for place, (x, y) in enumerate(points)
        ]
        return [*steps, ("h",)] if closed else steps

    def curves(self, points: Sequence[Point]) -> list[Step]:
        """Bézier curves from the first point on, three points each."""
        flat = [self.share(x, y) for x, y in points]
        steps: list[Step] = [("m", *flat[0])]
        for at in range(1, len(flat) - 2, 3):
            steps.append(("c", *flat[at], *flat[at + 1], *flat[at + 2]))
        return steps

    def ellipse(self, left: float, top: float, right: float, bottom: float) -> list[Step]:
        """An ellipse in a box."""
        x, y, rx, ry = (left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2
        k = _ROUND
        around = [(1, 0), (1, k), (k, 1), (0, 1), (-k, 1), (-1, k), (-1, 0), (-1, -k), (-k, -1), (0, -1), (k, -1),
                  (1, -k), (1, 0)]  # fmt: skip
        return [*self.curves([(x + one * rx, y + other * ry) for one, other in around]), ("h",)]

    def draw(self, steps: Iterable[Step], fill: bool = True, line: bool = True) -> None:
        """Draw an outline with the pen and the brush, or make it part of the path that is open."""
        made = tuple(steps)
        if self.path is not None:
            if self.path and made and made[0][0] == "m" and self.path[-1][-2:] == made[0][1:]:
                made = made[1:]
            self.path.extend(made)
            return
        pen, brush = self.state.pen, self.state.brush
        inside, edge = brush.color if fill else "", pen.color if line else ""
        if made and (inside or edge) and len(self.parts) < _MOST:
            self.parts.append(Shape(made, inside, edge, self.length(pen.width)))

    def say(self, x: float, y: float, text: str, advance: float = 0.0) -> None:
        """Write text; `advance`: how wide it is in logical units, where that is told."""
        state, font = self.state, self.state.font
        text = text.replace("\0", "").rstrip()
        size = self.length(font.height, upright=True) * (1.0 if font.height < 0 else 0.87)
        if not text or not size or len(self.parts) >= _MOST:
            return
        if state.align & 1:
            x, y = state.at
            state.at = (x + advance, y)
        align = {0: "left", 2: "right", 6: "center"}.get(state.align & 6, "left")
        part = Said(*self.share(x, y), text, font.name, font.bold, font.italic, size, state.text,
                    self.length(advance), align, state.align & 24 != 24)  # fmt: skip
        if state.align & 24 == 8:  # from the letters' bottom
            part = part._replace(top=False, y=part.y - size * 0.2)
        self.parts.append(part)

    def show(self, box: Box, header: bytes, bits: bytes, how: int = 0) -> None:
        """Put a bitmap, its header and its bits as they are in a file, into a logical box.

        `how` is the raster operation: an icon comes as what it hides and as what it shows, by two that go together.
        """
        x, y, wide, tall = box
        (left, top), (right, bottom) = self.share(x, y), self.share(x + wide, y + tall)
        image = _opened(header, bits, alpha=how == SEEN_THROUGH)
        if image is None or len(self.parts) >= _MOST:
            return
        where = (min(left, right), min(top, bottom), abs(right - left), abs(bottom - top))
        first, self._first = self._first, None
        if first and how in _PAIRED and how != first.how and where == first.part.place:
            mask = first.image if first.how != _AND else ImageOps.invert(first.image)
            # What hides can be twice as tall: an icon's own mask stands above another.
            image.putalpha(mask.crop((0, 0, mask.width, image.height)).resize(image.size))
            self.parts = [one for one in self.parts if one is not first.part]
        made = io.BytesIO()
        image.save(made, "PNG")
        part = Bitmap(made.getvalue(), where)
        if how in _PAIRED and not first:
            self._first = _First(how, image.convert("L"), part)
        self.parts.append(part)


class _First(NamedTuple):
    """Of a pair of bitmaps that make an icon, the one that comes first: it says what the other hides."""

    how: int
    image: Image.Image
    part: Bitmap


def _opened(header: bytes, bits: bytes, alpha: bool) -> Image.Image | None:
    """A device-independent bitmap, with its opacity where it has one; None where it can't be read."""
    start = 14 + len(header)
    file = b"BM" + struct.pack("<IHHI", start + len(bits), 0, 0, start) + header + bits
    try:
        if alpha and struct.unpack_from("<H", header, 14)[0] == _WITH_ALPHA:
            wide, tall = struct.unpack_from("<ii", header, 4)
            return Image.frombytes("RGBA", (wide, abs(tall)), bits, "raw", "BGRA", 0, -1 if tall > 0 else 1)
        with Image.open(io.BytesIO(file), formats=["BMP"]) as image:
            return image.convert("RGB")
    except (OSError, ValueError, SyntaxError, struct.error, Image.DecompressionBombError):
        return None


def color(value: int) -> str:
    """A COLORREF as RRGGBB."""
    return f"{value & 255:02X}{value >> 8 & 255:02X}{value >> 16 & 255:02X}"


def corners(box: Box) -> list[Point]:
    """Those of a box, around it."""
    x, y, wide, tall = box
    return [(x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall)]

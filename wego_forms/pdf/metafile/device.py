"""What a metafile draws on: its coordinates, its pens, brushes and fonts, and what has been drawn so far."""

from __future__ import annotations

import copy
import heapq
import io
import math
import struct
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PIL import Image, ImageOps

from wego_forms.pdf.metafile import limits
from wego_forms.pdf.metafile.bitmaps import cost, opened
from wego_forms.pdf.metafile.letters import plain
from wego_forms.pdf.metafile.limits import DAMAGED, FAR, Note, TooMuch
from wego_forms.pdf.metafile.things import Bitmap, Brush, Font, Part, Pen, Point, Said, Shape, State, Thing
from wego_forms.pdf.model import Step

Box = tuple[float, float, float, float]
"""Left, top, width, height."""
_ROUND = 0.5522847498
#: Of a logical unit of a mapping mode that has one its length in mm.
_MODES = {2: 0.1, 3: 0.01, 4: 0.254, 5: 0.0254, 6: 25.4 / 1440}
SEEN_THROUGH = -1
"""How a bitmap is shown that says how opaque each pixel is."""
COPY = 0xCC0020
"""The raster operation of nothing but the bitmap."""
_AND, _FILL, _BLACK, _WHITE = 0x8800C6, 0xF00021, 0x000042, 0xFF0062
STOCK = 0x80000000
"""The number from which on Windows' own pens, brushes and fonts have theirs."""
_PAIRED = (_AND, 0xEE0086, 0x660046)  # raster operations: AND, OR, XOR


@dataclass
class Device:
    """Draws into `parts`; `frame` is the picture in device units, of which `unit` are a millimetre."""

    frame: tuple[float, float, float, float]
    unit: float = 1.0
    parts: list[Part] = field(default_factory=list)
    state: State = field(default_factory=State)
    objects: dict[int, Thing] = field(default_factory=dict)
    _kept: list[State] = field(default_factory=list)
    path: list[Step] | None = None
    """The path that is being made."""
    notes: dict[Note, None] = field(default_factory=dict)
    """What isn't drawn, in the order met."""
    _free: list[int] = field(default_factory=list)
    _points = _letters = _pixels = 0
    _first: _First | None = None

    def run(self, records: Iterable[tuple[Play | None, bytes]]) -> None:
        """Play records to their end, or until they ask for too much; a damaged one is left out and noted."""
        try:
            for count, (play, record) in enumerate(records):
                if count >= limits.MOST_RECORDS:
                    raise TooMuch(limits.RECORDS, limits.MOST_RECORDS)
                if play:
                    self._one(play, record)
        except TooMuch as error:
            self.notes[error.note] = None

    def _one(self, play: Play, record: bytes) -> None:
        try:
            play(self, record)
        except (TooMuch, MemoryError):
            raise
        except Exception:  # of strangers' bytes, and of Pillow on them, no list of exceptions is ever whole
            self.damaged()

    def damaged(self) -> None:
        """Note that a part of the file can't be read."""
        self.notes[DAMAGED] = None

    def points(self, record: bytes, count: int, start: int, small: bool) -> list[Point]:
        """So many points of a record, of 16 bits each way if `small`; ValueError where they aren't there."""
        if start + count * (4 if small else 8) > len(record):
            raise ValueError
        self._count(count)
        flat = struct.unpack_from(f"<{count * 2}{'h' if small else 'i'}", record, start)
        return list(zip(flat[::2], flat[1::2], strict=True))

    def _count(self, points: int) -> None:
        self._points += points
        if self._points > limits.MOST_POINTS:
            raise TooMuch(limits.POINTS, limits.MOST_POINTS)

    def letters(self, count: int) -> None:
        """Count letters before they are read."""
        self._letters += count
        if self._letters > limits.MOST_LETTERS:
            raise TooMuch(limits.LETTERS, limits.MOST_LETTERS)

    def _add(self, part: Part) -> None:
        if len(self.parts) >= limits.MOST_PARTS:
            raise TooMuch(limits.PARTS, limits.MOST_PARTS)
        self.parts.append(part)

    def save(self) -> None:
        """Keep the state."""
        if len(self._kept) >= limits.MOST_KEPT:
            raise TooMuch(limits.STATES, limits.MOST_KEPT)
        self._kept.append(copy.copy(self.state))

    def restore(self, which: int) -> None:
        """Go back to a state that was kept, counted from the last (-1) or from the first (1)."""
        place = which if which < 0 else which - 1
        if which and -len(self._kept) <= place < len(self._kept):
            self.state = self._kept[place]
            del self._kept[place:]
        else:
            self.damaged()

    def make(self, number: int, thing: Thing) -> None:
        """Give a thing a number."""
        if len(self.objects) >= limits.MOST_THINGS:
            raise TooMuch(limits.THINGS, limits.MOST_THINGS)
        self.objects[number] = thing

    def keep(self, thing: Thing) -> None:
        """Give a thing the first number that is free."""
        self.make(heapq.heappop(self._free) if self._free else len(self.objects), thing)

    def drop(self, number: int) -> None:
        """Throw a thing away."""
        if number in self.objects:
            del self.objects[number]
            heapq.heappush(self._free, number)

    def select(self, number: int) -> None:
        """Take up a pen, a brush or a font."""
        thing = self.objects.get(number)
        if thing is None and number not in self.objects and number < STOCK:
            self.damaged()
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
        x, y = (x - self.frame[0]) / self.frame[2], (y - self.frame[1]) / self.frame[3]
        if not (abs(x) <= FAR and abs(y) <= FAR):  # nor is what isn't a number
            raise ValueError
        return x, y

    def length(self, size: float, upright: bool = False) -> float:
        """A logical length in shares of the picture's width, or of its height."""
        a, b, c, d, _, _ = self.state.world
        across, down = self._scale()
        one, other = (c, d) if upright else (a, b)
        long = abs(size) * math.hypot(one * across, other * down) / self.frame[3 if upright else 2]
        if not long <= FAR:
            raise ValueError
        return long

    def lines(self, points: Sequence[Point], closed: bool) -> list[Step]:
        """Straight lines through points, as steps."""
        steps: list[Step] = [
            ("l" if place else "m", *self.share(x, y)) for place, (x, y) in enumerate(points)
        ]
        return [*steps, ("h",)] if closed and steps else steps

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
            self._count(len(made))
            if self.path and made and made[0][0] == "m" and self.path[-1][-2:] == made[0][1:]:
                made = made[1:]
            self.path.extend(made)
            return
        pen, brush = self.state.pen, self.state.brush
        inside, edge = brush.color if fill else "", pen.color if line else ""
        if made and (inside or edge):
            self._add(Shape(made, inside, edge, self.length(pen.width)))

    def fill(self, box: Box, how: int) -> None:
        """Fill a box by a raster operation that asks for no bitmap: with the brush, black or white, edges aside."""
        ink = {_FILL: self.state.brush.color, _BLACK: "000000", _WHITE: "FFFFFF"}.get(how)
        if ink:
            self._add(Shape(tuple(self.lines(corners(box), closed=True)), ink, "", 0.0))

    def say(self, x: float, y: float, text: str, advance: float = 0.0) -> None:
        """Write text; `advance`: how wide it is in logical units, where that is told."""
        state = self.state
        text = plain(text)
        if not text:
            return
        if state.align & 1:
            x, y = state.at
            state.at = (x + advance, y)
        try:
            part = self._said(x, y, text, advance)
        except ValueError:
            self.notes[Note(limits.UNWRITTEN, text)] = None
        else:
            self._add(part)

    def _said(self, x: float, y: float, text: str, advance: float) -> Said:
        """Text with its place; ValueError where that is too far, or the letters have no height or too much."""
        state, font = self.state, self.state.font
        size = self.length(font.height, upright=True) * (1.0 if font.height < 0 else 0.87)
        if not 0.0 < size <= limits.TALL:
            raise ValueError
        align = {0: "left", 2: "right", 6: "center"}.get(state.align & 6, "left")
        part = Said(*self.share(x, y), text, font.name, font.bold, font.italic, size, state.text,
                    self.length(advance), align, state.align & 24 != 24)  # fmt: skip
        if state.align & 24 == 8:  # from the letters' bottom
            part = part._replace(top=False, y=part.y - size * 0.2)
        return part

    def show(self, box: Box, header: bytes, bits: bytes, how: int = 0) -> None:
        """Put a bitmap, its header and its bits as they are in a file, into a logical box.

        `how` is the raster operation: an icon comes as what it hides and as what it shows, by two that go together.
        """
        x, y, wide, tall = box
        (left, top), (right, bottom) = self.share(x, y), self.share(x + wide, y + tall)
        across, down, pixels = cost(header)
        if self._pixels + pixels > limits.MOST_PIXELS:
            self.notes[Note(limits.LARGE, f"{across} × {down}")] = None
            return
        self._pixels += pixels
        image = opened(header, bits, alpha=how == SEEN_THROUGH)
        where = (min(left, right), min(top, bottom), abs(right - left), abs(bottom - top))
        first, self._first = self._first, None
        if first and how in _PAIRED and how != first.how and where == first.part.place:
            mask = first.image if first.how != _AND else ImageOps.invert(first.image)
            # What hides can be twice as tall: an icon's own mask stands above another.
            image.putalpha(mask.crop((0, 0, mask.width, min(mask.height, image.height))).resize(image.size))
            del self.parts[first.at]
        made = io.BytesIO()
        image.save(made, "PNG", compress_level=1)  # it is packed once more for the page
        part = Bitmap(made.getvalue(), where, pixels)
        if how in _PAIRED and not first:
            self._first = _First(how, image.convert("L"), part, len(self.parts))
        self._add(part)


class _First(NamedTuple):
    """Of a pair of bitmaps that make an icon, the one that comes first: it says what the other hides."""

    how: int
    image: Image.Image
    part: Bitmap
    at: int
    """Its place among the parts."""


def corners(box: Box) -> list[Point]:
    """Those of a box, around it."""
    x, y, wide, tall = box
    return [(x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall)]


Play = Callable[[Device, bytes], None]

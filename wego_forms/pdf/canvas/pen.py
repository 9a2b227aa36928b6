"""Marks written as PDF operators, each colour, width and font set only when it changes."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from wego_forms.pdf.canvas.sheet import Sheet
from wego_forms.pdf.fonts import Face
from wego_forms.pdf.layout import Fill, Glyphs, Stroke
from wego_forms.pdf.layout.strokes import dashes
from wego_forms.pdf.model import Box, Paragraph, Role, Step
from wego_forms.pdf.tags import Content, Figure

DECORATION = "/Artifact BMC"
_FAR = 32767.0  # the largest number that PDF/A-1 has (ISO 19005-1, 6.1.12)
_HEAD, _HAIR = 6.0, 0.75  # an arrow's head in widths of its line, at least of so many pt
_SPACED = re.compile(r"[^ ]* |[^ ]+")


@lru_cache(maxsize=256)
def rgb(color: str) -> str:
    """RRGGBB as three operands; black where it isn't a colour."""
    try:
        value = int(color, 16)
    except ValueError:
        value = 0
    red, green, blue = ((value >> shift & 255) / 255 for shift in (16, 8, 0))
    return f"{red:.3g} {green:.3g} {blue:.3g}"


@lru_cache(maxsize=4096)  # lines of some hundred letters; those that all of them have stay in it
def _shown(face: Face, text: str, gap: float, kerned: bool) -> str:
    """Text as the operator that shows it, with a gap of so many sizes of the font at each space."""
    if kerned:
        return _kerned(face, text, gap)
    if not gap:
        return f"<{face.coded(text).hex()}> Tj"
    wide = _moved(gap)
    words = _SPACED.findall(text)
    said = "".join([f"<{face.coded(word).hex()}>{wide if word[-1] == ' ' else ''}" for word in words])
    return f"[{said}] TJ"


def _moved(by: float) -> str:
    """A move to the right by so many sizes of the font, in a TJ: numbers of which none is too large."""
    count = int(abs(by) * 1000 / _FAR) + 1
    return " ".join([f"{-by * 1000 / count:.2f}"] * count)


def _kerned(face: Face, text: str, gap: float) -> str:
    """The same of letters that are moved together by the font's pairs."""
    said, start, pair = [], 0, face.kerning.pair
    for end, (one, other) in enumerate(pairwise(text), 1):
        moved = pair(one, other) + (gap if one == " " else 0.0)
        if moved:
            said.append(f"<{face.coded(text[start:end]).hex()}>{_moved(moved)}")
            start = end
    last = f"<{face.coded(text[start:]).hex()}>"
    return f"[{''.join(said)}{last}] TJ" if said else f"{last} Tj"


def _path(steps: Iterable[Step], x: float, y: float, width: float, height: float) -> str:
    """An outline's operators in a box with its top left corner at (x, y)."""
    said = []
    for kind, *flat in steps:
        for place, value in enumerate(flat):
            said.append(f"{y - value * height:.2f}" if place % 2 else f"{x + value * width:.2f}")
        said.append(kind)
    return " ".join(said)


class Pen:
    """Writes one page, `height` pt tall."""

    def __init__(self, sheet: Sheet, height: float, content: Content | None = None) -> None:
        self._sheet, self._height = sheet, height
        self.code: list[str] = []
        """The page's operators."""
        self._in_text = False
        self._content = content
        self.owner: Paragraph | None = None
        """The paragraph that what is written next belongs to; None: decoration."""
        self.figure: Figure | None = None
        """What lines and fills show of that paragraph; None: they are decoration."""
        self.aside = DECORATION
        """How decoration is marked."""
        #: Whose marked content is open; of decoration how it is marked.
        self._now: Paragraph | str | None = None
        self._role: Role | Figure | None = None
        #: What is read of the marked content that is open, where that isn't what is shown.
        self._said: list[str] | None = None
        self._fill = self._stroke = "0 0 0"
        self._color = "000000"
        self._font: tuple[str, float] = ("", 0.0)
        self._width = 1.0
        self._dash: tuple[float, ...] = ()
        self._spacing, self._stretch = 0.0, 1.0
        self._kept: list[tuple[str, str, tuple[str, float], float, tuple[float, ...], float, float]] = []

    def glyphs(self, mark: Glyphs, dx: float, dy: float) -> None:
        """Write text; in no colour, which a form's field writes itself, nothing."""
        x, y, face, size, color, text, gap, spacing, stretch, _, role, kerned, said = mark
        if not color:
            return
        code = self.code
        if not self._in_text:
            self._close()
            code.append("BT")
            self._in_text = True
        if self._content is not None:
            owner = self.owner if type(mark) is Glyphs else None
            if (owner or self.aside) is not self._now or (
                owner and (role != self._role or (not said) is not (self._said is None))
            ):
                self._turn(owner, role, [] if said else None)
            if self._said is not None:
                self._said.append(said)
        name = self._sheet.font(face, text)
        if (name, size) != self._font:
            code.append(f"/{name} {size:.4g} Tf")
            self._font = (name, size)
        if color != self._color:
            self._ink(color)
        if spacing != self._spacing:
            code.append(f"{spacing:.3f} Tc")
            self._spacing = spacing
        if stretch != self._stretch:
            code.append(f"{stretch * 100:.4g} Tz")
            self._stretch = stretch
        shown = _shown(face, text, gap / size / stretch if gap else 0.0, kerned)
        code.append(f"1 0 0 1 {x + dx:.2f} {self._height - y - dy:.2f} Tm {shown}")

    def stroke(self, mark: Stroke, dx: float, dy: float) -> None:
        """Draw a line."""
        code = self._decoration()
        self._drawn_with(mark.width, mark.color, mark.dash)
        top = self._height - dy
        code.append(f"{mark.x1 + dx:.2f} {top - mark.y1:.2f} m {mark.x2 + dx:.2f} {top - mark.y2:.2f} l S")

    def fill(self, mark: Fill, dx: float, dy: float) -> None:
        """Fill a rectangle."""
        code = self._decoration()
        self._ink(mark.color)
        bottom = self._height - dy - mark.y - mark.height
        code.append(f"{mark.x + dx:.2f} {bottom:.2f} {mark.width:.2f} {mark.height:.2f} re f")

    def shape(self, box: Box, place: tuple[float, float, float, float]) -> None:
        """Draw a box's outline and its fill in `place`: x, y from the top, width, height.

        One larger or further off than numbers reach, as groups of negative size make them, is on no sheet.
        """
        x, y, width, height = place
        reach = max([1.0, *(abs(value) for _, *points in box.outline for value in points)])
        if max(map(abs, (x, y, width * reach, height * reach))) > _FAR:
            return
        line = box.line
        if not box.outline and box.fill:
            self.fill(Fill(x, y, width, height, box.fill), 0.0, 0.0)
        if box.outline and (box.fill or line):
            code = self._decoration()
            if box.fill:
                self._ink(box.fill)
            if line:
                self._drawn_with(line.width, line.color, dashes(line))
            code.append(_path(box.outline, x, self._height - y, width, height))
            code.append("B" if box.fill and line else "f" if box.fill else "S")
        elif line:
            corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
            for (x1, y1), (x2, y2) in pairwise(corners):
                self.stroke(Stroke(x1, y1, x2, y2, line.width, line.color, dashes(line)), 0.0, 0.0)
        if line and any(box.ends) and box.outline:
            self._arrows(box, place)

    def _arrows(self, box: Box, place: tuple[float, float, float, float]) -> None:
        """The heads at the ends of a line."""
        assert box.line
        x, y, width, height = place
        points = [
            (x + step[-2] * width, self._height - y - step[-1] * height) for step in box.outline if step[1:]
        ]
        size = _HEAD * max(box.line.width, _HAIR)
        for shown, (tip, before) in zip(
            box.ends, ((points[0], points[1]), (points[-1], points[-2])), strict=True
        ):
            across, up = tip[0] - before[0], tip[1] - before[1]
            long = math.hypot(across, up)
            if not shown or not long:
                continue
            across, up = across / long * size, up / long * size
            code = self._decoration()
            self._ink(box.line.color)
            back = (tip[0] - across, tip[1] - up)
            code.append(
                f"{tip[0]:.2f} {tip[1]:.2f} m {back[0] - up / 2:.2f} {back[1] + across / 2:.2f} l "
                f"{back[0] + up / 2:.2f} {back[1] - across / 2:.2f} l f"
            )

    def image(
        self, name: str, box: tuple[float, float, float, float], crop: tuple[float, float, float, float]
    ) -> None:
        """Draw a named image in `box` (x, y from the top, width, height), showing it without what is cropped."""
        x, y, width, height = box
        bottom = self._height - y - height
        code = self._decoration()
        code.append("q")
        left, top, right, low = crop
        if any(crop):
            code.append(f"{x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re W n")
            wide, tall = width / max(1 - left - right, 0.01), height / max(1 - top - low, 0.01)
            x, bottom, width, height = x - left * wide, bottom - low * tall, wide, tall
        code.append(f"{width:.3f} 0 0 {height:.3f} {x:.3f} {bottom:.3f} cm /{name} Do Q")

    def turn(self, degrees: float, x: float, y: float) -> None:
        """Write all until `straighten` turned leftwards about a point from the page's top left."""
        code = self._graphics()
        self._close()
        sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
        y = self._height - y
        across, up = x - cosine * x + sine * y, y - sine * x - cosine * y
        code.append(f"q {cosine:.6f} {sine:.6f} {-sine:.6f} {cosine:.6f} {across:.3f} {up:.3f} cm")
        self._kept.append(
            (self._fill, self._stroke, self._font, self._width, self._dash, self._spacing, self._stretch)
        )

    def clip(self, box: tuple[float, float, float, float]) -> None:
        """Show of all until `straighten` only what is in a box from the page's top left."""
        x, y, width, height = box
        self.turn(0.0, 0.0, 0.0)
        self.code.append(f"{x:.2f} {self._height - y - height:.2f} {width:.2f} {height:.2f} re W n")

    def straighten(self) -> None:
        """End what `turn` or `clip` has begun."""
        code = self._graphics()
        self._close()
        code.append("Q")
        (self._fill, self._stroke, self._font, self._width, self._dash, self._spacing, self._stretch) = (
            self._kept.pop()
        )
        self._color = ""  # whatever it was there

    def done(self) -> None:
        """All is written."""
        self._graphics()
        self._close()

    def _ink(self, color: str) -> None:
        self._color = color
        if (text := rgb(color)) != self._fill:
            self.code.append(f"{text} rg")
            self._fill = text

    def _drawn_with(self, width: float, color: str, dash: tuple[float, ...]) -> None:
        """Set the stroke where it changes."""
        if (text := rgb(color)) != self._stroke:
            self.code.append(f"{text} RG")
            self._stroke = text
        if width != self._width:
            self.code.append(f"{width:.3f} w")
            self._width = width
        if dash != self._dash:
            self.code.append(f"[{' '.join(f'{part:.2f}' for part in dash)}] 0 d")
            self._dash = dash

    def _graphics(self) -> list[str]:
        if self._in_text:
            self._close()
            self.code.append("ET")
            self._in_text = False
        return self.code

    def _decoration(self) -> list[str]:
        code = self._graphics()
        if self._content is not None:
            if self.figure is not None and self.owner is not None:
                if self._role is not self.figure or self._now is not self.owner:
                    self._turn(self.owner, self.figure)
            elif self._now is not self.aside:
                self._turn(None, None)
        return code

    def _turn(
        self, owner: Paragraph | None, role: Role | Figure | None, said: list[str] | None = None
    ) -> None:
        """End the marked content that is open and begin some of a paragraph's, or decoration."""
        self._close()
        if owner is None or self._content is None:
            self._now, self._said = self.aside, None
            self.code.append(self.aside)
        else:
            self._now, self._role, self._said = owner, role, said
            self.code.append(f"/P << /MCID {self._content.add(owner, role, said)} >> BDC")

    def _close(self) -> None:
        if self._now is not None:
            self.code.append("EMC")
            self._now = None

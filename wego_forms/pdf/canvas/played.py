"""Metafiles painted: their shapes, texts and bitmaps in a picture's place."""

from __future__ import annotations

from wego_forms.errors import Both, shorten
from wego_forms.pdf.canvas.images import Raster, raster
from wego_forms.pdf.canvas.turning import Box, Turning
from wego_forms.pdf.layout import Look, Looks, Sign
from wego_forms.pdf.metafile import UNWRITTEN, Bitmap, Part, Said, Shape, played
from wego_forms.pdf.model import Box as Drawn
from wego_forms.pdf.problems import BOXED, INSTALL, Problems
from wego_forms.pdf.scripts import NO_INK
from wego_forms.pdf.styles import Edge, RunStyle
from wego_forms.pdf.symbols import spelled_out

_HAIR = 0.25  # pt, the thinnest line
_NARROW, _WIDE = 0.5, 1.6  # how far letters are narrowed or widened to the width that is told
_STEP = 0.05
_MOST_WORDS = 200  # characters of what isn't drawn that are named
_MOST = 2_000_000
"""Points, letters and hundreds of pixels that all metafiles of a document may take: one may stand in it often."""
_SMALLEST, _LARGEST = 0.01, 5_000.0  # pt of letters
_REPLACE = Both("Замените её на PNG или JPEG", "Replace it with a PNG or a JPEG")
_UNREADABLE = Both("картинку нельзя прочесть", "the picture can't be read")
_TOO_OFTEN = Both(
    "картинка не нарисована: в картинках EMF и WMF документа слишком много фигур",
    "the picture isn't drawn: the document's pictures in EMF and WMF have too many shapes",
)
_BEYOND = Both("текст за краем картинки не нарисован", "text beyond the picture's edge isn't drawn")


class Playing(Turning):
    """A painter of what metafiles hold."""

    _looks: Looks
    _problems: Problems
    _of_metafiles = 0
    """How much of `_MOST` is taken."""

    def _embedded(self, picture: Raster, _: Box) -> str:
        raise NotImplementedError

    def _read(self, data: bytes, part: str) -> tuple[Part, ...]:
        """The parts of a metafile; nothing, which is told, where it can't be read or all of them are too many."""
        parts, notes = made = played(data)
        for what, value in notes:
            self._problems.add(what, part, remedy=_REPLACE, value=shorten(value, _MOST_WORDS) or None)
        if not parts:
            self._problems.add(_UNREADABLE, part, remedy=_REPLACE)
        self._of_metafiles += sum(map(_cost, parts))
        if self._of_metafiles > _MOST:
            self._problems.add(
                _TOO_OFTEN, part, remedy=_REPLACE, value=shorten(made.text, _MOST_WORDS) or None
            )
            return ()
        return parts

    def _play(
        self,
        parts: tuple[Part, ...],
        box: tuple[float, float, float, float],
        crop: tuple[float, float, float, float],
        name: str,
    ) -> None:
        """Paint the parts in a box from the page's top left, without what is cropped."""
        left, top, right, low = crop
        x, y, width, height = box
        self._pen.clip(box)
        width, height = width / max(1 - left - right, 0.01), height / max(1 - top - low, 0.01)
        place = (x - left * width, y - top * height, width, height)
        for part in parts:
            if isinstance(part, Shape):
                edge = Edge("single", max(part.width * width, _HAIR), part.line, 0.0) if part.line else None
                self._pen.shape(Drawn(outline=part.steps, fill=part.fill, line=edge), place)
            elif isinstance(part, Bitmap):
                self._bitmap(part, place)
            else:
                self._text(part, place, name)
        self._pen.straighten()

    def _bitmap(self, part: Bitmap, place: tuple[float, float, float, float]) -> None:
        x, y, width, height = place
        left, top, wide, tall = part.place
        box = (x + left * width, y + top * height, wide * width, tall * height)
        if picture := raster(part.data):
            self._pen.image(self._embedded(picture, self._box(*box)), box, (0.0, 0.0, 0.0, 0.0))

    def _text(self, part: Said, place: tuple[float, float, float, float], name: str) -> None:
        x, y, width, height = place
        size = round(part.size * height, 2)
        if not _SMALLEST <= size <= _LARGEST:
            self._lose(UNWRITTEN, name, part.text)
            return
        style = RunStyle(part.font, part.bold, part.italic, size, part.color)
        look = self._looks.of(style)
        text = self._drawable(spelled_out(part.text, part.font), look, name)
        natural, pieces = look.measure(text)
        told = part.width * width
        stretch = round(told / natural / _STEP) * _STEP if told and natural else 1.0
        stretch = min(max(stretch, _NARROW), _WIDE)
        left = x + part.x * width - {"right": 1.0, "center": 0.5}.get(part.align, 0.0) * natural * stretch
        baseline = y + part.y * height + (look.ascent if part.top else 0.0)
        if not (
            left < x + width
            and left + natural * stretch > x
            and baseline - look.ascent < y + height
            and baseline + look.descent > y
        ):
            self._lose(_BEYOND, name, part.text)
            return
        for piece in pieces:
            self._pen.glyphs(
                Sign(left, baseline, piece.face, look.size, part.color, piece.text, 0.0, 0.0, stretch),
                0.0,
                0.0,
            )
            left += piece.width * look.size * stretch

    def _drawable(self, text: str, look: Look, name: str) -> str:
        """The text with a box for each character that no font has; they are told."""
        if look.chain.has(text):
            return text
        lacking = {one: "" for one in text if one not in NO_INK and not look.chain.has(one)}
        if lacking:
            named = " ".join(f"{one} U+{ord(one):04X}" for one in lacking)
            self._problems.add(BOXED, name, remedy=INSTALL, value=shorten(named, _MOST_WORDS))
        box = "□" if look.chain.has("□") else "?"
        shown = "".join([box if one in lacking else one for one in text])
        return shown if look.chain.has(shown) else "".join([one for one in shown if look.chain.has(one)])

    def _lose(self, what: Both, name: str, text: str) -> None:
        self._problems.add(what, name, remedy=_REPLACE, value=shorten(text, _MOST_WORDS))


def _cost(part: Part) -> int:
    """How much of `_MOST` a part takes."""
    if isinstance(part, Shape):
        return len(part.steps)
    return len(part.text) if isinstance(part, Said) else 1 + part.pixels // 100

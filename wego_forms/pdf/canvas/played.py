"""Metafiles painted: their shapes, texts and bitmaps in a picture's place."""

from __future__ import annotations

from wego_forms.pdf.canvas.images import Raster, raster
from wego_forms.pdf.canvas.turning import Box, Turning
from wego_forms.pdf.layout import Looks, Sign
from wego_forms.pdf.metafile import Bitmap, Part, Said, Shape
from wego_forms.pdf.model import Box as Drawn
from wego_forms.pdf.styles import Edge, RunStyle
from wego_forms.pdf.symbols import spelled_out

_HAIR = 0.25  # pt, the thinnest line
_NARROW, _WIDE = 0.5, 1.6  # how far letters are narrowed or widened to the width that is told
_STEP = 0.05


class Playing(Turning):
    """A painter of what metafiles hold."""

    _looks: Looks

    def _embedded(self, picture: Raster, _: Box) -> str:
        raise NotImplementedError

    def _play(
        self,
        parts: tuple[Part, ...],
        box: tuple[float, float, float, float],
        crop: tuple[float, float, float, float],
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
                self._text(part, place)
        self._pen.straighten()

    def _bitmap(self, part: Bitmap, place: tuple[float, float, float, float]) -> None:
        x, y, width, height = place
        left, top, wide, tall = part.place
        box = (x + left * width, y + top * height, wide * width, tall * height)
        if picture := raster(part.data):
            self._pen.image(self._embedded(picture, self._box(*box)), box, (0.0, 0.0, 0.0, 0.0))

    def _text(self, part: Said, place: tuple[float, float, float, float]) -> None:
        x, y, width, height = place
        size = part.size * height
        text = spelled_out(part.text, part.font)
        style = RunStyle(part.font, part.bold, part.italic, round(size, 2), part.color)
        look = self._looks.of(style)
        try:
            natural, pieces = look.measure(text)
        except KeyError:  # of a picture's letters none is counted
            return
        told = part.width * width
        stretch = round(told / natural / _STEP) * _STEP if told and natural else 1.0
        stretch = min(max(stretch, _NARROW), _WIDE)
        left = x + part.x * width - {"right": 1.0, "center": 0.5}.get(part.align, 0.0) * natural * stretch
        baseline = y + part.y * height + (look.ascent if part.top else 0.0)
        for piece in pieces:
            self._pen.glyphs(
                Sign(left, baseline, piece.face, look.size, part.color, piece.text, 0.0, 0.0, stretch),
                0.0,
                0.0,
            )
            left += piece.width * look.size * stretch

"""Pages painted without transparency, as PDF/A-1 wants them, looking as much as before as can be (6.4).

A picture is mixed with white paper: on the bare page that is what transparency shows, to the pixel. Over another
picture or a shaded cell it is also cut out along its ink, a bit a pixel, so that what lies beneath shows around it.
Scaled, such an edge is a shade off in some viewers, so the bare page does without. Text is never beneath: a picture
before the text that isn't opaque is painted first, and the letters on it, as black type shows through a stamp's ink.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wego_forms.pdf.canvas.images import Raster, entries, flattened, raster, stencilled
from wego_forms.pdf.canvas.objects import Stream
from wego_forms.pdf.canvas.paint import Painter
from wego_forms.pdf.canvas.turning import Box
from wego_forms.pdf.layout import Fill, Hung, Image, Leaf, Mark, Strip
from wego_forms.pdf.model import Box as TextBox
from wego_forms.pdf.model import Paragraph


class FlatPainter(Painter):
    """Paints a document's pages for an archive copy."""

    def page(self, leaf: Leaf) -> None:
        """Paint one page."""
        self._taken: list[Box] = []
        self._above = False
        super().page(leaf)

    def _written(self, leaf: Leaf) -> None:
        """First what mustn't hide text, then all the rest."""
        marks = [(None, *placed[1:]) for placed in _marks(leaf.running)] + list(_marks(leaf.strips))
        for _, mark, x, y in marks:
            if isinstance(mark, Fill):
                self._fill(mark, x, y)
        for owner, mark, x, y in marks:
            if isinstance(mark, Image) and not self._opaque(mark):
                self._pen.owner = owner
                self._image(mark, x, y)
        self._pictures(leaf.running_hung + leaf.hung, behind=False)
        self._above = True
        super()._written(leaf)

    def _pictures(self, hung: list[Hung], behind: bool) -> None:
        """Of those before the text, the opaque lie above it and the others beneath."""
        if not behind:
            hung = [one for one in hung if self._opaque(one.image) == self._above]
        super()._pictures(hung, behind)

    def _fill(self, mark: Fill, dx: float, dy: float) -> None:
        if not self._above or self._turns:
            super()._fill(mark, dx, dy)
            self._taken.append(self._box(mark.x + dx, mark.y + dy, mark.width, mark.height))

    def _image(self, mark: Image, dx: float, dy: float) -> None:
        if not self._above or self._opaque(mark):
            super()._image(mark, dx, dy)
        elif self._content is not None and self._pen.owner and not mark.picture.floating:
            self._content.move(self._pen.owner, mark.picture)

    def _boxed(self, mark: Image, box: TextBox, x: float, y: float) -> None:
        """A box is opaque: its text's shading is painted with it."""
        above, self._above = self._above, False
        super()._boxed(mark, box, x, y)
        self._above = above

    def _opaque(self, mark: Image) -> bool:
        """Whether nothing shows through a picture; so it is too with one that can't be read."""
        if mark.picture.box:
            return True
        picture = raster(self._package.parts[mark.part])
        return picture is None or picture.mask is None

    def _embedded(self, picture: Raster, box: Box) -> str:
        cut = any(_meet(box, other) for other in self._taken)
        self._taken.append(box)
        if picture.mask is None or not cut:
            return super()._embedded(picture if picture.mask is None else flattened(picture), box)
        picture = stencilled(picture)
        size = f"/Width {picture.width} /Height {picture.height}"
        stencil = (
            f"/Type /XObject /Subtype /Image {size} /ImageMask true /BitsPerComponent 1 /Filter /FlateDecode"
        )
        image = Stream(entries(picture, picture.space, picture.filter), picture.data)
        return self._sheet.image(picture.name, image, Mask=Stream(stencil.encode(), picture.mask or b""))


def _marks(
    strips: Iterable[tuple[float, float, Strip]], owner: Paragraph | None = None
) -> Iterator[tuple[Paragraph | None, Mark, float, float]]:
    """Every mark, in order, with whose it is and where its strip lies."""
    for x, y, strip in strips:
        if strip.turned:  # its shading is painted with it
            continue
        whose = strip.owner or owner
        for mark in strip.marks:
            yield whose, mark, x, y
        yield from _marks([(x + dx, y + dy, inner) for dx, dy, inner in strip.inner], whose)


def _meet(one: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]

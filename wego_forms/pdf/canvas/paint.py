"""Pages painted: every mark of every strip in its order, and where the content controls came to lie."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.pdfbase.pdfdoc import PDFObject

from wego_forms.errors import Both

from ..layout import Area, Fill, Glyphs, Hung, Image, Leaf, Link, Looks, Lost, Number, Strip, Stroke
from ..numbering import spelled
from ..package import Package
from ..problems import Problems
from .images import Raster, raster
from .objects import Stream
from .pen import Pen
from .sheet import Sheet

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in pt from the page's bottom left, as PDF counts."""


@dataclass(slots=True)
class Spot:
    """Where one content control lies on one page (from 1)."""

    control: int
    page: int
    box: Box | None = None
    cell: Box | None = None
    size: float = 0.0


class Painter:
    """Paints a document's pages on a sheet."""

    def __init__(self, sheet: Sheet, package: Package, looks: Looks, problems: Problems, total: int) -> None:
        self._sheet, self._package, self._looks, self._problems = sheet, package, looks, problems
        self._total = total
        self.spots: dict[tuple[int, int], Spot] = {}

    @property
    def this_page(self) -> PDFObject:
        """The reference to the page being painted."""
        return self._sheet.this_page

    def page(self, leaf: Leaf) -> None:
        """Paint one page."""
        self._leaf, self._tall = leaf, leaf.page.height
        self._sheet.setPageSize((leaf.page.width, leaf.page.height))
        self._pen = Pen(self._sheet, leaf.page.height)
        self._pictures(leaf.running_hung + leaf.hung, behind=True)
        self._written(leaf)
        self._pen.done()

    def done(self) -> None:
        """End the page: nothing more comes on it."""
        self._sheet.showPage()

    def _written(self, leaf: Leaf) -> None:
        """What lies on the pictures behind the text: the header and footer first, each with what lies on it."""
        for strips, hung in ((leaf.running, leaf.running_hung), (leaf.strips, leaf.hung)):
            for x, y, strip in strips:
                self._strip(strip, x, y)
            self._pictures(hung, behind=False)

    def _pictures(self, hung: list[Hung], behind: bool) -> None:
        """Floating pictures behind the text or before it, the lowest first."""
        for picture, image in sorted(
            hung, key=lambda one: one.picture.floating.order if one.picture.floating else 0
        ):
            if picture.floating and picture.floating.behind == behind:
                self._image(image, 0.0, 0.0)
                if picture.link:
                    self._link(Link(*image[:4], picture.link), 0.0, 0.0)
                for control in picture.controls:
                    self._area(Area(*image[:4], control, False, 0.0), 0.0, 0.0)

    def _strip(self, strip: Strip, dx: float, dy: float) -> None:
        pen = self._pen
        for mark in strip.marks:
            kind = type(mark)
            if kind is Glyphs:
                pen.glyphs(mark, dx, dy)  # type: ignore[arg-type]
            elif isinstance(mark, Stroke):
                pen.stroke(mark, dx, dy)
            elif isinstance(mark, Fill):
                self._fill(mark, dx, dy)
            elif isinstance(mark, Image):
                self._image(mark, dx, dy)
            elif isinstance(mark, Area):
                self._area(mark, dx, dy)
            elif isinstance(mark, Link):
                self._link(mark, dx, dy)
            elif isinstance(mark, Lost):
                self._problems.add(mark.what, mark.part, mark.near, mark.remedy, mark.text)
            elif isinstance(mark, Number):
                self._number(mark, dx, dy)
        for x, y, inner in strip.inner:
            self._strip(inner, dx + x, dy + y)

    def _box(self, x: float, y: float, width: float, height: float) -> Box:
        return (x, self._tall - y - height, x + width, self._tall - y)

    def _area(self, mark: Area, dx: float, dy: float) -> None:
        key = (mark.control, self._leaf.number)
        spot = self.spots.setdefault(key, Spot(*key))
        box = self._box(mark.x + dx, mark.y + dy, mark.width, mark.height)
        if mark.cell:
            spot.cell = _around(spot.cell or box, box)
        else:
            spot.size = mark.size
            spot.box = _around(spot.box or box, box)

    def _link(self, mark: Link, dx: float, dy: float) -> None:
        self._sheet.link(mark.address, self._box(mark.x + dx, mark.y + dy, mark.width, mark.height))

    def _number(self, mark: Number, dx: float, dy: float) -> None:
        field, look = mark.field, self._looks.of(mark.field.style)
        text = str(self._total) if field.kind == "NUMPAGES" else self._leaf.label
        if field.format and text.isdigit():
            text = spelled(int(text), field.format)
        x = mark.x
        for piece in look.chain.pieces(text):
            style = field.style
            self._pen.glyphs(
                Glyphs(
                    x,
                    mark.y,
                    piece.face,
                    look.size,
                    style.color,
                    piece.text,
                    0.0,
                    style.spacing,
                    style.stretch,
                ),
                dx,
                dy,
            )
            x += piece.width * look.size

    def _fill(self, mark: Fill, dx: float, dy: float) -> None:
        self._pen.fill(mark, dx, dy)

    def _image(self, mark: Image, dx: float, dy: float) -> None:
        picture = raster(self._package.parts[mark.part])
        if picture is None:
            what = Both("картинку нельзя прочесть", "the picture can't be read")
            remedy = Both("Замените её на PNG или JPEG", "Replace it with a PNG or a JPEG")
            self._problems.add(what, mark.part, remedy=remedy)
            return
        box = (mark.x + dx, mark.y + dy, mark.width, mark.height)
        self._pen.image(self._embedded(picture, self._box(*box)), box, mark.crop)

    def _embedded(self, picture: Raster, _: Box) -> str:
        """The name of a picture in the file, for drawing it in a box."""
        opacity = None
        if picture.mask is not None:
            opacity = Stream(entries(picture, "DeviceGray", "FlateDecode"), picture.mask)
        image = Stream(entries(picture, picture.space, picture.filter), picture.data)
        return self._sheet.image(picture.name, image, SMask=opacity)


def _around(one: Box, other: Box) -> Box:
    """The box that holds both."""
    return (min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3]))


def entries(picture: Raster, space: str, filter_: str) -> bytes:
    """The entries of an image (ISO 32000-1, 8.9.5)."""
    size = f"/Width {picture.width} /Height {picture.height} /BitsPerComponent 8"
    return f"/Type /XObject /Subtype /Image {size} /ColorSpace /{space} /Filter /{filter_}".encode()

"""Pages painted: every mark of every strip in its order."""

from __future__ import annotations

from collections import Counter

from wego_forms.errors import Both
from wego_forms.pdf.canvas.beyond import EDGE, overhanging, tell_clipped, tell_texts
from wego_forms.pdf.canvas.images import Raster, entries, raster
from wego_forms.pdf.canvas.objects import Reference, Stream
from wego_forms.pdf.canvas.pen import DECORATION, Pen
from wego_forms.pdf.canvas.played import Playing
from wego_forms.pdf.canvas.sheet import Sheet
from wego_forms.pdf.canvas.spots import Spot
from wego_forms.pdf.canvas.turning import Box
from wego_forms.pdf.layout import (
    Area,
    Fill,
    Glyphs,
    Hung,
    Image,
    Leaf,
    Link,
    Looks,
    Lost,
    Number,
    Sign,
    Strip,
    Stroke,
    frame_of,
)
from wego_forms.pdf.layout.floats import hang
from wego_forms.pdf.layout.stack import height, stacked, words
from wego_forms.pdf.model import Box as TextBox
from wego_forms.pdf.model import Paragraph, Role
from wego_forms.pdf.numerals import spelled
from wego_forms.pdf.parts import Parts
from wego_forms.pdf.problems import Problems
from wego_forms.pdf.tags import Content, Figure

_RUNNING = "/Artifact << /Type /Pagination /Subtype /{} >> BDC"
_HEADER, _FOOTER = _RUNNING.format("Header"), _RUNNING.format("Footer")
_REPEATED = "/Artifact << /Type /Pagination >> BDC"


class Painter(Playing):
    """Paints a document's pages on a sheet."""

    def __init__(
        self,
        sheet: Sheet,
        package: Parts,
        looks: Looks,
        problems: Problems,
        leaves: list[Leaf],
        content: Content | None = None,
    ) -> None:
        """`content` gathers what is painted of each paragraph, for a tagged PDF."""
        self._sheet, self._package, self._looks, self._problems = sheet, package, looks, problems
        self._content = content
        self._total = len(leaves)
        self._of_section = Counter(id(leaf.section) for leaf in leaves)
        self.painted: list[str] = []
        """The body's texts on the pages so far, and those that a warning names."""
        self.running: list[str] = []
        """The same of the page's header and footer."""
        self.spots: dict[tuple[int, int], Spot] = {}  # by the numbers of page and control

    @property
    def this_page(self) -> Reference:
        """The reference to the page being painted."""
        return self._sheet.this_page

    def page(self, leaf: Leaf) -> None:
        """Paint one page."""
        self._leaf, self._tall, self._wide = leaf, leaf.page.height, leaf.page.width + EDGE
        self._off: list[str] = []
        self._turns: list[tuple[float, float, float]] = []
        self.running = []
        self._of_running = {id(one) for one in leaf.running_hung}
        key = self._content.page() if self._content is not None else None
        self._sheet.begin(leaf.page.width, leaf.page.height, key)
        self._pen = Pen(self._sheet, leaf.page.height, self._content)
        self._pictures(leaf.running_hung + leaf.hung, behind=True)
        self._written(leaf)
        self._pen.done()
        tell_texts(self._off, self._package.main, self._problems)

    def done(self) -> None:
        """End the page: nothing more comes on it."""
        if self._content is not None:
            self._content.ended()
        self._sheet.end(self._pen.code)

    def _written(self, leaf: Leaf) -> None:
        """What lies on the pictures behind the text: the header and footer first, each with what lies on it."""
        self._texts = self.running
        self._pen.aside = DECORATION
        if frame := frame_of(leaf):
            self._strip(Strip(0.0, marks=tuple(frame)), 0.0, 0.0, running=True)
        for x, y, strip in leaf.running:
            self._pen.aside = self._beyond_text(y)
            self._strip(strip, x, y, running=True)
        self._pictures(leaf.running_hung, behind=False)
        for x, y, strip in leaf.strips:
            self._texts = [] if strip.repeats else self.painted
            self._pen.aside = _REPEATED if strip.repeats else DECORATION
            self._strip(strip, x, y, running=strip.repeats)
        self._pen.aside = DECORATION
        self._pictures(leaf.hung, behind=False)

    def _beyond_text(self, y: float) -> str:
        """How what a header or footer has at `y` is marked."""
        return _HEADER if y < self._tall / 2 else _FOOTER

    def _pictures(self, hung: list[Hung], behind: bool) -> None:
        """Floating pictures behind the text or before it, the lowest first."""
        for one in sorted(hung, key=lambda one: one.picture.floating.order if one.picture.floating else 0):
            picture, image, _ = one
            if picture.floating and picture.floating.behind == behind:
                running = id(one) in self._of_running
                self._texts = self.running if running else self.painted
                self._pen.owner = self._owner = None if running else one.owner
                self._pen.aside = self._beyond_text(image.y) if running else DECORATION
                self._image(image, 0.0, 0.0)
                if picture.link:
                    self._link(Link(*image[:4], picture.link), 0.0, 0.0)
                for control in picture.controls:
                    self._area(Area(*image[:4], control, False, 0.0), 0.0, 0.0)

    def _strip(
        self,
        strip: Strip,
        dx: float,
        dy: float,
        owner: Paragraph | None = None,
        running: bool = False,
        silent: bool = False,
    ) -> None:
        """`owner`: whose text it is where the strip itself doesn't say, `silent` as of it; `running`: nobody's."""
        owner = None if running else strip.owner or owner
        self._owner = owner
        self._pen.owner = None if silent or strip.silent else owner
        pen, texts, tall, wide = self._pen, self._texts, self._tall, self._wide
        for mark in strip.marks:
            kind = type(mark)  # the most frequent first
            if kind is Glyphs:
                pen.glyphs(mark, dx, dy)  # type: ignore[arg-type]
                texts.append(mark.said or mark.text)  # type: ignore[union-attr]
                if mark.x + dx < -EDGE or not 0 <= mark.y + dy <= tall or mark.x + dx + mark.width > wide:  # type: ignore[union-attr]
                    self._beyond(mark, dx, dy)  # type: ignore[arg-type]
            elif kind is Area:
                self._area(mark, dx, dy)  # type: ignore[arg-type]
            elif isinstance(mark, Sign):
                pen.glyphs(mark, dx, dy)
            elif isinstance(mark, Stroke):
                pen.stroke(mark, dx, dy)
            elif isinstance(mark, Fill):
                self._fill(mark, dx, dy)
            elif isinstance(mark, Image):
                self._image(mark, dx, dy)
            elif isinstance(mark, Link):
                self._link(mark, dx, dy)
            elif isinstance(mark, Lost):
                self._problems.add(mark.what, mark.part, mark.near, mark.remedy, mark.text)
                texts.append(mark.text)
            elif isinstance(mark, Number):
                self._number(mark, dx, dy)
        if strip.turned:
            degrees, wide, tall = strip.turned
            # What lies in a region as wide as it was tall is painted about the region's middle, and turned.
            x, y = dx + tall / 2, dy + wide / 2
            self._turn(degrees, x, y)
            dx, dy = x - wide / 2, y - tall / 2
        for x, y, inner in strip.inner:
            self._strip(inner, dx + x, dy + y, owner, running, silent or strip.silent)
        if strip.turned:
            self._straighten()

    def _beyond(self, mark: Glyphs, dx: float, dy: float) -> None:
        """Note text that isn't wholly on the sheet."""
        if not self._turns and (text := overhanging(mark, dx, dy, self._leaf.page)):
            self._off.append(text)

    def _area(self, mark: Area, dx: float, dy: float) -> None:
        key = (self._leaf.number, mark.control)
        box = self._box(mark.x + dx, mark.y + dy, mark.width, mark.height)
        spot = self.spots.get(key)
        if spot is None:
            spot = self.spots[key] = Spot(mark.control, self._leaf.number)
        spot.take_in(mark, box, self._owner)

    def _link(self, mark: Link, dx: float, dy: float) -> None:
        key = self._content.key() if self._content is not None else None
        box = self._box(mark.x + dx, mark.y + dy, mark.width, mark.height)
        link = self._sheet.link(mark.address, box, key)
        if self._content is not None and key is not None:
            self._content.annotate(self._pen.owner, Role(link=mark.address), link, key)

    def _number(self, mark: Number, dx: float, dy: float) -> None:
        field, look = mark.field, self._looks.of(mark.field.style)
        counts = {"NUMPAGES": self._total, "SECTIONPAGES": self._of_section[id(self._leaf.section)]}
        count = counts.get(field.kind, self._leaf.count)
        usual = self._leaf.label if field.kind == "PAGE" else str(count)
        text = spelled(count, field.format, field.style.lang) if field.format else usual
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
                    kerned=look.chain.kerned,
                ),
                dx,
                dy,
            )
            x += piece.width * look.size

    def _fill(self, mark: Fill, dx: float, dy: float) -> None:
        self._pen.fill(mark, dx, dy)

    def _image(self, mark: Image, dx: float, dy: float) -> None:
        turn = mark.picture.box.turn if mark.picture.box else mark.picture.turn
        if turn:
            self._turn(turn, mark.x + dx + mark.width / 2, mark.y + dy + mark.height / 2)
        self._straight(mark, dx, dy)
        if turn:
            self._straighten()

    def _straight(self, mark: Image, dx: float, dy: float) -> None:
        """Paint a picture or a box as it is before it is turned."""
        if mark.picture.box:
            self._boxed(mark, mark.picture.box, mark.x + dx, mark.y + dy)
            return
        data = self._package.parts[mark.part]
        picture = raster(data)
        parts = () if picture else self._read(data, mark.part)
        if not picture and not parts:
            return
        box = (mark.x + dx, mark.y + dy, mark.width, mark.height)
        if not self._turns:
            tell_clipped(box, self._leaf.page, mark.part, self._problems)
        place = self._box(*box)
        if not mark.picture.decorative:
            self._pen.figure = Figure(mark.picture, place)
        if picture:
            self._pen.image(self._embedded(picture, place), box, mark.crop)
        else:
            self._play(parts, box, mark.crop, mark.part)
        self._pen.figure = None

    def _boxed(self, mark: Image, box: TextBox, x: float, y: float) -> None:
        """Draw a text box or a line with its top left corner at (x, y)."""
        top, _, bottom, left = box.insets
        owner, running = self._pen.owner, self._texts is not self.painted
        text = height(box.strips)
        need = text + top + bottom
        tall = max(mark.height, need) if box.grows and box.blocks else mark.height
        shown = mark.picture.alt and not (box.blocks or box.inside or mark.picture.decorative)
        across, down = mark.width / (mark.picture.width or 1.0), mark.height / (mark.picture.height or 1.0)
        for dx, dy, one in box.inside:
            size = one.width * across, one.height * down
            self._image(Image(x + dx * across, y + dy * down, *size, one.part, one.crop, one), 0.0, 0.0)
        if shown:
            self._pen.figure = Figure(mark.picture, self._box(x, y, mark.width, tall))
        self._pen.shape(box, (x, y, mark.width, tall))
        self._pen.figure = None
        if need > tall + 1 and (said := words(box.strips)):
            what = Both("текст не помещается в надпись", "text doesn't fit its text box")
            remedy = Both("Сделайте надпись больше", "Make the text box larger")
            self._problems.add(what, self._package.main, "", remedy, said)
        free = max(tall - need, 0.0)
        shift = {"center": free / 2, "bottom": free}.get(box.align, 0.0)
        for at, under, strip in stacked(box.strips, x + left, y + top + shift):
            self._strip(strip, at, under, running=running)
            for floating in strip.floats:
                hung = hang(floating, at, under, self._leaf.page, x + left, self._leaf.number)
                self._pen.owner = None if running else hung.owner
                self._image(hung.image, 0.0, 0.0)
        self._pen.owner = self._owner = owner

    def _embedded(self, picture: Raster, _: Box) -> str:
        """The name of a picture in the file, for drawing it in a box."""
        opacity = None
        if picture.mask is not None:
            opacity = Stream(entries(picture, "DeviceGray", "FlateDecode"), picture.mask)
        image = Stream(entries(picture, picture.space, picture.filter), picture.data)
        return self._sheet.image(picture.name, image, SMask=opacity)

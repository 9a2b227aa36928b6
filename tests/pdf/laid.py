"""Documents laid out and not yet painted: the marks of their pages, in pt from the text's top left corner."""

from collections.abc import Iterator

from tests.pdf.documents import MAIN_FONT, parts, r
from tests.tools import require_font
from wego_forms.pdf.layout import Glyphs, Leaf, Looks, Mark, Setter, Shaper, Strip, Stroke, paginate
from wego_forms.pdf.parts import Parts
from wego_forms.pdf.problems import Problems
from wego_forms.pdf.read import read

LEFT, TOP = 1701 / 20, 1134 / 20
WIDE, TALL = (11906 - 1701 - 567) / 20, (16838 - 2 * 1134) / 20
"""Of the text."""
TEN = '<w:sz w:val="20"/>'
"""10 pt."""


def leaves(*body, font=MAIN_FONT, **more) -> list[Leaf]:
    """The pages of a document of these blocks, as `parts` takes them."""
    require_font(font)
    problems = Problems(None)
    document = read(Parts(parts(*body, **more), None, {}), problems)
    looks = Looks(font, not document.settings.no_leading)
    return paginate(document, Setter(Shaper(looks, None), document.settings, problems))


def pages(*body, **more) -> list[list[Mark]]:
    """The marks of each page's text, those in cells too."""
    return [
        [mark for x, y, strip in leaf.strips for mark in inside(strip, x - LEFT, y - TOP)]
        for leaf in leaves(*body, **more)
    ]


def inside(strip: Strip, x: float, y: float) -> Iterator[Mark]:
    """A strip's marks, and those of the strips in it, as they lie where it lies."""
    for mark in strip.marks:
        yield moved(mark, x, y)
    for dx, dy, inner in strip.inner:
        yield from inside(inner, x + dx, y + dy)


def moved(mark: Mark, x: float, y: float) -> Mark:
    """The mark elsewhere, its places to a thousandth of a pt."""
    if isinstance(mark, Stroke):
        ends = (mark.x1 + x, mark.y1 + y, mark.x2 + x, mark.y2 + y)
        return Stroke(*(round(end, 3) for end in ends), *mark[4:])
    return type(mark)(round(mark.x + x, 3), round(mark.y + y, 3), *mark[2:]) if hasattr(mark, "x") else mark


def of_kind(kind, *body, **more):
    """The marks of one kind on the first page."""
    return [mark for mark in pages(*body, **more)[0] if type(mark) is kind]


def texts(*body, **more) -> list[tuple[float, str]]:
    """Where each stretch of text on the first page begins, and what it is."""
    return [(mark.x, mark.text) for mark in of_kind(Glyphs, *body, **more)]


def runs(*pieces, props="") -> str:
    """A paragraph of runs of 10 pt: a text, or a text and how it looks besides."""
    made = [piece if isinstance(piece, tuple) else (piece, "") for piece in pieces]
    inside = "".join(text if text.startswith("<") else r(text, TEN + look) for text, look in made)
    return f"<w:p><w:pPr>{props}<w:rPr>{TEN}</w:rPr></w:pPr>{inside}</w:p>"


def stop(pos, kind="left", leader="none") -> str:
    """A tab stop, its place in pt from the margin."""
    return f'<w:tabs><w:tab w:val="{kind}" w:leader="{leader}" w:pos="{pos * 20}"/></w:tabs>'


def narrow(wide) -> str:
    """A right indent that leaves so many pt for the text."""
    return f'<w:ind w:right="{round((WIDE - wide) * 20)}"/>'

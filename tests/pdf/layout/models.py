"""Documents for the layout's tests without any XML: paragraphs of lines 20 pt tall, and where they came to stand."""

from wego_forms.pdf.layout import Glyphs, Image, Looks, Setter, Shaper, paginate
from wego_forms.pdf.model import (
    Axis,
    Box,
    Break,
    Document,
    Float,
    Page,
    Paragraph,
    Picture,
    Section,
    Settings,
    Text,
)
from wego_forms.pdf.problems import Problems
from wego_forms.pdf.styles import ParaStyle, RunStyle

#: The library brings this font itself.
RUN = RunStyle(font="PT Serif", size=10.0)
LINE = 20.0
#: Ten lines of text, 200 pt wide.
PAGE = Page(width=300.0, height=300.0, top=50.0, bottom=50.0, left=40.0, right=60.0)


def shaper():
    """What measures text in the library's own font."""
    return Shaper(Looks("PT Serif"), None)


def setter(**settings):
    """What lays out blocks."""
    return Setter(shaper(), Settings(**settings), Problems(None))


def para(*items, **style):
    """A paragraph of texts and other items in lines of 20 pt; a line feed in a text ends the line."""
    made = []
    for item in items:
        for number, text in enumerate(item.split("\n") if isinstance(item, str) else ()):
            made += [*([Break("line", RUN)] if number else []), *([Text(text, RUN)] if text else [])]
        made += [] if isinstance(item, str) else [item]
    return Paragraph(
        ParaStyle(**{"line": LINE, "line_rule": "exact", **style}), RUN, made, "word/document.xml"
    )


def rows(count, first=0, **style):
    """So many paragraphs of one line: с0, с1, …"""
    return [para(f"с{number}", **style) for number in range(first, first + count)]


def picture(width, height, across=("column", 0.0), down=("paragraph", 0.0), wrap="none", **more):
    """A picture that floats; a place is from what, and how far in pt or how aligned."""
    axes = [
        Axis(relative, 0.0 if isinstance(place, str) else place, place if isinstance(place, str) else "")
        for relative, place in (across, down)
    ]
    gaps, side, hull, box = (more.pop(name, usual) for name, usual in _USUAL.items())
    return Picture(
        "a.png", width, height, RUN, Float(*axes, wrap, False, 1, gaps, side, hull), box=box, **more
    )


_USUAL = {"gaps": (0.0, 0.0, 0.0, 0.0), "side": "bothSides", "hull": (), "box": None}


def boxed(*blocks, **said):
    """A text box."""
    return Box(list(blocks), **said)


def section(*blocks, page=PAGE, **said):
    """A section of a document."""
    return Section(page, list(blocks), **said)


def pages(*sections, **settings):
    """The pages of a document; blocks alone are one section."""
    if not isinstance(sections[0], Section):
        sections = (section(*sections),)
    return paginate(Document(list(sections), [], Settings(**settings)), setter(**settings))


def stands(leaf):
    """What is written on a page, in its order: (text, left, top of its line), in pt from the text's top left."""
    page = leaf.page
    return [
        (text, round(x - page.left, 2), round(y - page.top, 2))
        for left, top, strip in leaf.strips
        for text, x, y in written(strip, left, top)
    ]


def texts(leaf):
    """What is written on a page."""
    return [text for text, _, _ in stands(leaf)]


def written(strip, left=0.0, top=0.0):
    """What is written on a strip at a place: (text, left, top of its line)."""
    found = [(mark.text, left + mark.x, top) for mark in strip.marks if type(mark) is Glyphs]
    for x, y, inner in strip.inner:
        found += written(inner, left + x, top + y)
    return found


def images(leaf):
    """Where what hangs on a page lies: left, top, width, height from the page's corner."""
    return [tuple(hung.image)[:4] for hung in leaf.hung if type(hung.image) is Image]

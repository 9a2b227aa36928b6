"""Sections as offices end them: by a paragraph of their own, below tables, on the same page or the next."""

import re

from tests.pdf.documents import SECTION, p, package, parts, running, table
from tests.pdf.offices.writing import SENTENCES, prose

CENTRED = '<w:jc w:val="center"/>'


def _end(kind):
    """A paragraph that is only a section's end."""
    return p("", SECTION.format(refs="", extra=f'<w:type w:val="{kind}"/>'))


def ends_of_their_own():
    """Sections that end by a paragraph with nothing else: below text it takes no room, below a table it does."""
    rows = [["Показатель", "Значение"], ["Численность", "1 234"]]
    return package(
        parts(
            prose(2), _end("continuous"), p("ПРИЛОЖЕНИЕ", CENTRED), table([5000, 4000], *rows), _end("continuous"),
            prose(1), _end("nextPage"), prose(1), p(), _end("continuous"), _end("continuous"), prose(1),
            section='<w:type w:val="continuous"/>',
        )
    )  # fmt: skip


def mirrored_margins():
    """Pages to be bound: the wide margin is on the inner side, on even pages on the right."""
    return package(parts(prose(25), settings="<w:mirrorMargins/>"))


def no_page_setup():
    """A document that says nothing of its pages: Letter with margins of an inch."""
    made = parts(prose(12))
    made["word/document.xml"] = re.sub(rb"<w:sectPr>.*?</w:sectPr>", b"", made["word/document.xml"])
    return package(made)


def on_a_grid():
    """Text set on a grid of lines as in East Asia: large and small type, a multiple of lines, a table, a header."""
    head = running("hdr", p("Отдел делопроизводства") + p("Приложение"))
    large = p("КРУПНО", CENTRED, '<w:sz w:val="48"/>')
    multiple = p(SENTENCES[0] * 2, '<w:spacing w:line="360" w:lineRule="auto"/>')
    off = p(SENTENCES[1] * 2, '<w:snapToGrid w:val="0"/>')
    rows = [["Показатель", SENTENCES[2]], ["а", "б"]]
    grid = '<w:docGrid w:type="lines" w:linePitch="347"/>'
    refs = '<w:headerReference w:type="default" r:id="rH"/>'
    return package(
        parts(
            prose(3), large, table([4500, 4500], *rows), multiple, off, prose(2), section=grid,
            refs=refs, related={"rH": ("header", "word/header1.xml", head)},
        )
    )  # fmt: skip


def doubled_on_a_grid():
    """Multiples of lines on a grid: below a paragraph's last line stands what they add to its letters alone."""
    multiples = (259, 480, 360, 276, 480)
    body = [
        p(
            f"{SENTENCES[n % 4]} {SENTENCES[(n + 1) % 4]}",
            f'<w:spacing w:after="160" w:line="{line}" w:lineRule="auto"/>',
        )
        for n, line in enumerate(multiples * 3)
    ]
    return package(parts(*body, section='<w:docGrid w:type="lines" w:linePitch="360"/>'))


def numbered_lines():
    """A draft whose lines are numbered on each page: blank ones too, but not a table's nor a signature's."""
    body = [
        prose(9),
        p(),
        p("Глава района", "<w:suppressLineNumbers/>"),
        table([3000, 3000], ["а", "б"]),
        prose(8),
    ]
    return package(parts(*body, section='<w:lnNumType w:countBy="1"/>'))


def every_fifth_line():
    """A contract with every fifth line numbered, on from page to page, begun anew by its second part."""
    said = '<w:lnNumType w:countBy="5" w:start="3" w:distance="400" w:restart="{}"/>'
    end = p("Приложение", SECTION.format(refs="", extra=said.format("continuous")))
    return package(parts(prose(9), end, prose(3), section=said.format("newSection")))


CASES = {
    made.__name__: made
    for made in (
        ends_of_their_own,
        mirrored_margins,
        no_page_setup,
        on_a_grid,
        doubled_on_a_grid,
        numbered_lines,
        every_fifth_line,
    )
}

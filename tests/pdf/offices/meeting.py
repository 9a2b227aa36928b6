"""Where two things meet: notes and columns, sections and their spacing, tabs and margins, rows and pages."""

from tests.pdf.documents import SECTION, p, package, parts, r, running, table, tc, tr
from tests.pdf.offices.columns import COLUMNS, continuous
from tests.pdf.offices.notes import mark, related
from tests.pdf.offices.tables import RULED
from tests.pdf.offices.writing import SENTENCES, para, prose

_SPACED = '<w:spacing w:before="{}" w:after="{}"/>'
_TWO = COLUMNS.format(2, 708)


def _ended(text, props, columns=""):
    """A paragraph that ends a section that begins where the one before it ends."""
    return p(text, props + SECTION.format(refs='<w:type w:val="continuous"/>', extra=columns))


def _sections(before, after):
    """Text, two columns and text again, all paragraphs spaced."""
    spaced = _SPACED.format(before, after)
    columns = "".join(p(text, spaced) for text in (*SENTENCES, *SENTENCES[:2]))
    return p(SENTENCES[0], spaced) + _ended("Выше", spaced) + columns + _ended("Столбцы", spaced, _TWO)


def spaced_sections():
    """The space above a column's first paragraph, below its last and between sections."""
    pairs = ((0, 300), (300, 0), (300, 200), (100, 400))
    return package(
        parts(*[_sections(*pair) for pair in pairs], p("ниже", _SPACED.format(200, 0)), **continuous())
    )


def notes_over_columns():
    """Footnotes of a page whose lower half is in columns, which end above them."""
    texts = [SENTENCES[n % 4] for n in range(4)]
    noted = "".join(para(r(SENTENCES[n]), mark(n + 1)) for n in range(4))
    return package(
        parts(
            prose(8), noted, _ended("Столбцы:", ""), prose(9, ""), _ended("Конец.", "", _TWO), prose(3),
            related=related(*texts), **continuous(),
        )
    )  # fmt: skip


def filled_to_its_notes():
    """Text that ends so near to its footnotes that only their separator stands between them."""
    exact = '<w:widowControl w:val="0"/><w:spacing w:before="{}" w:line="400" w:lineRule="exact"/>'
    first = para(r("первая"), mark(1), props=exact.format(110))
    rest = "".join(p(f"строка {n}", exact.format(0)) for n in range(40))
    return package(parts(first, rest, related=related("Собрание законодательства")))


def tabs_into_margins():
    """Headers with stops for narrower margins, as every new Word file has them, and stops near the margin."""
    stops = (
        '<w:tabs><w:tab w:val="center" w:pos="4677"/><w:tab w:val="right" w:pos="10200"/></w:tabs>'
        '<w:ind w:right="-20"/>'
    )
    refs = '<w:headerReference w:type="default" r:id="rH"/><w:footerReference w:type="default" r:id="rF"/>'
    head, foot = p("Отчёт\tза 2026 год\tДСП", stops), p("Ульяновск\t\tстр. 1 из 10", stops)
    about = '<w:tabs><w:tab w:val="center" w:pos="9500"/></w:tabs>'
    begun = '<w:tabs><w:tab w:val="left" w:pos="9680"/></w:tabs>'
    return package(
        parts(
            prose(2), p("М. П.\t(подпись)", about), p("Сумма\tруб.", begun), prose(1), refs=refs,
            related={"rH": ("header", "word/header1.xml", running("hdr", head)),
                     "rF": ("footer", "word/footer1.xml", running("ftr", foot))},
        )
    )  # fmt: skip


def centred_over_pages():
    """An invoice whose rows are parted by pages: cells in the middle then stand at the top."""
    middle, low = '<w:vAlign w:val="center"/>', '<w:vAlign w:val="bottom"/>'
    rows = [
        tr(
            tc(str(n), middle),
            SENTENCES[n % 4] + SENTENCES[n % 3],
            tc(f"{n * 117},00", middle),
            tc("20%", low),
        )
        for n in range(1, 16)
    ]
    return package(parts(p("СЧЁТ"), table((700, 2200, 1500, 900), *rows, props=RULED)))


CASES = {
    made.__name__: made
    for made in (
        spaced_sections,
        notes_over_columns,
        filled_to_its_notes,
        tabs_into_margins,
        centred_over_pages,
    )
}
"""Name → what makes the document."""

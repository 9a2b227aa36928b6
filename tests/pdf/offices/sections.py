"""Sections as offices end them: by a paragraph of their own, below tables, on the same page or the next."""

from tests.pdf.documents import SECTION, p, package, parts, table
from tests.pdf.offices.writing import prose

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


CASES = {made.__name__: made for made in (ends_of_their_own,)}

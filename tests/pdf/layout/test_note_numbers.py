"""Numbers of notes: their format, where they begin anew, and where endnotes stand."""

import warnings

import pytest

from tests.pdf.documents import SECTION, lines, p, parts, r, word, words
from tests.pdf.layout.test_notes import notes, reference
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

BREAK = '<w:r><w:br w:type="page"/></w:r>'


def said(kind="footnote", **rules):
    """A w:footnotePr of so many rules."""
    inside = "".join(f'<w:{name} w:val="{value}"/>' for name, value in rules.items())
    return f"<w:{kind}Pr>{inside}</w:{kind}Pr>"


def drawing(*body, settings="", kind="footnote", count=9, section=""):
    texts = [f"сноска{n}" for n in range(1, count + 1)]
    related = {"rF": (f"{kind}s", f"word/{kind}s.xml", notes(*texts, kind=kind))}
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        return draw(parts(*body, related=related, settings=settings, refs=section))


def labels(pdf, count=9):
    """The numbers before the notes' texts, by the notes' order."""
    found = {line.split()[-1]: line.split()[:-1] for line in lines(pdf) if "сноска" in line}
    return ["".join(found[f"сноска{n}"]) for n in range(1, count + 1)]


def page(*numbers):
    """A paragraph with these notes, and a page's end."""
    return f"<w:p>{''.join(r(f'слово{n}') + reference(n) for n in numbers)}{BREAK}</w:p>"


def test_footnotes_begin_anew_on_every_page():
    pdf = drawing(page(1, 2, 3), page(4), page(5, 6, 7, 8, 9), settings=said(numRestart="eachPage")).pdf
    assert labels(pdf) == ["1", "2", "3", "1", "1", "2", "3", "4", "5"]


def test_footnotes_begin_anew_on_every_page_with_what_is_said_and_in_its_format():
    rules = said(numRestart="eachPage", numFmt="lowerLetter", numStart="3")
    assert labels(drawing(page(1, 2), page(3), settings=rules, count=3).pdf, 3) == ["c", "d", "c"]


def test_a_footnotes_number_is_that_of_the_page_where_its_line_came_to_stand():
    # Fifty lines, each with a note, that make the text longer than one page.
    body = [f"<w:p>{r(f'слово{n}')}{reference(n)}</w:p>" for n in range(1, 51)]
    made = drawing(*body, settings=said(numRestart="eachPage"), count=50)
    found = {w.text: w.page for w in words(made.pdf)}
    expected, last, count = [], 0, 0
    for n in range(1, 51):
        on = found[f"сноска{n}"]
        count, last = (count + 1 if on == last else 1), on
        expected.append(str(count))
    assert labels(made.pdf, 50) == expected
    assert expected.count("1") > 1


def ended(text, rules=""):
    """A paragraph with a note that ends a section."""
    return p("", SECTION.format(refs=rules, extra="")).replace("</w:p>", f"{text}</w:p>")


def noted(number):
    return r(f"слово{number}") + reference(number)


def test_footnotes_begin_anew_in_every_section_and_each_has_its_own_format():
    first = ended(noted(1) + noted(2), said(numFmt="upperRoman"))
    second = ended(noted(3) + noted(4), said(numRestart="eachSect", numFmt="chicago"))
    third = f"<w:p>{noted(5)}</w:p>"
    assert labels(drawing(first, second, third, count=5).pdf, 5) == ["I", "II", "*", "†", "3"]


def test_endnotes_are_numbered_and_begin_anew_by_their_own_rules():
    rules = said("endnote", numRestart="eachSect", numFmt="decimalZero")
    first = ended(r("а") + reference(1, "endnote") + r("б") + reference(2, "endnote"))
    second = f"<w:p>{r('в')}{reference(3, 'endnote')}</w:p>"
    pdf = drawing(first, second, settings=rules, kind="endnote", count=3).pdf
    assert labels(pdf, 3) == ["01", "02", "01"]


@pytest.mark.parametrize(("place", "pages"), [("", (2, 2)), (said("endnote", pos="docEnd"), (2, 2)),
                                              (said("endnote", pos="sectEnd"), (1, 2))])  # fmt: skip
def test_endnotes_stand_at_the_end_of_the_document_or_of_their_section(place, pages):
    first = ended(r("а") + reference(1, "endnote"))
    second = f"<w:p>{r('второй')}{reference(2, 'endnote')}</w:p>"
    pdf = drawing(first, second, "конец", settings=place, kind="endnote", count=2).pdf
    assert tuple(word(pdf, f"сноска{n}").page for n in (1, 2)) == pages
    assert word(pdf, "сноска2").top > word(pdf, "конец").top

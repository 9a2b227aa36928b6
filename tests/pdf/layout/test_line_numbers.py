"""Lines numbered in the margin (ECMA-376 part 1, 17.6.8), each number held to its line and its place in points."""

import pytest

from tests.pdf.documents import SECTION, p, table
from tests.pdf.laid import TEN, leaves, of_kind, pages, runs
from wego_forms.pdf.layout import Sign

BREAK = '<w:r><w:br w:type="page"/></w:r>'


def counted(every=1, restart="continuous", more=""):
    return f'<w:lnNumType w:countBy="{every}" w:restart="{restart}" {more}/>'


def numbers(*body, section, **more):
    """The numbers on each page."""
    found = pages(*body, section=section, **more)
    return [[mark.text for mark in page if type(mark) is Sign] for page in found]


def test_a_number_stands_left_of_its_line_on_its_baseline():
    (sign,) = of_kind(Sign, runs("11"), section=counted(more='w:distance="400"'))
    # its letters are the style's, of 14 pt
    assert (sign.x, sign.y, sign.size, sign.color) == (-20 - 7, pytest.approx(9.336, abs=0.001), 14, "000000")
    wide = of_kind(Sign, runs("1\n" * 11 + "1"), section=counted(more='w:distance="400"'))[-1]
    assert (wide.x, wide.text) == (-20 - 14, "12")
    assert (wide.gap, wide.spacing, wide.stretch, wide.width, wide.kerned) == (0, 0, 1, 0, False)
    (_, (_, _, strip)) = leaves(runs("11"), section=counted())[0].strips
    assert (strip.height, strip.repeats) == (0, True)  # like a repeated head it is the page's, not the text's


def test_an_empty_paragraph_has_a_number_where_its_letters_would_stand():
    empty = f"<w:p><w:pPr><w:rPr>{TEN}</w:rPr></w:pPr></w:p>"
    (sign,) = of_kind(Sign, empty, section=counted())
    assert sign.y == pytest.approx(9.336, abs=0.001)


@pytest.mark.parametrize(
    ("every", "more", "found"),
    [
        (1, "", ["1", "2", "3", "4", "5"]),
        (2, "", ["2", "4"]),
        (5, "", ["5"]),
        (1, 'w:start="4"', ["5", "6", "7", "8", "9"]),
        (3, 'w:start="4"', ["6", "9"]),
    ],
)
def test_every_so_many_lines_are_numbered(every, more, found):
    assert numbers(runs("1\n1\n1"), runs("1\n1"), section=counted(every, more=more)) == [found]


@pytest.mark.parametrize(
    ("restart", "found"),
    [
        ("newPage", [["1", "2"], ["1", "2"]]),
        ("continuous", [["1", "2"], ["3", "4"]]),
        ("newSection", [["1", "2"], ["3", "4"]]),
    ],
)
def test_they_begin_anew_on_a_page_where_they_are_said_to(restart, found):
    assert numbers(runs("1\n1", (BREAK, ""), "2"), runs("2"), section=counted(restart=restart)) == found


@pytest.mark.parametrize(
    ("restart", "found"),
    [
        ("newPage", ["1", "2", "3", "4"]),
        ("continuous", ["1", "2", "3", "4"]),
        ("newSection", ["1", "2", "1", "2"]),
    ],
)
def test_they_begin_anew_with_a_section_where_they_are_said_to(restart, found):
    said = counted(restart=restart)
    end = p("1", SECTION.format(refs='<w:type w:val="continuous"/>', extra=said))
    made = numbers("1", end, "2", "2", section='<w:type w:val="continuous"/>' + said)
    assert made == [found]


def test_a_section_that_asks_for_none_has_none_and_the_count_goes_on_behind_it():
    plain = p("1", SECTION.format(refs='<w:type w:val="continuous"/>', extra=""))
    end = p("1", SECTION.format(refs='<w:type w:val="continuous"/>', extra=counted()))
    made = numbers("1", end, "1", plain, "2", "2", section='<w:type w:val="continuous"/>' + counted())
    assert made == [["1", "2", "3", "4"]]


def test_neither_tables_nor_paragraphs_that_say_so_are_numbered():
    left_out = p("1", "<w:suppressLineNumbers/>")
    spaced = p("1", '<w:spacing w:after="200"/>')
    assert numbers("1", left_out, table([2000], ["1"]), spaced, "1", section=counted()) == [["1", "2", "3"]]

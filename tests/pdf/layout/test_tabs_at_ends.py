"""Tabs at a line's end: which line they are of."""

import pytest

from tests.pdf.documents import p, parts, word, words
from tests.tools import require_font
from wego_forms.pdf import draw

LEFT = 85.05
SHORT = '<w:ind w:right="998"/>'  # lines of 432 pt, twelve stops
MODE = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="{}"/></w:compat><w:defaultTabStop w:val="720"/>'
)
LONG = "word " * 10
FULL = "word " * 12 + "wo"  # ends between the last stop and the margin


@pytest.fixture(autouse=True)
def font():
    require_font("Liberation Serif")


def placed(text, props="", mode=15):
    """From the left the last word of a paragraph, in pt, and how many lines it and the ones before take."""
    pdf = draw(parts(p(text, props + SHORT), p("Under"), settings=MODE.format(mode))).pdf
    last = word(pdf, "Last")
    first = words(pdf)[0]
    return round(last.left - LEFT), round((last.baseline - first.baseline) / 16.1)


@pytest.mark.parametrize("mode", [0, 14, 15])
def test_a_tab_goes_to_the_next_line_with_the_word_that_does_not_fit_behind_it(mode):
    wide = "Last\u00a0" + "a" * 20
    assert placed(f"{LONG}\t{wide}", mode=mode) == (36, 1)
    assert placed(f"{LONG.strip()}\t{wide}", mode=mode) == (36, 1)
    assert placed(f"{LONG}\t\t{wide}", mode=mode) == (36, 1)


def test_so_does_one_to_a_right_stop():
    pdf = draw(
        parts(
            p(f"{LONG}\tLast\u00a0{'a' * 20}", f'<w:tabs><w:tab w:val="right" w:pos="8000"/></w:tabs>{SHORT}')
        )
    ).pdf
    assert words(pdf)[-1].right - LEFT == pytest.approx(400, abs=0.1)


def test_one_that_leads_too_far_has_a_line_to_itself():
    stop = '<w:tabs><w:tab w:val="left" w:pos="7000"/></w:tabs>'
    assert placed(f"{LONG}\tLast\u00a0{'a' * 20}", stop) == (0, 2)


@pytest.mark.parametrize("mode", [14, 15])
@pytest.mark.parametrize(("end", "place"), [("\tLast", 36), ("\t\tLast", 72), ("\t \tLast", 72)])
def test_a_stop_on_the_margin_is_of_the_next_line(end, place, mode):
    assert placed(FULL + end, mode=mode) == (place, 1)


@pytest.mark.parametrize(
    ("right", "mode", "lines"),
    [(998, 14, 2), (998, 15, 2), (1100, 14, 1), (1100, 15, 2)],  # on the margin, or beyond it
)
def test_so_it_is_where_nothing_follows_unless_it_hangs_as_in_older_files(right, mode, lines):
    pdf = draw(
        parts(p(f"{FULL}\t", f'<w:ind w:right="{right}"/>'), p("Under"), settings=MODE.format(mode))
    ).pdf
    assert round((word(pdf, "Under").baseline - words(pdf)[0].baseline) / 16.1) == lines


def test_a_stop_of_the_paragraph_on_the_margin_stays_for_its_leader():
    stop = '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="8640"/></w:tabs>'
    pdf = draw(parts(p(f"{FULL}\t", stop + SHORT), p("Under"))).pdf
    assert round((word(pdf, "Under").baseline - words(pdf)[0].baseline) / 16.1) == 1

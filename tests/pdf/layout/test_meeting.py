"""Where two things meet, each held to its value: notes and columns, sections, tabs and margins, cut rows."""

import pytest

from tests.pdf.documents import SECTION, lines, p, parts, r, table, tc, tr, word, words
from tests.pdf.layout.test_notes import notes, reference
from wego_forms.pdf import draw

TWO = '<w:cols w:num="2" w:space="720"/>'
SPACED = '<w:spacing w:before="{}" w:after="{}"/>'
CONTINUOUS = '<w:type w:val="continuous"/>'
RIGHT = 85.05 + (11906 - 1701 - 567) / 20


def ended(text, props="", columns=""):
    return p(text, props + SECTION.format(refs=CONTINUOUS, extra=columns))


def test_columns_end_above_the_footnotes_of_the_text_over_them():
    related = {"rF": ("footnotes", "word/footnotes.xml", notes("текст " * 90))}
    over = f"<w:p>{r('закон')}{reference(1)}</w:p>"
    body = [over, ended("выше"), *[f"строка{n}" for n in range(80)], ended("столбцы", "", TWO), "ниже"]
    found = words(draw(parts(*body, related=related, refs=CONTINUOUS)).pdf)
    top = min(w.top for w in found if w.text == "текст")
    assert max(w.bottom for w in found if w.page == 1 and w.text.startswith("строка")) <= top
    assert {w.page for w in found if w.text.startswith("строка")} == {1, 2}


def test_footnotes_of_two_sections_on_a_page_stand_one_under_the_other():
    related = {"rF": ("footnotes", "word/footnotes.xml", notes("первая", "вторая"))}
    body = [
        ended("").replace("</w:p>", f"{r('а')}{reference(1)}</w:p>"),
        f"<w:p>{r('б')}{reference(2)}</w:p>",
    ]
    pdf = draw(parts(*body, related=related, refs=CONTINUOUS)).pdf
    assert lines(pdf)[-2:] == ["1 первая", "2 вторая"]
    assert word(pdf, "вторая").bottom == pytest.approx(841.9 - 56.7, abs=1)


@pytest.mark.parametrize(
    ("before", "after", "gap"), [(0, 300, 15), (300, 0, 15), (300, 200, 15), (100, 400, 20)]
)
def test_between_sections_the_larger_space_counts(before, after, gap):
    spaced = SPACED.format(before, after)
    pdf = draw(parts(ended("раз", spaced), p("два", spaced), refs=CONTINUOUS)).pdf
    plain = draw(parts(ended("раз"), p("два"), refs=CONTINUOUS)).pdf
    step, close = (word(one, "два").top - word(one, "раз").top for one in (pdf, plain))
    assert step - close == pytest.approx(gap, abs=0.1)


def test_the_space_above_a_paragraph_counts_in_each_column_below_something():
    spaced = SPACED.format(400, 0)
    body = [
        ended("выше"),
        *[p(f"строка{n}", spaced) for n in range(3)],
        ended("строка3", spaced, TWO),
        "ниже",
    ]
    pdf = draw(parts(*body, refs=CONTINUOUS)).pdf
    assert word(pdf, "строка0").top == word(pdf, "строка2").top
    assert word(pdf, "строка0").top - word(pdf, "выше").top > 35


@pytest.mark.parametrize("kind", ["right", "left", "center"])
def test_text_behind_a_stop_beyond_the_margin_stays_on_its_line(kind):
    stop = f'<w:tabs><w:tab w:val="{kind}" w:pos="9700"/></w:tabs>'
    pdf = draw(parts(p("Отчёт\tДА", stop))).pdf
    found = word(pdf, "ДА")
    assert word(pdf, "Отчёт").top == found.top
    places = {"right": found.right, "left": found.left, "center": (found.left + found.right) / 2}
    assert places[kind] == pytest.approx(85.05 + 485, abs=0.3)


def test_text_that_would_leave_the_sheet_goes_on_in_the_next_line():
    stop = '<w:tabs><w:tab w:val="left" w:pos="9700"/></w:tabs>'
    pdf = draw(parts(p("Отчёт\tдля служебного пользования", stop))).pdf
    assert max(w.right for w in words(pdf)) < RIGHT + 72
    assert word(pdf, "служебного").top > word(pdf, "Отчёт").top


def test_text_that_fits_up_to_the_margin_is_not_let_into_it():
    stop = '<w:tabs><w:tab w:val="left" w:pos="9000"/></w:tabs>'
    pdf = draw(parts(p("Отчёт\tДСП служебное", stop))).pdf
    assert word(pdf, "служебное").top > word(pdf, "ДСП").top


def test_a_cell_in_the_middle_of_a_row_that_a_page_cuts_begins_at_the_rows_top():
    long = tc("".join(p(f"строка{n}") for n in range(60)))
    row = tr(tc(p("посреди"), '<w:vAlign w:val="center"/>'), long)
    pdf = draw(parts(table((3000, 5000), row))).pdf
    assert word(pdf, "посреди").top == pytest.approx(word(pdf, "строка0").top, abs=0.1)
    short = tr(tc(p("посреди"), '<w:vAlign w:val="center"/>'), tc("".join(p(f"строка{n}") for n in range(9))))
    pdf = draw(parts(table((3000, 5000), short))).pdf
    assert word(pdf, "посреди").top == pytest.approx(word(pdf, "строка4").top, abs=0.1)

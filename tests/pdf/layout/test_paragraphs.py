from itertools import pairwise

import pytest

from tests.pdf.documents import content, p, parts, r, word, words
from tests.tools import require_font
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

SINGLE = 14 * 1.149  # the height of a line of 14 pt Liberation Serif


def _steps(*body, styles=""):
    """How far each line's baseline lies under the one before."""
    found = [one.baseline for one in words(draw(parts(*body, styles=styles), font="Liberation Serif").pdf)]
    return [b - a for a, b in pairwise(found)]


@pytest.fixture(autouse=True)
def _font():
    require_font("Liberation Serif")


def test_settings_can_leave_out_the_gap_that_fonts_ask_for_between_lines():
    # Not held to LibreOffice beside other documents: it keeps a font's gap from one to the next.
    close = "<w:compat><w:noLeading/></w:compat>"
    drawing = draw(parts("раз", "два", settings=close), font="Liberation Serif")
    one, other = words(drawing.pdf)
    assert other.baseline - one.baseline == pytest.approx(14 * 1.107, abs=0.02)


@pytest.mark.parametrize(
    ("spacing", "step"),
    [
        ('w:line="240" w:lineRule="auto"', SINGLE),
        ('w:line="360" w:lineRule="auto"', SINGLE * 1.5),
        ('w:line="400" w:lineRule="exact"', 20),
        ('w:line="480" w:lineRule="atLeast"', 24),
        ('w:line="200" w:lineRule="atLeast"', SINGLE),
    ],
)
def test_line_spacing(spacing, step):
    assert _steps(p("раз\nдва", f"<w:spacing {spacing}/>")) == [pytest.approx(step, abs=0.1)]


def test_between_paragraphs_the_larger_space_counts():
    first, second = p("раз", '<w:spacing w:after="200"/>'), p("два", '<w:spacing w:before="400"/>')
    assert _steps(first, second) == [pytest.approx(SINGLE + 20, abs=0.1)]


def test_contextual_spacing_closes_paragraphs_of_one_style():
    body = [p(text, '<w:spacing w:after="200"/><w:contextualSpacing/>') for text in ("раз", "два")]
    assert _steps(*body) == [pytest.approx(SINGLE, abs=0.1)]


def test_the_largest_letter_sets_the_line():
    body = (
        "<w:p>"
        + p("мал", run='<w:sz w:val="20"/>')[16:-6]
        + p("БОЛ", run='<w:sz w:val="40"/>')[16:-6]
        + "</w:p>"
    )
    assert _steps(body, p("низ"))[-1] > SINGLE


def test_capitals_and_small_capitals_are_written_as_capitals():
    pdf = draw(parts(p("слово", run="<w:caps/>"), p("Имя", run="<w:smallCaps/>"))).pdf
    assert "".join(one.text for one in words(pdf)) == "СЛОВОИМЯ"


def test_superscript_is_small_and_high():
    pdf = draw(
        parts("<w:p>" + p("м")[16:-6] + p("2", run='<w:vertAlign w:val="superscript"/>')[16:-6] + "</w:p>")
    ).pdf
    letter, figure = words(pdf)
    assert figure.bottom < letter.bottom - 2
    assert figure.right - figure.left < 5


def test_character_spacing_widens_a_word():
    pdf = draw(parts(p("слово", run='<w:spacing w:val="40"/>'), p("слова"))).pdf
    wide, plain = words(pdf)
    assert wide.right - wide.left == pytest.approx(plain.right - plain.left + 10, abs=1.5)


def test_hidden_and_deleted_text_is_not_drawn():
    deleted = "<w:p><w:del><w:r><w:delText>нет</w:delText></w:r></w:del></w:p>"
    with pytest.warns(DrawingWarning, match="text that they delete isn't shown: 'нет'"):
        drawing = draw(parts(p("нет", run="<w:vanish/>"), deleted, "да"))
    assert words(drawing.pdf)[0].text == "да"


BORDERS = (
    "<w:pBdr>"
    + "".join(f'<w:{side} w:val="single" w:sz="8" w:space="1"/>' for side in ("top", "bottom"))
    + "</w:pBdr>"
)


def test_neighbours_with_the_same_borders_share_one_frame():
    def rules(*body):
        return sum(operator == "S" for _, operator in content(draw(parts(*body)).pdf)[0])

    assert rules(p("один", BORDERS)) == 2
    assert rules(p("один", BORDERS), p("два", BORDERS)) == 2
    assert rules(p("один", BORDERS), p("между"), p("два", BORDERS)) == 4


def test_a_border_takes_its_room():
    assert _steps(p("раз"), p("два", BORDERS), p("три")) == [
        pytest.approx(SINGLE + 2, abs=0.1),
        pytest.approx(SINGLE + 2, abs=0.1),
    ]


@pytest.mark.parametrize(("big", "gaps"), [(1, (26.4, 24.2)), (2, (39.3, 26.4)), (3, (24.2, 39.2))])
def test_a_multiple_of_lines_adds_its_space_above_the_line_it_is_of(big, gaps):
    runs = "<w:r><w:br/></w:r>".join(
        r(f"строка{n}", '<w:sz w:val="48"/>' if n == big else "") for n in (1, 2, 3)
    )
    pdf = draw(parts(f'<w:p><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr>{runs}</w:p>')).pdf
    tops = [word(pdf, f"строка{n}").baseline for n in (1, 2, 3)]
    assert (tops[1] - tops[0], tops[2] - tops[1]) == pytest.approx(gaps, abs=0.2)


def test_a_border_round_letters_is_one_for_neighbours_that_share_it_and_takes_no_room():
    border = '<w:bdr w:val="single" w:sz="8" w:space="2" w:color="FF0000"/>'
    framed = f"<w:p>{r('до ')}{r('рам', border)}{r('ка', border + '<w:b/>')}{r(' после')}</w:p>"
    pdf, plain = draw(parts(framed, "ниже")).pdf, draw(parts(framed.replace(border, ""), "ниже")).pdf
    operators, _ = content(pdf)
    ends = [operands for operands, name in operators if name in ("m", "l")]
    word_ = word(pdf, "рамка")
    assert len(ends) == 8
    assert min(x for x, _ in ends) == pytest.approx(word_.left - 2.5, abs=0.3)
    assert max(x for x, _ in ends) == pytest.approx(word_.right + 2.5, abs=0.6)
    assert ([1.0, 0.0, 0.0], "RG") in operators
    assert word(pdf, "ниже").top == word(plain, "ниже").top

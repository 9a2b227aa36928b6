import pytest

from tests.pdf.documents import control, lines, p, parts, r
from wego_forms.pdf import draw, kept


@pytest.fixture(autouse=True)
def _fresh():
    kept.forget()


def test_a_paragraph_remembered_is_drawn_as_one_laid_out_afresh():
    body = [
        p("строка"),
        p("широкая " * 30, '<w:jc w:val="both"/>'),
        p("строка", "<w:keepNext/>"),
        p("строка"),
    ]
    first = draw(parts(*body)).pdf
    assert draw(parts(*body)).pdf == first


def test_one_letters_page_breaks_do_not_pass_to_the_next():
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    assert draw(parts("а", page, "б")).pages == 2
    assert draw(parts("а", "б")).pages == 1
    assert draw(parts("а", page, "б")).pages == 2


def test_the_same_words_in_another_control_are_told_apart():
    for tag in ("one", "two"):
        (found,) = draw(
            parts(f"<w:p>{control('zero', '') if tag == 'two' else ''}{control(tag, r('да'))}</w:p>")
        ).controls[-1:]
        assert found.tag == tag


def test_the_font_and_the_width_of_the_column_matter():
    text = p("слово " * 40)
    wide = len(lines(draw(parts(text)).pdf))
    assert len(lines(draw(parts(text.replace("<w:pPr>", '<w:pPr><w:ind w:right="4000"/>'))).pdf)) > wide
    assert draw(parts(text), font="PT Serif").fonts == ("PT Serif",)

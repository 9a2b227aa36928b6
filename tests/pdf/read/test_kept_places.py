"""What isn't drawn keeps its place and its words; what is hidden takes no room."""

import warnings

import pytest

from tests.pdf.documents import content, p, parts, picture, r, table, tc, words
from tests.pdf.offices.writing import pict
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def drawn(*body, **more):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        return draw(parts(*body, **more))


def said(drawing):
    return [problem.message("en") for problem in drawing.problems]


def test_a_missing_picture_keeps_its_place_and_is_told():
    drawing = drawn(f"<w:p>{picture('rNone', cx=900_000, cy=900_000)}</w:p>", "дальше")
    (one,) = words(drawing.pdf)
    assert one.baseline > 56.7 + 900_000 / 12_700
    assert "the picture's file is missing" in said(drawing)[0]


def test_a_phonetic_guide_is_told_and_what_it_guides_is_drawn():
    ruby = f"<w:r><w:ruby><w:rt>{r('верх')}</w:rt><w:rubyBase>{r('основа')}</w:rubyBase></w:ruby></w:r>"
    drawing = drawn(f"<w:p>{r('до ')}{ruby}{r(' после')}</w:p>")
    assert [word.text for word in words(drawing.pdf)] == ["до", "основа", "после"]
    (only,) = said(drawing)
    assert "a phonetic guide: 'верх'" in only


@pytest.mark.parametrize(
    ("result", "shown"), [("", "[Щёлкните здесь]"), (MARK.format("separate") + r("готово"), "готово")]
)
def test_a_button_shows_its_words_unless_it_has_a_result(result, shown):
    code = "<w:r><w:instrText> MACROBUTTON NoMacro [Щёлкните здесь] </w:instrText></w:r>"
    drawing = drawn(f"<w:p>{MARK.format('begin')}{code}{result}{MARK.format('end')}</w:p>")
    assert " ".join(word.text for word in words(drawing.pdf)) == shown
    assert said(drawing) == []


def test_a_rule_across_the_text_is_as_wide_as_its_column_and_takes_a_line():
    rule = pict('<v:rect style="width:0;height:1.5pt" o:hralign="center" o:hrstd="t" o:hr="t"/>')
    drawing = drawn("до", f"<w:p>{rule}</w:p>", "после")
    (rect,) = [operands for operands, name in content(drawing.pdf)[0] if name == "re"]
    assert rect[2] == pytest.approx((11906 - 1701 - 567) / 20, abs=0.1)
    assert rect[3] == pytest.approx(1.5)
    one, other = words(drawing.pdf)
    assert other.baseline - one.baseline == pytest.approx(2 * 14 * 1.149, abs=1.6)


def test_an_empty_cell_whose_mark_is_hidden_makes_its_row_no_taller():
    def second(props):
        rows = [[tc(p(), props), tc(p(), props)], ["раз", "два"]]
        return words(drawn(table([3000, 3000], *rows)).pdf)[0].baseline

    assert second("") - second("<w:hideMark/>") == pytest.approx(14 * 1.149, abs=0.1)

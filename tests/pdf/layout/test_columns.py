"""Text in columns: where it stands, breaks, lines between, even heights."""

import warnings

import pytest

from tests.pdf.documents import SECTION, content, p, parts, r, word, words
from tests.pdf.layout.test_notes import notes, reference
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

TWO = '<w:cols w:num="2" w:space="720"/>'
WIDTH = (11906 - 1701 - 567) / 20
LEFT = 1701 / 20
SECOND = LEFT + (WIDTH + 36) / 2


def drawn(*body, **more):
    """The PDF, drawn without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        return draw(parts(*body, **more)).pdf


def ended(text, columns, kind="continuous"):
    """A paragraph that ends a section."""
    return p(text, SECTION.format(refs=f'<w:type w:val="{kind}"/>', extra=columns))


def test_text_goes_on_in_the_next_column_and_then_on_the_next_page():
    pdf = drawn(*[f"строка{n}" for n in range(100)], section=TWO)
    found = {w.text: w for w in words(pdf)}
    per = next(n for n in range(100) if found[f"строка{n}"].left > LEFT + 50)
    assert found[f"строка{per}"].left == pytest.approx(SECOND, abs=0.2)
    assert found[f"строка{per}"].top == found["строка0"].top
    assert (found[f"строка{2 * per}"].page, found[f"строка{2 * per}"].left) == (2, found["строка0"].left)


@pytest.mark.parametrize("break_", ["column", "page"])
def test_a_break_begins_a_column_or_a_page(break_):
    stop = f'<w:p>{r("левая")}<w:r><w:br w:type="{break_}"/></w:r></w:p>'
    right = word(drawn(stop, "правая", section=TWO), "правая")
    assert (right.page, round(right.left)) == ((1, round(SECOND)) if break_ == "column" else (2, round(LEFT)))


def test_columns_are_as_tall_as_each_other_where_text_goes_on_below_them():
    pdf = drawn(
        *[f"строка{n}" for n in range(9)], ended("конец", TWO), "ниже", refs='<w:type w:val="continuous"/>'
    )
    assert word(pdf, "строка5").left == pytest.approx(SECOND, abs=0.2)
    assert word(pdf, "строка5").top == word(pdf, "строка0").top
    assert word(pdf, "ниже").left == pytest.approx(LEFT, abs=0.2)
    assert word(pdf, "ниже").top > word(pdf, "строка4").top
    assert word(pdf, "ниже").top - word(pdf, "строка4").top < 20


def test_the_last_section_fills_its_first_column():
    pdf = drawn(*[f"строка{n}" for n in range(9)], section=TWO)
    assert {round(w.left) for w in words(pdf)} == {round(LEFT)}


def test_columns_of_unlike_width_break_their_lines_each_by_itself():
    widths = '<w:cols w:equalWidth="0"><w:col w:w="2000" w:space="400"/><w:col w:w="7238"/></w:cols>'
    pdf = drawn("слово " * 300, section=widths)
    right = [w for w in words(pdf) if w.left > LEFT + 110]
    assert max(w.right for w in words(pdf) if w.left < LEFT + 110) <= LEFT + 100.1
    assert min(w.left for w in right) == pytest.approx(LEFT + 120, abs=0.2)
    assert max(w.right for w in right) > LEFT + WIDTH - 40
    assert len(words(pdf)) == 300


@pytest.mark.parametrize(("number", "lines"), [(1, 0), (100, 1)])
def test_a_line_stands_between_columns_that_both_hold_something(number, lines):
    ruled = '<w:cols w:num="2" w:space="720" w:sep="1"/>'
    operators, _ = content(drawn(*["строка"] * number, section=ruled))
    strokes = [operands for operands, name in operators if name == "m"]
    assert len(strokes) == lines
    if lines:
        assert strokes[0][0] == pytest.approx(SECOND - 18, abs=0.2)


def test_footnotes_stand_under_their_own_column():
    related = {"rF": ("footnotes", "word/footnotes.xml", notes("источник"))}
    body = [*[f"строка{n}" for n in range(60)], f"<w:p>{r('закон ')}{reference(1)}</w:p>"]
    pdf = drawn(*body, section=TWO, related=related)
    assert word(pdf, "источник").left > SECOND
    assert word(pdf, "источник").bottom == pytest.approx(841.9 - 56.7, abs=1)


def _noted(number):
    return f"<w:p>{r(f'закон{number} ')}{reference(number)}</w:p>"


def test_a_section_below_keeps_clear_of_the_footnotes_of_the_columns_above_it():
    related = {"rF": ("footnotes", "word/footnotes.xml", notes("первая", "вторая"))}
    filling = [f"строка{number}" for number in range(43)]
    pdf = drawn(_noted(1), ended("конец", TWO), _noted(2), *filling, related=related,
                section='<w:type w:val="continuous"/>')  # fmt: skip
    first, second = word(pdf, "первая"), word(pdf, "вторая")
    assert second.bottom < first.top
    last = max(
        (one for one in words(pdf) if one.page == 1 and one.text.startswith("строка")), key=lambda w: w.top
    )
    assert last.bottom < second.top


def test_footnotes_of_a_section_below_go_on_under_those_above_it_in_a_column_alike():
    related = {"rF": ("footnotes", "word/footnotes.xml", notes("первая", "вторая"))}
    one = '<w:type w:val="continuous"/>'
    pdf = drawn(_noted(1), ended("конец", ""), _noted(2), section=one, related=related)
    first, second = word(pdf, "первая"), word(pdf, "вторая")
    assert second.baseline - first.baseline == pytest.approx(16.1, abs=0.2)
    assert second.bottom == pytest.approx(841.9 - 56.7, abs=1)
    strokes = [operands for operands, name in content(pdf)[0] if name == "m"]
    assert len(strokes) == 1

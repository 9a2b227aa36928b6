"""Frames, drop capitals and floating tables: out of the text, in their own place, with the text beside them."""

import warnings

import pytest

from tests.pdf.documents import p, parts, r, running, table, tc, word, words
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

LEFT, RIGHT = 1701 / 20, (11906 - 567) / 20
ON_PAGE = 'w:w="3000" w:vAnchor="page" w:hAnchor="page" w:x="4000" w:y="2000"'
AT_TEXT = 'w:vAnchor="text" w:hAnchor="text" w:wrap="around" w:y="1"'


def framed(text, place, run=""):
    return p(text, f"<w:framePr {place}/>", run)


def floating(place, *rows, width=2000):
    return table([width] * len(rows[0]), *rows, props=f"<w:tblpPr {place}/>")


def drawn(*body, **more):
    """The PDF, drawn without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        return draw(parts(*body, **more)).pdf


def test_a_frame_stands_where_it_says_and_takes_no_line_of_the_text():
    pdf = drawn(framed("рамка", ON_PAGE), "первая")
    assert word(pdf, "рамка").left == pytest.approx(200, abs=0.2)
    assert word(pdf, "рамка").top == pytest.approx(100, abs=2)
    assert word(pdf, "первая").top == pytest.approx(56.7, abs=2)


def test_a_frame_of_no_width_is_as_wide_as_its_text_also_within_borders_and_on_a_ground():
    looks = '<w:pBdr><w:top w:val="single" w:sz="8"/></w:pBdr><w:shd w:fill="FFFF00"/>'
    framed_text = p("рамка", f"<w:framePr {AT_TEXT}/>{looks}")
    pdf = drawn(framed_text, "слово " * 30)
    first = min((w for w in words(pdf) if w.text == "слово"), key=lambda w: (w.top, w.left))
    assert first.left == pytest.approx(word(pdf, "рамка").right, abs=0.5)
    assert first.top < word(pdf, "рамка").top + 2


def test_paragraphs_of_the_same_frame_stand_in_it_one_under_the_other():
    pdf = drawn(framed("один", ON_PAGE), framed("два", ON_PAGE), "текст")
    assert word(pdf, "один").left == word(pdf, "два").left
    assert word(pdf, "два").top - word(pdf, "один").top == pytest.approx(16.1, abs=0.1)


def test_a_frame_of_no_width_is_as_wide_as_its_text_and_the_text_goes_on_beside_it():
    pdf = drawn(framed("рамка", AT_TEXT), "слово " * 30)
    first = [w for w in words(pdf) if w.text == "слово"]
    assert first[0].top == pytest.approx(word(pdf, "рамка").top, abs=0.2)
    assert first[0].left == pytest.approx(word(pdf, "рамка").right, abs=0.5)
    assert min(w.left for w in first) == pytest.approx(LEFT, abs=0.2)


def test_a_drop_capital_stands_beside_as_many_lines_as_it_is_tall():
    frame = f'<w:framePr w:dropCap="drop" w:lines="3" {AT_TEXT}/><w:spacing w:line="966" w:lineRule="exact"/>'
    letter = p("О", frame, '<w:sz w:val="118"/>')
    pdf = drawn(letter, "слово " * 60)
    starts = {}
    for w in words(pdf):
        if w.text == "слово":
            starts.setdefault(round(w.top), w.left)
    lefts = [left > LEFT + 20 for left in starts.values()]
    assert lefts[:3] == [True] * 3
    assert not any(lefts[3:])
    assert len(lefts) > 4


def in_margin(said=""):
    place = f'w:dropCap="margin" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="page" w:y="1" {said}'
    return p("О", f'<w:framePr {place}/><w:spacing w:line="966" w:lineRule="exact"/>', '<w:sz w:val="96"/>')


@pytest.mark.parametrize(("said", "away"), [("", 0.0), ('w:hSpace="200"', 10.0)])
def test_a_drop_capital_in_the_margin_ends_where_the_text_begins_and_moves_none_of_it(said, away):
    pdf = drawn("до", in_margin(said), "слово " * 60)
    assert word(pdf, "О").right == pytest.approx(LEFT - away, abs=0.6)
    first = next(w for w in words(pdf) if w.text == "слово")
    assert first.left == pytest.approx(LEFT, abs=0.2)
    assert word(pdf, "О").top < first.top + 20


def test_a_drop_capital_in_the_margin_that_says_its_place_has_it():
    pdf = drawn(in_margin('w:x="400"'), "слово")
    assert word(pdf, "О").left == pytest.approx(20, abs=1)


def test_a_frame_at_the_end_or_above_a_table_is_drawn_too():
    pdf = drawn("текст", framed("рамка", ON_PAGE), table([4000], ["ячейка"]), framed("конец", ON_PAGE))
    assert sorted(w.text for w in words(pdf)) == sorted(["конец", "рамка", "текст", "ячейка"])
    assert word(pdf, "рамка").left == pytest.approx(200, abs=0.2)


def test_a_page_number_in_a_frame_stands_in_the_middle_of_the_header():
    place = 'w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"'
    number = (
        f'<w:p><w:pPr><w:framePr {place}/></w:pPr><w:fldSimple w:instr="PAGE">{r("9")}</w:fldSimple></w:p>'
    )
    refs = '<w:headerReference w:type="default" r:id="rH"/>'
    head = running("hdr", number + p())
    pdf = drawn("текст", refs=refs, related={"rH": ("header", "word/header1.xml", head)})
    found = word(pdf, "1")
    assert (found.left + found.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)


def test_a_floating_table_stands_where_it_says_and_the_text_beside_it():
    place = 'w:vertAnchor="text" w:horzAnchor="margin" w:tblpXSpec="right" w:tblpY="1" w:leftFromText="180"'
    pdf = drawn(floating(place, ["таблица"], ["вторая"]), "слово " * 60)
    first = [w for w in words(pdf) if w.text == "слово"]
    assert word(pdf, "таблица").left == pytest.approx(RIGHT - 100, abs=0.5)
    assert first[0].top == pytest.approx(word(pdf, "таблица").top, abs=0.3)
    beside = [w for w in first if w.top < word(pdf, "вторая").bottom - 2]
    assert max(w.right for w in beside) < RIGHT - 100 - 9 < max(w.right for w in first)


def test_a_floating_table_as_wide_as_the_text_goes_from_page_to_page():
    place = 'w:vertAnchor="text" w:horzAnchor="margin" w:tblpY="1"'
    pdf = drawn("выше", floating(place, *[[f"строка{n}"] for n in range(80)], width=9600), "ниже")
    assert [w.text for w in words(pdf)] == ["выше", *(f"строка{n}" for n in range(80)), "ниже"]
    assert {w.page for w in words(pdf)} == {1, 2}


def test_a_narrow_floating_table_taller_than_a_page_goes_from_page_to_page_too():
    place = 'w:vertAnchor="text" w:horzAnchor="margin" w:tblpY="1"'
    pdf = drawn("выше", floating(place, *[[f"строка{n}"] for n in range(80)]), "ниже")
    assert [w.text for w in words(pdf)] == ["выше", *(f"строка{n}" for n in range(80)), "ниже"]


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (framed("рамка", ON_PAGE), "a text frame stands in the text"),
        (floating('w:tblpX="100"', ["ячейка"]), "a floating table stands in the text"),
    ],
)
def test_in_a_cell_they_stand_in_the_text_and_are_told(inside, said):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        drawing = draw(parts(table([5000], [tc(inside + p())])))
    assert [said in problem.message("en") for problem in drawing.problems] == [True]


def test_a_row_holds_what_hangs_in_its_cell_and_the_lines_that_it_pushes_down():
    box = '<w:r><w:pict><v:rect style="position:absolute;margin-top:9pt;width:90pt;height:50pt"><w10:wrap '
    cell = tc(p("выше") * 5 + f'<w:p>{box}type="topAndBottom"/></v:rect></w:pict></w:r></w:p>')
    pdf = drawn(table([4000], [cell]), "ниже")
    assert word(pdf, "ниже").page == 1
    assert word(pdf, "ниже").top == pytest.approx(56.7 + 5 * 16.1 + 9 + 50 + 16.1, abs=2)


def test_a_frame_that_says_nothing_of_its_place_is_none():
    pdf = drawn(p("первая"), p("вторая", '<w:framePr fillcolor="#FCE94F"/>'), "третья")
    tops = [word(pdf, text).top for text in ("первая", "вторая", "третья")]
    assert tops == sorted(tops)
    assert word(pdf, "вторая").left == word(pdf, "первая").left


@pytest.mark.parametrize("cell", ["", tc("строка")])
def test_a_frame_behind_a_row_taller_than_a_page_is_drawn_and_so_is_what_follows(cell):
    tall = f'<w:tr><w:trPr><w:trHeight w:val="30000"/></w:trPr>{cell}</w:tr>'
    pdf = drawn(table((5000,), tall), framed("рамка", ON_PAGE), "после")
    assert {"рамка", "после"} <= {each.text for each in words(pdf)}

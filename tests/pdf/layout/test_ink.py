"""What of a line is drawn, each held to its place in points.

The digits of Liberation Serif are half as wide as its letters are tall, its space and its dot a quarter: 5 pt and
2.5 pt of 10. A line of 10 pt is 11.5 pt tall, its baseline 9.336 pt below its top.
"""

import pytest

from tests.pdf.documents import anchor, control, picture, r
from tests.pdf.laid import TEN, WIDE, narrow, of_kind, pages, runs, stop, texts
from tests.pdf.layout.test_boxes import png
from tests.pdf.layout.test_pages import field
from wego_forms.pdf.layout import Area, Glyphs, Link, Number, Sign, Stroke

BASE = pytest.approx(9.336, abs=0.001)
PICTURE = {"related": {"rP": ("image", "word/media/a.png", png())}}


# --- stretches of text ---


def test_a_stretch_of_text_ends_at_a_tab_and_a_break_and_who_reads_it_finds_a_space_there():
    drawn = of_kind(Glyphs, runs("11 22\t33 \t44\n55"))
    assert [(mark.x, mark.text, mark.width) for mark in drawn] == [
        (0, "11 22 ", 25), (36, "33 ", 12.5), (72, "44 ", 12.5), (0, "55", 10),
    ]  # fmt: skip
    wide = of_kind(Glyphs, runs(("11\t22", '<w:w w:val="200"/>')))
    assert [(mark.x, mark.text, mark.width, mark.stretch) for mark in wide] == [
        (0, "11 ", 25, 2), (36, "22", 20, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("look", "stretches"),
    [
        ("", [(0, "11 nn 33")]),
        ('<w:color w:val="FF0000"/>', [(0, "11 "), (12.5, "nn"), (22.5, " 33")]),
        ('<w:lang w:val="en-GB"/>', [(0, "11 "), (12.5, "nn"), (22.5, " 33")]),
    ],
)  # fmt: skip
def test_runs_that_look_alike_and_are_of_one_language_are_one_stretch(look, stretches):
    assert texts(runs("11 ", ("nn", look), " 33"), "по-русски")[:-1] == stretches


def test_signs_of_another_font_stand_between_as_wide_as_they_are_with_their_spacing():
    drawn = of_kind(Glyphs, runs(("11₽22 3", '<w:spacing w:val="20"/>')))
    assert [mark.text for mark in drawn] == ["11", "₽", "22 3"]
    one, ruble, other = drawn
    assert (one.width, other.width, one.spacing) == (12, 2 * 6 + 3.5 + 6, 1)
    assert ruble.x == 12
    sign = ruble.face.advances["₽"] * 10 + 1
    assert ruble.width == pytest.approx(sign)
    assert other.x == pytest.approx(12 + sign, abs=0.001)


def test_raised_and_lowered_letters_stand_so_much_above_and_below_the_line():
    plain, up, down = of_kind(
        Glyphs,
        runs(
            "1",
            ("2", '<w:position w:val="6"/><w:u w:val="single"/><w:strike/>'),
            ("3", '<w:position w:val="-4"/>'),
        ),
    )
    assert plain.y - up.y == pytest.approx(3)
    assert down.y - plain.y == pytest.approx(2)
    assert plain.y == pytest.approx(9.336 + 3, abs=0.001)  # the line is taller for them
    under, through = of_kind(
        Stroke, runs("1", ("2", '<w:position w:val="6"/><w:u w:val="single"/><w:strike/>'))
    )
    assert under.y1 - up.y == pytest.approx(0.6, abs=0.01)
    assert up.y - through.y1 == pytest.approx(2.6, abs=0.01)


def test_a_justified_line_widens_its_spaces_only_behind_its_last_tab():
    before, behind, rest = of_kind(Glyphs, runs("1 2\t3 4 5\n6", props='<w:jc w:val="both"/>'))
    assert (before.x, before.gap, before.width) == (0, 0, 15)
    assert (behind.x, behind.gap) == (36, pytest.approx((WIDE - 36 - 20) / 2))
    assert behind.width == pytest.approx(WIDE - 36 + 2.5)  # with the space for the break
    assert (rest.x, rest.gap, rest.text) == (0, 0, "6")


def test_a_hyphen_shows_where_it_divides_a_word_and_nowhere_else():
    marks = pages(runs("1\u00ad22\u00ad333", props=narrow(20)))[0]
    assert [(type(mark), mark.x, mark.text) for mark in marks] == [
        (Glyphs, 0, "122"), (Sign, 15, "\u00ad"), (Glyphs, 0, "333"),
    ]  # fmt: skip
    assert (marks[1].width, marks[1].gap) == (pytest.approx(3.33, abs=0.01), 0)
    aligned = pages(runs("1\u00ad22\u00ad333", props=narrow(20) + '<w:jc w:val="right"/>'))[0]
    assert aligned[1].x == pytest.approx(20 - 3.33, abs=0.01)  # it takes its room at the end of the line


def test_a_picture_in_the_line_stands_on_the_baseline():
    size = {"cx": 36 * 12700, "cy": 24 * 12700}
    before, image, behind = pages(runs("11", (picture("rP", **size), ""), "22"), **PICTURE)[0]
    assert (before.x, before.y, before.text) == (0, 24, "11")
    assert image[:4] == (10, 0, 36, 24)
    assert (behind.x, behind.y, behind.text) == (46, 24, "22")


def test_a_page_number_keeps_its_room_and_is_raised_like_its_text():
    raised = field("PAGE").replace("<w:rPr></w:rPr>", "").replace("<w:r>", f"<w:r><w:rPr>{TEN}</w:rPr>")
    before, number, behind = pages(runs("11", (raised, ""), "22"))[0]
    assert (number.x, number.y, number.space) == (10, BASE, 5)
    assert ((before.x, before.text), (behind.x, behind.text)) == ((0, "11"), (15, "22"))
    raised = raised.replace(TEN, TEN + '<w:position w:val="6"/>')
    (number,) = of_kind(Number, runs("11", (raised, ""), "22"))
    (text, _) = of_kind(Glyphs, runs("11", (raised, ""), "22"))
    assert text.y - number.y == pytest.approx(3)


# --- leaders ---


@pytest.mark.parametrize(
    ("leader", "begins", "drawn"),
    [
        ("dot", 11, "." * 36),  # they end where the tab does
        ("middleDot", 11.09, "·" * 27),
        ("hyphen", 11.09, "-" * 27),
        ("underscore", 10, "_" * 19),  # one more, drawn nearer together
        ("heavy", 10, "_" * 19),
        ("none", None, ""),
    ],
)
def test_a_leader_fills_its_tab(leader, begins, drawn):
    signs = of_kind(Sign, runs("11\t22", props=stop(101, leader=leader)))
    assert "".join(sign.text for sign in signs) == drawn
    for sign in signs:
        assert sign.x == pytest.approx(begins, abs=0.01)
        assert (sign.y, sign.size, sign.gap) == (BASE, 10, 0)
        assert sign.spacing == (pytest.approx((91 - 95) / 18) if "_" in drawn else 0)


def test_a_line_is_drawn_in_the_order_in_which_it_is_read():
    drawn = pages(runs("11\t22", props=stop(101, leader="dot")))[0]
    assert [type(mark) for mark in drawn] == [Glyphs, Sign, Glyphs]


def test_a_leader_that_fits_but_once_is_drawn_and_one_that_does_not_fit_is_not():
    assert [sign.text for sign in of_kind(Sign, runs("11\t22", props=stop(13, leader="dot")))] == ["."]
    assert of_kind(Sign, runs("11\t22", props=stop(12, leader="dot"))) == []


def test_a_leader_looks_like_its_tab():
    look = '<w:color w:val="FF0000"/><w:spacing w:val="20"/><w:kern w:val="2"/>'
    (sign,) = of_kind(Sign, runs(("11\t22", look), props=stop(101, leader="dot")))
    assert (sign.color, sign.spacing, sign.kerned) == ("FF0000", 1, True)
    assert (sign.x, len(sign.text)) == (101 - 25 * 3.5, 25)
    (sign,) = of_kind(Sign, runs(("11\t22", '<w:w w:val="200"/>'), props=stop(101, leader="dot")))
    assert (sign.x, len(sign.text), sign.stretch) == (21, 16, 2)


def test_a_leader_of_tiny_dots_has_a_thousand_of_them_at_most():
    (sign,) = of_kind(Sign, runs(("\t22", '<w:w w:val="1"/>'), props=stop(400, leader="dot")))
    assert len(sign.text) == 1000


# --- underlines, borders ---


def across(*body, **more):
    """From where to where something is underlined."""
    return [(mark.x1, mark.x2) for mark in of_kind(Stroke, *body, **more)]


UNDER = '<w:u w:val="single"/>'


def test_an_underlined_tab_is_a_line_to_write_on():
    assert across(runs(("11\t22", UNDER))) == [(0, 46)]
    assert across(runs("11", ("\t", UNDER), "22", props=stop(101))) == [(10, 101)]
    assert across(runs("11", ("\t", UNDER), props=stop(101))) == [(10, 101)]


def test_runs_underlined_alike_have_a_line_each_where_they_look_different():
    assert across(runs(("11", UNDER), ("22", UNDER))) == [(0, 20)]
    assert across(runs(("11", UNDER), ("22", UNDER + "<w:b/>"))) == [(0, 10), (10, 20)]
    assert across(runs(("11", UNDER), "22", ("33", UNDER))) == [(0, 10), (20, 30)]


def test_the_space_that_a_line_ends_with_is_not_underlined():
    assert across(runs(("11 22", UNDER), props=narrow(20))) == [(0, 10), (0, 10)]


def test_neither_a_break_nor_what_hangs_on_a_line_is_underlined():
    assert across(runs(("11\n22", UNDER))) == [(0, 10), (0, 10)]
    assert across(runs(("\n22", UNDER))) == [(0, 10)]
    assert across(runs("11", ("\n", UNDER), "22")) == []


def test_a_line_is_no_thinner_than_0_3_pt():
    (thin,) = of_kind(Stroke, runs(("11", UNDER + '<w:sz w:val="4"/>')))
    assert thin.width == 0.3
    (usual,) = of_kind(Stroke, runs(("11", UNDER + '<w:sz w:val="80"/>')))
    assert usual.width == pytest.approx(40 * 0.0488, abs=0.01)


BORDER = '<w:bdr w:val="{}" w:sz="8" w:space="2" w:color="FF0000"/>'


def test_a_border_runs_round_the_tallest_of_its_letters_at_its_distance():
    border = BORDER.format("dashed")
    strokes = of_kind(Stroke, runs("11", ("2", border), ("3", border + '<w:sz w:val="40"/>'), "44"))
    corners = [(10 - 2.5, 18.672 - 18.672 - 2.5), (10 + 15 + 2.5, 18.672 + 4.326 + 2.5)]
    (left, top), (right, bottom) = corners
    assert [tuple(stroke)[:4] for stroke in strokes] == [
        pytest.approx(line, abs=0.02)
        for line in (
            (left, top, right, top), (right, top, right, bottom), (right, bottom, left, bottom),
            (left, bottom, left, top),
        )
    ]  # fmt: skip
    assert {(stroke.width, stroke.color, stroke.dash) for stroke in strokes} == {(1, "FF0000", (3, 3))}


def test_a_break_alone_has_no_border_and_a_border_of_no_kind_is_none():
    assert len(of_kind(Stroke, runs(("\n11", BORDER.format("single"))))) == 4
    assert of_kind(Stroke, runs(("11", BORDER.format("nil")))) == []


# --- links and controls ---

LINKED = {
    "related": {
        "rL": ("hyperlink", "https://a.example/", None),
        "rM": ("hyperlink", "https://b.example/", None),
    }
}


def link(relation, *inside):
    return f'<w:hyperlink r:id="{relation}">{"".join(inside)}</w:hyperlink>'


def test_a_link_is_one_place_as_tall_as_its_line_where_its_runs_touch():
    body = runs("1", (link("rL", r("22", TEN), r("33", TEN + "<w:b/>")), ""), "4")
    assert [tuple(mark) for mark in of_kind(Link, body, **LINKED)] == [
        (5, 0, 20, pytest.approx(11.499, abs=0.001), "https://a.example/")
    ]
    apart = runs((link("rL", r("22", TEN)), ""), (" ", '<w:sz w:val="6"/>'), (link("rL", r("33", TEN)), ""))
    assert [(mark.x, mark.width) for mark in of_kind(Link, apart, **LINKED)] == [(0, 10), (10.75, 10)]
    other = runs((link("rL", r("22", TEN)), ""), (link("rM", r("33", TEN)), ""))
    assert [(mark.x, mark.width, mark.address) for mark in of_kind(Link, other, **LINKED)] == [
        (0, 10, "https://a.example/"), (10, 10, "https://b.example/"),
    ]  # fmt: skip


def areas(*body, **more):
    return [(mark.x, round(mark.width, 3), mark.size) for mark in of_kind(Area, *body, **more)]


def test_a_control_lies_where_its_text_does_and_one_alone_on_its_line_has_all_of_it():
    assert areas(runs("1", (control("a", r("22", TEN) + r("33", TEN + "<w:b/>")), ""), "4")) == [(5, 20, 10)]
    alone = runs((control("a", r("22", TEN)), ""), props='<w:ind w:left="200" w:right="400"/>')
    assert areas(alone) == [(10, WIDE - 30, 10)]
    (area,) = of_kind(Area, alone)
    assert (area.y, area.height, area.cell) == (0, pytest.approx(11.499, abs=0.001), False)


def test_neither_a_break_nor_what_hangs_takes_a_control_its_line():
    hanging = picture("rP", anchor(("page", 0), ("page", 0)))
    body = runs((hanging, ""), (control("a", r("22", TEN)), ""), "\n33")
    assert areas(body, **PICTURE) == [(0, WIDE, 10)]


def test_controls_one_in_the_other_lie_each_where_its_own_text_does():
    inner = control("b", r("22", TEN))
    assert areas(runs("1", (control("a", r("3", TEN) + inner + r("4", TEN)), ""))) == [
        (5, 20, 10),
        (10, 10, 10),
    ]


def test_a_control_of_nothing_has_a_place_and_no_size():
    assert areas(runs("1", (control("a", ""), ""), "4")) == [(5, 0, 0)]

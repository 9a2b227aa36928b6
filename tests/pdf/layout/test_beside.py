"""Text beside and below what floats: where its lines begin, how wide they are, and what moves with them.

A text 200 pt wide of ten lines of 20 pt; letters are as wide as they are, so a line is known by where it begins.
"""

import pytest

from tests.pdf.layout.models import LINE, PAGE, images, pages, para, picture, rows, section, stands, texts
from wego_forms.pdf.layout.beside import Beside, _Hull, _without, gone_on
from wego_forms.pdf.layout.floats import hang
from wego_forms.pdf.layout.marks import Floating, Strip
from wego_forms.pdf.model import Cell, Row, Table

WORDS = "а " * 60
TRIANGLE = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0))


def square(width, height, x=0.0, y=0.0, down="paragraph", wrap="square", **more):
    """A picture at a place in the text's width, beside which text stands."""
    return picture(width, height, ("margin", x), (down, y), wrap, **more)


def below(width, height, x=0.0, y=0.0, down="paragraph", **more):
    """One that text stands above and below, not beside."""
    return square(width, height, x, y, down, "lines", **more)


def begins(*blocks, page=0, **more):
    """Where the lines of a page begin: left and top."""
    return [(x, y) for _, x, y in stands(pages(*blocks, **more)[page])]


@pytest.mark.parametrize(
    ("x", "side", "lefts"),
    [
        (60, "bothSides", [0, 110]),
        (60, "left", [0]),
        (60, "right", [110]),
        (60, "largest", [110]),
        (90, "largest", [0]),
        (75, "largest", [0]),  # as wide on either side
        (0, "bothSides", [50]),
        (150, "bothSides", [0]),
        (150, "largest", [0]),
        (-60, "bothSides", [0]),
    ],
)
def test_text_stands_on_the_sides_that_it_may_stand_on(x, side, lefts):
    found = begins(para(square(50, 30, x, side=side), WORDS))
    assert [left for left, top in found if top == 0] == lefts
    assert [left for left, top in found if top == LINE] == lefts
    assert [left for left, top in found if top == 2 * LINE] == [0]


@pytest.mark.parametrize(
    ("start", "end", "side", "left"),
    [
        (60, 110, "bothSides", [(10, 60), (110, 200)]),
        (60, 110, "left", [(10, 60)]),
        (60, 110, "right", [(110, 200)]),
        (60, 110, "largest", [(110, 200)]),
        (120, 150, "largest", [(10, 120)]),
        (10, 110, "bothSides", [(110, 200)]),
        (0, 300, "bothSides", []),
        (60, 200, "bothSides", [(10, 60)]),
        (0, 10, "right", [(10, 200)]),  # it only touches them
        (200, 210, "left", [(10, 200)]),
        (0, 11, "left", []),
        (199, 300, "right", []),
    ],
)
def test_a_line_from_10_to_200_keeps_what_lies_beside(start, end, side, left):
    assert _without((10, 200), start, end, side) == left


def test_text_keeps_its_distance_on_every_side():
    gaps = (4.0, 7.0, 6.0, 5.0)  # above, right, below, left
    assert begins(para(square(50, 30, 60, 20.0, gaps=gaps), WORDS)) == [
        (0, 0), (117, 0), (0, 20), (117, 20), (0, 40), (117, 40), (0, 60),
    ]  # fmt: skip
    assert [y for _, y in begins(para(below(50, 30, 60, 24.0, gaps=gaps), WORDS))] == [0, 60, 80]
    assert [y for _, y in begins(para(below(50, 30, 60, 23.0, gaps=gaps), WORDS))] == [59, 79, 99]


@pytest.mark.parametrize(
    ("y", "height", "narrow"), [(20, 20, [1]), (19, 20, [0, 1]), (20, 21, [1, 2]), (0, 40, [0, 1])]
)
def test_only_the_lines_that_reach_beside_it_are_narrower(y, height, narrow):
    found = begins(para(square(50, height, y=y), WORDS * 2))
    assert [round(top / LINE) for left, top in found if left == 50] == narrow


def test_text_that_finds_no_room_beside_goes_on_right_below():
    gaps = (0.0, 0.0, 5.0, 0.0)
    assert begins(para(square(200, 30, gaps=gaps), WORDS)) == [(0, 35), (0, 55), (0, 75)]
    assert begins(para(square(200, 40), WORDS))[0] == (0, 40)
    assert begins(para(WORDS, square(200, 30, y=20.0)))[:2] == [(0, 0), (0, 50)]


def test_two_that_float_side_by_side_leave_what_is_between_them():
    found = begins(para(square(50, 30), square(40, 50, 160), WORDS * 2))
    assert [left for left, _ in found] == [50, 50, 0, 0, 0, 0]
    wide = stands(pages(para(square(50, 30), square(40, 50, 160), WORDS * 2))[0])
    letters = [text.count("а") for text, _, _ in wide]
    assert letters[0] == letters[1] < letters[2] < letters[3] == letters[4]


def test_paragraphs_below_are_set_beside_it_too_and_those_behind_it_are_not():
    assert begins(para("раз", square(50, 50)), *rows(3)) == [(50, 0), (50, 20), (50, 40), (0, 60)]
    assert begins(para("раз", square(50, 50, wrap="none")), *rows(3)) == [(0, 0), (0, 20), (0, 40), (0, 60)]


def test_what_is_below_goes_down_with_the_space_between_paragraphs():
    over = para("раз", below(50, 30, y=20.0))
    assert begins(over, para("два")) == [(0, 0), (0, 50)]
    # Of 15 pt between the two, ten are the second one's own.
    first, second = para("раз", below(50, 30, y=20.0), after=15.0), para("два", before=10.0)
    assert begins(first, second) == [(0, 0), (0, 55)]
    assert begins(first, para("два", before=15.0)) == [(0, 0), (0, 50)]


def test_a_line_beside_one_that_it_may_not_stand_beside_is_not_moved_where_they_only_touch():
    assert begins(*rows(1), para("раз", below(50, 20, y=20.0)), *rows(2)) == [
        (0, 0),
        (0, 20),
        (0, 60),
        (0, 80),
    ]


def test_of_several_the_lowest_counts():
    found = begins(para("раз", below(50, 60, y=20.0), below(50, 30, y=20.0)), *rows(1))
    assert found == [(0, 0), (0, 80)]
    found = begins(para("раз", below(50, 30, y=20.0), below(50, 30, y=45.0)), *rows(1))
    assert found == [(0, 0), (0, 75)]


def test_in_columns_only_the_column_that_it_lies_over_keeps_clear():
    columns = ((0.0, 90.0), (110.0, 90.0))
    found = begins(section(para("раз", below(50, 40, 120.0, 0.0, "margin")), *rows(14), columns=columns))
    assert [y for x, y in found if x == 0] == [LINE * n for n in range(10)]
    assert [y for x, y in found if x == 110] == [40 + LINE * n for n in range(5)]
    found = begins(section(para("раз", below(60, 40, 40.0, 0.0, "margin")), *rows(14), columns=columns))
    assert found[0] == (0, 40)
    assert next(y for x, y in found if x == 110) == 0


# --- places on the page ---


@pytest.mark.parametrize("relative", ["page", "margin", "topMargin", "bottomMargin"])
def test_text_above_is_set_anew_beside_what_has_its_place_on_the_page(relative):
    y = {"page": 50.0, "margin": 0.0, "topMargin": 50.0, "bottomMargin": -200.0}[relative]
    found = begins(*rows(3), para("якорь", square(50, 30, 0.0, y, relative)))
    assert found == [(50, 0), (50, 20), (0, 40), (0, 60)]


def test_and_goes_below_it_where_nothing_may_stand_beside():
    assert begins(*rows(3), para("якорь", below(50, 30, 0.0, 0.0, "margin"))) == [
        (0, 30),
        (0, 50),
        (0, 70),
        (0, 90),
    ]
    assert begins(*rows(3), para("якорь", below(50, 30, 0.0, 25.0, "margin"))) == [
        (0, 0),
        (0, 55),
        (0, 75),
        (0, 95),
    ]


def test_a_place_told_from_the_paragraph_moves_no_text_above():
    assert begins(*rows(3), para("якорь", square(50, 30, y=-60.0))) == [(0, 0), (0, 20), (0, 40), (0, 60)]


def test_what_the_text_above_pushes_to_the_next_page_lies_there():
    tall = below(50, 90, 0.0, 0.0, "margin")
    first, second = pages(*rows(8), para("якорь", tall), *rows(1, 8))
    assert texts(first) == [f"с{number}" for number in range(8)]
    assert stands(second) == [("якорь", 0, 90), ("с8", 0, 110)]
    assert (images(first), images(second)) == ([], [(40, 50, 50, 90)])


def test_a_paragraph_that_goes_on_on_the_next_page_leaves_the_picture_behind():
    first, second = pages(*rows(8), para(square(50, 90), WORDS * 2))
    assert [x for _, x, y in stands(first) if y >= 160] == [50, 50]
    assert {x for _, x, _ in stands(second)} == {0}
    assert [y for _, _, y in stands(second)] == [0, 20, 40]


# --- cells ---


def cells(*blocks, below="ниже"):
    """A table of two columns of 100 pt, and a line."""
    return Table([Row([Cell(list(blocks)), Cell([para("рядом")])])], [100.0, 100.0], {}), para(below)


def test_in_a_cell_text_stands_beside_too_and_the_row_is_as_tall_as_what_floats():
    found = stands(pages(*cells(para(square(50, 70, gaps=(0.0, 0.0, 5.0, 0.0)), "а " * 9)))[0])
    assert [(x, y) for text, x, y in found if text.startswith("а")] == [(50, 0), (50, 20)]
    assert found[-1] == ("ниже", 0, 75)
    assert found[-2] == ("рядом", 100, 0)


def test_in_a_cell_lines_go_below_what_they_may_not_stand_beside_and_it_keeps_its_place():
    leaf = pages(*cells(para("раз"), para("два", below(50, 30), before=4.0), para("три")))[0]
    assert [(text, y) for text, x, y in stands(leaf) if x == 0] == [
        ("раз", 0), ("два", 54), ("три", 74), ("ниже", 94),
    ]  # fmt: skip
    assert images(leaf) == [(40, 74, 50, 30)]  # 24 pt below the top of the text


def test_a_paragraph_of_a_cell_below_another_is_set_beside_what_hangs_in_that():
    found = stands(pages(*cells(para("раз", square(40, 50)), para("а " * 20), para("три")))[0])
    lefts = [x for text, x, _ in found if x < 100 and text != "ниже"]
    assert lefts[:3] == [40, 40, 40]
    assert set(lefts[3:]) == {0}


def test_what_hangs_in_a_cell_by_the_page_moves_nothing_in_it_but_lines_below_its_row():
    leaf = pages(*cells(para("раз", below(50, 50, 0.0, 0.0, "margin"))))[0]
    assert [(text, y) for text, _, y in stands(leaf)] == [("раз", 0), ("рядом", 0), ("ниже", 50)]


# --- what is kept of it ---


def test_a_hull_lies_beside_a_line_from_its_leftmost_to_its_rightmost_point_there():
    image = hang(
        Floating(picture(50, 100, ("page", 100.0), ("page", 200.0)), 0, 0, 0, 0), 0, 0, PAGE, 0, 1
    ).image
    hull = _Hull(image, 5.0, 7.0, TRIANGLE)
    assert hull.reach(200, 210) == (95, 157)
    assert hull.reach(250, 260) == (95, 132)
    assert hull.reach(275, 400) == (95, pytest.approx(119.5))
    assert hull.reach(290, 300) == (95, 112)
    assert hull.reach(150, 199) == hull.reach(301, 310) == (0, 0)


def test_text_stands_beside_a_pictures_hull_and_not_its_box():
    found = begins(para(square(80, 60, hull=TRIANGLE, gaps=(0.0, 4.0, 0.0, 0.0)), WORDS))
    assert found == [
        (84, 0),
        (pytest.approx(80 * 2 / 3 + 4, abs=0.01), 20),
        (pytest.approx(80 / 3 + 4, abs=0.01), 40),
        (0, 60),
    ]


def hanging(wrap="lines", y=10.0, height=30.0, relative="paragraph"):
    return Strip(
        20.0, floats=[Floating(picture(50, height, ("page", 10.0), (relative, y), wrap), 0, 0, 0, 0)]
    )


@pytest.mark.parametrize("wrap", ["lines", "square"])
def test_how_far_down_what_is_noted_reaches_and_what_is_forgotten_reaches_nowhere(wrap):
    beside = Beside()
    assert (beside.blocks, beside.deepest) == (False, 0.0)
    first, second = hanging(wrap), hanging(wrap, height=80.0)
    for strip in (first, second):
        beside.note(strip, 0.0, 100.0, PAGE, 1)
    assert (beside.blocks, beside.deepest) == (wrap == "lines", 190.0)
    beside.forget([id(second.floats[0].picture)])
    assert (beside.blocks, beside.deepest) == (wrap == "lines", 140.0)
    beside.forget([id(first.floats[0].picture)])
    assert (beside.blocks, beside.deepest) == (False, 0.0)


def test_what_has_its_place_on_the_page_is_noted_once_until_it_is_forgotten():
    beside, strip = Beside(), hanging(relative="page")
    picture_ = id(strip.floats[0].picture)
    assert beside.note(strip, 0.0, 100.0, PAGE, 1) == 10.0  # its top, where text above begins anew
    assert beside.note(strip, 0.0, 100.0, PAGE, 1) == 100.0
    assert len(beside._blocked) == 1
    beside.forget([picture_])
    assert beside.note(strip, 0.0, 100.0, PAGE, 1) == 10.0


def test_what_is_told_from_its_paragraph_or_lies_above_its_row_begins_nothing_anew():
    assert Beside().note(hanging(y=-50.0), 0.0, 100.0, PAGE, 1) == 100.0
    row = hanging(relative="page")
    row.inner = ((0.0, 0.0, Strip(20.0)),)
    beside = Beside()
    assert beside.note(row, 0.0, 100.0, PAGE, 1) == 100.0
    assert beside.deepest == 0.0  # it ends above the row
    row = hanging(relative="page", y=110.0)
    row.inner = ((0.0, 0.0, Strip(20.0)),)
    beside.note(row, 0.0, 100.0, PAGE, 1)
    assert beside._blocked[0][:2] == (120.0, 140.0)


def test_a_paragraph_that_nothing_floated_beside_goes_on_as_it_is():
    made = [Strip(20.0, begins=True, count=3), Strip(20.0), Strip(20.0)]
    kept = list(made)
    gone_on(made, 1)
    assert made == kept

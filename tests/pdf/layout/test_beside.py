"""Text beside and below what floats: where its lines begin, how wide they are, and what moves with them.

A text 200 pt wide of ten lines of 20 pt; letters are as wide as they are, so a line is known by where it begins.
"""

import pytest

from tests.pdf.layout.models import (
    LINE,
    images,
    pages,
    para,
    picture,
    rows,
    section,
    stands,
    texts,
)
from wego_forms.pdf.layout.beside import _without

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
        (0, 10, "left", [(10, 200)]),
        (200, 210, "right", [(10, 200)]),
        (100, 104, "largest", [(104, 200)]),
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


@pytest.mark.parametrize("x", [-50, 200])
def test_what_only_touches_the_column_from_the_side_moves_no_line(x):
    assert begins(para("раз", below(50, 30, x)))[0] == (0, 0)


def test_what_lies_far_below_changes_no_space_between_paragraphs():
    body = para("раз", below(50, 20, y=150.0), after=15.0), para("два", before=10.0), para("три")
    assert begins(*body) == [(0, 0), (0, 35), (0, 55)]


def test_lines_in_multiples_go_down_by_the_space_of_theirs_and_of_the_line_above_too():
    """As in LibreOffice."""
    double = {"line": 2.0, "line_rule": "auto"}
    one = stands(pages(para("раз", **double), para("два", **double))[0])[1][2] / 2
    found = begins(para("раз", **double), para("два", below(50, 30), **double))
    assert found[1] == (0, pytest.approx(2 * one + 30 + one + one, abs=0.11))
    found = begins(para("раз", **double), para("два", below(50, 30)))
    assert found[1] == (0, pytest.approx(2 * one + 30 + one, abs=0.11))


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


def test_text_that_pushed_a_picture_to_the_next_page_is_as_wide_as_without_it():
    long, anchor = para("а " * 210), para("якорь", square(100, 100, 0.0, 0.0, "margin"))
    first, second = pages(long, para("раз"), anchor, *rows(1))
    (plain,) = pages(long, para("раз"), para("якорь"))
    assert stands(first) == stands(plain)[:-1]
    assert stands(second) == [("якорь", 100, 0), ("с0", 100, 20)]
    assert (images(first), images(second)) == ([], [(40, 50, 100, 100)])


def test_a_paragraph_that_goes_on_on_the_next_page_leaves_the_picture_behind():
    first, second = pages(*rows(8), para(square(50, 90), WORDS * 2))
    assert [x for _, x, y in stands(first) if y >= 160] == [50, 50]
    assert {x for _, x, _ in stands(second)} == {0}
    assert [y for _, _, y in stands(second)] == [0, 20, 40]


def test_text_stands_beside_a_pictures_hull_and_not_its_box():
    found = begins(para(square(80, 60, hull=TRIANGLE, gaps=(0.0, 4.0, 0.0, 0.0)), WORDS))
    assert found == [
        (84, 0),
        (pytest.approx(80 * 2 / 3 + 4, abs=0.01), 20),
        (pytest.approx(80 / 3 + 4, abs=0.01), 40),
        (0, 60),
    ]

"""What a page keeps of what floats on it: its outline, how far down it reaches, and what is forgotten again."""

import pytest

from tests.pdf.layout.models import PAGE, boxed, picture
from tests.pdf.layout.test_beside import TRIANGLE
from wego_forms.pdf.layout.beside import Beside, _Hull, gone_on
from wego_forms.pdf.layout.floats import hang
from wego_forms.pdf.layout.marks import Floating, Strip


def test_a_hull_lies_beside_a_line_from_its_leftmost_to_its_rightmost_point_there():
    image = hang(
        Floating(picture(50, 100, ("page", 100.0), ("page", 200.0)), 0, 0, 0, 0), 0, 0, PAGE, 0, 1
    ).image
    hull = _Hull(image, 5.0, 7.0, TRIANGLE)
    assert hull.reach(200, 210) == (95, 157)
    assert hull.reach(250, 260) == (95, 132)
    assert hull.reach(275, 400) == (95, pytest.approx(119.5))
    assert hull.reach(290, 300) == (95, 112)
    assert hull.reach(300, 310) == (95, 107)  # its lowest point
    assert hull.reach(150, 199) == hull.reach(301, 310) == (0, 0)


def hanging(wrap="lines", y=10.0, height=30.0, relative="paragraph", **more):
    shown = picture(50, height, ("page", 10.0), (relative, y), wrap, **more)
    return Strip(20.0, floats=(Floating(shown, 0, 0, 0, 0),))


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
    lower = hanging(relative="page", y=130.0, gaps=(4.0, 0.0, 6.0, 0.0))
    lower.inner = ((0.0, 0.0, Strip(20.0)),)
    beside.note(lower, 0.0, 100.0, PAGE, 1)
    assert beside._blocked[1][:2] == (126.0, 166.0)


def test_text_keeps_away_from_a_tables_edge_and_not_from_where_its_text_begins():
    beside = Beside()
    beside.note(hanging(box=boxed(overhang=-5.4)), 0.0, 100.0, PAGE, 1)
    assert beside._blocked[0][2:4] == (pytest.approx(4.6), pytest.approx(54.6))


def test_a_paragraph_that_nothing_floated_beside_goes_on_as_it_is():
    made = [Strip(20.0, begins=True, count=3), Strip(20.0), Strip(20.0)]
    kept = list(made)
    gone_on(made, 1)
    assert made == kept

"""Outlines of shapes: those that DrawingML draws point by point, mirrored and turned, and their lines."""

import pytest
from lxml import etree

from wego_forms.ooxml.names import A
from wego_forms.pdf.read.outlines import custom, line_kind, preset, rectangle, turned


def geometry(inside, size='w="200" h="100"'):
    return etree.fromstring(f'<a:custGeom xmlns:a="{A[1:-1]}"><a:path {size}>{inside}</a:path></a:custGeom>')


def to(name, *points):
    return f"<a:{name}>" + "".join(f'<a:pt x="{x}" y="{y}"/>' for x, y in points) + f"</a:{name}>"


def test_points_are_shares_of_their_paths_size():
    made = custom(
        geometry(
            to("moveTo", (0, 0))
            + to("lnTo", (200, 0))
            + to("cubicBezTo", (200, 50), (150, 100), (100, 100))
            + "<a:close/>"
        )
    )
    assert made == (("m", 0, 0), ("l", 1, 0), ("c", 1, 0.5, 0.75, 1, 0.5, 1), ("h",))
    assert custom(geometry(to("moveTo", (0.0, 1)).replace("0.0", "-3"), "")) == (("m", -3, 1),)


@pytest.mark.parametrize(
    "inside",
    [
        "",
        to("moveTo", ("hc", 0)),
        to("moveTo", (0, 0)) + '<a:arcTo wR="1" hR="1" stAng="0" swAng="1"/>',
        to("moveTo", (0, 0), (1, 1)),
        to("cubicBezTo", (0, 0)),
    ],
)
def test_an_outline_that_is_reckoned_or_damaged_is_not_known(inside):
    assert custom(geometry(inside)) is None


def test_a_rectangle_is_mirrored_across_and_down_and_turned_about_its_middle():
    corners = [step[1:] for step in rectangle()[:4]]
    assert corners == [(0, 0), (1, 0), (1, 1), (0, 1)]
    mirrored = turned(rectangle(), 100, 50, 0, (True, True))
    assert [step[1:] for step in mirrored] == [(1, 1), (0, 1), (0, 0), (1, 0), ()]
    quarter = turned((("m", 0.0, 0.0), ("c", 1.0, 0.0, 1.0, 1.0, 0.5, 0.5)), 100, 50, 90, (False, False))
    assert [step[0] for step in quarter] == ["m", "c"]
    assert quarter[0][1:] == pytest.approx((0.75, -0.5))
    assert quarter[1][1:] == pytest.approx((0.75, 1.5, 0.25, 1.5, 0.5, 0.5))


def test_a_line_of_no_height_is_turned_too():
    [begin, end] = turned((("m", 0.0, 0.0), ("l", 1.0, 0.0)), 100, 0, 90, (False, False))
    assert [begin[1] * 100, end[1] * 100] == pytest.approx([50, 50], abs=0.001)
    assert (end[2] - begin[2]) * 1e-6 == pytest.approx(100)


@pytest.mark.parametrize(
    ("dash", "kind"),
    [("", "single"), ("solid", "single"), ("dash", "dashed"), ("lgDashDot", "dashed"), ("sysDot", "dotted")],
)
def test_dashes_are_dashes_and_the_rest_dots(dash, kind):
    assert line_kind(dash) == kind


def test_a_rounded_rectangle_of_no_radius_is_its_box_and_one_without_a_name_of_ours_is_not_known():
    assert preset("roundRect", 100, 50, {"adj": 0}).steps == ()
    assert preset("cloud", 100, 50, {}) is None
    bent = preset("bentConnector3", 100, 50, {})
    assert (bent.closed, bent.steps[0], bent.steps[-1]) == (False, ("m", 0, 0), ("l", 1, 1))


def test_a_rectangle_of_one_round_corner_has_it_above_on_the_right():
    made = preset("round1Rect", 100, 100, {"adj": 25_000})
    assert [step[0] for step in made.steps] == ["m", "l", "c", "l", "l", "l", "h"]
    assert made.steps[0] == ("m", 0, 0)

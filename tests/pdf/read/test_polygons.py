"""Preset shapes that are polygons: their points by their adjustments, and where their text stands."""

import pytest

from wego_forms.pdf.read.outlines import preset
from wego_forms.pdf.read.polygons import polygonal


def points(kind, width, height, **adjust):
    flat = polygonal(kind, width, height, adjust).points
    return [(x * width, y * height) for x, y in zip(flat[::2], flat[1::2], strict=True)]


def test_an_arrow_has_a_head_as_long_as_half_its_shorter_side():
    assert points("rightArrow", 200, 40)[1:4] == [(180, 10), (180, 0), (200, 20)]
    assert points("leftArrow", 200, 40)[1:4] == [(pytest.approx(20), 10), (pytest.approx(20), 0), (0, 20)]
    assert points("downArrow", 40, 200)[1:4] == [(10, 180), (0, 180), (20, 200)]
    assert points("upArrow", 40, 200)[1:4] == [(10, pytest.approx(20)), (0, pytest.approx(20)), (20, 0)]
    assert min(points("upDownArrow", 40, 200), key=lambda point: point[1]) == (20, 0)


def test_adjustments_move_a_shapes_points():
    assert points("rightArrow", 200, 40, adj1=100_000, adj2=100_000)[:3] == [(0, 0), (160, 0), (160, 0)]
    assert points("triangle", 100, 50, adj=0)[0] == (0, 0)
    assert points("chevron", 100, 50, adj=20_000)[1:3] == [(90, 0), (100, 25)]
    assert points("trapezoid", 100, 50, adj=50_000)[:2] == [(25, 0), (75, 0)]
    assert points("hexagon", 100, 50, adj=50_000)[:3] == [(25, 0), (75, 0), (100, 25)]
    assert points("parallelogram", 100, 50, adj=50_000) == [(25, 0), (100, 0), (75, 50), (0, 50)]


def test_a_callout_points_to_where_it_speaks_from():
    below = points("wedgeRectCallout", 120, 60, adj1=0, adj2=100_000)
    assert below == [(0, 0), (120, 0), (120, 60), (50, 60), (60, 90), (20, 60), (0, 60)]
    left = points("wedgeRectCallout", 120, 60, adj1=-100_000, adj2=0)
    assert (-60, 30) in left


def test_a_part_of_a_ring_goes_round_from_one_angle_to_the_other():
    arc = points("blockArc", 100, 100, adj1=10_800_000, adj2=0, adj3=10_000)
    assert arc[0] == (pytest.approx(0), pytest.approx(50))
    assert arc[18] == (pytest.approx(50), pytest.approx(0))
    assert arc[37] == (pytest.approx(90), pytest.approx(50))


@pytest.mark.parametrize(
    ("kind", "inset"),
    [("rtTriangle", (29.17, 41.67, 4.17, 8.33)), ("parallelogram", (6.77, 13.54, 6.77, 13.54)),
     ("triangle", (25, 25, 0, 25)), ("diamond", (12.5, 25, 12.5, 25)), ("rightArrow", (12.5, 12.5, 12.5, 0)),
     ("homePlate", (0, 12.5, 0, 0)), ("chevron", (0, 25, 0, 25)), ("octagon", (7.32, 7.32, 7.32, 7.32))],
)  # fmt: skip
def test_text_keeps_inside_a_shape(kind, inset):
    assert preset(kind, 100, 50, {}).inset == pytest.approx(inset, abs=0.01)


def test_a_rectangle_of_two_round_corners_has_them_above():
    made = preset("round2SameRect", 100, 100, {"adj1": 25_000})
    assert [step[0] for step in made.steps] == ["m", "l", "c", "l", "l", "l", "c", "h"]
    assert made.steps[1:3] == (("l", 0.75, 0.0), ("c", pytest.approx(0.888, abs=1e-3), 0.0, 1.0,
                                                  pytest.approx(0.112, abs=1e-3), 1.0, 0.25))  # fmt: skip


@pytest.mark.parametrize("size", [(0, 10), (10, 0)])
@pytest.mark.parametrize(
    "kind",
    ["roundRect", "round2SameRect", "round1Rect", "ellipse", "rightArrow", "plus", "blockArc", "line"],
)
def test_a_shape_of_no_width_or_height_has_an_outline_as_well(kind, size):
    assert preset(kind, *size, {}) is not None

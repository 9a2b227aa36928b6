"""Measures of frames, borders, columns and tables, each held to its value in points."""

from types import SimpleNamespace

import pytest

from wego_forms.pdf.layout import tables
from wego_forms.pdf.layout.borders import border_lines, rule_widths
from wego_forms.pdf.layout.floats import _along
from wego_forms.pdf.layout.grid import Grid, Placed
from wego_forms.pdf.layout.sheetframe import frame_of, rules_of
from wego_forms.pdf.layout.strokes import dashes
from wego_forms.pdf.model import Axis, Cell, Row, Table
from wego_forms.pdf.styles import Edge


def edge(kind="single", width=2.0, space=0.0):
    return Edge(kind, width, "112233", space)


@pytest.mark.parametrize(
    ("kind", "pattern"),
    [
        ("single", ()),
        ("dotted", (2, 2)),
        ("dashed", (6, 6)),
        ("dashSmallGap", (6, 2)),
        ("dotDash", (6, 4, 2, 4)),
        ("dotDotDash", (6, 4, 2, 4, 2, 4)),
    ],
)
def test_a_border_is_dashed_in_widths_of_its_own(kind, pattern):
    assert dashes(edge(kind)) == pattern
    assert dashes(edge(kind, 0.25)) == tuple(part / 4 for part in pattern)


@pytest.mark.parametrize(
    ("kind", "rules"),
    [
        ("single", [(1.0, 2.0)]),
        ("double", [(1.0, 2.0), (5.0, 2.0)]),
        ("triple", [(1.0, 2.0), (5.0, 2.0), (9.0, 2.0)]),
        ("thickThinSmallGap", [(1.0, 2.0), (3.125, 0.75)]),
        ("thinThickSmallGap", [(0.375, 0.75), (2.5, 2.0)]),
    ],
)
def test_a_frames_border_is_one_line_or_several_from_the_outside_in(kind, rules):
    assert [tuple(rule) for rule in rules_of(edge(kind))] == rules


def framed(
    *, display="allPages", from_page=True, first=True, sides=("top", "left", "bottom", "right"), kind="single"
):
    page = SimpleNamespace(width=600.0, height=800.0, top=70.0, left=80.0, bottom=60.0, right=50.0)
    frame = SimpleNamespace(
        edges={side: edge(kind, 2.0, 24.0) for side in sides}, from_page=from_page, display=display
    )
    return frame_of(SimpleNamespace(section=SimpleNamespace(frame=frame), page=page, first=first))


def ends(strokes):
    return [tuple(stroke)[:4] for stroke in strokes]


def test_a_frame_stands_off_the_pages_edge_and_its_lines_meet_in_the_corners():
    strokes = framed()
    assert ends(strokes) == [(24, 25, 576, 25), (25, 24, 25, 776), (24, 775, 576, 775), (575, 24, 575, 776)]
    assert {(stroke.width, stroke.color, stroke.dash) for stroke in strokes} == {(2.0, "112233", ())}
    assert framed(kind="dashed")[0].dash == (6.0, 6.0)


def test_a_frame_may_stand_off_the_text():
    assert ends(framed(from_page=False)) == [
        (54, 45, 576, 45), (55, 44, 55, 766), (54, 765, 576, 765), (575, 44, 575, 766),
    ]  # fmt: skip


def test_the_inner_line_of_a_double_frame_meets_in_corners_of_its_own():
    assert ends(framed(kind="double"))[4:] == [
        (28, 29, 572, 29), (29, 28, 29, 772), (28, 771, 572, 771), (571, 28, 571, 772),
    ]  # fmt: skip


def test_a_frame_of_one_side_reaches_to_where_the_others_would_be():
    assert ends(framed(sides=("top",))) == [(-1, 25, 601, 25)]
    assert ends(framed(sides=("top",), from_page=False)) == [(79, 45, 551, 45)]


@pytest.mark.parametrize(
    ("display", "first", "lines"),
    [("allPages", True, 4), ("allPages", False, 4), ("firstPage", True, 4), ("firstPage", False, 0),
     ("notFirstPage", True, 0), ("notFirstPage", False, 4)],
)  # fmt: skip
def test_a_frame_is_round_the_pages_that_it_is_for(display, first, lines):
    assert len(framed(display=display, first=first)) == lines


def table(*rows, columns=(), **props):
    return Table([row if isinstance(row, Row) else Row(list(row)) for row in rows], list(columns), props)


def cell(**said):
    return Cell([], **said)


def test_the_columns_are_the_grids_and_where_it_has_too_few_they_are_as_wide_as_the_cells_say():
    pair = (cell(width=30.0), cell(width=70.0))
    assert tables._columns(table(pair, columns=(40, 60)), 500.0) == [40, 60]
    assert tables._columns(table(pair, columns=(40,)), 500.0) == [30, 70]
    assert tables._columns(table(pair), 500.0) == [30, 70]
    assert tables._columns(table(pair, columns=(0, 60)), 500.0) == [30, 60]


def test_columns_of_which_nothing_is_said_share_what_the_others_leave():
    row = (cell(width=100.0), cell(), cell())
    assert tables._columns(table(row), 500.0) == [100, 200, 200]
    assert tables._columns(table(row, width=300.0), 500.0) == [100, 100, 100]
    assert tables._columns(table(row, width=50.0), 500.0) == [100, 10, 10]


def test_a_grid_is_scaled_to_the_width_of_its_table_unless_that_leaves_no_room():
    pair = (cell(), cell())
    assert tables._columns(table(pair, columns=(40, 60), width=200.0), 500.0) == [80, 120]
    assert tables._columns(table(pair, columns=(40, 60), width=5.0), 500.0) == [40, 60]


def test_a_width_in_percent_is_of_the_room():
    assert tables._columns(table((cell(), cell()), columns=(10, 30), width_share=0.5), 400.0) == [50, 150]


@pytest.mark.parametrize(
    ("props", "edge_of", "left"),
    [
        ({"align": "center"}, False, 200.0),
        ({"align": "right"}, False, 400.0),
        ({"align": "end"}, True, 400.0),
        ({"indent": 20.0}, False, 20.0 - 5.4),
        ({"indent": 20.0, "margins": {"left": 8.0}}, False, 12.0),
        ({"indent": 20.0, "borders": {"left": edge()}}, True, 21.0),
        ({"indent": 20.0, "borders": {"left": edge("nil")}}, True, 20.0),
    ],
)
def test_a_table_begins_by_its_text_or_by_its_line(props, edge_of, left):
    assert tables._left(table((cell(),), **props), [100.0], 500.0, edge_of) == pytest.approx(left)


def test_a_table_of_nothing_begins_where_it_says():
    assert tables._left(table(indent=20.0), [], 500.0, False) == 20.0


def test_a_cell_over_several_rows_is_as_tall_as_they_say_together():
    first, more = cell(merge="restart"), cell(merge="continue")
    rows = [
        Row([cell(), first], 10.0),
        Row([cell(), more], 20.0),
        Row([cell(), more], 40.0),
        Row([cell(), cell()], 80.0),
    ]
    assert tables._height(rows, 0, 1) == 70.0
    assert tables._height(rows, 0, 0) == 10.0
    assert tables._height(rows, 3, 1) == 80.0
    rows[1].height = 0.0
    assert tables._height(rows, 0, 1) == 0.0
    shifted = [Row([first], 10.0), Row([more], 20.0, before=1)]
    assert tables._height(shifted, 0, 0) == 10.0


def grid(*rows, **props):
    placed = [[Placed(one, number, number + 1) for number, one in enumerate(row)] for row in rows]
    return Grid(table(*rows, **props), placed, max(map(len, rows)))


def test_inner_lines_are_those_of_the_table_between_its_cells_and_outer_ones_round_them():
    lines = {
        "top": edge(width=4.0), "bottom": edge(width=5.0), "left": edge(width=6.0), "right": edge(width=7.0),
        "insideH": edge(width=2.0), "insideV": edge("double", 1.0),
    }  # fmt: skip
    two = grid((cell(), cell()), (cell(), cell()), borders=lines)
    assert rule_widths(two) == [4.0, 2.0, 5.0]
    lines, _ = border_lines(0, two, [0.0, 100.0, 200.0], 20.0, False, True)
    upright = [(mark.x1, mark.width) for mark in lines if mark.x1 == mark.x2]
    assert upright == [(0.0, 6.0), (100.0, 1.0), (102.0, 1.0), (200.0, 7.0)]


def test_a_double_line_between_rows_takes_three_of_its_widths():
    assert rule_widths(grid((cell(),), (cell(),), borders={"insideH": edge("double", 1.5)})) == [
        0.0,
        4.5,
        0.0,
    ]


@pytest.mark.parametrize(
    ("align", "odd", "left"),
    [("left", True, 100), ("right", True, 450), ("center", True, 275), ("inside", True, 100), ("inside", False, 450),
     ("outside", True, 450), ("outside", False, 100), ("bottom", True, 450), ("top", True, 100), ("", True, 107)],
)  # fmt: skip
def test_what_hangs_is_aligned_in_its_span_inside_and_outside_by_the_page(align, odd, left):
    assert _along(Axis("margin", 7.0, align), (100.0, 400.0), 50.0, odd) == left


def test_a_place_told_as_a_share_is_so_much_of_its_span_further():
    assert _along(Axis("margin", 7.0, "", 0.25), (100.0, 400.0), 50.0, True) == 207

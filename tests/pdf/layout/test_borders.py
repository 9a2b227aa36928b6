"""Lines of tables: which of two that meet is drawn, where it stands, and how far it reaches."""

import pytest

from wego_forms.pdf.layout.borders import border_lines, rule_widths
from wego_forms.pdf.layout.grid import Grid, Placed
from wego_forms.pdf.model import Cell, Row, Table
from wego_forms.pdf.styles import Edge


def edge(width=2.0, kind="single", color="112233"):
    return Edge(kind, width, color, 0.0)


def cell(merge="", **borders):
    return Cell([], merge=merge, borders=borders)


def grid(*rows, columns=None, **borders):
    """A grid of rows of cells, each one column wide; a cell in two neighbouring places is two wide."""
    placed = []
    for row in rows:
        found = []
        for number, one in enumerate(row):
            if found and found[-1].cell is one:
                found[-1].last = number + 1
            else:
                found.append(Placed(one, number, number + 1))
        placed.append(found)
    table = Table([Row(list(row)) for row in rows], [], {"borders": borders})
    return Grid(table, placed, columns or max(map(len, rows)))


def drawn(made, row=0, bottom=False, top=True, height=20.0, edges=(0.0, 100.0, 200.0, 300.0)):
    """A row's lines and those for where nothing follows: from where to where, and how wide."""
    lines, foot = border_lines(row, made, list(edges), height, bottom, top)
    return [tuple(mark[:5]) for mark in lines], [tuple(mark[:5]) for mark in foot]


def upright(lines):
    return [line for line in lines if line[0] == line[2]]


def across(lines):
    return [line for line in lines if line[1] == line[3]]


def test_a_table_of_no_lines_has_none_and_its_rows_begin_where_they_stand():
    bare = grid([cell(), cell()], [cell(top=edge(kind="nil")), cell()])
    assert drawn(bare) == ([], [])
    assert rule_widths(bare) == [0.0, 0.0, 0.0]


def test_lines_reach_half_a_width_past_their_corners_and_stand_just_inside_of_their_row():
    lines, foot = drawn(grid([cell(), cell()], top=edge(), bottom=edge(4.0)))
    assert lines == [(-1, 1, 201, 1, 2)]
    assert foot == [(-2, 22, 202, 22, 4)]  # below the row, unless it is the last of its page
    lines, foot = drawn(grid([cell(), cell()], top=edge(), bottom=edge(4.0)), bottom=True)
    assert lines == [(-1, 1, 201, 1, 2), (-2, 18, 202, 18, 4)]
    assert foot == []


def test_a_line_of_two_is_drawn_twice_inwards_and_to_the_right():
    double = edge(1.5, "double")
    lines, _ = drawn(grid([cell()], top=double, bottom=double, left=double), bottom=True)
    assert upright(lines) == [(0, 0, 0, 20, 1.5), (3, 0, 3, 20, 1.5)]
    assert across(lines) == [
        (-0.75, 0.75, 100.75, 0.75, 1.5), (-0.75, 3.75, 100.75, 3.75, 1.5),
        (-0.75, 19.25, 100.75, 19.25, 1.5), (-0.75, 16.25, 100.75, 16.25, 1.5),
    ]  # fmt: skip


def test_lines_alike_are_one_and_others_are_parted_where_they_change():
    row = [cell(top=edge()), cell(top=edge()), cell(top=edge(4.0))]
    assert across(drawn(grid(row))[0]) == [(-1, 1, 201, 1, 2), (198, 2, 302, 2, 4)]
    row = [cell(top=edge()), cell(), cell(top=edge())]
    assert across(drawn(grid(row))[0]) == [(-1, 1, 101, 1, 2), (199, 1, 301, 1, 2)]


def test_columns_that_run_leftwards_have_their_lines_drawn_from_the_left():
    lines, _ = drawn(grid([cell(top=edge()), cell(top=edge())]), edges=(200.0, 100.0, 0.0))
    assert across(lines) == [(-1, 1, 201, 1, 2)]


def test_no_line_goes_through_a_cell_of_two_columns():
    wide, plain = cell(), cell()
    lines, _ = drawn(grid([wide, wide, plain], insideV=edge(), left=edge(4.0), right=edge(6.0)))
    assert upright(lines) == [(0, 0, 0, 20, 4), (200, 0, 200, 20, 2), (300, 0, 300, 20, 6)]


def test_a_line_is_dashed_and_coloured_as_it_says():
    made = grid([cell()], top=edge(2.0, "dashed", "FF0000"), left=edge(2.0, "dotted", "00FF00"))
    lines, _ = border_lines(0, made, [0.0, 100.0], 20.0, False, True)
    assert [(mark.color, mark.dash) for mark in lines] == [
        ("00FF00", (2.0, 2.0)),
        ("FF0000", (6.0, 6.0)),
    ]


@pytest.mark.parametrize(
    ("above", "below", "wins"),
    [
        (edge(2.0), edge(3.0), 3.0),
        (edge(3.0), edge(2.0), 3.0),
        (edge(2.0), edge(1.0, "double"), 1.0),  # three of its widths
        (edge(3.5), edge(1.0, "double"), 3.5),
        (edge(2.0), edge(1.0, "triple"), 1.0),
        (edge(2.0), edge(1.0, "thick"), 1.0),
        (edge(4.0), edge(1.0, "double"), 4.0),
        (edge(2.0), edge(9.0, "nil"), 2.0),
        (edge(9.0, "nil"), edge(2.0), 2.0),
    ],
)
def test_of_two_lines_that_meet_the_wider_is_drawn(above, below, wins):
    made = grid([cell(bottom=above)], [cell(top=below)])
    assert next(line[4] for line in across(drawn(made, 1)[0])) == wins
    beside = grid([cell(right=above), cell(left=below)])
    assert next(line[4] for line in upright(drawn(beside)[0])) == wins


@pytest.mark.parametrize(
    ("one", "other", "wins"),
    [("FF0000", "000080", "000080"), ("000080", "FF0000", "000080"), ("", "000001", ""), ("000001", "", "")],
)
def test_of_two_as_wide_as_each_other_the_darker(one, other, wins):
    made = grid([cell(right=edge(color=one)), cell(left=edge(color=other))])
    lines, _ = border_lines(0, made, [0.0, 100.0, 200.0], 20.0, False, True)
    assert [mark.color for mark in lines] == [wins]


def test_a_cells_own_line_wins_over_the_one_inside_its_style_and_this_over_the_tables():
    table = {"insideH": edge(1.0), "insideV": edge(1.0), "bottom": edge(5.0)}
    own = grid([cell(bottom=edge(4.0), insideH=edge(3.0))], [cell()], **table)
    assert rule_widths(own) == [0.0, 4.0, 5.0]
    inner = grid([cell(insideH=edge(3.0))], [cell()], **table)
    assert rule_widths(inner) == [0.0, 3.0, 5.0]
    assert rule_widths(grid([cell()], [cell(insideH=edge(3.0))], **table)) == [0.0, 3.0, 5.0]
    assert rule_widths(grid([cell()], [cell()], **table)) == [0.0, 1.0, 5.0]
    sides = grid([cell(insideV=edge(3.0)), cell()], **table)
    assert upright(drawn(sides)[0]) == [(100, 0, 100, 20, 3)]
    assert upright(drawn(grid([cell(), cell(insideV=edge(3.0))], **table))[0]) == [(100, 0, 100, 20, 3)]


def test_a_row_begins_below_the_widest_line_above_it():
    made = grid([cell(top=edge(1.0)), cell(top=edge(3.0))], [cell(bottom=edge(1.0, "double")), cell()])
    assert rule_widths(made) == [3.0, 0.0, 3.0]


def test_a_cell_over_several_rows_has_no_line_inside_but_where_a_page_cuts_it():
    first, rest = cell("restart"), cell("continue")
    made = grid([first, cell()], [rest, cell()], insideH=edge(), bottom=edge(4.0))
    assert rule_widths(made) == [0.0, 2.0, 4.0]
    assert rule_widths(grid([first], [rest], insideH=edge(), bottom=edge(4.0))) == [0.0, 0.0, 4.0]
    assert across(drawn(made, 1, top=False)[0]) == [(99, 1, 201, 1, 2)]
    assert across(drawn(made, 1, top=True)[0]) == [(-1, 1, 201, 1, 2)]
    assert across(drawn(made, 0, bottom=True)[0]) == [(-1, 19, 201, 19, 2)]
    assert drawn(made, 0)[1] == [(-1, 21, 201, 21, 2)]


def test_a_cell_that_goes_on_from_none_above_has_its_line():
    made = grid([cell("continue")], top=edge())
    assert rule_widths(made) == [2.0, 0.0]
    assert across(drawn(made, top=False)[0]) == [(-1, 1, 101, 1, 2)]


def test_a_shorter_row_has_lines_only_where_its_cells_are():
    made = grid([cell()], [cell(), cell()], columns=2, top=edge(), insideH=edge(), right=edge(4.0))
    assert drawn(made)[0] == [(100, 0, 100, 20, 4), (-1, 1, 101, 1, 2)]
    assert made.at(0, 1) is None
    assert made.at(2, 0) is None
    assert made.at(-1, 0) is None

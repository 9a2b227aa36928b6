"""Borders and shading of paragraphs: where their lines stand, what they take, and which neighbours share a frame."""

from dataclasses import replace

import pytest

from tests.pdf.layout.models import para, picture
from wego_forms.pdf.layout import Fill, Stroke
from wego_forms.pdf.layout.frames import Joints, alike, frame
from wego_forms.pdf.layout.marks import Floating, Strip
from wego_forms.pdf.model import Table
from wego_forms.pdf.styles import Edge

SIDES = ("top", "left", "bottom", "right")
WIDE = 200.0  # pt, the column
ALONE = Joints()


def edge(kind="single", width=2.0, space=3.0):
    return Edge(kind, width, "112233", space)


def bordered(*sides, **style):
    """A paragraph of borders 2 pt wide and 3 pt off its text."""
    return para("текст", borders=tuple((side, edge()) for side in sides), **style)


def framed(paragraph, joints=ALONE, lines=2):
    strips = [Strip(20.0) for _ in range(lines)]
    frame(strips, paragraph, WIDE, joints)
    return strips


def strokes(strip):
    return [tuple(mark[:5]) for mark in strip.marks if isinstance(mark, Stroke)]


def fills(strip):
    return [tuple(mark) for mark in strip.marks if isinstance(mark, Fill)]


def test_lines_stand_outside_of_the_text_by_their_space_and_take_room_above_and_below():
    first, last = framed(bordered(*SIDES, left=10.0, right=20.0))
    # The text reaches from 10 to 180 pt; the middle of a line is a space and half a width away.
    assert (first.height, last.height) == (25.0, 25.0)
    assert strokes(first) == [(6, 0, 6, 25, 2), (184, 0, 184, 25, 2), (6, 1, 184, 1, 2)]
    assert strokes(last) == [(6, 0, 6, 25, 2), (184, 0, 184, 25, 2), (6, 24, 184, 24, 2)]


def test_a_frame_begins_left_of_a_hanging_first_line_and_not_right_of_an_indented_one():
    hanging, indented = bordered("left", left=10.0, first=-8.0), bordered("left", left=10.0, first=8.0)
    assert strokes(framed(hanging)[0]) == [(-2, 0, -2, 20, 2)]
    assert strokes(framed(indented)[0]) == [(6, 0, 6, 20, 2)]


def test_what_stands_in_the_first_line_moves_down_below_the_line_above_it():
    paragraph = bordered("top")
    mark = Fill(0.0, 0.0, 9.0, 9.0, "000000")
    hanging = Floating(picture(9.0, 9.0), 1.0, 2.0, 3.0, 4.0)
    strip = Strip(20.0, marks=(mark,), inner=((7.0, 8.0, Strip(9.0)),), floats=(hanging,))
    frame([strip], paragraph, WIDE, Joints())
    (x, y, own), other = strip.inner
    assert (x, y, own.height, own.marks) == (0.0, 5.0, 20.0, (mark,))
    assert other[:2] == (7.0, 8.0)
    assert [(one.y, one.paragraph_y) for one in strip.floats] == [(7.0, 8.0)]
    assert strokes(strip) == [(0, 1, 200, 1, 2)]


def test_shading_fills_the_frame_and_reaches_a_little_below_the_next_line():
    first, last = framed(bordered(*SIDES, left=10.0, right=20.0, background="FFEE00"))
    assert fills(first) == [(6, 0, 178, 25.25, "FFEE00")]
    assert fills(last) == [(6, 0, 178, 25, "FFEE00")]
    assert isinstance(first.marks[0], Fill)


def test_shading_without_lines_reaches_from_indent_to_indent():
    first, last = framed(para("текст", left=10.0, right=20.0, background="FFEE00"))
    assert fills(first) == [(10, 0, 170, 20.25, "FFEE00")]
    assert fills(last) == [(10, 0, 170, 20, "FFEE00")]
    assert first.height == last.height == 20.0
    written = Strip(20.0, marks=(Stroke(0.0, 9.0, 9.0, 9.0, 1.0, "000000"),))
    frame([written], para("текст", background="FFEE00"), WIDE, ALONE)
    assert [type(mark) for mark in written.marks] == [Fill, Stroke]  # the text is on it


def test_a_frame_that_goes_on_has_no_line_between_and_bridges_the_space():
    paragraph = bordered(*SIDES, background="FFEE00")
    (only,) = framed(paragraph, Joints(above=7.0, below=True), 1)
    assert only.height == 20.0
    assert strokes(only) == [(-4, -7, -4, 20, 2), (204, -7, 204, 20, 2)]
    assert fills(only) == [(-4, -7, 208, 27, "FFEE00")]
    first, last = framed(paragraph, Joints(above=7.0))
    assert [line[1] for line in strokes(first)] == [-7, -7]
    assert [line[1] for line in strokes(last)] == [0, 0, 24]
    assert fills(first)[0][1:4] == (-7, 208, 27.25)
    assert fills(last)[0][1:4] == (0, 208, 25)


def test_between_neighbours_in_one_frame_stands_the_line_that_is_for_there():
    (only,) = framed(bordered("top", "bottom", "between"), Joints(below=True), 1)
    assert only.height == 30.0
    assert [line[1] for line in strokes(only)] == [1, 29]


@pytest.mark.parametrize(
    ("kind", "width", "thick", "lines"),
    [
        ("single", 2.0, 2.0, [(1.0, 2.0)]),
        ("double", 1.0, 3.0, [(0.5, 1.0), (2.5, 1.0)]),
        ("triple", 1.0, 5.0, [(0.5, 1.0), (2.5, 1.0), (4.5, 1.0)]),
        ("thinThickSmallGap", 3.0, 4.5, [(0.375, 0.75), (3.0, 3.0)]),
        ("thickThinSmallGap", 3.0, 4.5, [(1.5, 3.0), (4.125, 0.75)]),
    ],
)
def test_a_border_of_several_lines_takes_all_of_them_and_the_gaps(kind, width, thick, lines):
    above = para("текст", borders=(("top", edge(kind, width)),))
    (only,) = framed(above, lines=1)
    assert only.height == 20.0 + 3.0 + thick
    assert [(line[1], line[4]) for line in strokes(only)] == lines
    assert all(line[1] == line[3] for line in strokes(only))
    beside = para("текст", borders=(("left", edge(kind, width)),))
    (only,) = framed(beside, lines=1)
    assert [(line[0] + 3.0 + thick, line[4]) for line in strokes(only)] == [
        (pytest.approx(at), wide) for at, wide in lines
    ]
    assert all(line[0] == line[2] for line in strokes(only))


def test_a_dashed_border_is_dashed_in_its_color():
    (only,) = framed(para("текст", borders=(("top", edge("dashed")),)), lines=1)
    (line,) = only.marks
    assert (line.color, line.dash) == ("112233", (6.0, 6.0))


def test_a_paragraph_of_no_lines_and_no_shading_is_left_as_it_is():
    (only,) = framed(para("текст", borders=(("top", edge("nil")), ("left", edge("nil")))), lines=1)
    assert (only.height, only.marks, only.inner) == (20.0, (), ())


def test_neighbours_share_a_frame_where_their_lines_and_edges_are_the_same():
    one = bordered(*SIDES, left=10.0, right=20.0, first=-5.0)
    same = lambda **said: alike(one, replace(one, style=replace(one.style, **said)))  # noqa: E731
    assert same()
    assert same(align="right", before=9.0)
    assert not same(left=11.0)
    assert not same(right=21.0)
    assert not same(first=-6.0)
    assert not same(borders=one.style.borders[1:])
    assert alike(bordered("top", first=3.0), bordered("top", first=5.0))  # indented lines are inside of it


def test_what_has_no_lines_or_is_no_paragraph_shares_no_frame():
    one = bordered("top")
    unseen = para("текст", borders=(("top", edge("nil")),))
    assert not alike(unseen, unseen)
    assert alike(para("а"), para("б")) is False
    for other in (None, Table([], [], {})):
        assert alike(one, other) is alike(other, one) is False

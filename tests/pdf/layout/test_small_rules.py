"""Measures of lines, frames, columns and borders, each held to its value in points."""

from types import SimpleNamespace

import pytest

from tests.pdf.documents import p, parts, word
from wego_forms.pdf import draw
from wego_forms.pdf.fonts import system
from wego_forms.pdf.fonts.choose import chain
from wego_forms.pdf.layout import tables
from wego_forms.pdf.layout.borders import Grid, draw_borders, rule_widths
from wego_forms.pdf.layout.column import _AUTO, _before
from wego_forms.pdf.layout.feet import Feet, _parted
from wego_forms.pdf.layout.floats import _along
from wego_forms.pdf.layout.ink import _lines as drawn_lines
from wego_forms.pdf.layout.leaf import Foot
from wego_forms.pdf.layout.looks import Looks
from wego_forms.pdf.layout.marks import Fill, Strip, Stroke
from wego_forms.pdf.layout.memory import _MOST_WAYS, _keep
from wego_forms.pdf.layout.sheetframe import frame_of, rules_of
from wego_forms.pdf.layout.strokes import dashes
from wego_forms.pdf.model import Cell, Row, Table
from wego_forms.pdf.styles import Edge, RunStyle


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


def test_the_columns_are_the_grids_and_one_that_is_missing_is_as_wide_as_its_cell_says():
    pair = (cell(width=30.0), cell(width=70.0))
    assert tables._columns(table(pair, columns=(40, 60)), 500.0) == [40, 60]
    assert tables._columns(table(pair, columns=(40,)), 500.0) == [40, 70]
    assert tables._columns(table(pair), 500.0) == [30, 70]


def test_columns_of_which_nothing_is_said_share_what_the_others_leave():
    row = (cell(width=100.0), cell(), cell())
    assert tables._columns(table(row), 500.0) == [100, 200, 200]
    assert tables._columns(table(row, width=300.0), 500.0) == [100, 100, 100]
    assert tables._columns(table(row, width=50.0), 500.0) == [100, 10, 10]


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
    placed = [[(number, number + 1, one) for number, one in enumerate(row)] for row in rows]
    return Grid(table(*rows, **props), placed, max(map(len, rows)))


def test_inner_lines_are_those_of_the_table_between_its_cells_and_outer_ones_round_them():
    lines = {
        "top": edge(width=4.0), "bottom": edge(width=5.0), "left": edge(width=6.0), "right": edge(width=7.0),
        "insideH": edge(width=2.0), "insideV": edge("double", 1.0),
    }  # fmt: skip
    two = grid((cell(), cell()), (cell(), cell()), borders=lines)
    assert rule_widths(two) == [4.0, 2.0, 5.0]
    strip = Strip(20.0)
    draw_borders(strip, 0, two, [0.0, 100.0, 200.0], 20.0, False, True)
    upright = [(mark.x1, mark.width) for mark in strip.marks if mark.x1 == mark.x2]
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
    assert _along(SimpleNamespace(align=align, offset=7.0), (100.0, 400.0), 50.0, odd) == left


def worn(underline="none", *, strike=False, background="", size=10.0, kind="word"):
    metrics = SimpleNamespace(underline_thickness=200.0, underline_position=-200.0)
    style = SimpleNamespace(underline=underline, strike=strike, background=background, color="000000")
    chain = SimpleNamespace(first=SimpleNamespace(metrics=metrics))
    look = SimpleNamespace(style=style, chain=chain, size=size, rise=0.0, ascent=8.0, descent=2.0)
    return SimpleNamespace(kind=kind, look=look)


def lines_of(*atoms, baseline=100.0):
    marks = []
    drawn_lines(marks, [(10.0 + 20 * number, 20.0, atom) for number, atom in enumerate(atoms)], baseline)
    return marks


@pytest.mark.parametrize(
    ("underline", "strokes"),
    [
        ("single", [(102.0, 2.0, ())]),
        ("thick", [(102.0, 4.0, ())]),
        ("dotted", [(102.0, 2.0, (2.0, 2.0))]),
        ("dash", [(102.0, 2.0, (6.0, 4.0))]),
        ("double", [(102.0, 2.0, ()), (106.0, 2.0, ())]),
    ],
)
def test_an_underline_is_as_thick_and_as_low_as_its_font_says(underline, strokes):
    marks = lines_of(worn(underline))
    assert [(mark.y1, mark.width, mark.dash) for mark in marks] == strokes
    assert {(mark.x1, mark.x2, mark.y2 - mark.y1) for mark in marks} == {(10.0, 30.0, 0.0)}


def test_neighbours_share_a_line_and_one_of_words_only_leaves_out_the_spaces():
    one = worn("single")
    assert [(mark.x1, mark.x2) for mark in lines_of(one, one, worn())] == [(10.0, 50.0)]
    words = lines_of(worn("words"), worn("words", kind="space"), worn("words"))
    assert [(mark.x1, mark.x2) for mark in words] == [(10.0, 30.0), (50.0, 70.0)]


def test_a_background_lies_below_all_else_and_a_strike_goes_through_the_letters():
    ground, underline, strike = lines_of(worn("single", strike=True, background="FFFF00"))
    assert isinstance(ground, Fill)
    assert tuple(ground)[:5] == (10.0, 92.0, 20.0, 10.0, "FFFF00")
    assert isinstance(underline, Stroke)
    assert (strike.y1, strike.width) == (pytest.approx(97.4), 2.0)


def test_what_is_kept_of_a_paragraphs_layouts_is_bounded():
    laid = {}
    for way in range(_MOST_WAYS):
        _keep(laid, way, [])
    assert len(laid) == _MOST_WAYS
    _keep(laid, 0, [])
    assert len(laid) == _MOST_WAYS
    _keep(laid, "another", [])
    assert list(laid) == ["another"]


def test_glued_lines_of_a_note_go_on_together():
    lines = [Strip(10.0) for _ in range(4)]
    assert _parted(lines, 25.0) == (lines[:2], lines[2:])
    lines[1].glued = True
    assert _parted(lines, 25.0) == (lines[:1], lines[1:])
    lines[0].glued = True
    assert _parted(lines, 25.0) == ([], lines)
    lines[0].glued = False
    assert _parted(lines, 45.0) == (lines, [])


def test_automatic_space_is_not_put_above_the_first_of_a_text():
    automatic = SimpleNamespace(style=SimpleNamespace(before_auto=True, before=3.0))
    plain = SimpleNamespace(style=SimpleNamespace(before_auto=False, before=3.0))
    assert _before(automatic, None) == 0.0
    assert _before(automatic, plain) == _AUTO == 14.0
    assert _before(plain, None) == 3.0


@pytest.mark.parametrize(
    ("said", "dressed"),
    [
        ({}, False),
        ({"underline": "single"}, True),
        ({"strike": True}, True),
        ({"background": "FFFF00"}, True),
    ],
)
def test_a_run_is_dressed_by_what_is_drawn_round_its_letters(said, dressed):
    assert Looks("PT Serif").of(RunStyle(font="PT Serif", **said)).dressed is dressed


def test_raised_and_lowered_letters_are_smaller_and_stand_off_the_line():
    looks = Looks("PT Serif")
    plain, up, down = (
        looks.of(RunStyle(font="PT Serif", size=10.0, vertical=how))
        for how in ("baseline", "superscript", "subscript")
    )
    assert up.size == down.size < plain.size == 10.0
    assert up.rise > 0 > down.rise
    assert looks.of(RunStyle(font="PT Serif", size=10.0)) is plain


@pytest.mark.parametrize("stretch", [1.0, 2.0])
def test_signs_of_another_font_stand_behind_the_letters_of_the_first(stretch):
    if "liberation serif" not in system.families():
        pytest.skip("Liberation Serif is missing")
    scale = f'<w:w w:val="{stretch * 100:.0f}"/>'
    pdf = draw(parts(p("сумма 1₽22₽333 конец", run=scale)), font="Liberation Serif").pdf
    known = chain("Liberation Serif", False, False, "Liberation Serif")
    mixed = word(pdf, "1₽22₽333")
    assert mixed.right - mixed.left == pytest.approx(14 * stretch * known.width("1₽22₽333"), abs=0.1)
    assert word(pdf, "конец").left - word(pdf, "сумма").left == pytest.approx(
        14 * stretch * known.width("сумма 1₽22₽333 "), abs=0.1
    )


def test_footnotes_take_their_place_from_the_text_and_give_it_back():
    told = []
    setter = SimpleNamespace(
        problems=SimpleNamespace(add=lambda *what: told.append(what)),
        column=lambda blocks, _: [Strip(10.0) for _ in blocks],
    )
    feet, leaf = Feet(setter), SimpleNamespace(feet=[])
    feet.enter(leaf, Foot(50.0, 700.0), 400.0, 700.0)
    text = Strip(12.0, notes=[SimpleNamespace(blocks=[1, 2], part="word/footnotes.xml")])
    noted = feet.of(text, 100.0)
    assert [strip.height for strip in noted[1:]] == [10.0, 10.0]
    feet.put(noted, text, 100.0)
    assert feet.count == 3
    assert feet.y == 700.0 - noted[0].height - 20.0
    feet.put(feet.of(text, 100.0), text, 690.0)
    assert [(what[1], what[2]) for what in told] == [("word/footnotes.xml", "")]
    feet.back(3, 0)
    assert (feet.count, feet.y) == (3, 700.0 - noted[0].height - 20.0)
    feet.back(0, 0)
    assert (feet.count, feet.y, feet.carried) == (0, 700.0, [])

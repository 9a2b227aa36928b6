"""Blocks one under another: the space between them, frames they share, boxes as large as their text."""

from dataclasses import replace

import pytest

from tests.pdf.layout.models import LINE, RUN, boxed, para, picture, rows, setter, written
from wego_forms.pdf.layout import Fill
from wego_forms.pdf.layout.column import own_before
from wego_forms.pdf.layout.stack import extent, height
from wego_forms.pdf.model import Break, Cell, Picture, Row, Table, Text
from wego_forms.pdf.styles import Edge

WIDE = 200.0


def column(*blocks, cell=False, width=WIDE):
    return setter().column(list(blocks), width, **({"cell": True} if cell else {}))


def spaces(*blocks, **more):
    """The space above each strip."""
    return [strip.before for strip in column(*blocks, **more)]


def table(*texts, tall=0.0, width=100.0):
    """A table of one column; its rows are a line tall, or as tall as said."""
    return Table([Row([Cell([para(text)])], tall) for text in texts], [width], {})


def test_between_paragraphs_stands_the_larger_space():
    assert spaces(para("а", before=3.0, after=10.0), para("б", before=4.0)) == [3, 10]
    assert spaces(para("а", after=4.0), para("б", before=10.0)) == [0, 10]
    first, second = column(para("а", before=3.0, after=10.0), para("б", before=4.0))
    assert (first.lead, second.lead) == (3, 4)  # what is left of it after a break


@pytest.mark.parametrize(
    ("first", "second", "names", "space"),
    [
        (False, False, "аа", 10),
        (True, False, "аа", 4),
        (False, True, "аа", 10),
        (True, True, "аа", 0),
        (True, True, "аб", 10),
    ],
)
def test_between_paragraphs_of_one_style_each_may_leave_out_its_own_space(first, second, names, space):
    one = para("а", after=10.0, contextual=first, name=names[0])
    assert spaces(one, para("б", before=4.0, contextual=second, name=names[1])) == [0, space]
    assert spaces(para("а", before=4.0, after=3.0, contextual=second, name=names[1]))[:1] == [4]


def test_automatic_space_is_fourteen_points_and_parts_no_items_of_a_list():
    automatic = {"before_auto": True, "after_auto": True}
    assert spaces(para("а", **automatic), para("б", before=3.0), para("в", **automatic)) == [0, 14, 14, 14]
    listed = automatic | {"number": "7"}
    assert spaces(para("а", **listed), para("б", **listed), para("в", **automatic)) == [0, 0, 14, 14]
    assert spaces(para("а", **listed), para("б", number="8"), para("в", **listed)) == [0, 14, 14, 14]
    for number in ("", "0"):  # of no list
        assert spaces(*[para("а", **automatic | {"number": number})] * 2) == [0, 14, 14]
    assert spaces(table("т"), para("а", **listed)) == [0, 14, 14]


def test_automatic_space_does_not_end_a_cell_but_a_text():
    automatic = para("а", after_auto=True)
    assert spaces(automatic, cell=True) == [0]
    assert spaces(automatic, automatic, cell=True) == [0, 14]
    item = para("а", after_auto=True, number="7")  # as in LibreOffice, the last of a list keeps its own
    assert spaces(item, item, cell=True) == [0, 0, 14]
    assert spaces(automatic) == [0, 14]
    assert spaces(para("а", after=9.0), cell=True) == [0, 9]


@pytest.mark.parametrize("keeps", [False, True])
def test_the_space_below_the_last_paragraph_is_a_strip_of_its_own(keeps):
    last, closing = column(para("а", after=9.0, keep_next=keeps))
    assert (closing.height, closing.before, closing.begins, closing.marks) == (0, 9, True, ())
    assert last.glued is closing.glued is keeps
    assert len(column(para("а"))) == 1


def test_every_block_begins_with_a_strip_that_says_so_and_a_paragraph_can_be_laid_out_anew():
    made = column(para("а\nб\nв"), table("т", "у"), para("г"))
    assert [strip.begins for strip in made] == [True, False, False, True, False, True]
    assert [strip.count for strip in made if strip.begins] == [3, 1, 1]
    assert [strip.again is not None for strip in made if strip.begins] == [True, False, True]
    anew = made[0].again(lambda number, left, right: [(left + 10 * number, right)])
    assert [x for strip in anew for _, x, _ in written(strip)] == [0, 10, 20]
    assert all(strip.owner is made[0].owner for strip in anew)


def test_above_a_table_stands_the_space_below_the_paragraph_and_below_it_none():
    assert spaces(para("а", after=9.0), table("т"), para("б", before=3.0)) == [0, 9, 3]
    assert spaces(table("т"), para("б")) == [0, 0]
    assert spaces(para("а", after=9.0), Table([], [], {}), para("б")) == [0, 0]


@pytest.mark.parametrize("kind", ["page", "column"])
def test_a_break_at_a_paragraphs_end_breaks_before_the_next_block(kind):
    broken = para("а", Break(kind, RUN))
    for other in (para("б"), table("т")):
        assert [strip.breaks for strip in column(broken, other)] == ["", kind]


def test_the_paragraph_that_word_wants_below_a_table_at_a_cells_end_is_not_shown():
    closing, labelled = para(), para()
    labelled.label = Text("1.", RUN)
    assert len(column(table("т"), closing, cell=True)) == 1
    assert len(column(table("т"), closing)) == 2
    assert len(column(table("т"), para("а"), cell=True)) == 2
    assert len(column(table("т"), labelled, cell=True)) == 2
    assert len(column(para("а"), closing, cell=True)) == 2
    assert len(column(table("т"), table("т"), cell=True)) == 2
    assert len(column(closing, cell=True)) == 1


def test_neighbours_in_one_frame_have_their_shading_in_the_space_between_them():
    edge = (("top", Edge("single", 2.0, "112233", 0.0)),)
    look = {"borders": edge, "background": "FFEE00", "after": 10.0}
    first, second, _ = column(para("а", **look), para("б", **look))
    fills = [[mark for mark in strip.marks if isinstance(mark, Fill)] for strip in (first, second)]
    assert [(fill.y, fill.height) for (fill,) in fills] == [(0, LINE + 2), (-10, LINE + 10)]
    _, other, _ = column(para("а", **look), para("б", **look | {"left": 5.0}))
    assert other.height == LINE + 2  # one of its own


def test_the_space_above_a_section_is_that_of_its_first_paragraph():
    assert own_before([para("а", before=9.0), para("б")]) == 9
    assert own_before([para("а", before=9.0, before_auto=True)]) == 0
    assert own_before([table("т")]) == own_before([]) == 0


def test_a_grid_is_set_for_what_comes_next():
    made = setter(tab=40.0)
    made.set_on(24.0)
    assert made.settings == (setter(tab=40.0).settings._replace(grid=24.0))
    assert made.column([para("а", line=1.0, line_rule="auto")], WIDE)[0].height == 24.0


# --- boxes ---


def laid(box, width=100.0, tall=10.0, room=WIDE, **style):
    """A box in the line, laid out with its paragraph."""
    column(para(Picture("", width, tall, RUN, box=box), **style), width=room)
    return box


def lines(box):
    return [text.strip() for strip in box.strips for text, _, _ in written(strip)]


def test_a_boxs_text_stands_between_its_insets_and_makes_it_as_tall_where_it_grows():
    insets = (1.0, 20.0, 3.0, 30.0)
    assert lines(laid(boxed(para("слово " * 3), insets=insets))) == ["слово", "слово", "слово"]
    assert lines(laid(boxed(para("слово " * 3)))) == ["слово слово слово"]
    assert laid(boxed(*rows(2), insets=insets)).size == (100, 10)
    assert laid(boxed(*rows(2), insets=insets, grows=True)).size == (100, 2 * LINE + 4)
    assert laid(boxed(*rows(2), insets=insets, grows=True), tall=90.0).size == (100, 90)
    assert laid(boxed(insets=insets, grows=True), tall=0.5).size == (100, 0.5)  # it holds nothing
    assert lines(laid(boxed(para("аб"), insets=(0.0, 90.0, 0.0, 90.0)))) == ["а", "б"]


def test_the_space_below_the_last_line_is_outside_of_a_frame_and_inside_of_a_box():
    spaced = para("а", after=9.0)
    assert laid(boxed(spaced, grows=True)).size == (100, LINE + 9)
    assert laid(boxed(spaced, grows=True, open=True)).size == (100, LINE)


def test_a_box_as_wide_as_its_text_is_as_wide_as_the_paragraph_at_most():
    insets = (0.0, 7.0, 0.0, 5.0)
    words = extent(column(para("слово")))
    box = laid(boxed(para("слово"), natural=True, insets=insets))
    assert box.size == (pytest.approx(words + 12, abs=0.3), 10)
    assert lines(box) == ["слово"]
    centred = laid(boxed(para("слово", align="center"), natural=True, insets=insets))
    assert [x for strip in centred.strips for _, x, _ in written(strip)] == [pytest.approx(0, abs=0.2)]
    long = boxed(para("слово " * 20), natural=True)
    assert laid(long, left=20.0, right=30.0).size[0] <= WIDE - 50
    assert len(lines(long)) > 2


def test_a_box_can_be_a_share_of_the_text_as_wide():
    assert laid(boxed(para("а"), share=0.5)).size[0] == WIDE / 2
    assert laid(boxed(para("а"), share=0.5), left=20.0, right=30.0).size[0] == (WIDE - 50) / 2


def test_boxes_in_a_group_are_laid_out_too():
    inner = boxed(*rows(3), grows=True)
    outer = boxed(inside=[(0.0, 0.0, Picture("", 50.0, 5.0, RUN, box=inner)), (0.0, 0.0, picture(9.0, 9.0))])
    laid(outer)
    assert inner.size == (50, 3 * LINE)


def test_text_that_reads_upwards_is_as_long_as_its_box_is_tall():
    box = laid(boxed(para("слово " * 4), upright=90, insets=(4.0, 3.0, 6.0, 7.0), align="bottom"), 50.0, 80.0)
    (strip,) = box.strips
    ((x, y, turned),) = strip.inner
    assert strip.height == 70
    assert turned.turned == (90, 70, height([one for _, _, one in turned.inner]))
    assert (x, y) == (40 - turned.turned[2], 0)
    assert lines(boxed()) == []
    narrow = laid(boxed(para("а"), upright=90, insets=(40.0, 0.0, 50.0, 0.0)), 50.0, 80.0)
    assert narrow.strips[0].height == 1


def test_a_line_of_wordart_is_as_wide_and_as_tall_as_its_box():
    box = laid(boxed(para("ПРОЕКТ", line=1.0, line_rule="auto"), fits=True), 300.0, 50.0)
    (strip,) = box.strips
    assert (extent(box.strips), strip.height) == (pytest.approx(300), pytest.approx(50))
    # One narrower than its letters were, too: they are of one line still.
    (strip,) = laid(boxed(para("ПРОЕКТ РЕШЕНИЯ", line=1.0, line_rule="auto"), fits=True), 30.0, 50.0).strips
    assert (extent([strip]), strip.height) == (pytest.approx(30), pytest.approx(50))


def afloat(*texts, down="paragraph", width=100.0, tall=0.0):
    """A paragraph with a floating table in it."""
    held = boxed(table(*texts, tall=tall, width=width), grows=True)
    return para("слова", picture(width, 1.0, down=(down, 0.0), wrap="square", box=held))


def in_text(block, tallest=1e9):
    """What stands in the text itself, and how many hang on it."""
    made = setter()
    made.tallest = tallest
    strips = made.column([block], WIDE)
    return [text for strip in strips for text, _, _ in written(strip)], sum(len(s.floats) for s in strips)


@pytest.mark.parametrize(
    ("down", "width", "floats"),
    [("paragraph", 164, True), ("paragraph", 165, False), ("page", 165, True), ("margin", 199, True)],
)
def test_a_floating_table_that_leaves_half_an_inch_beside_it_floats(down, width, floats):
    """Else no text could stand beside it, and it stands in the text, above what it is anchored in."""
    found = in_text(afloat("т", down=down, width=float(width)))
    assert found == ((["слова"], 1) if floats else (["т", "слова"], 0))


@pytest.mark.parametrize(("tall", "floats"), [(100, True), (101, False)])
def test_a_floating_table_taller_than_a_page_stands_in_the_text(tall, floats):
    found = in_text(afloat("т", tall=float(tall), down="page"), tallest=100.0)
    assert found == ((["слова"], 1) if floats else (["т", "слова"], 0))


def test_a_box_whose_first_block_is_text_floats_however_large_it_is():
    held = boxed(para("рамка"), table("т"), grows=True)
    assert in_text(para("слова", picture(199.0, 1.0, wrap="square", box=held))) == (["слова"], 1)
    assert in_text(para("слова", picture(199.0, 1.0, wrap="square", box=boxed()))) == (["слова"], 1)


def test_a_floating_tables_text_and_not_its_edge_is_in_place():
    held = boxed(table("т"), grows=True)
    held.blocks[0].props["indent"] = 20.0
    column(para("слова", picture(100.0, 1.0, wrap="square", box=held)))
    assert held.overhang == pytest.approx(14.6)  # 20 pt less the cell's margin of 5.4
    inline = boxed(replace(held.blocks[0]), grows=True)
    column(para("слова", Picture("", 100.0, 1.0, RUN, box=inline)))
    assert inline.overhang == 0

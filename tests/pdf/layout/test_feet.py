"""Footnotes line by line: a text of ten lines of 20 pt, the line above the notes in 6.2 pt of their own."""

import pytest

from tests.pdf.layout.models import LINE, PAGE, RUN, pages, para, rows, section, stands, texts
from wego_forms.pdf.layout import Stroke
from wego_forms.pdf.model import Note, NoteMark, Section

ABOVE = 6.2
TWO = ((0.0, 90.0), (110.0, 90.0))


def noted(text, *lines, **style):
    """A paragraph of one line with a footnote of so many."""
    note = Note("word/footnotes.xml", "1", [para(line) for line in lines])
    return para(text, NoteMark(note, RUN), **style)


def told(name, count):
    return [f"{name}{number}" for number in range(count)]


def below(leaf, name):
    """Where the notes of a name stand: left and top."""
    return [(x, y) for text, x, y in stands(leaf) if text.startswith(name)]


def rules(leaf):
    """The lines of a page: from where to where, how far down, how thick."""
    page = leaf.page
    return [
        (x + mark.x1 - page.left, x + mark.x2 - page.left, round(y + mark.y1 - page.top, 2), mark.width)
        for x, y, strip in leaf.strips
        for mark in strip.marks
        if isinstance(mark, Stroke) and mark.y1 == mark.y2 and mark.color == "000000"
    ]


def test_notes_end_at_the_foot_of_the_page_under_a_line_of_two_inches():
    (leaf,) = pages(noted("закон", "а", "б"), para("указ"))
    assert stands(leaf) == [("закон", 0, 0), ("указ", 0, LINE), ("а", 0, 160), ("б", 0, 180)]
    assert rules(leaf) == [(0, 144, 160 - ABOVE / 2, 0.5)]


def test_notes_of_several_lines_stand_one_below_another_under_one_line():
    (leaf,) = pages(noted("закон", "а"), noted("указ", "б", "в"), para("устав"))
    assert stands(leaf)[-3:] == [("а", 0, 140), ("б", 0, 160), ("в", 0, 180)]
    assert rules(leaf) == [(0, 144, 140 - ABOVE / 2, 0.5)]


def test_text_ends_above_the_notes():
    first, second = pages(noted("закон", "а"), *rows(9))
    assert texts(first) == ["закон", *told("с", 7), "а"]  # eight lines and 26.2 pt; nine would be too many
    assert texts(second) == ["с7", "с8"]


def test_a_line_whose_note_finds_no_room_goes_on_the_next_page_with_it():
    first, second = pages(*rows(9), noted("закон", "а"))
    assert texts(first) == told("с", 9)
    assert stands(second) == [("закон", 0, 0), ("а", 0, 180)]


@pytest.mark.parametrize(("before", "room"), [(7, 1), (8, 0)])
def test_a_notes_beginning_stands_on_the_page_of_its_line_where_one_line_of_it_fits(before, room):
    leaves = pages(*rows(before), noted("закон", "а0", "а1", "а2", "а3"), para("указ"))
    assert ("закон" in texts(leaves[0])) == bool(room)
    assert below(leaves[0], "а") == [(0, 180)] * room
    assert below(leaves[1], "а") == [(0, 200 - LINE * left) for left in range(4 - room, 0, -1)]


def test_what_a_note_has_left_takes_four_fifths_of_the_next_page_at_most():
    leaves = pages(noted("закон", *told("а", 20)), *rows(4))
    # 173.8 pt of the first page, of the second 153.8 under a line as wide as the text.
    assert [len(below(leaf, "а")) for leaf in leaves] == [8, 7, 5]
    assert [len(below(leaf, "с")) for leaf in leaves] == [0, 2, 2]
    assert below(leaves[1], "а")[0] == (0, 60)
    assert rules(leaves[1]) == [(0, 200, 60 - ABOVE / 2, 0.5)]
    assert below(leaves[2], "а")[-1] == (0, 180)


def test_a_notes_rest_is_drawn_where_no_text_is_left_too():
    leaves = pages(noted("закон", *told("а", 20)))
    assert [len(below(leaf, "а")) for leaf in leaves] == [8, 7, 5]


def test_a_note_after_one_that_goes_on_comes_after_it():
    leaves = pages(noted("закон", *told("а", 10)), noted("указ", "б"))
    assert [texts(leaf) for leaf in leaves] == [
        ["закон", *told("а", 8)],
        ["указ", "а8", "а9", "б"],
    ]


def test_a_note_of_a_line_below_one_whose_note_goes_on_comes_after_that():
    first, second, _ = pages(noted("закон", *told("а", 10)), noted("указ", "б", line=10.0), *rows(9))
    assert texts(first) == ["закон", "указ", *told("а", 8)]
    assert [text for text in texts(second) if text[0] in "аб"] == ["а8", "а9", "б"]


def test_a_second_note_takes_only_its_own_lines():
    (leaf,) = pages(noted("закон", "а"), *rows(5), noted("указ", "б"))
    assert texts(leaf)[-3:] == ["указ", "а", "б"]


def test_a_line_of_a_note_taller_than_its_share_of_a_page_is_drawn_all_the_same():
    tall = Note("word/footnotes.xml", "1", [para("а0"), para("а1", line=190.0)])
    leaves = pages(*rows(8), para("закон", NoteMark(tall, RUN)), para("указ"))
    assert [name for leaf in leaves for name in texts(leaf) if name.startswith("а")] == ["а0", "а1"]
    lines = [*[para(text) for text in told("а", 8)], para("б", line=190.0), para("в")]
    leaves = pages(para("закон", NoteMark(Note("word/footnotes.xml", "1", lines), RUN)))
    assert [texts(leaf) for leaf in leaves] == [["закон", *told("а", 8)], ["б"], ["в"]]


def test_notes_of_columns_stand_each_in_its_own():
    first, second = noted("закон", "а"), noted("указ", "б", "в")
    (leaf,) = pages(section(first, *rows(7), second, columns=TWO))
    assert below(leaf, "указ") == [(110, 0)]
    assert below(leaf, "а") == [(0, 180)]
    assert below(leaf, "б") + below(leaf, "в") == [(110, 160), (110, 180)]
    assert rules(leaf) == [(0, 144, 180 - ABOVE / 2, 0.5), (110, 254, 160 - ABOVE / 2, 0.5)]


def test_notes_of_a_section_below_stand_above_those_of_the_columns_over_it():
    over = section(noted("закон", "а"), noted("указ", "б"), columns=TWO)
    (leaf,) = pages(over, section(noted("устав", "в"), start="continuous"))
    assert below(leaf, "а") == [(0, 180)]
    assert below(leaf, "б") == [(110, 180)]
    assert below(leaf, "в") == [(0, 180 - ABOVE - LINE)]


@pytest.mark.parametrize(
    ("columns", "notes"),
    [
        (((0.0, 200.0),), (160, 180)),  # alike: they go on below those above
        (((0.0, 150.0),), (180, 180 - ABOVE - LINE)),
        (((50.0, 150.0),), (180, 180 - ABOVE - LINE)),
    ],
)
def test_notes_of_two_sections_share_a_column_or_stand_over_each_other(columns, notes):
    (leaf,) = pages(
        section(noted("закон", "а")), section(noted("указ", "б"), columns=columns, start="continuous")
    )
    assert tuple(y for _, y in below(leaf, "а") + below(leaf, "б")) == notes


@pytest.mark.parametrize("first", [0.0, 100.0])
def test_notes_of_columns_that_only_touch_keep_to_the_foot(first):
    halves = ((first, 100.0),), ((100.0 - first, 100.0),)
    sections = [Section(PAGE, [noted(name, note)], "continuous", columns=half)
                for name, note, half in zip(("закон", "указ"), "аб", halves, strict=True)]  # fmt: skip
    (leaf,) = pages(*sections)
    assert below(leaf, "а") == [(first, 180)]
    assert below(leaf, "б") == [(100 - first, 180)]

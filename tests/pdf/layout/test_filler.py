"""Pages filled line by line: a text of ten lines of 20 pt, and where each line comes to stand."""

from dataclasses import replace

import pytest

from tests.pdf.layout.models import (
    LINE,
    PAGE,
    RUN,
    pages,
    para,
    rows,
    section,
    stands,
    texts,
)
from tests.pdf.layout.test_feet import noted
from wego_forms.pdf.layout import Stroke
from wego_forms.pdf.model import Break, Cell, Row, Table
from wego_forms.pdf.styles import Edge

TWO = ((0.0, 90.0), (110.0, 90.0))


def tops(leaf):
    """What stands on a page and how far down."""
    return [(text.strip(), y) for text, _, y in stands(leaf)]


def table(*texts, heads=(), tall=0.0, borders=None, **said):
    """A table of one column, its heads repeated on every page; a text of several lines makes a row of as many."""
    made = [Row([Cell([para(text)])], header=True) for text in heads]
    made += [Row([Cell([para(text)])], tall, **said) for text in texts]
    return Table(made, [100.0], {"borders": borders or {}})


def told(name, count, first=0):
    return [f"{name}{number}" for number in range(first, first + count)]


# --- space at the top of a page ---


def test_the_space_above_a_paragraph_stays_at_the_top_of_a_document_and_after_a_break_and_is_left_out_else():
    spaced = {"before": 30.0}
    assert tops(pages(para("а", **spaced))[0]) == [("а", 30)]
    assert tops(pages(*rows(10), para("а", **spaced))[1]) == [("а", 0)]
    assert tops(pages(*rows(1), para("а", page_break=True, **spaced))[1]) == [("а", 30)]
    assert tops(pages(section(para("а", **spaced), columns=TWO))[0]) == [("а", 30)]
    # Of the larger space between two paragraphs only its own is left.
    first, second = para("а", after=40.0), para("б", page_break=True, **spaced)
    assert tops(pages(first, second)[1]) == [("б", 30)]


def test_a_column_that_a_break_begins_keeps_that_space_too():
    body = [para("а", Break("column", RUN)), para("б", before=30.0)]
    assert stands(pages(section(*body, columns=TWO))[0])[1:] == [("б", 110, 30)]
    body = [para("а", Break("page", RUN)), para("б", before=30.0)]
    assert stands(pages(section(*body, columns=TWO))[1]) == [("б", 0, 30)]


@pytest.mark.parametrize("columns", [(), TWO])
@pytest.mark.parametrize(("after", "before", "gap"), [(0, 30, 30), (30, 0, 30), (20, 30, 30), (30, 20, 30)])
def test_between_sections_on_a_page_stands_the_larger_space(columns, after, before, gap):
    over = section(para("а", after=float(after)))
    below = section(para("б", before=float(before)), columns=columns, start="continuous")
    assert tops(pages(over, below)[0]) == [("а", 0), ("б", LINE + gap)]


def test_columns_begin_level_below_the_space_above_the_first():
    over = section(para("а", after=10.0))
    below = section(para("б", before=30.0), *rows(1), start="continuous", columns=TWO)
    ending = section(para("в"), start="continuous")
    assert stands(pages(over, below, ending)[0]) == [("а", 0, 0), ("б", 0, 50), ("с0", 110, 50), ("в", 0, 70)]


@pytest.mark.parametrize("columns", [(), TWO])
def test_a_section_whose_first_paragraph_begins_a_page_keeps_its_space_there(columns):
    first = para("б", page_break=True, before=30.0)
    leaves = pages(section(*rows(1)), section(first, columns=columns, start="continuous"))
    assert [tops(leaf) for leaf in leaves] == [[("с0", 0)], [("б", 30)]]


def test_the_space_below_a_sections_last_paragraph_stands_below_its_deepest_column():
    over = section(*rows(2), para("а", after=15.0), columns=TWO)
    assert tops(pages(over, section(para("б"), start="continuous"))[0])[-1] == ("б", 2 * LINE + 15)


def test_a_section_that_finds_no_room_below_another_begins_the_next_page():
    leaves = pages(section(*rows(10)), section(para("а"), start="continuous"))
    assert [texts(leaf) for leaf in leaves] == [told("с", 10), ["а"]]


# --- pages of sections ---


@pytest.mark.parametrize(
    ("start", "first", "blank", "labels"),
    [
        ("nextPage", 1, [False, False], ["1", "2"]),
        ("oddPage", 1, [False, True, False], ["1", "2", "3"]),
        ("evenPage", 1, [False, False], ["1", "2"]),
        ("oddPage", 2, [False, False], ["2", "3"]),
        ("evenPage", 2, [False, True, False], ["2", "3", "4"]),
    ],
)
def test_a_section_begins_on_a_page_that_is_odd_or_even_as_counted(start, first, blank, labels):
    counted = replace(PAGE, first_number=first)
    leaves = pages(section(para("а"), page=counted), section(para("б"), start=start))
    assert [leaf.blank for leaf in leaves] == blank
    assert [leaf.label for leaf in leaves] == labels
    assert texts(leaves[-1]) == ["б"]
    assert all(leaf.first for leaf in leaves)


def test_a_section_counts_its_pages_from_the_number_that_it_says():
    counted = replace(PAGE, first_number=7)
    leaves = pages(section(*rows(11)), section(*rows(11), page=counted))
    assert [leaf.label for leaf in leaves] == ["1", "2", "7", "8"]
    assert [leaf.first for leaf in leaves] == [True, False, True, False]


@pytest.mark.parametrize(("width", "height", "count"), [(300, 300, 1), (310, 300, 2), (300, 310, 2)])
def test_a_section_goes_on_a_page_of_its_size(width, height, count):
    other = replace(PAGE, width=float(width), height=float(height))
    assert len(pages(section(para("а")), section(para("б"), start="continuous", page=other))) == count


def test_a_section_that_goes_on_on_a_page_has_its_own_margins_and_its_own_grid():
    indented = section(para("б"), start="continuous", page=replace(PAGE, left=70.0))
    assert stands(pages(section(para("а")), indented)[0]) == [("а", 0, 0), ("б", 30, 20)]
    lines = {"line": 1.0, "line_rule": "auto"}
    (leaf,) = pages(section(para("а", **lines), para("б", **lines), grid=30.0))
    assert tops(leaf) == [("а", 10), ("б", 40)]  # six lines of 30 pt in the middle of 200


def test_a_page_that_begins_with_a_break_is_not_left_empty():
    assert len(pages(para("а", page_break=True))) == 1
    assert len(pages(section(para("а")), section(para("б", page_break=True)))) == 2


# --- heads of tables ---


def test_a_tables_head_stands_again_above_its_rows_on_every_page():
    leaves = pages(*rows(7), table(*told("т", 14), heads=["ш"]))
    assert [texts(leaf) for leaf in leaves] == [
        [*told("с", 7), "ш", *told("т", 2)],
        ["ш", *told("т", 9, 2)],
        ["ш", *told("т", 3, 11)],
    ]
    assert tops(leaves[1])[:2] == [("ш", 0), ("т2", 20)]
    assert [strip.repeats for _, _, strip in leaves[1].strips[:2]] == [True, False]


def test_a_row_cut_over_pages_goes_on_below_the_head():
    row = "\n".join(told("т", 14))
    leaves = pages(*rows(7), table(row, heads=["ш"]))
    assert [[text for text, _ in tops(leaf)] for leaf in leaves] == [
        [*told("с", 7), "ш", *told("т", 2)],
        ["ш", *told("т", 9, 2)],
        ["ш", *told("т", 3, 11)],
    ]


@pytest.mark.parametrize(("lines", "again"), [(9, True), (10, False), (11, False)])
def test_a_head_that_leaves_no_line_of_a_row_room_is_not_repeated(lines, again):
    leaves = pages(table(*told("т", 3), heads=["\n".join("ш" * lines)]))
    found = [text for leaf in leaves for text, _ in tops(leaf)]
    assert (found.count("ш") > lines) is again
    assert [text for text in found if text != "ш"] == told("т", 3)


def test_a_head_is_repeated_where_the_first_line_of_a_tall_row_fits_below_it():
    row = "\n".join(told("т", 4))
    leaves = pages(table("а", row, heads=["\n".join("ш" * 8)]))
    assert [[text for text, _ in tops(leaf) if text != "ш"] for leaf in leaves] == [
        ["а", "т0"],
        ["т1", "т2"],
        ["т3"],
    ]


def test_a_head_is_not_repeated_after_a_break_nor_above_another_table():
    assert texts(pages(table("а"), table("б", heads=["ш"]))[0]) == ["а", "ш", "б"]
    broken = table("а", "б", heads=["ш"])
    broken.rows[2].cells[0].blocks = [para("б", page_break=True)]
    assert [texts(leaf) for leaf in pages(broken)] == [["ш", "а", "б"]]


# --- cut rows ---


def test_a_row_is_cut_where_the_page_ends_and_its_line_closes_it_there():
    ruled = {"bottom": Edge("single", 2.0, "000000", 0.0), "top": Edge("single", 2.0, "000000", 0.0)}
    first, second = pages(*rows(6), table("\n".join(told("т", 5)), borders=ruled))
    assert [text for text, _ in tops(first)][6:] == told("т", 3)
    assert tops(second) == [("т3", 2), ("т4", 22)]
    lines = [(y + mark.y1 - 50, x + mark.x1 - 40) for x, y, strip in first.strips for mark in strip.marks
             if isinstance(mark, Stroke)]  # fmt: skip
    assert lines[0][0] == 6 * LINE + 1


def test_a_row_of_no_page_that_may_not_be_cut_begins_where_it_stands():
    tall = "\n".join(told("т", 13))
    leaves = pages(*rows(2), table(tall, whole=True))
    assert [len(texts(leaf)) for leaf in leaves] == [10, 5]
    short = "\n".join(told("т", 9))
    assert [len(texts(leaf)) for leaf in pages(*rows(2), table(short, whole=True))] == [2, 9]


def test_the_notes_of_a_cut_row_stand_on_the_page_of_their_line():
    cell = Cell([*rows(4), noted("закон", "а"), *rows(4, 4)])
    first, second = pages(*rows(3, 90), Table([Row([cell])], [150.0], {}))
    assert "закон" in texts(first)
    assert tops(first)[-1] == ("а", 180)
    assert "а" not in texts(second)
    low = Cell([*rows(6), noted("закон", "а"), *rows(2, 6)])
    first, second = pages(*rows(3, 90), Table([Row([low])], [150.0], {}))
    assert "закон" not in texts(first)
    assert tops(second)[-1] == ("а", 180)


# --- what keeps together ---


def test_lines_that_keep_with_the_next_go_on_with_it_unless_nothing_else_stands_on_the_page():
    keep = {"keep_next": True}
    leaves = pages(*rows(8), *rows(2, 8, **keep), para("а"))
    assert [texts(leaf) for leaf in leaves] == [told("с", 8), ["с8", "с9", "а"]]
    leaves = pages(*rows(13, **keep), para("а"))
    assert [len(texts(leaf)) for leaf in leaves] == [10, 4]
    leaves = pages(*rows(1), *rows(13, 1, **keep), para("а"))
    assert [len(texts(leaf)) for leaf in leaves] == [1, 10, 4]


def test_a_line_taller_than_the_page_runs_over_it():
    leaves = pages(para("а"), para("б", line=250.0), para("в"))
    assert [tops(leaf) for leaf in leaves] == [[("а", 0)], [("б", 0)], [("в", 0)]]


def test_a_page_may_be_overfull_by_a_tenth_of_a_point():
    assert len(pages(*rows(9), para("а", line=20.09))) == 1
    assert len(pages(*rows(9), para("а", line=20.11))) == 2
    assert len(pages(*rows(9), para("а", line=19.5))) == 1


def test_the_space_below_the_last_paragraph_needs_no_page():
    assert len(pages(*rows(9), para("а", after=50.0))) == 1

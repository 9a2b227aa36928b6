"""Rows at the end of a page or a column: without the space below their text, cut, or gone on as a whole."""

from tests.pdf.layout.models import pages, para, rows, section, stands, texts
from tests.pdf.layout.test_feet import noted
from tests.pdf.layout.test_filler import TWO, table, told, tops
from wego_forms.pdf.model import Cell, Row, Table


def spaced(*texts_, heads=()):
    """A table whose rows have 10 pt below their text."""
    made = table(*texts_, heads=heads)
    for row in made.rows:
        row.cells[0].blocks = [para(text.words, after=10.0) for text in row.cells[0].blocks]
    return made


def test_a_row_stands_at_a_pages_foot_without_the_space_below_its_text():
    first, second = pages(*rows(9), spaced("а", "б", "в"))
    assert texts(first) == [*told("с", 9), "а"]
    assert tops(second) == [("б", 0), ("в", 30)]


def test_a_row_that_finds_no_room_without_that_space_either_keeps_it_on_the_next_page():
    first, second = pages(*rows(9), para("г", line=10.0), spaced("а", "б"))
    assert texts(first) == [*told("с", 9), "г"]
    assert tops(second) == [("а", 0), ("б", 30)]


def test_a_row_may_be_overfull_by_a_tenth_of_a_point():
    made = table("а")
    made.rows[0].cells[0].blocks = [para("а", line=20.05, after=10.0)]
    assert len(pages(*rows(9), made)) == 1


def test_a_row_taller_than_the_next_column_is_cut_where_it_stands():
    row = table("\n".join(told("т", 7)), whole=True)
    body = section(para("а"), row, columns=TWO, start="continuous")
    (leaf,) = pages(section(*rows(5)), body)
    # Columns of five lines: one paragraph and four lines of the row in the first.
    assert [text for text, x, _ in stands(leaf)][5:] == ["а", *[f"т{n} " for n in range(6)], "т6"]
    assert [y for _, x, y in stands(leaf) if x == 110] == [100, 120, 140]


def test_a_row_that_the_next_page_has_room_for_goes_on_there_from_the_last_column():
    row = table("\n".join(told("т", 7)), whole=True)
    body = section(*rows(6, 5), row, columns=TWO, start="continuous")
    first, second = pages(section(*rows(5)), body)
    assert texts(first) == told("с", 11)
    assert [(x, y) for _, x, y in stands(second)] == [(0, 20 * n) for n in range(7)]


def test_a_row_taller_than_a_page_below_its_tables_head_is_cut_where_it_stands():
    tall = "\n".join(told("т", 9))
    first, second = pages(table("а", tall, heads=["ш\nш"], whole=True))
    assert [text for text, _ in tops(first)] == ["ш", "ш", "а", *told("т", 7)]
    assert [text for text, _ in tops(second)] == ["ш", "ш", "т7", "т8"]


def test_a_page_ends_without_the_space_below_its_last_line():
    double = {"line": 2.0, "line_rule": "auto"}
    many = [para(f"с{number}", **double) for number in range(20)]
    step = stands(pages(*many)[0])[1][2]
    # A line needs no room for the half below its letters at the end of a page.
    assert len(texts(pages(*many)[0])) == int((200 + step / 2 + 0.1) / step) > int(200 / step)


def test_columns_after_even_ones_are_filled_to_the_foot():
    even = section(*rows(4), columns=TWO)
    (leaf,) = pages(even, section(*rows(9, 4), start="continuous", columns=TWO))
    assert [x for _, x, _ in stands(leaf)] == [0, 0, 110, 110] + [0] * 8 + [110]


def test_only_the_space_below_a_sections_last_paragraph_counts_against_the_next():
    over = section(para("а"), para("б", before=30.0))
    assert tops(pages(over, section(para("в", before=10.0), start="continuous"))[0])[-1] == ("в", 80)


def test_notes_of_rows_cut_twice_stand_each_on_the_page_of_its_line():
    cell = Cell([noted("закон", "а"), *rows(8), noted("указ", "б"), *rows(8, 8), noted("устав", "в")])
    leaves = pages(Table([Row([cell])], [150.0], {}))
    assert [[text for text in texts(leaf) if not text.startswith("с")] for leaf in leaves] == [
        ["закон", "а"],
        ["указ", "б"],
        ["устав", "в"],
    ]
    assert all(tops(leaf)[-1][1] == 180 for leaf in leaves)

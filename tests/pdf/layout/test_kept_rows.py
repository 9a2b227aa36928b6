"""Rows that keep with the next and aren't cut, as the first paragraph of their first cell says: a page of ten lines.

Where each row stands was seen in LibreOffice.
"""

import pytest

from tests.pdf.layout.models import pages, para, rows, texts
from tests.pdf.layout.test_feet import noted
from tests.pdf.layout.test_filler import told
from wego_forms.pdf.model import Cell, Row, Table

KEEP = {"keep_next": True}


def row(*cells, keep=False, **said):
    """A row of a line a text, or of so many as a number says; `keep`: all its paragraphs keep with the next."""
    made = [para(cell, keep_next=keep) if isinstance(cell, str) else cell for cell in cells]
    return Row([Cell([block] if not isinstance(block, list) else block) for block in made], **said)


def table(*made):
    return Table(list(made), [90.0, 90.0], {})


def by_page(*blocks):
    """What each page has, lines of the text above left out."""
    return [[text.strip() for text in texts(leaf) if text[0] != "с"] for leaf in pages(*blocks)]


NEXT = (row("г"), row("д"))


def test_a_heading_row_goes_on_with_the_row_below_it():
    assert by_page(*rows(8), table(row("а"), row("б", "в", keep=True), *NEXT)) == [
        ["а"],
        ["б", "в", "г", "д"],
    ]
    assert by_page(*rows(8), table(row("а"), row("б", "в"), *NEXT)) == [["а", "б", "в"], ["г", "д"]]


@pytest.mark.parametrize("room", [0, 1, 19])
def test_it_goes_on_whatever_room_is_left_below_it(room):
    above = [*rows(7), para("с", line=40.0 - room)]
    assert by_page(*above, table(row("б", "в", keep=True), *NEXT)) == [[], ["б", "в", "г", "д"]]


def test_a_block_of_signatures_goes_on_whole():
    block = table(*(row(f"п{n}", f"ф{n}", keep=n < 3) for n in range(4)))
    assert by_page(*rows(6), block) == [[text for n in range(4) for text in (f"п{n}", f"ф{n}")]]
    assert by_page(*rows(7), block) == [[], [text for n in range(4) for text in (f"п{n}", f"ф{n}")]]


def test_a_row_that_keeps_with_the_next_stands_above_the_first_lines_of_a_row_that_may_be_cut():
    below = row("\n".join(told("т", 3)))
    assert by_page(*rows(8), table(row("а", keep=True), below)) == [["а", "т0"], ["т1", "т2"]]
    below = row("\n".join(told("т", 3)), whole=True)
    assert by_page(*rows(8), table(row("а", keep=True), below)) == [[], ["а", *told("т", 3)]]


FOUR = "\n".join(told("т", 4))


@pytest.mark.parametrize("below", [(), NEXT])
def test_a_row_that_keeps_with_the_next_is_not_cut(below):
    after = ["г", "д"] if below else []
    assert by_page(*rows(8), table(row(FOUR, keep=True), *below)) == [[], [*told("т", 4), *after]]
    assert by_page(*rows(8), table(row(FOUR), *below)) == [["т0", "т1"], ["т2", "т3", *after]]


def test_what_keeps_with_the_table_goes_on_with_its_first_row():
    assert by_page(*rows(7), para("п", **KEEP), table(row(FOUR, keep=True))) == [[], ["п", *told("т", 4)]]
    assert by_page(*rows(9), para("п", **KEEP), table(*NEXT)) == [[], ["п", "г", "д"]]


def test_the_first_paragraph_of_the_first_cell_tells_and_no_other():
    keeps, plain = para("б", **KEEP), para("в")
    for cells, kept in [
        ((keeps, plain), True),
        ((plain, keeps), False),
        (([keeps, plain], plain), True),
        (([plain, keeps], plain), False),
        (([], keeps), False),
    ]:
        first, _ = by_page(*rows(8), para("с"), table(row(*cells), *NEXT))
        assert first == [] if kept else first
    assert by_page(*rows(8), table(Row([]), *NEXT)) == [["г", "д"]]


def test_lines_that_keep_together_say_nothing_about_their_row():
    four = para(FOUR, keep_lines=True)
    assert by_page(*rows(8), table(row(four, "а"), *NEXT))[0] == ["т0", "т1", "а"]


def test_rows_of_a_table_in_a_cell_keep_neither_with_the_next_nor_whole():
    inner = table(row("а", keep=True), *NEXT)
    assert by_page(*rows(9), table(row(inner))) == [["а"], ["г", "д"]]
    inner = table(row(FOUR, keep=True), *NEXT)
    assert by_page(*rows(8), table(row(inner))) == [["т0", "т1"], ["т2", "т3", "г", "д"]]
    inner = table(row(FOUR, header=True), *NEXT)
    assert by_page(*rows(8), table(row([inner, para("а", **KEEP)])))[0] == ["т0", "т1"]


def test_a_tables_head_goes_on_with_the_row_that_isnt_cut():
    head = row("ш", header=True)
    assert by_page(*rows(8), table(head, row(FOUR, keep=True), *NEXT)) == [[], ["ш", *told("т", 4), "г", "д"]]
    kept = (row("а", keep=True), row("б", keep=True))
    assert by_page(*rows(7), table(head, *kept, *NEXT)) == [[], ["ш", "а", "б", "г", "д"]]


def test_a_tables_head_is_not_cut():
    assert by_page(*rows(8), table(row(FOUR, header=True), *NEXT)) == [[], [*told("т", 4), "г", "д"]]
    assert by_page(*rows(7), table(row("г"), row(FOUR, header=True)))[0] == [
        "г",
        "т0",
        "т1",
    ]  # it isn't the head


@pytest.mark.parametrize("above", [0, 6, 10])
def test_a_table_that_is_kept_and_taller_than_a_page_parts_where_pages_end(above):
    whole = table(*(row(f"п{n}", keep=True) for n in range(23)))
    start = [told("с", above)] if above else []
    found = [texts(leaf) for leaf in pages(*rows(above), whole)]
    assert found == [*start, told("п", 10), told("п", 10, 10), told("п", 3, 20)]


def test_a_row_that_is_kept_and_taller_than_a_page_is_cut():
    tall = "\n".join(told("т", 14))
    first, second = by_page(*rows(4), table(row(tall, keep=True)))
    assert (first, second) == (told("т", 6), told("т", 8, 6))


def spanned(*keeps):
    """Rows beside a cell that spans them all."""
    made = [row(f"п{n}", f"ф{n}" if not n else [], keep=keep) for n, keep in enumerate(keeps)]
    for n, one in enumerate(made):
        one.cells[1].merge = "continue" if n else "restart"
    return table(*made)


def test_rows_that_a_cell_spans_keep_with_the_next_among_them():
    assert by_page(*rows(8), spanned(False, True, False)) == [["п0", "ф0"], ["п1", "п2"]]
    assert by_page(*rows(8), spanned(True, True, False)) == [[], ["п0", "ф0", "п1", "п2"]]
    assert by_page(*rows(8), spanned(False, False, False)) == [["п0", "ф0", "п1"], ["п2"]]


def test_rows_that_a_cell_spans_and_that_are_all_kept_part_where_a_page_ends():
    found = by_page(*rows(6), spanned(*[True] * 13))
    assert [sum(text[0] == "п" for text in page) for page in found] == [0, 10, 3]


def test_a_note_goes_on_with_the_row_that_is_kept():
    kept = row([noted("закон", "а"), para("б")])
    kept.cells[0].blocks[0].style = para(**KEEP).style
    first, second = pages(*rows(7), table(kept, row("в\nг", whole=True)))
    assert texts(first) == told("с", 7)
    assert {"закон", "б", "в ", "г"} < set(texts(second))

"""A print read by the places of its labels: what belongs to which, and what a print can't show."""

import pytest

from wego_forms.forms.entries import Entry
from wego_forms.reading.inked import Ink
from wego_forms.reading.paper import Paper
from wego_forms.reading.plan import Cell, Plan, Row
from wego_forms.reading.printed import Print

LEFT, RIGHT = (0, 100), (100, 200)
WHICH = "a print doesn't show which field has which"
WHOSE = "a print doesn't show where this value ends"


def said(left, depth, text):
    """A line of letters 5 pt wide."""
    return [Ink(depth, left + 5 * at, left + 5 * at + 4.9, 8, letter) for at, letter in enumerate(text)]


def label(words, *tags, align="top"):
    """A row of words, and beside them a cell with these places."""
    return Row([Cell(*LEFT, words, (), align), Cell(*RIGHT, "", tags, align)])


def unnamed(*tags, align="top"):
    return Row([Cell(*RIGHT, "", tags, align)])


def read(rows, *lines, **types):
    """What each place holds, and what is told."""
    paper = Paper([ink for line in lines for ink in said(*line)], Plan(tuple(rows), (), ()))
    form = Print(paper, {name: Entry(name, type_) for name, type_ in types.items()})
    held = form.read()
    told = [(doubt.field, doubt.value, doubt.what.en) for doubt in form.doubts]
    return None if held is None else {each.path: each.text for each in held}, told


def test_what_stands_beside_a_label_is_its_value_over_its_lines():
    rows = [label("Имя", "a"), label("Город", "b")]
    assert read(rows, (0, 10, "Имя"), (100, 10, "Анна"), (100, 20, "Юрьева"), (0, 40, "Город"), (100, 40, "Уфа")) == (
        {"a": "Анна Юрьева", "b": "Уфа"}, []
    )  # fmt: skip


def test_without_a_label_it_is_no_print_of_the_form():
    assert read([label("Имя", "a"), label("Город", "b")], (0, 10, "Имя"), (100, 10, "Анна")) == (None, [])


def test_places_in_one_cell_have_a_line_each():
    lines = (0, 10, "Имя"), (100, 10, "Анна"), (100, 20, "Юрьева")
    assert read([label("Имя", "a", "b")], *lines) == ({"a": "Анна", "b": "Юрьева"}, [])


def test_places_in_one_cell_with_more_or_fewer_lines_are_not_told_apart():
    lines = (0, 10, "Имя"), (100, 10, "Анна")
    assert read([label("Имя", "a", "b")], *lines) == ({}, [("a, b", "Анна", WHICH)])
    assert read([label("Имя", "a", "b")], lines[0]) == ({}, [])


@pytest.mark.parametrize(
    ("upper", "lower", "told"),
    [
        ("top", "top", []),
        ("top", "center", [("a", "Анна Юрьева", WHOSE)]),
        ("center", "center", [("a", "Анна Юрьева", WHOSE)]),
        ("center", "top", []),
    ],
)
def test_a_line_between_two_labels_is_the_uppers_and_told_where_it_may_be_the_lowers(upper, lower, told):
    rows = [label("Имя", "a", align=upper), label("Город", "b", align=lower)]
    lines = (0, 10, "Имя"), (100, 10, "Анна"), (100, 30, "Юрьева"), (0, 50, "Город"), (100, 50, "Уфа")
    assert read(rows, *lines) == ({"a": "Анна Юрьева", "b": "Уфа"}, told)


def test_a_line_between_the_labels_of_rows_that_stand_at_their_foot_is_the_lowers():
    rows = [label("Имя", "a", align="bottom"), label("Город", "b", align="bottom")]
    lines = (0, 10, "Имя"), (100, 10, "Анна"), (100, 40, "Уфа,"), (0, 50, "Город"), (100, 50, "Сибай")
    assert read(rows, *lines) == ({"a": "Анна", "b": "Уфа, Сибай"}, [])


def test_cells_that_stand_otherwise_in_one_row_have_all_that_lies_between_the_labels():
    mixed = Row([Cell(*LEFT, "Имя", (), "top"), Cell(*RIGHT, "", ("a",), "bottom")])
    lines = (0, 10, "Имя"), (100, 8, "Анна"), (100, 30, "Юрьева"), (0, 50, "Город"), (100, 50, "Уфа")
    assert read([mixed, label("Город", "b")], *lines) == ({"a": "Анна Юрьева", "b": "Уфа"}, [])


@pytest.mark.parametrize(
    ("rows", "lines", "told"),
    [
        (
            [label("Имя", "a", align="center"), unnamed("b")],
            [(0, 10, "Имя"), (100, 40, "Уфа")],
            [("b", "Уфа", WHOSE)],
        ),
        (
            [label("Имя", "a"), unnamed("b", align="bottom")],
            [(0, 10, "Имя"), (100, 10, "Да"), (100, 40, "Уфа")],
            [("a", "Да", WHOSE), ("b", "Уфа", WHOSE)],
        ),
    ],
    ids=["its fellow is in the middle", "it isn't at its top"],
)
def test_a_value_that_may_run_into_its_neighbours_is_told(rows, lines, told):
    assert read(rows, *lines)[1] == told


def test_rows_without_words_have_a_line_each_or_are_not_told_apart():
    rows = [label("Имя", "a"), unnamed("b"), unnamed("c")]
    named = (0, 10, "Имя"), (100, 10, "Анна")
    assert read(rows, *named, (100, 40, "раз"), (100, 60, "два"))[0] == {"a": "Анна", "b": "раз", "c": "два"}
    held, told = read(rows, *named, (100, 40, "раз"))
    assert held == {"a": "Анна"}
    assert ("b, c", "раз", WHICH) in told


@pytest.mark.parametrize(
    ("mark", "held", "told"),
    [("☒", "Yes", []), ("☐", "Off", []), ("да", "да", []), ("Да / Yes", "Да", []),
     ("x", None, [("a", "x", "a print doesn't show whether it is checked")])],
)  # fmt: skip
def test_a_box_is_checked_or_not_or_told(mark, held, told):
    found = read([label("Имя", "a")], (0, 10, "Имя"), (100, 10, mark), a="flag")
    assert found == ({} if held is None else {"a": held}, told)


def test_an_address_has_no_spaces_and_paragraphs_of_a_text_are_told():
    lines = (0, 10, "Имя"), (100, 10, "a-"), (100, 20, "b@c.ru")
    assert read([label("Имя", "a")], *lines, a="email") == ({"a": "a-b@c.ru"}, [])
    assert read([label("Имя", "a")], *lines, a="text") == ({"a": "a-b@c.ru"}, [])
    held, [(field, text, what)] = read([label("Имя", "a")], *lines, a="lines")
    assert (held, field, text) == ({"a": "a-b@c.ru"}, "a", "a-b@c.ru")
    assert what == "a print doesn't show where paragraphs end"


def test_a_lists_rows_are_read_line_by_line_and_told():
    listed = Row([Cell(*RIGHT, "", ("x[0].item",))], listed=True)
    held, told = read(
        [label("Имя", "a"), listed], (0, 10, "Имя"), (100, 10, "да"), (100, 40, "раз"), (100, 60, "два")
    )
    assert held == {"a": "да", "x[0].item": "раз", "x[1].item": "два"}
    rows = "a list's rows, read from a print line by line"
    assert told == [("a", "да", WHOSE), ("x[0].item", "раз", rows), ("x[1].item", "два", rows)]


def test_what_stands_in_no_place_is_told():
    _, told = read([label("Имя", "a")], (0, 10, "Имя"), (100, 10, "Анна"), (0, 60, "Позвоните!"))
    assert told == [("", "Позвоните!", "this text stands outside the form's fields")]

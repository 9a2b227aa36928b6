"""Where text behind a tab stands, each held to its place in points.

Of 10 pt the digits of Liberation Serif are 5 pt wide, its space, dot and comma 2.5 pt.
"""

import pytest

from tests.pdf.documents import p
from tests.pdf.laid import TEN, WIDE, narrow, of_kind, runs, stop, texts
from wego_forms.pdf.layout import Glyphs


def stops(*said):
    """Several tab stops: (place in pt, kind)."""
    return f"<w:tabs>{''.join(stop(*one)[8:-9] for one in said)}</w:tabs>"


def placed(text, *said, props="", **more):
    """Where on the first page each stretch of a paragraph begins, and what it reads."""
    return texts(runs(text, props=stops(*said) + props), **more)


@pytest.mark.parametrize(
    ("kind", "text", "begins"),
    [
        ("left", "22", 100),
        ("start", "22", 100),
        ("num", "22", 100),
        ("right", "22", 90),
        ("center", "22", 95),
        ("right", "22 ", 90),  # spaces at the end don't count
        ("center", "22 ", 95),
        ("right", "22 33", 77.5),
        ("decimal", "22", 90),
        ("decimal", "2,25", 95),
        ("decimal", "22,5", 90),
        ("decimal", "1 222,5", 77.5),
        ("decimal", "22,5 33,5", 90),  # it goes by the first number
    ],
)
def test_text_behind_a_tab_stands_about_its_stop(kind, text, begins):
    assert placed(f"1\t{text}\t7", (100, kind), (200, "left"))[1:] == [
        (begins, text.rstrip() + " "), (200, "7"),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["right", "center", "decimal"])
def test_text_too_wide_for_its_stop_begins_where_the_tab_does(kind):
    assert placed("1111\t2222222222", (30, kind)) == [(0, "1111 "), (20, "2222222222")]


def test_a_tab_leads_to_the_next_stop_ahead_and_a_bar_is_none():
    assert placed("1\t2\t3", (20, "bar"), (50, "left"), (100, "left")) == [(0, "1 "), (50, "2 "), (100, "3")]


def test_text_that_ends_at_a_stop_is_past_it():
    assert placed("11\t2", (10, "left"), (50, "left")) == [(0, "11 "), (50, "2")]
    assert placed("11\t2", (10.05, "left"), (50, "left")) == [(0, "11 "), (10.05, "2")]


@pytest.mark.parametrize(("text", "begins"), [("1", 10), ("11", 20), ("111", 20), ("1111", 30)])
def test_where_no_stop_is_said_they_stand_at_equal_distances(text, begins):
    near = '<w:defaultTabStop w:val="200"/>'
    assert placed(f"{text}\t2", settings=near)[1:] == [(begins, "2")]
    assert placed("1\t2")[1:] == [(36, "2")]


def test_a_hanging_indent_is_a_stop():
    hanging = '<w:ind w:left="1000" w:hanging="1000"/>'
    assert placed("1\t2\t3", props=hanging) == [(0, "1 "), (50, "2 "), (72, "3")]
    assert placed("1\t2", props='<w:ind w:left="1000"/>') == [(50, "1 "), (72, "2")]


@pytest.mark.parametrize(
    ("where", "kind", "begins", "below"),
    [
        (99, "right", 89, False),
        (100, "right", 90, False),
        (120, "right", 110, False),  # a stop in the margin, for which many a header is made
        (136, "right", 126, False),
        (137, "right", 0, True),  # and one further out than half an inch
        (98, "center", 93, False),
        (131, "center", 126, False),
        (132, "center", 0, True),
        (101, "left", 101, False),
        (126, "left", 126, False),
        (127, "left", 0, True),
        (100, "left", 0, True),  # nothing is left before the margin
        (95, "left", 0, True),
    ],
)
def test_text_set_about_a_stop_may_reach_half_an_inch_into_the_margin(where, kind, begins, below):
    first, second = of_kind(Glyphs, runs("1\t22", props=stop(where, kind) + narrow(100)))
    assert (second.x, second.y > first.y) == (begins, below)


def test_only_what_stands_at_the_stop_reaches_into_the_margin():
    drawn = of_kind(Glyphs, runs("1\t22 333", props=stop(110, "right") + narrow(100)))
    assert [mark.text.strip() for mark in drawn] == ["1", "22 333"]
    drawn = of_kind(Glyphs, runs("1\t22\t333", props=stop(110, "right") + narrow(100)))
    assert [(mark.x, mark.text) for mark in drawn][1:] == [(100, "22"), (95, "333")]


def test_a_tab_that_no_stop_is_left_for_goes_on_in_the_next_line():
    first, second = of_kind(Glyphs, runs("1" * 19 + "\t22", props=narrow(100)))
    assert (second.x, second.text) == (36, "22")
    assert second.y - first.y == pytest.approx(11.5, abs=0.01)


WORD_2013 = '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>'


@pytest.mark.parametrize(
    ("tail", "settings", "lines"),
    [("\t", "", 1), ("\t \t", "", 1), ("\t", WORD_2013, 2), ("\t2", "", 2), ("\t2", WORD_2013, 2)],
)
def test_a_tab_at_a_paragraphs_end_hangs_over_the_margin_unless_it_is_word_2013s(tail, settings, lines):
    body = runs("1" * 19 + tail, props=narrow(100))
    below = of_kind(Glyphs, body, p("5", run=TEN), settings=settings)[-1]
    assert below.y - 9.336 == pytest.approx(lines * 11.5, abs=0.01)


def test_a_tab_in_a_column_narrower_than_its_stop_takes_a_line():
    (mark,) = of_kind(Glyphs, runs("\t22", props=narrow(20)))
    assert (mark.x, mark.y) == (
        0,
        pytest.approx(9.336 + 16.1, abs=0.01),
    )  # the tab's is a line of the style's letters


def test_a_tab_ends_at_the_edge_where_it_ends_a_line_that_is_set_to_the_right():
    ((x, _),) = texts(runs("11\t", props='<w:jc w:val="right"/>'))
    assert x == pytest.approx(WIDE - 36, abs=0.001)

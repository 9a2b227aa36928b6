"""Text beside and below what floats in a cell; a cell is 100 pt wide, its lines 20 pt tall."""

import pytest

from tests.pdf.layout.models import images, pages, para, picture, stands
from tests.pdf.layout.test_beside import below, square
from wego_forms.pdf.model import Cell, Row, Table


def cells(*blocks, below="ниже"):
    """A table of two columns of 100 pt, and a line."""
    return Table([Row([Cell(list(blocks)), Cell([para("рядом")])])], [100.0, 100.0], {}), para(below)


def test_in_a_cell_text_stands_beside_too_and_the_row_is_as_tall_as_what_floats():
    found = stands(pages(*cells(para(square(50, 70, gaps=(0.0, 0.0, 5.0, 0.0)), "а " * 9)))[0])
    assert [(x, y) for text, x, y in found if text.startswith("а")] == [(50, 0), (50, 20)]
    assert found[-1] == ("ниже", 0, 75)
    assert found[-2] == ("рядом", 100, 0)


def test_in_a_cell_lines_go_below_what_they_may_not_stand_beside_and_it_keeps_its_place():
    leaf = pages(*cells(para("раз"), para("два", below(50, 30), before=4.0), para("три")))[0]
    assert [(text, y) for text, x, y in stands(leaf) if x == 0] == [
        ("раз", 0), ("два", 54), ("три", 74), ("ниже", 94),
    ]  # fmt: skip
    assert images(leaf) == [(40, 74, 50, 30)]  # 24 pt below the top of the text


def test_a_paragraph_of_a_cell_below_another_is_set_beside_what_hangs_in_that():
    found = stands(pages(*cells(para("раз", square(40, 50)), para("а " * 20), para("три")))[0])
    lefts = [x for text, x, _ in found if x < 100 and text != "ниже"]
    assert lefts[:3] == [40, 40, 40]
    assert set(lefts[3:]) == {0}


def test_what_hangs_in_a_cell_by_the_page_moves_nothing_in_it_but_lines_below_its_row():
    leaf = pages(*cells(para("раз", below(50, 50, 0.0, 0.0, "margin"))))[0]
    assert [(text, y) for text, _, y in stands(leaf)] == [("раз", 0), ("рядом", 0), ("ниже", 50)]


def placed(cell, **more):
    """What stands in the first cell: text, left, top."""
    return [one for one in stands(pages(*cells(*cell, **more))[0]) if one[1] < 100]


def test_space_between_a_cells_paragraphs_counts_for_what_stands_beside():
    body = para("раз", square(40, 50)), para("два", before=25.0), para("три")
    assert placed(body)[:3] == [("раз", 40, 0), ("два", 40, 45), ("три", 0, 65)]


@pytest.mark.parametrize("place", [("column", 0.0), ("margin", "left")])
def test_in_a_cell_text_begins_right_beside_what_stands_at_its_left(place):
    shown = picture(40, 50, place, ("line", 0.0), "square")
    assert placed([para("раз", shown)])[0] == ("раз", 40, 0)


def test_in_a_cell_what_stands_at_its_right_leaves_the_left():
    shown = picture(40, 30, ("margin", "right"), ("paragraph", 0.0), "square")
    found = placed([para("а " * 20, shown)])
    assert [x for _, x, _ in found[:2]] == [0, 0]
    assert found[0][0].count("а") == found[1][0].count("а") < found[2][0].count("а")


def test_a_picture_in_a_line_that_it_pushes_down_keeps_its_place():
    shown = picture(50, 30, ("margin", 0.0), ("line", 0.0), "lines")
    leaf = pages(*cells(para("раз"), para("два", shown)))[0]
    assert [(text, y) for text, x, y in stands(leaf) if x == 0] == [("раз", 0), ("два", 50), ("ниже", 70)]
    assert images(leaf) == [(40, 70, 50, 30)]


def test_a_row_is_taller_by_half_a_point_too():
    assert placed([para("раз", square(50, 20.5))])[-1] == ("ниже", 0, 20.5)


def test_in_a_cell_what_lies_by_the_page_moves_nothing_beside_what_hangs_in_the_text():
    body = para("раз", below(50, 30, 0.0, 0.0, "margin")), para("два", square(40, 20))
    assert placed(body)[:2] == [("раз", 0, 0), ("два", 40, 20)]


def test_what_lies_behind_a_cells_text_moves_nothing():
    body = para("раз", square(40, 50, wrap="none")), para("два", square(30, 20))
    assert placed(body) == [("раз", 0, 0), ("два", 30, 20), ("ниже", 0, 40)]


@pytest.mark.parametrize("other", [square(30, 20, wrap="none"), square(30, 20, 0.0, 0.0, "margin")])
def test_text_keeps_away_from_what_hangs_beside_another_that_it_need_not_mind(other):
    assert placed([para("раз", other, square(40, 20))])[0] == ("раз", 40, 0)

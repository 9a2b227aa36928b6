"""Rows that say otherwise than their table what lines and margins it has (w:tblPrEx).

A line of 10 pt has its baseline 9.336 pt below its top; lines of tables are in eighths of a point.
"""

import pytest

from tests.pdf.laid import of_kind, runs
from wego_forms.pdf.layout import Glyphs, Stroke


def side(name, kind="single", width=8):
    return f'<w:{name} w:val="{kind}" w:sz="{width}" w:color="000000"/>'


def borders(*sides):
    return f"<w:tblBorders>{''.join(sides)}</w:tblBorders>"


ALL = borders(*(side(name) for name in ("top", "left", "bottom", "right", "insideH", "insideV")))
NONE = borders(side("insideH", "nil"), side("insideV", "nil"))


def cell(text, props=""):
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{runs(text)}</w:tc>"


def row(*cells, excepted=""):
    said = f"<w:tblPrEx>{excepted}</w:tblPrEx>" if excepted else ""
    return f"<w:tr>{said}{''.join(c if c.startswith('<') else cell(c) for c in cells)}</w:tr>"


def three(*rows, props=""):
    """A table of three columns of 100 pt, whose left line is at 0."""
    columns = '<w:gridCol w:w="2000"/>' * 3
    said = f'<w:tblInd w:w="108" w:type="dxa"/><w:tblLayout w:type="fixed"/>{props}'
    return f"<w:tbl><w:tblPr>{said}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def upright(*body):
    """Where upright lines are drawn, by the row that they stand in."""
    found = {}
    for mark in of_kind(Stroke, *body):
        if mark.x1 == mark.x2:
            found.setdefault(round(mark.y1), []).append(round(mark.x1))
    return [sorted(places) for _, places in sorted(found.items())]


def test_a_row_has_its_own_lines_between_and_beside_its_cells():
    plain = row("1", "2", "3")
    assert upright(three(plain, row("4", "5", "6", excepted=ALL), plain)) == [[0, 100, 200, 300]]
    assert upright(three(plain, row("4", "5", "6", excepted=NONE), plain, props=ALL)) == [
        [0, 100, 200, 300], [0, 300], [0, 100, 200, 300],
    ]  # fmt: skip


def test_a_cells_own_line_wins_over_its_rows():
    own = f"<w:tcBorders>{side('right', 'nil')}</w:tcBorders>"
    body = three(row("1", "2", cell("3", own), excepted=ALL))
    assert upright(body) == [[0, 100, 200]]


def test_lines_stand_between_two_rows_of_which_one_asks_for_them():
    across = [
        (round(mark.x1), round(mark.x2))
        for mark in of_kind(Stroke, three(row("1", "2", "3"), row("4", "5", "6", excepted=ALL)))
        if mark.y1 == mark.y2
    ]
    assert across == [(0, 300)]  # none below it: that is the table's, which has none


def test_a_row_has_its_own_margins():
    margins = '<w:tblCellMar><w:top w:w="100"/><w:left w:w="200"/></w:tblCellMar>'
    found = {
        mark.text: (mark.x, mark.y)
        for mark in of_kind(Glyphs, three(row("1", "2", "3"), row("4", "5", "6", excepted=margins)))
    }
    assert [found[text][0] for text in "1245"] == pytest.approx([5.4, 105.4, 10, 110], abs=0.03)
    assert found["4"][1] - found["1"][1] == pytest.approx(11.5 + 5, abs=0.03)

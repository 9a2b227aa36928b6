"""Table styles: which of their regions a cell takes its look from; and columns that run from right to left."""

import pytest

from tests.pdf.documents import content, p, parts, table, tc, word
from tests.pdf.offices.styled import regions
from tests.pdf.offices.tables import RULED
from wego_forms.pdf import draw
from wego_forms.pdf.model import Table
from wego_forms.pdf.read.tables import Frame, _regions
from wego_forms.pdf.styles import TableStyle

ALL = (
    "band1Horz", "band2Horz", "band1Vert", "band2Vert", "firstRow", "lastRow", "firstCol", "lastCol",
    "nwCell", "neCell", "swCell", "seCell",
)  # fmt: skip
STYLE = TableStyle(regions=dict.fromkeys(ALL, TableStyle()))


def of(row, column, **props):
    """The regions of a cell in a table of 6 rows and 6 columns."""
    look = dict.fromkeys(("firstRow", "lastRow", "firstColumn", "lastColumn"), True) | {
        "noHBand": False,
        "noVBand": False,
    }
    props = {"look": look} | props
    place = Frame(Table([], [], props), STYLE).place(row, 6)
    return _regions(STYLE, props, place, column, 6)


@pytest.mark.parametrize(
    ("place", "strongest"),
    [((0, 0), "nwCell"), ((0, 5), "neCell"), ((5, 0), "swCell"), ((5, 5), "seCell"), ((0, 2), "firstRow"),
     ((5, 2), "lastRow"), ((2, 0), "firstCol"), ((2, 5), "lastCol"), ((1, 1), "band1Horz"), ((2, 1), "band2Horz")],
)  # fmt: skip
def test_a_corner_wins_over_its_row_and_a_row_over_its_column(place, strongest):
    assert of(*place)[-1] == strongest


def test_head_and_foot_are_in_no_band_of_rows_and_the_columns_at_the_sides_in_none_of_columns():
    assert not [name for row in (0, 5) for name in of(row, 2) if name.endswith("Horz")]
    assert not [name for column in (0, 5) for name in of(2, column) if name.endswith("Vert")]


def test_a_band_is_as_many_rows_or_columns_wide_as_the_style_says():
    bands = [of(row, 2, row_band=2)[1] for row in range(1, 5)]
    assert bands == ["band1Horz", "band1Horz", "band2Horz", "band2Horz"]
    bands = [of(2, column, column_band=3)[0] for column in range(1, 5)]
    assert bands == ["band1Vert", "band1Vert", "band1Vert", "band2Vert"]


def test_a_band_of_no_rows_is_one_of_one():
    assert [of(row, 2, row_band=0)[1] for row in (1, 2)] == ["band1Horz", "band2Horz"]


def test_a_style_says_how_wide_its_bands_are():
    sizes = '<w:tblStyleRowBandSize w:val="2"/><w:tblStyleColBandSize w:val="2"/>'
    props = '<w:tblStyle w:val="T"/><w:tblLook w:val="0400"/>'
    pdf = draw(
        parts(table((3000,), *[[f"ряд{n}"] for n in range(4)], props=props), styles=regions(sizes))
    ).pdf
    wide = [word(pdf, f"ряд{n}") for n in range(4)]
    assert [round(w.right - w.left) for w in wide] == [round(wide[0].right - wide[0].left)] * 2 + [
        round(wide[2].right - wide[2].left)
    ] * 2
    assert wide[0].right - wide[0].left > wide[2].right - wide[2].left + 5


def test_columns_that_run_from_right_to_left_stand_so_and_are_read_in_their_order():
    rows = [["первый", "второй"], [tc("оба", '<w:gridSpan w:val="2"/>')]]
    pdf = draw(parts(table((2000, 3000), *rows, props="<w:bidiVisual/>" + RULED), p("ниже"))).pdf
    left = word(pdf, "ниже").left
    # Columns of 100 and 150 pt: the second begins at the table's left.
    assert word(pdf, "второй").left == pytest.approx(left, abs=0.3)
    assert word(pdf, "первый").left == pytest.approx(left + 150, abs=0.3)
    assert word(pdf, "оба").left == pytest.approx(left, abs=0.3)
    # They are written as they are read: the first cell, the second, the next row.
    across = [operands[4] for operands, name in content(pdf)[0] if name == "Tm"]
    assert across == pytest.approx([left + 150, left, left, left], abs=0.3)


def test_lines_of_columns_from_right_to_left_are_on_the_other_side():
    thick = '<w:tcBorders><w:left w:val="single" w:sz="48" w:color="FF0000"/></w:tcBorders>'
    pdf = draw(parts(table((2000, 3000), [tc("а", thick), tc("б")], props="<w:bidiVisual/>"), p("ниже"))).pdf
    operators, _ = content(pdf)
    places = [operands[0] for operands, name in operators if name == "m"]
    assert places == [pytest.approx(word(pdf, "ниже").left - 5.4 + 250, abs=0.3)]

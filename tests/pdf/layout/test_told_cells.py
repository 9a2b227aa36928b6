"""What of a cell is told: what reaches out of it, what its row hides, what a merged cell covers."""

import warnings

import pytest

from tests.pdf.documents import MAIN_FONT, anchor, parts, picture, tc
from tests.pdf.laid import runs
from tests.pdf.layout.test_cells import CONTINUE, PICTURE, RESTART, cell, down, row, two
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw


def told(*body, **more):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        return [
            (problem.message("en"), problem.value)
            for problem in draw(parts(*body, **more), font=MAIN_FONT).problems
        ]


@pytest.mark.parametrize(("wide", "count"), [(89, 0), (90, 0), (91, 1)])
def test_a_picture_wider_than_its_cell_is_told_with_both_widths(wide, count):
    body = two(row(tc(f"<w:p>{picture('rP', cx=wide * 12700, cy=12700)}</w:p>"), "2"))
    found = told(body, **PICTURE)
    assert [value for _, value in found] == ["32 > 31 mm"] * count
    hanging = picture("rP", anchor(("column", 0), ("paragraph", 0)), cx=wide * 12700, cy=12700)
    assert told(two(row(tc(f"<w:p>{hanging}</w:p>"), "2")), **PICTURE) == []


def test_lines_wholly_below_a_row_of_exact_height_are_hidden_and_told():
    body = two(row("1\n2\n3", "5", height=12, rule="exact"), row("7", "8"))
    assert {"1", "2", "5", "7", "8"} == set(down(body))
    assert [value for _, value in told(body)] == ["3"]
    spaced = two(
        row(tc(runs("1") + runs("2", props='<w:spacing w:before="60"/>')), "5", height=14, rule="exact")
    )
    assert [value for _, value in told(spaced)] == ["2"]


def test_a_merged_cells_lines_are_hidden_below_the_last_of_its_rows_of_exact_height():
    body = two(
        row(cell("1\n2\n3\n4", RESTART), "5", height=12, rule="exact"),
        row(cell("", CONTINUE), "6", height=12, rule="exact"),
    )
    assert {"1", "2", "3", "5", "6"} == set(down(body))
    assert [value for _, value in told(body)] == ["4"]


def test_what_a_merged_cell_covers_is_told_from_where_it_stands():
    body = two(row(cell("1", RESTART), "5"), row(tc(runs("22") + runs("33"), CONTINUE), "6"))
    ((message, value),) = told(body)
    assert value == "22 33"
    assert "«22»" in message or "22" in message

"""Pictures that hang in a cell by the page's places (layoutInCell), as LibreOffice has them; places in points.

The cell is the second of two, 100 pt wide each; the picture is 10 pt wide and 20 pt tall.
"""

import pytest

from tests.pdf.documents import anchor, p, picture, table, tc, tr
from tests.pdf.laid import LEFT, TEN, TOP, leaves, runs
from tests.pdf.layout.test_boxes import png

PT = 12700
PICTURE = {"related": {"rP": ("image", "word/media/a.png", png())}}
BEGINS = LEFT - 5.4 + 100
"""Where the cell does; its content 5.4 pt farther in, and its row below one line of 11.5 pt."""
ROW = TOP + 11.499
INNER = BEGINS + 5.4
"""Where a table in the cell begins."""


def hung(across=("column", 0), down=("paragraph", 0), inside=True):
    place = anchor(across, down).replace("<wp:anchor ", f'<wp:anchor layoutInCell="{int(inside)}" ')
    return picture("rP", place, 10 * PT, 20 * PT)


def document(shown):
    cell = tc(runs((shown, ""), "2"))
    return p("0", run=TEN), table([2000, 2000], tr(tc(runs("1")), cell, props='<w:trHeight w:val="1000"/>'))


def corner(shown):
    (one,) = leaves(*document(shown), **PICTURE)[0].hung
    return one.image.x, one.image.y


@pytest.mark.parametrize(
    ("across", "inside", "x"),
    [
        (("page", 36 * PT), True, BEGINS + 36),
        (("page", 36 * PT), False, 36),
        (("margin", 36 * PT), True, BEGINS + 5.4 + 36),
        (("margin", 36 * PT), False, LEFT + 36),
        (("column", 36 * PT), True, BEGINS + 5.4 + 36),
        (("column", 36 * PT), False, BEGINS + 5.4 + 36),
        (("leftMargin", 2 * PT), True, BEGINS + 2),
        (("rightMargin", 2 * PT), True, BEGINS + 100 - 5.4 + 2),
        (("page", "right"), True, BEGINS + 100 - 10),
        (("margin", "right"), True, BEGINS + 100 - 5.4 - 10),
        (("page", "center"), True, BEGINS + 50 - 5),
    ],
)
def test_what_hangs_in_a_cell_is_reckoned_across_from_the_cell_unless_it_may_leave_it(across, inside, x):
    assert corner(hung(across, inside=inside))[0] == pytest.approx(x, abs=0.03)


@pytest.mark.parametrize(
    ("down", "inside", "y"),
    [
        (("page", 7 * PT), True, ROW + 7),
        (("page", 7 * PT), False, 7),
        (("margin", 7 * PT), True, ROW + 7),
        (("margin", 7 * PT), False, TOP + 7),
        (("paragraph", 7 * PT), True, ROW + 7),
        (("page", "bottom"), True, ROW + 50 - 20),
    ],
)
def test_and_down_from_its_rows_top(down, inside, y):
    assert corner(hung(down=down, inside=inside))[1] == pytest.approx(y, abs=0.03)


def test_in_a_table_in_a_cell_the_inner_cell_counts():
    inner = table(
        [600, 800], tr(tc(runs("3")), tc(runs((hung(("page", 3 * PT), ("page", 7 * PT)), ""), "4")))
    )
    body = p("0", run=TEN), table([2000, 2000], tr(tc(runs("1")), tc(runs("2") + inner + p("", run=TEN))))
    (one,) = leaves(*body, **PICTURE)[0].hung
    assert (one.image.x, one.image.y) == pytest.approx((INNER + 30 + 3, ROW + 11.499 + 7), abs=0.03)
    across = table([600, 800], tr(tc(runs("3")), tc(runs((hung(), ""), "4"))))
    body = p("0", run=TEN), table([2000, 2000], tr(tc(runs("1")), tc(across + p("", run=TEN))))
    (one,) = leaves(*body, **PICTURE)[0].hung
    assert one.image.x == pytest.approx(INNER + 30 + 5.4, abs=0.03)


def test_rows_that_a_cell_spans_have_their_own_tops():
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    low = tr(tc(runs("3"), on), tc(runs((hung(down=("page", 7 * PT)), ""), "4")))
    body = table([2000, 2000], tr(tc(runs("1"), start), tc(runs("2"))), low)
    (one,) = leaves(p("0", run=TEN), body, **PICTURE)[0].hung
    assert one.image.y == pytest.approx(ROW + 11.499 + 7, abs=0.03)


@pytest.mark.parametrize(("said", "inside"), [("", True), ('o:allowincell="f"', False)])
def test_a_shape_of_vml_lies_in_its_cell_unless_it_says_otherwise(said, inside):
    spaces = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    style = "position:absolute;margin-left:5pt;margin-top:0;width:9pt;height:9pt"
    style += ";mso-position-horizontal-relative:page"
    shape = f'<w:r><w:pict><v:rect {spaces} {said} style="{style}"/></w:pict></w:r>'
    (one,) = leaves(*document(shape))[0].hung
    assert one.image.x == pytest.approx(BEGINS + 5 if inside else 5, abs=0.03)


def test_outside_of_tables_it_counts_for_nothing():
    (one,) = leaves(runs((hung(("page", 36 * PT)), ""), "1"), **PICTURE)[0].hung
    assert one.image.x == 36

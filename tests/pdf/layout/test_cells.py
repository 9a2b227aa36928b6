"""Tables row by row and cell by cell, each held to its value in points.

A line of 10 pt is 11.5 pt tall, its baseline 9.336 pt below its top; cells' text stands 5.4 pt inside of them.
"""

import warnings

import pytest

from tests.pdf.documents import anchor, control, p, picture, r, table, tc, tr
from tests.pdf.laid import LEFT, TEN, TOP, leaves, of_kind, runs
from tests.pdf.layout.test_boxes import png
from tests.pdf.layout.test_notes import notes, reference
from wego_forms.errors import DrawingWarning
from wego_forms.pdf.layout import Area, Fill, Glyphs

BASE, LINE = 9.336, 11.499
PICTURE = {"related": {"rP": ("image", "word/media/a.png", png())}}
RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
SHADED = '<w:shd w:val="clear" w:fill="FFEE00"/>'
BELOW = p("9", run=TEN)


def cell(text, props="", para=""):
    return tc(runs(text, props=para), props)


def row(*cells, height=0, rule="atLeast", more=""):
    props = f'<w:trHeight w:val="{height * 20}" w:hRule="{rule}"/>' if height else ""
    return tr(*(one if one.startswith("<") else cell(one) for one in cells), props=props + more)


def two(*rows, **more):
    """A table of two columns of 100 pt."""
    return table([2000, 2000], *rows, **more)


def placed(*body, **more):
    """The text on the first page: how far below the top and right of the left margin each stretch begins."""
    return {mark.text.strip(): (mark.x, mark.y) for mark in of_kind(Glyphs, *body, **more)}


def down(*body, **more):
    """How far each stretch's line begins below the top of the text."""
    return {text: round(y - BASE, 2) for text, (_, y) in placed(*body, **more).items()}


def about(value):
    return pytest.approx(value, abs=0.03)


def margins(**said):
    inside = "".join(f'<w:{side} w:w="{wide * 20}"/>' for side, wide in said.items())
    return f"<w:tcMar>{inside}</w:tcMar>"


def test_a_cells_text_stands_inside_its_margins_and_the_row_is_as_tall_as_the_tallest():
    body = two(row(cell("1", margins(left=20, top=7, bottom=3)), "2"), row("3", "4"))
    found = placed(body, BELOW)
    assert found["1"] == about((20 - 5.4, 7 + BASE))
    assert found["2"] == about((100, 7 + BASE))  # the text of a row begins at one height
    assert found["3"] == about((0, 10 + LINE + BASE))
    assert found["9"] == about((0, 10 + 2 * LINE + BASE))


def test_a_cells_lines_end_before_its_right_margin():
    assert set(placed(two(row("11 22 33 44 55 66 77 88", "9")))) == {"11 22 33 44 55 66 77", "88", "9"}
    cut = placed(two(row(cell("11 22 33 44", margins(right=60)), "9")))
    assert set(cut) == {"11 22", "33 44", "9"}


def test_a_tables_own_margins_are_its_cells_where_they_say_nothing():
    props = '<w:tblCellMar><w:top w:w="80"/><w:left w:w="200"/><w:bottom w:w="40"/></w:tblCellMar>'
    found = placed(two(row("1", "2"), props=props), BELOW)
    assert found["1"] == about((0, 4 + BASE))
    assert found["2"] == about((100, 4 + BASE))
    assert found["9"] == about((0, 6 + LINE + BASE))


@pytest.mark.parametrize(
    ("align", "lower"),
    [("top", 0), ("both", 0), ("center", (50 - LINE - 10) / 2), ("bottom", 50 - LINE - 10)],
)
def test_a_cells_text_is_aligned_between_its_margins(align, lower):
    body = two(row(cell("1", margins(top=7, bottom=3) + f'<w:vAlign w:val="{align}"/>'), "2", height=50))
    assert down(body)["1"] == about(7 + lower)
    assert (
        down(two(row(cell("1\n2\n3", f'<w:vAlign w:val="{align}"/>'), "5", height=20, rule="exact")))["1"]
        == 0
    )


@pytest.mark.parametrize(
    ("first", "second", "below"),
    [
        ({"height": 30}, {"height": 20}, 50),
        ({"height": 5}, {"height": 20}, LINE + 20),
        ({"height": 5, "rule": "exact"}, {"height": 20}, 25),
    ],
)
def test_rows_are_at_least_or_exactly_as_tall_as_they_say(first, second, below):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        assert down(two(row("1", "2", **first), row("3", "4", **second)), BELOW)["9"] == about(below)


def test_a_merged_cell_makes_the_last_of_its_rows_taller_where_it_must():
    tall = cell("1\n2\n3\n4", RESTART)
    body = two(row(tall, "5"), row(cell("", CONTINUE), "6"), row("7", "8")), BELOW
    found = down(*body)
    assert (found["5"], found["6"], found["7"]) == about((0, LINE, 4 * LINE))
    assert [placed(*body)[text][0] for text in "156"] == about([0, 100, 100])
    low = cell("1", RESTART)
    found = down(two(row(low, "5"), row(cell("", CONTINUE), "6"), row("7", "8")), BELOW)
    assert (found["5"], found["6"], found["7"]) == about((0, LINE, 2 * LINE))


def test_a_merged_cell_leaves_a_row_of_exact_height_as_it_is():
    tall = cell("1\n2\n3", RESTART)
    body = two(row(tall, "5"), row(cell("", CONTINUE), "6", height=12, rule="exact"), row("7", "8"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        assert down(body)["7"] == about(LINE + 12)


@pytest.mark.parametrize(("align", "lower"), [("center", LINE), ("bottom", 2 * LINE)])
def test_a_merged_cells_text_is_aligned_in_all_of_its_rows(align, lower):
    merged = cell("1", RESTART + f'<w:vAlign w:val="{align}"/>')
    body = two(row(merged, "5"), row(cell("", CONTINUE), "6"), row(cell("", CONTINUE), "7"), row("8", "9"))
    assert down(body)["1"] == about(lower)


def test_a_cell_that_goes_on_with_none_above_it_is_a_cell_of_its_own():
    assert set(down(two(row(cell("1", CONTINUE), "2"), row("3", cell("4", CONTINUE))))) == {
        "1",
        "2",
        "3",
        "4",
    }


def test_a_cells_background_is_all_of_it():
    assert [tuple(mark) for mark in of_kind(Fill, two(row("1\n2", "5"), row("3", cell("4", SHADED))))] == [
        (94.6, about(2 * LINE), about(100), about(LINE), "FFEE00")
    ]
    merged = two(row(cell("1", RESTART + SHADED), "5"), row(cell("", CONTINUE + SHADED), "6"))
    assert [tuple(mark)[:4] for mark in of_kind(Fill, merged)] == [(-5.4, 0, about(100), about(2 * LINE))]


def test_a_cell_over_two_columns_and_a_row_that_begins_later():
    wide = tc(runs("1"), '<w:gridSpan w:val="2"/>' + SHADED)
    later = row(cell("2", SHADED), more='<w:gridBefore w:val="1"/>')
    assert [tuple(mark)[:3] for mark in of_kind(Fill, two(row(wide), later))] == [
        (-5.4, 0, about(200)), (94.6, about(LINE), about(100)),
    ]  # fmt: skip


# --- lines take room ---

RULES = (("top", 1), ("insideH", 2), ("bottom", 4))
RULED = "".join(f'<w:{side} w:val="single" w:sz="{wide * 8}"/>' for side, wide in RULES)
RULED = f"<w:tblBorders>{RULED}</w:tblBorders>"


def test_a_rows_text_begins_below_its_line_and_the_table_ends_below_its_last():
    found = down(two(row("1", "2"), row("3", "4"), props=RULED), BELOW)
    assert (found["1"], found["3"], found["9"]) == about((1, 1 + LINE + 2, 3 + 2 * LINE + 4))


def test_a_last_rows_least_height_is_without_the_line_below_it():
    found = down(two(row("1", "2", height=30), row("3", "4", height=20), props=RULED), BELOW)
    assert (found["3"], found["9"]) == about((30 + 2, 50 + 4))


def test_a_merged_cell_at_the_foot_has_the_line_below_it_too():
    body = two(row(cell("1\n1\n1", RESTART), "2"), row(cell("", CONTINUE), "4"), props=RULED)
    assert down(body, BELOW)["9"] == about(1 + 3 * LINE + 4)


# --- what is in a cell ---


def cells(*body, **more):
    return [
        (mark.control, about(mark.x), mark.y, about(mark.width), about(mark.height), mark.size)
        for mark in of_kind(Area, *body, **more)
        if mark.cell
    ]


def test_a_control_that_is_all_of_a_cell_has_all_of_it():
    own = tc(f"<w:p>{control('a', r('22', TEN))}</w:p>")
    assert cells(two(row("1", own))) == [(0, about(94.6), 0, about(100), about(LINE), 0)]
    spaces = tc(f"<w:p>{r(' ', TEN)}{control('a', r('22', TEN))}</w:p>")
    assert len(cells(two(row("1", spaces)))) == 1
    both = tc(f"<w:p>{control('a', r('22', TEN))}{r('33', TEN)}</w:p>")
    assert cells(two(row("1", both))) == []
    after = tc(f"<w:p>{control('a', r('22', TEN))}</w:p>" + p("33"))
    assert cells(two(row("1", after))) == []


def test_of_controls_in_each_other_those_that_are_all_of_a_cell_have_it():
    nested = control("a", r("11", TEN) + control("b", r("22", TEN)))
    assert [found[0] for found in cells(two(row("1", tc(f"<w:p>{nested}</w:p>"))))] == [0]
    same = control("a", control("b", r("22", TEN)))
    assert [found[0] for found in cells(two(row("1", tc(f"<w:p>{same}</w:p>"))))] == [0, 1]
    pair = f"<w:p>{control('a', r('11', TEN))}</w:p><w:p>{control('b', r('22', TEN))}</w:p>"
    assert cells(two(row("1", tc(pair)))) == []


def test_an_empty_control_and_a_picture_are_content_too():
    assert len(cells(two(row("1", tc(f"<w:p>{control('a', '')}</w:p>"))))) == 1
    beside = tc(f"<w:p>{control('a', r('22', TEN))}{picture('rP')}</w:p>")
    assert cells(two(row("1", beside)), **PICTURE) == []


def test_what_hangs_in_a_cell_counts_from_the_cell_and_its_paragraph():
    hanging = picture("rP", anchor(("column", 0), ("paragraph", 0)))
    lined = picture("rP", anchor(("character", 0), ("line", 0)))
    for made, left, top in ((hanging, 100, 3 * LINE), (lined, 105, 4 * LINE)):
        inside = tc(runs("5") + runs("1\n2", (made, "")))
        (hung,) = leaves(two(row("1\n2"), row("4", inside)), **PICTURE)[0].hung
        assert (hung.image.x - LEFT, hung.image.y - TOP) == about((left, top))


@pytest.mark.parametrize(("upright", "lines"), [("paragraph", 1), ("line", 2)])
def test_what_hangs_in_a_row_that_a_cell_spans_counts_from_that_row(upright, lines):
    hanging = picture("rP", anchor(("column", 0), (upright, 0)))
    body = two(row(cell("1", RESTART), "2"), row(cell("", CONTINUE), tc(runs("4\n5", (hanging, "")))))
    (hung,) = leaves(body, **PICTURE)[0].hung
    assert (hung.image.x - LEFT, hung.image.y - TOP) == about((100, lines * LINE))


@pytest.mark.parametrize("pieces", [("{}", "1122"), ("11", "{}", "22"), ("1122", "{}")])
def test_the_end_of_a_page_inside_a_cell_is_none_and_text_goes_on_beside_it(pieces):
    ended = runs(*((piece.format('<w:r><w:br w:type="page"/></w:r>'), "") for piece in pieces))
    body = two(row(tc(ended), "9"), row("3", "4"))
    assert len(leaves(body)) == 1
    found = placed(body)
    assert found["3"] == about((0, LINE + BASE))
    assert found["9"][1] == about(BASE)
    assert sum(mark.width for mark in of_kind(Glyphs, body) if mark.text in ("11", "22", "1122")) == about(20)


@pytest.mark.parametrize("merge", [("", ""), (RESTART, CONTINUE)])
def test_a_footnote_in_a_cell_is_its_rows(merge):
    noted = tc(f"<w:p>{r('1')}{reference(1)}</w:p>")
    related = {"rF": ("footnotes", "word/footnotes.xml", notes("источник"))}
    body = two(row(cell("1", merge[0]), "2"), row(cell("", merge[1]), noted))
    (foot,) = leaves(body, related=related)[0].feet
    assert len(foot.strips) == 2


@pytest.mark.parametrize(("direction", "degrees"), [("btLr", 90), ("tbRl", -90)])
def test_turned_text_has_the_rows_height_without_the_cells_margins(direction, degrees):
    said = margins(top=7, bottom=3) + f'<w:textDirection w:val="{direction}"/>'
    (leaf,) = leaves(two(row(cell("1", said), "2", height=100, rule="exact")))
    (_, _, strip) = leaf.strips[0]
    ((left, top, held), *_) = strip.inner
    ((across, _, turned),) = held.inner
    assert (left, top, held.height) == (0, 7, 90)
    assert turned.turned == (degrees, 90, about(LINE))
    assert across == (about(100 - 10.8 - LINE) if degrees < 0 else 0)


def test_turned_text_keeps_the_tables_margins_too():
    turned = '<w:textDirection w:val="btLr"/>'
    for props, length in (
        ("", 100),
        ('<w:tblCellMar><w:top w:w="80"/><w:bottom w:w="40"/></w:tblCellMar>', 94),
    ):
        body = two(row(cell("1", turned), "2", height=100, rule="exact"), props=props)
        ((_, _, held), *_) = leaves(body)[0].strips[0][2].inner
        assert held.height == length


def test_a_cell_narrower_than_its_margins_has_a_letter_on_each_line():
    tiny = tc(runs(("11", '<w:sz w:val="4"/>')))
    found = of_kind(Glyphs, table([100, 2000], row(tiny, "2")))
    assert [mark.text for mark in found] == ["1", "1", "2"]


def test_turned_text_in_a_row_of_no_said_height_is_as_long_as_it_is_and_half_a_pt():
    said = margins(top=7, bottom=3) + '<w:textDirection w:val="btLr"/>'
    (leaf,) = leaves(two(row(cell("11", said), "2")))
    assert leaf.strips[0][2].height == about(10 + 0.5 + 10)

"""Rows that a page cuts, each part held to the lines that it keeps.

Forty-nine lines of 10 pt and some space leave so many points of a page as each test says.
"""

from types import SimpleNamespace

import pytest

from tests.pdf.documents import p, table, tc, tr
from tests.pdf.laid import TALL, TEN, TOP, leaves, pages, runs
from wego_forms.pdf.layout import Fill, Glyphs, Strip, Stroke
from wego_forms.pdf.layout.grid import Grid, Placed
from wego_forms.pdf.layout.rows import Band, Frame, settle
from wego_forms.pdf.model import Cell, Table

LINE = 11.499
RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def left(room):
    """A paragraph that leaves so many pt of its page, or so many lines of 10 pt."""
    tall = round((TALL - room) * 20)
    return p("0", f'<w:spacing w:line="{tall}" w:lineRule="exact"/>')


def numbered(count, sign=""):
    return "\n".join(f"{sign}{n}" for n in range(count))


def cell(text, props="", para=""):
    return tc(runs(text, props='<w:widowControl w:val="0"/>' + para), props)


def row(*cells, props=""):
    return tr(*(one if one.startswith("<") else cell(one) for one in cells), props=props)


def by_page(*body, **more):
    """The text of each page, that of the paragraph above left out."""
    return [
        [mark.text.strip() for mark in page if type(mark) is Glyphs and mark.text != "0"]
        for page in pages(*body, **more)
    ]


def two(*rows, **more):
    return table([2000, 2000], *rows, **more)


def test_every_cell_keeps_the_lines_that_fit_and_goes_on_with_the_others():
    found = by_page(left(3 * LINE + 1), two(row(numbered(5, "a"), numbered(4, "b"))))
    assert found == [["a0", "a1", "a2", "b0", "b1", "b2"], ["a3", "a4", "b3"]]


def test_a_cell_that_fits_stays_whole_and_the_row_goes_on_without_it():
    found = by_page(left(3 * LINE + 1), two(row(numbered(5, "a"), "b0"), row("c", "d")))
    assert found == [["a0", "a1", "a2", "b0"], ["a3", "a4", "c", "d"]]


def test_a_row_of_which_no_line_fits_goes_down_whole():
    assert by_page(left(LINE - 1), two(row(numbered(2, "a"), "b"))) == [[], ["a0", "a1", "b"]]
    tall = tc(p("b", '<w:spacing w:line="600" w:lineRule="exact"/>'))
    found = by_page(left(2 * LINE), two(row(numbered(4, "a"), tall)))
    assert found == [[], ["a0", "a1", "a2", "a3", "b"]]


def test_a_row_is_cut_between_rows_where_they_fit():
    body = two(*[row(numbered(2, sign), "-") for sign in "abc"])
    assert [len(page) for page in by_page(left(4 * LINE + 0.05), body)] == [6, 3]
    assert [len(page) for page in by_page(left(4 * LINE - 0.05), body)] == [
        6,
        3,
    ]  # a tenth of a pt is nothing
    assert by_page(left(4 * LINE - 0.2), body)[1] == ["b1", "c0", "c1", "-"]


def test_a_row_that_may_not_be_cut_goes_down_whole():
    whole = row(numbered(5, "a"), "b", props="<w:cantSplit/>")
    assert by_page(left(3 * LINE + 1), two(whole)) == [[], ["a0", "a1", "a2", "a3", "a4", "b"]]


def test_a_row_of_exact_height_goes_down_whole():
    exact = row("a\nb\nc", "d", props='<w:trHeight w:val="800" w:hRule="exact"/>')
    assert by_page(left(30), two(exact)) == [[], ["a", "b", "c", "d"]]


def test_of_rows_that_a_cell_spans_one_taller_than_a_page_ends_at_its_foot():
    high = '<w:trHeight w:val="16000"/>'
    body = two(row(cell("m", RESTART), "a", props=high), row(cell("", CONTINUE), "b"), row("c", "d"))
    assert by_page(body) == [["m", "a"], ["b", "c", "d"]]


def test_both_parts_of_a_row_are_as_tall_as_what_they_hold():
    shaded = cell(numbered(5, "a"), '<w:shd w:fill="FFEE00"/>')
    first, second = pages(left(3 * LINE + 6), two(row(shaded, "b")), p("9", run=TEN))
    (ground,) = [mark for mark in first if type(mark) is Fill]
    assert (ground.y, ground.height) == (
        pytest.approx(TALL - 3 * LINE - 6, abs=0.1),
        pytest.approx(3 * LINE, abs=0.1),
    )
    (ground,) = [mark for mark in second if type(mark) is Fill]
    assert (ground.y, ground.height) == (0, pytest.approx(2 * LINE, abs=0.1))


def test_of_a_row_with_a_least_height_what_is_left_of_it_is_on_the_next_page():
    shaded = cell(numbered(5, "a"), '<w:shd w:fill="FFEE00"/>')
    tall = row(shaded, "b", props='<w:trHeight w:val="2000"/>')
    first, second = pages(left(3 * LINE + 1), two(tall), p("9", run=TEN))
    assert [mark.height for mark in first if type(mark) is Fill] == [pytest.approx(3 * LINE, abs=0.1)]
    assert [mark.height for mark in second if type(mark) is Fill] == [pytest.approx(100 - 3 * LINE, abs=0.1)]
    assert second[-1].y - 9.336 == pytest.approx(100 - 3 * LINE, abs=0.1)


@pytest.mark.parametrize("align", ["center", "bottom"])
def test_the_parts_of_a_cut_row_begin_at_the_top_however_they_are_aligned(align):
    aligned = cell("b0\nb1", f'<w:vAlign w:val="{align}"/>')
    first, _ = pages(left(3 * LINE + 1), two(row(numbered(5, "a"), aligned)))
    tops = {mark.text.strip(): mark.y for mark in first if type(mark) is Glyphs}
    assert tops["b0"] == tops["a0"]


def test_the_margins_and_lines_of_a_cut_row_are_on_both_pages():
    said = '<w:tcMar><w:top w:w="100"/><w:bottom w:w="60"/></w:tcMar>'
    ruled = "".join(f'<w:{side} w:val="single" w:sz="16"/>' for side in ("top", "bottom", "insideH"))
    ruled = f"<w:tblBorders>{ruled}</w:tblBorders>"
    body = two(row(cell(numbered(5, "a"), said), "b"), props=ruled)
    need = 2 + 5 + 3 * LINE + 3  # a line above, the margins
    assert [len(page) for page in by_page(left(need + 4), body)] == [4, 2]
    first, second = pages(left(need + 4), body)
    tops = [mark.y for mark in second if type(mark) is Glyphs]
    assert tops[0] == pytest.approx(2 + 5 + 9.336, abs=0.02)
    across = [mark.y1 for mark in first if type(mark) is Stroke and mark.y1 == mark.y2]
    assert len(across) == 2  # ruled off where it is cut


@pytest.mark.parametrize("after", [20, 400])
def test_the_last_space_below_a_cells_text_is_not_kept_at_a_pages_foot(after):
    spaced = cell(numbered(2, "a"), para=f'<w:spacing w:after="{after}"/>')
    assert by_page(left(2 * LINE + 0.5), two(row(spaced, "b")), p("9", run=TEN)) == [["a0", "a1", "b"], ["9"]]
    assert by_page(left(2 * LINE + 0.5), two(row(spaced, "b", props="<w:cantSplit/>")), p("9", run=TEN)) == [
        [], ["a0", "a1", "b", "9"],
    ]  # fmt: skip


def test_a_row_shortened_at_a_pages_foot_is_closed_just_inside_of_it():
    spaced = cell(numbered(2, "a"), para='<w:spacing w:after="400"/>')
    ruled = '<w:tblBorders><w:insideH w:val="single" w:sz="16"/></w:tblBorders>'
    first, second = pages(left(2 * LINE + 0.5), two(row(spaced, "b"), row("c", "d"), props=ruled))
    (line,) = [mark for mark in first if type(mark) is Stroke]
    assert (line.y1, line.width) == (pytest.approx(TALL - 0.5 - 1, abs=0.1), 2)
    assert [mark.text for mark in second if type(mark) is Glyphs] == ["c", "d"]


def merged(counts, *texts, props=""):
    """A cell of so many lines over rows, each with a text beside it."""
    first, *more = texts
    return two(
        row(cell(numbered(counts, "m"), RESTART), first, props=props),
        *[row(cell("", CONTINUE), text, props=props) for text in more],
    )


def test_a_cell_over_several_rows_is_cut_with_the_row_at_the_foot():
    found = by_page(left(3 * LINE + 1), merged(6, "a0\na1", "b0\nb1", "c0"))
    assert found == [["m0", "m1", "m2", "a0", "a1", "b0"], ["m3", "m4", "m5", "b1", "c0"]]


def test_a_page_may_end_between_rows_that_a_cell_spans():
    found = by_page(left(2 * LINE + 1), merged(4, "a0\na1", "b0\nb1"))
    assert found == [["m0", "m1", "a0", "a1"], ["m2", "m3", "b0", "b1"]]
    whole = merged(4, "a0\na1", "b0\nb1\nb2", props="<w:cantSplit/>")
    assert by_page(left(4 * LINE + 1), whole) == [["m0", "m1", "a0", "a1"], ["m2", "m3", "b0", "b1", "b2"]]


def test_no_line_runs_through_a_merged_cell_but_where_a_page_cuts_it():
    ruled = "".join(f'<w:{side} w:val="single" w:sz="8"/>' for side in ("top", "bottom", "insideH"))
    rows = [row(cell(numbered(8, "m"), RESTART), "a0")]
    rows += [row(cell("", CONTINUE), text) for text in ("b0\nb1", "c0", "d0")]
    body = two(*rows, props=f"<w:tblBorders>{ruled}</w:tblBorders>")
    for page in pages(left(4 * LINE), body):
        across = sorted((mark.y1, mark.x2 - mark.x1) for mark in page if type(mark) is Stroke)
        assert [wide > 150 for _, wide in across] == [True, False, True]


def test_a_merged_cell_that_ended_above_a_cut_leaves_the_row_under_it_empty():
    found = by_page(left(4 * LINE + 1), merged(1, "a0", "b0", "c0\nc1\nc2\nc3"))
    assert found == [["m0", "a0", "b0", "c0", "c1"], ["c2", "c3"]]


def test_cells_of_unlike_spans_are_each_cut_where_they_are():
    rows = [
        row(cell(numbered(2, "m"), RESTART), "a0"),
        row(cell("", CONTINUE), "b0"),
        row(cell(numbered(5, "n"), RESTART), "c0"),
        row(cell("", CONTINUE), "d0\nd1\nd2\nd3"),
    ]
    found = by_page(left(4 * LINE + 1), two(*rows))
    assert found == [["m0", "m1", "a0", "b0", "n0", "n1", "c0", "d0"], ["n2", "n3", "n4", "d1", "d2", "d3"]]


# --- heads, and rows that stay together ---

HEAD = "<w:tblHeader/>"


def test_heads_are_repeated_above_what_goes_on():
    body = two(row("h1", "h2", props=HEAD), row("i1", "i2", props=HEAD), row("a", "b"), row("c", "d"))
    assert by_page(left(3 * LINE + 1), body) == [
        ["h1", "h2", "i1", "i2", "a", "b"], ["h1", "h2", "i1", "i2", "c", "d"],
    ]  # fmt: skip


def test_heads_stay_with_the_first_row_below_them():
    body = two(row("h1", "h2", props=HEAD), row("a", "b"))
    assert by_page(left(LINE + 1), body) == [[], ["h1", "h2", "a", "b"]]


def test_only_rows_at_the_top_are_heads_and_a_table_of_nothing_else_has_none():
    body = two(row("a", "b"), row("h1", "h2", props=HEAD), row("c", "d"))
    assert by_page(left(2 * LINE + 1), body) == [["a", "b", "h1", "h2"], ["c", "d"]]
    body = two(row("a", "b", props=HEAD), row("c", "d", props=HEAD))
    assert by_page(left(LINE + 1), body) == [["a", "b"], ["c", "d"]]


def test_a_row_stays_with_the_next_where_a_paragraph_in_it_does():
    kept = cell("a", para="<w:keepNext/>")
    assert by_page(left(LINE + 1), two(row(kept, "b"), row("c", "d"))) == [[], ["a", "b", "c", "d"]]
    assert by_page(left(LINE + 1), two(row("a", "b"), row("c", "d"))) == [["a", "b"], ["c", "d"]]


def test_what_stands_on_a_page_ends_at_its_foot():
    for leaf in leaves(left(100), two(*[row(numbered(7, sign), "-") for sign in "abcdefghijklmnop"])):
        assert max(y + strip.height for _, y, strip in leaf.strips) <= TOP + TALL + 0.1


# --- what a cut is made for ---


def band(tall, *, whole=False, split=None, around=0.0):
    """A row of one cell with a line of that height."""
    inside = SimpleNamespace(split=split) if split else None
    line = Strip(tall - around, marks=(Fill(0, 0, 1, 1, "000000"),), cut=inside)
    margins = (around - 1.0 if around else 0.0, 0.0, 1.0 if around else 0.0, 0.0)
    return Band(0, [Placed(Cell([]), 0, 1, margins=margins, strips=[line])], 0.0, False, whole)


def cut(bands, room, fresh):
    settle(bands)
    for number, one in enumerate(bands):
        one.number = number
    grid = Grid(Table([], [], {}), [one.cells for one in bands], 1)
    return Frame(grid, [0.0, 100.0]).strip(bands).cut.split(room, fresh)


def test_a_row_fits_that_is_a_tenth_of_a_pt_too_tall():
    assert [half.height for half in cut([band(10.0), band(10.0), band(10.0)], 19.9, 500.0)] == [20, 10]
    assert [half.height for half in cut([band(10.0), band(10.0), band(10.0)], 19.8, 500.0)] == [10, 20]


def test_a_row_that_may_not_be_cut_is_kept_for_a_page_that_holds_it():
    asked = []

    def split(room, fresh):
        asked.append((room, fresh))
        return Strip(4.0), Strip(6.0)

    assert cut([band(20.0, whole=True, split=split)], 10.0, 19.9) is None
    assert asked == []
    assert cut([band(20.0, whole=True, split=split)], 10.0, 19.8) is not None
    assert asked == [(10.0, 19.8)]


def test_what_stands_in_a_cell_is_cut_for_the_page_without_the_cells_margins():
    asked = []

    def split(room, fresh):
        asked.append((room, fresh))
        return Strip(4.0), Strip(6.0)

    cut([band(30.0, split=split, around=8.0)], 20.0, 500.0)
    assert asked == [(12.0, 492.0)]

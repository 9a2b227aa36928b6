"""Headers, footers and what they leave of a page, each held to its place in points from the page's top left."""

import pytest

from tests.pdf.documents import SECTION, p, r, running, table
from tests.pdf.laid import LEFT, TALL, TEN, TOP, WIDE, inside, leaves, pages, runs
from tests.pdf.layout.test_pages import field
from wego_forms.pdf.bounds import TooLarge
from wego_forms.pdf.layout import Glyphs, Stroke, counted, sheets

BASE, LINE = 9.336, 11.499
BREAK = '<w:r><w:br w:type="page"/></w:r>'
EDGE = 28.35  # pt, from the page's edge to a header or footer here
HEIGHT = 16838 / 20


def carrying(head="", foot="", **more):
    """What `leaves` takes besides the body, for a document with a header and a footer of these blocks."""
    related, refs = dict(more.pop("related", {})), ""
    for kind, name, text in (("header", "hdr", head), ("footer", "ftr", foot)):
        if text:
            related[f"r{kind}"] = (kind, f"word/{kind}1.xml", running(name, text))
            refs += f'<w:{kind}Reference w:type="default" r:id="r{kind}"/>'
    return {"related": related, "refs": refs + more.pop("refs", ""), **more}


def run_on(leaf):
    """The text of a page's header and footer: where it begins, where its line does, and what it is."""
    marks = [mark for x, y, strip in leaf.running for mark in inside(strip, x, y)]
    return [(round(mark.x, 2), round(mark.y - BASE, 1), mark.text) for mark in marks if type(mark) is Glyphs]


def tops(found):
    """The first baseline of each page's text, from where the text begins where nothing presses on it."""
    return [round(next(mark.y for mark in page if type(mark) is Glyphs) - BASE, 2) for page in found]


def test_a_header_stands_under_the_pages_upper_edge_and_a_footer_on_its_lower():
    (leaf,) = leaves("5", **carrying(runs("1"), runs("2\n3")))
    assert run_on(leaf) == [
        (LEFT, round(EDGE, 1), "1"),
        (LEFT, round(HEIGHT - EDGE - 2 * LINE, 1), "2 "),
        (LEFT, round(HEIGHT - EDGE - LINE, 1), "3"),
    ]
    assert leaf.parts == ["word/header1.xml", "word/footer1.xml"]


def test_a_header_is_as_wide_as_the_text():
    (leaf,) = leaves("5", **carrying(runs("1", props='<w:jc w:val="right"/>')))
    assert run_on(leaf)[0][0] == pytest.approx(LEFT + WIDE - 5, abs=0.01)


@pytest.mark.parametrize(
    ("lines", "lower"), [(1, 0), (2, 0), (3, EDGE + 3 * LINE - TOP), (6, EDGE + 6 * LINE - TOP)]
)
def test_text_begins_under_its_margin_or_a_header_that_reaches_below_it(lines, lower):
    found = pages(runs("5"), **carrying(runs("\n".join("1" * lines))))
    assert tops(found) == [pytest.approx(lower, abs=0.02)]


def test_a_margin_less_than_nothing_is_kept_whatever_header_and_footer_are():
    more = carrying(runs("\n".join("1" * 9)), runs("\n".join("2" * 9)))
    over = SECTION.replace('w:top="1134"', 'w:top="-1134"').replace('w:bottom="1134"', 'w:bottom="-1134"')
    end = f"<w:p><w:pPr>{over.format(refs=more['refs'], extra='')}</w:pPr>{r('5', TEN)}</w:p>"
    first, *_ = leaves(*[runs("5")] * 80, end, "6", **more)
    assert first.strips[0][1] == TOP
    assert len(first.strips) == int(TALL / LINE)


@pytest.mark.parametrize(("lines", "fitting"), [(1, 63), (2, 63), (3, 62), (6, 59)])
def test_text_ends_above_its_margin_or_a_footer_that_reaches_above_it(lines, fitting):
    (first, *_) = pages(*[runs("5")] * 70, **carrying("", runs("\n".join("1" * lines))))
    assert len(first) == fitting == int((TALL - max(EDGE + lines * LINE - TOP, 0) + 0.1) / LINE)


def test_a_header_stands_on_no_grid_and_the_text_stays_on_its():
    grid = '<w:docGrid w:type="lines" w:linePitch="400"/>'
    more = carrying(runs("1\n2"), section=grid)
    (leaf,) = leaves(runs("5\n6"), **more)
    assert [y for _, y, _ in run_on(leaf)] == [round(EDGE, 1), round(EDGE + LINE, 1)]
    first, second = [y for _, y, _ in leaf.strips]
    assert second - first == pytest.approx(20)


def test_what_hangs_in_a_header_is_placed_by_its_paragraph():
    hanging = '<w:r><w:pict><v:rect style="position:absolute;margin-left:9pt;width:90pt;height:50pt"/></w:pict></w:r>'
    (leaf,) = leaves("5", **carrying(runs("1") + runs("2", (hanging, ""))))
    (hung,) = leaf.running_hung
    assert (hung.image.x, hung.image.y) == pytest.approx((LEFT + 9, EDGE + LINE), abs=0.02)
    assert leaf.hung == []


@pytest.mark.parametrize(("pages_", "wide"), [(9, 5), (10, 10), (11, 10)])
def test_the_number_of_all_pages_has_the_room_that_it_needs(pages_, wide):
    total = field("NUMPAGES").replace("<w:rPr></w:rPr>", "").replace("<w:r>", f"<w:r><w:rPr>{TEN}</w:rPr>")
    found = pages(*[runs("5", (BREAK, ""))] * (pages_ - 1), runs("5", (total, ""), "6"))
    assert len(found) == pages_
    before, number, behind = found[-1]
    assert (before.x, number.x, number.space, behind.x) == (0, 5, wide, 5 + wide)


def test_a_page_number_has_the_room_of_its_own_pages():
    small = field("PAGE").replace("<w:rPr></w:rPr>", "").replace("<w:r>", f"<w:r><w:rPr>{TEN}</w:rPr>")
    found = leaves(*[runs("5", (BREAK, ""))] * 9, "5", **carrying(runs("1", (small, ""), "2")))
    assert [run_on(leaf)[1][0] for leaf in found[8:]] == [LEFT + 10, LEFT + 15]


# --- pages as they begin ---


def test_the_lines_between_columns_stand_in_the_middle_and_reach_as_low_as_the_text():
    two = '<w:cols w:num="2" w:space="720" w:sep="1"/>'
    brk = '<w:r><w:br w:type="column"/></w:r>'
    (page,) = pages(runs("1\n2\n3", (brk, "")), runs("4"), section=two)
    (line,) = [mark for mark in page if type(mark) is Stroke]
    wide = (WIDE - 36) / 2
    assert tuple(line) == (
        pytest.approx(wide + 18), 0, pytest.approx(wide + 18), pytest.approx(3 * LINE, abs=0.02), 0.5, "000000", (),
    )  # fmt: skip
    assert [mark.x for mark in page if type(mark) is Glyphs][-1] == pytest.approx(wide + 36)


def test_of_three_columns_lines_stand_between_those_that_hold_something():
    three = '<w:cols w:num="3" w:space="720" w:sep="1"/>'
    brk = '<w:r><w:br w:type="column"/></w:r>'
    for breaks, lines in ((0, 0), (1, 1), (2, 2)):
        (page,) = pages(*[runs("1", (brk, "")) for _ in range(breaks)], runs("4"), section=three)
        assert sum(type(mark) is Stroke for mark in page) == lines
    plain = three.replace(' w:sep="1"', "")
    assert not any(type(mark) is Stroke for mark in pages(runs("1", (brk, "")), runs("4"), section=plain)[0])


def test_a_table_that_goes_on_is_closed_at_the_foot_of_each_page():
    sides = ("top", "bottom", "insideH")
    ruled = "".join(f'<w:{side} w:val="single" w:sz="8"/>' for side in sides)
    body = table([2000], *[["1"] for _ in range(60)], props=f"<w:tblBorders>{ruled}</w:tblBorders>")
    first, second = pages(body)
    rows = sum(type(mark) is Glyphs for mark in first)
    assert sum(type(mark) is Stroke for mark in first) == rows + 1
    assert sum(type(mark) is Stroke for mark in second) == 60 - rows + 1
    assert leaves(body)[0].strips[-1][2].height == 0  # which takes no room


@pytest.mark.parametrize(
    ("start", "page", "numbers"),
    [
        ("continuous", "", [1]),
        ("nextPage", "", [1, 2]),
        ("continuous", "small", [1, 2]),
        ("continuous", "flat", [1, 2]),
    ],
)
def test_a_section_goes_on_on_its_page_only_where_both_pages_are_as_large(start, page, numbers):
    end = SECTION.format(refs='<w:type w:val="nextPage"/>', extra="")
    end = {"small": end.replace("16838", "15000"), "flat": end.replace("11906", "10000")}.get(page, end)
    found = leaves(p("1", end), "2", section=f'<w:type w:val="{start}"/>')
    assert [leaf.number for leaf in found] == numbers


def test_pages_are_counted_from_one_and_labelled_as_their_section_says():
    found = leaves(
        *[runs("5", (BREAK, "")) for _ in range(3)],
        "5",
        section='<w:pgNumType w:fmt="lowerRoman" w:start="3"/>',
    )
    assert [(leaf.number, leaf.count, leaf.label, leaf.first) for leaf in found] == [
        (1, 3, "iii", True), (2, 4, "iv", False), (3, 5, "v", False), (4, 6, "vi", False),
    ]  # fmt: skip


def test_mirrored_pages_have_their_headers_at_their_own_margins():
    more = carrying(runs("1"), settings="<w:mirrorMargins/>")
    found = leaves(runs("5", (BREAK, "")), "5", **more)
    assert [run_on(leaf)[0][0] for leaf in found] == [LEFT, EDGE]


def test_a_document_has_as_many_pages_as_a_letter_may_and_not_one_more(monkeypatch):
    monkeypatch.setattr(sheets, "MAX_PAGES", 2)
    page = runs("5", (BREAK, ""))
    assert len(leaves(page, "5")) == 2
    with pytest.raises(TooLarge, match=r"more than 2 pages|больше 2 страниц"):
        leaves(page, page, "5")


def test_a_note_that_no_page_holds_is_the_first_of_none():
    assert counted([], 2) == [1, 1]

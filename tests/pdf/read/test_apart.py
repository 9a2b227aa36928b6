"""Tables parted from their paragraphs, and known by the shapes of their rows."""

import pytest

from tests.pdf.documents import lines, p, parts, table, tc, tr
from tests.pdf.offices.styled import regions
from wego_forms.pdf import draw, kept
from wego_forms.pdf.read import apart, blocks
from wego_forms.pdf.read.apart import parted

LONG = 400  # rows, of more XML than a table that is kept as a whole
LOOK = '<w:tblStyle w:val="T"/><w:tblLook w:val="0000" w:firstRow="1" w:lastRow="1" w:noHBand="0" w:noVBand="1"/>'


@pytest.fixture(autouse=True)
def _fresh():
    kept.forget()


def listed(rows, word="город", props="", styles=""):
    return parts(
        table([2000, 2000], *[[word, f"{word} {row}"] for row in range(rows)], props=props), styles=styles
    )


def alone(made):
    kept.forget()
    return draw(made)


@pytest.mark.parametrize("rows", [3, LONG])
def test_a_table_of_known_rows_isnt_parsed_however_many_they_are(rows, monkeypatch):
    for word in ("раз", "два", "три"):
        draw(listed(2, word))
    monkeypatch.setattr(apart, "_read", None)  # what it is asked for would be an error
    monkeypatch.setattr(blocks.Blocks, "_made", None)
    assert lines(draw(listed(rows, "четыре")).pdf)[-1] == f"четыре четыре {rows - 1}"


def test_of_a_table_only_the_rows_that_arent_known_are_parsed(monkeypatch):
    asked = []

    def read(keys, *more, known=apart._read):
        asked.append(len(keys))
        return known(keys, *more)

    monkeypatch.setattr(apart, "_read", read)
    rows = [["город", str(row)] for row in range(LONG)]
    for more in ([], [["город"]], [["город"], [tc("город", '<w:gridSpan w:val="2"/>')]]):
        draw(parts(table([2000, 2000], *rows, *more)))
        draw(parts(table([2000, 2000], *more, *rows)))
    assert asked == [1, 1, 1]


def test_rows_alike_get_what_the_style_has_for_their_places():
    for rows in (1, 2, 3, 5, 4, 3, 2, 1):
        made = listed(rows, f"ряд {rows}", LOOK, regions('<w:tblStyleRowBandSize w:val="1"/>'))
        known = draw(made)
        before = [(shelf, dict(shelf._things)) for shelf in kept._shelves]
        assert known.pdf == alone(made).pdf
        for shelf, things in before:
            shelf._things = things


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    "odd",
    [
        tr(tc("<w:tr>" + tc("внутри") + "</w:tr>" + p("город"))),
        "<w:tr/>",
        '<w:bookmarkStart w:id="1" w:name="b"/>' + tr(tc("город")) + '<w:bookmarkEnd w:id="1"/>',
        p("между") + tr(tc("город")),
        tr(tc("город", '<w:textDirection w:val="tbRlX"/>')),
        tr(tc("город") + "<w:foo>" + p("город") + "</w:foo>"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_row_that_is_odd_leaves_the_table_as_it_is_read_at_first(odd, first):
    rows = [odd, ["город"], ["город"]] if first else [["город"], odd, odd, ["город"]]
    made = [parts(table([2000], *rows).replace("город", word)) for word in ("раз", "два", "три", "четыре")]
    known = [draw(one) for one in made]
    for one, before in zip(made, known, strict=True):
        drawing = alone(one)
        assert drawing.pdf == before.pdf
        assert drawing.problems == before.problems


def xml(*cells):
    inside = b"".join(b"<w:tc>%b</w:tc>" % cell for cell in cells)
    return b"<w:tbl><w:tblPr/><w:tr>%b</w:tr><w:tr><w:tc/></w:tr></w:tbl>" % inside


LINE = b"<w:p><w:r><w:t>a</w:t></w:r></w:p>"


def test_a_tables_paragraphs_leave_their_places_in_its_rows():
    held = [LINE, b'<w:p w:rsidR="1"/>', b"<w:p/>"]
    row = b"<w:tr><w:tc><w:p/><w:p/></w:tc><w:tc><w:p/></w:tc>"
    assert parted(xml(held[0] + held[1], held[2])) == (b"<w:tbl><w:tblPr/>", [row, b"<w:tr><w:tc/>"], held)


@pytest.mark.parametrize(
    "cell",
    [
        b"<w:proofErr/>" + LINE,
        b"<w:p>" + LINE + b"</w:p>",
        b'<w:p><w:r><w:pict><w:txbxContent><w:p w:rsidR="1"/></w:txbxContent></w:pict></w:r></w:p>',
        b"<w:p><w:r>",
        b"<w:p",
        b"<w:tbl>" + LINE + b"</w:tbl>",
        b"<w:sdt>" + LINE + b"</w:sdt>",
    ],
    ids=[
        *("another element", "one in another", "in a text box", "without an end", "cut off"),
        *("a table in it", "a control"),
    ],
)
def test_a_table_that_holds_more_is_left_whole(cell):
    assert parted(xml(cell, LINE)) is None

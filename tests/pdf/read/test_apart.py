"""A table is parted from its paragraphs where its bytes tell them apart, and else left whole."""

import pytest

from wego_forms.pdf.read.apart import parted


def table(*cells):
    inside = b"".join(b"<w:tc>%b</w:tc>" % cell for cell in cells)
    return b"<w:tbl><w:tr>%b</w:tr></w:tbl>" % inside


LINE = b"<w:p><w:r><w:t>a</w:t></w:r></w:p>"


def test_its_paragraphs_leave_their_places_in_it():
    held = [LINE, b'<w:p w:rsidR="1"/>', b"<w:p/>"]
    assert parted(table(held[0] + held[1], held[2])) == (table(b"<w:p/><w:p/>", b"<w:p/>"), held)


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
def test_one_that_holds_more_is_left_whole(cell):
    assert parted(table(cell, LINE)) == (b"", [])

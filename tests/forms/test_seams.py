"""Where two languages meet on a sheet: links, numbers, heights and spans as other programs write them."""

import pytest
from lxml import etree

from tests.pdf.documents import NAMESPACES, p, r, tc
from wego_forms.forms import seams
from wego_forms.forms.controls import controls_in
from wego_forms.ooxml.names import WP, W


def element(xml):
    [made] = etree.fromstring(f"<w:body {NAMESPACES}>{xml}</w:body>")
    return made


def names(parent):
    return [etree.QName(each).localname for each in parent]


def test_of_the_english_half_links_become_text_and_pictures_and_marks_go():
    link = f'<w:hyperlink r:id="x">{r("site")}{r(" of ours")}</w:hyperlink>'
    block = element(f"<w:p><w:bookmarkStart/>{link}<w:r><w:drawing/></w:r></w:p>")
    seams.bare(block)
    assert names(block) == ["r", "r", "r"]
    assert seams.text_of(block) == "site of ours"


def test_a_control_without_a_title_says_both_languages_all_the_same():
    def control(text):
        props = '<w:sdtPr><w:tag w:val="a"/></w:sdtPr>'
        return next(
            controls_in(element(f"<w:p><w:sdt>{props}<w:sdtContent>{r(text)}</w:sdtContent></w:sdt></w:p>"))
        )

    one, other = control("Россия"), control("Russia")
    seams.say_both(one, other)
    assert [seams.text_of(each.element) for each in (one, other)] == ["Россия / Russia"] * 2
    assert one.element.find(f"{W}sdtPr/{W}alias") is None


def test_english_words_are_slanted_with_their_looks_and_values_are_not():
    value = f'<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent>{r("Oslo")}</w:sdtContent></w:sdt>'
    block = element(f"<w:p>{r('City', '<w:b/>')}<w:r><w:t>of</w:t></w:r>{value}</w:p>")
    seams.slant(block)
    assert [names(run.find(W + "rPr")) for run in block.iter(W + "r")] == [
        ["b", "i", "iCs", "lang"],
        ["i", "iCs", "lang"],
        ["lang"],
    ]


def test_the_english_half_of_a_numbered_paragraph_has_no_number_of_its_own():
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    one, other = element(p("раз", listed)), element(p("one", listed))
    seams.join(one, other, glue=False)
    assert [each.get(W + "val") for each in other.find(f"{W}pPr/{W}numPr")] == ["0"]
    assert other.find(f"{W}pPr/{W}spacing").get(W + "before") == "0"
    assert one.find(f"{W}pPr/{W}numPr/{W}numId").get(W + "val") == "3"
    assert one.find(f"{W}pPr/{W}keepNext") is None


def row(*cells, height=None):
    props = "" if height is None else f"<w:trPr><w:trHeight {height}/></w:trPr>"
    return f"<w:tr>{props}{''.join(cells)}</w:tr>"


@pytest.mark.parametrize(
    ("height", "then"),
    [
        ('w:val="400"', "320"),
        ('w:val="1cm"', "454"),
        ('w:val="400" w:hRule="exact"', "400"),
        ('w:val="tall"', "0"),
        ("", "0"),
    ],
)
def test_two_rows_share_a_height_however_it_is_written(height, then):
    rows = [element(row(tc("x"), height=height)) for _ in range(2)]
    seams.lower(*rows, 1.6)
    assert [each.find(f"{W}trPr/{W}trHeight").get(W + "val") for each in rows] == [then] * 2
    bare = element(row(tc("x")))
    seams.lower(bare, bare, 1.6)
    assert names(bare) == ["tc"]


def hung(offset, *rows, after="<w:tbl>{}</w:tbl>"):
    """How far below its paragraph a picture above a table of these rows hangs then."""
    anchor = (
        f'<w:p><w:r><w:drawing><wp:anchor><wp:positionV relativeFrom="paragraph"><wp:posOffset>{offset}'
        "</wp:posOffset></wp:positionV></wp:anchor></w:drawing></w:r></w:p>"
    )
    body = etree.fromstring(f"<w:body {NAMESPACES}>{anchor}{after.format(''.join(rows))}</w:body>")
    seams.hang_lower(body)
    return next(body.iter(WP + "posOffset")).text


BOTH, ONE = tc(p("раз") + p("one")), tc(p("раз"))


@pytest.mark.parametrize(
    ("rows", "lower"),
    [
        ([row(BOTH)], 10),
        ([row(BOTH), row(BOTH)], 20),
        ([row(BOTH)] * 5, 30),
        ([row(ONE), row(BOTH)], 10),
        ([row(BOTH, height='w:val="400"'), row(BOTH)], 10),
        ([row(BOTH, height='w:val="tall"'), row(BOTH)], 10),
        ([row(BOTH, height='w:val="5cm"'), row(BOTH)], 0),
        ([], 0),
    ],
)
def test_a_picture_hangs_lower_by_the_second_lines_that_it_hangs_past(rows, lower):
    assert hung(30 * 12700, *rows) == str((30 + lower) * 12700)


@pytest.mark.parametrize("offset", ["", "-127000", "²", "down", "0"])
def test_a_picture_that_hangs_nowhere_below_stays_where_it_is(offset):
    assert hung(offset, row(BOTH)) == (offset or None)


def test_a_picture_above_a_paragraph_stays_where_it_is():
    assert hung(127000, after="<w:p/>") == hung(127000, after="") == "127000"


MERGED = '<w:vMerge w:val="restart"/>'


@pytest.mark.parametrize(
    ("content", "left"),
    [
        (p("one") + p("two"), ["p"]),
        ("<w:tbl/>" + p("one"), ["p"]),
        ("", ["p"]),
        (p("one", '<w:jc w:val="left"/>'), ["p"]),
    ],
)
def test_a_cell_that_another_spans_is_left_with_one_empty_paragraph(content, left):
    cell = element("<w:tc><w:tcPr/><w:p/></w:tc>")
    other = etree.fromstring(f"<w:tc {NAMESPACES}><w:tcPr/>{content}</w:tc>")
    seams.span(cell, other)
    assert cell.find(f"{W}tcPr/{W}vMerge").get(W + "val") == "restart"
    assert other.find(f"{W}tcPr/{W}vMerge").attrib == {}
    assert names(other) == ["tcPr", *left]
    assert [each for each in names(other[1]) if each != "pPr"] == []


def test_a_cell_that_spans_rows_already_goes_on_to():
    cell = element(tc("раз", MERGED))
    seams.span(cell, element(tc("one")))
    assert cell.find(f"{W}tcPr/{W}vMerge").get(W + "val") == "restart"
    continued = element(tc("раз", "<w:vMerge/>"))
    seams.span(continued, element(tc("one")))
    assert continued.find(f"{W}tcPr/{W}vMerge").get(W + "val") is None


def test_a_footer_keeps_its_spacing_and_an_empty_header_is_left_alone():
    for xml in ("<w:ftr><w:p/></w:ftr>", "<w:hdr/>"):
        part = element(xml)
        seams.part_from_body(part)
        assert part.find(f".//{W}spacing") is None


CORE = (
    '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)


@pytest.mark.parametrize(
    ("russian", "english", "both"),
    [
        ("<dc:title>Заявка</dc:title>", "<dc:title>Form</dc:title>", "Заявка / Form"),
        ("<dc:title>Form</dc:title>", "<dc:title>Form</dc:title>", "Form"),
        ("<dc:title/>", "<dc:title>Form</dc:title>", "Form"),
        ("<dc:title>Заявка</dc:title>", "", "Заявка"),
        ("", "<dc:title>Form</dc:title>", None),
    ],
)
def test_a_files_title_is_that_of_both_where_both_have_one(russian, english, both):
    made = seams.title_in_both(CORE.format(russian).encode(), CORE.format(english).encode())
    found = etree.fromstring(made).find("{http://purl.org/dc/elements/1.1/}title")
    assert (found.text if found is not None else None) == both

"""Boxes whose size is a share of their page, held to their width and height in points."""

import pytest

from tests.pdf.documents import SECTION, anchor, content, p, parts, running
from tests.pdf.offices.writing import graphic, para, pict, vml, wsp
from wego_forms.pdf import draw

FILLED = '<a:solidFill><a:srgbClr val="C0C0C0"/></a:solidFill>'
SIZE = (1270000, 635000)  # EMU: 100 pt by 50 pt
WIDE, TALL = 595.3, 841.9
LEFT, RIGHT, TOP, BOTTOM = 85.05, 28.35, 56.7, 56.7


def share(way, relative, of):
    """What Word says of a size that is a share: wp14:sizeRelH, wp14:sizeRelV."""
    name = {"H": "Width", "V": "Height"}[way]
    space = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"
    inner = f"<wp14:pct{name}>{of}</wp14:pct{name}>"
    return f'<wp14:sizeRel{way} xmlns:wp14="{space}" relativeFrom="{relative}">{inner}</wp14:sizeRel{way}>'


def shape(*shares, text=""):
    made = graphic(wsp(text, size=SIZE, looks=FILLED), anchor(("column", 0), ("paragraph", 0)), *SIZE)
    return para(made.replace("</wp:anchor>", f"{''.join(shares)}</wp:anchor>"))


def size(body, **more):
    """How wide and tall the first rectangle of a page is, in pt."""
    operators, _ = content(draw(parts(body, **more)).pdf)
    found = next(operands for operands, name in operators if name == "re")
    return pytest.approx((abs(found[2]), abs(found[3])), abs=0.2)


@pytest.mark.parametrize(
    ("way", "relative", "of", "width", "height"),
    [
        ("H", "margin", 40000, 0.4 * (WIDE - LEFT - RIGHT), 50),
        ("H", "page", 40000, 0.4 * WIDE, 50),
        ("H", "leftMargin", 50000, LEFT / 2, 50),
        ("H", "rightMargin", 50000, RIGHT / 2, 50),
        ("V", "margin", 20000, 100, 0.2 * (TALL - TOP - BOTTOM)),
        ("V", "page", 20000, 100, 0.2 * TALL),
        ("V", "topMargin", 100000, 100, TOP),
        ("H", "margin", 0, 100, 50),
        ("H", "character", 40000, 100, 50),
    ],
)
def test_a_shape_is_the_share_of_its_page_that_it_says(way, relative, of, width, height):
    assert size(shape(share(way, relative, of))) == (width, height)


def test_its_height_is_its_texts_where_it_grows_with_that():
    kept = shape(share("V", "margin", 20000), text=p("слово"))
    assert size(kept) == (100, 0.2 * (TALL - TOP - BOTTOM))
    assert size(kept.replace("/></wps:wsp>", "><a:spAutoFit/></wps:bodyPr></wps:wsp>")) == (100, 50)


def test_it_goes_by_the_page_of_its_section():
    narrow = SECTION.format(refs="", extra="").replace('w:w="11906"', 'w:w="8000"')
    first = shape(share("H", "page", 50000)).replace("<w:pPr></w:pPr>", f"<w:pPr>{narrow}</w:pPr>")
    assert size(first + p("два")) == (200, 50)


def test_in_a_header_too():
    head = running("hdr", shape(share("H", "page", 50000)))
    refs = '<w:headerReference w:type="default" r:id="rH"/>'
    related = {"rH": ("header", "word/header1.xml", head)}
    assert size(p("текст"), refs=refs, related=related) == (WIDE / 2, 50)


@pytest.mark.parametrize(
    ("said", "width", "height"),
    [
        ("mso-width-percent:400;mso-width-relative:margin", 0.4 * (WIDE - LEFT - RIGHT), 50),
        ("mso-width-percent:400;mso-width-relative:left-margin-area", 0.4 * LEFT, 50),
        ("mso-height-percent:200;mso-height-relative:page", 100, 0.2 * TALL),
        ("mso-width-percent:0;mso-width-relative:margin", 100, 50),
    ],
)
def test_so_is_one_of_vml(said, width, height):
    style = f"position:absolute;margin-left:0;margin-top:0;width:100pt;height:50pt;z-index:1;{said}"
    assert size(para(pict(vml(style)))) == (width, height)

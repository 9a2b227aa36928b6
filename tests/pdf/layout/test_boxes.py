"""Text boxes and simple shapes: their text, fill, line and place."""

import warnings

import pytest

from tests.pdf.documents import anchor, content, lines, p, parts, r, running, word, words
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
FILL = '<a:solidFill><a:srgbClr val="FFEECC"/></a:solidFill>'
LINE = '<a:ln w="12700"><a:solidFill><a:srgbClr val="0000FF"/></a:solidFill></a:ln>'


def box(*text, kind="rect", looks=FILL + LINE, body="", cx=1800000, cy=720000, place=None, fallback=True):
    """A run with a text box, as Word writes it: in a choice, its text again in the fallback."""
    inner = "".join(item if item.startswith("<") else p(item) for item in text)
    held = f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>" if text else ""
    graphic = (
        f'<a:graphic><a:graphicData uri="{WPS}"><wps:wsp xmlns:wps="{WPS}"><wps:cNvSpPr/><wps:spPr><a:xfrm/>'
        f'<a:prstGeom prst="{kind}"/>{looks}</wps:spPr>{held}<wps:bodyPr {body}/></wps:wsp>'
        "</a:graphicData></a:graphic>"
    )
    place = place or anchor(("page", 1800000), ("page", 3600000))
    frame = place.replace("EXTENT", f'<wp:extent cx="{cx}" cy="{cy}"/>{graphic}')
    other = (
        f"<mc:Fallback><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></mc:Fallback>"
        if fallback
        else ""
    )
    choice = f"<mc:Choice><w:drawing>{frame}</w:drawing></mc:Choice>"
    return f"<w:r><mc:AlternateContent>{choice}{other}</mc:AlternateContent></w:r>"


def drawn(*body, **more):
    """The PDF, drawn without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        return draw(parts(*body, **more)).pdf


def test_a_text_boxs_text_stands_once_inside_its_insets():
    pdf = drawn(f"<w:p>{box('бланк')}{r('письмо')}</w:p>")
    assert sorted(lines(pdf)) == ["бланк", "письмо"]
    assert word(pdf, "бланк").left == pytest.approx(1800000 / 12700 + 7.2, abs=0.2)
    assert word(pdf, "бланк").top == pytest.approx(3600000 / 12700 + 3.6, abs=2)


def test_it_is_filled_and_ruled():
    operators, tall = content(drawn(f"<w:p>{box('бланк')}</w:p>"))
    names = [name for _, name in operators]
    fill = operators[names.index("re")][0]
    assert fill == [pytest.approx(v, abs=0.02) for v in (141.73, tall - 283.46 - 56.69, 141.73, 56.69)]
    assert [operands for operands, name in operators if name == "RG"] == [[0, 0, 1]]
    assert names.count("l") == 4


@pytest.mark.parametrize(("where", "lower"), [("t", 0), ("ctr", 16.5), ("b", 33.3)])
def test_its_text_is_aligned_upright(where, lower):
    top = word(drawn(f"<w:p>{box('бланк')}</w:p>"), "бланк").top
    aligned = box("бланк", body=f'anchor="{where}"')
    moved = word(drawn(f"<w:p>{aligned}</w:p>"), "бланк").top
    assert moved - top == pytest.approx(lower, abs=1)


def test_text_flows_beside_a_box():
    beside = anchor(("margin", "right"), ("paragraph", 0), '<wp:wrapSquare wrapText="bothSides"/>')
    pdf = drawn(f"<w:p>{box('сбоку', place=beside)}{r('слово ' * 60)}</w:p>")
    first = [w for w in words(pdf) if w.text == "слово"]
    assert max(w.right for w in first if w.top < first[0].top + 30) < 425 < max(w.right for w in first)


def test_a_box_in_the_line_takes_its_room():
    inline = "<wp:inline>EXTENT</wp:inline>"
    pdf = drawn(f"<w:p>{box('внутри', place=inline)}</w:p>", "ниже")
    assert word(pdf, "ниже").top - word(pdf, "внутри").top > 50


def test_a_line_is_a_line():
    operators, _ = content(drawn(f"<w:p>{box(kind='line', looks=LINE, cy=0)}</w:p>"))
    assert [name for _, name in operators if name in ("re", "l")] == ["l"]


def test_a_box_in_a_header_stands_on_every_page():
    head = running("hdr", f"<w:p>{box('бланк')}</w:p>")
    refs = '<w:headerReference w:type="default" r:id="rH"/>'
    more = {"refs": refs, "related": {"rH": ("header", "word/header1.xml", head)}}
    pdf = drawn("раз", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>', "два", **more)
    assert [w.page for w in words(pdf) if w.text == "бланк"] == [1, 2]


def test_an_archive_copy_has_it_too():
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        pdf = draw(parts(f"<w:p>{box('бланк')}{r('письмо')}</w:p>"), archive=True).pdf
    assert sorted(lines(pdf)) == ["бланк", "письмо"]
    assert [name for _, name in content(pdf)[0]].count("re") == 1


def test_what_overflows_a_box_is_drawn_and_named_unless_it_grows():
    many = [f"строка{n}" for n in range(6)]
    with pytest.warns(DrawingWarning, match="doesn't fit its text box"):
        drawing = draw(parts(f"<w:p>{box(*many)}</w:p>"))
    assert len(lines(drawing.pdf)) == 6


def test_another_shape_is_a_rectangle_with_a_warning():
    with pytest.warns(DrawingWarning, match="drawn as a rectangle: cloud"):
        drawing = draw(parts(f"<w:p>{box('облако', kind='cloud')}</w:p>"))
    assert lines(drawing.pdf) == ["облако"]

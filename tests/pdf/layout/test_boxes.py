"""Text boxes and simple shapes: their text, fill, line and place."""

import io
import warnings

import pytest
from PIL import Image

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


def png():
    made = io.BytesIO()
    Image.new("RGB", (2, 2), "red").save(made, "PNG")
    return made.getvalue()


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


@pytest.mark.parametrize(
    ("beyond", "left", "beside"),
    [
        ("", 9, 4),  # as many lines as 56.7 pt of them touch
        ('<wp:effectExtent l="0" t="0" r="38100" b="127000"/>', 12, 5),  # 3 pt and 10 pt
        ('<wp:effectExtent l="0" t="0" r="-38100" b="0"/>', 9, 4),
    ],
)
def test_text_keeps_away_from_what_of_a_shape_reaches_beyond_its_edges(beyond, left, beside):
    place = anchor(("column", 0), ("paragraph", 0), f'{beyond}<wp:wrapSquare wrapText="bothSides"/>')
    pdf = drawn(f"<w:p>{box(place=place)}{r('слово ' * 60)}</w:p>")
    rows = {}
    for one in words(pdf):
        rows.setdefault(round(one.baseline), one.left - 85.05)
    firsts = list(rows.values())
    assert firsts[0] == pytest.approx(1800000 / 12700 + left, abs=0.2)
    assert sum(first > 100 for first in firsts) == beside


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


# --- VML and groups ---


def vml(kind="rect", style="width:144pt;height:57pt", looks="", inner=""):
    """A run of VML, as Word 2003 wrote it."""
    return (
        f'<w:r><w:pict><v:{kind} style="position:absolute;{style}" {looks}>{inner}</v:{kind}></w:pict></w:r>'
    )


def textbox(text, more=""):
    return f"<v:textbox {more}><w:txbxContent>{p(text)}</w:txbxContent></v:textbox>"


def test_a_vml_box_stands_where_it_says():
    place = "margin-left:2cm;margin-top:1in;width:144pt;height:57pt;mso-position-horizontal-relative:page;" \
        "mso-position-vertical-relative:page"  # fmt: skip
    pdf = drawn(f"<w:p>{vml(style=place, inner=textbox('бланк'))}{r('письмо')}</w:p>")
    assert sorted(lines(pdf)) == ["бланк", "письмо"]
    assert word(pdf, "бланк").left == pytest.approx(2 * 72 / 2.54 + 7.2, abs=0.2)
    assert word(pdf, "бланк").top == pytest.approx(72 + 3.6, abs=2)


@pytest.mark.parametrize(
    ("looks", "filled", "ruled"),
    [
        ("", [[1, 1, 1]], [[0, 0, 0]]),
        ('filled="f" stroked="f"', [], []),
        ('fillcolor="#fc0 [3204]" strokecolor="navy"', [[1, 0.8, 0]], [[0, 0, 0.502]]),
    ],
)
def test_a_vml_box_is_filled_and_ruled_as_it_says(looks, filled, ruled):
    operators, _ = content(drawn(f"<w:p>{vml(looks=looks)}</w:p>"))
    assert [operands for operands, name in operators if name == "rg"] == [pytest.approx(v) for v in filled]
    drawn_with = [operands for operands, name in operators if name in ("RG", "re")]
    assert len([name for _, name in operators if name == "re"]) == len(filled)
    assert sum(name == "l" for _, name in operators) == 4 * len(ruled)
    assert [v for v in drawn_with if len(v) == 3 and v != [0, 0, 0]] == [
        pytest.approx(v) for v in ruled if v != [0, 0, 0]
    ]


@pytest.mark.parametrize("fallback", [True, False])
def test_what_is_there_as_drawing_and_as_vml_is_drawn_once(fallback):
    chart = '<w:drawing><wp:inline><a:graphic><a:graphicData uri="urn:unheard"/></a:graphic></wp:inline></w:drawing>'
    other = f"<mc:Fallback>{vml(inner=textbox('схема'))[5:-6]}</mc:Fallback>"
    run = f"<w:r><mc:AlternateContent><mc:Choice>{chart}</mc:Choice>{other}</mc:AlternateContent></w:r>"
    if fallback:  # the choice can't be drawn: its fallback is
        assert lines(drawn(f"<w:p>{run}</w:p>")) == ["схема"]
    else:
        assert lines(drawn(f"<w:p>{box('схема')}</w:p>")) == ["схема"]


def test_text_in_a_fallback_alone_is_written():
    emoji = (
        "<mc:AlternateContent><mc:Choice Requires='w16se'><x:symEx xmlns:x='urn:x'/></mc:Choice><mc:Fallback>"
    )
    run = f"<w:r>{emoji}<w:t>знак</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    assert lines(drawn(f"<w:p>{run}</w:p>")) == ["знак"]


@pytest.mark.parametrize(
    ("shape", "steps"),
    [
        ('<v:line from="0,0" to="100pt,0" style="position:absolute"/>', ["m", "l"]),
        ('<v:oval style="position:absolute;width:9pt;height:9pt"/>', ["m", *["l", "c"] * 4, "h"]),
        ('<v:shape style="position:absolute;width:9pt;height:9pt" coordsize="10,10" path="m0,0l10,0,10,10xe"/>',
         ["m", "l", "l", "h"]),
        ('<v:shape type="#_x0000_t32" style="position:absolute;width:9pt;height:9pt;flip:y"/>', ["m", "l"]),
    ],
)  # fmt: skip
def test_vml_draws_its_outline(shape, steps):
    operators, _ = content(drawn(f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"))
    assert [name for _, name in operators if name in "mlch"] == steps


def test_a_path_of_vml_that_reckons_is_drawn_as_a_rectangle_and_told():
    shape = '<v:shape style="position:absolute;width:9pt;height:9pt" coordsize="10,10" path="m@0,0l10,0xe"/>'
    with pytest.warns(
        DrawingWarning, match="a shape is drawn as a rectangle|фигура нарисована прямоугольником"
    ):
        draw(parts(f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"))


def group(*inside, size=(3600000, 1800000)):
    """A group in DrawingML whose children are measured in halves of its own EMU."""
    frame = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{size[0]}" cy="{size[1]}"/><a:chOff x="1000" y="1000"/>' \
        f'<a:chExt cx="{size[0] // 2}" cy="{size[1] // 2}"/></a:xfrm>'  # fmt: skip
    return f"<wpg:wgp><wpg:grpSpPr>{frame}</wpg:grpSpPr>{''.join(inside)}</wpg:wgp>"


def member(text, x, y, cx=900000, cy=300000):
    frame = f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"/>'
    held = f"<wps:txbx><w:txbxContent>{p(text)}</w:txbxContent></wps:txbx>"
    return f"<wps:wsp><wps:spPr>{frame}</wps:spPr>{held}<wps:bodyPr/></wps:wsp>"


def test_a_groups_members_stand_in_their_places():
    made = group(member("один", 1000, 1000), member("два", 901000, 601000))
    graphic = f"<a:graphic><a:graphicData>{made}</a:graphicData></a:graphic>"
    place = anchor(("page", 1270000), ("page", 1270000))
    extent = '<wp:extent cx="3600000" cy="1800000"/>'
    pdf = drawn(f"<w:p><w:r><w:drawing>{place.replace('EXTENT', extent + graphic)}</w:drawing></w:r></w:p>")
    one, two = word(pdf, "один"), word(pdf, "два")
    assert one.left == pytest.approx(100 + 7.2, abs=0.2)
    assert two.left - one.left == pytest.approx(1800000 / 12700, abs=0.2)
    assert two.top - one.top == pytest.approx(1200000 / 12700, abs=0.2)


def test_a_picture_of_vml_is_drawn():
    image = vml("shape", inner='<v:imagedata r:id="rP"/>')
    related = {"rP": ("image", "word/media/a.png", png())}
    operators, _ = content(drawn(f"<w:p>{image}</w:p>", related=related))
    assert [name for _, name in operators].count("Do") == 1


CHART = (
    '<c:chart xmlns:c="urn:c" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:title><a:p>'
    "<a:r><a:t>Расходы по </a:t></a:r><a:r><a:t>годам</a:t></a:r></a:p></c:title><c:strCache><c:pt><c:v>2016</c:v>"
    "</c:pt><c:pt><c:v>2017</c:v></c:pt></c:strCache><c:numCache><c:pt><c:v>17.5</c:v></c:pt></c:numCache></c:chart>"
)


def test_a_chart_that_is_not_drawn_keeps_its_place_and_is_named_with_what_it_says():
    uri = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    frame = (
        '<w:drawing><wp:inline><wp:extent cx="1270000" cy="1270000"/><a:graphic>'
        f'<a:graphicData uri="{uri}"><c:chart xmlns:c="{uri}" r:id="rC"/></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing>"
    )
    chart = ("chart", "word/charts/chart1.xml", CHART.encode())
    with pytest.warns(DrawingWarning):
        drawing = draw(parts("до", f"<w:p><w:r>{frame}</w:r></w:p>", "после", related={"rC": chart}))
    assert word(drawing.pdf, "после").top - word(drawing.pdf, "до").top == pytest.approx(100 + 16.1, abs=0.2)
    [told] = drawing.problems
    assert "a chart" in str(told)
    assert "Расходы по годам; 2016; 2017" in str(told)


def test_a_box_filled_with_a_picture_shows_it_under_its_text():
    fill = '<a:blipFill><a:blip r:embed="rP"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
    related = {"rP": ("image", "word/media/a.png", png())}
    operators, _ = content(drawn(f"<w:p>{box('на снимке', looks=fill)}</w:p>", related=related))
    names = [name for _, name in operators]
    assert names.index("Do") < names.index("Tj")
    assert next(operands for operands, name in operators if name == "cm")[0] == pytest.approx(
        141.73, abs=0.02
    )

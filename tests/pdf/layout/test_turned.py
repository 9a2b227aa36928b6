"""What is turned: cells, boxes, shapes, pictures, WordArt."""

import math
import warnings

import pypdfium2
import pytest

from tests.pdf.documents import (
    anchor,
    content,
    control,
    p,
    parts,
    picture,
    r,
    running,
    table,
    tc,
    tr,
    word,
    words,
)
from tests.pdf.layout.test_boxes import box, png, textbox, vml
from tests.pdf.offices.writing import graphic, para, pict, wsp
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

TALL = '<w:trHeight w:val="2000" w:hRule="exact"/>'
LEFT, TOP = 1701 / 20, 1134 / 20


def drawn(*body, **more):
    """The PDF, drawn without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        return draw(parts(*body, **more)).pdf


def matrices(pdf):
    """The matrices that turn something, on the first page."""
    return [operands for operands, name in content(pdf)[0] if name == "cm" and operands[1]]


def origins(pdf):
    """Each character of the first page: itself, the middle of its box, from the page's top left."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text = page.get_textpage()
    found = []
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        found.append(
            (text.get_text_range(index, 1), (left + right) / 2, page.get_height() - (bottom + top) / 2)
        )
    document.close()
    return [one for one in found if not one[0].isspace()]


@pytest.mark.parametrize(("direction", "way"), [("btLr", -1), ("tbRl", 1)])
def test_a_cells_text_reads_upwards_or_downwards(direction, way):
    turned = tc("номер", f'<w:textDirection w:val="{direction}"/>')
    pdf = drawn(table([700, 4000], tr(turned, "рядом", props=TALL)))
    letters = [one for one in origins(pdf) if one[1] < LEFT + 25]
    assert "".join(one[0] for one in letters) == "номер"
    downs = [one[2] for one in letters]
    assert downs == sorted(downs, reverse=way < 0)
    assert max(one[1] for one in letters) - min(one[1] for one in letters) < 5
    edge = TOP + (100 if way < 0 else 0)
    assert abs(downs[0] - edge) < 10


def test_a_cell_that_reads_upwards_is_as_tall_as_its_text_where_nobody_says():
    turned = tc("наименование", '<w:textDirection w:val="btLr"/>')
    pdf = drawn(table([700, 4000], tr(turned, "рядом")), "ниже")
    long = word(drawn("наименование"), "наименование")
    assert word(pdf, "ниже").top - TOP == pytest.approx(long.right - long.left, abs=4)


def test_turned_text_that_is_too_much_for_its_cell_is_named():
    turned = tc("слово " * 60, '<w:textDirection w:val="btLr"/>')
    with pytest.warns(DrawingWarning, match=r"turned text doesn't fit|повёрнутый текст не помещается"):
        draw(parts(table([700, 4000], tr(turned, "рядом", props=TALL))))


@pytest.mark.parametrize(("vert", "way"), [("vert270", -1), ("vert", 1)])
def test_a_boxs_text_reads_upwards_or_downwards(vert, way):
    body = f'vert="{vert}"'
    pdf = drawn(f"<w:p>{box('бланк', cx=360000, cy=1800000, body=body)}</w:p>")
    downs = [one[2] for one in origins(pdf)]
    assert len(downs) == 5
    assert downs == sorted(downs, reverse=way < 0)


def test_a_turned_shape_takes_its_text_along():
    shape = wsp(p("бланк"), size=(1800000, 720000), turn='rot="2700000"')
    pdf = drawn(para(graphic(shape, anchor(("page", 1800000), ("page", 3600000)), 1800000, 720000)))
    letters = origins(pdf)
    slope = math.atan2(letters[-1][2] - letters[0][2], letters[-1][1] - letters[0][1])
    assert math.degrees(slope) == pytest.approx(45, abs=4)


@pytest.mark.parametrize(
    ("turn", "body", "way"),
    [
        ('flipV="1"', "", -1),
        ('flipH="1"', "", 1),
        ('rot="10800000" flipV="1"', "", 1),
        ('rot="10800000"', "", -1),
        ('flipV="1"', 'upright="1"', 1),
        ('rot="10800000"', 'upright="1"', 1),
    ],
)
def test_text_stands_on_its_head_in_a_shape_that_is_flipped_upright(turn, body, way):
    shape = wsp(p("бланк"), size=(1800000, 720000), turn=turn, body=body)
    pdf = drawn(para(graphic(shape, anchor(("page", 1800000), ("page", 3600000)), 1800000, 720000)))
    across = [one[1] for one in origins(pdf)]
    assert across == sorted(across, reverse=way < 0)
    downs = [one[2] for one in origins(pdf)]
    middle = (3600000 + 360000) / 12700
    assert all((down - middle) * way < 0 for down in downs)


def test_a_shapes_text_keeps_to_the_side_that_it_is_flipped_to():
    place = anchor(("page", 1800000), ("page", 3600000))
    lefts = []
    for turn in ("", 'flipH="1"', 'rot="10800000" flipV="1"'):
        shape = wsp(p("там"), "rtTriangle", size=(3600000, 1440000), turn=turn)
        lefts.append(word(drawn(para(graphic(shape, place, 3600000, 1440000))), "там").left)
    wide = 3600000 / 12700
    # the text's rectangle goes from 1/12 to 7/12 of the triangle, flipped from 5/12 to 11/12
    assert lefts == pytest.approx([141.7 + wide / 12 + 7.2, *[141.7 + wide * 5 / 12 + 7.2] * 2], abs=0.5)


def test_a_vml_shape_is_turned_too():
    turned = vml(style="width:144pt;height:57pt;rotation:90", inner=textbox("бланк"))
    downs = [one[2] for one in origins(drawn(f"<w:p>{turned}</w:p>"))]
    assert downs == sorted(downs)
    assert downs[-1] - downs[0] > 20


ROUND = '<wp:effectExtent l="0" t="720000" r="0" b="360000"/>'


@pytest.mark.parametrize("kind", ["picture", "shape"])
@pytest.mark.parametrize(("turn", "room"), [("5400000", 1080000), ("10800000", 0), ("0", 0)])
def test_what_is_turned_in_the_line_has_the_room_around_it_that_it_says(kind, turn, room):
    if kind == "picture":
        run = picture("rP", cx=1440000)
        run = run.replace("</pic:blipFill>", f'</pic:blipFill><pic:spPr><a:xfrm rot="{turn}"/></pic:spPr>')
    else:
        shape = wsp(p("бланк"), size=(1440000, 360000), turn=f'rot="{turn}"')
        run = graphic(shape, "<wp:inline>EXTENT</wp:inline>", 1440000, 360000)
    run = run.replace('<wp:effectExtent l="0" t="0" r="0" b="0"/>', "").replace("/>", f"/>{ROUND}", 1)
    related = {"rP": ("image", "word/media/a.png", png())}
    tops = [
        word(drawn(f"<w:p>{one}</w:p>", "ниже", related=related), "ниже").top
        for one in (run, run.replace(ROUND, ""))
    ]
    assert tops[0] - tops[1] == pytest.approx(room / 12700, abs=0.1)


def test_a_turned_picture_is_turned():
    run = picture("rP", anchor(("page", 360000), ("page", 360000)))
    run = run.replace("</pic:blipFill>", '</pic:blipFill><pic:spPr><a:xfrm rot="5400000"/></pic:spPr>')
    pdf = drawn(f"<w:p>{run}</w:p>", related={"rP": ("image", "word/media/a.png", png())})
    (matrix,) = matrices(pdf)
    assert matrix[:4] == pytest.approx([0, -1, 1, 0], abs=1e-3)


def test_a_watermark_lies_behind_the_text_as_wide_as_it_says():
    style = (
        "position:absolute;margin-left:0;margin-top:0;width:400pt;height:100pt;rotation:315;z-index:-1;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    art = (
        f'<v:shape type="#_x0000_t136" style="{style}" fillcolor="silver" stroked="f"><v:fill opacity=".5"/>'
        '<v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="ПРОЕКТ"/></v:shape>'
    )
    refs = '<w:headerReference w:type="default" r:id="rH"/>'
    head = running("hdr", para(pict(art)))
    pdf = drawn("ниже", refs=refs, related={"rH": ("header", "word/header1.xml", head)})
    letters = [one for one in origins(pdf) if one[0] in "ПРОЕКТ"]
    assert "".join(one[0] for one in letters) == "ПРОЕКТ"
    across, down = letters[-1][1] - letters[0][1], letters[-1][2] - letters[0][2]
    assert math.degrees(math.atan2(-down, across)) == pytest.approx(45, abs=4)
    assert 290 < math.hypot(across, down) < 380
    colors = [operands for operands, name in content(pdf)[0] if name == "rg"]
    assert colors[0] == pytest.approx([0.875] * 3, abs=0.01)


def test_an_archive_copy_is_turned_too():
    shaded = tc(p("номер", "", '<w:shd w:fill="FFEECC"/>'), '<w:textDirection w:val="btLr"/>')
    pdf = draw(parts(table([700, 4000], tr(shaded, "рядом", props=TALL))), archive=True).pdf
    assert len(matrices(pdf)) == 1
    assert sum(name == "re" for _, name in content(pdf)[0]) == 1
    assert {w.text for w in words(pdf)} >= {"рядом"}


def test_a_control_in_a_turned_cell_lies_where_it_is_seen():
    turned = tc(control("номер", f"<w:p>{r('номер')}</w:p>"), '<w:textDirection w:val="btLr"/>')
    (found,) = draw(parts(table([700, 4000], tr(turned, "рядом", props=TALL)))).controls
    left, bottom, right, top = found.box
    assert top - bottom > 2 * (right - left) > 0

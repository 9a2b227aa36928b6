"""Shapes and groups of DrawingML: their places, outlines, fills and lines; what isn't drawn of them is told."""

import pytest
from lxml import etree

from tests.pdf.documents import NAMESPACES
from tests.pdf.offices.writing import grouped, wsp
from wego_forms.ooxml.names import A, R
from wego_forms.pdf.model import Picture
from wego_forms.pdf.read.colors import theme_colors
from wego_forms.pdf.read.shapes import Shapes
from wego_forms.pdf.styles import RunStyle

FILLED = '<a:blipFill><a:blip r:embed="{}"/></a:blipFill>'
PICTURE = (
    '<pic:pic><pic:blipFill><a:blip r:embed="{}"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="100" cy="50"/></a:xfrm></pic:spPr></pic:pic>'
)


def read(xml, size=(100, 50)):
    """What a shape or a group of 100 by 50 pt shows, and what is told of it."""
    told = []

    def image(element, width, height, style):
        part = next(element.iter(A + "blip")).get(R + "embed")
        return Picture(part, width, height, style) if part != "no" else None

    shapes = Shapes(lambda _: ["text"], image, lambda what: told.append(what.en), theme_colors(None))
    [element] = etree.fromstring(f"<x {NAMESPACES}>{xml}</x>")
    return shapes.read(element, *size, RunStyle()), told


def shape(**said):
    made, told = read(wsp(**said))
    assert told == []
    return made


def test_a_picture_that_fills_a_plain_box_is_drawn_in_it_as_decoration():
    made = shape(looks=FILLED.format("rP"))
    [(x, y, picture)] = made.inside
    assert (x, y, picture.part, picture.width, picture.height, picture.decorative) == (
        0,
        0,
        "rP",
        100,
        50,
        True,
    )
    assert made.fill == ""
    assert shape(looks=FILLED.format("no")).inside == []


def test_a_picture_that_fills_another_shape_is_told():
    made, told = read(wsp(kind="ellipse", looks=FILLED.format("rP")))
    assert (made.inside, told) == ([], ["a shape's fill of a picture isn't drawn"])


@pytest.mark.parametrize(
    ("looks", "fill", "line"),
    [
        ('<a:solidFill><a:srgbClr val="112233"/></a:solidFill>', "112233", None),
        (
            '<a:gradFill><a:gsLst><a:gs><a:srgbClr val="445566"/></a:gs></a:gsLst></a:gradFill>',
            "445566",
            None,
        ),
        ("<a:noFill/><a:ln><a:noFill/></a:ln>", "", None),
        (
            '<a:ln w="25400"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:prstDash val="dash"/></a:ln>',
            "",
            ("dashed", 2.0, "000000", 0.0),
        ),
        ('<a:ln w="25400"/>', "", None),
    ],
)
def test_a_shape_has_the_fill_and_the_line_that_it_says(looks, fill, line):
    made = shape(looks=looks)
    assert (made.fill, made.line) == (fill, line)


def test_without_its_own_a_shape_has_the_fill_and_the_line_of_its_style():
    style = (
        '<wps:style><a:lnRef idx="1"><a:srgbClr val="AA0000"/></a:lnRef><a:fillRef idx="{}">'
        '<a:srgbClr val="00AA00"/></a:fillRef></wps:style>'
    )
    for number, fill in ((1, "00AA00"), (0, "")):
        made, _ = read(f"<wps:wsp><wps:spPr/>{style.format(number)}</wps:wsp>")
        assert (made.fill, made.line) == (fill, ("single", 0.75, "AA0000", 0.0))
    bare, _ = read("<wps:wsp/>")
    assert (bare.fill, bare.line, bare.blocks) == ("", None, [])


def test_a_shape_without_text_is_turned_and_mirrored_and_one_with_text_is_turned_as_a_whole():
    turned = shape(turn='rot="5400000"', kind="triangle")
    assert [pytest.approx(step[1:]) for step in turned.outline[:1]] == [(0.75, 0.5)]
    assert turned.turn == 0
    assert shape(turn='rot="5400000"').outline == ()
    mirrored = shape(content="<w:p/>", turn='rot="5400000" flipH="1"', kind="rtTriangle")
    assert mirrored.outline[0] == ("m", 1.0, 0.0)
    assert (mirrored.turn, mirrored.blocks) == (-90, ["text"])


def test_text_that_runs_upwards_does_and_one_of_another_run_is_told():
    assert shape(content="<w:p/>", body='vert="vert270"').upright == 90
    made, told = read(wsp(content="<w:p/>", body='vert="wordArtVert"'))
    assert (made.upright, told) == (0, ["a shape with text isn't turned"])


def custom(path):
    """A shape of an outline of its own."""
    return (
        f"<wps:wsp><wps:spPr><a:custGeom><a:path w='10' h='10'>{path}</a:path></a:custGeom><a:solidFill>"
        '<a:srgbClr val="112233"/></a:solidFill></wps:spPr></wps:wsp>'
    )


def test_an_outline_of_its_own_is_filled_where_it_is_closed():
    path = '<a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="10" y="5"/></a:lnTo>'
    open_, told = read(custom(path))
    assert (open_.outline, open_.fill, told) == ((("m", 0, 0), ("l", 1, 0.5)), "", [])
    closed, told = read(custom(path + "<a:close/>"))
    assert (closed.outline[-1], closed.fill, told) == (("h",), "112233", [])


@pytest.mark.parametrize(
    ("xml", "kind"), [(custom('<a:arcTo wR="1" hR="1"/>'), "custGeom"), (wsp(kind="cloud"), "cloud")]
)
def test_an_outline_that_is_not_known_is_a_box_and_told(xml, kind):
    made, told = read(xml)
    assert (made.outline, told) == ((), [f"a shape is drawn as a rectangle: {kind}"])


def test_what_stands_in_a_group_is_scaled_to_it():
    made, told = read(grouped(wsp(at=(100, 50), size=(100, 50)), size=(200, 100), child=(0, 0)))
    [(x, y, inner)] = made.inside
    assert (x, y, inner.width, inner.height, told) == (50, 25, 50, 25, [])


def test_a_group_that_does_not_say_how_its_children_are_measured_has_its_own_measure():
    made, told = read(
        '<wpg:wgp><wpg:grpSpPr><a:xfrm rot="5400000"><a:off x="0" y="0"/><a:ext cx="200" cy="100"/></a:xfrm>'
        f"</wpg:grpSpPr>{wsp(at=(100, 0), size=(100, 100))}</wpg:wgp>"
    )
    [(x, y, inner)] = made.inside
    assert (x, y, inner.width, inner.height, made.turn, told) == (
        50,
        0,
        50,
        50,
        270,
        [],
    )


def test_a_group_without_a_frame_is_measured_in_emu():
    made, _ = read(f"<wpg:wgp>{wsp(at=(12700, 0), size=(25400, 12700))}</wpg:wgp>")
    [(x, y, inner)] = made.inside
    assert (x, y, inner.width, inner.height) == (1, 0, 2, 1)


def test_in_a_group_pictures_are_drawn_and_what_is_missing_or_not_known_is_told():
    body = PICTURE.format("rP") + PICTURE.format("no") + "<wps:wsp/><wpg:graphicFrame/><wpg:cNvGrpSpPr/>"
    made, told = read(f"<wpg:wgp>{body}</wpg:wgp>")
    assert [one.part for _, _, one in made.inside] == ["rP"]
    assert told == ["not drawn: wsp", "not drawn: graphicFrame"]

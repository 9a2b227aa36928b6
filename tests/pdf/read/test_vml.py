"""What shapes of VML show: their types, paths and pictures, WordArt and groups; what isn't drawn is told."""

import pytest
from lxml import etree

from tests.pdf.documents import NAMESPACES
from wego_forms.pdf.read.outlines import vml_path
from wego_forms.pdf.read.vml import SHAPES, Vml
from wego_forms.pdf.read.vmlstyle import absolute, pair, paled, share_of
from wego_forms.pdf.styles import RunStyle

SIZE = "width:100pt;height:50pt"
BOX = (("m", 0.0, 0.0), ("l", 1.0, 0.0), ("l", 1.0, 1.0), ("l", 0.0, 1.0), ("h",))
MISSING = "the picture's file is missing"


def read(xml):
    """The last shape as it is drawn, what is told of it, and what text of it is counted."""
    told, added = [], []
    part = {"rP": "word/media/a.png"}
    vml = Vml(
        lambda _: ["text"], lambda name: part.get(name, ""), lambda what: told.append(what.en), added.append
    )
    root = etree.fromstring(f"<w:pict {NAMESPACES}>{xml}</w:pict>")
    return vml.read([one for one in root if one.tag in SHAPES][-1], RunStyle("Arial")), told, added


def box(xml):
    made, told, _ = read(xml)
    assert told == []
    return made.box


@pytest.mark.parametrize("relation", ['r:id="rP"', 'o:relid="rP"', 'r:pict="rP"'])
@pytest.mark.parametrize(
    "shape", ['<v:image style="{0}" {1}/>', '<v:shape style="{0}"><v:imagedata {1}/></v:shape>']
)
def test_a_picture_is_cut_by_shares_however_they_are_written(shape, relation):
    cut = relation + ' cropleft="16384f" croptop="20%" cropright="0.125"'
    made, told, _ = read(shape.format(SIZE, cut))
    assert (made.part, made.width, made.height, told) == ("word/media/a.png", 100, 50, [])
    assert made.crop == (0.25, 0.2, 0.125, 0.0)


@pytest.mark.parametrize(
    "shape", ['<v:image style="{0}" r:id="no"/>', '<v:shape style="{0}"><v:imagedata r:id="no"/></v:shape>']
)
def test_a_picture_without_its_file_is_told_and_its_place_is_kept(shape):
    made, told, _ = read(shape.format(SIZE))
    assert (made.part, made.width, made.height, made.decorative, told) == ("", 100, 50, True, [MISSING])
    assert (made.box.fill, made.box.line, made.box.blocks) == ("", None, [])


def test_in_a_group_everything_has_its_place_a_missing_picture_too():
    made, told, _ = read(
        f'<v:group style="{SIZE}" coordorigin="10,20" coordsize="200,100">'
        '<v:rect style="left:10;top:20;width:100;height:50"/>'
        '<v:image style="left:110;top:70;width:100;height:50" r:id="no"/><v:rect/></v:group>'
    )
    assert [(x, y, one.width, one.height) for x, y, one in made.box.inside[:2]] == [
        (0, 0, 50, 25),
        (50, 25, 50, 25),
    ]
    assert told == [MISSING]


@pytest.mark.parametrize(
    ("fill", "color"),
    [
        ("", "FF0000"),
        ("<v:fill/>", "FF0000"),
        ('<v:fill opacity="1"/>', "FF0000"),
        ('<v:fill opacity=".5"/>', "FF8080"),
        ('<v:fill opacity="32768f"/>', "FF8080"),
    ],
)
def test_wordart_is_its_text_in_its_fill_as_far_as_that_is_opaque(fill, color):
    made, told, added = read(
        f'<v:shape style="{SIZE};rotation:315" fillcolor="red">{fill}<v:textpath string="ПРОЕКТ" '
        "style=\"font-family:'Arial Black';font-weight:bold\"/></v:shape>"
    )
    [line] = made.box.blocks
    [said] = line.items
    assert (said.text, said.style.font, said.style.bold, said.style.color) == (
        "ПРОЕКТ",
        "Arial Black",
        True,
        color,
    )
    assert (made.box.turn, made.box.fits, told, added) == (-315, True, [], ["ПРОЕКТ"])


@pytest.mark.parametrize(
    ("looks", "fill", "color"),
    [
        (
            'stroked="f"',
            '<v:fill type="gradient" color2="#aaa"/>',
            "D4D4D4",
        ),  # from white, which it is by itself
        ('fillcolor="red"', '<v:fill type="gradientRadial" color2="blue"/>', "7F007F"),
        ('fillcolor="red"', '<v:fill type="gradient"/>', "FF7F7F"),
        ('fillcolor="red"', '<v:fill type="solid" color2="blue"/>', "FF0000"),
        ('strokecolor="#3333cc"', "", "3333CC"),
        ("", "", "000000"),
        ('stroked="f"', "", "FFFFFF"),
        ('filled="f" strokecolor="red"', "", "000000"),
    ],
)
def test_wordart_of_a_fill_that_changes_has_its_middle_and_one_of_white_its_outline(looks, fill, color):
    [line] = box(f'<v:shape style="{SIZE}" {looks}>{fill}<v:textpath string="ПРОЕКТ"/></v:shape>').blocks
    assert line.items[0].style.color == color


def test_wordart_that_is_off_is_a_shape():
    assert box(f'<v:rect style="{SIZE}"><v:textpath on="f" string="ПРОЕКТ"/></v:rect>').blocks == []


@pytest.mark.parametrize(
    ("flow", "upright"),
    [("horizontal", 0), ("vertical", -90), ("vertical;mso-layout-flow-alt:bottom-to-top", 90)],
)
def test_a_boxes_text_runs_as_its_flow_says(flow, upright):
    content = f'<v:textbox style="layout-flow:{flow}" inset="1pt,,3pt"><w:txbxContent/></v:textbox>'
    made = box(f'<v:rect style="{SIZE};rotation:90">{content}</v:rect>')
    assert (made.blocks, made.upright, made.turn) == (["text"], upright, -90)
    assert made.insets == pytest.approx((3.6, 3, 3.6, 1))


def test_a_shape_without_text_is_turned_and_mirrored_itself():
    [line] = [box(f'<v:shape type="#_x0000_t20" style="{SIZE};flip:x"/>').outline]
    assert line == (("m", 1.0, 0.0), ("l", 0.0, 1.0))
    turned = box(f'<v:rect style="{SIZE};rotation:90"/>').outline
    assert [step[1:] for step in turned[:4]] == [
        pytest.approx(point) for point in ((0.75, -0.5), (0.75, 1.5), (0.25, 1.5), (0.25, -0.5))
    ]


@pytest.mark.parametrize(
    ("ends", "points"),
    [
        ('from="0,0" to="10pt,20pt"', ((0, 0), (1, 1))),
        ('from="10pt,20pt" to="0,0"', ((1, 1), (0, 0))),
        ('from="0,20pt" to="10pt,0"', ((0, 1), (1, 0))),
        ('from="10pt,0" to="0,20pt"', ((1, 0), (0, 1))),
        ('from="5pt,20pt" to="5pt,0"', ((1, 1), (0, 0))),
    ],
)
def test_a_line_runs_from_its_one_end_to_the_other(ends, points):
    assert box(f"<v:line {ends}/>").outline == (("m", *points[0]), ("l", *points[1]))


def test_a_shape_is_what_its_path_or_the_path_of_its_type_draws():
    own = f'<v:shape style="{SIZE}" coordorigin="100,0" coordsize="200,100" path="m100,0l300,100e"/>'
    assert box(own).outline == (("m", 0.0, 0.0), ("l", 1.0, 1.0))
    named = (
        f'<v:shapetype id="z" coordsize="10,10" path="m,l10,,10,10xe"/><v:shape style="{SIZE}" type="#z"/>'
    )
    assert box(named).outline == (("m", 0.0, 0.0), ("l", 1.0, 0.0), ("l", 1.0, 1.0), ("h",))


def test_a_shape_of_a_number_is_known_by_its_name_alone_and_one_without_a_type_is_a_box():
    assert len(box(f'<v:shape type="#_x0000_t5" style="{SIZE}"/>').outline) == 4
    assert box(f'<v:shape style="{SIZE}"/>').outline == ()
    rounded = box(f'<v:roundrect arcsize="50%" style="{SIZE}"/>').outline
    assert rounded[0] == ("m", 0.25, 0.0)


@pytest.mark.parametrize(
    ("shape", "name"),
    [
        ('<v:shape style="{}" coordsize="10,10" path="m,ar,,10,10,5,5,1,1xe"/>', "path"),
        ('<v:shape style="{}" type="#_x0000_t999"/>', "#_x0000_t999"),
        ('<v:polyline style="{}" points="0,0,10pt,10pt"/>', "polyline"),
    ],
)
def test_a_shape_that_is_not_known_is_drawn_as_its_box_and_told(shape, name):
    made, told, _ = read(shape.format(SIZE))
    assert (made.box.outline, told) == ((), [f"a shape is drawn as a rectangle: {name}"])


def test_a_line_of_no_size_but_its_own_hangs_in_the_air_and_a_shape_of_none_is_nothing():
    assert read('<v:line from="0,0" to="10pt,10pt"/>')[0].floating is not None
    assert read('<v:rect style="width:0;height:0"/>')[0] is None


def test_a_shape_without_a_line_has_none_and_one_with_dashes_has_them():
    assert box(f'<v:rect style="{SIZE}" stroked="f"/>').line is None
    line = box(f'<v:rect style="{SIZE}"><v:stroke dashstyle="dash" weight="2pt" color="blue"/></v:rect>').line
    assert (line.kind, line.width, line.color) == ("dashed", 2, "0000FF")


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("m0,0l100,50,0,50xe", (("m", 0, 0), ("l", 1, 0.5), ("l", 0, 0.5), ("h",))),
        ("m10,10r10,0,0,10e", (("m", 0.1, 0.1), ("l", 0.2, 0.1), ("l", 0.2, 0.2))),
        ("t10,10nfv10,0,20,0,30,10nse", (("m", 0.1, 0.1), ("c", 0.2, 0.1, 0.3, 0.1, 0.4, 0.2))),
        ("M0,0 L100 100", (("m", 0, 0), ("l", 1, 1))),
        ("m@0,0l100,100e", None),
        ("m0,0l100,100,50e", None),
        ("m0,0le", None),
        ("m0,0qx100,100e", None),
        ("", None),
    ],
)
def test_a_path_of_lines_and_curves_is_steps_and_any_other_is_not_known(path, steps):
    assert vml_path(path, (100, 100), (0, 0)) == steps


def test_measures_of_vml_are_read_with_their_units():
    assert [absolute(said, 0) for said in ("1in", "4px", "4", " 2 ", "1.5PT")] == [72, 3, 3, 1.5, 1.5]
    assert [share_of(said) for said in ("0.25", "16384f", "25%", "", "x")] == [0.25, 0.25, 0.25, 0, 0]
    assert [pair(said, (1, 2)) for said in ("3, 4", ",", "3", "")] == [(3, 4), (0, 0), (1, 2), (1, 2)]
    assert [paled("FF0000", share) for share in (1, 0.5, 0, 7)] == ["FF0000", "FF8080", "FFFFFF", "FF0000"]

"""SmartArt diagrams drawn from the shapes that Word keeps of them, or named where it keeps none."""

import re
import warnings

import pytest

from tests.pdf.documents import content, lines, p, parts, word
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
DSP = "http://schemas.microsoft.com/office/drawing/2008/diagram"
MODEL = (
    f'<dgm:dataModel xmlns:dgm="{DGM}" {A}><dgm:t><a:p><a:r><a:t>Глава</a:t></a:r></a:p></dgm:t>'
    f'<dsp:dataModelExt xmlns:dsp="{DSP}" relId="rD"/></dgm:dataModel>'
)
SHAPE = (
    '<dsp:sp><dsp:spPr><a:xfrm rot="{rot}"><a:off x="635000" y="0"/><a:ext cx="1270000" cy="635000"/></a:xfrm>'
    '<a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="00FF00"/></a:solidFill></dsp:spPr><dsp:style><a:fontRef>'
    '<a:srgbClr val="0000FF"/></a:fontRef></dsp:style><dsp:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" '
    'anchor="ctr"/><a:p><a:pPr algn="ctr"/><a:r><a:rPr sz="2000" b="1"/><a:t>{text}</a:t></a:r></a:p></dsp:txBody>'
    '<dsp:txXfrm rot="{back}"><a:off x="635000" y="0"/><a:ext cx="1270000" cy="635000"/></dsp:txXfrm></dsp:sp>'
)
FRAME = (
    f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="2540000" cy="1270000"/><a:graphic><a:graphicData uri="{DGM}">'
    f'<dgm:relIds xmlns:dgm="{DGM}" r:dm="rM"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
)


def drawing(text="Глава", rot=0, back=0, model=MODEL, shape=SHAPE):
    shapes = shape.format(text=text, rot=rot, back=back)
    shown = (
        f'<dsp:drawing xmlns:dsp="{DSP}" {A}><dsp:spTree><dsp:grpSpPr/>{shapes}</dsp:spTree></dsp:drawing>'
    )
    related = {
        "rM": ("diagramData", "word/diagrams/data1.xml", model.encode()),
        "rD": ("diagramDrawing", "word/diagrams/drawing1.xml", shown.encode()),
    }
    return draw(parts(FRAME, p("после"), related=related))


def quiet(**said):
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        return drawing(**said).pdf


def test_a_diagrams_shapes_and_words_stand_in_its_frame():
    pdf = quiet()
    said = word(pdf, "Глава")
    assert (said.left + said.right) / 2 == pytest.approx(85.05 + 100, abs=0.5)
    assert said.baseline == pytest.approx(56.7 + 25 + 6, abs=2)
    assert word(pdf, "после").top == pytest.approx(56.7 + 100, abs=3)
    colors = [operands for operands, name in content(pdf)[0] if name == "rg"]
    assert [0.0, 1.0, 0.0] in colors
    assert [0.0, 0.0, 1.0] in colors


def test_words_turned_back_in_a_turned_shape_stand_upright():
    assert word(quiet(rot=5_400_000, back=-5_400_000), "Глава").baseline == word(quiet(), "Глава").baseline


def test_breaks_and_bullets_of_a_diagrams_text_are_drawn():
    broken = "Глава</a:t></a:r><a:br/><a:r><a:t>района"
    listed = 'Глава</a:t></a:r></a:p><a:p><a:pPr><a:buChar char="–"/></a:pPr><a:r><a:t>Отдел'
    assert lines(quiet(text=broken))[:2] == ["Глава", "района"]
    assert lines(quiet(text=listed))[:2] == ["Глава", "– Отдел"]


def test_a_diagram_of_which_word_keeps_no_shapes_is_named_with_its_words():
    with pytest.warns(DrawingWarning, match="SmartArt diagram: 'Глава'"):
        drawing(model=MODEL.replace('relId="rD"', 'relId="rX"'))
    with pytest.warns(DrawingWarning, match="SmartArt diagram: 'Глава'"):
        drawing(model=MODEL.replace("dsp:dataModelExt", "dsp:another"))


def test_a_diagram_whose_data_is_broken_is_named():
    with pytest.warns(DrawingWarning, match="not drawn: a SmartArt diagram"):
        drawing(model=MODEL[:-5])


def test_a_diagram_with_words_that_have_no_place_is_named_with_them():
    with pytest.warns(DrawingWarning, match="SmartArt diagram: 'Глава'"):
        drawing(shape=SHAPE.replace("a:xfrm", "a:unplaced"))


def test_a_shape_without_a_place_and_without_words_is_left_out():
    assert lines(quiet(shape=f"<dsp:sp/><dsp:sp><dsp:spPr/></dsp:sp>{SHAPE}"))[0] == "Глава"


def test_a_shape_without_words_is_drawn_alone():
    pdf = quiet(shape=re.sub("<dsp:txBody>.*?</dsp:txBody>", "", SHAPE))
    assert lines(pdf) == ["после"]
    assert [0.0, 1.0, 0.0] in [operands for operands, name in content(pdf)[0] if name == "rg"]


def test_text_without_a_style_a_place_or_measures_is_black_and_stands_in_its_shape():
    bare = re.sub("<dsp:style.*?</dsp:style>|<dsp:txXfrm.*?</dsp:txXfrm>|<a:bodyPr[^>]*>", "", SHAPE)
    pdf = quiet(shape=bare)
    said = word(pdf, "Глава")
    assert (said.left + said.right) / 2 == pytest.approx(85.05 + 100, abs=0.5)
    assert [operands for operands, name in content(pdf)[0] if name == "rg"][1] == [0.0, 0.0, 0.0]


def test_space_before_a_diagrams_paragraph_is_a_share_of_its_letters():
    spaced = '</a:t></a:r></a:p><a:p><a:pPr>{}</a:pPr><a:r><a:rPr sz="800"/><a:t>Отдел'

    def place(said):
        return word(quiet(text="Глава" + spaced.format(said)), "Отдел").baseline

    # In the middle of its shape, it goes down by half of what is put above it.
    assert place('<a:spcBef><a:spcPct val="100000"/></a:spcBef>') - place("") == pytest.approx(8 / 2, abs=0.1)

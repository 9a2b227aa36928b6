"""Metafiles on a page: a preview of an object is drawn, tagged by its words, and cropped as the picture says."""

import warnings

import pytest

from tests.pdf.documents import content, p, parts, picture, word
from tests.pdf.metafile.made import emf, font, record, text
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

RED = 0x0000FF
PICTURE = emf(
    record(39, "4I", 1, 0, RED, 0), record(37, "I", 1), record(43, "4i", 0, 0, 500, 500),
    font(2, -100, "Arial"), record(22, "I", 24), text(500, 250, "Итог"),
)  # fmt: skip
OBJECT = (
    '<w:p><w:r><w:object><v:shape style="width:200pt;height:100pt"><v:imagedata r:id="rP"/></v:shape>'
    "</w:object></w:r></w:p>"
)


def drawn(body, data=PICTURE):
    """The PDF, drawn without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        return draw(parts(body, p("после"), related={"rP": ("image", "word/media/a.emf", data)})).pdf


def test_the_preview_of_an_object_is_drawn_with_its_shapes_and_words():
    pdf = drawn(OBJECT)
    said = word(pdf, "Итог")
    assert said.left == pytest.approx(85.05 + 100, abs=0.6)
    assert said.baseline == pytest.approx(56.7 + 50, abs=0.6)
    assert word(pdf, "после").top == pytest.approx(56.7 + 100, abs=3)
    assert ([1.0, 0.0, 0.0], "rg") in content(pdf)[0]


def test_what_is_cropped_of_it_is_cut_off():
    cut = '<pic:blipFill><a:blip r:embed="rP"/><a:srcRect l="50000"/></pic:blipFill>'
    run = picture("rP", cx=1270000, cy=1270000).replace(
        '<pic:blipFill><a:blip r:embed="rP"/></pic:blipFill>', cut
    )
    pdf = drawn(f"<w:p>{run}</w:p>")
    assert word(pdf, "Итог").left == pytest.approx(85.05, abs=0.6)
    clips = [operands for operands, name in content(pdf)[0] if name == "re"]
    assert [pytest.approx(85.05, abs=0.01), pytest.approx(841.9 - 156.7, abs=0.1), 100.0, 100.0] in clips


def test_one_that_says_nothing_known_is_told():
    with pytest.warns(DrawingWarning, match="can't be read"):
        draw(parts(OBJECT, related={"rP": ("image", "word/media/a.emf", emf())}))

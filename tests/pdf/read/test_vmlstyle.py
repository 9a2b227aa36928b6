"""How a shape of VML floats by what its style and its wrapping say."""

import pytest
from lxml import etree

from wego_forms.ooxml.names import VML
from wego_forms.pdf.read.vmlstyle import W10, float_of

TRIANGLE = "10800 0 21600 21600 0 21600"


@pytest.mark.parametrize(
    ("wrap", "corners", "hull"),
    [
        ("tight", TRIANGLE, ((0.5, 0.0), (1.0, 1.0), (0.0, 1.0))),
        ("through", TRIANGLE, ((0.5, 0.0), (1.0, 1.0), (0.0, 1.0))),
        ("square", TRIANGLE, ()),
        ("tight", "-154 0 -154 21368 21600 21368 21600 0 -154 0", ()),  # as good as its box
        ("tight", "", ()),
    ],
)
def test_text_keeps_away_from_the_outline_that_a_tight_shape_tells(wrap, corners, hull):
    shape = etree.Element(VML + "shape", wrapcoords=corners)
    etree.SubElement(shape, W10 + "wrap", type=wrap)
    assert float_of(shape, {}, (0.0, 0.0)).hull == hull

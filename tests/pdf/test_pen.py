"""What a page's operators say of letters and lines."""

import re

import pikepdf
import pytest

from tests.pdf.documents import p, parts
from tests.rules import broken_rules
from tests.tools import words
from wego_forms.pdf import draw


@pytest.mark.parametrize("run", ['<w:sz w:val="8"/>', '<w:sz w:val="8"/><w:kern w:val="1"/>'])
def test_a_gap_wider_than_the_largest_number_of_pdf_a_1_is_said_in_several(run, tmp_path):
    """Two words of 4 pt, justified over 480 pt, are more than a hundred of their sizes apart."""
    made = draw(parts(p("лево право\n", '<w:jc w:val="both"/>', run)), archive="1b").pdf
    path = tmp_path / "a.pdf"
    path.write_bytes(made)
    with pikepdf.open(path) as pdf:
        said = pdf.pages[0].Contents.read_bytes().decode()
    moves = [[float(number) for number in found.split()] for found in re.findall(r">([-\d. ]+)<", said)]
    assert sum(map(sum, moves)) < -80_000
    assert all(number >= -32_767 for numbers in moves for number in numbers)
    assert broken_rules(made, "1b") == []


GROUP = '<v:group style="position:absolute;width:100pt;height:100pt" coordsize="1,1">{}</v:group>'
SHAPES = {
    "a shape larger than numbers reach": GROUP.format(
        '<v:rect style="position:absolute;left:0;top:0;width:9000000;height:9" fillcolor="red"/>'
    ),
    "an outline whose points are further off": (
        '<v:shape style="position:absolute;width:100pt;height:100pt" coordsize="1,1" path="m0,0l9000000,9,9,9xe" '
        'fillcolor="red"/>'
    ),
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_what_is_drawn_further_off_than_numbers_reach_is_on_no_sheet(shape):
    drawn = f'<w:pict xmlns:v="urn:schemas-microsoft-com:vml">{shape}</w:pict>'
    text = f"<w:p><w:r><w:t>слово</w:t>{drawn}</w:r></w:p>"
    made = draw(parts(text), archive="1b").pdf
    assert broken_rules(made, "1b") == []
    assert words(made) == ["слово"]

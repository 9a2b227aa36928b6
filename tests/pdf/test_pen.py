"""What a page's operators say of letters and lines."""

import re

import pikepdf
import pytest

from tests.pdf.documents import p, parts
from tests.rules import broken_rules
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

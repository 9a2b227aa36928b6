"""Numbers that can't be meant are passed over, so that nothing is mirrored, reversed or gone."""

import warnings

import pytest

from tests.pdf.documents import p, parts, table, words
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw


def shown(*body):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        return words(draw(parts(*body)).pdf)


@pytest.mark.parametrize("size", ["-5", "0", "", "nan", "минус"])
def test_letters_of_no_size_have_the_usual_one(size):
    odd, usual = shown(p("раз", "", f'<w:sz w:val="{size}"/>'), p("раз"))
    assert odd.right - odd.left == pytest.approx(usual.right - usual.left)


@pytest.mark.parametrize("line", ["-240", "0", "x"])
def test_lines_of_no_height_have_the_usual_one(line):
    one, other = shown(p("раз", f'<w:spacing w:line="{line}" w:lineRule="auto"/>'), p("два"))
    assert other.baseline - one.baseline == pytest.approx(14 * 1.149, abs=0.05)


def test_a_multiple_of_lines_may_be_written_in_points():
    found = shown(*[p(text, '<w:spacing w:line="18pt" w:lineRule="auto"/>') for text in ("раз", "два")])
    assert found[1].baseline - found[0].baseline == pytest.approx(14 * 1.149 * 1.5, abs=0.05)


def test_a_column_of_no_width_doesnt_turn_its_table_round():
    left, right = shown(table([-3000, 4000], ["раз", "два"]))
    assert left.left < right.left or left.baseline < right.baseline

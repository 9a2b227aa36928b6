"""Documents in the manner of offices, drawn here and by LibreOffice: the same pages, lines and baselines."""

import io
import statistics
import warnings
import zipfile

import pytest

from tests.pdf.offices.cases import CASES
from tests.pdf.offices.compare import compare
from tests.tools import office_pdfs, require_font
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

_LINES = 0.99
_MEDIAN, _MOST = 0.3, 1.0  # pt
_ACROSS = 0.5  # pt
#: Where LibreOffice by itself puts text elsewhere across, by as many pt: a floating table by its distance from the
#: text, a decimal comma as if it were none, a box's insets turned with its text, spaces from right to left.
_ELSEWHERE = {
    "floating_table": 3.5, "wide_floating_table": 5.6, "table_by_its_share": 3.6, "signature": 17.4, "side_box": 3.6,
    "hebrew_letter": 3.6,
}  # fmt: skip


@pytest.fixture(scope="module")
def documents():
    require_font("Liberation Serif")
    return {name: make() for name, make in CASES.items()}


@pytest.fixture(scope="module")
def office(documents):
    return office_pdfs(documents)


def drawn(docx):
    """The drawing of a document's bytes."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        return draw({part: archive.read(part) for part in archive.namelist()})


@pytest.mark.parametrize("name", CASES)
def test_it_is_as_libreoffice_prints_it(name, documents, office):
    drawing = drawn(documents[name])
    like = compare(drawing.pdf, office[name])
    assert like.pages[0] == like.pages[1], like
    assert like.alike >= _LINES, like
    assert statistics.median(like.shifts) <= _MEDIAN, like
    assert max(like.shifts) <= _MOST, like
    assert max(like.aside) <= _ELSEWHERE.get(name, _ACROSS), like
    assert not like.lost or drawing.problems, like

"""What a chart says that isn't drawn: each text of its part once, whatever the part looks like."""

import warnings

import pytest

from tests.pdf.documents import lines, p, parts
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
FRAME = (
    f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="635000"/><a:graphic><a:graphicData uri="{C}">'
    f'<c:chart xmlns:c="{C}" r:id="rC"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
)
TITLE = "<a:p><a:r><a:t>Ввод</a:t></a:r><a:r><a:t> жилья </a:t></a:r></a:p>"
NAMES = "".join(f"<c:pt><c:v>{name}</c:v></c:pt>" for name in ("Казань", " ", "Ввод жилья"))
CACHE = f"<c:strCache>{NAMES}</c:strCache>"


def told(chart):
    related = {} if chart is None else {"rC": ("chart", "word/charts/chart1.xml", chart.encode())}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        drawing = draw(parts(FRAME, p("дальше"), related=related))
    assert lines(drawing.pdf) == ["дальше"]
    [problem] = drawing.problems
    return problem.what.en, problem.value


@pytest.mark.parametrize(
    ("inside", "said"),
    [(TITLE + CACHE, "Ввод жилья; Казань"), ("<a:p/>" + TITLE, "Ввод жилья"), ("<c:v>7</c:v>", None)],
    ids=["a title and names", "an empty line", "numbers alone"],
)
def test_a_chart_is_named_with_its_texts(inside, said):
    space = f'<c:chartSpace xmlns:c="{C}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{inside}'
    assert told(space + "</c:chartSpace>") == ("not drawn: a chart", said)


@pytest.mark.parametrize("chart", [None, "<c:chartSpace"], ids=["missing", "broken"])
def test_a_chart_whose_part_cannot_be_read_is_named(chart):
    assert told(chart) == ("not drawn: a chart", None)

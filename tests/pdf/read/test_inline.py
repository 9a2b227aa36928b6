import io

import pikepdf
import pytest

from tests.pdf.documents import anchor, control, lines, p, parts, r, table, tc, tr
from wego_forms.errors import DrawingError, DrawingWarning
from wego_forms.pdf import draw

SHAPE = (
    "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><a:graphic><a:graphicData "
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    + p("в фигуре")
    + "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
)


@pytest.mark.parametrize(
    ("body", "thing"),
    [
        ("<w:p>" + r("у текста") + '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>', "a footnote"),
        ("<w:p>" + r("у текста") + "<m:oMath/></w:p>", "a formula"),
        ("<w:p>" + r("у текста") + "<w:r><w:pict/></w:r></w:p>", "VML"),
        ("<w:p>" + r("у текста") + "<w:r><w:object/></w:r></w:p>", "an embedded object"),
        (SHAPE, "a shape or a text box"),
        (table([2000], [tc("у текста", '<w:textDirection w:val="tbLrV"/>')]), "isn't turned"),
    ],
)
def test_what_cannot_be_drawn_is_reported_with_its_place(body, thing):
    with pytest.warns(DrawingWarning, match=thing):
        drawing = draw(parts(body, "дальше"), source="letter.docx")
    (problem,) = drawing.problems
    assert problem.message("en").startswith("letter.docx: word/document.xml «")
    assert problem.what.ru
    assert problem.remedy
    assert "дальше" in lines(drawing.pdf)


def test_the_text_of_an_undrawn_shape_is_quoted():
    with pytest.warns(DrawingWarning, match="в фигуре"):
        draw(parts(SHAPE))


def test_a_link_leads_to_its_address():
    link = '<w:p><w:hyperlink r:id="rL">' + r("сайт") + "</w:hyperlink></w:p>"
    pdf = draw(parts(link, related={"rL": ("hyperlink", "https://we-gov.org/", None)})).pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (annotation,) = opened.pages[0].Annots
        assert str(annotation.A.URI) == "https://we-gov.org/"
        assert float(annotation.Rect[0]) == pytest.approx(85.05, abs=0.1)
        assert int(annotation.F) == 4


def test_a_field_shows_its_stored_result():
    code = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    body = (
        code.format("begin") + "<w:r><w:instrText>AUTHOR</w:instrText></w:r>" + code.format("separate")
        + r("Иванов") + code.format("end")
    )  # fmt: skip
    assert lines(draw(parts(f"<w:p>{body}</w:p>")).pdf) == ["Иванов"]


def field(code, result):
    """A field in its two ways of being written."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    long = (
        mark.format("begin")
        + f"<w:r><w:instrText> {code} </w:instrText></w:r>"
        + mark.format("separate")
        + r(result)
        + mark.format("end")
    )
    return long, f'<w:fldSimple w:instr=" {code} ">{r(result)}</w:fldSimple>'


@pytest.mark.parametrize(
    ("code", "result", "thing"),
    [("MERGEFIELD Фамилия \\* MERGEFORMAT", "«Фамилия»", "merge field"), ("DATE \\@ dd", "01", "today's")],
)
def test_a_field_that_word_would_print_otherwise_is_told(code, result, thing):
    for written in field(code, result):
        with pytest.warns(DrawingWarning, match=thing):
            drawing = draw(parts(f"<w:p>{written}</w:p>"))
        assert lines(drawing.pdf) == [result]
        assert [problem.value for problem in drawing.problems] == [result]


def test_the_pages_of_a_section_are_not_those_of_the_document():
    breaks = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>'
    both = f"<w:p>{field('SECTIONPAGES', '9')[0]}{r(' из ')}{field('NUMPAGES', '9')[1]}</w:p>"
    page_break = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    assert lines(draw(parts(both, breaks, both, page_break, "конец")).pdf) == ["1 из 3", "2 из 3", "конец"]


def test_a_formula_is_written_out_and_told():
    formula = "<m:oMath><m:r><m:t>𝑎</m:t></m:r><m:r><m:t>+b=</m:t></m:r><m:r><m:t>√2</m:t></m:r></m:oMath>"
    with pytest.warns(DrawingWarning, match="a formula is written"):
        drawing = draw(parts(f"<w:p>{r('Так: ')}{formula}</w:p>"))
    assert lines(drawing.pdf) == ["Так: a+b=√2"]
    assert len(drawing.problems) == 1


def test_inserted_text_is_drawn_and_moved_away_text_is_not():
    body = f"<w:p><w:ins>{r('новое')}</w:ins><w:moveFrom>{r(' старое')}</w:moveFrom></w:p>"
    assert lines(draw(parts(body)).pdf) == ["новое"]


def test_content_controls_are_found_with_their_places():
    body = (
        f"<w:p>{r('Имя: ')}{control('name', r('Иванов'))}{r('; ')}{control('blank', '')}</w:p>",
        table(
            [2000, 4000],
            ["Город", control("city", tc("Казань"))],
            [tc("Почта"), tc(f"<w:p>{control('mail', r('a@b.ru'))}</w:p>")],
        ),
        control(
            "choice", p("да"), '<w:dropDownList><w:listItem w:displayText="да" w:value="1"/></w:dropDownList>'
        ),
    )
    drawing = draw(parts(*body))
    found = {c.tag: c for c in drawing.controls}
    assert set(found) == {"name", "blank", "city", "mail", "choice"}
    left, bottom, right, top = found["name"].box
    assert (top - bottom, right - left) == (pytest.approx(16.1, abs=0.1), pytest.approx(44, abs=2))
    assert left == pytest.approx(85.05 + 32, abs=2)
    assert found["blank"].box[0] == found["blank"].box[2]
    assert found["name"].cell is None
    for tag in ("city", "mail"):
        cell = found[tag].cell
        assert (cell[0], cell[2]) == (pytest.approx(179.65, abs=0.1), pytest.approx(379.65, abs=0.1))
    assert (found["choice"].kind, found["choice"].choices) == ("dropDownList", ("да",))
    assert {c.page for c in drawing.controls} == {1}
    assert found["name"].size == 14


def test_a_row_in_a_content_control_is_drawn():
    assert lines(draw(parts(table([2000, 2000], control("row", tr("а", "б"))))).pdf) == ["а б"]


def test_a_picture_without_its_file_is_reported():
    frame = anchor(("page", 0), ("page", 0)).replace(
        "EXTENT",
        '<a:graphic><a:graphicData uri=""><pic:pic><pic:blipFill><a:blip r:embed="no"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic>",
    )
    with pytest.warns(DrawingWarning, match="missing"):
        draw(parts(f"<w:p><w:r><w:drawing>{frame}</w:drawing></w:r></w:p>"))


@pytest.mark.parametrize("broken", [{"word/document.xml": b"<w:document"}, {}, {"word/other.xml": b"<a/>"}])
def test_a_document_that_cannot_be_read_is_an_error_naming_the_file(broken):
    with pytest.raises(DrawingError) as caught:
        draw(broken, source="bad.docx")
    assert str(caught.value).startswith("bad.docx")


def test_what_a_page_setup_asks_in_vain_is_reported():
    with pytest.warns(DrawingWarning, match="top of the page"):
        draw(parts("текст", section='<w:vAlign w:val="center"/>'))

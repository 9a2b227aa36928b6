"""A form has room for what is typed: viewers make smaller what doesn't fit its field."""

import io

import pikepdf
import pytest

import wego_forms as wf
from tests.archive.conftest import EXAMPLES
from tests.cli.running import run_command
from tests.pdf.offices.compare import compare
from tests.tools import text


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """A new kind of page, as `kind new` makes it."""
    folder = tmp_path_factory.mktemp("office")
    assert run_command(folder, "kind", "new", "pass", "--base", "page")[0] == 0
    return folder


def fields(document):
    """Of each field of the form its box and its appearance."""
    with pikepdf.open(io.BytesIO(document.pdf())) as pdf:
        kept = [each for page in pdf.pages for each in page.get("/Annots", ()) if "/T" in each]
        looks = [bytes(each.AP.N.read_bytes()) if "/AP" in each else b"" for each in kept]
        boxes = [[float(edge) for edge in each.Rect] for each in kept]
        return {str(each.T): (box, look) for each, box, look in zip(kept, boxes, looks, strict=True)}


def sizes(appearance):
    return {float(line.split()[1]) for line in appearance.decode("latin-1").splitlines() if " Tf " in line}


def test_the_text_of_a_new_page_is_as_large_to_fill_in_as_on_paper(page):
    for lang in ("ru", "en"):
        found = fields(wf.fill(wf.load(page / "pass.yaml"), lang, fillable=True))
        assert sizes(found["text"][1]) == {13.0 if lang == "ru" else 12.0}


def test_a_text_of_several_paragraphs_has_ten_lines_at_least(page):
    kind = wf.Kind.load(page / "kinds" / "pass.yaml")
    for document in (wf.blank(kind, fillable=True), wf.fill(wf.load(page / "pass.yaml"), fillable=True)):
        (_, low, _, high), _ = fields(document)["text"]
        assert high - low >= 10 * 13


def test_a_field_that_has_its_line_to_itself_is_as_wide_as_the_text(page):
    kind = wf.Kind.load(page / "kinds" / "pass.yaml")
    for document in (wf.blank(kind, fillable=True), wf.fill(wf.load(page / "pass.yaml"), fillable=True)):
        for name in ("heading", "text", "date"):
            left, _, right, _ = fields(document)[name][0]
            assert right - left == pytest.approx(180 / 25.4 * 72, abs=1)


def test_a_new_page_is_made_in_two_languages_on_one_sheet_and_read_back(page, tmp_path):
    record = wf.load(page / "pass.yaml")
    document = wf.fill(record, "ru+en", fillable=True)
    for suffix in ("docx", "pdf"):
        document.save(tmp_path / f"a.{suffix}")
        reading = wf.read(tmp_path / f"a.{suffix}", kinds=page / "kinds")
        assert reading.lang == "ru+en"
        assert {doubt.what.en for doubt in reading.doubts} <= {"initials stand for the names"}
        assert reading.record.heading == record.heading
        assert reading.record.text == record.text


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_a_sheet_in_two_languages_is_not_called_a_translation(tmp_path, suffix):
    said = "Unofficial translation"
    both, english = (wf.blank("application", lang) for lang in ("ru+en", "en"))
    if suffix == "pdf":
        assert (said in text(both.pdf()), said in text(english.pdf())) == (False, True)
    else:
        import docx

        shown = [
            "\n".join(p.text for p in docx.Document(io.BytesIO(d.docx())).paragraphs) for d in (both, english)
        ]
        assert [said in each for each in shown] == [False, True]


def test_the_lines_of_room_are_the_pdfs_alone(page):
    import docx

    made = wf.fill(wf.load(page / "pass.yaml"), fillable=True)
    paragraphs = docx.Document(io.BytesIO(made.docx())).element.body.xml
    assert "\u00a0</w:t>" not in paragraphs


def test_a_field_whose_place_has_no_line_has_one_and_a_cell_with_a_border_keeps_its_own(page):
    assert run_command(page, *["blank", "pass", "--fillable", "--format", "pdf", "-o", "ruled"])[0] == 0
    plain = edges((page / "ruled" / "pass.ru.pdf").read_bytes())
    assert {"/U", "/S"} == plain
    assert edges(wf.blank("application", "ru", fillable=True).pdf()) == {None}


def edges(data):
    """How the fields of a form are edged: /U a line at the foot, /S round it; None: not at all."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {
            str(one.BS.S) if "/BS" in one else None
            for page in pdf.pages
            for one in page.get("/Annots", [])
            if one.get("/Subtype") == "/Widget" and one.get("/FT") != "/Sig"
        }


@pytest.mark.parametrize("lang", ["ru", "en", "ru+en"])
def test_values_stand_in_their_fields_on_the_base_lines_of_the_printed_form(lang):
    record = wf.load(EXAMPLES / "dimitrovgrad.yaml")
    with pikepdf.open(io.BytesIO(wf.fill(record, lang, fillable=True).pdf())) as pdf:
        pdf.flatten_annotations("all")
        flat = io.BytesIO()
        pdf.save(flat)
    found = compare(flat.getvalue(), wf.fill(record, lang).pdf())
    assert found.alike > 0.98
    assert max(found.shifts) < 1.0

"""Prints: flattened forms, documents of ours, LibreOffice's PDFs of our Word files, read by the places of labels."""

import io
import re

import docx as python_docx
import pikepdf
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from reportlab.pdfgen.canvas import Canvas

import wego_forms as wf
from tests.forms.office import RECORD, open_office
from tests.reading.records import APPLICATIONS
from tests.tools import office_pdfs, run

DIMITROVGRAD = "examples/dimitrovgrad.yaml"
SHEETS = ("ru", "en", "ru+en")


@pytest.fixture(scope="module")
def record():
    return wf.load(DIMITROVGRAD)


def values(tmp_path, record, lang):
    """What the form itself, with its fields, is read as."""
    return wf.read(wf.fill(record, lang, fillable=True).save(tmp_path / "fields.pdf")).values


def reading(tmp_path, pdf):
    (tmp_path / "print.pdf").write_bytes(pdf)
    return wf.read(tmp_path / "print.pdf")


def flat(pdf):
    return wf.Template(pdf).fill({}).flattened().pdf()


@pytest.mark.parametrize("lang", SHEETS)
def test_the_pdf_of_a_filled_form_is_read_by_its_labels(tmp_path, record, lang):
    said = reading(tmp_path, wf.fill(record, lang).pdf())
    assert (said.kind, said.lang, said.doubts) == ("application", lang, ())
    assert said.values == values(tmp_path, record, lang)


@pytest.mark.parametrize("lang", SHEETS)
def test_a_flattened_form_is_read_by_its_labels(tmp_path, record, lang):
    said = reading(tmp_path, flat(wf.fill(record, lang, fillable=True).pdf()))
    assert (said.lang, said.doubts) == (lang, ())
    assert said.values == values(tmp_path, record, lang)


def test_what_libreoffice_prints_of_the_word_form_is_read_by_its_labels(tmp_path, record):
    made = {
        f"{lang}-{on}": wf.fill(record, lang, fillable=on).docx() for lang in SHEETS for on in (True, False)
    }
    made = {name.replace("+", "_"): data for name, data in made.items()}
    for name, pdf in office_pdfs(made).items():
        lang = name.split("-")[0].replace("_", "+")
        said = reading(tmp_path, pdf)
        assert (said.lang, said.doubts) == (lang, ()), name
        assert said.values == values(tmp_path, record, lang), name


@pytest.mark.parametrize("lang", SHEETS)
def test_what_a_viewer_of_the_desktop_prints_to_a_file_is_read_by_its_labels(tmp_path, record, lang):
    """Evince and its like print by cairo, which writes every letter in size 1 and enlarges it."""
    wf.fill(record, lang, fillable=True).save(tmp_path / "form.pdf")
    run("pdftocairo", "-pdf", tmp_path / "form.pdf", tmp_path / "print.pdf")
    said = wf.read(tmp_path / "print.pdf")
    assert (said.lang, said.doubts) == (lang, ())
    assert said.values == values(tmp_path, record, lang)


def test_a_value_over_several_lines_is_one_value(tmp_path, record):
    long = "ул. Хмельницкого, д. 93, корпус 2, литера «А», этаж 3, кабинет 312, Димитровград, Ульяновская область"
    street = record.applicant.address.street.model_copy(update={"ru": long})
    address = record.applicant.address.model_copy(update={"street": street})
    applicant = record.applicant.model_copy(
        update={"address": address, "website": "https://www." + "dimitrovgrad-" * 7 + "x.example/o/gorode"}
    )
    record = record.model_copy(update={"applicant": applicant})
    said = reading(tmp_path, wf.fill(record, "ru").pdf())
    assert said.values["applicant"]["address"]["street"] == {"ru": long}
    assert said.values["applicant"]["website"] == applicant.website
    assert said.doubts == ()


def typed_over(pdf, page, x, y, text):
    """The PDF with a text typed on a page, as by a typewriter."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595.3, 841.9))
    canvas.setFont("Helvetica", 11)
    canvas.drawString(x, y, text)
    canvas.save()
    with pikepdf.open(io.BytesIO(pdf)) as base, pikepdf.open(io.BytesIO(out.getvalue())) as typed:
        base.pages[page].add_overlay(typed.pages[0], pikepdf.Rectangle(*base.pages[page].mediabox))
        out = io.BytesIO()
        base.save(out)
    return out.getvalue()


def place(document, tag):
    """Where a control lies: page, left, bottom, right, top."""
    control = next(control for control in document.drawing().controls if control.tag == tag)
    return control.page - 1, *control.cell


def test_what_was_typed_over_a_printed_blank_is_read(tmp_path):
    blank = wf.blank("application", "ru")
    pdf = blank.pdf()
    for tag, text in (("head.email", "mayor@city.example"), ("applicant.address.postcode", "433508")):
        page, left, bottom, _, _ = place(blank, tag)
        pdf = typed_over(pdf, page, left + 4, bottom + 4, text)
    said = reading(tmp_path, pdf)
    assert said.values == {
        "kind": "application",
        "head": {"email": "mayor@city.example"},
        "applicant": {"address": {"postcode": "433508"}},
    }
    assert said.doubts == ()


def test_what_stands_outside_the_fields_is_told(tmp_path, record):
    made = wf.fill(record, "ru")
    page, left, bottom, _, _ = place(made, "head.email")
    pdf = typed_over(made.pdf(), page, left - 120, bottom - 1, "and copy to dep@city.example")
    said = reading(tmp_path, pdf)
    assert any("copy to dep" in doubt.value for doubt in said.doubts) or said.record is None


def test_a_remark_at_the_foot_of_the_page_is_told(tmp_path, record):
    said = reading(tmp_path, typed_over(wf.fill(record, "ru").pdf(), 0, 60, 45, "call me: 2-00-09"))
    assert [(doubt.field, doubt.value) for doubt in said.doubts] == [("", "call me: 2-00-09")]
    assert "outside the form's fields" in said.doubts[0].message("en")


def test_a_letter_of_the_secretariat_that_differs_is_told(tmp_path, record):
    moved = record.secretariat.model_copy(update={"phone": "+82 (0)2 111 2222"})
    said = reading(tmp_path, wf.fill(record.model_copy(update={"secretariat": moved}), "ru").pdf())
    assert any("111 2222" in doubt.value for doubt in said.doubts)


@pytest.mark.parametrize("lost", [0, 1])
def test_a_print_that_lacks_a_page_is_refused(tmp_path, record, lost):
    with pikepdf.open(io.BytesIO(wf.fill(record, "ru").pdf())) as pdf:
        del pdf.pages[lost]
        pdf.save(tmp_path / "part.pdf")
    with pytest.raises(wf.InputError) as caught:
        wf.read(tmp_path / "part.pdf")
    assert "haven't all the labels" in caught.value.message("en")


def test_a_letter_is_no_print_of_a_form(tmp_path):
    with pytest.raises(wf.InputError) as caught:
        reading(tmp_path, wf.fill(wf.load("examples/tatarstan.yaml")).pdf())
    assert "not a print of it" in caught.value.message("en")


def test_a_scan_without_text_is_told_to_be_a_picture(tmp_path):
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.rect(100, 100, 200, 200, fill=1)
    canvas.save()
    with pytest.raises(wf.InputError) as caught:
        reading(tmp_path, out.getvalue())
    assert "it is a picture" in caught.value.message("en")


@pytest.mark.parametrize("lang", SHEETS)
def test_any_record_that_a_form_shows_is_read_from_its_print_or_doubted(tmp_path_factory, lang):
    folder = tmp_path_factory.mktemp("prints")

    @settings(
        max_examples=8,
        deadline=None,
        derandomize=True,  # a print costs a process of its own: few examples, always the same ones
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
    )
    @given(APPLICATIONS)
    def comes_back(data):
        record = wf.record("application", data)
        wanted = wf.read(wf.fill(record, lang, fillable=True).save(folder / "form.pdf"))
        said = reading(folder, wf.fill(record, lang).pdf())
        doubted = {doubt.field for doubt in said.doubts} - {doubt.field for doubt in wanted.doubts}
        # rows without labels, one over the other, of which one takes two lines
        unlabelled = {"signatory.name_and_position.ru, signatory.name_and_position.en"}
        unlabelled |= {"applicant.name.ru, applicant.name.en"}
        assert doubted <= (unlabelled if lang == "ru+en" else set())
        # Paper shows that there is a space, and not how many.
        assert one_spaced(said.values) == one_spaced(wanted.values)

    comes_back()


def one_spaced(value):
    """The same values, each run of spaces one."""
    if isinstance(value, dict):
        return {key: one_spaced(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [one_spaced(inner) for inner in value]
    return re.sub(r"\s+", " ", value) if isinstance(value, str) else value


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    open_office(folder)
    for lang, word in (("ru", "Поле"), ("en", "Field")):
        path = folder / "kinds" / lang / "visit.docx"
        document = python_docx.Document(path)
        for row in document.tables[0].rows:
            paragraph = row.cells[0].paragraphs[0]
            paragraph.runs[0].text = f"{word} {paragraph.text}"
        document.save(path)
    return folder


@pytest.mark.parametrize("lang", SHEETS)
def test_a_form_of_ones_own_is_read_from_its_print_and_what_is_unsure_told(office, lang):
    record = wf.record("visit", RECORD, kinds=office / "kinds")
    (office / "visit.pdf").write_bytes(wf.fill(record, lang).pdf())
    said = wf.read(office / "visit.pdf")
    assert (said.kind, said.lang) == ("visit", lang)
    wanted = wf.read(wf.fill(record, lang, fillable=True).save(office / "fields.pdf")).values
    told = {doubt.field.split("[")[0].split(".")[0] for doubt in said.doubts}
    for name in wanted:
        assert said.values.get(name) == wanted[name] or name in told, name
    assert told <= {"agenda", "story", "index"}


def test_a_form_with_the_same_labels_in_both_languages_is_not_read_from_its_print(tmp_path):
    open_office(tmp_path)
    record = wf.record("visit", RECORD, kinds=tmp_path / "kinds")
    (tmp_path / "visit.pdf").write_bytes(wf.fill(record, "en").pdf())
    with pytest.raises(wf.InputError) as caught:
        wf.read(tmp_path / "visit.pdf")
    assert "not a print of it" in caught.value.message("en")

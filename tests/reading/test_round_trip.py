"""What a form shows comes back: any valid record, each language and format, whoever saved the file in between."""

import io
import os

import docx as python_docx
import pikepdf
import pypdf
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import wego_forms as wf
from tests.forms.office import open_office
from tests.reading.records import APPLICATIONS, VISITS
from tests.tools import office_docxs
from wego_forms.edges import parse_xml
from wego_forms.forms.controls import controls_in
from wego_forms.ooxml.names import W

SHEETS = ("ru", "en", "ru+en")
FORMATS = ("docx", "pdf")
#: Of a record at random; each costs a form that is filled and read. The long run takes more.
EXAMPLES = int(os.environ.get("WEGO_FORMS_EXAMPLES", "6"))
MANY = settings(
    max_examples=3 * EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to shrink a form takes minutes
)


def shown(record, lang):
    """What the form prints, control by control."""
    document = wf.fill(record, lang, fillable=True)
    return [(control.tag, control.value) for control in controls_in(parse_xml(document._main))]


def with_pypdf(data):
    out = io.BytesIO()
    pypdf.PdfWriter(clone_from=io.BytesIO(data)).write(out)
    return out.getvalue()


def with_pikepdf(data):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


SAVERS = {"": lambda data: data, "pypdf": with_pypdf, "pikepdf": with_pikepdf}


def comes_back(record, lang, suffix, path, saver=SAVERS[""], kinds=None):
    """Read the record's form: the same form is made of what was read, and nothing is doubted."""
    made = wf.fill(record, lang, fillable=True)
    path.write_bytes(saver(getattr(made, suffix)()))
    reading = wf.read(path, kinds=kinds)
    assert (reading.kind, reading.lang) == (record.kind, lang)
    said = [doubt.message("en") for doubt in reading.doubts]
    empty = [] if reading.values.keys() > {"kind"} else ["the form is empty: none of its fields is filled in"]
    assert [each.partition(". ")[0] for each in said if "family name" not in each] == empty
    assert shown(reading.record, lang) == shown(record, lang)
    return reading


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("lang", SHEETS)
def test_any_application_comes_back_as_its_form_shows_it(tmp_path_factory, lang, suffix):
    path = tmp_path_factory.mktemp("forms") / f"form.{suffix}"

    @MANY
    @given(APPLICATIONS)
    def any_record(data):
        comes_back(wf.record("application", data), lang, suffix, path)

    any_record()


@pytest.mark.parametrize("suffix", FORMATS)
def test_from_two_languages_the_very_values_come_back(tmp_path_factory, suffix):
    path = tmp_path_factory.mktemp("forms") / f"form.{suffix}"

    @settings(MANY, max_examples=EXAMPLES)
    @given(APPLICATIONS)
    def any_record(data):
        record = wf.record("application", data)
        read = comes_back(record, "ru+en", suffix, path).record
        said, given = (each.model_dump(mode="json", exclude_none=True) for each in (read, record))
        for block in ("applicant", "head", "head_contact", "it_head", "wego_contact"):
            for field in ("name", "authority", "position", "department"):
                assert said[block].get(field) == given[block].get(field)

    any_record()


@pytest.mark.parametrize("saver", ["pypdf", "pikepdf"])
@pytest.mark.parametrize("lang", SHEETS)
def test_any_application_comes_back_from_a_pdf_that_others_wrote_anew(tmp_path_factory, lang, saver):
    path = tmp_path_factory.mktemp("forms") / "form.pdf"

    @settings(MANY, max_examples=EXAMPLES)
    @given(APPLICATIONS)
    def any_record(data):
        comes_back(wf.record("application", data), lang, "pdf", path, SAVERS[saver])

    any_record()


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    open_office(folder)
    return folder


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("lang", SHEETS)
def test_any_form_of_ones_own_comes_back_as_it_shows_itself(office, lang, suffix):
    @MANY
    @given(VISITS)
    def any_record(data):
        record = wf.record("visit", data, kinds=office / "kinds")
        comes_back(record, lang, suffix, office / f"visit.{suffix}", kinds=office / "kinds")

    any_record()


@pytest.fixture(scope="module")
def saved(office):
    """Some records and, by language and name, their forms as LibreOffice saves them; one start of it for all."""
    records = {}

    @settings(MANY, max_examples=4, derandomize=True, database=None)
    @given(APPLICATIONS, VISITS)
    def some_records(application, visit):
        number = len(records)
        records[f"a{number}"] = wf.record("application", application)
        records[f"v{number}"] = wf.record("visit", visit, kinds=office / "kinds")

    some_records()
    forms = {
        f"{lang}.{name}": wf.fill(each, lang, fillable=True).docx()
        for lang in SHEETS
        for name, each in records.items()
    }
    return records, office_docxs(forms)


@pytest.mark.parametrize("lang", SHEETS)
def test_records_come_back_from_word_files_that_libreoffice_saved(tmp_path, office, saved, lang):
    records, forms = saved
    assert len(records) == 8
    for name, record in records.items():
        (tmp_path / "saved.docx").write_bytes(forms[f"{lang}.{name}"])
        reading = wf.read(tmp_path / "saved.docx", kinds=office / "kinds")
        assert shown(reading.record, lang) == shown(record, lang), name


def test_lines_that_libreoffice_ran_together_are_told(tmp_path, office):
    record = wf.record("visit", {"purpose": {"ru": "Обмен"}}, kinds=office / "kinds")
    document = python_docx.Document(wf.fill(record, "ru", fillable=True).save(tmp_path / "form.docx"))
    tag = next(tag for tag in document.element.body.iter(W + "tag") if tag.get(W + "val") == "purpose")
    tag.getparent().getparent().addprevious(parse_xml(f'<w:r xmlns:w="{W[1:-1]}"><w:br/></w:r>'.encode()))
    document.save(tmp_path / "form.docx")
    doubts = wf.read(tmp_path / "form.docx", kinds=office / "kinds").doubts
    assert [(doubt.field, doubt.value) for doubt in doubts] == [("purpose", "Обмен")]


def test_the_records_of_these_tests_are_not_all_alike():
    sizes = set()

    @settings(max_examples=30, deadline=None, derandomize=True, database=None)
    @given(st.shared(APPLICATIONS))
    def look(data):
        sizes.add(len(str(data)))

    look()
    assert len(sizes) > 10

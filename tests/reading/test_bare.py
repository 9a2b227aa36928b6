"""What people do to a Word form beside filling it in: read right, or told; nothing of it is lost in silence."""

import copy
import io
import zipfile

import docx as python_docx
import pytest
from docx.oxml import parse_xml as element

import wego_forms as wf
from tests.forms.office import RECORD, open_office
from wego_forms.ooxml.names import W

DIMITROVGRAD = "examples/dimitrovgrad.yaml"
OUTSIDE = "this text stands outside the form's fields"


@pytest.fixture(scope="module")
def record():
    return wf.load(DIMITROVGRAD)


@pytest.fixture
def form(tmp_path, record):
    return python_docx.Document(wf.fill(record, "ru", fillable=True).save(tmp_path / "form.docx"))


def read(tmp_path, document):
    document.save(tmp_path / "back.docx")
    return wf.read(tmp_path / "back.docx")


def told(reading):
    return [
        (doubt.field, doubt.value, doubt.what.en)
        for doubt in reading.doubts
        if "signatory" not in doubt.field
    ]


def control(document, name):
    tags = document.element.body.iter(W + "tag")
    return next(tag.getparent().getparent() for tag in tags if tag.get(W + "val") == name)


def freed(sdt):
    """Take the control away; its content stays."""
    for child in sdt.find(W + "sdtContent"):
        sdt.addprevious(child)
    sdt.getparent().remove(sdt)


def run(text):
    return element(f'<w:r xmlns:w="{W[1:-1]}"><w:t xml:space="preserve">{text}</w:t></w:r>')


def row_of(sdt):
    return next(sdt.iterancestors(W + "tr"))


def test_a_value_typed_where_the_control_was_deleted_is_the_fields(tmp_path, form):
    sdt = control(form, "head.person")
    paragraph = sdt.getparent()
    freed(sdt)
    next(paragraph.iter(W + "t")).text = "Петров Пётр Ильич"
    reading = read(tmp_path, form)
    assert reading.values["head"]["person"] == {"family": "Петров", "given": "Пётр", "patronymic": "Ильич"}
    assert told(reading) == []


def test_text_typed_beside_a_control_is_told_with_its_field(tmp_path, form):
    control(form, "head.position").addnext(run(" и председатель Совета"))
    assert told(read(tmp_path, form)) == [("head.position", "и председатель Совета", OUTSIDE)]


def test_a_row_and_a_remark_that_were_added_are_told(tmp_path, form, record):
    row = row_of(control(form, "head.phone"))
    added = copy.deepcopy(row)
    row.addnext(added)
    for sdt in list(added.iter(W + "sdt")):
        freed(sdt)
    list(added.iter(W + "t"))[-1].text = "8 (84235) 2-99-99"
    form.add_paragraph("Просим ускорить.")
    reading = read(tmp_path, form)
    assert [value for _, value, what in told(reading) if what == OUTSIDE] == [
        "8 (84235) 2-99-99",
        "Просим ускорить.",
    ]
    assert reading.values["head"]["phone"] == record.head.phone


def test_pending_changes_are_read_as_if_accepted_and_told(tmp_path, form):
    content = control(form, "head.position").find(W + "sdtContent")
    old = next(content.iter(W + "r"))
    for name in ("moveFrom", "ins"):
        change = element(f'<w:{name} xmlns:w="{W[1:-1]}" w:id="1" w:author="a"/>')
        content.append(change)
        change.append(old if name == "moveFrom" else run("Мэр"))
    reading = read(tmp_path, form)
    assert reading.values["head"]["position"] == {"ru": "Мэр"}
    assert told(reading) == [("head.position", "Мэр", "it has tracked changes that nobody has accepted yet")]


def test_a_picture_in_a_field_is_told(tmp_path, form):
    content = control(form, "head.position").find(W + "sdtContent")
    next(content.iter(W + "t")).text = ""
    next(content.iter(W + "r")).append(element(f'<w:drawing xmlns:w="{W[1:-1]}"/>'))
    reading = read(tmp_path, form)
    assert "position" not in reading.values["head"]
    assert told(reading) == [("head.position", "", "a picture stands in the place of the text")]


def without_controls(data):
    """As Google Docs exports the file, or LibreOffice a .doc of it."""
    document = python_docx.Document(io.BytesIO(data))
    while (found := next(document.element.body.iter(W + "sdt"), None)) is not None:
        freed(found)
    return document


@pytest.mark.parametrize("lang", ["ru", "en", "ru+en"])
def test_a_form_that_lost_its_controls_is_read_by_its_labels(tmp_path, record, lang):
    path = wf.fill(record, lang, fillable=True).save(tmp_path / "form.docx")
    reading = read(tmp_path, without_controls(path.read_bytes()))
    assert (reading.kind, reading.lang) == ("application", lang)
    assert reading.values == wf.read(path).values
    assert told(reading) == [("", "back.docx", "no form fields: the file was read by its labels")]


def test_a_blank_that_lost_its_controls_holds_nothing(tmp_path):
    path = wf.blank("application", "ru", fillable=True).save(tmp_path / "form.docx")
    assert read(tmp_path, without_controls(path.read_bytes())).values == {"kind": "application"}


def test_a_form_without_controls_that_lacks_a_label_is_refused(tmp_path, record):
    document = without_controls(wf.fill(record, "ru", fillable=True).docx())
    next(text for text in document.element.body.iter(W + "t") if text.text == "Должность").text = "Кто"
    with pytest.raises(wf.InputError, match="form fields"):
        read(tmp_path, document)


def test_ones_own_form_is_read_with_text_beside_its_fields_and_none_is_invented(tmp_path):
    open_office(tmp_path)
    kinds = tmp_path / "kinds"
    record = wf.record("visit", {key: value for key, value in RECORD.items() if key != "kind"}, kinds=kinds)
    for lang in ("ru", "en", "ru+en"):
        path = wf.fill(record, lang, fillable=True).save(tmp_path / "visit.docx")
        assert [each for each in wf.read(path, kinds=kinds).doubts if each.what.en == OUTSIDE] == []
    document = python_docx.Document(path)
    document.add_paragraph("Просим ускорить.")
    document.save(path)
    assert [doubt.value for doubt in wf.read(path, kinds=kinds).doubts] == ["Просим ускорить."]


def test_a_file_of_another_office_is_refused_with_what_it_is(tmp_path):
    with zipfile.ZipFile(tmp_path / "form.odt", "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(wf.InputError, match="an OpenDocument file"):
        wf.read(tmp_path / "form.odt")

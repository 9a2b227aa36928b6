"""Our forms, filled in by other people's programs, read back right: Russian, Tatar, Turkish, Latin."""

import io
import shutil
import socket
import subprocess
from pathlib import Path

import docx as python_docx
import pikepdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PyPDFForm import PdfWrapper

import wego_forms as wf
from tests.forms.office import open_office
from tests.tools import require
from wego_forms.ooxml.names import W14, W

TYPED = {
    "applicant.name": "Администрация муниципального образования «город Димитровград»",
    "applicant.address.country": "KZ",
    "applicant.address.postcode": "010000",
    "head.person": "Гайнутдинова Әлфия Җәүдәтовна",
    "head.position": "Head of Çelebi Şehir № 5",
    "head.phone": "8 (84235) 2-00-01",
    "head.term": "Сентябрь 2016 – сентябрь 2021",
    "it_head.email": "it@city.example",
    "date": "15.09.2026",
}
VALUES = {
    "kind": "application",
    "applicant": {
        "name": {"ru": TYPED["applicant.name"]},
        "address": {"country": "KZ", "postcode": "010000"},
    },
    "head": {
        "person": {"family": "Гайнутдинова", "given": "Әлфия", "patronymic": "Җәүдәтовна"},
        "position": {"ru": "Head of Çelebi Şehir № 5"},
        "phone": "8 (84235) 2-00-01",
        "term": {"start": "2016-09", "end": "2021-09"},
    },
    "it_head": {"email": "it@city.example"},
    "date": "2026-09-15",
}
#: What fields of a sheet in two languages hold besides.
ENGLISH = {"applicant.name.en": "City of Dimitrovgrad", "head.person.en": "Älfiä Gaynutdinova"}


def sheet(lang):
    """What is typed into the form in that language, and what is to come back."""
    if lang == "ru":
        return TYPED, VALUES
    apart = ("applicant.name", "head.person", "head.position")
    typed = {f"{name}.ru" if name in apart else name: text for name, text in TYPED.items()} | ENGLISH
    name = VALUES["applicant"]["name"] | {"en": ENGLISH["applicant.name.en"]}
    person = VALUES["head"]["person"] | {"latin": ENGLISH["head.person.en"]}
    values = VALUES | {
        "applicant": VALUES["applicant"] | {"name": name},
        "head": VALUES["head"] | {"person": person},
    }
    return typed, values


def by_pypdf(pdf, typed):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
    for page in writer.pages:
        writer.update_page_form_field_values(page, dict(typed), auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def by_pikepdf(pdf, typed):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for field in opened.acroform.fields:
            if field.fully_qualified_name in typed:
                text = typed[field.fully_qualified_name]
                box = pikepdf.Name.Yes if text is True else text
                field.set_value(box, need_appearance=False)
        opened.save(out)
    return out.getvalue()


def by_pypdfform(pdf, typed):
    return PdfWrapper(pdf, use_full_widget_name=True).fill(dict(typed)).read()


@pytest.mark.parametrize("lang", ["ru", "ru+en"])
@pytest.mark.parametrize("fill", [by_pypdf, by_pikepdf, by_pypdfform])
@pytest.mark.filterwarnings("ignore")
def test_a_pdf_form_filled_in_by_another_library_reads_back(tmp_path, fill, lang):
    typed, values = sheet(lang)
    (tmp_path / "filled.pdf").write_bytes(fill(wf.blank("application", lang, fillable=True).pdf(), typed))
    reading = wf.read(tmp_path / "filled.pdf")
    assert (reading.lang, reading.values, reading.doubts) == (lang, values, ())


def shows(lang, name, text):
    """What a Word form's control shows for a value."""
    if name == "applicant.address.country":
        return "Казахстан" if lang == "ru" else "Казахстан / Kazakhstan"
    return text


@pytest.mark.parametrize("lang", ["ru", "ru+en"])
def test_a_word_form_filled_in_by_python_docx_reads_back(tmp_path, lang):
    typed, values = sheet(lang)
    document = python_docx.Document(wf.blank("application", lang, fillable=True).save(tmp_path / "form.docx"))
    for control in document.element.body.iter(W + "sdt"):
        name = control.find(f"{W}sdtPr/{W}tag").get(W + "val")
        if name in typed:
            next(control.iter(W + "t")).text = shows(lang, name, typed[name])
            for prompt in control.iter(W + "showingPlcHdr"):
                prompt.getparent().remove(prompt)
                break
    document.save(tmp_path / "form.docx")
    reading = wf.read(tmp_path / "form.docx")
    assert (reading.lang, reading.values, reading.doubts) == (lang, values, ())


def names(path):
    """What the controls of a Word form are called, in order."""
    found = python_docx.Document(path).element.body.iter(W + "sdt")
    return [control.find(f"{W}sdtPr/{W}tag").get(W + "val") for control in found]


def free_port():
    with socket.socket() as found:
        found.bind(("localhost", 0))
        return found.getsockname()[1]


PYTHON_OF_LIBREOFFICE = "/usr/bin/python3"


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    """Where a LibreOffice listens while these tests run."""
    office = require("soffice")
    if subprocess.run(
        [PYTHON_OF_LIBREOFFICE, "-c", "import uno"], capture_output=True, check=False
    ).returncode:
        require("python3-uno")
    found, profile = free_port(), tmp_path_factory.mktemp("profile")
    listen = f"--accept=socket,host=localhost,port={found};urp;"
    running = subprocess.Popen(
        [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", listen]
    )
    yield found
    running.terminate()
    running.wait(30)
    shutil.rmtree(profile, ignore_errors=True)


def by_libreoffice(port, path, typed):
    """The Word file, its controls filled in over LibreOffice's UNO bridge and saved."""
    out, order = path.with_name("saved.docx"), names(path)
    pairs = [f"{order.index(name)}={text}" for name, text in typed.items()]
    script = Path(__file__).with_name("unofill.py")
    command = [PYTHON_OF_LIBREOFFICE, script, str(port), path, out, *pairs]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out


@pytest.mark.parametrize("lang", ["ru", "ru+en"])
def test_a_word_form_filled_in_by_libreoffice_reads_back(tmp_path, port, lang):
    typed, values = sheet(lang)
    path = wf.blank("application", lang, fillable=True).save(tmp_path / "form.docx")
    shown = {name: shows(lang, name, text) for name, text in typed.items()}
    reading = wf.read(by_libreoffice(port, path, shown))
    assert (reading.lang, reading.values, reading.doubts) == (lang, values, ())


@pytest.fixture
def office(tmp_path):
    open_office(tmp_path)
    return tmp_path


def test_boxes_choices_and_items_of_ones_own_form_filled_in_by_libreoffice_read_back(office, port):
    record = wf.record(
        "visit", {"purpose": {"ru": "Обмен"}, "agenda": [{"item": {"ru": "Первый"}}]}, kinds=office / "kinds"
    )
    path = wf.fill(record, "ru", fillable=True).save(office / "visit.docx")
    typed = {
        "online": "☒",
        "format": "заочно",
        "guests": "12 500",
        "agenda[0].item": "Открытие",
        "mail": "a@b.example",
    }
    reading = wf.read(by_libreoffice(port, path, typed), kinds=office / "kinds")
    assert reading.doubts == ()
    assert reading.values["online"] is True
    assert reading.values["format"] == "remote"
    assert float(reading.values["guests"]) == 12_500
    assert reading.values["agenda"] == [{"item": {"ru": "Открытие"}}]
    assert reading.values["mail"] == "a@b.example"


def test_boxes_and_choices_of_ones_own_form_filled_in_by_python_docx_read_back(office):
    record = wf.record("visit", {"purpose": {"ru": "Обмен"}}, kinds=office / "kinds")
    document = python_docx.Document(wf.fill(record, "ru", fillable=True).save(office / "visit.docx"))
    for control in document.element.body.iter(W + "sdt"):
        name = control.find(f"{W}sdtPr/{W}tag").get(W + "val")
        if name == "online":
            next(control.iter(W14 + "checked")).set(W14 + "val", "1")
        elif name == "format":
            next(control.iter(W + "t")).text = "заочно"
            prompt = next(control.iter(W + "showingPlcHdr"))
            prompt.getparent().remove(prompt)
    document.save(office / "visit.docx")
    values = wf.read(office / "visit.docx", kinds=office / "kinds").values
    assert (values["online"], values["format"]) == (True, "remote")


@pytest.mark.parametrize("fill", [by_pikepdf, by_pypdfform])
@pytest.mark.filterwarnings("ignore")
def test_boxes_choices_and_numbers_of_ones_own_pdf_form_read_back(office, fill):
    record = wf.record("visit", {"purpose": {"ru": "Обмен"}}, kinds=office / "kinds")
    filled = fill(
        wf.fill(record, "ru", fillable=True).pdf(), {"online": True, "format": "remote", "guests": "12 500"}
    )
    (office / "visit.pdf").write_bytes(filled)
    values = wf.read(office / "visit.pdf", kinds=office / "kinds").values
    assert (values["online"], values["format"], float(values["guests"])) == (True, "remote", 12_500)


@pytest.mark.filterwarnings("ignore")
def test_what_pypdf_draws_of_turkish_german_and_french_letters_is_what_was_typed(tmp_path):
    said = "Çelebi Şehir Müdürü, Öztürk İğdır «Äéä»"
    drawn = by_pypdf(wf.blank("application", "ru", fillable=True).pdf(), {"head.position": said})
    document = pypdfium2.PdfDocument(drawn)
    document.init_forms()
    pdfium.FPDFPage_Flatten(document[0], pdfium.FLAT_PRINT)
    flat = io.BytesIO()
    document.save(flat)
    assert said in pypdfium2.PdfDocument(flat.getvalue())[0].get_textpage().get_text_bounded()

"""An archive copy of level 2a is PDF/A-2a and PDF/UA-1 by what it says and by what can be seen of it; 1b stays 1b."""

import io
from xml.etree import ElementTree

import pikepdf
import pytest

import wego_forms as wf
from tests.archive.conftest import DAY, EXAMPLES
from tests.archive.test_copies import NAMES, run_command
from tests.golden_pages import rendered
from tests.signing.credentials import NOON
from tests.tagged.structure import faults
from tests.tools import preflight, run
from wego_forms import catalog
from wego_forms.signing import load_key

SAID = {"pdfuaid": "http://www.aiim.org/pdfua/ns/id/", "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#"}


@pytest.fixture(scope="module")
def accessible(documents):
    return {name: document.pdf(archive="2a") for name, document in documents.items()}


def said(pdf, name):
    """What the metadata say; None where they say nothing."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        packet = ElementTree.fromstring(opened.Root.Metadata.read_raw_bytes())
    return packet.findtext(f".//{name}", namespaces=NAMES | SAID)


def test_it_says_that_it_is_pdf_a_2a_and_pdf_ua_1_and_describes_what_it_says(accessible):
    for pdf in accessible.values():
        assert (said(pdf, "pdfaid:part"), said(pdf, "pdfaid:conformance"), said(pdf, "pdfuaid:part")) == (
            "2",
            "A",
            "1",
        )
        assert said(pdf, "pdfaSchema:namespaceURI") == SAID["pdfuaid"]
        assert said(pdf, "pdfaSchema:prefix") == "pdfuaid"
        assert pdf.startswith(b"%PDF-1.7\n%\x93\x8c\x8b\x9e")


def test_its_structure_is_sound_and_its_pages_are_those_of_the_ordinary_pdf(accessible, documents):
    for name, pdf in accessible.items():
        assert faults(pdf) == []
        assert rendered(pdf) == rendered(documents[name].pdf())


def test_its_fonts_list_no_codes_and_its_colours_are_srgb(accessible):
    for pdf in accessible.values():
        assert b"/CIDSet" not in pdf
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            intent = opened.Root.OutputIntents[0]
            assert (str(intent.S), int(intent.DestOutputProfile.N)) == ("/GTS_PDFA1", 3)
            assert str(opened.Root.Lang) in ("ru-RU", "en-GB")


def test_qpdf_finds_nothing_wrong(accessible, tmp_path):
    for number, pdf in enumerate(accessible.values()):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(pdf)
        assert "No syntax or stream encoding errors" in run("qpdf", "--check", path)


def test_preflight_finds_only_what_part_1_forbids_and_part_2_does_not(accessible, documents, key_file):
    record = catalog.build(wf.load(EXAMPLES / "tatarstan.yaml").model_dump() | {"date": DAY})
    made = dict(accessible)
    made["signed"] = wf.fill(record).sign(load_key(key_file), when=NOON, archive="2a")
    allowed = ("Error on MetaData, part must be 1", "Soft Mask must be null", "The CIDSet entry is missing")
    for name, found in preflight(made).items():
        assert any(allowed[0] in fault for fault in found), name
        assert [fault for fault in found if not any(words in fault for words in allowed)] == [], name


def test_true_and_1b_are_one_and_say_nothing_of_pdf_ua(documents):
    document = documents["letter", "ru", "by-hand"]
    assert document.pdf(archive=True) == document.pdf(archive="1b")
    assert said(document.pdf(archive="1b"), "pdfuaid:part") is None
    assert said(document.pdf(), "pdfuaid:part") == "1"
    assert said(document.pdf(), "pdfaid:part") is None


def test_another_level_is_an_error_that_lists_them(documents):
    with pytest.raises(wf.InputError, match=r"no such kind of archive copy: '3b'\. Choose from: 1b, 2a"):
        documents["letter", "en", "by-hand"].pdf(archive="3b")


def test_libreoffice_makes_no_2a(documents):
    with pytest.raises(wf.InputError, match=r"LibreOffice doesn't make PDF/A-2a: '2a'\. Leave out --engine"):
        documents["letter", "en", "by-hand"].pdf("libreoffice", archive="2a")


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        (["--archive"], ("1", "B")),
        (["--archive-level", "2a"], ("2", "A")),
        (["--archive", "--archive-level", "2a"], ("2", "A")),
        (["--archive-level", "1b"], ("1", "B")),
    ],
)
def test_the_commands_take_the_level(asked, made, tmp_path):
    run_command(tmp_path, "fill", str(EXAMPLES / "tatarstan.yaml"), *asked, "--format", "pdf", "-o", "out")
    pdf = (tmp_path / "out" / "tatarstan.ru.pdf").read_bytes()
    assert (said(pdf, "pdfaid:part"), said(pdf, "pdfaid:conformance")) == made


def test_a_batch_takes_the_level_too(tmp_path):
    base = wf.load(EXAMPLES / "tatarstan.yaml")
    wf.run_batch(records=[base], out=tmp_path, formats="pdf", archive="2a")
    (path,) = tmp_path.rglob("*.pdf")
    assert said(path.read_bytes(), "pdfaid:part") == "2"

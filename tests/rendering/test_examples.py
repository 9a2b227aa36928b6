"""The eight files of the demo, judged by LibreOffice, poppler, qpdf, pikepdf and an OOXML validator."""

import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from openxml_audit import OpenXmlValidator

import wego_forms as wf
from tests.tools import office_pdfs, pages, require, run, text, words
from wego_forms.records import Text

EXAMPLES = Path(__file__).parents[2] / "examples"
RECORDS = {"tatarstan": 1, "dimitrovgrad": 2}  # and how many pages each takes
CASES = [(name, lang) for name in RECORDS for lang in ("ru", "en")]
FALLBACK = "PT Serif"
HOSTILE = 'Смит & Ко <отдел> "№ 1" {{ x }}'


@pytest.fixture(scope="session")
def documents():
    return {
        (name, lang): wf.fill(wf.load(EXAMPLES / f"{name}.yaml"), lang)
        for name in RECORDS
        for lang in ("ru", "en")
    }


@pytest.fixture(scope="session")
def hostile():
    """A form with a value that looks like markup and tags."""
    record = wf.load(EXAMPLES / "dimitrovgrad.yaml")
    department = record.it_head.model_copy(update={"department": Text(ru=HOSTILE, en=HOSTILE)})
    return wf.fill(record.model_copy(update={"it_head": department}), "ru")


@pytest.fixture(scope="session")
def office(documents, hostile):
    """As LibreOffice prints them; one start of it for all."""
    asked = documents | {("hostile", "ru"): hostile}
    made = office_pdfs({".".join(case): document.docx() for case, document in asked.items()})
    return {case: made[".".join(case)] for case in asked}


@pytest.mark.parametrize("case", CASES)
def test_a_letter_is_one_page_and_a_form_two_here_and_in_libreoffice(documents, office, case):
    assert pages(documents[case].pdf()) == pages(office[case]) == RECORDS[case[0]]


@pytest.mark.parametrize("case", CASES)
def test_the_fallback_font_needs_no_more_pages(documents, case):
    drawing = documents[case].drawing(FALLBACK)
    assert drawing.pages == RECORDS[case[0]]
    assert drawing.fonts == (FALLBACK,)


@pytest.mark.parametrize("case", CASES)
def test_pdf_and_libreoffices_rendering_of_the_docx_say_the_same_word_for_word(documents, office, case):
    assert sorted(words(documents[case].pdf())) == sorted(words(office[case]))


@pytest.mark.parametrize("case", CASES)
def test_an_ooxml_validator_finds_nothing_wrong_with_the_docx(documents, case, tmp_path):
    path = documents[case].save(tmp_path / "a.docx")
    result = OpenXmlValidator().validate(str(path))
    assert (result.is_valid, list(result.errors)) == (True, [])


@pytest.mark.parametrize("case", CASES)
def test_qpdf_finds_nothing_wrong_with_the_pdf(documents, case, tmp_path):
    path = documents[case].save(tmp_path / "a.pdf")
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", path)


@pytest.mark.parametrize("font", [None, FALLBACK])
@pytest.mark.parametrize("case", CASES)
def test_every_font_is_embedded(documents, case, font, tmp_path):
    path = documents[case].save(tmp_path / "a.pdf", font=font)
    rows = run("pdffonts", path).splitlines()[2:]
    assert rows
    assert {row.split()[-5] for row in rows} == {"yes"}  # the column "emb"


def test_the_russian_letter_reads_as_the_real_one(documents):
    letter = text(documents["tatarstan", "ru"].pdf())
    for phrase in (
        "Президенту Республики Татарстан",
        "Р.Н.Минниханову",
        "Уважаемый Рустам Нургалиевич!",
        "01.08.2017 № 73-Г-01/18086исх",
        "на 6 л. в 1 экз.",
        "А.А.Смекалин",
    ):
        assert phrase in letter.replace("\u00a0", " "), phrase


def test_the_english_letter_is_an_english_letter(documents):
    letter = text(documents["tatarstan", "en"].pdf()).replace("\u00a0", " ")
    for phrase in (
        "1 August 2017",
        "Ref. No. 73-Г-01/18086исх",
        "Mr Rustam Minnikhanov",
        "President of the Republic of Tatarstan",
        "Dear Mr Minnikhanov,",
        "(6 sheets, 1 copy)",
        "Acting Governor",
    ):
        assert phrase in letter, phrase


def test_no_page_says_who_made_it_and_when_but_for_the_librarys_name(documents):
    for made in documents.values():
        with pikepdf.open(__import__("io").BytesIO(made.pdf())) as pdf:
            info = {str(key): str(value) for key, value in pdf.docinfo.items()}
        assert "Минниханов" not in str(info)
        assert "anonymous" not in str(info).lower()


def test_the_same_record_gives_the_same_bytes_in_any_process(documents, tmp_path):
    script = (
        "import sys, hashlib, wego_forms as wf\n"
        "for name in ('dimitrovgrad', 'tatarstan'):\n"
        "    for lang in ('en', 'ru'):\n"
        "        made = wf.fill(wf.load(f'{sys.argv[1]}/{name}.yaml'), lang)\n"
        "        print(name, lang, hashlib.sha256(made.docx() + made.pdf()).hexdigest())\n"
    )
    import hashlib

    here = {
        f"{name} {lang} {hashlib.sha256(made.docx() + made.pdf()).hexdigest()}"
        for (name, lang), made in documents.items()
    }
    for seed, zone in (("0", "UTC"), ("1", "Asia/Vladivostok")):
        out = subprocess.run(
            [sys.executable, "-c", script, str(EXAMPLES)],
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(EXAMPLES.parent), "PATH": ""},
            cwd=tmp_path,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        assert set(out.splitlines()) == here


def test_a_value_with_markup_and_tags_appears_as_typed_in_both_formats(hostile, office):
    assert HOSTILE in text(hostile.pdf())
    assert HOSTILE in text(office["hostile", "ru"])


def test_the_libreoffice_engine_prints_the_same_words(documents):
    require("soffice")
    made = documents["tatarstan", "ru"]
    assert sorted(words(made.pdf("libreoffice"))) == sorted(words(made.pdf()))

"""Envelopes for the addressees of a letter, from the letter's own record."""

import io
from pathlib import Path

import pikepdf
import pytest
from openxml_audit import OpenXmlValidator

import wego_forms as wf
from tests.golden_pages import assert_same_picture, rendered
from tests.tools import office_pdfs, text, words
from wego_forms import catalog

EXAMPLES = Path(__file__).parents[2] / "examples"
LETTER = wf.load(EXAMPLES / "tatarstan.yaml")
#: mm (ISO 269)
SIZES = {"envelope-dl": (220, 110), "envelope-c4": (324, 229)}
CASES = [(name, lang) for name in SIZES for lang in ("ru", "en")]


def addressed(count=1):
    first = LETTER.addressees[0].model_dump()
    first["address"] = {"ru": "Кремль, г. Казань, 420014", "en": "The Kremlin, Kazan 420014, Russia"}
    return catalog.build(LETTER.model_dump() | {"addressees": [first] * count})


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_a_page_is_the_envelopes_size_and_there_is_one_for_each_addressee(name, lang):
    made = wf.fill(addressed(3), lang, name).pdf()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        sizes = [[float(edge) / 72 * 25.4 for edge in page.mediabox[2:]] for page in pdf.pages]
    assert sizes == [pytest.approx(SIZES[name], abs=0.5)] * 3


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_it_names_the_sender_and_the_addressee(name, lang):
    said = text(wf.fill(addressed(), lang, name).pdf()).replace("\u00a0", " ")
    wanted = {
        "ru": (
            "Губернатор Ульяновской области",
            "Президенту Республики Татарстан",
            "Р.Н.Минниханову",
            "Казань",
        ),
        "en": ("Governor of the Ulyanovsk Region", "Mr Rustam Minnikhanov", "President of the", "Kazan"),
    }
    for phrase in wanted[lang]:
        assert phrase in said


@pytest.fixture(scope="module")
def office():
    """What LibreOffice prints of each envelope; one start of it for all."""
    return office_pdfs({f"{name}.{lang}": wf.fill(addressed(2), lang, name).docx() for name, lang in CASES})


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_it_is_the_same_in_libreoffice_and_right_for_a_validator(name, lang, office, tmp_path):
    made = wf.fill(addressed(2), lang, name)
    assert sorted(words(office[f"{name}.{lang}"])) == sorted(words(made.pdf()))
    path = made.save(tmp_path / "a.docx")
    assert list(OpenXmlValidator().validate(str(path)).errors) == []


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_it_looks_as_approved(name, lang, regenerate):
    (page,) = rendered(wf.fill(addressed(), lang, name).pdf(font="PT Serif"))
    assert_same_picture(page, Path(__file__).parent / "envelopes" / f"{name}.{lang}.png", regenerate)


def test_a_signed_letters_envelope_needs_no_place_for_the_seal():
    seal = {"mode": "image", "file": str(EXAMPLES / "samples" / "seal.png")}
    record = catalog.build(LETTER.model_dump() | {"seal": seal})
    assert b"media/" not in wf.fill(record, "ru", "envelope-dl").docx()


def test_a_batch_makes_an_envelope_a_row(tmp_path):
    table, base = EXAMPLES / "volga_2017.csv", EXAMPLES / "tatarstan.yaml"
    report = wf.run_batch(table, tmp_path, base=base, lang="ru", formats=("pdf",), template="envelope-dl")
    assert report.failed == 0
    assert len(list(tmp_path.glob("*.pdf"))) == 13

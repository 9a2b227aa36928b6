"""Envelopes for the addressees of a letter, from the letter's own record."""

import io
import warnings
from pathlib import Path

import pikepdf
import pytest
from openxml_audit import OpenXmlValidator

import wego_forms as wf
from tests.builder import docx, paragraph
from tests.golden_pages import assert_same_picture, rendered
from tests.tools import office_pdfs, text, words
from wego_forms import catalog
from wego_forms.filling import Template

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
    record = catalog.build(addressed().model_dump() | {"seal": seal})
    assert b"media/" not in wf.fill(record, "ru", "envelope-dl").docx()


def test_a_batch_makes_an_envelope_a_row(tmp_path):
    table, base = EXAMPLES / "volga_2017.csv", EXAMPLES / "tatarstan.yaml"
    report = wf.run_batch(table, tmp_path, base=base, lang="ru", formats=("pdf",), template="envelope-dl")
    assert report.failed == 0
    assert len(list(tmp_path.glob("*.pdf"))) == 13


def notes(record, lang, name):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        wf.fill(record, lang, name)
    return [str(each.message) for each in told]


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_an_envelope_without_an_address_is_told_of_with_the_field_to_fill(name, lang):
    (note,) = notes(LETTER, lang, name)
    assert "addressee.address" in note
    assert f"address.{lang}" in note
    assert notes(addressed(), lang, name) == []


def test_each_addressee_of_several_is_told_of_and_an_address_in_the_other_language_is_none():
    bare, russian = LETTER.addressees[0].model_dump(), addressed().addressees[0].model_dump()
    russian["address"] = {"ru": "Кремль, г. Казань, 420014"}
    record = catalog.build(LETTER.model_dump() | {"addressees": [russian, bare]})
    assert [each.place for each in wf.produce.filled(record, "ru", "envelope-dl").notes] == [
        "addressees[1].address"
    ]
    assert len(wf.produce.filled(record, "en", "envelope-dl").notes) == 2


def test_a_letter_needs_no_address_and_is_told_of_none():
    assert wf.produce.filled(LETTER, "ru").notes == ()


def test_an_offices_own_label_is_an_envelope_too():
    label = docx(paragraph("{{ addressees[0].name }}"), paragraph("{{ addressees[0].address }}"))
    assert len(wf.produce.filled(LETTER, "ru", Template(label)).notes) == 1


def test_a_batch_names_the_rows_that_have_no_address(tmp_path):
    table, out = tmp_path / "t.csv", tmp_path / "out"
    table.write_text(
        "Должность,Регион,ФИО,Адрес\n"
        "Губернатор,Омская область,Кузнецов Олег Львович,\n"
        'Губернатор,Самарская область,Орлов Пётр Ильич,"ул. Мира, 1, Самара, 443000"\n',
        encoding="utf-8",
    )
    run = wf.run_batch(
        table,
        out,
        base=EXAMPLES / "tatarstan.yaml",
        lang="ru",
        formats=("docx",),
        template="envelope-dl",
    )
    told = [remark.ru for remark in run.remarks if "конверте" in remark.ru]
    assert len(told) == 1
    assert told[0].endswith("(строки: 2)")

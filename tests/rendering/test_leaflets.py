"""The guide, the note and the covering letter, judged by LibreOffice, poppler, qpdf and an OOXML validator."""

import shutil
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

import wego_forms as wf
from tests.tools import office_pdfs, pages, run, text, words

EXAMPLES = Path(__file__).parents[2] / "examples"
FALLBACK = "PT Serif"
GUIDE, NOTE = wf.load(EXAMPLES / "guide.yaml"), wf.load(EXAMPLES / "note.yaml")
OWN = GUIDE.model_copy(update={"population": 115_000, "gdp_per_capita": 21_500.0})
COVER = wf.load(EXAMPLES / "dimitrovgrad_letter.yaml")
RECORDS = {
    "guide": (GUIDE, 4),
    "own": (OWN, 4),
    "note": (NOTE, 1),
    "cover": (COVER, 1),
}  # and how many pages each takes
CASES = [(name, lang) for name in RECORDS for lang in ("ru", "en")]


@pytest.fixture(scope="module")
def documents():
    return {(name, lang): wf.fill(RECORDS[name][0], lang) for name, lang in CASES}


@pytest.fixture(scope="module")
def office(documents):
    made = office_pdfs({f"{name}.{lang}": made.docx() for (name, lang), made in documents.items()})
    return {case: made[".".join(case)] for case in documents}


@pytest.mark.parametrize("case", CASES)
def test_a_guide_is_four_pages_a_note_and_a_letter_one_here_and_in_libreoffice(documents, office, case):
    assert pages(documents[case].pdf()) == pages(office[case]) == RECORDS[case[0]][1]


@pytest.mark.parametrize("case", CASES)
def test_the_fallback_font_needs_no_more_pages(documents, case):
    drawing = documents[case].drawing(FALLBACK)
    assert (drawing.pages, drawing.fonts) == (RECORDS[case[0]][1], (FALLBACK,))


@pytest.mark.parametrize("case", CASES)
def test_pdf_and_libreoffices_rendering_of_the_docx_say_the_same_word_for_word(documents, office, case):
    assert sorted(words(documents[case].pdf())) == sorted(words(office[case]))


@pytest.mark.parametrize("case", CASES)
def test_nothing_in_it_is_left_undrawn(documents, case):
    assert documents[case].drawing().problems == ()


@pytest.mark.parametrize("case", CASES)
def test_an_ooxml_validator_finds_nothing_wrong_with_the_docx(documents, case, tmp_path):
    result = OpenXmlValidator().validate(str(documents[case].save(tmp_path / "a.docx")))
    assert (result.is_valid, list(result.errors)) == (True, [])


@pytest.mark.parametrize("case", CASES)
def test_qpdf_finds_nothing_wrong_with_the_pdf(documents, case, tmp_path):
    path = documents[case].save(tmp_path / "a.pdf")
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", path)


def test_form_and_guide_together_are_the_six_sheets_of_the_letter():
    form = wf.blank("application", "ru").drawing().pages
    assert form + wf.fill(GUIDE, "ru").drawing().pages == 6


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_change_of_one_city_appears_in_the_note_and_its_chart_in_both_formats(tmp_path, lang):
    shutil.copy(EXAMPLES / "note.yaml", tmp_path)
    source = (EXAMPLES / "data" / "organisation.yaml").read_text(encoding="utf-8")
    (tmp_path / "data").mkdir()
    changed = source.replace("{ru: Найроби, en: Nairobi}", "{ru: Лима, en: Lima}")
    (tmp_path / "data" / "organisation.yaml").write_text(changed, encoding="utf-8")
    made = wf.fill(wf.load(tmp_path / "note.yaml"), lang)
    old, new = {"ru": ("Найроби", "Лима"), "en": ("Nairobi", "Lima")}[lang]
    for said in (text(made.pdf()), text(office_pdfs({"a": made.docx()})["a"])):
        assert new in said
        assert old not in said


def facts(lang):
    """What documents.md tells of both kinds and the templates, not the record, say."""
    return {
        "ru": ["первой Генеральной ассамблеи", "Исполнительным комитетом", "мэр или уполномоченный им представитель",
               "с года, следующего за годом получения полного членства", "паритету покупательной способности",
               "International Financial Statistics", "все члены могут подать заявку на выступление"],
        "en": ["the first General Assembly", "Executive Committee", "the mayor or an authorized representative",
               "from the year after", "purchasing power parity", "International Financial Statistics",
               "all members may apply to speak"],
    }[lang]  # fmt: skip


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_guide_keeps_the_facts_of_membership(documents, lang):
    said = text(documents["guide", lang].pdf()).replace("\u00a0", " ")
    assert [fact for fact in facts(lang) if fact not in said] == []
    for name in ("CeDS", "eGovFrame", "NIA", "UNPAN", "2011", "2014", "2015", "2016"):
        assert name in said

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
def changed(tmp_path_factory):
    """The note in both languages where one city of the organization is another."""
    folder = tmp_path_factory.mktemp("changed")
    shutil.copy(EXAMPLES / "note.yaml", folder)
    source = (EXAMPLES / "data" / "organisation.yaml").read_text(encoding="utf-8")
    (folder / "data").mkdir()
    (folder / "data" / "organisation.yaml").write_text(
        source.replace("{ru: Найроби, en: Nairobi}", "{ru: Лима, en: Lima}"), encoding="utf-8"
    )
    note = wf.load(folder / "note.yaml")
    return {("changed", lang): wf.fill(note, lang) for lang in ("ru", "en")}


@pytest.fixture(scope="module")
def office(documents, changed):
    """As LibreOffice prints them; one start of it for all."""
    asked = documents | changed
    made = office_pdfs({".".join(case): document.docx() for case, document in asked.items()})
    return {case: made[".".join(case)] for case in asked}


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
def test_a_change_of_one_city_appears_in_the_note_and_its_chart_in_both_formats(changed, office, lang):
    old, new = {"ru": ("Найроби", "Лима"), "en": ("Nairobi", "Lima")}[lang]
    for said in (text(changed["changed", lang].pdf()), text(office["changed", lang])):
        assert new in said
        assert old not in said


def flat(said):
    """The words without the lines that they stand on; a hyphen at a line's end is the word's own."""
    return " ".join(said.replace("\u00a0", " ").split()).replace("e- government", "e-government")


def facts(lang):
    """What the guide has to tell a city, section by section."""
    return {
        "ru": ["первой Генеральной ассамблеи", "Исполнительным комитетом",
               "мэр или официально уполномоченный представитель",
               "с года, следующего за годом получения полного членства", "паритету покупательной способности",
               "International Financial Statistics",
               "все члены могут подать заявку на участие в мероприятиях в качестве докладчика",
               "Секретариат будет рад приветствовать", "Полным членом WeGO может стать", "заключают соглашения",
               "утверждают вопросы повестки дня", "высказывать своё мнение", "с согласия организации",
               "серия вебинаров", "оплачивают организаторы", "Чэнду (Китай)", "нынешнего состояния",
               "выборе стратегии", "работать с их обращениями", "Экономичная и простая", "вместе с партнёрами",
               "на сайте WeGO", "с учётом своих особенностей", "следит за ходом развития", "типовые шаблоны",
               "снижает зависимость от поставщиков", "упрощает разработку и соединение компонентов",
               "Техническая поддержка", "Организацией Объединённых Наций", "онлайн-ресурсы и курсы", "учёными",
               "новаторскую практику", "и члены, и другие города", "выбирают из предложенных", "семинары и форумы",
               "раз в три года", "соорганизатор", "лично встретиться с мэрами", "агентствами развития",
               "активно участвовать", "связь с Секретариатом", "росла во всём мире",
               "Взнос за любой год рассчитывается по ВВП предыдущего года", "Готовы вступить", "Телефон"],
        "en": ["the first General Assembly", "Executive Committee",
               "officially authorized representative",
               "from the year after", "purchasing power parity", "International Financial Statistics",
               "all members may apply to take part in events as speakers", "will be glad to welcome your city",
               "may become a full member", "make agreements and decisions", "on the agenda", "give their opinion",
               "with the consent of the organization", "a series of webinars", "paid by the organizers",
               "Chengdu (China)", "present state of e-government", "choosing a strategy", "citizens’ appeals",
               "economical, easy", "a toolkit made with partners", "On the WeGO website", "by its own particulars",
               "follows its progress", "standard templates", "lessens dependence on vendors",
               "develop and join components", "Technical support and training", "the United Nations and the World",
               "online resources and courses", "academia, civil society", "innovative", "Members and others",
               "chosen from those named", "seminars and forums", "every three years", "co-organizer", "meets mayors",
               "development agencies", "an active part", "touch with the Secretariat", "grows around the world",
               "The fee of any year is reckoned from the GDP of the year before", "Ready to join", "Telephone"],
    }[lang]  # fmt: skip


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_guide_keeps_the_facts_of_membership(documents, lang):
    said = flat(text(documents["guide", lang].pdf()))
    assert [fact for fact in facts(lang) if fact not in said] == []
    for name in ("CeDS", "eGovFrame", "NIA", "UNPAN", "2011", "2014", "2015", "2016"):
        assert name in said

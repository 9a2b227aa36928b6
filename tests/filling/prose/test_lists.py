"""Lists and tables in a letter's body: their styles, gaps, letters, and what stays with the signature."""

import io
import re

import docx
import pytest

import wego_forms as wf
from tests.filling.prose.letters import body_of, letter, parts


def test_each_list_takes_its_style_and_begins_anew():
    document = wf.fill(letter("1. а\n2. б\n\nИ\n\n1. в\n\n- г\n  1. д"), "ru")
    styles = [style for style, _ in body_of(document)[:6]]
    assert styles == [
        "List Number",
        "List Number",
        "Текст письма",
        "List Number",
        "List Bullet",
        "List Number 2",
    ]
    xml = parts(document)
    numbers = re.findall(r'<w:numId w:val="(\d+)"', xml["word/document.xml"])
    assert numbers == ["1", "1", "2", "3", "4"]
    assert xml["word/numbering.xml"].count("<w:startOverride") == 3
    assert "/word/numbering.xml" in xml["[Content_Types].xml"]
    assert "numbering.xml" in xml["word/_rels/document.xml.rels"]


def test_a_list_may_begin_with_another_number():
    xml = parts(wf.fill(letter("5. пять\n6. шесть"), "ru"))["word/numbering.xml"]
    assert '<w:startOverride w:val="5"/>' in xml


def test_a_list_may_begin_with_nought():
    xml = parts(wf.fill(letter("0. ноль\n1. один"), "ru"))["word/numbering.xml"]
    assert '<w:startOverride w:val="0"/>' in xml


def test_a_table_has_a_heading_row_and_its_alignment():
    document = wf.fill(letter("| А | Б |\n|---|--:|\n| 1 | 2 |\n"), "ru")
    table = docx.Document(io.BytesIO(document.docx())).tables[1]
    assert table.style.name == "Table Grid"
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["А", "Б"], ["1", "2"]]
    assert "<w:tblHeader/>" in table.rows[0]._tr.xml
    assert table.cell(1, 1).paragraphs[0].alignment == docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT


def test_text_and_lists_keep_off_a_table_above_and_below_them():
    body = "1. дело\n\n|А|Б|\n|-|-|\n|1|2|\n\nМежду.\n\n|В|Г|\n|-|-|\n|3|4|\n\nПосле."
    document = parts(wf.fill(letter(body), "ru"))["word/document.xml"]
    gaps = {
        text: re.findall(r"<w:spacing [^>]*>", paragraph)
        for paragraph in re.findall(r"<w:p>.*?</w:p>", document)
        for text in ("дело", "Между.", "После.")
        if f">{text}<" in paragraph
    }
    assert gaps == {
        "дело": ['<w:spacing w:after="120"/>'],
        "Между.": ['<w:spacing w:before="120" w:after="120"/>'],
        "После.": ['<w:spacing w:before="120"/>'],
    }


def paragraphs_xml(document):
    xml = parts(document)["word/document.xml"]
    return {
        re.sub("<[^>]+>", "", each).replace("\u00a0", " "): each
        for each in re.findall(r"<w:p>.*?</w:p>", xml, re.S)
    }


@pytest.mark.parametrize(("lang", "letters"), [("ru", "russianLower"), ("en", "lowerLetter")])
def test_a_list_in_a_list_is_lettered_in_the_letters_language(lang, letters):
    xml = parts(wf.fill(letter("1. 2026\n   1. 2027\n   2. 2028"), lang))["word/numbering.xml"]
    assert re.findall(r'<w:numFmt w:val="([^"]+)"', xml)[:3] == ["decimal", letters, "decimal"]


def test_after_a_list_stands_the_gap_that_is_after_a_paragraph():
    said = paragraphs_xml(wf.fill(letter("1. one\n2. two\n   - three\n\nText.\n\n- four\n- five"), "en"))
    gaps = {
        text: re.findall(r'w:after="(\d+)"', said[text]) for text in ("one", "two", "three", "four", "five")
    }
    assert gaps == {"one": [], "two": [], "three": ["200"], "four": [], "five": ["200"]}


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_last_lines_of_a_list_and_of_a_table_stay_with_the_signature(lang):
    said = paragraphs_xml(wf.fill(letter("- 1\n- 2\n- 3\n\n4\n\n- 5\n- 6\n- 7"), lang))
    assert [text for text in "1234567" if "<w:keepNext/>" in said[text]] == ["6", "7"]
    said = paragraphs_xml(wf.fill(letter("| 1 |\n|--|\n| 2 |\n| 3 |\n| 4 |\n| 5 |"), lang))
    assert [text for text in "12345" if "<w:keepNext/>" in said[text]] == ["1", "4", "5"]


@pytest.mark.parametrize("end", ["- 1\n- 2\n- 3", "| А | Б |\n|--|--|\n| 1 | 2 |\n| 3 | 4 |", ""])
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_neither_a_signature_nor_who_drew_up_the_letter_is_alone_on_a_page(lang, end):
    """Whatever the length of the text: the second page has a line of it, the signature and the whole contact."""
    from pypdf import PdfReader

    line, words = ("Строка.", "С уважением,") if lang == "ru" else ("Line.", "Yours sincerely,")
    executor = {
        "person": {"family": "Орлова", "given": "Анна", "patronymic": "Сергеевна"},
        "phone": "+7 8422 58-93-44",
    }
    pages = set()
    for count in range(8, 34):
        text = f"{line}\n\n" * count + end.translate({} if lang == "ru" else str.maketrans("АБ", "AB"))
        drawn = PdfReader(io.BytesIO(wf.fill(letter(text, executor=executor), lang).pdf())).pages
        last = drawn[-1].extract_text().replace("\u00a0", " ")
        pages.add(len(drawn))
        if len(drawn) > 1:
            before, found, after = last.partition(words)
            assert found, count
            assert any(each in before for each in ("2", "3", line)), count
            assert "58-93-44" in after, count
    assert pages == {1, 2}

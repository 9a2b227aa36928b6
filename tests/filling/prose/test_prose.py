import io
import re
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import wego_forms as wf
from tests.batch.folders import BASE
from tests.builder import docx as small
from wego_forms import catalog
from wego_forms.filling.prose.marking import Paragraph, Table, blocks_of

LETTER = {
    key: value
    for key, value in wf.load(BASE).model_dump().items()
    if key not in ("kind", "sender", "occasion", "forms")
}


def letter(body, **more):
    return catalog.build({**LETTER, **more, "kind": "letter", "body": body}, str(BASE))


def parts(document):
    with zipfile.ZipFile(io.BytesIO(document.docx())) as archive:
        return {
            name: archive.read(name).decode()
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


def body_of(document):
    """The paragraphs of the body: style and text."""
    found = docx.Document(io.BytesIO(document.docx())).paragraphs
    start = next(at for at, paragraph in enumerate(found) if paragraph.style.style_id == "Salutation")
    return [(each.style.name, each.text.replace("\u00a0", " ")) for each in found[start + 1 :]]


def test_paragraphs_take_the_style_of_the_place_and_the_last_one_its_own():
    said = body_of(wf.fill(letter("Первый\nабзац.\n\nВторой."), "ru"))[:2]
    assert said == [("Текст письма", "Первый абзац."), ("Текст письма: последний абзац", "Второй.")]


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


def test_bold_italic_and_a_link_are_runs():
    xml = parts(wf.fill(letter("**а** *б* [в](https://we-gov.org/?a=1&b=2)"), "ru"))["word/document.xml"]
    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">а</w:t>' in xml
    assert '<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">б</w:t>' in xml
    assert "HYPERLINK &quot;https://we-gov.org/?a=1&amp;b=2&quot;" in xml


def test_tags_in_the_body_are_carried_out():
    said = body_of(
        wf.fill(letter("{% if number %}Номер {{ number }}.{% endif %} {{ addressee.region|where }}."), "ru")
    )
    assert said[0][1] == "Номер 73-Г-01/18086исх. в Республике Татарстан."


@pytest.mark.parametrize("tag", ["{{ 5 / 2 }}", "{{ 2.50 }}", "{{ extra.a }}"])
def test_a_number_in_the_body_is_written_as_in_the_template(tag):
    record = letter({"ru": tag, "en": tag}, extra={"a": 2.5})
    assert "2,5" in [text for _, text in body_of(wf.fill(record, "ru"))]
    assert "2.5" in [text for _, text in body_of(wf.fill(record, "en"))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_a_new_line_and_a_tab_in_a_value_are_words_own(end):
    xml = parts(wf.fill(letter("{{ extra.a }}", extra={"a": f"а{end}б\tв"}), "ru"))["word/document.xml"]
    keep = '<w:t xml:space="preserve">'
    assert f"{keep}а</w:t><w:br/>{keep}б</w:t><w:tab/>{keep}в</w:t>" in xml


def test_a_body_that_goes_out_has_no_hole():
    with pytest.raises(wf.RecordError, match=r"body\.ru"):
        wf.fill(letter("Итого {{ extra.a }} чел.", extra={"a": None}), "ru")
    lined = wf.fill(letter("Итого {{ extra.a|line(3) }} чел.", extra={"a": None}), "ru")
    assert body_of(lined)[0][1] == "Итого ___ чел."


@pytest.mark.parametrize(
    "value", ["**не жирный** & <w:p>", "1. не список", "| не | таблица |", "{{ number }}", "# x"]
)
def test_a_value_is_never_taken_for_markup_or_a_tag(value):
    said = body_of(wf.fill(letter("Так: {{ extra.v }}", extra={"v": value}), "ru"))
    assert said[0][1] == f"Так: {value}"


def test_what_looks_like_markup_of_word_is_printed():
    assert body_of(wf.fill(letter("а & б <в> &amp; \\* г"), "ru"))[0][1] == "а & б <в> &amp; * г"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("```\nx\n```", "нет места"),
        ("> цитата", "нет места"),
        ("![к](https://a.ru/b.png)", "нет места"),
        ("[сюда](javascript:alert)", "никуда"),
        ("[сюда](file:///etc/passwd)", "никуда"),
        ("{{ нет }}", "нет"),
        ("{% if number %}", "тег"),
        ("{{ number|case('кого') }}", "падеж"),
        ("{{ addressees }}", "тег"),
    ],
)
def test_what_a_letter_has_no_place_for_is_refused_with_its_place(body, told):
    with pytest.raises(wf.RecordError) as error:
        wf.fill(letter(body), "ru")
    message = error.value.message("ru")
    assert told in message
    assert str(BASE) in message


def test_a_body_in_a_file_is_read_beside_the_record(tmp_path):
    (tmp_path / "a.ru.md").write_text("Из файла.", "utf-8")
    record = catalog.build({**LETTER, "kind": "letter", "body": {"ru": "a.ru.md"}}, str(tmp_path / "l.yaml"))
    assert body_of(wf.fill(record, "ru"))[0][1] == "Из файла."


@pytest.mark.parametrize("name", ["../a.md", "/etc/a.md", "нет.md"])
def test_a_body_outside_the_folder_or_not_there_is_refused(tmp_path, name):
    with pytest.raises(wf.RecordError) as error:
        catalog.build({**LETTER, "kind": "letter", "body": {"ru": name}}, str(tmp_path / "l.yaml"))
    assert error.value.problems[0].place == "body.ru"


def test_a_link_to_a_body_outside_the_folder_is_refused_unless_its_folder_is_allowed(tmp_path, monkeypatch):
    (tmp_path / "others").mkdir()
    (tmp_path / "ours").mkdir()
    (tmp_path / "others" / "body.md").write_text("Чужое.", "utf-8")
    (tmp_path / "ours" / "body.md").symlink_to(tmp_path / "others" / "body.md")
    data = {**LETTER, "kind": "letter", "body": {"ru": "body.md"}}
    with pytest.raises(wf.RecordError, match=r"body\.ru: the file lies outside the record's folder"):
        catalog.build(data, str(tmp_path / "ours" / "l.yaml"))
    monkeypatch.setenv("WEGO_FORMS_ALLOWED", str(tmp_path / "others"))
    assert catalog.build(data, str(tmp_path / "ours" / "l.yaml")).body.ru == "Чужое."


def test_a_letter_in_the_other_language_only_is_refused():
    with pytest.raises(wf.RecordError) as error:
        wf.fill(letter({"ru": "Только по-русски."}), "en")
    assert error.value.problems[0].place == "body.en"


def test_cover_is_another_name_of_letter():
    record = catalog.build({**LETTER, "kind": "cover", "body": [{"ru": "**Как** есть"}]}, str(BASE))
    assert catalog.kind_of(record).name == "letter"
    assert body_of(wf.fill(record, "ru"))[0][1] == "**Как** есть"


def test_the_same_letter_gives_the_same_bytes_and_a_pdf_of_its_words():
    record = letter("1. один\n2. два\n\n| А | Б |\n|--|--|\n| в | г |")
    assert wf.fill(record, "ru").docx() == wf.fill(record, "ru").docx()
    assert wf.fill(record, "ru").pdf().startswith(b"%PDF")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Co"]), min_size=1, max_size=200))
def test_any_text_gives_blocks_or_a_refusal(text):
    try:
        blocks = blocks_of(text, "body")
    except wf.RecordError:
        return
    assert all(isinstance(block, Paragraph | Table) for block in blocks)


@pytest.mark.parametrize(
    "tag", ["{{ number.upper }}", "{{ number.upper ~ '' }}", "{{ self }}", "{{ addressees }}"]
)
def test_a_tag_in_the_body_prints_no_address_either(tag):
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.fill(letter(f"Письмо {tag} о деле."), "ru")
    assert "0x" not in caught.value.message("en")


def test_a_body_that_grows_in_a_loop_is_refused_before_it_fills_the_memory():
    long = "слово " * 2000
    loops = "{% for a in l %}{% for b in l %}" + long + "{% endfor %}{% endfor %}"
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.fill(letter("{% set l = '" + "а " * 300 + "'.split(' ') %}" + loops), "ru")
    assert "a text of more than" in caught.value.message("en")


def on(*paragraphs):
    """The letter on a template of those paragraphs."""
    return wf.fill(
        letter({"ru": "Раз **два**.\n\n- три", "en": "One."}), "ru", wf.Template(small(*paragraphs), "t.docx")
    )


def test_a_template_that_has_neither_lists_nor_relations_gets_both():
    made = parts(on("{{ body }}"))
    assert 'Target="numbering.xml"' in made["word/_rels/document.xml.rels"]
    assert "<w:num " in made["word/numbering.xml"]


def texts_of(document):
    return [each.text for each in docx.Document(io.BytesIO(document.docx())).paragraphs]


@pytest.mark.parametrize(
    "tag",
    [
        "body|upper",
        "body|string",
        "'a' ~ body",
        "body + 'a'",
        "body|replace('а', 'о')",
        "[body]|join",
        "[body]|join_and",
    ],
)
def test_a_text_of_paragraphs_is_no_piece_of_a_text(tag):
    with pytest.raises(
        wf.TemplateError, match=r"its marks \*\* and - would print.*\{\{ body \}\} a paragraph of its own"
    ):
        on(f"{{{{ {tag} }}}}")


def test_a_line_to_write_on_where_it_is_missing_is_the_text_where_it_is_not():
    assert texts_of(on("{{ body|line(20) }}"))[:2] == ["Раз два.", "три"]


def test_text_behind_a_text_of_paragraphs_is_told_and_text_before_it_stands_before_it():
    assert texts_of(on("Решили: {{ body }}"))[:3] == ["Решили: ", "Раз два.", "три"]
    with pytest.raises(
        wf.TemplateError, match=r"t.docx: word/document.xml «Решили: … всё».*come before it: 'всё'"
    ):
        on("Решили: {{ body }} всё")
    with pytest.raises(wf.TemplateError, match="come before it: 'и'"):
        on("{{ body }} и {{ body }}")


def test_a_link_out_of_the_records_folder_is_followed_and_refused_unless_its_folder_is_allowed(
    tmp_path, monkeypatch
):
    (tmp_path / "office").mkdir()
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "a.md").write_text("Чужой текст.", "utf-8")
    (tmp_path / "office" / "a.md").symlink_to(tmp_path / "secret" / "a.md")
    data = {**LETTER, "kind": "letter", "body": {"ru": "a.md"}}
    with pytest.raises(wf.RecordError, match="outside the record's folder"):
        catalog.build(data, str(tmp_path / "office" / "l.yaml"))
    monkeypatch.setenv("WEGO_FORMS_ALLOWED", str(tmp_path / "secret"))
    assert catalog.build(data, str(tmp_path / "office" / "l.yaml")).body.ru == "Чужой текст."


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


def test_an_address_in_brackets_is_a_link_and_other_brackets_are_characters():
    (block,) = blocks_of("See <https://a.example/b>, <m@a.example>, <сноска:5>, <note:7>.", "body.en")
    assert [(run.text, run.link) for run in block.runs if run.link] == [
        ("https://a.example/b", "https://a.example/b"),
        ("m@a.example", "mailto:m@a.example"),
    ]
    assert (
        "".join(run.text for run in block.runs)
        == "See https://a.example/b, m@a.example, <сноска:5>, <note:7>."
    )

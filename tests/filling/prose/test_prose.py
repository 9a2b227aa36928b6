import io

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import wego_forms as wf
from tests.batch.folders import BASE
from tests.builder import docx as small
from tests.filling.prose.letters import LETTER, body_of, letter, parts
from wego_forms import catalog
from wego_forms.filling.prose.marking import Paragraph, Table, blocks_of


def test_paragraphs_take_the_style_of_the_place_and_the_last_one_its_own():
    said = body_of(wf.fill(letter("Первый\nабзац.\n\nВторой."), "ru"))[:2]
    assert said == [("Текст письма", "Первый абзац."), ("Текст письма: последний абзац", "Второй.")]


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

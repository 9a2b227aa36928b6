import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builder import docx, paragraph, part, plain_text
from wego_forms import Template, TemplateError

HOSTILE = 'Смит & Ко <отдел> "№ 1" {{ x }} {% if %}'


def filled(*body, **values):
    return plain_text(Template(docx(*body)).fill(values).docx())


def refusal(*body, **values):
    with pytest.raises(TemplateError) as caught:
        Template(docx(*body), "letter.docx").fill(values)
    return caught.value.message("en")


def test_a_tag_becomes_its_value():
    assert filled("Дата: {{ date }} г.", date="1 августа 2017") == "Дата: 1 августа 2017 г."


def test_what_looks_like_markup_or_a_tag_is_printed_as_typed():
    assert filled("{{ name }}", name=HOSTILE) == HOSTILE


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff\u2011")))
def test_any_text_survives(text):
    assert filled("[{{ name }}]", name=text) == f"[{text}]"


def test_a_tag_that_word_split_over_runs_is_one_tag():
    split = "<w:p><w:r><w:t>{{ na</w:t></w:r><w:r><w:t>me }}</w:t></w:r></w:p>"
    assert filled(split, name="Анна") == "Анна"


def test_a_new_line_and_a_tab_in_a_value_are_so_in_word():
    assert filled("{{ a }}", a="Президенту\nРеспублики\tТатарстан") == "Президенту\nРеспублики\tТатарстан"


@pytest.mark.parametrize("end", ["\r", "\r\n", "\x0b", "\x85", "\u2028", "\u2029"])
def test_a_lines_end_of_another_program_is_a_new_line_too(end):
    assert filled("{{ a }}|{{ a|string }}", a=f"раз{end}два") == "раз\nдва|раз\nдва"
    box = '<w:p><w:hyperlink w:tooltip="{{ a }}"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>'
    assert 'w:tooltip="раз два"' in part(Template(docx(box)).fill({"a": f"раз{end}два"}).docx())


def test_a_hyphen_that_ends_no_line_is_words_own():
    made = Template(docx("{{ a }}")).fill({"a": "e\u2011government"}).docx()
    assert "<w:noBreakHyphen/>" in part(made)
    assert plain_text(made) == "e-government"


def test_paragraphs_repeat_for_the_items_of_a_list():
    body = ["{%p for a in people %}", "{{ a.name }}!", "{%p endfor %}"]
    assert filled(*body, people=[{"name": "Анна"}, {"name": "Пётр"}]) == "Анна!\nПётр!"


def test_none_is_a_line_to_write_on_and_an_empty_text_is_nothing():
    assert filled("[{{ a }}] [{{ b }}] [{{ c|line(3) }}]", a=None, b="", c=None) == "[____________] [] [___]"


def test_a_number_agrees_with_its_noun():
    body = "{{ n|agree('город', 'города', 'городов') }}"
    assert [filled(body, n=n) for n in ("1", "22", "111")] == [
        "1\u00a0город",
        "22\u00a0города",
        "111\u00a0городов",
    ]
    assert filled("{{ n|agree('city', 'cities') }}", n="1") == "1\u00a0city"


def test_headers_and_footers_are_filled_too():
    header = f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{paragraph("{{ a }}")}'
    made = Template(docx("x", extra={"word/header1.xml": f"{header}</w:hdr>".encode()})).fill({"a": HOSTILE})
    assert "Смит &amp; Ко" in part(made.docx(), "word/header1.xml")


def test_a_template_tells_which_fields_it_asks_for_nested_ones_too():
    body = [
        "{%p for a in people %}",
        "{{ a.head.name }} {{ title }}",
        "{%p endfor %}",
        "{{ people[0].age|line(3) }}",
    ]
    assert Template(docx(*body)).fields == ("people", "people[].head.name", "title", "people[].age")


def test_every_missing_field_is_named_with_its_paragraph_tag_and_the_nearest_name():
    message = refusal("Почта: {{ head.emial }}", "{{ nmae }}", head={"email": "a"}, name="b")
    assert "letter.docx: word/document.xml «Почта: {{ head.emial }}»" in message
    assert "{{ head.emial }}'. Perhaps head.email?" in message
    assert "{{ nmae }}'. Perhaps name?" in message


def test_a_field_inside_an_absent_group_is_not_missing():
    body = "{% if executor %}{{ executor.name }}{% endif %}."
    assert filled(body, executor=None) == "."


def test_a_group_where_text_is_needed_is_refused():
    assert "isn't text" in refusal("{{ head }}", head={"email": "a"})


def test_a_character_that_word_cannot_hold_is_refused_by_field():
    message = refusal("{{ head.name }}", head={"name": "Ан\x00на"})
    assert "U+0000" in message
    assert "head.name" in message


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Кому: {{ name", "}} is missing"),
        ("Кому: name }}", "{{ is missing"),
        ("{% if a %}x", "no {% endif %}"),
        ("{{ name|shout }}", "unknown filter"),
        ("{{ name name }}", "isn't written right"),
    ],
)
def test_a_wrong_tag_is_refused_with_its_part_and_paragraph(body, said):
    with pytest.raises(TemplateError) as caught:
        Template(docx("Первый абзац", body), "letter.docx")
    message = caught.value.message("en")
    assert said in message
    assert "letter.docx: word/document.xml «" in message
    assert body[:8] in message


def test_all_wrong_tags_come_at_once():
    with pytest.raises(TemplateError) as caught:
        Template(docx("{{ a", "верно {{ b }}", "c }}"))
    assert len(caught.value.problems) == 2


def test_a_template_cannot_reach_into_python():
    for body in ("{{ ''.__class__.__mro__ }}", "{{ x.__init__.__globals__ }}", "{{ x|attr('upper') }}"):
        with pytest.raises(TemplateError):
            Template(docx(body)).fill({"x": "a"})


def test_the_same_values_give_the_same_bytes():
    body = docx("{{ a }}", "b")
    assert Template(body).fill({"a": "я"}).docx() == Template(body).fill({"a": "я"}).docx()


def test_a_blank_has_a_line_for_every_field():
    body = ["{%p for a in people %}", "{{ a.name }}, {{ a.age|line(3) }}", "{%p endfor %}"]
    assert plain_text(Template(docx(*body)).blank().docx()) == "____________, ___"


@pytest.mark.parametrize(
    "body",
    ["{{ 'a' * 10000000000 }}", "{{ 9 ** 99999999 }}", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"],
)
def test_a_template_cannot_fill_the_memory_or_run_without_end(body):
    assert "letter.docx: word/document.xml" in refusal(body)


def test_a_line_has_a_longest_length():
    assert len(filled("{{ a|line(99999999) }}", a=None)) == 200

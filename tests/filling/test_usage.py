"""Filters, rightly and wrongly used, on every kind of value: the right text, or an error of ours with its tag."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builder import docx, plain_text
from wego_forms.errors import TemplateError
from wego_forms.fields.values import LANG
from wego_forms.filling import Template
from wego_forms.filling.blank import WHOLE
from wego_forms.filling.environment import environment

FILTERS = sorted(name for name in environment().filters if name[0] != "_")
#: What Python says, and a clerk can do nothing with.
PYTHON = re.compile(
    r"argument|NoneType|'(?:str|int|list|dict|float)'|not supported|must be|invalid literal|iterable|Error|object has"
)


def filled(tag, **values):
    return plain_text(Template(docx(tag), "t.docx").fill(values).docx())


def refusal(*body, lang="en", **values):
    with pytest.raises(TemplateError) as caught:
        Template(docx(*body), "t.docx").fill(values)
    assert len(caught.value.problems) == 1
    return caught.value.message(lang)


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("{{ v|case }}", "its arguments are others: '{{ v|case }}'. Write |case('dative')."),
        ("{{ v|case('dative', 'x') }}", "Write |case('dative')."),
        ("{{ v|words('x', 'y') }}", "Write |words."),
        ("{{ v|where('x') }}", "Write |where."),
        ("{{ v|line(1, 2) }}", "Write |line."),
        ("{{ v|agree }}", "Write |agree('лист', 'листа', 'листов')."),
        ("{{ v|replace('a') }}", "Write |replace('a', 'b')."),
        ("{{ v|join(*v) }}", "Write |join(', ')."),
        ("{{ v|case('кого') }}", "кого"),
        ("{{ v|with_('x') }}", "unknown preposition: 'x'"),
        ("{{ v|date('short') }}", "no such style of a date: short"),
        ("{{ v|safe }}", "Take out |safe: a value is printed as it was typed"),
        ("{{ v|escape }}", "Take out |escape"),
        ("{{ v|uper }}", "Perhaps |upper?"),
        ("{{ v|agre('a', 'b') }}", "Perhaps |agree('лист', 'листа', 'листов')?"),
        ("{% autoescape false %}{{ v }}{% endautoescape %}", "Take the tag out: a value is printed as it was typed"),
        ("{{ v is nice }}", "the tag uses an unknown test"),
    ],
)  # fmt: skip
def test_a_misused_filter_is_told_when_the_template_is_compiled(tag, said):
    with pytest.raises(TemplateError) as caught:
        Template(docx("верно", f"Кому: {tag}"), "t.docx")
    message = caught.value.message("en")
    assert message.startswith("t.docx: word/document.xml «Кому: ")
    assert said in message
    assert not PYTHON.search(message.replace("its arguments are others", ""))


@pytest.mark.parametrize(
    "filters", ["upper", "lower", "title", "trim", "string", "replace('a', 'b')", "int", "wordcount"]
)
def test_nothing_is_made_of_what_is_not_known(filters):
    assert filled(f"[{{{{ v|{filters} }}}}]", v=None) == "[____________]"
    assert "would have a hole" in refusal(f"[{{{{ v|{filters} }}}}]", v=None, **{WHOLE: True})


@pytest.mark.parametrize("tag", ["{{ 'г. ' ~ v }}", "{{ ['г.', v]|join(' ') }}"])
def test_a_part_of_a_text_that_is_not_known_is_a_line_or_a_hole(tag):
    assert filled(tag, v=None) == "г. ____________"
    assert "would have a hole" in refusal(tag, v=None, **{WHOLE: True})


@pytest.mark.parametrize("tag", ["{{ v|int }}", "{{ v|float }}", "{{ v|words }}"])
def test_what_is_no_number_is_no_nought(tag):
    assert "this isn't a number" in refusal(tag, v="семь")


def test_a_number_is_read_as_people_write_it():
    assert filled("{{ v|float * 2 }} {{ v|int }} {{ 'x'|int(3) }}", v="1 200,5") == "2401 1200 3"


def test_a_reckoned_number_is_written_as_the_language_has_it():
    assert filled("{{ n / 2 }} {{ n / 3 }} {{ 0.1 + 0.2 }} {{ 4 / 2 }}", n=7, **{LANG: "ru"}) == (
        "3,5 2,3333333333 0,3 2"
    )
    assert filled("{{ n / 2 }}", n=7, **{LANG: "en"}) == "3.5"


@pytest.mark.parametrize("filters", ["join(', ')", "max", "min", "sort|first", "unique|first", "sum"])
def test_a_text_is_no_list_of_letters(filters):
    assert "needs a list" in refusal(f"{{{{ v|{filters} }}}}", v="текст")


@pytest.mark.parametrize("forms", ["'город', 'города'", "'city', 'city', 'cities'"])
def test_a_russian_noun_has_three_forms_and_an_english_one_two(forms):
    assert "three forms" in refusal(f"{{{{ n|agree({forms}) }}}}", n="5")


def test_a_preposition_is_a_word():
    assert "needs a preposition" in refusal("{{ v|after(none) }}", v="Москве")


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize(
    "tag",
    [
        "{{ a &lt; b }}",
        "{{ a + b }}",
        "{{ b[9] }}",
        "{{ a[0]['x'] }}",
        "{{ b / 0 }}",
        "{{ 1 / 0 }}",
        "{{ b.c.d }}",
    ],
)
def test_what_cannot_be_done_is_told_in_our_words_with_its_own_tag(tag, lang):
    said = refusal(f"{{{{ a }}}}, {{{{ b }}}} и {tag}: {{{{ a }}}}", a="x", b=1, lang=lang)
    assert "word/document.xml «" in said
    assert tag.replace("&lt;", "<") in said.split("»", 1)[1]
    assert not PYTHON.search(said)


def test_of_several_wrong_tags_in_a_paragraph_the_wrong_one_is_blamed():
    said = refusal("{{ a }} {{ b|case }} {{ c }}", a="x", b="x", c="x")
    assert ": '{{ b|case }}'" in said
    assert ": '{{ b|words }}'" in refusal("{{ a|upper }} {{ b|words }} {{ a }}", a="x", b="x")
    assert ": '{% if a < 3 %}'" in refusal("{{ a }} {% if a &lt; 3 %}{{ a }}{% endif %}", a="x")


TEXTS = [
    *("", "Иванов Иван Иванович", "Республика Татарстан", "12", "-5", "2,5", "2026-12-01", "слово " * 20_000),
    *("а" * 100_000, "\x07", "\u202eтекст", "שלום", "<b>&\"'</b>", "{{ x }}", "а\nб\tв", "\u200b", "\u00a0"),
    *("😀", "\ud800", "\ufdd0"),
]
VALUES = st.one_of(
    st.none(),
    st.text(max_size=30),
    st.sampled_from(TEXTS),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=True),
    st.booleans(),
    st.lists(st.one_of(st.none(), st.text(max_size=5), st.integers()), max_size=4),
    st.dictionaries(st.sampled_from(["name", "a"]), st.text(max_size=5), max_size=2),
)
ARGUMENTS = [
    *("", "()", "('x')", "('dative')", "('с')", "('long')", "(1)", "(-1)", "(none)", "([])", "('a', 'b')"),
    *("('a', 'b', 'c')", "('город', 'города', 'городов')", "(attribute='name')", "(x=1)", "('а' * 2)", "(v)"),
    *("(1e9)", "(10**9)", "('upper')"),
]


@given(st.sampled_from(FILTERS), st.sampled_from(ARGUMENTS), VALUES, st.sampled_from(["ru", "en"]))
def test_every_filter_on_every_value_is_a_text_or_an_error_of_ours_with_its_place(
    name, arguments, value, lang
):
    try:
        text = filled(f"Перед {{{{ v|{name}{arguments} }}}}", v=value, **{LANG: lang})
    except TemplateError as error:
        for problem in error.problems:
            said = problem.message("en").replace("its arguments are others", "")
            assert said.startswith(("t.docx: word/document.xml «Перед ", "t.docx: v"))
            assert problem.remedy
            assert not PYTHON.search(said.split("»", 1)[-1].replace(repr(value), ""))
    else:
        assert text.startswith("Перед ")
        assert not re.search(
            r"None|True|False|\bnan\b|\binf\b", text.replace(str(value), "") if value else text
        )

"""What authors bring from docxtpl, Jinja2 and Python: taken where it is clear, else told with what is meant."""

import pytest

from tests.builder import docx, plain_text
from tests.filling.test_placing import table
from wego_forms import Template, TemplateError

VALUES = {"a": "Альфа", "n": None, "e": "", "g": {"x": "икс"}, "list": [{"s": 1}, {"s": None}], "yes": True}


def filled(*body):
    return plain_text(Template(docx(*body), "t.docx").fill(VALUES).docx())


def refusal(*body):
    with pytest.raises(TemplateError) as caught:
        Template(docx(*body), "t.docx").fill(VALUES)
    return caught.value.message("en").splitlines()[0]


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("{% cellbg 'FF0000' %}", "Shade the cell in Word"),
        ("{% colspan 2 %}", "Merge the cells in Word"),
        ("{% vm %}", "{% if loop.first %}"),
        ("{% hm %}", "a heading widens by itself"),
        ("{% macro m(x) %}{% endmacro %}", "A template has no macros"),
        ("{% include 'x.docx' %}", "takes in no other files"),
        ("{% raw %}{{ a }}{% endraw %}", "A tag's brackets are printed by {{ '{{' }}."),
        ("{% filter upper %}x{% endfilter %}", "Write the filter at the value"),
        ("{% set x %}y{% endset %}", "Write {% set a = 'text' %}."),
        ("{% do list.append(1) %}", "changes no values"),
        ("{% for x in list %}{% break %}{% endfor %}", "Choose beforehand"),
        ("{% set ns = namespace(n=0) %}", "a count list|length"),
        ("{{ range(3) }}", "Draw rows to write on in Word"),
        ("{{ now() }}", "{{ date }}, of the record"),
        ("{{ len(list) }}", "Write {{ list|length }}."),
        ("{{ g.get('x') }}", "Write the field behind a dot"),
        ("{{ a.strftime('%Y') }}", "|date('numeric')"),
        ("{{ a.replace('А', 'О') }}", "Write |replace('a', 'b')."),
        ("{{ a == 'Альфа' }}", "Write the words: {% if field %}yes{% else %}no{% endif %}."),
        ("{{ yes }}", "the tag prints a yes or no"),
        ("{{ list|sum(attribute='s') }}", "2 lacks it"),
    ],
)
def test_a_habit_is_told_with_what_takes_its_place(tag, said):
    assert said in refusal(tag)


def test_the_right_error_is_told_beside_a_texts_method():
    assert "prints a yes or no: '{{ a.startswith('А') }}'" in refusal(
        "{{ a.upper() }} {{ a.startswith('А') }}"
    ).replace('"', "'")


def test_a_texts_method_asks_for_the_text():
    made = Template(docx("{{ a.upper() }} {{ a.split('ь')[0] }}"))
    assert made.fields == ("a",)
    assert plain_text(made.fill(VALUES).docx()) == "АЛЬФА Ал"


def test_the_hyphen_of_a_paragraphs_tag_may_stand_behind_its_letter():
    assert filled("{%p- for i in list -%}", "{{ loop.index }}", "{%p- endfor %}") == "1\n2"
    assert filled(table(["{%tr- for i in list %}"], ["{{ loop.index }}"], ["{%tr- endfor %}"])).split() == [
        "1",
        "2",
    ]


def test_default_is_for_what_is_not_known_and_with_true_for_what_is_empty():
    assert filled("{{ n|default('нет') }} {{ zz|default('нет') }} {{ e|default('нет') }}|") == "нет нет |"
    assert filled("{{ e|default('нет', true) }} {{ a|d('нет') }}") == "нет Альфа"


def test_a_blank_keeps_its_line_whatever_the_default():
    assert plain_text(Template(docx("{{ a|default('нет') }}")).blank().docx()) == "____________"

import datetime as dt
from decimal import Decimal

import pytest

from tests.builder import docx, plain_text
from wego_forms.errors import TemplateError
from wego_forms.fields.base import Guesses
from wego_forms.fields.figures import Figure, Flag, Moment
from wego_forms.fields.humans import Human
from wego_forms.fields.phrases import Words
from wego_forms.filling import Template
from wego_forms.language import Name

SAID = ("ru", "", Guesses(), {})
VALUES = {
    "number": "17",
    "sheets": Figure(*SAID, Decimal(3)),
    "draft": True,
    "open": Flag(*SAID, True),
    "day": Moment(*SAID, dt.date(2026, 12, 1), "1 декабря 2026 г."),
    "none": None,
    "budget": None,
    "topic": Words(*SAID, "О деле", "body"),
    "chair": Human(*SAID, Name("Орлов", "Пётр", "Ильич"), None),
    "people": [{"n": "а", "c": 2}, {"n": "б", "c": 3}],
}


def filled(*body):
    return plain_text(Template(docx(*body), "t.docx").fill(VALUES).docx())


def refusal(*body):
    with pytest.raises(TemplateError) as caught:
        Template(docx(*body), "t.docx").fill(VALUES)
    return caught.value.message("en")


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("number == 17", "Write == '17'."),
        ("17 != number", "Write == '17'."),
        ("draft == 'да'", "Write {% if field %}."),
        ("open == 'yes'", "Write {% if field %}."),
        ("sheets == '3'", "Write the number without quotation marks."),
        ("sheets in ['3']", "Write the number without quotation marks."),
        ("number in [17]", "Write == '17'."),
        ("open in ['yes', 'no']", "Write {% if field %}."),
        ("draft not in ['да']", "Write {% if field %}."),
        ("draft или open", "Write and, or, not."),
        ("!draft", "Write and, or, not."),
        ("[sheets]|select('eq', '3')|list", "Write the number without quotation marks."),
        ("open is eq 'yes'", "Write {% if field %}."),
        ("sheets|length > 1", "See wego-forms kind show."),
    ],
)
def test_what_can_never_be_equal_is_told(condition, said):
    told = refusal("верно", f"Если {{% if {condition} %}}x{{% endif %}}")
    assert told.startswith(f"t.docx: word/document.xml «Если {{% if {condition} %}}x{{% endif %}}»: ")
    assert said in told


@pytest.mark.parametrize(
    ("condition", "true"),
    [
        ("number == '17'", True),
        ("number == '18'", False),
        ("sheets == 3", True),
        ("sheets != 3", False),
        ("draft == true", True),
        ("none == 'x'", False),
        ("none == 3", False),
        ("sheets == ''", False),
        ("day == '2026-12-01'", True),
        ("day == '01.12.2026'", True),
        ("day == '02.12.2026'", False),
        ("day == '1 декабря 2026 г.'", True),
        ("people|length == 2", True),
        ("loop is defined", False),
        ("day in ['01.12.2026', '02.12.2026']", True),
        ("day in ['02.12.2026']", False),
        ("day not in ['01.12.2026']", False),
        ("number in ('17', '18')", True),
        ("sheets in [3, 4]", True),
        ("none in ['x']", False),
        ("topic in ['О деле']", True),
        ("'дел' in topic", True),
        ("'ДЕЛ' in topic", False),
        ("'x' not in topic", True),
        ("'7' in number", True),
        ("'x' in budget", False),
        ("budget in ['x']", False),
        ("{'n': 'а', 'c': 2} in people", True),
        ("chair in ['Орлов Пётр Ильич']", True),
        ("'Орлов' in chair", True),
        ("topic|length == 6", True),
        ("topic|first == 'О' and topic|last == 'е'", True),
        ("number|length == 2", True),
        ("day is eq '01.12.2026'", True),
        ("day is ne '01.12.2026'", False),
        ("[day]|select('equalto', '01.12.2026')|list|length == 1", True),
        ("[chair]|select('in', ['Орлов Пётр Ильич'])|list|length == 1", True),
        ("[chair]|reject('==', 'Орлов Пётр Ильич')|list|length == 0", True),
        ("[sheets]|select('equalto', 3)|list|length == 1", True),
        ("[topic]|select('in', 'О деле и прочем')|list|length == 1", True),
    ],
)
def test_what_can_be_equal_is_compared(condition, true):
    assert filled(f"{{% if {condition} %}}да{{% else %}}нет{{% endif %}}") == ("да" if true else "нет")


@pytest.mark.parametrize(
    "body",
    [
        ["{% set n = 0 %}{% for p in people %}{% set n = n + 1 %}{{ n }}{% endfor %}{{ n }}"],
        [
            *("{% set s = 0 %}", "{%p for p in people %}", "{%p if p.n %}", "{% set s = s + p.c %}{{ s }}"),
            *("{%p endif %}", "{%p endfor %}"),
        ],
    ],
)
def test_a_sum_that_a_loop_forgets_is_told(body):
    told = refusal(*body)
    assert "after each turn" in told
    assert "loop.index" in told
    assert ": '{% set " in told


def test_what_a_turn_sets_for_itself_is_right():
    body = "{% for p in people %}{% set n = p.n %}{% set n = n ~ '!' %}{{ n }}{% endfor %}"
    assert filled(body) == "а!б!"
    assert filled("{% set n = 1 %}{% set n = n + 1 %}{{ n }}") == "2"


def test_texts_are_sorted_and_grouped_as_the_alphabet_has_them():
    said = [
        {"item": Words(*SAID, text, "body"), "n": text[0]} for text in ("ёлка", "жук", "ель", "Дом", "жук")
    ]
    template = Template(
        docx(
            "{{ items|sort(attribute='item')|map(attribute='item')|join(', ') }}",
            "{% for text, same in items|groupby('item') %}{{ text }} {{ same|length }} {% endfor %}",
        )
    )
    assert plain_text(template.fill({"items": said}).docx()).splitlines() == [
        "Дом, ёлка, ель, жук, жук",
        "Дом 1 ёлка 1 ель 1 жук 2 ",
    ]

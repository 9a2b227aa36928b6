"""How a template reckons with the fields of an own kind and compares them."""

import pytest

import wego_forms as wf
from tests.catalog.office import DEFINITION, RECORD, office, said


@pytest.mark.parametrize(
    ("tag", "ru", "en"),
    [
        ("{{ budget * 2 }}", "2401 руб.", "RUB 2401"),
        ("{{ budget / 3 }}", "400,17 руб.", "RUB 400.17"),
        (
            "{{ (budget / 3)|round(2)|words }}",
            "четыреста рублей 17 копеек",
            "four hundred roubles 17 kopecks",
        ),
        ("{{ agenda|sum(attribute='minutes') }}", "31", "31"),
        (
            "{{ agenda|sum(attribute='minutes')|agree('минута', 'минуты', 'минут') }}",
            "31 минута",
            "31 минута",
        ),
        ("{{ 100 - extra.n }}", "79", "79"),
        ("{{ 1 / extra.n }}", "0,047619", "0.047619"),
        ("{{ extra.n|float + 0.5 }}", "21,5", "21.5"),
        ("{% if extra.n >= 21 and extra.n <= 21 and not extra.n > 21 %}да{% endif %}", "да", "да"),
        ("{% if day > date and time > time %}x{% elif day >= date %}позже{% endif %}", "позже", "позже"),
        ("{{ agenda|map(attribute='item')|join_and }}", "Открытие и Доклад", "Opening and Talk"),
        ("{{ date|date('long') }}", "20 ноября 2026 г.", "20 November 2026"),
        ("{{ date }}", "20.11.2026", "20 November 2026"),
    ],
)
def test_a_template_reckons_and_compares_by_what_values_are(record, tag, ru, en):
    assert said(record, tag) == [ru]
    assert said(record, tag, lang="en") == [en]


def test_sums_of_two_currencies_are_not_added(tmp_path):
    defined = DEFINITION.replace("  chair: ", "  fee: {type: money, currency: USD, default: 5}\n  chair: ", 1)
    record = wf.load(office(tmp_path, definition=defined))
    with pytest.raises(wf.TemplateError) as error:
        said(record, "{{ budget + fee }}")
    assert "RUB и USD вместе не считают" in error.value.message("ru")


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("{% if chair == 'Иванов Иван Иванович' %}да{% else %}нет{% endif %}", "да"),
        ("{% if chair == 'Иванов' %}да{% else %}нет{% endif %}", "нет"),
        ("{% if time == '14:30' %}да{% else %}нет{% endif %}", "да"),
        ("{% if format == 'remote' %}да{% else %}нет{% endif %}", "нет"),
        ("{{ topic.upper() }}", "О ЦИФРОВИЗАЦИИ"),
    ],
)
def test_a_value_is_compared_as_it_prints(record, tag, printed):
    assert said(record, tag) == [printed]


def test_a_time_is_compared_with_or_without_its_nought(tmp_path):
    early = wf.load(office(tmp_path, record=RECORD.replace('"14:30"', '"09:05"')))
    both = "{% if time == '09:05' %}1{% endif %}{% if time == '9:05' %}2{% endif %}"
    assert said(early, both) == ["12"]


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        (
            "{% if format == 'очна' %}x{% endif %}",
            "there is no such choice: очна.* There are: full, remote, очно",
        ),
        ("{% if region == 'RU' %}x{% endif %}", "compared with a code.* Write == 'Самарская область'"),
    ],
)
def test_what_can_never_be_equal_is_told(record, tag, told):
    with pytest.raises(wf.TemplateError, match=told):
        said(record, tag)

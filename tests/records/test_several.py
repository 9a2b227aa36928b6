"""Several people where one is asked: refused, with what to do."""

import pytest

from wego_forms import RecordError
from wego_forms.records import Person


@pytest.mark.parametrize(
    "text",
    [
        "господин и госпожа Ивановы",
        "Ивановы Иван и Мария",
        "Иван Иванович и Мария Петровна Ивановы",
        "Иванов Иван Иванович и Петрова Мария Ильинична",
        "Mr and Mrs Ivanov",
        "John & Mary Smith",
        "супруги Ивановы",
        "семья Ивановых",
        "Иванов Иван Иванович с супругой",
        "Иванов И.И., Петрова М.П.",
        "Иванов Иван; Петров Пётр",
        "Вяземские Вера",
    ],
)
def test_a_whole_name_of_several_is_refused_with_what_to_do(text):
    for given in (text, {"name": text}):
        with pytest.raises(RecordError, match="several people are named where one is asked") as caught:
            Person.model_validate(given)
        assert "forms.salutation" in str(caught.value)


@pytest.mark.parametrize(
    ("parts", "where"),
    [
        ({"family": "Ивановы", "given": "Иван и Мария"}, "given"),
        ({"family": "Ивановы", "given": "Иван, Мария"}, "given"),
        ({"family": "Ивановы", "given": "Мария"}, "family"),
        ({"family": "Иванов и Петров", "given": "Иван"}, "family"),
        ({"family": "Иванов", "given": "Иван", "patronymic": "Петрович и Мария Ильинична"}, "patronymic"),
        ({"family": "Иванов", "given": "Иван", "latin": "Ivan and Maria Ivanov"}, "latin"),
        ({"family": "Иванов", "given": "Иван", "honorific": "господин и госпожа"}, "honorific"),
        ({"family": "Иванов", "given": "Иван", "honorific": "Mr and Mrs"}, "honorific"),
    ],
)
def test_the_part_that_names_several_is_told(parts, where):
    with pytest.raises(RecordError, match=f"(?s){where}.*several people are named"):
        Person.model_validate(parts)


@pytest.mark.parametrize(
    "parts",
    [
        {"family": "Ортега-и-Гассет", "given": "Хосе"},
        {"family": "И", "given": "Сун Син"},
        {"family": "Макрон", "given": "Эммануэль", "honorific": "Чрезвычайный и Полномочный Посол"},
        {"family": "Си", "given": "Цзиньпин", "latin": "Xi, Jinping"},
        {"family": "Кинг", "given": "Мартин", "latin": "Martin King, Jr."},
        {"family": "Ины", "given": "Анна"},
    ],
)
def test_one_person_whose_name_looks_like_two_is_taken(parts):
    assert Person.model_validate(parts).family == parts["family"]


def test_a_whole_name_with_a_korean_family_name_is_one_person():
    with pytest.raises(RecordError, match="the name has initials"):
        Person.model_validate("И Сун Син")

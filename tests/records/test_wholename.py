from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms import RecordError
from wego_forms.records import Person


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Минниханов Рустам Нургалиевич", ("Минниханов", "Рустам", "Нургалиевич")),
        ("Рустам Нургалиевич Минниханов", ("Минниханов", "Рустам", "Нургалиевич")),
        (" Ким\u00a0 Анна ", ("Ким", "Анна", None)),
        ("Мамедов Али Гасан оглы", ("Мамедов", "Али", "Гасан оглы")),
        ("Xi, Jinping", ("Xi", "Jinping", None)),
        ("Пётр Орлов", ("Орлов", "Пётр", None)),
        ("Рустам Минниханов", ("Минниханов", "Рустам", None)),
        ("Орлов Пётр", ("Орлов", "Пётр", None)),
        ("Роман Павел", ("Роман", "Павел", None)),  # both are given names: as lists have them
        ("Эрмитаж-Иванова Анна Ильинична", ("Эрмитаж-Иванова", "Анна", "Ильинична")),
    ],
)
def test_a_whole_name_is_split(text, parts):
    for given in (text, {"name": text}):
        person = Person.model_validate(given)
        assert (person.family, person.given, person.patronymic) == parts


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Ким",
            "Минниханов Р.Н.",
            "Минниханов, Р.Н.",
            "Пётр Ильич",
            "Дель Понте Карла Мария",
            "а, б, в г д",
        ),
        *("Орлов Пётр Ильич, к.э.н.", "Орлов Пётр Ильич, доцент", "Орлов Пётр Ильич 1"),
    ],
)
def test_a_name_whose_parts_cannot_be_told_apart_is_refused(text):
    with pytest.raises(RecordError):
        Person.model_validate(text)


@pytest.mark.parametrize("text", ["Минниханов Р.Н.", "Р. Н. Минниханов", "Иванова А.-М.", "Орлов Пётр И"])
def test_initials_are_told_as_initials(text):
    with pytest.raises(RecordError, match="the name has initials"):
        Person.model_validate(text)


def test_a_figure_is_not_told_as_initials():
    with pytest.raises(RecordError, match="the name's parts can't be told apart"):
        Person.model_validate("Орлов Пётр Ильич 1")


def test_a_patronymic_beside_the_given_name_comes_into_its_own_place():
    person = Person(family="Орлов", given="Пётр Ильич")
    assert (person.given, person.patronymic) == ("Пётр", "Ильич")
    person = Person(family="Саркози", given="Николя Поль")
    assert (person.given, person.patronymic) == ("Николя Поль", None)
    person = Person(family="Орлов", given="Пётр Ильич", patronymic="Ильич")
    assert person.given == "Пётр Ильич"


def test_a_name_whole_and_in_parts_is_refused():
    with pytest.raises(RecordError, match="whole and in its parts"):
        Person.model_validate({"name": "Ким Анна", "family": "Ким"})


@pytest.mark.parametrize("part", ["family", "given"])
def test_a_part_of_a_name_is_never_empty(part):
    with pytest.raises(RecordError, match="a part of the name is empty"):
        Person.model_validate({"family": "Ким", "given": "Анна"} | {part: " "})


def test_a_wrong_addressee_does_not_make_the_list_of_them_empty_as_well(tmp_path):
    text = (Path(__file__).parents[2] / "examples" / "tatarstan.yaml").read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text.replace("Минниханов", '""', 1), encoding="utf-8")
    with pytest.raises(RecordError) as caught:
        wf.load(tmp_path / "a.yaml")
    assert [problem.place for problem in caught.value.problems] == ["addressees[0].person.family"]

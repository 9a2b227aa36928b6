"""A name in small letters is told of with the name as it is written; particles stay small."""

import pytest

from wego_forms.errors import RecordError
from wego_forms.records import Person


def problems(given):
    with pytest.raises(RecordError) as caught:
        Person.model_validate(given)
    return {problem.place: problem.remedy for problem in caught.value.problems}


@pytest.mark.parametrize(
    ("part", "typed", "meant"),
    [
        ("given", "ержан", "Ержан"),
        ("family", "кузнецов", "Кузнецов"),
        ("family", "римский-корсаков", "Римский-Корсаков"),
        ("family", "фон дер берг", "фон дер Берг"),
        ("family", "аль-рашид", "Аль-Рашид"),
        ("family", "smith", "Smith"),
        ("family", "әбішев", "Әбішев"),
        ("patronymic", "гасан оглы", "Гасан оглы"),
        ("patronymic", "петрович", "Петрович"),
        ("patronymic", "кара-оол", None),
    ],
)
def test_a_part_in_small_letters_is_refused_but_for_a_particle(part, typed, meant):
    given = {"family": "Сагинтаев", "given": "Ержан", "patronymic": "Ильич", part: typed}
    if meant is None:
        assert getattr(Person.model_validate(given), part) == typed
        return
    told = problems(given)
    assert list(told) == [part]
    assert told[part].ru == f"Пишите с заглавной: {meant}."
    assert told[part].en == f"Write it with a capital: {meant}."


def test_the_parts_of_a_whole_name_are_each_told_of():
    assert list(problems("кузнецов олег Львович")) == ["family", "given"]


@pytest.mark.parametrize(
    ("family", "given", "patronymic"),
    [
        ("фон дер Ляйен", "Урсула", None),
        ("Мамедов", "Али", "Гасан оглы"),
        ("Мамедова", "Лейла", "Гасан кызы"),
        ("ХАБИРОВ", "РАДИЙ", "ФАРИТОВИЧ"),
        ("д'Артаньян", "Шарль", None),
        ("ибн Сауд", "Абдул-Азиз", None),
        ("მელაძე", "ნინო", None),
    ],
)
def test_a_name_with_its_capitals_is_none(family, given, patronymic):
    person = Person(
        family=family, given=given, patronymic=patronymic, gender="male" if not patronymic else None
    )
    assert (person.family, person.given, person.patronymic) == (family, given, patronymic)

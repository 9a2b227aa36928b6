"""A name typed in another case than the nominative, as an envelope has it, greets nobody."""

import pytest

from wego_forms.errors import RecordError
from wego_forms.fields.addressee import addressee_forms
from wego_forms.records import Addressee, Person

ENVELOPE = {"family": "Минниханову", "given": "Рустаму", "patronymic": "Нургалиевичу"}


def addressee(person):
    return {"position": "Глава", "person": person}


def remedies(model, given):
    with pytest.raises(RecordError) as caught:
        model.model_validate(given)
    return {problem.place: problem.remedy.ru.split(". ")[0] for problem in caught.value.problems}


@pytest.mark.parametrize("gender", [{}, {"gender": "male"}])
def test_a_name_in_the_dative_is_refused_whether_or_not_the_gender_is_given(gender):
    assert remedies(Person, ENVELOPE | gender) == {
        "given": "Впишите именительный: Рустам",
        "patronymic": "Впишите именительный: Нургалиевич",
    }


@pytest.mark.parametrize(
    ("patronymic", "nominative"),
    [
        ("Ильича", "Ильич"),
        ("Никитичу", "Никитич"),
        ("Петровичем", "Петрович"),
        ("ПЕТРОВИЧУ", "ПЕТРОВИЧ"),
        ("Петровне", "Петровна"),
        ("Ильиничны", "Ильинична"),
        ("Львовной", "Львовна"),
    ],
)
def test_a_patronymic_in_another_case_is_refused_with_its_nominative(patronymic, nominative):
    told = remedies(Person, {"family": "Ким", "given": "Женя", "patronymic": patronymic})
    assert told == {"patronymic": f"Впишите именительный: {nominative}"}


def test_a_patronymic_beside_the_given_name_and_a_whole_name_are_looked_at_too():
    assert remedies(Person, {"family": "Орлов", "given": "Пётр Ильичу"}) == {
        "given": "Впишите именительный: Ильич"
    }
    assert remedies(Person, {"name": "Орловой Анне Ильиничне"}) == {"name": "Впишите именительный: Ильинична"}


@pytest.mark.parametrize(
    ("family", "given", "nominative"),
    [
        ("Ивановой", "Анне", "Анна"),
        ("ИВАНОВОЙ", "АННЕ", "АННА"),
        ("Горской", "Анне", "Анна"),
        ("Кузьминой", "Ольги", "Ольга"),
        ("Ивановой", "Марии", "Мария"),
        ("Трубецкой", "Илье", "Илья"),
    ],
)
def test_a_given_and_a_family_name_that_each_may_be_another_case_are_it_beside_each_other(
    family, given, nominative
):
    told = {"given": f"Впишите именительный: {nominative}"}
    assert remedies(Person, {"family": family, "given": given}) == told
    assert remedies(Person, {"family": family, "given": given, "gender": "female"}) == told


@pytest.mark.parametrize(
    ("person", "told"),
    [
        ({"family": "Шмидт", "given": "Рустама"}, {"person.given": "Впишите именительный: Рустам"}),
        ({"family": "Горскому", "given": "Дил"}, {"person.family": "Впишите именительный: Горский"}),
        (
            {"family": "Кабо", "given": "Саша"},
            {
                "person.gender": "Добавьте gender: male или gender: female, "
                "в таблице – столбец «Пол»: мужской или женский."
            },
        ),
    ],
)
def test_where_the_gender_is_not_told_another_case_is_the_first_thing_to_look_at(person, told):
    assert remedies(Addressee, addressee(person)) == told


@pytest.mark.parametrize(
    "person",
    [
        {"family": "Орлову", "given": "Пётр", "patronymic": "Ильич"},
        {"family": "Минниханов", "given": "Рустама"},
        {"family": "Ким", "given": "Анны", "gender": "female"},
        {"family": "Лучинский", "given": "Петру", "gender": "male"},
        {"family": "Ивановой", "given": "Анна"},
        {"family": "Ивановой", "given": "Айгуль"},
        {"family": "Горскую", "given": "Анна"},
        {"family": "Толстой", "given": "Анна", "gender": "female"},
        {"family": "Иванова", "given": "Ивана"},
        {"family": "Ковалева", "given": "Петра"},
        {"family": "Ким", "given": "Анне"},
        {"family": "Каренин", "given": "Анне"},
    ],
)
def test_what_may_be_another_case_makes_the_forms_doubtful(person):
    forms = addressee_forms(Addressee.validated(addressee(person)))
    told = {"похоже, что имя стоит не в именительном падеже: впишите именительный"}
    assert {
        forms[name].reason and forms[name].reason.ru for name in ("initials_dative", "salutation")
    } == told


@pytest.mark.parametrize(
    "person",
    [
        {"family": "Дурново", "given": "Пётр", "patronymic": "Никитич"},
        {"family": "Трубецкой", "given": "Илья", "patronymic": "Кузьмич"},
        {"family": "Каллас", "given": "Кая", "gender": "female"},
        {"family": "Йенсен", "given": "Анне", "gender": "female"},
        {"family": "Гагуа", "given": "Хвича", "gender": "male"},
        {"family": "Юрич", "given": "Ивана", "gender": "female"},
        {"family": "Алиев", "given": "Али", "patronymic": "Гасан оглы"},
        {"family": "Береговой", "given": "Георгий"},
        {"family": "Толстой", "given": "Илья"},
        {"family": "Цой", "given": "Анна"},
        {"family": "Иванова", "given": "Ивана", "gender": "female"},
        {"family": "Ковалева", "given": "Петра", "gender": "female"},
        {"family": "Саркисян", "given": "Карине"},
        {"family": "Иванова", "given": "Александра"},
        {"family": "Ким", "given": "Яна"},
    ],
)
def test_a_name_that_only_ends_as_another_case_does_is_greeted(person):
    form = addressee_forms(Addressee.validated(addressee(person)))["salutation"]
    assert form.reason is None or "именительном" not in form.reason.ru

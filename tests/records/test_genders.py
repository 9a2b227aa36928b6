"""A gender or an honorific against the patronymic is a slip in one of two cells, and would greet Уважаемая Пётр."""

import pytest

import wego_forms as wf
from wego_forms.records import Person


def person(**more):
    return Person.validated({"family": "Ким", "given": "Женя", **more})


@pytest.mark.parametrize(
    ("more", "field", "what"),
    [
        ({"patronymic": "Ильич", "gender": "female"}, "gender", "the patronymic “Ильич” is a man's"),
        ({"patronymic": "Ильинична", "gender": "male"}, "gender", "the patronymic “Ильинична” is a woman's"),
        (
            {"patronymic": "Гасан оглы", "gender": "female"},
            "gender",
            "the patronymic “Гасан оглы” is a man's",
        ),
        ({"patronymic": "Ильич", "honorific": "госпожа"}, "honorific", "the patronymic “Ильич” is a man's"),
        (
            {"patronymic": "Ильинична", "honorific": "Mr"},
            "honorific",
            "the patronymic “Ильинична” is a woman's",
        ),
    ],
)
def test_what_is_said_against_the_patronymic_is_an_error(more, field, what):
    signatory = {"position": "Министр", "person": {"family": "Ким", "given": "Женя", **more}}
    with pytest.raises(wf.RecordError) as caught:
        wf.load({"kind": "letter", "signatory": signatory})
    (problem,) = [each for each in caught.value.problems if each.what.en == what]
    assert problem.place == f"signatory.person.{field}"


@pytest.mark.parametrize(
    "more",
    [
        {"patronymic": "Ильич", "gender": "male"},
        {"patronymic": "Ильинична", "honorific": "госпожа"},
        {"gender": "female"},
        {"patronymic": "Сен", "gender": "female"},  # tells of none
        {"patronymic": "Ильич", "honorific": "Dr"},
    ],
)
def test_what_agrees_with_it_or_is_said_alone_is_right(more):
    assert person(**more).given == "Женя"

from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms import catalog
from wego_forms.catalog import fields_of

FORM = wf.load(Path(__file__).parents[2] / "examples" / "dimitrovgrad.yaml")


def fields(lang="ru", **changes):
    return fields_of(catalog.build(FORM.model_dump() | changes), lang).values


@pytest.mark.parametrize(
    ("name", "consent"),
    [
        ("Город Димитровград", "согласен"),
        ("Администрация города Димитровграда", "согласна"),
        ("Правительство области", "согласно"),
    ],
)
def test_the_consent_agrees_with_the_applicants_name(name, consent):
    assert fields(applicant={"name": name})["consent"] == consent


def test_a_blank_form_leaves_the_gender_to_the_applicant():
    blank = fields_of(catalog.build({"kind": "application"}), "ru").values
    assert blank["consent"] == "согласен(на)"
    assert blank["head"]["person"] == ""


def test_the_country_is_named_in_the_forms_language():
    assert fields("ru")["applicant"]["address"]["country"] == "Россия"
    assert fields("en")["applicant"]["address"]["country"] == "Russia"


def test_people_are_named_in_the_order_of_the_language():
    assert fields("ru")["head"]["person"] == "Сидоров Пётр Алексеевич"
    assert fields("en")["head"]["person"] == "Petr Sidorov"


def test_a_term_of_office_is_two_months_or_one_that_goes_on():
    assert fields("ru")["head"]["term"].replace("\u00a0", " ") == "сентябрь 2016 – сентябрь 2021"
    assert fields("en")["head"]["term"].replace("\u00a0", " ") == "September 2016 – September 2021"
    going_on = fields("ru", head=FORM.head.model_dump() | {"term": {"start": "2016-09"}})
    assert going_on["head"]["term"].replace("\u00a0", " ") == "с сентября 2016"


def test_phones_are_international_for_the_form_goes_abroad():
    assert fields("ru")["head"]["phone"] == "+7 84235 2-00-01"


def test_an_unknown_value_is_empty():
    assert fields()["head_contact"]["fax"] == ""
    assert fields()["date"] == ""

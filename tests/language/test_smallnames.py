"""A known place's name in small letters makes a form doubtful; common words and names with a capital don't."""

import pytest

from wego_forms.fields.addressee import addressee_forms
from wego_forms.language import decline
from wego_forms.language.russian.doubts import SMALL_NAME
from wego_forms.records import Addressee


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("region", "город казань"),
        ("position", "Мэр города алматы"),
        ("position", "Глава г. самары"),
        ("position", "Мэр казани"),
        ("position", "Губернатор омской области"),
        ("position", "Глава республики татарстан"),
        ("body", "Правительство омской области"),
        ("body", "Администрация города тулы"),
    ],
)
def test_a_known_name_in_small_letters_is_told(kind, text):
    form = decline(text, "dative", kind=kind)
    assert (form.sure, form.reason) == (False, SMALL_NAME)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("region", "Омская область"),
        ("position", "губернатор"),
        ("position", "мэр города"),
        ("position", "глава республики Татарстан"),
        ("position", "Президент клуба мэров города мира"),
        ("position", "Хяким Дашогузского велаята"),
        ("position", "Глава Ростова-на-Дону"),
        ("body", "Правительство Омской области"),
    ],
)
def test_a_name_with_its_capital_and_a_common_word_are_not(kind, text):
    assert decline(text, "dative", kind=kind).reason is not SMALL_NAME


def test_an_addressees_post_and_region_are_told_of_before_anything_is_printed():
    person = {"family": "Кузнецов", "given": "Олег", "patronymic": "Львович"}
    forms = addressee_forms(Addressee(position="мэр города алматы", region="омская область", person=person))
    assert forms["position_dative"].reason is SMALL_NAME
    assert (forms["region_genitive"].text, forms["region_genitive"].sure) == ("Омской области", True)


@pytest.mark.parametrize(
    ("typed", "dative"), [("омская область", "Омской области"), ("казахстан", "Казахстану")]
)
def test_a_name_that_a_table_gives_its_capitals_back_is_no_doubt(typed, dative):
    form = decline(typed, "dative", kind="region")
    assert (form.text, form.sure) == (dative, True)

"""The addressee as a text of one's own names it: the address block's forms are given once and hold in both."""

import pytest

from wego_forms.errors import RecordError
from wego_forms.fields.addressee import (
    addressee_forms,
    addressee_lines,
    addressee_values,
    gender_of,
    region_in_text,
    salutation,
)
from wego_forms.fields.base import Guesses
from wego_forms.fields.people import human
from wego_forms.records import Addressee, Person

ORLOV = {"family": "Орлов", "given": "Пётр", "patronymic": "Ильич"}
GIVEN = {
    "position": {"ru": "Глава", "en": "Head"},
    "region": {"ru": "Самарская область", "en": "Samara Region"},
    "organization": {"ru": "Правительство области", "en": "Government of the Region"},
    "person": ORLOV,
    "forms": {
        "position_dative": "Голове",
        "region_genitive": "Самарщины",
        "initials_dative": "П. Орлову",
        "salutation": {"ru": "Дорогой друг!", "en": "Dear Petr,"},
    },
}


def values(lang, guesses=None, **changes):
    return addressee_values(
        Addressee.model_validate(GIVEN | changes), "addressee", lang, guesses or Guesses()
    )


def test_what_the_record_gives_for_the_address_block_holds_in_the_text():
    guesses = Guesses()
    said = values("ru", guesses)
    assert said["position"].cased("dative") == "Голове"
    assert said["region"].cased("genitive") == "Самарщины"
    assert said["person"].initials("dative") == "П. Орлову"
    assert said["person"].salutation() == "Дорогой друг!"
    assert said["organization"].cased("genitive") == "Правительства области"
    assert list(guesses.settled) == [
        "addressee.forms.position_dative",
        "addressee.forms.region_genitive",
        "addressee.forms.initials_dative",
        "addressee.forms.salutation",
        "addressee.organization.forms.genitive",
    ]


def test_russian_forms_are_not_those_of_an_english_text():
    said = values("en")
    assert {name: str(value) for name, value in said.items()} == {
        "position": "Head",
        "person": "Petr Orlov",
        "region": "Samara Region",
        "organization": "Government of the Region",
    }
    assert said["position"].cased("dative") == "Head"
    assert said["region"].cased("genitive") == "the Samara Region"
    assert said["person"].salutation() == "Dear Mr Orlov"


def test_without_region_and_organization_there_are_none():
    said = values("ru", region=None, organization=None, forms={})
    assert (said["region"], said["organization"]) == (None, None)
    assert said["position"].cased("dative") == "Главе"


def test_a_greeting_that_is_given_is_printed_without_the_comma_that_the_template_has():
    addressee = Addressee.model_validate(GIVEN)
    assert salutation(addressee, "ru", "addressee") == "Дорогой друг!"
    assert salutation(addressee, "en", "addressee") == "Dear Petr"
    plain = Addressee.model_validate(GIVEN | {"forms": {}})
    assert salutation(plain, "ru", "addressee") == "Уважаемый Пётр Ильич!"
    assert salutation(plain, "en", "addressee") == "Dear Mr Orlov"


@pytest.mark.parametrize(("lang", "said"), [("ru", "Самарской области"), ("en", "the Samara Region")])
def test_the_body_names_the_region_as_a_sentence_has_it(lang, said):
    plain = Addressee.model_validate(GIVEN | {"forms": {}})
    assert region_in_text(plain, lang, "addressee") == said
    assert region_in_text(plain.model_copy(update={"region": None}), lang, "addressee") is None


@pytest.mark.parametrize(
    ("more", "gender"),
    [
        ({"gender": "female"}, "female"),
        ({"gender": "female", "honorific": {"en": "Mr"}}, "female"),
        ({"honorific": {"ru": "госпожа"}}, "female"),
        ({"honorific": {"en": "Mr"}}, "male"),
        ({"honorific": "профессор"}, None),
        ({}, None),
    ],
)
def test_the_gender_given_is_before_the_styles_and_that_before_the_names(more, gender):
    assert gender_of(Person.model_validate({"family": "Кабо", "given": "Саша", **more})) == gender
    known = Person.model_validate({"family": "Кабо", "given": "Анна", "honorific": "профессор"})
    assert gender_of(known) == "female"


@pytest.mark.parametrize(
    ("person", "name"),
    [
        # 36 letters stand on one line, 37 don't.
        (
            ORLOV | {"family": "Воробьев", "honorific": "Его Превосходительство"},
            "Его Превосходительству П.И.Воробьеву",
        ),
        (
            ORLOV | {"family": "Орловский", "honorific": "Его Превосходительство"},
            "Его Превосходительству\nП.И.Орловскому",
        ),
        (
            ORLOV | {"honorific": "Его Превосходительство", "degree": "к.т.н."},
            "Его Превосходительству П.И.Орлову,\nк.т.н.",
        ),
        (
            ORLOV | {"family": "Преображенский", "honorific": "Его Превосходительство", "degree": "к.т.н."},
            "Его Превосходительству\nП.И.Преображенскому,\nк.т.н.",
        ),
    ],
)
def test_a_name_with_its_style_and_degree_has_as_few_lines_as_hold_it(person, name):
    addressee = Addressee.model_validate(GIVEN | {"person": person, "forms": {}})
    assert addressee_lines(addressee, "addressee", "ru", Guesses())["name"] == name


def test_an_address_is_printed_where_there_is_one_in_the_language():
    def address(given, lang):
        addressee = Addressee.model_validate(GIVEN | {"address": given})
        return addressee_lines(addressee, "addressee", lang, Guesses())["address"]

    both = {"ru": "ул. Мира, 1", "en": "1 Mira St."}
    assert (address(both, "ru"), address(both, "en")) == ("ул. Мира, 1", "1 Mira St.")
    assert address({"ru": "ул. Мира, 1"}, "en") == ""
    assert address(None, "ru") == ""


def test_each_line_of_the_block_is_settled_by_a_field_of_its_own():
    guesses = Guesses()
    lines = addressee_lines(Addressee.model_validate(GIVEN), "addressees[1]", "ru", guesses)
    assert lines["title"] == "Голове\nСамарщины"
    assert lines["name"] == "П. Орлову"
    assert {place: form.text for place, form in guesses.settled.items()} == {
        "addressees[1].forms.position_dative": "Голове",
        "addressees[1].forms.region_genitive": "Самарщины",
        "addressees[1].forms.initials_dative": "П. Орлову",
        "addressees[1].forms.salutation": "Дорогой друг!",
    }


@pytest.mark.parametrize(
    ("post", "lang", "region"),
    [
        ("Губернатор Самарской области", "ru", "Самарской области"),
        ("Губернатор Самарской области", "en", "the Samara Region"),
        ("Губернатор ХМАО", "ru", "Ханты-Мансийского автономного округа – Югры"),
        ("Президент Республики Татарстан", "en", "the Republic of Tatarstan"),
        ("Мэр Самары", "ru", None),
        ("Губернатор", "ru", None),
    ],
)
def test_a_region_that_only_the_post_names_is_known_to_the_body(post, lang, region):
    addressee = Addressee.model_validate({"position": post, "person": ORLOV})
    assert region_in_text(addressee, lang, "addressee") == region


def test_the_english_post_of_a_head_is_known_with_its_region():
    addressee = Addressee.model_validate({"position": "Губернатор Самарской области", "person": ORLOV})
    assert (
        addressee_lines(addressee, "addressee", "en", Guesses())["title"] == "Governor of the Samara Region"
    )


@pytest.mark.parametrize(
    ("given", "patronymic", "said"),
    [
        ("П.", "И.", "Уважаемый господин Орлов!"),
        ("П", "И", "Уважаемый господин Орлов!"),
        ("П. И.", None, "Уважаемый господин Орлов!"),
        ("П.", None, "Уважаемый господин Орлов!"),
        ("Пётр", "И.", "Уважаемый господин Орлов!"),
        ("П.", "Ильич", "Уважаемый господин Орлов!"),
    ],
)
def test_a_greeting_by_the_family_name_for_want_of_more_than_initials_is_in_doubt(given, patronymic, said):
    person = {"family": "Орлов", "given": given, "patronymic": patronymic, "gender": "male"}
    addressee = Addressee.model_validate({"position": "Глава", "person": person})
    form = addressee_forms(addressee)["salutation"]
    assert (form.text, form.sure) == (said, False)
    assert form.reason.ru == "вместо имени и отчества инициалы: впишите имя и отчество полностью"
    guesses = Guesses()
    assert human(addressee.person, "chair", "ru", guesses).salutation() == said
    assert [form.place for form in guesses.unsure] == ["chair.forms.salutation"]


@pytest.mark.parametrize(
    ("person", "forms"),
    [
        ({"family": "Орлов", "given": "П.", "patronymic": "И."}, {"salutation": "Дорогой коллега!"}),
        ({"family": "Орлов", "given": "П.", "honorific": "Ваше Превосходительство"}, {}),
        ({"family": "Чэнь", "given": "И"}, {}),
        ({"family": "Ким", "given": "Анна", "gender": "female"}, {}),
    ],
)
def test_a_greeting_that_needs_no_patronymic_is_not_in_doubt(person, forms):
    given = {"position": "Глава", "person": {"gender": "male"} | person, "forms": forms}
    assert addressee_forms(Addressee.model_validate(given))["salutation"].sure


@pytest.mark.parametrize("style", ["honorific", "degree"])
def test_a_style_that_the_record_has_in_english_only_is_asked_for_at_its_place(style):
    with pytest.raises(RecordError) as refused:
        addressee_forms(
            Addressee.model_validate(GIVEN | {"forms": {}, "person": ORLOV | {style: {"en": "LLD"}}})
        )
    assert [problem.place for problem in refused.value.problems] == [f"addressee.person.{style}.ru"]

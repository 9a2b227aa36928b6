"""Posts, regions and styles in the language that the record doesn't have them in."""

import pytest

from wego_forms.errors import RecordError
from wego_forms.fields.base import Guesses
from wego_forms.fields.people import human, officer, phrase, post_name, region_name, style_of
from wego_forms.fields.phrases import Body, Place, Post, Words
from wego_forms.records import Person, Text
from wego_forms.records.people import OfficialInText, PersonInText, PhraseInText

SASHA = {"family": "Кабо", "given": "Саша"}


def text(**given):
    return Text.model_validate(given)


@pytest.mark.parametrize(
    ("given", "lang", "said"),
    [
        ({"ru": "Губернатор"}, "en", "Governor"),
        ({"ru": "губернатор"}, "en", "Governor"),
        ({"ru": " Премьер-министр "}, "en", "Prime Minister"),
        ({"en": "mayor"}, "ru", "Мэр"),
        ({"en": "Head"}, "ru", "Глава"),
        ({"ru": "Раис"}, "en", "Rais"),
        ({"ru": "Глава", "en": "Chief"}, "en", "Chief"),
        ({"ru": "Первое лицо", "en": "Head"}, "ru", "Первое лицо"),
        ({"ru": "ГУБЕРНАТОР"}, "ru", "Губернатор"),
        ({"ru": "НАЧАЛЬНИК"}, "ru", "НАЧАЛЬНИК"),
        ({"ru": "ГУБЕРНАТОР", "en": "GOVERNOR"}, "en", "GOVERNOR"),
    ],
)
def test_the_posts_of_heads_are_known_in_both_languages(given, lang, said):
    assert post_name(text(**given), "position", lang) == said


@pytest.mark.parametrize(
    ("post", "said"),
    [
        ("Временно исполняющий обязанности Губернатора", "Acting Governor"),
        (
            "Временно исполняющая обязанности Губернатора Самарской области",
            "Acting Governor of the Samara Region",
        ),
        ("Исполняющий обязанности министра", "Acting Minister"),
        ("ВрИО Губернатора Пермского края", "Acting Governor of the Perm Territory"),
        ("Врио главы", "Acting Head"),
        ("Вр. и. о. мэра", "Acting Mayor"),
        ("вр.и.о. Президента", "Acting President"),
        ("И. о. директора", "Acting Director"),
        ("И.о.ректора", "Acting Rector"),
        ("ио премьер-министра", "Acting Prime Minister"),
        ("Врио Раиса Республики Татарстан", "Acting Rais of the Republic of Tatarstan"),
    ],
)
def test_who_stands_in_for_a_known_post_is_acting(post, said):
    assert post_name(text(ru=post), "position", "en") == said


@pytest.mark.parametrize(
    "post", ["И. о. заведующего", "Врио", "И. о. Губернатор", "Ион", "Врио Губернатора порта"]
)
def test_who_stands_in_for_another_post_is_asked_for(post):
    with pytest.raises(RecordError):
        post_name(text(ru=post), "position", "en")


@pytest.mark.parametrize(
    ("given", "lang", "said"),
    [
        ({"ru": "Самарская область"}, "en", "Samara Region"),
        ({"en": "Samara Region"}, "ru", "Самарская область"),
        ({"ru": "Наша область", "en": "Our Region"}, "ru", "Наша область"),
        ({"ru": "Samara Region", "en": "Samara Region"}, "ru", "Самарская область"),
        ({"ru": "Самарская область", "en": "Самарская область"}, "en", "Samara Region"),
        ({"ru": "Gagauz Yeri", "en": "Gagauzia"}, "ru", "Gagauz Yeri"),
    ],
)
def test_a_region_of_the_table_is_known_in_both_languages(given, lang, said):
    assert region_name(text(**given), "region", lang) == said


@pytest.mark.parametrize("name", [post_name, region_name])
@pytest.mark.parametrize(("given", "lang"), [({"ru": "Неведомое"}, "en"), ({"en": "Unheard of"}, "ru")])
def test_what_is_not_known_is_asked_for(name, given, lang):
    with pytest.raises(RecordError) as caught:
        name(text(**given), "place", lang)
    assert caught.value.problems[0].place == f"place.{lang}"


@pytest.mark.parametrize(
    ("given", "lang", "gender", "said"),
    [
        ({"ru": "Её Превосходительство"}, "en", "female", "H.E."),
        ({"en": "h.e."}, "ru", "male", "Его Превосходительство"),
        ({"en": "H.E."}, "ru", "female", "Её Превосходительство"),
        ({"en": "H.E."}, "ru", None, "Его Превосходительство"),
        ({"ru": "профессор"}, "en", None, "Prof."),
        ({"en": "Prof."}, "ru", "female", "профессор"),
        ({"ru": "доктор"}, "en", None, "Dr"),
        ({"en": "Dr"}, "ru", None, "доктор"),
        ({"ru": "господин"}, "en", None, None),
        ({"ru": "г-жа"}, "en", None, None),
        ({"en": "Mr"}, "ru", None, None),
        ({"en": "The Rt Hon"}, "ru", None, None),
        ({"ru": "академик", "en": "Dr"}, "ru", None, "академик"),
    ],
)
def test_a_style_has_its_equal_in_the_other_language_or_none(given, lang, gender, said):
    person = Person.model_validate({**SASHA, "gender": gender, "honorific": given})
    assert style_of(person, "honorific", lang, "person") == said


def test_a_style_that_may_have_an_equal_is_asked_for_and_no_style_is_none():
    person = Person.model_validate({**SASHA, "honorific": {"ru": "академик"}, "degree": {"en": "LLD"}})
    with pytest.raises(RecordError) as caught:
        style_of(person, "honorific", "en", "to.person")
    assert caught.value.problems[0].place == "to.person.honorific.en"
    with pytest.raises(RecordError) as caught:
        style_of(person, "degree", "ru", "to.person")
    assert caught.value.problems[0].place == "to.person.degree.ru"
    assert style_of(Person.model_validate(SASHA), "degree", "ru", "to.person") is None


def test_the_name_tells_whose_excellency_it_is():
    anna = Person.model_validate({"family": "Кабо", "given": "Анна", "honorific": {"en": "H.E."}})
    assert style_of(anna, "honorific", "ru", "person") == "Её Превосходительство"


@pytest.mark.parametrize(
    ("more", "gender"),
    [
        ({"gender": "female", "honorific": {"ru": "господин"}}, "female"),
        ({"honorific": {"ru": "госпожа"}}, "female"),
        ({"honorific": {"en": "Mrs"}}, "female"),
        ({"honorific": {"en": "H.E."}}, None),
        ({"given": "Анна"}, None),
        ({}, None),
    ],
)
def test_a_persons_gender_is_given_or_the_styles_and_what_the_name_tells_the_language_reads(more, gender):
    assert human(Person.model_validate(SASHA | more), "person", "ru", Guesses()).gender == gender


def test_forms_that_are_given_are_those_of_russian():
    given = {**SASHA, "forms": {"dative": "Кабо Саше"}}
    person = PersonInText.model_validate(given)
    assert human(person, "person", "ru", Guesses()).forms == {"dative": "Кабо Саше"}
    assert human(person, "person", "en", Guesses()).forms == {}
    host = PhraseInText.model_validate(
        {"ru": "Самара", "en": "Samara", "forms": {"genitive": "Самары-городка"}}
    )
    assert phrase(Place, host, "host", "ru", Guesses()).cased("genitive") == "Самары-городка"
    assert phrase(Place, host, "host", "en", Guesses()).cased("genitive") == "Samara"


@pytest.mark.parametrize(
    ("of", "given", "kind", "genitive"),
    [
        (Words, "Отдел связи", "body", "Отдела связи"),
        (Post, "Глава города", "position", "Главы города"),
        (Place, "Самара", "region", "Самары"),
        (Body, "Администрация", "body", "Администрации"),
    ],
)
def test_each_sort_of_words_is_declined_as_what_it_is(of, given, kind, genitive):
    value = phrase(of, text(ru=given, en="X"), "host", "ru", Guesses())
    assert (type(value), value.kind, value.place) == (of, kind, "host")
    assert value.cased("genitive").replace("\u00a0", " ") == genitive


def test_an_officials_post_and_person_have_places_of_their_own():
    guesses = Guesses()
    given = {"position": {"ru": "Глава", "en": "Head"}, "person": SASHA | {"gender": "male"}}
    host = officer(OfficialInText.model_validate(given), "host", "ru", guesses)
    assert host.cased("genitive") == "Главы Кабо Саши"
    assert list(guesses.settled) == ["host.position.forms.genitive", "host.person.forms.genitive"]

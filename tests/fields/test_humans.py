"""A person, and a post with its holder, as a template's filters name them."""

import pytest

from wego_forms.fields.base import Guesses
from wego_forms.fields.humans import Human, Officer
from wego_forms.fields.phrases import Post
from wego_forms.language import Name

ANNA = Name("Иванова", "Анна", "Петровна")


def human(lang, forms=None, name=ANNA, gender="female", **more):
    return Human(lang, "head.person", Guesses(), forms or {}, name, gender, **more)


def mayor(lang):
    post = Post(lang, "head.position", Guesses(), {}, {"ru": "Мэр", "en": "Mayor"}[lang], "position")
    return Officer(lang, "head", Guesses(), {}, post, human(lang))


def test_a_russian_name_is_declined_governed_greeted_and_spelled_in_latin_letters():
    anna = human("ru")
    assert str(anna) == "Иванова Анна Петровна"
    assert anna.cased("dative") == "Ивановой Анне Петровне"
    assert anna.with_preposition("с") == "с Ивановой Анной Петровной"
    assert anna.initials("nominative") == "А.П.Иванова"
    assert anna.initials("dative") == "А.П.Ивановой"
    assert anna.salutation() == "Уважаемая Анна Петровна!"
    assert anna.latin() == "Anna Ivanova"


def test_in_english_a_name_is_the_same_in_every_case_and_behind_every_preposition():
    anna = human("en")
    assert str(anna) == "Anna Ivanova"
    assert anna.cased("dative") == "Anna Ivanova"
    assert anna.with_preposition("с") == "Anna Ivanova"
    assert anna.initials("dative") == "A. P. Ivanova"
    assert anna.salutation() == "Dear Ms Ivanova"
    assert anna.latin() == "Anna Ivanova"


def test_the_gender_given_decides_where_a_name_does_not():
    assert (
        human("ru", name=Name("Кабо", "Саша", None), gender="male").salutation() == "Уважаемый господин Кабо!"
    )
    assert human("ru", name=Name("Кабо", "Саша", None)).salutation() == "Уважаемая госпожа Кабо!"
    assert human("ru", name=Name("Кузьмич", "Женя", None), gender="male").initials("dative") == "Ж.Кузьмичу"
    assert human("ru", name=Name("Кузьмич", "Женя", None)).initials("dative") == "Ж.Кузьмич"
    assert human("ru", name=Name("Кузьмич", "Женя", None), gender="male").cased("dative") == "Кузьмичу Жене"
    assert human("ru", name=Name("Кузьмич", "Женя", None)).cased("dative") == "Кузьмич Жене"


def test_ones_own_latin_spelling_wins_in_every_english_form():
    kim = human("en", name=Name("Ким", "Виктор", "Олегович"), gender="male", own="Victor Kim")
    assert str(kim) == "Victor Kim"
    assert kim.initials("nominative") == "V. Kim"
    assert kim.latin() == "Victor Kim"
    assert kim.parts() == {"family": "Kim", "given": "Victor", "honorific": ""}


def test_initials_that_a_record_gives_are_those_of_the_nominative_only():
    given = {"initials": "А.П.И."}
    assert human("ru", given).initials("nominative") == "А.П.И."
    assert human("ru", given).initials("dative") == "А.П.Ивановой"
    assert human("ru", {"initials_dative": "А. Ивановой"}).initials("dative") == "А. Ивановой"
    assert human("ru", {"initials_dative": "А. Ивановой"}).initials("nominative") == "А.П.Иванова"


def test_a_form_that_the_record_gives_is_printed_and_said_to_be_settled():
    anna = human("ru", {"salutation": "Дорогая Анна!", "genitive": "Анны"})
    assert anna.salutation() == "Дорогая Анна!"
    assert anna.cased("genitive") == "Анны"
    assert {place: (form.text, form.sure) for place, form in anna.guesses.settled.items()} == {
        "head.person.forms.salutation": ("Дорогая Анна!", True),
        "head.person.forms.genitive": ("Анны", True),
    }


def test_a_persons_parts_are_by_their_names_in_both_languages():
    assert human("ru", honorific="профессор").parts() == {
        "family": "Иванова",
        "given": "Анна",
        "patronymic": "Петровна",
        "honorific": "профессор",
    }
    assert human("ru", name=Name("Ким", "Анна", None)).parts() == {
        "family": "Ким",
        "given": "Анна",
        "patronymic": "",
        "honorific": "",
    }
    assert human("en", honorific="Dr").parts() == {"family": "Ivanova", "given": "Anna", "honorific": "Dr"}


def test_a_style_is_in_the_greeting():
    assert human("en", honorific="Prof.").salutation() == "Dear Prof. Ivanova"
    assert human("ru", honorific="Ваше Превосходительство").salutation() == "Ваше Превосходительство!"


def test_a_doubtful_name_is_told_with_each_form_that_is_made_of_it():
    odd = human("ru", name=Name("Маматов", None, "Азиз уулу"), gender="male")
    assert odd.salutation() == "Уважаемый господин Маматов!"
    assert odd.initials("dative") == "А.Маматову"
    assert odd.cased("dative") == "Маматову Азиз уулу"
    guessed = "the order of the words of the name was guessed"
    assert [(form.place, form.text, form.reason.en) for form in odd.guesses.unsure] == [
        ("head.person.forms.salutation", "Уважаемый господин Маматов!", guessed),
        ("head.person.forms.initials_dative", "А.Маматову", guessed),
        ("head.person.forms.dative", "Маматову Азиз уулу", guessed),
    ]


def test_an_officials_post_and_name_stand_in_the_order_of_the_language_and_in_one_case():
    russian, english = mayor("ru"), mayor("en")
    assert str(russian) == "Мэр Иванова Анна Петровна"
    assert russian.cased("dative") == "Мэру Ивановой Анне Петровне"
    assert russian.with_preposition("с").replace("\u00a0", " ") == "с Мэром Ивановой Анной Петровной"
    assert str(english) == "Anna Ivanova, Mayor"
    assert english.cased("dative") == "Anna Ivanova, Mayor"
    assert english.with_preposition("с") == "Anna Ivanova, Mayor"


@pytest.mark.parametrize(
    ("lang", "short", "dative", "greeting"),
    [
        ("ru", "А.П.Иванова", "А.П.Ивановой", "Уважаемая Анна Петровна!"),
        ("en", "A. P. Ivanova", "A. P. Ivanova", "Dear Ms Ivanova"),
    ],
)
def test_what_is_asked_of_an_official_as_a_person_is_the_persons(lang, short, dative, greeting):
    official = mayor(lang)
    parts = official.parts()
    assert list(parts) == ["position", "person", "name"]
    assert (parts["position"], parts["person"]) == (official.position, official.person)
    assert parts["name"] == short
    assert official.initials("dative") == dative
    assert official.salutation() == greeting
    assert official.latin() == "Anna Ivanova"

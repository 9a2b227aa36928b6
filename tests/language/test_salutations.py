"""Salutations, initials, English names and titles."""

import pytest

from wego_forms.errors import LanguageError
from wego_forms.language import (
    Name,
    collective_salutation,
    english_name,
    english_place,
    english_title,
    honorific,
    initials,
    latin,
    salutation,
    salutation_by_post,
)

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("name", "ru", "en"),
    [
        ("Минниханов Рустам Нургалиевич", "Уважаемый Рустам Нургалиевич!", "Dear Mr Minnikhanov"),
        ("Орлова Анна Сергеевна", "Уважаемая Анна Сергеевна!", "Dear Ms Orlova"),
        ("Ким Виктор", "Уважаемый господин Ким!", "Dear Mr Kim"),
        ("Захарова Мария", "Уважаемая госпожа Захарова!", "Dear Ms Zakharova"),
        ("Алиев Ильхам Гейдар оглы", "Уважаемый Ильхам Гейдар оглы!", "Dear Mr Aliev"),
        ("МИННИХАНОВ РУСТАМ НУРГАЛИЕВИЧ", "Уважаемый Рустам Нургалиевич!", "Dear Mr Minnikhanov"),
        ("Минниханов Р.Н.", "Уважаемый господин Минниханов!", "Dear Mr Minnikhanov"),
    ],
)
def test_a_salutation_agrees_with_the_person(name, ru, en):
    assert salutation(name, lang="ru") == ru
    assert salutation(name, lang="en") == en


def test_a_salutation_asks_for_the_gender_where_the_name_hides_it():
    with pytest.raises(LanguageError) as caught:
        salutation("Ким Саша", lang="ru")
    assert "gender" in caught.value.message("en")
    assert "Ким Саша" in caught.value.message("ru")
    assert salutation("Ким Саша", lang="ru", gender="female") == "Уважаемая госпожа Ким!"


def test_ones_own_latin_spelling_wins():
    name = Name("Чайковский", "Пётр", "Ильич")
    assert salutation(name, lang="en", own="Peter Tchaikovsky") == "Dear Mr Tchaikovsky"
    assert english_name(name, own="Peter Tchaikovsky") == "Peter Tchaikovsky"
    assert initials(name, lang="en", own="Peter Tchaikovsky") == "P. Tchaikovsky"


def test_posts_and_groups_are_greeted_too():
    assert salutation_by_post("Губернатор", lang="ru") == "Уважаемый господин Губернатор!"
    assert salutation_by_post("Министр", lang="ru", gender="female") == "Уважаемая госпожа Министр!"
    assert salutation_by_post("Governor", lang="en") == "Dear Governor"
    assert collective_salutation("ru") == "Уважаемые господа!"
    assert collective_salutation("en") == "Dear Colleagues"


@pytest.mark.parametrize(
    ("name", "case", "expected"),
    [
        ("Минниханов Рустам Нургалиевич", "dative", "Р.Н.Минниханову"),
        ("Минниханов Рустам Нургалиевич", "nominative", "Р.Н.Минниханов"),
        ("Ким Виктор", "dative", "В.Киму"),
        ("Алиев Ильхам Гейдар оглы", "dative", "И.Г.Алиеву"),
        ("Ринчинов Бато-Мунко Доржиевич", "dative", "Б.-М.Д.Ринчинову"),
        ("Ондар Шериг-оол Дизижикович", "genitive", "Ш.Д.Ондара"),
        ("Минниханов Р.Н.", "dative", "Р.Н.Минниханову"),
        ("Анна Сергеевна", "dative", "А.С."),
    ],
)
def test_initials_stand_before_the_declined_family_name(name, case, expected):
    assert initials(name, case=case) == expected


def test_initials_may_be_spaced_by_a_no_break_space():
    assert initials("Минниханов Рустам Нургалиевич", case="dative", spaced=True) == f"Р.Н.{NBSP}Минниханову"


def test_english_initials_are_spaced_and_latin():
    assert initials("Минниханов Рустам Нургалиевич", lang="en") == "R. N. Minnikhanov"


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Минниханов Рустам", "Minnikhanov Rustam"),
        ("Щербаков", "Shcherbakov"),
        ("Юлия Яковлева", "Iuliia Iakovleva"),
        ("Хрущёв Никита", "Khrushchev Nikita"),
        ("Цой", "Tsoi"),
        ("Эльдар Жуков", "Eldar Zhukov"),
    ],
)
def test_latin_spelling_is_that_of_passports(russian, english):
    assert latin(russian) == english


def test_english_names_put_the_given_name_first():
    assert english_name(Name("Минниханов", "Рустам", "Нургалиевич")) == "Rustam Minnikhanov"
    assert (honorific("male"), honorific("female")) == ("Mr", "Ms")


@pytest.mark.parametrize(
    ("title", "place", "expected"),
    [
        ("President", "Republic of Tatarstan", "President of the Republic of Tatarstan"),
        ("Governor", "Samara Region", "Governor of the Samara Region"),
        ("Governor", "Perm Territory", "Governor of the Perm Territory"),
        ("Head", "Chuvash Republic", "Head of the Chuvash Republic"),
        ("Governor", "Chukotka Autonomous Area", "Governor of the Chukotka Autonomous Area"),
        ("Governor", "St Petersburg", "Governor of St Petersburg"),
        ("Mayor", "Moscow", "Mayor of Moscow"),
        (
            "Governor",
            "Khanty-Mansi Autonomous Area – Yugra",
            "Governor of the Khanty-Mansi Autonomous Area – Yugra",
        ),
        ("Governor of the Samara Region", "Samara Region", "Governor of the Samara Region"),
        ("Governor", None, "Governor"),
    ],
)
def test_a_title_takes_its_place_with_the_right_article(title, place, expected):
    assert english_title(title, place) == expected


def test_places_take_an_article_only_with_a_common_noun():
    assert english_place("Ulyanovsk Region") == "the Ulyanovsk Region"
    assert english_place("City of Dimitrovgrad") == "the City of Dimitrovgrad"
    assert english_place("Moscow") == "Moscow"
    assert english_place("the Ulyanovsk Region") == "the Ulyanovsk Region"


def test_every_region_has_its_article():
    from wego_forms.language import regions

    bare = {found.en for found in regions() if not english_place(found.en).startswith("the ")}
    assert bare == {"Moscow", "St Petersburg", "Sevastopol"}

"""Persons: which forms are not sure, and the reason of each."""

import pytest

from wego_forms.language import CASES, Name, decline, decline_name


def person(text, case, gender=None):
    return decline(text, case, kind="person", gender=gender)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Шенгелая Эльдар Николаевич", "no norm"),
        ("Гурцкая Диана Гудаевна", "no norm"),
        ("Мозоль Иван Иванович", "feminine"),
        ("Рысь Иван Иванович", "feminine"),
        ("Грусть Иван Иванович", "feminine"),
        ("Расулзода Кохир", "no norm"),
        ("Франк-Каменецкий Иван Иванович", "first part"),
        ("Гулак-Артемовский Иван Иванович", "first part"),
        ("Волчий Иван Иванович", "soft sign"),
        ("Божий Иван Иванович", "soft sign"),
        ("Охотничий Иван Иванович", "soft sign"),
        ("Иванова Фанзия Петровна", "both forms"),  # Фанзии or Фанзие, by a stress that no dictionary tells
        ("Исхакова Нурзия Мансуровна", "both forms"),
    ],
)
def test_what_has_no_norm_is_marked_with_its_true_reason(text, reason):
    form = person(text, "dative")
    assert not form.sure
    assert form.reason
    assert reason in form.reason.en


@pytest.mark.parametrize(
    "text",
    ["Иванова Иван Иванович", "Иванов Мария Ивановна", "Калина Ольга Юрьевна", "Лисовец Олег Петрович"],
)
def test_what_wants_a_look_is_not_sure(text):
    assert not person(text, "dative").sure


def test_names_that_usage_declines_two_ways_are_marked_only_where_the_ways_part():
    assert person("Закирова Зульфия Ильдусовна", "genitive").sure
    assert not person("Закирова Зульфия Ильдусовна", "dative").sure
    assert not person("Валиева Айгуль Тагировна", "genitive").sure


@pytest.mark.parametrize(
    ("text", "gender", "reason"),
    [
        ("Ким Виктор Олегович", "female", "the patronymic tells of the other gender"),
        ("Иванова Мария Ивановна", "male", "the patronymic tells of the other gender"),
        ("Иванова Мария", "male", "the family name and the given name tell of different genders"),
    ],
)
def test_a_gender_given_against_the_name_is_told_as_the_reason(text, gender, reason):
    form = person(text, "dative", gender=gender)
    assert not form.sure
    assert form.reason
    assert form.reason.en == reason


def test_a_name_that_both_have_takes_the_gender_that_is_given():
    assert person("Ким Саша", "dative", gender="male").text == "Киму Саше"
    assert person("Ким Саша", "dative", gender="male").sure
    assert person("Ким Саша", "dative", gender="female").text == "Ким Саше"


@pytest.mark.parametrize(
    "text",
    [
        "Smith John",
        "Минниxанов Рустам",
        "Иванов2 Пётр",
        "Иванов 😀",
        "山田 太郎",
        "Әхмәтов Рөстәм",
        "12345",
        "?!",
    ],
)
def test_nonsense_comes_back_as_it_is_and_never_sure(text):
    form = person(text, "dative", gender="male")
    assert not form.sure
    assert form.reason
    assert text.split()[0] in form.text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Ким Иван и Анна", "several people are named here"),
        ("Ивановы", "several people are named here"),
        ("Г-н Иванов", "a word that is no part of a name: a form of address, a title or an abbreviation"),
        (
            "Иванов Иван Иванович мл.",
            "a word that is no part of a name: a form of address, a title or an abbreviation",
        ),
        ("Любовь Олег Иванович", "the common noun is feminine: there is no norm for a man's family name"),
        ("Маматов Азиз уулу", "the order of the words of the name was guessed"),
        (
            "Цхадая Анна",
            "the word isn't in the dictionary, and the ending doesn't tell an adjective from a noun",
        ),
    ],
)
def test_a_doubtful_name_says_its_reason(text, why):
    form = decline(text, "dative", kind="person")
    assert not form.sure
    assert form.reason.en == why


def test_a_name_whose_gender_cannot_be_told_comes_back_unsure_and_unchanged():
    form = person("Ким Саша", "dative")
    assert (form.text, form.sure) == ("Ким Саша", False)
    assert form.reason
    assert "мужчина" in form.reason.ru
    assert person("Ким Саша", "dative", gender="male").text == "Киму Саше"
    assert person("Ким Саша", "dative", gender="female").text == "Ким Саше"


def test_the_gender_does_not_matter_where_both_have_one_form():
    assert person("Шевченко Саша", "dative").sure


@pytest.mark.parametrize(
    "name", [Name("Пётр", "Орлов", "Ильич"), Name("Рустам", "Минниханов", "Нургалиевич")]
)
def test_a_family_name_in_the_given_names_place_is_not_sure(name):
    form = decline_name(name, "dative")
    assert not form.sure
    assert form.reason
    assert form.reason.en == "the family name and the given name seem to have changed places"


@pytest.mark.parametrize(
    "name",
    [Name("Павел", "Роман", "Ильич"), Name("Мартин", "Лев", "Олегович"), Name("Ким", "Анна", "Ильинична")],
)
def test_a_family_name_that_is_a_given_name_too_is_in_its_place(name):
    reason = decline_name(name, "dative").reason
    assert reason is None or "changed places" not in reason.en


@pytest.mark.parametrize(
    "text", ["Иванова Мария Петровна", "Иванова Таисия Петровна", "Иванова Амелия Петровна"]
)
def test_a_known_unstressed_name_in_iya_is_sure(text):
    assert person(text, "dative").sure


def test_a_stressed_ending_in_iya_changes_two_cases_only():
    marked = {case for case in CASES[1:] if not person("Иванова Фанзия Петровна", case).sure}
    assert marked == {"dative", "prepositional"}

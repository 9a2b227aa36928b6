"""A person's own Latin spelling, honorifics and degrees, in both languages."""

import pytest

from wego_forms.errors import LanguageError
from wego_forms.language import (
    Name,
    english_name,
    english_place,
    english_title,
    honorific_gender,
    initials,
    russian_title_before,
    salutation,
)


@pytest.mark.parametrize(
    ("russian", "own", "whole", "greeting", "short"),
    [
        (("Си", "Цзиньпин"), Name("Xi", "Jinping"), "Xi Jinping", "Dear Mr Xi", "Xi J."),
        (("Си", "Цзиньпин"), "Jinping Xi", "Jinping Xi", "Dear Mr Xi", "J. Xi"),
        (("Си", "Цзиньпин"), "Xi, Jinping", "Xi Jinping", "Dear Mr Xi", "Xi J."),
        (("Си", "Цзиньпин"), None, "Si Tszinpin", "Dear Mr Si", "Si T."),
        (("Пан", "Ги Мун"), "Ban Ki-moon", "Ban Ki-moon", "Dear Mr Ban", "Ban K.-M."),
        (("Ким", "Виктор"), None, "Viktor Kim", "Dear Mr Kim", "V. Kim"),
        (("Абэ", "Синдзо"), "ABE Shinzo", "Abe Shinzo", "Dear Mr Abe", "Abe S."),
        (("Дюпон", "Жан-Пьер"), "Jean-Pierre DUPONT", "Jean-Pierre Dupont", "Dear Mr Dupont", "J.-P. Dupont"),
        (("Кинг", "Мартин"), "Martin King, Jr.", "Martin King Jr.", "Dear Mr King", "M. King Jr."),
        (("Хабиров", "Радий"), "Khabirov Radii", "Khabirov Radii", "Dear Mr Khabirov", "Khabirov R."),
        (("Ниро", "Роберт"), "Robert De Niro", "Robert De Niro", "Dear Mr De Niro", "R. De Niro"),
        (("Ляйен", "Отто"), "OTTO VON DER LEYEN", "Otto von der Leyen", "Dear Mr von der Leyen", "O. von der Leyen"),
        (("де Голль", "Шарль"), "Charles de Gaulle", "Charles de Gaulle", "Dear Mr de Gaulle", "C. de Gaulle"),
        (("Вега", "Хуан"), "Juan García y Vega", "Juan García y Vega", "Dear Mr García y Vega", "J. García y Vega"),
    ],
)  # fmt: skip
def test_the_family_name_is_found_in_a_name_of_ones_own_spelling(russian, own, whole, greeting, short):
    name = Name(*russian)
    assert english_name(name, own) == whole
    assert salutation(name, lang="en", gender="male", own=own) == greeting
    assert initials(name, lang="en", own=own) == short


@pytest.mark.parametrize(
    ("honorific", "line", "greeting"),
    [
        ("Dr", "Dr Vera Ivanova", "Dear Dr Ivanova"),
        ("H.E.", "H.E. Vera Ivanova", "Your Excellency"),
        ("Her Royal Highness", "Her Royal Highness Vera Ivanova", "Your Royal Highness"),
        ("Dame", "Dame Vera Ivanova", "Dear Dame Vera"),
        ("The Rt Hon.", "The Rt Hon. Vera Ivanova", "Dear Ms Ivanova"),
        ("The Hon. Dr", "The Hon. Dr Vera Ivanova", "Dear Dr Ivanova"),
        ("Madam Ambassador", "Ms Vera Ivanova", "Dear Madam Ambassador"),
        ("Mrs", "Mrs Vera Ivanova", "Dear Mrs Ivanova"),
        ("General", "General Vera Ivanova", "Dear General Ivanova"),
    ],
)
def test_an_english_honorific_stands_before_the_name_and_greets(honorific, line, greeting):
    name = Name("Иванова", "Вера", "Ильинична")
    assert english_name(name, honorific=honorific) == line
    assert salutation(name, lang="en", honorific=honorific) == greeting


def test_a_degree_stands_after_the_name():
    assert english_name("Иванова Вера Ильинична", degree="PhD") == "Vera Ivanova, PhD"


@pytest.mark.parametrize(
    ("honorific", "greeting"),
    [
        ("Его Превосходительство", "Ваше Превосходительство!"),
        ("Её Королевское Высочество", "Ваше Королевское Высочество!"),
        ("Его Честь", "Ваша Честь!"),
        ("господин Посол", "Уважаемый господин Посол!"),
        ("госпожа Министр", "Уважаемая госпожа Министр!"),
        ("господин", "Уважаемый господин Иванов!"),
        ("профессор", "Уважаемый Пётр Ильич!"),
        (None, "Уважаемый Пётр Ильич!"),
    ],
)
def test_a_russian_honorific_greets(honorific, greeting):
    assert salutation(Name("Иванов", "Пётр", "Ильич"), lang="ru", honorific=honorific) == greeting


@pytest.mark.parametrize(
    ("honorific", "dative"),
    [
        ("Его Превосходительство", "Его Превосходительству"),
        ("господин Посол", "господину"),
        ("госпожа", "госпоже"),
        ("профессор", "профессору"),
        ("академик РАН", "академику РАН"),
        ("", ""),
    ],
)
def test_a_russian_honorific_declines_before_the_name(honorific, dative):
    assert russian_title_before(honorific, "dative").text == dative


@pytest.mark.parametrize(
    ("honorific", "gender"),
    [
        ("Sir", "male"),
        ("His Excellency", "male"),
        ("Her Excellency", "female"),
        ("Его Превосходительство", "male"),
        ("король", "male"),
        ("Princess", "female"),
        ("Её Превосходительство", "female"),
        ("госпожа Министр", "female"),
        ("Dr", None),
        (None, None),
    ],
)
def test_an_honorific_tells_the_gender(honorific, gender):
    assert honorific_gender(honorific) == gender


def test_a_style_greets_though_the_name_tells_no_gender():
    name = Name("Кабо", "Саша")
    assert salutation(name, lang="en", honorific="H.E.") == "Your Excellency"
    assert salutation(name, lang="en", honorific="Dr") == "Dear Dr Kabo"
    with pytest.raises(LanguageError):
        salutation(name, lang="en", honorific="The Hon.")


def test_an_east_asian_name_has_no_initials_in_russian():
    assert initials(Name("Си", "Цзиньпин"), case="dative", gender="male") == "Си Цзиньпину"
    assert initials(Name("Ким", "Виктор"), case="dative") == "В.Киму"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Federal Republic of Germany", "the Federal Republic of Germany"),
        ("UNITED KINGDOM", "the United Kingdom"),
        ("Holy See", "the Holy See"),
        ("Lao People's Democratic Republic", "the Lao People's Democratic Republic"),
        ("Isle of Man", "the Isle of Man"),
        ("Tver Oblast", "Tver Oblast"),
        ("PERM KRAI", "Perm Krai"),
        ("Gyeonggi Province", "Gyeonggi Province"),
        ("Hong Kong", "Hong Kong"),
        ("USA", "the USA"),
        ("SEOUL", "Seoul"),
    ],
)
def test_an_english_place_has_its_article_and_no_capitals(place, said):
    assert english_place(place) == said


def test_an_english_title_typed_in_capitals_is_a_title():
    assert english_title("HEAD OF IT", "CHUVASH REPUBLIC") == "Head of IT of the Chuvash Republic"
    assert english_title("CEO", "WeGO") == "CEO of WeGO"

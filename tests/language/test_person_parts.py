"""Persons: how a name was typed, its order, its parts, its gender."""

import pytest

from wego_forms.language import Name, decline, decline_name, gender_of


def person(text, case, gender=None):
    return decline(text, case, kind="person", gender=gender)


@pytest.mark.parametrize(
    "text",
    [
        "МИННИХАНОВ РУСТАМ НУРГАЛИЕВИЧ",
        "минниханов рустам нургалиевич",
        "  Минниханов  Рустам\tНургалиевич ",
        "Минниханов\u00a0Рустам\u00a0Нургалиевич",
        "Минниха\u0301нов Рустам Нургалиевич",
        "Минни\u00adханов Рустам Нургалиевич",
    ],
)
def test_capitals_spaces_and_invisible_marks_make_no_difference(text):
    assert person(text, "dative").text == "Минниханову Рустаму Нургалиевичу"


@pytest.mark.parametrize("hyphen", "-‐‑‒–—−")
def test_every_kind_of_hyphen_is_a_hyphen(hyphen):
    text = f"Петров{hyphen}Водкин Кузьма Сергеевич"
    assert person(text, "dative").text == "Петрову-Водкину Кузьме Сергеевичу"


def test_yo_and_ye_are_kept_as_they_were_written():
    assert person("Королёв Пётр Семёнович", "genitive").text == "Королёва Петра Семёновича"
    assert person("Королев Петр Семенович", "genitive").text == "Королева Петра Семеновича"


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Шевченко Мария Ивановна", "female"),
        ("Шевченко Илья", "male"),
        ("Ким Гузель", "female"),
        ("Ким Рамиль", "male"),
        ("Иванов Саша", "male"),
        ("Иванова Саша", "female"),
        ("Ким Саша", None),
        ("Рзаева Айтен Тофик кызы", "female"),
        ("Минниханов Р.Н.", "male"),
        ("Ли Р.Н.", None),
        ("Гоар Гаянэ", "female"),
        ("Бойко Файзулла", "male"),
    ],
)
def test_gender_is_told_by_whichever_part_tells_it(name, gender):
    assert gender_of(Name.parse(name)) == gender


@pytest.mark.parametrize(
    ("text", "dative"),
    [
        ("Р.Н. Минниханов", "Р.Н. Минниханову"),
        ("И.И.Иванов", "И.И. Иванову"),
        ("Эльвира Набиуллина", "Эльвире Набиуллиной"),
        ("Марина Пак", "Марине Пак"),
        ("Виктор Орбан", "Виктору Орбану"),
        ("Роман Виктюк", "Роману Виктюку"),
        ("Жан-Клод Ван Дамм", "Жан-Клоду Ван Дамму"),
        ("Реджеп Тайип Эрдоган", "Реджепу Тайипу Эрдогану"),
        ("Ван Ирина Сергеевна", "Ван Ирине Сергеевне"),
        ("Иванов Игорёк", "Иванову Игорьку"),
        ("Герман ГЕРМАН", "Герману Герману"),
        ("Гаджиева-Оглы Анна Ильинична", "Гаджиевой-Оглы Анне Ильиничне"),
        ("Осётр Олег Ильич", "Осетру Олегу Ильичу"),
        ("Иван Грозный", "Ивану Грозному"),
        ("Екатерина Великая", "Екатерине Великой"),
        ("Саша Иванов", "Саше Иванову"),
        ("Елена Ким", "Елене Ким"),
        ("Рюдигер фон Фрич", "Рюдигеру фон Фричу"),
        ("фон Фрич Рюдигер", "фон Фричу Рюдигеру"),
        ("Асан уулу Данияр", "Асан уулу Данияру"),
        ("Гарсия дель Рио Пабло", "Гарсии дель Рио Пабло"),
        ("Бакыт кызы Айсулуу", "Бакыт кызы Айсулуу"),
        ("Меликсетян Ани", "Меликсетян Ани"),
        ("Остен-Сакен Андрей Петрович", "Остен-Сакену Андрею Петровичу"),
        ("Толстой Лев", "Толстому Льву"),
        ("Литвин Анна", "Литвин Анне"),
    ],
)
def test_the_order_and_the_parts_of_a_name_are_understood(text, dative):
    form = decline(text, "dative", kind="person")
    assert (form.text, form.sure) == (dative, True)


@pytest.mark.parametrize(
    ("nominative", "gender", "dative"),
    [
        ("Цинь Ган", "male", "Цинь Гану"),
        ("Тянь Вэй", "male", "Тянь Вэю"),
        ("Ван Вэй Мин", "male", "Ван Вэй Мину"),
        ("Пэн Лиюань", "female", "Пэн Лиюань"),
    ],
)
def test_of_an_east_asian_name_only_a_mans_last_syllable_changes(nominative, gender, dative):
    form = person(nominative, "dative", gender)
    assert form.text == dative
    assert form.sure, form.reason


def test_a_name_is_declined_part_by_part():
    form = decline_name(Name("Минниханов", "Рустам", None), "dative")
    assert (form.family, form.given, form.patronymic) == ("Минниханову", "Рустаму", None)
    assert form.text == "Минниханову Рустаму"
    assert form.sure


@pytest.mark.parametrize(
    ("text", "dative"),
    [("Стоянка Мутафова", "Стоянке Мутафовой"), ("Ненка Живкова", "Ненке Живковой")],
)
def test_a_family_names_ending_on_the_second_word_puts_an_unknown_given_name_first(text, dative):
    form = decline(text, "dative", kind="person", gender="female")
    assert (form.text, form.sure) == (dative, True)


def test_a_family_names_ending_in_the_given_name_is_a_doubt():
    form = decline_name(Name("Ванга", "Димитрова", None), "dative", "female")
    assert not form.sure


@pytest.mark.parametrize("family", ["Гарсия Лорка", "Мехия Падилья"])
def test_the_first_of_two_family_names_declines_where_it_ends_in_iya(family):
    first, last = family.split()
    form = decline_name(Name(family, "Хуан", None), "genitive", "male")
    assert form.family == f"{first[:-1]}и {last[:-1]}и"


def test_a_bulgarian_name_of_five_letters_is_a_family_name_after_a_given_name():
    form = decline("Христо Ботев", "instrumental", kind="person", gender="male")
    assert (form.text, form.sure) == ("Христо Ботевым", True)


def test_a_post_that_the_dictionary_has_only_as_a_given_name_is_marked():
    assert not decline("Саша", "instrumental", kind="position").sure
    assert decline("Паша", "instrumental", kind="position").text == "Пашой"  # but the pasha is in the table
    assert decline("Султан", "instrumental", kind="position").sure

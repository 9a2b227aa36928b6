"""Names of persons that the sixteenth set found wrong, or marked without need; each with its neighbours."""

import pytest

from wego_forms.language import Form, decline


def person(text, case="genitive", gender=None):
    return decline(text, case, kind="person", gender=gender)


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Абдель Фаттах ас-Сиси", "Абдель Фаттаха ас-Сиси"),
        ("Абдель Карим аль-Хасан", "Абдель Карима аль-Хасана"),
        ("Ахмед Мухаммед эш-Шараф", "Ахмеда Мухаммеда эш-Шарафа"),
        ("Фейсал бин Фархан", "Фейсала бин Фархана"),
        ("Луис Инасиу Лула да Силва", "Луиса Инасиу Лулы да Силвы"),
    ],
)
def test_an_article_a_sons_word_or_a_particle_tells_the_family_name(name, genitive):
    assert person(name) == Form(genitive)


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Во Ван Тхыонг", "Во Ван Тхыонга"),
        ("Нгуен Ван Минь", "Нгуен Ван Миня"),
        ("Нгуен Тхи Доан", "Нгуен Тхи Доан"),
        ("Чан Тхи Хоа", "Чан Тхи Хоа"),
    ],
)
def test_the_middle_word_tells_a_vietnamese_man_from_a_woman(name, genitive):
    assert person(name) == Form(genitive)


@pytest.mark.parametrize("name", ["Ким Чен Ын", "Юн Сок Ёль", "Фам Минь Тинь", "Ли Цян"])
def test_an_east_asian_name_whose_gender_nothing_tells_is_marked_and_with_it_declines_in_its_last_word(name):
    assert not person(name).sure
    assert person(name, gender="male").sure
    assert person(name, gender="male").text[: len(name) - 1] == name[:-1]
    assert person(name, gender="female") == Form(name)


@pytest.mark.parametrize(
    ("name", "dative"),
    [
        ("Дубровина София Анатольевна", "Дубровиной Софии Анатольевне"),
        ("Рогожина Наталья Вениаминовна", "Рогожиной Наталье Вениаминовне"),
        ("Соломина Анна Юрьевна", "Соломиной Анне Юрьевне"),
    ],
)
def test_a_womans_name_of_which_the_norm_has_one_form_is_sure(name, dative):
    assert person(name, "dative") == Form(dative)


@pytest.mark.parametrize(
    "name",
    ["Щепкина Лия Робертовна", "Калина Анна Юрьевна", "Иванова Николь Петровна", "Иванова Алия Петровна"],
)
def test_a_womans_name_of_which_both_are_said_is_marked(name):
    assert not person(name, "dative").sure


@pytest.mark.parametrize(
    ("name", "instrumental"),
    [
        ("Кравец Михаил Иосифович", "Кравцом Михаилом Иосифовичем"),
        ("Озолиня Инга", "Озолиней Ингой"),
        ("Калниня Илзе", "Калниней Илзе"),
        ("Гутерриш Антониу", "Гутерришем Антониу"),
    ],
)
def test_the_instrumental_is_sure_where_the_stress_is_known(name, instrumental):
    assert person(name, "instrumental") == Form(instrumental)

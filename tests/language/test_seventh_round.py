"""Kinds of places that the sixteenth set found wrong and sure, or marked without need; each with its neighbours."""

import pytest

from wego_forms.language import CASES, Form, decline, where, wherefrom, whereto


def place(text, case):
    return decline(text, case, kind="municipality")


@pytest.mark.parametrize("town", ["Строитель", "Учитель", "Покоритель", "Пионер", "Путеец", "Шахтёр", "Боец"])
def test_a_town_called_after_people_is_no_living_being(town):
    assert place(town, "accusative") == Form(town)
    assert whereto(town).text == f"в {town}"


@pytest.mark.parametrize("village", ["Духовщина", "Монастырщина", "Шарковщина"])
def test_a_known_town_that_ends_as_lands_do_takes_v(village):
    assert where(village) == Form(f"{'в'} {village[:-1]}е")


@pytest.mark.parametrize("land", ["Смоленщина", "Брянщина", "Вологодчина", "Полтавщина", "Туретчина"])
def test_a_land_called_by_its_town_takes_na(land):
    assert where(land) == Form(f"на {land[:-1]}е")


@pytest.mark.parametrize("name", ["Ковалевщина", "Гусельщина", "Поповщина"])
def test_what_may_be_a_land_or_a_village_doesnt_tell_its_preposition(name):
    assert not where(name).sure
    assert where(f"деревня {name}") == Form(f"в деревне {name[:-1]}е")


@pytest.mark.parametrize(
    "plural", ["Сухиничи", "Барановичи", "Ртищи", "Плещеницы", "Мневники", "Тарасы", "Пески"]
)
def test_a_plural_stays_after_its_common_noun(plural):
    for common, genitive in (("город", "города"), ("село", "села"), ("деревня", "деревни")):
        assert place(f"{common} {plural}", "genitive") == Form(f"{genitive} {plural}")


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("деревня Ивановка", "деревни Ивановки"),
        ("деревня Сосновка", "деревни Сосновки"),
        ("деревня Тарасово", "деревни Тарасово"),
        ("село Дивеево", "села Дивеево"),
        ("село Никольское", "села Никольское"),
        ("посёлок Рассвет", "посёлка Рассвет"),
        ("посёлок Строитель", "посёлка Строитель"),
        ("река Свияга", "реки Свияги"),
        ("река Казанка", "реки Казанки"),
        ("река Тихая Сосна", "реки Тихой Сосны"),
        ("река Большая Кокшага", "реки Большой Кокшаги"),
    ],
)
def test_a_village_and_a_river_of_a_usual_ending_are_sure(name, genitive):
    assert place(name, "genitive") == Form(genitive)


@pytest.mark.parametrize("name", ["деревня Шемурша", "деревня Вожа"])
def test_a_village_whose_instrumental_hangs_on_the_stress_is_doubted_there_only(name):
    assert [place(name, case).sure for case in CASES] == [case != "instrumental" for case in CASES]


@pytest.mark.parametrize(
    ("district", "genitive"),
    [
        ("Марыйский велаят", "Марыйского велаята"),
        ("Балканский велаят", "Балканского велаята"),
        ("Кулябский джамоат", "Кулябского джамоата"),
        ("шахрестан Мешхед", "шахрестана Мешхед"),
        ("жудец Клуж", "жудеца Клуж"),
        ("мухафаза Хомс", "мухафазы Хомс"),
        ("Загребская жупания", "Загребской жупании"),
    ],
)
def test_a_foreign_district_declines_with_its_adjective(district, genitive):
    assert place(district, "genitive") == Form(genitive)
    assert where(district).text.startswith("в ")


def test_from_a_foreign_district_is_sure():
    assert wherefrom("Балканский велаят") == Form("из Балканского велаята")

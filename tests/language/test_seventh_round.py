"""Kinds of places that the sixteenth set found wrong and sure, or marked without need; each with its neighbours."""

import pytest

from wego_forms.language import CASES, Form, decline, where, wherefrom, whereto
from wego_forms.language.russian.townlist import towns


def place(text, case):
    return decline(text, case, kind="municipality")


@pytest.mark.parametrize("town", ["Строитель", "Учитель", "Покоритель", "Пионер", "Путеец", "Шахтёр", "Боец"])
def test_a_town_called_after_people_is_no_living_being(town):
    assert place(town, "accusative") == Form(town)
    assert whereto(town).text == f"в {town}"


@pytest.mark.parametrize("village", ["Духовщина", "Монастырщина", "Шарковщина"])
def test_a_known_town_that_ends_as_lands_do_takes_v(village):
    assert where(village) == Form(f"в {village[:-1]}е")


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
        ("село Никольское", "села Никольского"),
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


@pytest.mark.parametrize("name", ["деревня Кирша", "деревня Вожа"])
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


@pytest.mark.parametrize(
    ("town", "genitive"),
    [
        ("Озинки", "Озинок"),
        ("Фалёнки", "Фалёнок"),
        ("Яльчики", "Яльчиков"),
        ("Алнаши", "Алнашей"),
        ("Красные Четаи", "Красных Четаев"),
        ("Вулканешты", "Вулканешт"),
        ("Сюмси", "Сюмси"),
        ("Нагано", "Нагано"),
        ("Хаккяри", "Хаккяри"),
        ("Тужа", "Тужи"),
        ("Пильна", "Пильны"),
        ("Шаля", "Шали"),
        ("Мари-Турек", "Мари-Турека"),
        ("Григориополь", "Григориополя"),
        ("Новогрудок", "Новогрудка"),
        ("Копер", "Копера"),
    ],
)
def test_a_town_of_whatever_people_is_known_by_its_table_or_its_ending(town, genitive):
    assert place(town, "genitive") == Form(genitive)


def test_a_plural_in_ki_that_no_table_has_declines_and_is_marked():
    assert place("Барсуринки", "dative").text == "Барсуринкам"
    assert not place("Барсуринки", "dative").sure


@pytest.mark.parametrize(
    ("town", "instrumental"),
    [
        ("Анталья", "Антальей"),
        ("Ханья", "Ханьёй"),
        ("Крагуевац", "Крагуевацем"),
        ("Кередж", "Кереджем"),
        ("Норвич", "Норвичем"),
        ("Хемниц", "Хемницем"),
        ("Берестовица", "Берестовицей"),
        ("Виченца", "Виченцей"),
        ("Чурапча", "Чурапчой"),
        ("Шарджа", "Шарджей"),
        ("Вавож", "Вавожем"),
    ],
)
def test_the_instrumental_of_a_town_whose_stress_is_known_is_sure(town, instrumental):
    assert place(town, "instrumental") == Form(instrumental)


@pytest.mark.parametrize("town", ["Сарыагаш", "Шушарья", "Пладжа"])
def test_the_instrumental_of_a_town_whose_stress_no_list_knows_is_doubted(town):
    assert not place(town, "instrumental").sure


def test_a_log_has_a_locative_of_its_own():
    assert where("Сухой Лог") == Form("в Сухом Логу")
    assert where("город Сухой Лог") == Form("в городе Сухом Логе")


@pytest.mark.parametrize(
    "town", ["Большая Глушица", "Камское Устье", "Тавда", "Тырныауз", "Артвин", "Степанакерт"]
)
def test_a_town_that_a_list_has_takes_v(town):
    assert where(town).sure
    assert where(town).text.startswith("в ")


@pytest.mark.parametrize(
    "slip", ["донецьк", "твер", "тюмен", "духовшчина", "манчэстер", "елиста", "марганець"]
)
def test_no_town_stands_in_the_list_misspelt(slip):
    assert slip not in towns()


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Ерофей Павлович", "Ерофея Павловича"),
        ("Мухоршибирь", "Мухоршибири"),
        ("Самегрело – Верхняя Сванетия", "Самегрело – Верхней Сванетии"),
        ("Шида-Картли", "Шида-Картли"),
        ("Архара", "Архары"),
        ("посёлок Каминский", "посёлка Каминского"),
    ],
)
def test_a_place_of_a_rarer_kind_is_sure(name, genitive):
    assert place(name, "genitive") == Form(genitive)


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("озеро Ая", "озера Ая"),
        ("озеро Белое", "озера Белого"),
        ("гора Белая", "горы Белой"),
        ("остров Русский", "острова Русского"),
        ("гора Домбай", "горы Домбай"),
    ],
)
def test_only_an_adjective_of_the_common_nouns_gender_agrees(name, genitive):
    assert place(name, "genitive") == Form(genitive)


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Гавриловка Вторая", "Гавриловки Второй"),
        ("Лев Толстой", "Льва Толстого"),
        ("Солонешное", "Солонешного"),
        ("Мандалговь", "Мандалгови"),
        ("Баянгол", "Баянгола"),
        ("Бондари", "Бондарей"),
        ("Амударья", "Амударьи"),
        ("река Иша", "реки Иши"),
    ],
)
def test_a_name_of_two_nouns_an_adjective_or_a_mongolian_one_is_sure(name, genitive):
    assert place(name, "genitive") == Form(genitive)


def test_a_sea_before_its_name_and_a_federal_land_take_v():
    assert where("море Лаптевых") == Form("в море Лаптевых")
    assert where("федеральная земля Гессен") == Form("в федеральной земле Гессен")


@pytest.mark.parametrize("town", ["Искателей", "Строителей"])
def test_a_town_of_several_people_in_the_genitive_stays(town):
    assert [place(town, case) for case in CASES] == [Form(town)] * 6


@pytest.mark.parametrize("town", ["Энергетиков", "Сомов"])
def test_a_town_in_ov_that_may_be_of_people_or_of_one_family_is_marked(town):
    assert not place(town, "genitive").sure


@pytest.mark.parametrize("town", ["Пугачёв", "Чехов", "Семей", "Жуков", "Воробьёв"])
def test_a_town_called_by_a_family_name_declines(town):
    assert place(town, "genitive").text != town


def test_a_val_has_a_locative_of_its_own():
    assert where("Петров Вал") == Form("в Петровом Валу")
    assert where("город Петров Вал").text == "в городе Петровом Вале"

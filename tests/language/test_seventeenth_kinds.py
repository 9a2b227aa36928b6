"""The kinds of fault that the seventeenth sets found, by neighbours that aren't in the sets."""

import pytest

from wego_forms.language import CASES, Form, decline, where
from wego_forms.language.wordlist import words


def place(text, case="genitive"):
    return decline(text, case, kind="municipality")


FAMILY_NAMES = words(
    """
    Слуцкий Шкловский Раевский Высоцкий Достоевский Маяковский Заславский Станиславский Новицкий Крупский Грабовский
    Малиновский Тарковский Дворецкий Домбровский Заболотный Поддубный Трубецкой Островой Толстой Безбородкий
    """
)


@pytest.mark.parametrize("name", FAMILY_NAMES)
@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("район", "municipality"),
        ("уезд", "municipality"),
        ("муниципальный округ", "municipality"),
        ("сельсовет", "municipality"),
        ("наслег", "municipality"),
        ("хребет", "municipality"),
        ("проспект", "municipality"),
        ("край", "region"),
        ("остров", "region"),
        ("районный исполнительный комитет", "body"),
        ("драматический театр", "body"),
        ("сельсовет", "body"),
    ],
)
def test_an_adjective_that_is_a_family_name_too_is_a_things_before_a_place_or_a_body(name, noun, kind):
    assert decline(f"{name} {noun}", "accusative", kind=kind) == Form(f"{name} {noun}")
    assert decline(f"{name} {noun}", "genitive", kind=kind).text.split()[0] == f"{name[:-2]}ого"


def test_such_an_adjective_declines_as_its_ending_says():
    assert place("Трубецкой бастион", "instrumental").text == "Трубецким бастионом"
    assert place("Заболотный район", "instrumental").text == "Заболотным районом"


def test_a_family_name_that_is_no_adjective_and_a_man_are_left_alone():
    assert decline("Достоевский Фёдор Михайлович", "accusative", kind="person").text == (
        "Достоевского Фёдора Михайловича"
    )
    assert decline("Дворецкий", "accusative", kind="position").text == "Дворецкого"
    assert decline("Слуцкий районный прокурор", "accusative", kind="position").text == (
        "Слуцкого районного прокурора"
    )


@pytest.mark.parametrize(
    ("whole", "genitive", "shortened"),
    [
        (
            "посёлок Октябрьский",
            "Октябрьского",
            ["пос.", "п.", "рп", "р.п.", "р. п.", "р/п", "пгт", "п.г.т.", "п. г. т."],
        ),
        ("посёлок Рассвет", "Рассвет", ["пос.", "п.", "рп"]),
        ("посёлок Ивановка", "Ивановка", ["пос.", "пгт"]),
        ("деревня Заречная", "Заречной", ["д.", "дер."]),
        ("деревня Берёзовка", "Берёзовки", ["д.", "дер."]),
        ("деревня Тарасово", "Тарасово", ["д.", "дер."]),
        ("хутор Весёлый", "Весёлого", ["х."]),
        ("станица Отрадная", "Отрадной", ["ст-ца"]),
        ("село Троицкое", "Троицкого", ["с."]),
        ("село Дивеево", "Дивеево", ["с."]),
        ("остров Русский", "Русского", ["о.", "о-в"]),
        ("остров Сахалин", "Сахалин", ["о."]),
        ("река Волга", "Волги", ["р."]),
        ("озеро Белое", "Белого", ["оз."]),
    ],
)
def test_after_a_shortened_class_word_the_name_does_as_after_the_whole_one(whole, genitive, shortened):
    name = whole.split(" ")[1]
    written = place(whole)
    assert (written.text.split(" ")[1], written.sure) == (genitive, True)
    for short in shortened:
        assert place(f"{short} {name}") == Form(f"{short} {genitive}")


@pytest.mark.parametrize(
    ("text", "prepositional"),
    [
        ("пос.Солнечный", "пос.Солнечном"),
        ("д.Ивановка", "д.Ивановке"),
        ("с. Покровское Сосновского района", "с. Покровском Сосновского района"),
        ("деревня Заречная Сосновского района", "деревне Заречной Сосновского района"),
        ("посёлок городского типа Октябрьский", "посёлке городского типа Октябрьском"),
        ("посёлок городского типа Майна", "посёлке городского типа Майна"),
        ("г. о. Самара", "г. о. Самара"),
        ("м. о. Солнечный", "м. о. Солнечный"),
        ("с. п. Лесное", "с. п. Лесное"),
        ("мкр. Солнечный", "мкр. Солнечный"),
        ("ст. Лесная", "ст. Лесная"),
        ("с. Красный Яр", "с. Красный Яр"),
        ("С.Петербург", "С.Петербурге"),
    ],
)
def test_a_shortened_word_without_its_space_and_one_after_which_a_name_stays(text, prepositional):
    assert place(text, "prepositional") == Form(prepositional)


@pytest.mark.parametrize(
    ("village", "prepositional"),
    [
        ("село Михайловское", "селе Михайловском"),
        ("село Лесное", "селе Лесном"),
        ("село Верхнее", "селе Верхнем"),
        ("село Дрожжаное", "селе Дрожжаном"),
        ("село Бородино", "селе Бородино"),
        ("село Красный Яр", "селе Красный Яр"),
        ("посёлок Сосновое", "посёлке Сосновое"),
        ("местечко Лесное", "местечке Лесное"),
        ("сельское поселение Лесное", "сельском поселении Лесное"),
    ],
)
def test_a_village_of_an_adjective_of_its_own_gender_agrees(village, prepositional):
    assert place(village, "prepositional") == Form(prepositional)


@pytest.mark.parametrize(
    ("town", "instrumental"),
    [
        ("Большие Берёзники", "Большими Берёзниками"),
        ("Большие Березники", "Большими Березниками"),
        ("Нижние Сёрги", "Нижними Сёргами"),
        ("Верхние Сёрги", "Верхними Сёргами"),
        ("Вышний Волочёк", "Вышним Волочком"),
        ("Верея", "Вереёй"),
    ],
)
def test_ё_stays_in_every_word_of_a_name_that_a_table_declines(town, instrumental):
    assert place(town, "instrumental").text == instrumental


@pytest.mark.parametrize(
    ("town", "genitive"),
    [
        ("Старое Дрожжаное", "Старого Дрожжаного"),
        ("Старое Зелёное", "Старого Зелёного"),
        ("Большое Нижнее", "Большого Нижнего"),
        ("Красное Заречное", "Красного Заречного"),
        ("Новое Синее", "Нового Синего"),
        ("Старое Подгородное", "Старого Подгородного"),
        ("Большое Нагаткино", "Большого Нагаткина"),
    ],
)
def test_a_name_of_two_adjectives_declines_both(town, genitive):
    assert place(town) == Form(genitive)


@pytest.mark.parametrize("village", ["Агвали", "Хучни", "Ведено", "Кубачи", "Гехи"])
def test_a_caucasian_village_that_never_changes_is_sure(village):
    assert {place(village, case) for case in CASES} == {Form(village)}
    assert where(village) == Form(f"в {village}")


@pytest.mark.parametrize(
    ("text", "located"),
    [
        ("Тунгокочен", "в Тунгокочене"),
        ("Приютное", "в Приютном"),
        ("Большой Улуй", "в Большом Улуе"),
        ("Ельники", "в Ельниках"),
        ("Катанга", "в Катанге"),
        ("Горшечное", "в Горшечном"),
        ("Новокиевский Увал", "в Новокиевском Увале"),
    ],
)
def test_a_districts_centre_is_known_to_be_a_town(text, located):
    assert where(text) == Form(located)
    assert not where("Ловозеро").sure
    assert not where("Угра").sure


@pytest.mark.parametrize("village", ["Юкки", "Массы"])
def test_the_genitive_of_a_foreign_name_that_is_a_plural_by_accident_is_marked(village):
    assert not place(village).sure
    assert place(village, "prepositional").sure
    assert place("Липки") == Form("Липок")


@pytest.mark.parametrize(
    ("text", "located"),
    [
        ("п-ов Ямал", "на п-ов Ямал"),
        ("п-ов Рыбачий", "на п-ов Рыбачьем"),
        ("р.Волга", "на р.Волге"),
        ("о.Русский", "на о.Русском"),
        ("пос.Солнечный", "в пос.Солнечном"),
        ("г.Казань", "в г.Казани"),
        ("п.г.т. Октябрьский", "в п.г.т. Октябрьском"),
        ("дер.Заречная", "в дер.Заречной"),
        ("р. Волга", "на р. Волге"),
    ],
)
def test_a_shortened_class_word_tells_the_preposition_with_and_without_its_space(text, located):
    assert where(text) == Form(located)

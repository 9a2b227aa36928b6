"""The kinds of fault that the seventeenth sets found, by neighbours that aren't in the sets."""

import pytest

from wego_forms.language import CASES, Form, decline, where
from wego_forms.language.wordlist import words

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
    accusative = decline(f"{name} {noun}", "accusative", kind=kind)
    assert (accusative.text, accusative.sure) == (f"{name} {noun}", True)
    assert decline(f"{name} {noun}", "genitive", kind=kind).text.split()[0] == f"{name[:-2]}ого"


def test_such_an_adjective_declines_as_its_ending_says():
    assert decline("Трубецкой бастион", "instrumental", kind="municipality").text == "Трубецким бастионом"
    assert decline("Заболотный район", "instrumental", kind="municipality").text == "Заболотным районом"


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
    written = decline(whole, "genitive", kind="municipality")
    assert (written.text.split(" ")[1], written.sure) == (genitive, True)
    for short in shortened:
        form = decline(f"{short} {name}", "genitive", kind="municipality")
        assert (form.text, form.sure) == (f"{short} {genitive}", True)


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
    form = decline(text, "prepositional", kind="municipality")
    assert (form.text, form.sure) == (prepositional, True)


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
    form = decline(village, "prepositional", kind="municipality")
    assert (form.text, form.sure) == (prepositional, True)


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
    assert decline(town, "instrumental", kind="municipality").text == instrumental


@pytest.mark.parametrize(
    ("place", "genitive"),
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
def test_a_name_of_two_adjectives_declines_both(place, genitive):
    form = decline(place, "genitive", kind="municipality")
    assert (form.text, form.sure) == (genitive, True)


@pytest.mark.parametrize("place", ["Агвали", "Хучни", "Ведено", "Кубачи", "Гехи"])
def test_a_caucasian_village_that_never_changes_is_sure(place):
    assert {decline(place, case, kind="municipality") for case in CASES} == {Form(place)}
    assert where(place) == Form(f"в {place}")


@pytest.mark.parametrize(
    ("place", "located"),
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
def test_a_districts_centre_is_known_to_be_a_town(place, located):
    assert where(place) == Form(located)
    assert not where("Ловозеро").sure
    assert not where("Угра").sure


@pytest.mark.parametrize("place", ["Юкки", "Массы"])
def test_the_genitive_of_a_foreign_name_that_is_a_plural_by_accident_is_marked(place):
    assert not decline(place, "genitive", kind="municipality").sure
    assert decline(place, "prepositional", kind="municipality").sure
    assert decline("Липки", "genitive", kind="municipality") == Form("Липок")


@pytest.mark.parametrize(
    ("place", "located"),
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
def test_a_shortened_class_word_tells_the_preposition_with_and_without_its_space(place, located):
    assert where(place) == Form(located)

"""The kinds of fault that the ninth sets found, by neighbours that aren't in the sets."""

import pytest

from wego_forms.language import decline, english_name, english_title, preposition
from wego_forms.language.names import Name


@pytest.mark.parametrize(
    ("name", "instrumental"),
    [
        ("Иванов Пётр Силыч", "Ивановым Петром Силычем"),
        ("Иванов Пётр Саввич", "Ивановым Петром Саввичем"),
        ("Иванов Пётр Никитич", "Ивановым Петром Никитичем"),
        ("Иванов Пётр Лукич", "Ивановым Петром Лукичом"),
        ("Иванов Пётр Козьмич", "Ивановым Петром Козьмичом"),
        ("Иванов Пётр Кузьмич", "Ивановым Петром Кузьмичом"),
    ],
)
def test_a_patronymic_in_unstressed_ich_has_em(name, instrumental):
    form = decline(name, "instrumental", kind="person")
    assert (form.text, form.sure) == (instrumental, True)


@pytest.mark.parametrize("name", ["Цеппелин Фердинанд", "Роллин Сэмюэл", "Дельвин Олаф"])
def test_a_foreigners_in_is_no_possessive_for_sure(name):
    assert not decline(name, "instrumental", kind="person").sure
    assert decline("Минин Кузьма", "instrumental", kind="person").text == "Мининым Кузьмой"


@pytest.mark.parametrize("given", ["Нурия", "Сафия", "Рания", "Лия", "Ия"])
def test_the_dative_of_a_stressed_iya_is_marked(given):
    form = decline(f"Юсупова {given} Ильдаровна", "dative", kind="person")
    assert not form.sure
    assert f"{given[:-1]}е" in form.text
    assert decline("Юсупова Мария Ильдаровна", "dative", kind="person").sure


@pytest.mark.parametrize(
    ("town", "accusative", "instrumental", "sure"),
    [
        ("Олонец", "Олонец", "Олонцем", True),
        ("Елец", "Елец", "Ельцом", True),
        ("Юрьевец", "Юрьевец", "Юрьевцем", True),
        ("Арья", "Арью", "Арьей", False),
        ("Шарья", "Шарью", "Шарьёй", True),
        ("Дзержинский", "Дзержинский", "Дзержинским", True),
        ("Октябрьский", "Октябрьский", "Октябрьским", True),
        ("Волжский", "Волжский", "Волжским", True),
    ],
)
def test_a_town_is_no_living_being_and_its_stress_is_known_or_marked(town, accusative, instrumental, sure):
    assert decline(town, "accusative", kind="municipality").text == accusative
    form = decline(town, "instrumental", kind="municipality")
    assert (form.text, form.sure) == (instrumental, sure)


@pytest.mark.parametrize(
    ("post", "dative"),
    [
        ("Настоятельница монастыря игуменья", "Настоятельнице монастыря игуменье"),
        ("Насельница монастыря схимонахиня", "Насельнице монастыря схимонахине"),
        ("Настоятель храма иеромонах", "Настоятелю храма иеромонаху"),
        ("Заведующая канцелярией майор юстиции", "Заведующей канцелярией майору юстиции"),
    ],
)
def test_a_church_or_service_rank_with_no_sign_before_it_declines(post, dative):
    assert decline(post, "dative", kind="position").text == dative


@pytest.mark.parametrize(
    "said",
    [
        "об_НКО",
        "об_НДС",
        "об_МБОУ",
        "об_СРО",
        "об_ФГУП",
        "о_МРОТ",
        "о_США",
        "о_НИИ",
        "во_ВГИКе",
        "во_ФСИН",
        "в_ВТО",
        "в_ФГУП",
        "со_СНИЛС",
        "с_СРО",
        "к_ЦБ",
    ],
)
def test_an_abbreviation_is_named_by_letters_or_read_as_a_word(said):
    given, word = said.split("_")
    base = given.rstrip("б") if given == "об" else given.rstrip("о") if len(given) > 1 else given
    assert preposition(base, word) == given


def test_english_articles_and_vietnamese_order():
    assert english_title("Head", "Regional Tax Inspectorate") == "Head of the Regional Tax Inspectorate"
    assert english_title("Director", "Fund for Peace") == "Director of the Fund for Peace"
    assert english_name(Name("Тран", "Дык Лыонг"), Name("Tran", "Duc Luong")) == "Tran Duc Luong"


@pytest.mark.parametrize(
    ("text", "kind", "dative", "instrumental"),
    [
        ("Святейший Патриарх", "position", "Святейшему Патриарху", "Святейшим Патриархом"),
        ("Светлейший князь", "position", "Светлейшему князю", "Светлейшим князем"),
        ("Высочайший представитель", "position", "Высочайшему представителю", "Высочайшим представителем"),
        ("Лучший тренер", "position", "Лучшему тренеру", "Лучшим тренером"),
        ("Крупнейший банк", "body", "Крупнейшему банку", "Крупнейшим банком"),
        ("Высшая школа", "body", "Высшей школе", "Высшей школой"),
        ("Ас-Сауд Салман", "person", "Ас-Сауду Салману", "Ас-Саудом Салманом"),
        ("Вновь избранный мэр", "position", "Вновь избранному мэру", "Вновь избранным мэром"),
    ],
)  # fmt: skip
def test_a_superlative_stays_a_superlative_and_an_article_an_article(text, kind, dative, instrumental):
    for case, said in (("dative", dative), ("instrumental", instrumental)):
        form = decline(text, case, kind=kind)
        assert (form.text, form.sure) == (said, True)

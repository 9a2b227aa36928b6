"""Where, where to and where from, prepositions, countries, and places with two names."""

from importlib.resources import files

import pytest

import wego_forms as wf
from wego_forms.language import CASES, countries, country_name, decline, with_preposition
from wego_forms.language.prepositions import GOVERNED
from wego_forms.language.russian.countries import country, country_codes
from wego_forms.language.russian.foreignplaces import DOUBLE_LANDS, FOREIGN_PLACES
from wego_forms.language.russian.moretowns import MORE_LANDS, MORE_TOWNS


@pytest.mark.parametrize(
    ("place", "at", "to", "out"),
    [
        ("Сахалин", "на Сахалине", "на Сахалин", "с Сахалина"),
        ("Республика Крым", "в Республике Крым", "в Республику Крым", "из Республики Крым"),
        ("Крым", "в Крыму", "в Крым", "из Крыма"),
        ("Алтай", "на Алтае", "на Алтай", "с Алтая"),
        ("Республика Алтай", "в Республике Алтай", "в Республику Алтай", "из Республики Алтай"),
        ("Шри-Ланка", "на Шри-Ланке", "на Шри-Ланку", "со Шри-Ланки"),
        ("Мальта", "на Мальте", "на Мальту", "с Мальты"),
        ("остров Русский", "на острове Русском", "на остров Русский", "с острова Русского"),
        ("остров Сахалин", "на острове Сахалин", "на остров Сахалин", "с острова Сахалин"),
        ("Соловецкие острова", "на Соловецких островах", "на Соловецкие острова", "с Соловецких островов"),
        ("Земля Франца-Иосифа", "на Земле Франца-Иосифа", "на Землю Франца-Иосифа", "с Земли Франца-Иосифа"),
        ("земля Бавария", "в земле Бавария", "в землю Бавария", "из земли Бавария"),
        ("Юг России", "на Юге России", "на Юг России", "с Юга России"),
        ("Уральский район", "в Уральском районе", "в Уральский район", "из Уральского района"),
        ("Остров", "в Острове", "в Остров", "из Острова"),
        ("Гатчина", "в Гатчине", "в Гатчину", "из Гатчины"),
        ("Смоленщина", "на Смоленщине", "на Смоленщину", "со Смоленщины"),
        ("Сосновый Бор", "в Сосновом Бору", "в Сосновый Бор", "из Соснового Бора"),
        ("Владивосток", "во Владивостоке", "во Владивосток", "из Владивостока"),
        ("станция Лихая", "на станции Лихая", "на станцию Лихая", "со станции Лихая"),
        ("США", "в США", "в США", "из США"),
        (
            "железнодорожный разъезд Таёжный",
            "на железнодорожном разъезде Таёжный",
            "на железнодорожный разъезд Таёжный",
            "с железнодорожного разъезда Таёжный",
        ),
        ("Балтийское море", "на Балтийском море", "на Балтийское море", "с Балтийского моря"),
    ],
)
def test_a_place_has_its_preposition_and_its_case(place, at, to, out):
    assert (wf.where(place).text, wf.whereto(place).text, wf.wherefrom(place).text) == (at, to, out)
    assert wf.where(place).sure


def test_a_listed_town_or_land_takes_в():
    said = {name: wf.where(name.title()).text for name in MORE_TOWNS | MORE_LANDS}
    assert [name for name, text in said.items() if not text.startswith(("в ", "во "))] == []
    assert wf.where("Новая Аквитания").sure


def test_a_town_or_a_land_stands_in_one_list_only():
    listed = files("wego_forms.language.russian").joinpath("towns.txt").read_text("utf-8").split("\n")
    lists = (frozenset(listed), MORE_TOWNS, MORE_LANDS, FOREIGN_PLACES, DOUBLE_LANDS)
    assert [
        name for name in frozenset().union(*lists) if name and sum(name in names for names in lists) > 1
    ] == []


@pytest.mark.parametrize(
    ("case", "prepositions", "said"),
    [
        ("genitive", "из от у до для без около после против среди вместо ради", "Думы"),
        ("dative", "к по благодаря согласно вопреки", "Думе"),
        ("accusative", "про через сквозь", "Думу"),
        ("instrumental", "с под над перед за между", "Думой"),
        ("prepositional", "о в на при", "Думе"),
    ],
)
def test_a_preposition_governs_its_case(case, prepositions, said):
    assert {name for name, governed in GOVERNED.items() if governed == case} == set(prepositions.split())
    for one in prepositions.split():
        assert with_preposition(one, "Дума", "body").text.split()[1] == said


@pytest.mark.parametrize("place", ["Онега", "Валдай", "Кальгаро", "Зюйдерэ"])
def test_a_name_that_may_be_a_town_or_an_island_is_marked(place):
    said = wf.where(place)
    assert not said.sure
    assert "на" in said.reason.ru


@pytest.mark.parametrize(
    "place", ["Самара", "Новосельск", "Зеленодольск", "Мюнхен", "Токио", "Чэнду", "Хартум", "Ольхон"]
)
def test_a_town_or_an_island_that_is_known_is_not(place):
    assert wf.where(place).sure


@pytest.mark.parametrize(
    ("nominative", "genitive"),
    [
        ("город Видное", "города Видное"),
        ("город Глубокое", "города Глубокое"),
        ("Сан-Марино", "Сан-Марино"),
        ("Урбино", "Урбино"),
        ("Бородино", "Бородина"),
        ("Муравленко", "Муравленко"),
        ("Монтевидео", "Монтевидео"),
        ("Спасск-Дальний", "Спасска-Дальнего"),
        ("Каменка-Днепровская", "Каменки-Днепровской"),
        ("Новоград-Волынский", "Новограда-Волынского"),
        ("Верхоянский район (улус)", "Верхоянского района (улуса)"),
        ("городской округ – город Барнаул", "городского округа – города Барнаула"),
        ("Бетюнский наслег", "Бетюнского наслега"),
        ("Дырестуйский сомон", "Дырестуйского сомона"),
        ("агрогородок Колодищи", "агрогородка Колодищи"),
        ("разъезд Таёжный", "разъезда Таёжный"),
        ("Арзамас-16", "Арзамаса-16"),
        ("Сергиев Посад", "Сергиева Посада"),
        ("ФРГ", "ФРГ"),
        ("Папуа-Новая Гвинея", "Папуа – Новой Гвинеи"),
        ("Марий Эл", "Марий Эл"),
        ("Сан-Мартино", "Сан-Мартино"),
        ("Ростов Великий", "Ростова Великого"),
        ("Кавказские Минеральные Воды", "Кавказских Минеральных Вод"),
        ("Тайбэй", "Тайбэя"),
        ("Порт-Луи", "Порт-Луи"),
        ("Хартум", "Хартума"),
        ("Спас-Клепики", "Спас-Клепиков"),
        ("Полевской", "Полевского"),
        ("Чердаклы", "Чердаклов"),
        ("Федеративная Республика Германия", "Федеративной Республики Германия"),
        ("Кот-д'Ивуар", "Кот-д'Ивуара"),
        ("Королевство Саудовская Аравия", "Королевства Саудовская Аравия"),
    ],
)
def test_what_stays_stays_and_the_rest_declines(nominative, genitive):
    form = decline(nominative, "genitive", kind="country")
    assert (form.text, form.sure) == (genitive, True)


def test_a_town_has_the_instrumental_of_towns():
    assert decline("Нижний Ломов", "instrumental", kind="municipality").text == "Нижним Ломовом"


def test_a_town_of_two_parts_is_no_living_being():
    assert decline("Переславль-Залесский", "accusative", kind="municipality").text == "Переславль-Залесский"


@pytest.mark.parametrize(
    ("code", "ru", "en"),
    [
        ("CD", "Демократическая Республика Конго", "Democratic Republic of the Congo"),
        ("MM", "Мьянма", "Myanmar"),
        ("HK", "Гонконг", "Hong Kong"),
        ("US", "Соединённые Штаты Америки", "United States of America"),
        ("CI", "Кот-д’Ивуар", "Côte d’Ivoire"),
    ],
)
def test_a_country_is_called_as_its_ministry_calls_it(code, ru, en):
    assert (country_name(code, "ru"), country_name(code, "en")) == (ru, en)


def test_every_country_has_one_name_and_six_cases():
    pycountry = {code for code, _ in countries("en")}
    assert len(pycountry) == len(country_codes()) == 250  # ISO 3166-1 has 249, and there is Kosovo
    for code, name in countries("ru"):
        found = country(name)
        assert found is not None
        assert found.code == code
        assert all(decline(name, case, kind="country").sure for case in CASES)
        assert " - " not in name
        assert "о-ва" not in name


def test_a_country_keeps_the_letters_that_were_typed():
    assert (
        decline("Соединенные Штаты Америки", "genitive", kind="country").text == "Соединенных Штатов Америки"
    )
    assert decline("ФРАНЦИЯ", "dative", kind="country").text == "ФРАНЦИИ"


@pytest.mark.parametrize(
    ("base", "following", "form"),
    [
        ("о", "Иванове", "об"), ("о", "Юге", "о"), ("о", "МВД", "об"), ("о", "МИДе", "о"), ("о", "ФРГ", "о"),
        ("о", "IT-парке", "об"), ("о", "всех", "обо"), ("о", "Ельце", "о"), ("о", "«Искре»", "об"),
        ("в", "Франции", "во"), ("в", "Вологде", "в"), ("в", "ФРГ", "в"), ("в", "ВТБ", "в"), ("в", "2-й школе", "во"),
        ("с", "США", "с"), ("с", "СМИ", "со"), ("с", "Щёлковом", "со"), ("с", "Сочи", "с"), ("с", "Швецией", "со"),
        ("к", "Львову", "ко"), ("к", "всем", "ко"), ("к", "Курску", "к"), ("из", "всех сил", "изо"),
    ],
)  # fmt: skip
def test_a_preposition_takes_the_form_that_the_next_word_asks_for(base, following, form):
    assert wf.preposition(base, following) == form


@pytest.mark.parametrize(
    ("base", "place", "said"),
    [
        ("в", "Крым", "в Крыму"),
        ("о", "Крым", "о Крыме"),
        ("на", "Дон", "на Дону"),
        ("с", "Щёлково", "со Щёлковом"),
    ],
)
def test_a_preposition_governs_its_case_and_place_its_locative(base, place, said):
    assert wf.with_preposition(base, place, "municipality").text == said

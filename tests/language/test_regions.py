"""The table of regions, checked against an independent engine and against itself."""

import re
from datetime import date

import pytest

from wego_forms.language import CASES, decline, region, regions, where
from wego_forms.language.russian.engines import GRAMMEMES, morph


def test_there_are_89_regions_of_which_83_have_a_code():
    codes = [found.code for found in regions() if found.code]
    assert len(regions()) == 89
    assert len(codes) == len(set(codes)) == 83
    assert all(re.fullmatch(r"RU-[A-Z]{2,3}", code) for code in codes)
    assert {found.nominative for found in regions() if not found.code} == {
        "Республика Крым",
        "Севастополь",
        "Донецкая Народная Республика",
        "Луганская Народная Республика",
        "Запорожская область",
        "Херсонская область",
    }


@pytest.mark.parametrize("found", regions(), ids=lambda found: found.en)
def test_every_name_declines_as_an_independent_engine_declines_its_words(found):
    """The words that change are adjectives and the common noun; a name after Республика stays."""
    for case in CASES[1:]:
        words = zip(found.nominative.split(), found.form(case).split(), strict=True)
        for index, (nominative, form) in enumerate(words):
            inside = found.nominative.startswith("Республика ") and index
            if not inside and re.search(r"(ая|ий|Республика)$", nominative):
                assert form.lower() in _engine_forms(nominative, case), (nominative, form)
            elif inside:
                assert form == nominative


def _engine_forms(word, case):
    forms = set()
    for parse in morph().parse(word.rpartition("-")[2]):
        if "nomn" in parse.tag and "sing" in parse.tag:
            wanted = {GRAMMEMES[case], "sing"}
            animacy = (
                {"inan"}
                if case == "accusative" and parse.tag.POS == "ADJF" and "masc" in parse.tag
                else set()
            )
            if inflected := parse.inflect(wanted | animacy):
                head = word.rpartition("-")[0]
                forms.add(f"{head}-{inflected.word}".lower() if head else inflected.word)
    return forms


@pytest.mark.parametrize(
    ("text", "genitive"),
    [
        ("Республика Татарстан", "Республики Татарстан"),
        ("Удмуртская Республика", "Удмуртской Республики"),
        ("Чувашская Республика – Чувашия", "Чувашской Республики – Чувашии"),
        ("Чувашская Республика", "Чувашской Республики"),
        ("Ханты-Мансийский автономный округ – Югра", "Ханты-Мансийского автономного округа – Югры"),
        ("Ханты-Мансийский автономный округ - Югра", "Ханты-Мансийского автономного округа – Югры"),
        ("Ханты-Мансийский автономный округ — Югра", "Ханты-Мансийского автономного округа – Югры"),
        ("Республика Саха (Якутия)", "Республики Саха (Якутия)"),
        ("Республика Саха", "Республики Саха"),
        ("Республика Северная Осетия-Алания", "Республики Северная Осетия – Алания"),
        ("Кемеровская область", "Кемеровской области"),
        ("Кемеровская область – Кузбасс", "Кемеровской области – Кузбасса"),
        ("Республика Татарстан (Татарстан)", "Республики Татарстан (Татарстан)"),
        ("Татарстан", "Татарстана"),
        ("Башкирия", "Башкирии"),
        ("Марий Эл", "Марий Эл"),
        ("ХМАО – Югра", "ХМАО – Югры"),
        ("Карачаево-Черкесия", "Карачаево-Черкесии"),
        ("Северная Осетия – Алания", "Северной Осетии – Алании"),
        ("Москва", "Москвы"),
        ("Санкт-Петербург", "Санкт-Петербурга"),
        ("город Москва", "города Москвы"),
    ],
)
def test_long_short_and_loosely_written_names_are_found(text, genitive):
    form = decline(text, "genitive", kind="region")
    assert form.text == genitive
    assert form.sure


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Republic of Tatarstan", "RU-TA"),
        ("Ulyanovsk Oblast", "RU-ULY"),
        ("the Ulyanovsk Region", "RU-ULY"),
        ("RU-PER", "RU-PER"),
        ("Mari El Republic", "RU-ME"),
        ("Khanty-Mansi Autonomous Okrug", "RU-KHM"),
        ("Republic of North Ossetia-Alania", "RU-SE"),
        ("Республика Башкортостан", "RU-BA"),
    ],
)
def test_a_region_is_found_by_either_language_or_its_code(text, code):
    found = region(text)
    assert found
    assert found.code == code


def test_a_region_that_is_like_one_of_the_table_may_be_misspelt():
    slips = (
        *("Самараская область", "Ульновская область", "Республика Татрстан", "Самарский край"),
        *("Хаты-Мансийский автономный округ", "Старопольский край", "Республика Кырм", "Тмоская область"),
    )
    for slip in slips:
        form = decline(slip, "genitive", kind="region")
        assert not form.sure
        assert form.reason
        assert "it may be misspelt" in form.reason.en, slip


@pytest.mark.parametrize(
    ("text", "genitive"),
    [
        ("Вятская область", "Вятской области"),
        ("Жамбылская область", "Жамбылской области"),
        ("Сурхандарьинская область", "Сурхандарьинской области"),
        ("Горно-Бадахшанская автономная область", "Горно-Бадахшанской автономной области"),
        ("Ошская область", "Ошской области"),
        ("Республика Каракалпакстан", "Республики Каракалпакстан"),
        ("Республика Косово", "Республики Косово"),
        ("Коми-Пермяцкий автономный округ", "Коми-Пермяцкого автономного округа"),
    ],
)
def test_a_land_of_regular_words_that_no_table_has_is_sure(text, genitive):
    assert region(text) is None
    form = decline(text, "genitive", kind="region")
    assert (form.text, form.sure) == (genitive, True)


def test_english_names_are_those_of_wego():
    names = {found.nominative: (found.en, found.en_alternative) for found in regions()}
    assert names["Ульяновская область"] == ("Ulyanovsk Region", "Ulyanovsk Oblast")
    assert names["Пермский край"] == ("Perm Territory", "Perm Krai")
    assert names["Республика Татарстан"][0] == "Republic of Tatarstan"
    assert names["Чукотский автономный округ"] == (
        "Chukotka Autonomous Area",
        "Chukotka Autonomous Okrug",
    )
    assert names["Еврейская автономная область"][0] == "Jewish Autonomous Region"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Республика Татарстан", "в Республике Татарстан"),
        ("Владимирская область", "во Владимирской области"),
        ("Волгоградская область", "в Волгоградской области"),
        ("Ульяновская область", "в Ульяновской области"),
        ("Димитровград", "в Димитровграде"),
        ("Владивосток", "во Владивостоке"),
        ("город Набережные Челны", "в городе Набережные Челны"),
        ("Татарстан", "в Татарстане"),
    ],
)
def test_the_locative_takes_the_right_preposition(text, expected):
    assert where(text).text == expected


def test_the_heads_post_depends_on_the_day():
    tatarstan = region("RU-TA")
    assert tatarstan
    assert tatarstan.head(date(2017, 8, 1)).ru == "Президент"
    assert tatarstan.head(date(2024, 1, 1)).ru == "Раис"
    assert tatarstan.head().en == "Rais"
    bashkortostan = region("RU-BA")
    assert bashkortostan
    assert bashkortostan.head(date(2014, 12, 31)).ru == "Президент"
    assert bashkortostan.head(date(2015, 1, 1)).ru == "Глава"
    samara = region("RU-SAM")
    assert samara
    assert samara.head().en == "Governor"


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Самарская обл", "Самарской области"),
        ("Ханты-Мансийский АО", "Ханты-Мансийского автономного округа"),
        ("Еврейская АО", "Еврейской автономной области"),
        ("СПб", "СПб"),
    ],
)
def test_a_region_is_known_by_what_clerks_shorten_it_to(name, genitive):
    form = decline(name, "genitive", kind="region")
    assert (form.text, form.sure) == (genitive, True)


@pytest.mark.parametrize("name", ["Самарская", "Пермский", "Удмуртская"])
def test_a_regions_adjective_alone_is_to_be_looked_at(name):
    form = decline(name, "genitive", kind="region")
    assert not form.sure
    assert form.reason
    assert "without its область" in form.reason.en

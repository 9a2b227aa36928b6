"""One string for both languages: translated where a table knows it, asked for where not, kept where it is a name."""

import time
from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms.catalog import fields_of
from wego_forms.records.script import foreign

LETTER = wf.load(Path(__file__).parents[2] / "examples" / "tatarstan.yaml")


def title(lang, **fields):
    """The post and region as the address block prints them."""
    addressee = LETTER.addressees[0].model_copy(update={"region": None, **fields})
    made = fields_of(LETTER.model_copy(update={"addressees": [addressee]}), lang)
    return " ".join(made.values["addressees"][0]["title"].split())


@pytest.mark.parametrize(
    ("lang", "position", "region", "printed"),
    [
        ("en", "Губернатор", "Самарская область", "Governor of the Samara Region"),
        ("en", "Глава", "Республика Татарстан", "Head of the Republic of Tatarstan"),
        ("ru", "Governor", "Samara Region", "Губернатору Самарской области"),
        ("en", "Mayor", "Kuala Lumpur", "Mayor of Kuala Lumpur"),
    ],
)
def test_one_string_is_translated_where_a_table_knows_it(lang, position, region, printed):
    assert title(lang, position=position, region=region) == printed


@pytest.mark.parametrize(
    ("lang", "position", "region", "printed"),
    [
        ("ru", "Губернатор Самарской области", "Самарская область", "Губернатору Самарской области"),
        ("ru", "Глава Республики Татарстан", "Республика Татарстан", "Главе Республики Татарстан"),
        ("ru", "Раис Республики Татарстан", "Татарстан", "Раису Республики Татарстан"),
        ("ru", "Раис РТ", "Республика Татарстан", "Раису РТ"),
        ("ru", "Глава Республики Саха (Якутия)", "Якутия", "Главе Республики Саха (Якутия)"),
        ("ru", "Мэр города Казани", "город Казань", "Мэру города Казани"),
        ("ru", "Мэр города Казани", "Казань", "Мэру города Казани"),
        ("ru", "Глава города Казани", "Республика Татарстан", "Главе города Казани Республики Татарстан"),
        ("en", "Governor of Samara Region", "Samara Region", "Governor of Samara Region"),
        ("en", "Governor of the Samara Region", "Samara Oblast", "Governor of the Samara Region"),
        ("en", "Mayor of Kazan", "the City of Kazan", "Mayor of Kazan"),
        ("en", "Mayor of Kazan", "Republic of Tatarstan", "Mayor of Kazan of the Republic of Tatarstan"),
        (
            "en",
            "Head of the Samara Office",
            "Samara Region",
            "Head of the Samara Office of the Samara Region",
        ),
    ],
)
def test_a_post_that_names_its_region_isnt_followed_by_it(lang, position, region, printed):
    said = {"ru": "Глава", "en": "Head", lang: position}
    assert title(lang, position=said, region={"ru": "Самара", "en": "Samara", lang: region}) == printed


@pytest.mark.parametrize(
    ("lang", "fields", "place"),
    [
        ("en", {"region": "город Казань"}, "region"),
        ("en", {"position": "Начальник управления"}, "position"),
        ("en", {"organization": "Правительство Самарской области"}, "organization"),
        ("en", {"position": {"ru": "Губернатор", "en": "Head of Самара"}}, "position.en"),
        ("en", {"address": "ул. Ленина, 1"}, "address"),
        ("ru", {"position": "Chief Information Officer"}, "position"),
        ("ru", {"region": "Selangor"}, "region"),
    ],
)
def test_what_no_table_knows_is_asked_for_in_both_languages(lang, fields, place):
    with pytest.raises(wf.RecordError, match="isn't in the document's language") as refused:
        title(lang, **fields)
    assert refused.value.problems[0].place == f"addressees[0].{place}"


def test_names_and_addresses_in_latin_stay():
    assert title("ru", organization="WeGO", address="1 Main Street, Seoul") == "Президенту"


@pytest.mark.parametrize(
    ("text", "lang", "is_foreign"),
    [
        ("73-Г-01/15", "en", False),
        ("S\u0430mara", "en", True),
        ("the newspaper «Известия»", "en", False),
        ("Самара", "en", True),
        ("Smart City", "ru", True),
        ("Проект Smart City", "ru", False),
        ("2017", "ru", False),
    ],
)
def test_a_word_is_foreign_by_its_letters(text, lang, is_foreign):
    assert foreign(text, lang) is is_foreign


def test_a_russian_string_of_extra_is_asked_for_where_an_english_letter_prints_it():
    letter = LETTER.model_copy(update={"extra": {"hall": "Большой зал", "hotel": "Hilton"}})
    hall = fields_of(letter, "en").values["extra"]["hall"]
    with pytest.raises(wf.RecordError) as refused:
        str(hall)
    assert refused.value.problems[0].place == "extra.hall"
    assert str(fields_of(letter, "ru").values["extra"]["hotel"]) == "Hilton"


@pytest.mark.parametrize("hostile", ["a", "я", "«", "(", "{{", '"', "„", "{%", "1я"])
def test_a_long_text_is_looked_at_in_linear_time(hostile):
    began = time.process_time()
    foreign(hostile * 200_000, "en")
    foreign(hostile * 200_000, "ru")
    assert time.process_time() - began < 2

from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms import catalog, fees
from wego_forms.catalog import fields_of

GUIDE = wf.load(Path(__file__).parents[2] / "examples" / "guide.yaml")
OWN = {"population": 350_000, "gdp_per_capita": 3000}


def fields(lang="ru", **changes):
    return fields_of(catalog.build(GUIDE.model_dump() | changes), lang)


def plain(text):
    return text.replace("\u00a0", " ")


def test_the_fee_table_is_printed_as_the_source_prints_it_merged_pairs_and_all():
    rows = fields().values["fees"]["rows"]
    assert [plain(cell["text"]) for cell in rows[0]["cells"]] == ["400", "500", "600", "700"]
    assert [row["merged"] for row in rows] == [True, True] + [False] * 7
    assert [plain(cell["text"]) for cell in rows[8]["cells"]] == [
        "6 000", "6 500", "7 000", "7 500", "8 000", "8 500", "8 500", "10 000",
    ]  # fmt: skip
    assert rows[3]["cells"][7]["text"] == "–"


def test_every_printed_sum_is_that_of_the_table():
    for row, printed in enumerate(fields("en").values["fees"]["rows"]):
        sums = [cell["text"].replace(",", "") for cell in printed["cells"]]
        table = ["–" if fee is None else str(fee) for fee in fees.rates().fees[row]]
        assert sums == (table[::2] if printed["merged"] else table)


def test_bands_are_headed_in_the_numbers_of_the_language():
    heads = {lang: fields(lang).values["fees"]["columns"] for lang in ("ru", "en")}
    assert [plain(heads["ru"][n]["text"]) for n in (1, 3, 7)] == [
        "300–599",
        "1 000–\n1 999",
        "10 000\nи более",
    ]
    assert [plain(heads["en"][n]["text"]) for n in (1, 3, 7)] == [
        "300–599",
        "1,000–\n1,999",
        "10,000\nand over",
    ]


def test_without_figures_no_cell_is_marked_and_nothing_is_said_of_a_fee():
    values = fields().values
    assert values["own_fee"] == ""
    assert not any(cell["own"] or cell["beside"] for row in values["fees"]["rows"] for cell in row["cells"])


def test_the_citys_own_row_and_column_are_marked_and_its_cell_once():
    values = fields(**OWN).values
    rows = values["fees"]["rows"]
    assert [row["own"] for row in rows] == [False, False, True] + [False] * 6
    assert [column["own"] for column in values["fees"]["columns"]] == [False, True] + [False] * 6
    assert [cell["own"] for cell in rows[2]["cells"]] == [False, True] + [False] * 6
    assert all(cell["beside"] for number, cell in enumerate(rows[2]["cells"]) if number != 1)
    assert [cell["beside"] for cell in rows[0]["cells"]] == [True, False, False, False]
    assert [cell["beside"] for cell in rows[5]["cells"]] == [False, True] + [False] * 6


def test_the_fee_is_said_in_a_sentence_with_the_citys_name_in_its_case():
    city = {"ru": "Город Димитровград", "en": "City of Dimitrovgrad"}
    russian = fields("ru", applicant=city, **OWN)
    assert (
        plain(russian.values["own_fee"]) == "Ежегодный взнос города Димитровграда составит 750 долларов США."
    )
    assert russian.unsure == ()
    english = fields("en", applicant=city, **OWN).values["own_fee"]
    assert english == "The annual fee of the City of Dimitrovgrad will be US$750."


def test_a_city_that_is_named_in_one_language_is_asked_for_in_the_other():
    with pytest.raises(wf.RecordError) as refused:
        fields("en", applicant={"ru": "Город Димитровград"}, **OWN)
    assert [problem.place for problem in refused.value.problems] == ["applicant.en"]


def test_a_genitive_given_in_the_record_wins():
    said = fields("ru", applicant="Нью-Васюки", applicant_genitive="Нью-Васюков", **OWN)
    assert "взнос Нью-Васюков составит" in plain(said.values["own_fee"])
    assert said.unsure == ()


def test_where_the_table_states_no_fee_the_guide_says_so():
    values = fields("ru", population=11_000_000, gdp_per_capita=4500).values
    assert "не устанавливает взноса" in values["own_fee"]
    assert values["fees"]["rows"][3]["cells"][7]["own"]


def test_venues_of_one_beginning_share_its_year():
    training = fields("ru").values["programmes"][0]
    assert plain(training["text"]).endswith(
        "Места проведения: Сеул (ежегодно с 2011 года), Чэнду (Китай) и Ульяновская область (Россия) (с 2014 года)."
    )
    english = fields("en").values["programmes"][0]
    assert plain(english["text"]).endswith(
        "Seoul (yearly since 2011), Chengdu (China) and Ulyanovsk Region (Russia) (since 2014)."
    )


def test_venues_without_a_year_are_a_plain_list():
    consulting = fields("ru").values["programmes"][1]
    assert plain(consulting["text"]).endswith(
        "Ханой, Сан-Фернандо (Ла-Унион), Кесон-Сити, Покхара и Бхаратпур."
    )


def test_no_control_character_comes_from_a_folded_text():
    for lang in ("ru", "en"):
        for programme in fields(lang).values["programmes"]:
            assert programme["text"].isprintable() or "\u00a0" in programme["text"]
            assert "\a" not in programme["text"]


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_day_is_printed_where_the_record_gives_one(lang):
    day = plain(fields(lang, date="2017-08-01").values["date"])
    assert day == {"ru": "По состоянию на 1 августа 2017 г.", "en": "As of 1 August 2017"}[lang]
    assert fields(lang).values["date"] == ""

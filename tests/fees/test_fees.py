"""The fee table: every cell at both ends of both its bands, the unstated one, and what is refused."""

import csv
import math
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms.fees import assess, fee_sentence, parse_figure, rates

# Typed once more from the printed guide, apart from the library's own file.
PRINTED = """
0      999    400 400 500 500 600 600 700 700
1000   1999   500 500 600 600 700 700 800 800
2000   3999   500 750 1000 1250 1500 1750 2000 2250
4000   5999   700 1000 1300 1600 1900 2200 2500 -
6000   7999   1500 2000 2500 3000 3500 4000 4500 5000
8000   9999   2000 2500 3000 3500 4000 4500 5000 5500
10000  14999  3500 4000 4500 5000 5500 6000 6500 7000
15000  19999  4500 5000 5500 6000 6500 7000 7500 8000
20000  999999 6000 6500 7000 7500 8000 8500 8500 10000
"""
ROWS = [line.split() for line in PRINTED.strip().splitlines()]
STARTS = [1, 300_000, 600_000, 1_000_000, 2_000_000, 4_000_000, 7_000_000, 10_000_000, 200_000_001]
CELLS = [
    (people, gdp, None if fee == "-" else int(fee))
    for low, high, *fees in ROWS
    for (start, after), fee in zip(pairwise(STARTS), fees, strict=True)
    for people in (start, after - 1)
    for gdp in (max(int(low), 1), int(high))
]


def test_the_table_has_every_cell_with_its_four_corners():
    assert len(CELLS) == 9 * 8 * 4


def test_each_cell_at_both_ends_of_both_bands_is_what_the_guide_prints():
    assert [
        (people, gdp, wf.annual_fee(population=people, gdp_per_capita=gdp)) for people, gdp, _ in CELLS
    ] == CELLS


def test_the_one_unstated_cell_gives_none_and_the_reason():
    found = assess(population=10_000_000, gdp_per_capita=4000)
    assert found.dollars is None
    assert found.reason.en == (
        "The table states no fee for a population of 10,000,000 or more with GDP per capita of "
        "US$4,000–5,999: ask the Secretariat."
    )
    assert found.reason.ru.replace("\u00a0", " ") == (
        "Таблица не устанавливает взноса для населения 10 000 000 человек и более при ВВП "
        "на душу населения 4 000–5 999 долларов США: размер взноса сообщает Секретариат."
    )
    assert sum(fee is None for row in rates().fees for fee in row) == 1


def test_a_stated_cell_has_no_reason():
    assert assess(population=1_250_000, gdp_per_capita=27_000).reason is None


@pytest.mark.parametrize("gdp", [999.01, 999.5, 999.999, Decimal("999.5"), Fraction(1999, 2)])
def test_a_fraction_of_a_dollar_belongs_to_the_band_of_the_dollars_before_it(gdp):
    assert wf.annual_fee(population=1000, gdp_per_capita=gdp) == 400
    assert wf.annual_fee(population=1000, gdp_per_capita=1000) == 500


@pytest.mark.parametrize(
    "wrong",
    [0, -1, -0.5, math.nan, math.inf, -math.inf, 10**9, 10**400, True, False, None, "1000", "", [1], 1j,
     10**5000, Decimal("NaN"), Decimal("sNaN"), object()],
    ids=lambda wrong: type(wrong).__name__)  # fmt: skip
@pytest.mark.parametrize("name", ["population", "gdp_per_capita"])
def test_what_cannot_be_a_citys_figure_is_refused_with_its_place(name, wrong):
    figures = {"population": 1_250_000, "gdp_per_capita": 27_000} | {name: wrong}
    with pytest.raises(wf.InputError) as caught:
        wf.annual_fee(**figures)
    assert caught.value.problems[0].place == name
    for lang in ("ru", "en"):
        assert caught.value.message(lang).startswith(f"{name}: ")


def test_a_figure_just_below_a_band_is_not_rounded_into_it():
    just_below = Decimal("999.99999999999999999999")
    assert wf.annual_fee(population=1000, gdp_per_capita=just_below) == 400


def test_half_a_person_is_refused_but_a_whole_float_is_a_number_of_persons():
    with pytest.raises(wf.InputError, match="a whole number is needed"):
        wf.annual_fee(population=1000.5, gdp_per_capita=1000)
    assert wf.annual_fee(population=1000.0, gdp_per_capita=1000) == 500


@pytest.mark.parametrize(
    ("dollars", "words"),
    [
        (1250, "Ежегодный взнос города составит 1 250 долларов США."),
        (400, "Ежегодный взнос города составит 400 долларов США."),
        (10_000, "Ежегодный взнос города составит 10 000 долларов США."),
        (1, "Ежегодный взнос города составит 1 доллар США."),
        (502, "Ежегодный взнос города составит 502 доллара США."),
    ],
)
def test_the_russian_sentence_agrees_with_the_sum(dollars, words):
    assert fee_sentence(dollars, "ru").replace("\u00a0", " ") == words


def test_no_line_breaks_inside_the_sum():
    assert "1\u00a0250\u00a0долларов\u00a0США" in fee_sentence(1250, "ru")


def test_the_sentence_names_the_city_and_the_first_year_due():
    russian = fee_sentence(1250, "ru", city="города Димитровграда", member_since=2017)
    assert russian.replace("\u00a0", " ") == (
        "Ежегодный взнос города Димитровграда составит 1 250 долларов США и уплачивается с 2018 года."
    )
    english = fee_sentence(1250, "en", city="the City of Dimitrovgrad", member_since=2017)
    assert english == "The annual fee of the City of Dimitrovgrad will be US$1,250, due from 2018."


def test_two_rows_are_printed_as_merged_pairs_and_no_other():
    assert [rates().merged(row) for row in range(9)] == [True, True] + [False] * 7


@pytest.mark.parametrize(
    ("typed", "number"), [("1250000", 1_250_000), ("1 250 000", 1_250_000), ("27000,5", 27_000.5), ("-3", -3)]
)
def test_numbers_are_read_as_people_type_them(typed, number):
    assert parse_figure(typed, "population") == number


@pytest.mark.parametrize(
    "typed", ["", "много", "1,250,000", "21,500", "21.500", "nan", "inf", "1e6", "0x10", "٣"]
)
def test_what_is_no_plain_number_is_refused(typed):
    with pytest.raises(wf.InputError, match=r"gdp_per_capita: (a number is needed|thousands or a fraction)"):
        parse_figure(typed, "gdp_per_capita")


def test_the_librarys_table_is_plain_csv_that_anyone_can_check():
    path = Path(wf.__file__).parent / "fees" / "rates.csv"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert [row[2:] for row in csv.reader(lines[1:])] == [
        ["" if fee == "-" else fee for fee in row[2:]] for row in ROWS
    ]


def test_from_python_too_both_wrong_figures_are_told_at_once():
    with pytest.raises(wf.InputError) as caught:
        wf.annual_fee(population=-1, gdp_per_capita=0)
    assert [problem.place for problem in caught.value.problems] == ["population", "gdp_per_capita"]

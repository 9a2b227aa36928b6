"""Dates, numbers, telephone numbers, countries."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wego_forms.errors import LanguageError
from wego_forms.language import (
    agree,
    country_code,
    country_name,
    join,
    long_date,
    month_year,
    numeric_date,
    ordinal,
    parse_phone,
    phone,
    roman,
    sheets_and_copies,
)

DAY = date(2017, 8, 1)


def plain(text):
    return text.replace("\u00a0", "_")


def test_a_date_is_numeric_or_verbal():
    assert numeric_date(DAY) == "01.08.2017"
    assert plain(long_date(DAY, "ru")) == "1_августа 2017_г."
    assert long_date(DAY, "en") == "1 August 2017"


def test_months_stand_in_the_nominative():
    assert month_year(2016, 9, "ru") == "сентябрь 2016"
    assert month_year(2016, 9, "en") == "September 2016"
    with pytest.raises(LanguageError):
        month_year(2016, 13, "ru")


@pytest.mark.parametrize(
    ("n", "form"),
    [
        (0, "городов"), (1, "город"), (2, "города"), (4, "города"), (5, "городов"), (11, "городов"),
        (12, "городов"), (14, "городов"), (21, "город"), (22, "города"), (111, "городов"),
        (113, "городов"), (121, "город"), (400, "городов"), (1.5, "города"),
    ],
)  # fmt: skip
def test_a_noun_agrees_with_its_number(n, form):
    assert agree(n, "город", "города", "городов") == form


def test_english_has_two_forms():
    assert [agree(n, "city", "cities") for n in (0, 1, 2)] == ["cities", "city", "cities"]


def test_ordinals_are_roman_in_russian_and_words_in_english():
    assert (ordinal(4, "ru"), ordinal(4, "en")) == ("IV", "Fourth")
    assert [ordinal(n, "en") for n in (1, 12, 20, 21, 30, 99, 101, 111, 122)] == [
        "First", "Twelfth", "Twentieth", "Twenty-First", "Thirtieth", "Ninety-Ninth",
        "101st", "111th", "122nd",
    ]  # fmt: skip


@pytest.mark.parametrize("n", [0, -1, 4000])
def test_what_has_no_roman_figures_is_refused(n):
    with pytest.raises(LanguageError):
        roman(n)


@given(st.integers(1, 3999))
def test_roman_figures_add_up(n):
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    figures = [values[figure] for figure in roman(n)]
    total = sum(
        -value if any(value < later for later in figures[index + 1 : index + 2]) else value
        for index, value in enumerate(figures)
    )
    assert total == n


@pytest.mark.parametrize(
    ("sheets", "copies", "total", "ru", "en"),
    [
        (6, 1, False, "на_6_л. в_1_экз.", "(6 sheets, 1 copy)"),
        (1, 2, False, "на_1_л. в_2_экз.", "(1 sheet, 2 copies)"),
        (None, 2, False, "в_2_экз.", "(2 copies)"),
        (30, 1, True, "всего на_30_л. в_1_экз.", "(30 sheets in all, 1 copy)"),
    ],
)
def test_an_attachment_says_how_much_it_is(sheets, copies, total, ru, en):
    assert plain(sheets_and_copies(sheets, copies, "ru", total=total)) == ru
    assert sheets_and_copies(sheets, copies, "en", total=total) == en


def test_an_attachment_has_at_least_one_sheet():
    with pytest.raises(LanguageError):
        sheets_and_copies(0, 1, "ru")


def test_lists_end_in_and():
    assert join(["a", "b"], "ru") == "a и b"
    assert join(["a", "b", "c"], "en") == "a, b and c"
    assert join(["a"], "ru") == "a"
    assert join([], "ru") == ""


@pytest.mark.parametrize(
    ("typed", "ru", "en", "abroad"),
    [
        ("+7 8422 58-93-43", "(8422) 58-93-43", "+7 8422 58-93-43", "+7 8422 58-93-43"),
        ("+7 (8422) 58-93-43", "(8422) 58-93-43", "+7 8422 58-93-43", "+7 8422 58-93-43"),
        ("+7(8422)58-93-43", "(8422) 58-93-43", "+7 8422 58-93-43", "+7 8422 58-93-43"),
        ("+7-84235-2-00-01", "(84235) 2-00-01", "+7 84235 2-00-01", "+7 84235 2-00-01"),
        ("+7 8422 58‑93‑43", "(8422) 58-93-43", "+7 8422 58-93-43", "+7 8422 58-93-43"),
        ("+7 927 123-45-67", "+7 927 123-45-67", "+7 927 123-45-67", "+7 927 123-45-67"),
        ("+82 2 720 2937", "+82 2 720 2937", "+82 2 720 2937", "+82 2 720 2937"),
        ("+7 8422 58-93-43 доб. 12", "(8422) 58-93-43 доб. 12", "+7 8422 58-93-43 ext. 12",
         "+7 8422 58-93-43 доб. 12"),
    ],
)  # fmt: skip
def test_the_grouping_as_typed_is_kept(typed, ru, en, abroad):
    assert phone(typed, "ru") == ru
    assert phone(typed, "en") == en
    assert phone(typed, "ru", domestic=False) == abroad


def test_a_bare_number_is_grouped_by_the_library():
    assert phone("+78422589343", "en") == "+7 842 258-93-43"
    assert parse_phone("+7 8422 58-93-43").e164 == "+78422589343"


@pytest.mark.parametrize(
    "text",
    ["", "8 8422 58-93-43", "58-93-43", "+7 8422 58-93", "+7 842A 58-93-43", "+", "+999 12345678", "тел."],
)
def test_what_is_no_number_with_a_country_code_is_refused_with_a_sample(text):
    with pytest.raises(LanguageError) as caught:
        parse_phone(text)
    assert "+7 8422 58-93-43" in caught.value.message("ru")


@given(st.text(max_size=30))
def test_no_text_raises_anything_but_a_language_error(text):
    try:
        phone(text, "ru")
    except LanguageError as error:
        shown = error
    else:
        return
    assert shown.message("en")


def test_countries_have_names_in_both_languages():
    assert (country_name("RU", "ru"), country_name("RU", "en")) == ("Россия", "Russia")
    assert country_name("CD", "ru") == "Демократическая Республика Конго"
    assert country_name("HK", "en") == "Hong Kong"
    assert country_name("kr", "en") == "Republic of Korea"


@pytest.mark.parametrize("code", ["", "R", "XX", "ZZ", "EU", "RUS", "001", "РФ"])
def test_an_unknown_country_is_refused(code):
    with pytest.raises(LanguageError):
        country_name(code, "ru")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Китай", "CN"),
        ("китайская народная республика", "CN"),
        ("  Южная   Корея ", "KR"),
        ("United States", "US"),
        ("the United Kingdom", "GB"),
        ("Соединенное Королевство", "GB"),
        ("Абхазия", None),
        ("Нарния", None),
        ("", None),
    ],
)
def test_a_country_is_known_by_its_names(name, code):
    assert country_code(name) == code

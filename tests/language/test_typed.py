"""Days as people type them, and the signs of a registration number."""

from datetime import date

import pytest

from wego_forms.language.typed import ambiguous_day, bare_number, has_date, typed_day, typed_month


@pytest.mark.parametrize(
    "text",
    [
        "2017-02-01", "2017/02/01", "2017.02.01", "01.02.2017", "1.2.2017", "01. 02. 2017", "01.02.17",
        "01.02.2017 г.", "01.02.2017г", "01.02.2017 года", "1 февраля 2017", "«1» февраля 2017 г.",
        "1 февраля 2017 года", "1 Feb 2017", "1 February, 2017", "Feb 1, 2017", "February 1 2017", "Feb. 1, 2017",
        "2017-02-01 00:00:00", "2017-02-01T00:00", " 01.02.2017  0:00 ", "1 фев 2017", "1 февр. 2017",
        "2017-02-01 14:30", "01.02.2017, 9:05",
    ],
)  # fmt: skip
def test_one_day_is_meant_however_it_is_typed(text):
    assert typed_day(text) == date(2017, 2, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15.09.70", date(1970, 9, 15)),
        ("15.09.69", date(2069, 9, 15)),
        ("15.09.99", date(1999, 9, 15)),
        ("15.09.00", date(2000, 9, 15)),
        ("15/09/26", date(2026, 9, 15)),
        ("5/5/2026", date(2026, 5, 5)),
        ("12-12-2026", date(2026, 12, 12)),
        ("15 Sept 2026", date(2026, 9, 15)),
        ("31 мая 2026", date(2026, 5, 31)),
    ],
)
def test_two_figures_of_a_year_are_of_the_century_that_is_likelier(text, day):
    assert typed_day(text) == day


@pytest.mark.parametrize(
    "text",
    ["31.02.2017", "1.13.2017", "01.02", "1 мартобря 2017", "2017-02-01 25:30", "February 30, 2017", "Foo 1, 2017",
     "05/09/2026", "2017-02/01", "01.02.017", ""],
)  # fmt: skip
def test_what_is_no_day_or_two_of_them_is_none(text):
    assert typed_day(text) is None


@pytest.mark.parametrize(
    "text", ["2016-09", "09.2016", "9/2016", "9.2016 г.", "сентябрь 2016", "сентября 2016 г.", "сентябрь 2016 года",
             "Sept 2016", " September  2016 "],
)  # fmt: skip
def test_a_month_is_its_first_day_however_it_is_typed(text):
    assert typed_month(text) == date(2016, 9, 1)


@pytest.mark.parametrize(
    "text", ["2016", "13.2016", "мартобрь 2016", "01.09.2016", "сентябрь", "XX2016-09", ""]
)
def test_what_is_no_month_is_none(text):
    assert typed_month(text) is None


@pytest.mark.parametrize(
    ("text", "two"),
    [("05/09/2026", True), ("05-09-2026", True), ("12/11/26", True), ("05.09.2026", False), ("13/09/2026", False),
     ("05/13/2026", False), ("05/05/2026", False), ("5 May 2026", False)],
)  # fmt: skip
def test_it_is_another_day_in_america_where_both_figures_may_be_months(text, two):
    assert ambiguous_day(text) == two


def test_the_sign_before_a_number_is_not_of_it_and_a_day_in_it_is_seen():
    assert [bare_number(text) for text in ("№ 73-Г-01/1", "№73", "No. 5", "No.5", "Nose 5", "73 № 1")] == [
        "73-Г-01/1", "73", "5", "5", "Nose 5", "73 № 1",
    ]  # fmt: skip
    assert has_date("73-Г-01/1 от 15.09.2026")
    assert not has_date("73-Г-01/1")
    assert not has_date("73 от кого")
    assert not has_date("73от 15.09")

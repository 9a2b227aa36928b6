"""Numbers and days as a template compares, rounds and says them."""

import datetime as dt
from decimal import Decimal

import pytest

from wego_forms.fields.base import Guesses
from wego_forms.fields.figures import Figure, Moment
from wego_forms.fields.values import Unsayable

DAY = dt.date(2026, 5, 9)


def figure(number, currency=None):
    return Figure("ru", "price", Guesses(), {}, Decimal(number), currency)


def moment(day, text):
    return Moment("ru", "day", Guesses(), {}, day, text)


def test_a_number_is_no_less_than_itself_and_none_more():
    one, same, more = figure("5"), figure("5.00"), figure("7")
    assert one >= same
    assert one <= same
    assert not one > same
    assert not one < same
    assert more > one
    assert more >= 5
    assert not one >= more


def test_rounding_and_a_number_without_its_sign_are_numbers_of_the_same_thing():
    rounded, positive = round(figure("2.5", "RUB")), abs(figure("-3", "RUB"))
    assert (rounded.number, rounded.currency) == (Decimal(3), "RUB")
    assert (positive.number, positive.currency) == (Decimal(3), "RUB")


def test_equal_days_are_one_member_of_a_set():
    assert len({moment(DAY, "9 мая 2026 года"), moment(DAY, "9 мая 2026 года")}) == 1


def test_a_term_in_words_is_not_compared_with_a_day():
    with pytest.raises(Unsayable):
        assert moment(None, "до конца мая") < moment(DAY, "9 мая 2026 года")


def test_a_day_has_its_weekday_and_a_style_that_is_none_is_refused():
    day = moment(DAY, "9 мая 2026 года")
    assert day.dated("weekday").startswith("суббота")
    with pytest.raises(Unsayable):
        day.dated("нет")


@pytest.mark.parametrize("said", [lambda one: one.dated("long"), lambda one: one.at_place("where")])
def test_a_number_is_neither_a_day_nor_a_place(said):
    with pytest.raises(Unsayable):
        said(figure("5"))


@pytest.mark.parametrize(
    ("sign", "first", "number"),
    [("+", True, "13"), ("-", True, "7"), ("-", False, "-7"), ("*", True, "30"), ("/", True, "3.333333"),
     ("/", False, "0.3"), ("//", True, "3"), ("//", False, "0"), ("%", True, "1"), ("%", False, "3")],
)  # fmt: skip
def test_a_number_is_reckoned_with_another_on_either_side_of_the_sign(sign, first, number):
    assert figure("10").reckoned(figure("3"), sign, first=first).number == Decimal(number)
    assert figure("10").reckoned(3, sign, first=first).number == Decimal(number)


def test_sums_keep_their_currency_and_two_currencies_are_not_reckoned_together():
    assert str(figure("10", "RUB") + 5).replace("\u00a0", " ") == "15 руб."
    assert (5 + figure("10", "RUB")).currency == "RUB"
    assert (figure("10") + figure("5", "USD")).currency == "USD"
    assert (figure("10", "USD") + figure("5", "USD")).number == 15
    with pytest.raises(Unsayable) as refused:
        figure("10", "RUB") + figure("5", "USD")
    assert refused.value.what.en == "RUB and USD aren't reckoned together"
    assert refused.value.remedy.en == "Print each sum by itself."


def test_what_is_reckoned_to_no_end_is_rounded_half_up_and_whole_numbers_have_no_zeros():
    assert str(figure("0.0000005").reckoned(1, "*").number) == "0.000001"
    assert str(figure("2.50").reckoned(2, "*").number) == "5"
    assert str(figure("100").reckoned(10, "*").number) == "1000"
    assert str(figure("2.50").reckoned(1, "*").number) == "2.5"


def test_a_number_rounds_half_up_at_the_digits_asked_for():
    assert round(figure("2.345"), 2).number == Decimal("2.35")
    assert round(figure("1250"), -2).number == Decimal(1300)
    assert round(figure("-2.5")).number == Decimal(-3)


def test_a_number_is_what_python_makes_of_it():
    assert (int(figure("7.9")), float(figure("7.5"))) == (7, 7.5)
    assert figure("0.1")
    assert not figure("0")
    assert figure("7") == figure("7.00") == 7
    assert figure("7") != 8
    assert len({figure("7"), figure("7.00")}) == 1
    assert figure("7") < 7.5 < figure("8")
    assert figure("7") <= 7.0
    assert not figure("7") > 7
    assert not figure("7") < 7


@pytest.mark.parametrize(
    ("lang", "currency", "printed", "words"),
    [
        ("ru", "RUB", "1234,50 руб.", "одной тысячи двухсот тридцати четырёх рублей 50 копеек"),
        ("ru", None, "1234,5", None),
        ("en", "USD", "USD 1234.50", None),
    ],
)
def test_a_sum_prints_with_its_currency_and_is_said_in_words(lang, currency, printed, words):
    made = Figure(lang, "price", Guesses(), {}, Decimal("1234.5"), currency)
    assert str(made).replace("\u00a0", " ") == printed
    if words:
        assert made.in_words("genitive").replace("\u00a0", " ") == words


def test_a_number_in_words_stands_in_its_case():
    assert figure("21").in_words("genitive") == "двадцати одного"
    assert figure("21").in_words("nominative") == "двадцать один"


def test_days_and_hours_are_compared_by_what_they_are_and_equal_by_what_they_print():
    may, june = moment(DAY, "9 мая"), moment(dt.date(2026, 6, 1), "1 июня")
    assert may < june
    assert may <= june
    assert may <= moment(DAY, "09.05.2026")
    assert not may < moment(DAY, "09.05.2026")
    assert may == "9 мая"
    assert may != june
    hours = [
        Moment("ru", "at", Guesses(), {}, None, text, dt.time(hour))
        for text, hour in (("9:00", 9), ("14:00", 14))
    ]
    assert hours[0] < hours[1]
    month = Moment("ru", "month", Guesses(), {}, None, "май 2026 года", dt.date(2026, 5, 1))
    assert month < june
    assert max(may, june) is june


def test_what_has_no_moment_says_so():
    with pytest.raises(Unsayable) as refused:
        assert moment(DAY, "9 мая") <= moment(None, "до конца мая")
    assert refused.value.what.en == "this can't be compared: a term or a text"


def test_a_day_and_an_hour_are_the_same_in_every_case_and_a_month_in_words_has_none():
    day, hour = moment(DAY, "9 мая"), Moment("ru", "at", Guesses(), {}, None, "14:30", dt.time(14, 30))
    assert (day.cased("genitive"), hour.cased("dative")) == ("9 мая", "14:30")
    assert day.with_preposition("до") == "до\u00a09\u00a0мая"
    assert Moment("en", "day", Guesses(), {}, DAY, "9 May").with_preposition("до") == "9 May"
    month = Moment("ru", "month", Guesses(), {}, None, "май 2026 года", dt.date(2026, 5, 1))
    with pytest.raises(Unsayable, match="the filter case doesn't fit here: this is a date or a time"):
        month.cased("genitive")
    with pytest.raises(Unsayable, match="the filter with_ doesn't fit"):
        month.with_preposition("до")
    with pytest.raises(Unsayable, match="the filter date doesn't fit"):
        hour.dated("long")


@pytest.mark.parametrize(
    ("lang", "style", "said"),
    [
        ("ru", "numeric", "09.05.2026"),
        ("ru", "long", "9 мая 2026 г."),
        ("ru", "weekday", "суббота, 9 мая"),
        ("en", "long", "9 May 2026"),
        ("en", "weekday", "Saturday, 9 May"),
    ],
)
def test_a_day_is_written_in_the_style_asked_for(lang, style, said):
    assert Moment(lang, "day", Guesses(), {}, DAY, "").dated(style).replace("\u00a0", " ") == said


def test_a_style_that_is_none_is_told_with_those_that_are():
    with pytest.raises(Unsayable) as refused:
        moment(DAY, "").dated("short")
    assert refused.value.what.en == "no such style of a date: short"
    assert refused.value.remedy.en == "There are numeric, long, weekday."

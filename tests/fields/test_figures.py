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

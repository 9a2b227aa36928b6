from decimal import Decimal

import pytest

from wego_forms.catalog.sums import number_in
from wego_forms.records.base import Refused


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1 200,50", "1200.50"),
        ("1\u00a0200,50 ₽", "1200.50"),
        ("-1 200,50 ₽", "-1200.50"),
        ("1200 руб.", "1200"),
        ("1\u202f200р.", "1200"),
        ("300 рублей", "300"),
        ("1,200.50", "1200.50"),
        (1200.5, "1200.5"),
    ],
)
def test_a_sum_is_read_as_people_and_sheets_write_it(text, number):
    assert number_in("RUB")(text) == Decimal(number)


def test_a_sum_in_dollars_may_have_the_sign_before_it():
    assert number_in("USD")("$1,200.50") == Decimal("1200.50")


@pytest.mark.parametrize("text", ["$1200", "1200 долларов", "1200 EUR"])
def test_a_sum_in_another_currency_is_refused(text):
    with pytest.raises(Refused) as refused:
        number_in("RUB")(text)
    assert refused.value.what.en.startswith("the sum is in another currency: ")


@pytest.mark.parametrize(
    "text", ["1,200", "1.200", "- ₽", "₽ 5 ₽", "5 шт.", "1 2/3", "1,2,3", "1" * 100, True, None]
)
def test_what_is_no_number_or_two_numbers_is_refused(text):
    with pytest.raises(Refused):
        number_in("RUB")(text)


def test_a_number_has_no_currency():
    with pytest.raises(Refused):
        number_in(None)("1200 ₽")

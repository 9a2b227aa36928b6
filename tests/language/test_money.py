"""Numbers and sums, in figures and in words, in every case and currency."""

from decimal import Decimal

import pytest

from wego_forms import LanguageError
from wego_forms.language import CASES
from wego_forms.language.figures import figure, money, money_in_words, number_in_words

#: Of one, two and five: the currency and its hundredth in each case, the nominative first.
SAID = {
    "RUB": (
        ("рубль копейка", "рубля копейки", "рублю копейке", "рубль копейку", "рублём копейкой", "рубле копейке"),
        ("рубля копейки", "рублей копеек", "рублям копейкам", "рубля копейки", "рублями копейками",
         "рублях копейках"),
        ("рублей копеек", "рублей копеек", "рублям копейкам", "рублей копеек", "рублями копейками",
         "рублях копейках"),
    ),
    "USD": (
        ("доллар США цент", "доллара США цента", "доллару США центу", "доллар США цент", "долларом США центом",
         "долларе США центе"),
        ("доллара США цента", "долларов США центов", "долларам США центам", "доллара США цента",
         "долларами США центами", "долларах США центах"),
        ("долларов США центов", "долларов США центов", "долларам США центам", "долларов США центов",
         "долларами США центами", "долларах США центах"),
    ),
    "EUR": (
        ("евро цент", "евро цента", "евро центу", "евро цент", "евро центом", "евро центе"),
        ("евро цента", "евро центов", "евро центам", "евро цента", "евро центами", "евро центах"),
        ("евро центов", "евро центов", "евро центам", "евро центов", "евро центами", "евро центах"),
    ),
    "CNY": (
        ("юань фэнь", "юаня фэня", "юаню фэню", "юань фэнь", "юанем фэнем", "юане фэне"),
        ("юаня фэня", "юаней фэней", "юаням фэням", "юаня фэня", "юанями фэнями", "юанях фэнях"),
        ("юаней фэней", "юаней фэней", "юаням фэням", "юаней фэней", "юанями фэнями", "юанях фэнях"),
    ),
    "KZT": (
        ("тенге тиын", "тенге тиына", "тенге тиыну", "тенге тиын", "тенге тиыном", "тенге тиыне"),
        ("тенге тиына", "тенге тиынов", "тенге тиынам", "тенге тиына", "тенге тиынами", "тенге тиынах"),
        ("тенге тиынов", "тенге тиынов", "тенге тиынам", "тенге тиынов", "тенге тиынами", "тенге тиынах"),
    ),
}  # fmt: skip
NUMBERS = {
    "1.01": ("один", "одного", "одному", "один", "одним", "одном"),
    "2.02": ("два", "двух", "двум", "два", "двумя", "двух"),
    "5.05": ("пять", "пяти", "пяти", "пять", "пятью", "пяти"),
}


@pytest.mark.parametrize("place", range(len(CASES)), ids=CASES)
@pytest.mark.parametrize("currency", SAID)
def test_a_sum_in_words_agrees_with_its_currency_in_every_case(currency, place):
    for (number, words), said in zip(NUMBERS.items(), SAID[currency], strict=True):
        main, hundredth = said[place].rsplit(" ", 1)
        assert money_in_words(Decimal(number), currency, "ru", CASES[place]) == (
            f"{words[place]} {main} {number[-2:]}\u00a0{hundredth}"
        )


@pytest.mark.parametrize(
    ("number", "currency", "said"),
    [
        ("1.01", "RUB", "one rouble 01 kopeck"),
        ("2.05", "RUB", "two roubles 05 kopecks"),
        ("1.01", "USD", "one US dollar 01 cent"),
        ("2.02", "EUR", "two euros 02 cents"),
        ("1.01", "CNY", "one yuan 01 fen"),
        ("2.02", "KZT", "two tenge 02 tiyns"),
        ("1234", "USD", "one thousand two hundred and thirty-four US dollars 00 cents"),
    ],
)
def test_a_sum_in_english_words(number, currency, said):
    assert money_in_words(Decimal(number), currency, "en") == said


def test_a_debt_of_less_than_one_is_a_debt_too():
    assert money_in_words(Decimal("-0.50"), "RUB", "ru") == "минус ноль рублей 50\u00a0копеек"
    assert money_in_words(Decimal("-0.50"), "USD", "en") == "minus zero US dollars 50 cents"
    assert money_in_words(Decimal("-5"), "RUB", "ru") == "минус пять рублей 00\u00a0копеек"
    assert money_in_words(Decimal("-0.001"), "RUB", "ru") == "ноль рублей 00\u00a0копеек"


@pytest.mark.parametrize(
    ("number", "case", "said"),
    [
        (1000, "accusative", "одну тысячу рублей"),
        (21_000, "accusative", "двадцать одну тысячу рублей"),
        (1000, "dative", "одной тысяче рублей"),
        (1_000_000, "instrumental", "одним миллионом рублей"),
        (1021, "dative", "одной тысяче двадцати одному рублю"),
        (0, "genitive", "ноля рублей"),
        (0, "dative", "нолю рублей"),
        (11, "nominative", "одиннадцать рублей"),
        (112, "nominative", "сто двенадцать рублей"),
    ],
)
def test_a_thousand_governs_and_teens_are_many(number, case, said):
    assert money_in_words(number, "RUB", "ru", case) == f"{said} 00\u00a0копеек"


@pytest.mark.parametrize(
    ("number", "russian", "english"),
    [
        ("0", "0", "0"),
        ("1234", "1234", "1234"),
        ("9999.5", "9999,5", "9999.5"),
        ("12345", "12 345", "12,345"),
        ("-1234567.80", "−1 234 567,80", "−1,234,567.80"),
    ],
)
def test_figures_are_grouped_from_five_on_and_have_the_sign_of_the_language(number, russian, english):
    assert figure(Decimal(number), "ru") == russian.replace(" ", "\u00a0")
    assert figure(Decimal(number), "en") == english


@pytest.mark.parametrize(
    ("number", "currency", "russian", "english"),
    [
        ("1200", "RUB", "1200 руб.", "RUB 1200"),
        ("1200.5", "USD", "1200,50 долл.~США", "USD 1200.50"),
        ("0.005", "EUR", "0,00 евро", "EUR 0.00"),
        ("-3", "CNY", "−3 юаней", "CNY −3"),
        ("12000", "KZT", "12 000 тенге", "KZT 12,000"),
    ],
)
def test_a_whole_sum_has_no_hundredths_and_another_two(number, currency, russian, english):
    assert money(Decimal(number), currency, "ru") == russian.replace(" ", "\u00a0").replace("~", " ")
    assert money(Decimal(number), currency, "en") == english.replace(" ", "\u00a0")


def test_words_have_the_gender_of_what_is_counted():
    assert number_in_words(21, "ru", "nominative", "f") == "двадцать одна"
    assert number_in_words(2, "ru", "nominative", "f") == "две"
    assert number_in_words(1, "ru", "nominative", "n") == "одно"
    assert number_in_words(21, "ru", "accusative", "f") == "двадцать одну"
    assert number_in_words(-21, "en") == "minus twenty-one"


@pytest.mark.parametrize("number", [Decimal("1.5"), 10**15, -(10**15)])
def test_a_fraction_or_too_long_a_number_has_no_words(number):
    with pytest.raises(LanguageError, match="only a whole number is written in words") as refused:
        number_in_words(number, "ru")
    assert refused.value.problems[0].value == str(number)
    assert number_in_words(10**15 - 1, "en").startswith("nine hundred and ninety-nine trillion")


def test_a_currency_that_is_not_known_is_told_with_those_that_are():
    with pytest.raises(LanguageError) as refused:
        money(1, "XXX", "ru")
    (problem,) = refused.value.problems
    assert (problem.value, problem.remedy.en) == ("XXX", "There are: RUB, USD, EUR, CNY, KZT.")

"""Numbers and sums of money, in figures and in words."""

from __future__ import annotations

import re
from decimal import Decimal

from wego_forms.errors import Both
from wego_forms.language.counting import agree
from wego_forms.language.kinds import CASES, NBSP, Case, Lang, checked_case, refusal

#: From here on figures are grouped by threes (Milchin's handbook: numbers of four figures aren't).
GROUPED_FROM = 10_000
#: What a number in words may be at most: no letter says more, and the words have an end.
MOST_IN_WORDS = 10**15

# Of each currency and its hundredth: the six cases of the singular, the six of the plural; the gender; in English.
_Noun = tuple[tuple[str, ...], tuple[str, ...], str, tuple[str, str]]
_ROUBLE: _Noun = (
    ("рубль", "рубля", "рублю", "рубль", "рублём", "рубле"),
    ("рубли", "рублей", "рублям", "рубли", "рублями", "рублях"),
    "m",
    ("rouble", "roubles"),
)
_KOPECK: _Noun = (
    ("копейка", "копейки", "копейке", "копейку", "копейкой", "копейке"),
    ("копейки", "копеек", "копейкам", "копейки", "копейками", "копейках"),
    "f",
    ("kopeck", "kopecks"),
)
_DOLLAR: _Noun = (
    ("доллар США", "доллара США", "доллару США", "доллар США", "долларом США", "долларе США"),
    ("доллары США", "долларов США", "долларам США", "доллары США", "долларами США", "долларах США"),
    "m",
    ("US dollar", "US dollars"),
)
_CENT: _Noun = (
    ("цент", "цента", "центу", "цент", "центом", "центе"),
    ("центы", "центов", "центам", "центы", "центами", "центах"),
    "m",
    ("cent", "cents"),
)
_EURO: _Noun = (("евро",) * 6, ("евро",) * 6, "m", ("euro", "euros"))
_YUAN: _Noun = (
    ("юань", "юаня", "юаню", "юань", "юанем", "юане"),
    ("юани", "юаней", "юаням", "юани", "юанями", "юанях"),
    "m",
    ("yuan", "yuan"),
)
_FEN: _Noun = (
    ("фэнь", "фэня", "фэню", "фэнь", "фэнем", "фэне"),
    ("фэни", "фэней", "фэням", "фэни", "фэнями", "фэнях"),
    "m",
    ("fen", "fen"),
)
_TENGE: _Noun = (("тенге",) * 6, ("тенге",) * 6, "m", ("tenge", "tenge"))
_TIYN: _Noun = (
    ("тиын", "тиына", "тиыну", "тиын", "тиыном", "тиыне"),
    ("тиыны", "тиынов", "тиынам", "тиыны", "тиынами", "тиынах"),
    "m",
    ("tiyn", "tiyns"),
)
#: ISO 4217: the currency, its hundredth, how Russian shortens it.
CURRENCIES: dict[str, tuple[_Noun, _Noun, str]] = {
    "RUB": (_ROUBLE, _KOPECK, "руб."),
    "USD": (_DOLLAR, _CENT, "долл. США"),
    "EUR": (_EURO, _CENT, "евро"),
    "CNY": (_YUAN, _FEN, "юаней"),
    "KZT": (_TENGE, _TIYN, "тенге"),
}
# num2words' names of the cases.
_CASES: dict[str, str] = {
    "nominative": "n",
    "genitive": "g",
    "dative": "d",
    "instrumental": "i",
    "prepositional": "p",
}


def figure(number: Decimal | int, lang: Lang) -> str:
    """The number in figures: '1200', '12\u00a0000,5'; '12,000.5'.

    >>> figure(1200000, "en"), figure(Decimal("2.50"), "ru")
    ('1,200,000', '2,50')
    """
    number = Decimal(number)
    text = f"{number:,f}" if abs(number) >= GROUPED_FROM else f"{number:f}"
    if lang == "ru":
        text = text.replace(",", NBSP).replace(".", ",")
    return text.replace("-", "−")


def money(sum_: Decimal | int, currency: str, lang: Lang) -> str:
    """The sum in figures: '1200,50 руб.' or 'RUB 1200.50'; a whole sum without its hundredths.

    LanguageError: a currency that isn't in the table.

    >>> money(Decimal("1200.5"), "RUB", "en")
    'RUB 1200.50'
    """
    short = _currency(currency)[2]
    whole = Decimal(sum_) == int(sum_)
    text = figure(Decimal(int(sum_)) if whole else Decimal(sum_).quantize(Decimal("0.01")), lang)
    return f"{text}{NBSP}{short}" if lang == "ru" else f"{currency}{NBSP}{text}"


def number_in_words(number: Decimal | int, lang: Lang, case: Case = "nominative", gender: str = "m") -> str:
    """The whole number in words, in a case of Russian; `gender` (m, f, n) is that of what is counted.

    LanguageError: a fraction, or a number of over fifteen figures.

    >>> number_in_words(21, "ru", "genitive"), number_in_words(1200, "en")
    ('двадцати одного', 'one thousand two hundred')
    """
    from num2words import num2words

    checked_case(case)
    if Decimal(number) != int(number) or abs(int(number)) >= MOST_IN_WORDS:
        raise refusal(
            Both("прописью пишется только целое число", "only a whole number is written in words"),
            str(number),
            Both("Округлите его; не больше пятнадцати цифр.", "Round it; fifteen figures at most."),
        )
    if lang == "en":
        return str(num2words(int(number), lang="en")).replace(",", "")
    if case == "accusative":
        # What is counted here is lifeless: its accusative is the nominative but for the feminine one.
        words = str(num2words(int(number), lang="ru", gender=gender))
        return re.sub(r"\bодна\b", "одну", words).replace("тысяча", "тысячу")
    return str(num2words(int(number), lang="ru", case=_CASES[case], gender=gender))


def money_in_words(sum_: Decimal | int, currency: str, lang: Lang, case: Case = "nominative") -> str:
    """The sum in words, its hundredths in figures: 'одна тысяча двести рублей 50 копеек'.

    LanguageError: a currency that isn't in the table, or a sum of over fifteen figures.

    >>> money_in_words(Decimal("1200.50"), "RUB", "en")
    'one thousand two hundred roubles 50 kopecks'
    """
    main, hundredth, _ = _currency(currency)
    exact = Decimal(sum_).quantize(Decimal("0.01"))
    whole = int(exact)
    rest = int(abs(exact - whole) * 100)
    words = number_in_words(whole, lang, case, main[2])
    if exact < 0 and not whole:  # no roubles are neither more nor less than none
        words = f"{'minus' if lang == 'en' else 'минус'} {words}"
    if lang == "en":
        text = f"{words} {agree(whole, *main[3])}"
        return f"{text} {rest:02} {agree(rest, *hundredth[3])}"
    return f"{words} {_counted(whole, main, case)} {rest:02}{NBSP}{_counted(rest, hundredth, case)}"


def _counted(n: int, noun: _Noun, case: Case) -> str:
    """The noun after the number: in the nominative and accusative the number governs it, else it agrees."""
    one, many, _, _ = noun
    at = CASES.index(case)
    if case in ("nominative", "accusative"):
        return agree(n, one[at], one[1], many[1])
    # A sum that ends in a thousand or a million governs the genitive as these nouns do; and so does ноль.
    if n % 1000 == 0:
        return many[1]
    return agree(n, one[at], many[at], many[at])


def _currency(code: str) -> tuple[_Noun, _Noun, str]:
    if code not in CURRENCIES:
        raise refusal(
            Both("нет такой валюты", "no such currency"),
            code,
            Both("Есть: " + ", ".join(CURRENCIES) + ".", "There are: " + ", ".join(CURRENCIES) + "."),
        )
    return CURRENCIES[code]

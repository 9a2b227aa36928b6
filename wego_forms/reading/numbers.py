"""Numbers and sums as people write them in a form: 1 250 000, 1,25 млн, 27 тыс. руб."""

from __future__ import annotations

import re
from decimal import Decimal

from wego_forms.catalog.definition import MoneyField
from wego_forms.errors import Both, Lang
from wego_forms.forms.entries import Entry
from wego_forms.reading.reading import Read

_NUMBER = re.compile(r"(?<![\d.,])-?\d+(?:[.,]\d+)*(?![\d.,]*\d)")
_ENGLISH = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
#: By what a word multiplies the figures before it.
_TIMES = (
    (re.compile(r"(?:тыс(?:яч[аиу]?)?|thousand|k)", re.IGNORECASE), 1_000),
    (re.compile(r"(?:млн|миллион(?:а|ов)?|million|mln|m)", re.IGNORECASE), 1_000_000),
    (re.compile(r"(?:млрд|миллиард(?:а|ов)?|billion|bln|bn)", re.IGNORECASE), 1_000_000_000),
)
_CURRENCIES = {
    "RUB": re.compile(r"(?:р|руб(?:л[а-я]+)?|₽|rub|rubles?|roubles?)", re.IGNORECASE),
    "USD": re.compile(r"(?:долл(?:ар[а-я]*)?|\$|usd|dollars?|сша|us)", re.IGNORECASE),
    "EUR": re.compile(r"(?:евро|€|eur|euros?)", re.IGNORECASE),
    "CNY": re.compile(r"(?:юан[а-я]+|¥|cny|yuans?)", re.IGNORECASE),
    "KZT": re.compile(r"(?:тенге|₸|kzt|tenge)", re.IGNORECASE),
}
_WORD = re.compile(r"[^\W\d_]+|[^\w\s.]")


def number_of(text: str, entry: Entry, lang: Lang) -> Read:
    """A number, grouped as the language groups it, with its thousands or millions; of a sum without its currency.

    What stands beside the figures and isn't the field's own currency is told; another currency isn't taken.
    """
    flat = re.sub(r"(?<=\d)[\s\u00a0\u202f]+(?=\d)", "", text).replace("−", "-")
    flat = re.sub(r"^\s*-\s+", "-", flat)
    found = _NUMBER.findall(flat)
    if len(found) != 1:
        return text, None  # none, or several: the record refuses it
    figures = found[0].replace(",", ".")
    if lang == "en":
        figures = found[0].replace(",", "")
        if "," in found[0] and not _ENGLISH.fullmatch(found[0]):
            return text, None  # 1,25 is a decimal of Russian
    if figures.count(".") > 1:
        return text, None
    before, _, after = flat.partition(found[0])
    times, left = _multiplied(_WORD.findall(after))
    words = [*_WORD.findall(before), *left]
    currency = entry.of.currency if isinstance(entry.of, MoneyField) else None
    if currency:
        said = {code for code, name in _CURRENCIES.items() if any(name.fullmatch(word) for word in words)}
        if said - {currency}:
            return None, _OTHER_CURRENCY
        own = _CURRENCIES.get(currency)
        words = [word for word in words if word != currency and not (own and own.fullmatch(word))]
    if times != 1:
        figures = f"{Decimal(figures) * times:f}"
        figures = figures.rstrip("0").rstrip(".") if "." in figures else figures
    return figures, _BESIDE if words else None


def _multiplied(words: list[str]) -> tuple[int, list[str]]:
    """What the first word multiplies by, and the words that are left."""
    for name, times in _TIMES:
        if words and name.fullmatch(words[0]):
            return times, words[1:]
    return 1, words


_OTHER_CURRENCY = (
    Both("сумма в другой валюте", "the sum is in another currency"),
    Both("Пересчитайте её и впишите сами.", "Convert it, and write it yourself."),
)
_BESIDE = (
    Both("рядом с числом есть слова", "there are words beside the number"),
    Both("Взято число; проверьте, в тех ли оно единицах.", "The number was taken; check its unit."),
)

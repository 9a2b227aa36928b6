"""Numbers in a sentence: agreement, sheets and copies, ordinals, lists of words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from wego_forms.errors import Both
from wego_forms.language.kinds import NBSP, Lang, refusal
from wego_forms.language.wordlist import words

if TYPE_CHECKING:
    from babel.core import Locale


_ENGLISH_ORDINALS = words(
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth "
    "Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth"
)
_TENS = {
    2: ("Twenty", "Twentieth"),
    3: ("Thirty", "Thirtieth"),
    4: ("Forty", "Fortieth"),
    5: ("Fifty", "Fiftieth"),
    6: ("Sixty", "Sixtieth"),
    7: ("Seventy", "Seventieth"),
    8: ("Eighty", "Eightieth"),
    9: ("Ninety", "Ninetieth"),
}
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def agree(n: int | float, one: str, few: str, many: str | None = None) -> str:
    """The form of a noun after the number `n`, by CLDR's plural rules.

    Russian with three forms: agree(113, 'город', 'города', 'городов'); English with two:
    agree(2, 'sheet', 'sheets'). A fraction takes `few` in Russian (2,5 города).

    >>> agree(21, "город", "города", "городов"), agree(1, "copy", "copies")
    ('город', 'copy')
    """
    if many is None:
        return one if n == 1 else few
    return {"one": one, "few": few, "many": many}.get(_russian_category(abs(n)), few)


@lru_cache(maxsize=1024)
def _russian_category(n: int | float) -> str:
    from babel import Locale

    return str(Locale("ru").plural_form(n))


def roman(n: int) -> str:
    """A whole number from 1 to 3999 in Roman figures. LanguageError: any other number.

    >>> roman(4)
    'IV'
    """
    if not 1 <= n <= 3999:
        raise refusal(
            Both("римскими цифрами не записать", "no Roman figures for this number"),
            str(n),
            Both("Укажите число от 1 до 3999.", "Give a number from 1 to 3999."),
        )
    figures = ""
    for value, figure in _ROMAN:
        count, n = divmod(n, value)
        figures += figure * count
    return figures


def ordinal(n: int, lang: Lang) -> str:
    """The place in a row: 'IV' in Russian, 'Fourth' in English (from 100 on '104th').

    LanguageError: less than one, or over 3999 in Russian.

    >>> ordinal(4, "ru"), ordinal(4, "en"), ordinal(21, "en")
    ('IV', 'Fourth', 'Twenty-First')
    """
    if lang == "ru":
        return roman(n)
    if n < 1:
        raise refusal(
            Both("порядковое число меньше единицы", "an ordinal below one"),
            str(n),
            Both("Укажите число от 1.", "Give a number from 1."),
        )
    if n < 20:
        return _ENGLISH_ORDINALS[n - 1]
    if n < 100:
        tens, ones = divmod(n, 10)
        cardinal, even = _TENS[tens]
        return f"{cardinal}-{_ENGLISH_ORDINALS[ones - 1]}" if ones else even
    suffix = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


def sheets_and_copies(
    sheets: int | None = None, copies: int = 1, lang: Lang = "ru", *, total: bool = False
) -> str:
    """How much an attachment is: 'на 6 л. в 1 экз.' (no-break spaces) or '(6 sheets, 1 copy)'.

    `sheets` None: bound, no sheet count. `total`: the document has annexes of its own, 'всего на 30 л. …'.
    Source: ГОСТ Р 7.0.97-2016, 5.18. LanguageError: a count below one.
    """
    for count in (sheets, copies):
        if count is not None and count < 1:
            raise refusal(
                Both("число листов или экземпляров меньше единицы", "a count of sheets or copies below one"),
                str(count),
                Both("Укажите число от 1.", "Give a number from 1."),
            )
    if lang == "en":
        parts = [f"{copies} {agree(copies, 'copy', 'copies')}"]
        if sheets is not None:
            parts.insert(0, f"{sheets} {agree(sheets, 'sheet', 'sheets')}{' in all' if total else ''}")
        return f"({', '.join(parts)})"
    text = f"в{NBSP}{copies}{NBSP}экз."
    if sheets is not None:
        text = f"{'всего ' if total else ''}на{NBSP}{sheets}{NBSP}л. {text}"
    return text


def join(items: Sequence[str], lang: Lang) -> str:
    """Words as a list in a sentence, by CLDR: 'a, b и c', 'a, b and c' (British: no comma before 'and').

    >>> join(["Казань", "Ульяновск"], "ru")
    'Казань и Ульяновск'
    """
    from babel.lists import format_list

    return str(format_list(list(items), locale=_locale("ru" if lang == "ru" else "en_GB")))


@lru_cache(maxsize=2)
def _locale(name: str) -> Locale:
    """Babel's, parsed once: a letter has several lists."""
    from babel.core import Locale

    return Locale.parse(name)

"""Countries by their ISO 3166-1 codes."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import Lang, refusal

#: Two letters in CLDR that aren't a country's.
_NO_COUNTRIES = frozenset(("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"))


@lru_cache(maxsize=512)
def country_name(code: str, lang: Lang) -> str:
    """A country's name by its ISO 3166-1 alpha-2 code, as CLDR (Babel) has it. LanguageError: no such code.

    >>> country_name("RU", "ru")
    'Россия'
    """
    from babel import Locale

    territories = Locale(lang).territories
    name = territories.get(code.upper()) if len(code) == 2 and code.isascii() and code.isalpha() else None
    if not name or code.upper() in _NO_COUNTRIES:
        raise refusal(
            Both("неизвестный код страны", "unknown country code"),
            code,
            Both("Укажите две буквы по ISO 3166-1, например RU.", "Give two letters of ISO 3166-1, e.g. RU."),
        )
    return str(name)


@lru_cache(maxsize=2)
def countries(lang: Lang) -> tuple[tuple[str, str], ...]:
    """Every country's code and name, by name in that language's alphabet."""
    from babel import Locale

    codes = [str(code) for code in Locale("en").territories]
    named = [
        (code, country_name(code, lang))
        for code in codes
        if re.fullmatch("[A-Z]{2}", code) and code not in _NO_COUNTRIES
    ]
    return tuple(sorted(named, key=lambda pair: pair[1].casefold().replace("ё", "е")))

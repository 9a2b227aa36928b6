"""Countries by their ISO 3166-1 codes."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import Lang, refusal


@lru_cache(maxsize=512)
def country_name(code: str, lang: Lang) -> str:
    """A country's name by its ISO 3166-1 alpha-2 code, as CLDR (Babel) has it. LanguageError: no such code.

    >>> country_name("RU", "ru")
    'Россия'
    """
    from babel import Locale

    territories = Locale(lang).territories
    name = territories.get(code.upper()) if len(code) == 2 and code.isascii() and code.isalpha() else None
    if not name or code.upper() in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"):
        raise refusal(
            Both("неизвестный код страны", "unknown country code"),
            code,
            Both("Укажите две буквы по ISO 3166-1, например RU.", "Give two letters of ISO 3166-1, e.g. RU."),
        )
    return str(name)

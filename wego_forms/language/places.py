"""Countries by their ISO 3166-1 codes."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import Lang, refusal
from wego_forms.language.russian.countries import country_by_code, country_codes


def country_name(code: str, lang: Lang) -> str:
    """A country's name by its ISO 3166-1 alpha-2 code. LanguageError: no such code.

    Russian as the Ministry of Foreign Affairs writes it (not CLDR's 'Конго - Киншаса'), English as the United
    Nations do.

    >>> country_name("CD", "ru"), country_name("KR", "en")
    ('Демократическая Республика Конго', 'Republic of Korea')
    """
    found = country_by_code(code)
    if found is None:
        raise refusal(
            Both("неизвестный код страны", "unknown country code"),
            code,
            Both("Укажите две буквы по ISO 3166-1, например RU.", "Give two letters of ISO 3166-1, e.g. RU."),
        )
    return found.en if lang == "en" else found.nominative


@lru_cache(maxsize=2)
def countries(lang: Lang) -> tuple[tuple[str, str], ...]:
    """Every country's code and name, by name in that language's alphabet."""
    named = [(code, country_name(code, lang)) for code in country_codes()]
    return tuple(sorted(named, key=lambda pair: pair[1].casefold().replace("ё", "е").replace("å", "a")))

"""Countries by their ISO 3166-1 codes."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import Lang, refusal
from wego_forms.language.russian.countries import country, country_by_code, country_codes, english_names


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


#: Names by which people call a country and no table of names does.
_ALSO = {
    "рф": "RU",
    "российская федерация": "RU",
    "russian federation": "RU",
    "республика казахстан": "KZ",
    "республика беларусь": "BY",
    "китайская народная республика": "CN",
    "usa": "US",
    "uk": "GB",
    "turkey": "TR",
    "czech republic": "CZ",
}


def country_code(name: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country by its name in Russian or English; None: there is no such name.

    >>> country_code("Китай"), country_code("the Russian Federation"), country_code("Нарния")
    ('CN', 'RU', None)
    """
    flat = " ".join(name.split())
    found = country(flat)
    if found is not None:
        return found.code or None
    bare = flat.casefold().removeprefix("the ")
    return _ALSO.get(bare) or english_names().get(bare)


@lru_cache(maxsize=2)
def countries(lang: Lang) -> tuple[tuple[str, str], ...]:
    """Every country's code and name, by name in that language's alphabet."""
    named = [(code, country_name(code, lang)) for code in country_codes()]
    return tuple(sorted(named, key=lambda pair: pair[1].casefold().replace("ё", "е").replace("å", "a")))

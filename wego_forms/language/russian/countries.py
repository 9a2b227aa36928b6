"""The countries of ISO 3166-1 and their usual other names: every case, в or на, the English name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from wego_forms.language.kinds import Case
from wego_forms.language.russian.spelling import clean_phrase, key, like
from wego_forms.once import once


class Country(NamedTuple):
    """A country under one of its names; `code` is ISO 3166-1 alpha-2, '' where the standard has none."""

    code: str
    nominative: str
    genitive: str
    dative: str
    accusative: str
    instrumental: str
    prepositional: str
    preposition: str
    en: str

    def form(self, case: Case) -> str:
        """The Russian name in `case`."""
        text: str = getattr(self, case)
        return text


@once
def _tables() -> tuple[Mapping[str, Country], Mapping[str, Country]]:
    import csv
    from importlib.resources import files

    by_code: dict[str, Country] = {}
    by_name: dict[str, Country] = {}
    table = files("wego_forms.language.russian").joinpath("countries.csv")
    with table.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            country = Country(**row)
            by_name[_key(country.nominative)] = country
            if country.code:
                by_code.setdefault(country.code, country)  # the first row of a code is the Ministry's name
    return by_code, by_name


def country_by_code(code: str) -> Country | None:
    """The country under the name that the Ministry of Foreign Affairs uses; None: no such code."""
    return _tables()[0].get(code.upper())


def country_codes() -> tuple[str, ...]:
    """Every code of the table."""
    return tuple(_tables()[0])


@lru_cache(maxsize=4096)
def country(text: str) -> Country | None:
    """The country of a Russian name (США, Республика Корея); None: it isn't in the table."""
    return _tables()[1].get(_key(text))


def country_names() -> tuple[str, ...]:
    """Every Russian name of the table, in small letters, ё as е."""
    return tuple(_tables()[1])


@once
def english_names() -> Mapping[str, str]:
    """The codes by the English names, in small letters."""
    return {each.en.casefold(): each.code for each in reversed(tuple(_tables()[1].values())) if each.code}


@lru_cache(maxsize=4096)
def country_form(text: str, case: Case) -> str | None:
    """The country's name in `case`, in the capitals and with the apostrophe that `text` has; None: no such name."""
    found = country(text)
    if found is None:
        return None
    flat = clean_phrase(text)
    if case == "nominative":
        return flat
    form = found.form(case)
    if "ё" not in flat.lower():
        form = form.replace("ё", "е").replace("Ё", "Е")
    if "'" in flat:
        form = form.replace("’", "'")
    if flat.isupper() and not found.nominative.isupper():
        return form.upper()
    said = flat.split(" ")
    if flat[:1].isupper() and len(said) == len(form.split(" ")):
        return " ".join(map(like, form.split(" "), said))
    return form  # Папуа-Новая Гвинея: the dash is set right


def _key(text: str) -> str:
    flat = key(clean_phrase(text)).replace("'", "’").replace("ʼ", "’").replace("—", "–")
    return flat.replace(" – ", "-").replace("–", "-").strip(" .,")

"""Whether a region's, a country's or a town's name is typed in small letters: мэр города алматы, омская область."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from wego_forms.language.russian.countries import country
from wego_forms.language.russian.engines import is_known, parses
from wego_forms.language.russian.regions import region, regions
from wego_forms.language.russian.spelling import clean_phrase, key
from wego_forms.language.russian.townlist import towns
from wego_forms.once import once

#: A whole word, or words with hyphens, in small letters.
_WORD = re.compile(r"(?<![^\W\d_])(?<!-)[а-яё]+(?:-[а-яё]+)*")
#: The dictionary has them as names of places.
_NO_NAMES = frozenset(("велаят", "сангха"))
_CITY = re.compile(r"(?i)(?:\bгород(?:а|у|ом|е)?|\bг(?:ор)?\.)\s*$")


@lru_cache(maxsize=4096)
def has_small_name(text: str) -> bool:
    """Whether a known name in the text has no capital; a text in CAPITALS has none that is small."""
    flat = clean_phrase(text)
    if flat.islower() and (region(flat) or country(flat)):
        return True
    low = f" {flat}".lower()
    ends = (genitive for ending, genitive in _genitives().items() if low.endswith(ending))
    return any(_has_no_capital(flat, genitive) for genitive in ends) or any(
        _is_a_name(flat, found) for found in _WORD.finditer(flat)
    )


@once
def _genitives() -> Mapping[str, str]:
    """How a text in small letters ends that ends in a region's genitive, to the genitive."""
    return {f" {each.genitive}".lower(): each.genitive for each in regions()}


def _has_no_capital(flat: str, genitive: str) -> bool:
    """Whether each word that has a capital in the region's genitive has none at the text's end."""
    pairs = zip(genitive, flat[-len(genitive) :], strict=True)
    return all(typed.islower() for char, typed in pairs if char.isupper())


def _is_a_name(flat: str, found: re.Match[str]) -> bool:
    """A word that the dictionary has as a place's name only, or after 'город' as such a name too."""
    word = found[0]
    read = parses(word)
    of_places = ["Geox" in parse.tag for parse in read]
    if _CITY.search(flat[: found.start()]):
        return any(of_places) or key(word) in towns()
    if not of_places or not all(of_places) or not is_known(word):
        return False
    return not any("Abbr" in parse.tag or parse.normal_form in _NO_NAMES for parse in read)

"""The federal subject that a post names at its end: Губернатор Самарской области, Глава Татарстана, Раис РТ."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wego_forms.language.decline import decline
from wego_forms.language.russian.regions import Region, region, subject_names
from wego_forms.language.russian.spelling import clean_phrase, key
from wego_forms.once import once

#: Words of the longest name: Ханты-Мансийского автономного округа – Югры.
_LONGEST = 6
#: What kind of place a region is, in the genitive, as a post has it before the name or alone: Губернатор области.
_SORTS = frozenset(
    (
        *("области", "края", "республики", "округа", "автономного", "автономной", "города", "района"),
        *("городского", "муниципального", "поселения", "сельского"),
    )
)
_SHORT = {"обл.": "области", "обл": "области", "респ.": "республики", "респ": "республики"}


def region_named(post: str) -> Region | None:
    """The federal subject in whose genitive, or abbreviation, the Russian post ends, in whatever case the post is."""
    words = [_SHORT.get(word.lower(), word) for word in clean_phrase(post).split(" ")]
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        if found := _genitives().get(key(" ".join(words[-size:]))):
            return found
    return region(words[-1]) if len(words) > 1 and words[-1].isupper() else None


def without_sort(post: str, genitive: str) -> str:
    """The Russian post without the kind of its region at its end, which the name has: Губернатор [области].

    `genitive` is the region's name: Самарской области.
    """
    words = post.split(" ")
    named = _SORTS & set(key(genitive).split(" "))
    if region_named(f"глава {genitive}"):
        named |= {"региона"}
    while len(words) > 1 and key(words[-1]) in named:
        words.pop()
    return " ".join(words)


@once
def _genitives() -> Mapping[str, Region]:
    found: dict[str, Region] = {}
    for name, subject in subject_names():
        if re.match("[а-яё]", name):
            found.setdefault(key(decline(name, "genitive", kind="region").text), subject)
        found[key(subject.genitive)] = subject
    return found

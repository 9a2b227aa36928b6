"""What was meant by a name that isn't known: its letters are Russian ones that look Latin, or it is misspelt."""

from __future__ import annotations

import difflib
from collections.abc import Collection

from wego_forms.errors import Both

#: Russian letters that Latin ones look like; і, ј and ѕ come from keyboards of neighbours.
_ALIKE = str.maketrans("аеорсухкіјѕАВЕКМНОРСТУХІЈЅ", "aeopcyxkijsABEKMHOPCTYXIJS")


def in_latin(name: str) -> str:
    """The name with Latin letters in the place of those that look like them."""
    return name.translate(_ALIKE)


def nearest(name: str, known: Collection[str]) -> str:
    """The known name that was meant; '' if none is near."""
    by_case = {each.casefold(): each for each in sorted(known)}
    ways = (name.casefold(), in_latin(name).casefold())
    exact = [by_case[way] for way in ways if way in by_case]
    near = [by_case[found] for way in ways for found in difflib.get_close_matches(way, list(by_case), 1)]
    return next(iter([*exact, *near]), "")


def meant(name: str, known: Collection[str], written: str = "") -> Both | None:
    """The remedy that names it, or None; `written`: how it is written, where not by its name."""
    found = nearest(name, known)
    if not found:
        return None
    shown = written or found
    latin = in_latin(name)
    if latin != name and latin.casefold() == found.casefold():
        letters = ", ".join(
            dict.fromkeys(one for one, other in zip(name, latin, strict=True) if one != other)
        )
        return Both(
            f"Русские буквы вместо латинских ({letters}): наберите {shown}.",
            f"It has Russian letters instead of Latin ones ({letters}): type {shown}.",
        )
    return Both(f"Может быть, {shown}?", f"Perhaps {shown}?")

"""What was meant by a name that isn't known: its letters are Russian ones that look Latin, or it is misspelt."""

from __future__ import annotations

import difflib
from collections.abc import Collection

from wego_forms.errors import Both
from wego_forms.fields.figures import STYLES
from wego_forms.filling.russian import in_english
from wego_forms.language.kinds import CASES

#: Russian letters that Latin ones look like; і, ј and ѕ come from keyboards of neighbours.
_ALIKE = str.maketrans("аеорсухкіјѕАВЕКМНОРСТУХІЈЅ", "aeopcyxkijsABEKMHOPCTYXIJS")

#: Arguments of filters that are easily taken for fields.
_WORDS = frozenset((*CASES, *STYLES))
#: Fields of a group that a remedy lists.
_MOST_LISTED = 8


def in_latin(name: str) -> str:
    """The name with Latin letters in the place of those that look like them."""
    return name.translate(_ALIKE)


def nearest(name: str, known: Collection[str]) -> str:
    """The known name that was meant; '' if none is near."""
    by_case = {each.casefold(): each for each in sorted(known)}
    by_looks = {_looks(each): each for each in sorted(known)}
    ways = (name.casefold(), _looks(name))
    exact = [names[way] for way, names in zip(ways, (by_case, by_looks), strict=True) if way in names]
    near = [by_case[found] for way in ways for found in difflib.get_close_matches(way, list(by_case), 1)]
    return next(iter([*exact, *near]), "")


def quoted(path: str) -> Both | None:
    """The remedy for a filter's own word, a case or a style, that stands without its marks."""
    if path not in _WORDS:
        return None
    return Both(f"Поставьте кавычки: '{path}'.", f"Put quotation marks round it: '{path}'.")


def called(path: str) -> Both:
    """The remedy for a field that goes by what it is called in Russian, or by its title."""
    field = path.replace("[]", "[0]")
    return Both(f"В теге это поле называется {field}.", f"In a tag that field is called {field}.")


def meant(name: str, known: Collection[str], written: str = "") -> Both | None:
    """The remedy that names it, or None; `written`: how it is written, where not by its name."""
    if field := in_english(name, known):
        return called(field)
    group, dot, leaf = name.rpartition(".")
    inside = [each[len(group) + 1 :] for each in known if dot and each.startswith(f"{group}.")]
    inside = [each for each in dict.fromkeys(inside) if "." not in each and "[" not in each]
    near = nearest(leaf, inside) if inside else nearest(name, known)
    if inside and not near:
        listed = ", ".join(f"{group}.{each}".replace("[]", "[0]") for each in sorted(inside)[:_MOST_LISTED])
        return Both(f"В этой группе есть: {listed}.", f"That group has: {listed}.")
    found = f"{group}.{near}" if inside else near
    if not found:
        return None
    shown = written or (found if "[]" in name else found.replace("[]", "[0]"))
    if found.casefold() != name.casefold() and _looks(found) == _looks(name):
        return _of_two_alphabets(name, found, shown)
    return Both(f"Может быть, {shown}?", f"Perhaps {shown}?")


def _looks(name: str) -> str:
    return in_latin(name).casefold()


def _of_two_alphabets(name: str, found: str, shown: str) -> Both:
    differing = [
        one for one, other in zip(name, found, strict=False) if one != other and _looks(one) == _looks(other)
    ]
    letters = ", ".join(dict.fromkeys(differing))
    what = Both("Буквы другого алфавита", "It has letters of the other alphabet")
    if all(one.isascii() for one in differing):
        what = Both("Латинские буквы вместо русских", "It has Latin letters instead of Russian ones")
    elif not any(one.isascii() for one in differing):
        what = Both("Русские буквы вместо латинских", "It has Russian letters instead of Latin ones")
    return Both(f"{what.ru} ({letters}): наберите {shown}.", f"{what.en} ({letters}): type {shown}.")

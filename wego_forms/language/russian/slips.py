"""Whether the name of a region may be another's, misspelt: Чувашкая Республика, Самарский край."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from wego_forms.language.russian.countries import country_names
from wego_forms.language.russian.engines import is_known
from wego_forms.language.russian.regions import subject_names
from wego_forms.language.russian.spelling import clean_phrase, key
from wego_forms.once import once

_SORT = re.compile(r"\b(?:область|край|автономн(?:ый|ая)|округ|обл|республика|народная)\b\.?")
_ENDING = re.compile(r"(?:ий|ый|ая|ое)\b")
_LIKENESS = 0.79
"""Two letters of ten may be others: Татрстан, Чувашкая, Нижгородская; but not Жамбылская for Самарская."""


@lru_cache(maxsize=4096)
def may_be_a_slip(name: str) -> bool:
    """Whether a region that no table has is called as one of them with another sort, or nearly so.

    A name whose words the dictionary has is no misspelt one (Ошская область beside Омская).
    """
    own = _own(name)
    if not own or own in _countries():
        return False  # Республика Косово
    if own in _subjects():
        return True
    if all(map(is_known, re.split(r"[ –-]+", _without_sort(name)))):
        return False
    return any(_alike(own, other) for other in _subjects() | _countries())


def _alike(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 2:
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= _LIKENESS and matcher.ratio() >= _LIKENESS


@once
def _subjects() -> frozenset[str]:
    return frozenset(_own(name) for name, _ in subject_names() if _SORT.search(name))


@once
def _countries() -> frozenset[str]:
    return frozenset(map(_own, country_names()))


def _without_sort(name: str) -> str:
    return " ".join(_SORT.sub(" ", key(clean_phrase(name))).split())


def _own(name: str) -> str:
    """What tells a region from the others of its sort: самарск of Самарская область."""
    return re.sub(r"(?<=[сц])к$", "", _ENDING.sub("", _without_sort(name)))

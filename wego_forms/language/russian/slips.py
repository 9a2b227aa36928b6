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
_END = 4
_LIKENESS = 0.79
_OF_SHORT, _SHORT = 0.7, 5
_OF_KNOWN = 0.9
"""Two letters of ten may be others: Татрстан, Чувашкая, Нижгородская; but not Жамбылская for Самарская.

A letter of four too (Кырм); what the dictionary has is a slip if it is a letter of a long name only (Старопольский).
"""


@lru_cache(maxsize=4096)
def may_be_a_slip(name: str) -> bool:
    """Whether a region that no table has is called as one of them with another sort, or nearly so.

    A name whose words the dictionary has is hardly a misspelt one (Терская область beside Тверская).
    """
    own = _own(name)
    if not own or own in _countries():
        return False  # Республика Косово
    if own in _subjects():
        return True
    known = all(map(is_known, re.split(r"[ –-]+", _without_sort(name))))
    least = _OF_KNOWN if known else _OF_SHORT if len(own) <= _SHORT else _LIKENESS
    near = _near()
    alike = [*near.get(own[:1], ()), *near.get(own[-_END:], ())]
    return any(
        _alike(own, other, least) for other, is_subject in alike if is_subject or "республик" in name.lower()
    )


def _alike(one: str, other: str, least: float) -> bool:
    if abs(len(one) - len(other)) > 2 or len(set(one) ^ set(other)) > 4:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= least


@once
def _near() -> dict[str, list[tuple[str, bool]]]:
    """The names by their first letter and by their end, of which a slip leaves one; whether each is a subject's."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for names, is_subject in ((_subjects(), True), (_countries(), False)):
        for name in names:
            for part in (name[:1], name[-_END:]):
                found.setdefault(part, []).append((name, is_subject))
    return found


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

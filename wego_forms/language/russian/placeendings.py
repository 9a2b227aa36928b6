"""The endings of place names, where nothing but the ending is known."""

from __future__ import annotations

import re

from wego_forms.language.kinds import CASES, Case
from wego_forms.language.russian.spelling import key
from wego_forms.language.wordlist import words

MASCULINE = dict(zip(CASES, ("", "а", "у", "", "ом", "е"), strict=True))
NEUTER = dict(zip(CASES, ("о", "а", "у", "о", "ом", "е"), strict=True))
FEMININE = dict(zip(CASES, ("а", "ы", "е", "у", "ой", "е"), strict=True))
POSSESSIVE_NEUTER = dict(zip(CASES, ("о", "а", "у", "о", "ым", "ом"), strict=True))
_POSSESSIVE_NEUTER = re.compile(r"(?:[ое]в|[иы]н)о$")
_NEUTER_NOUNS = frozenset(
    words(
        "озеро поле болото море городище урочище займище селище сельцо село побоище плато устье взморье лукоморье "
        "раменье взгорье зимовье угодье стойбище пепелище место"
    )
)
_ENDINGS = {
    "ь": ("ь", "я", "ю", "ь", "ем", "е"),
    "й": ("й", "я", "ю", "й", "ем", "е"),
    "а": ("а", "ы", "е", "у", "ой", "е"),
    "ка": ("ка", "ки", "ке", "ку", "кой", "ке"),
    "жа": ("жа", "жи", "же", "жу", "жей", "же"),
    "ца": ("ца", "цы", "це", "цу", "цей", "це"),
    "ха": ("ха", "хи", "хе", "ху", "хой", "хе"),
    "га": ("га", "ги", "ге", "гу", "гой", "ге"),
    "ша": ("ша", "ши", "ше", "шу", "шей", "ше"),
    "ча": ("ча", "чи", "че", "чу", "чей", "че"),
    "ща": ("ща", "щи", "ще", "щу", "щей", "ще"),
    "я": ("я", "и", "е", "ю", "ей", "е"),
    "ия": ("ия", "ии", "ии", "ию", "ией", "ии"),
}


def is_possessive_neuter(parts: list[str]) -> bool:
    """Плещеево озеро, Марьино поле, Чёртово болото: whose it is, and a neuter noun for a kind of place."""
    return (
        len(parts) == 2 and key(parts[1]) in _NEUTER_NOUNS and bool(_POSSESSIVE_NEUTER.search(key(parts[0])))
    )


def by_ending(name: str, low: str, case: Case) -> str:
    """A foreign town's name by its ending alone; what ends in another vowel stays."""
    for length in (2, 1):
        if forms := _ENDINGS.get(low[-length:]):
            return name[:-length] + forms[CASES.index(case)]
    if low[-1] in "жчшщц" and case == "instrumental":
        return f"{name}ем"
    return name + MASCULINE[case] if low[-1] in "бвгджзклмнпрстфхцчшщ" else name

"""Whether a town or a body is 'согласен', 'согласна', 'согласно' or 'согласны'."""

from __future__ import annotations

from wego_forms.language.kinds import Form
from wego_forms.language.russian import doubts
from wego_forms.language.russian.bodywords import is_abbreviation
from wego_forms.language.russian.phrases import find_head
from wego_forms.language.russian.placeplurals import PLURALS
from wego_forms.language.russian.placewords import FROZEN_NAMES, SPECIAL
from wego_forms.language.russian.spelling import clean_phrase, key
from wego_forms.language.wordlist import words

_EITHER = "согласен(на)"
_ABBREVIATED = {
    **dict.fromkeys(words("ано нко ассоциация ндо"), "согласна"),
    **dict.fromkeys(
        words("ооо ао пао оао мо сп гп мку мбу мау гбу гку гау фгбу фгуп гуп муп зато мчс мвд"), "согласно"
    ),
    **dict.fromkeys(words("г. гор. го мр"), "согласен"),
}
"""Abbreviated first words, by the word behind them: организация, общество, учреждение, город."""


def consent(name: str) -> Form:
    """'согласен', 'согласна', 'согласно' or 'согласны', to agree with the applicant's name.

    'согласен(на)', unsure, where the name's gender can't be told. No error is raised.
    """
    flat = clean_phrase(name)
    if key(flat) in PLURALS or (key(flat).partition(" ")[0].endswith(("ые", "ие")) and key(flat) in SPECIAL):
        return Form("согласны")
    if key(flat) in FROZEN_NAMES or flat.lower().startswith("г."):
        return Form("согласен")
    first = flat.partition(" ")[0]
    if word := _ABBREVIATED.get(first.lower()):
        return Form(word)
    if is_abbreviation(first):
        return Form.doubtful(_EITHER, doubts.NO_HEAD)
    head = find_head(flat.split(" "), 0, animate=False) if flat else None
    if head is None or head.reading.either:
        return Form.doubtful(_EITHER, doubts.NO_HEAD)
    if _two_subjects(flat.split(" ")[head.position + 1 :]):
        return Form("согласны")
    if head.reading.plural:
        word = "согласны"
    else:
        word = {"masc": "согласен", "femn": "согласна", "neut": "согласно"}.get(head.reading.gender, _EITHER)
    return Form(word) if head.sure else Form.doubtful(word, doubts.UNKNOWN_WORD)


def _two_subjects(rest: list[str]) -> bool:
    """Whether 'и' joins a second body in the nominative: 'Администрация и Дума города'."""
    if not rest or rest[0].lower() != "и":
        return False
    second = find_head(rest[1:], 0, animate=False)
    return second is not None and rest[1][:1].isupper()

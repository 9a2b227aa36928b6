"""Bodies: administrations, governments, dumas; and whether a town or a body 'согласен' or 'согласна'."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.language.kinds import Case, Form
from wego_forms.language.russian import doubts
from wego_forms.language.russian.engines import is_known, parses
from wego_forms.language.russian.phrases import find_head, inflect, only_nominative
from wego_forms.language.russian.placewords import FROZEN_NAMES, PLURALS, SPECIAL
from wego_forms.language.russian.spelling import clean_phrase, key, script_doubt
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


@lru_cache(maxsize=20_000)
def decline_body(text: str, case: Case) -> Form:
    """A body in `case`: 'Администрация города Казани' → 'Администрации города Казани'. No error is raised."""
    flat = clean_phrase(text)
    if case == "nominative":
        return Form(flat)
    parts = flat.split(" ")
    if wrong := script_doubt(flat.replace(" ", ""), "-'’ʼ.,«»\"“”„()–№0123456789"):
        return Form.doubtful(flat, wrong)
    if _is_abbreviation(parts[0]):
        return Form(flat)
    head = find_head(parts, 0, animate=False)
    if head is None:
        return Form.doubtful(flat, doubts.NO_HEAD)
    out = list(parts)
    for place, reading in head.readings:
        out[place] = inflect(parts[place], reading, case, animate=False)
    tail = parts[head.position + 1] if head.position + 1 < len(parts) else ""
    reason = None if head.sure else doubts.UNKNOWN_WORD
    if tail == "и" and head.position + 2 < len(parts):
        tail = parts[head.position + 2]
    if tail and tail[0].isalpha() and only_nominative(tail):
        reason = doubts.TWO_NOMINATIVES
    return Form(" ".join(out), reason is None, reason)


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
    if _is_abbreviation(first):
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


def _is_abbreviation(word: str) -> bool:
    """МЧС, АНО: capitals that the dictionary doesn't have as a word, or has as an abbreviation."""
    if not word.isupper() or not 1 < len(word) < 9:
        return False
    low = word.lower()
    return low in _ABBREVIATED or not is_known(low) or any("Abbr" in parse.tag for parse in parses(low))

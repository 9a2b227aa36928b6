"""Bodies: administrations, governments, dumas; and whether a town or a body 'согласен' or 'согласна'."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.language.kinds import Case, Form
from wego_forms.language.russian import doubts
from wego_forms.language.russian.phrases import find_head, inflect, only_nominative
from wego_forms.language.russian.placewords import PLURALS
from wego_forms.language.russian.spelling import clean_phrase, key, script_doubt

_EITHER = "согласен(на)"


@lru_cache(maxsize=20_000)
def decline_body(text: str, case: Case) -> Form:
    """A body in `case`: 'Администрация города Казани' → 'Администрации города Казани'. No error is raised."""
    flat = clean_phrase(text)
    if case == "nominative":
        return Form(flat)
    words = flat.split(" ")
    if wrong := script_doubt(flat.replace(" ", ""), "-'’ʼ.,«»\"“”„()–№0123456789"):
        return Form.doubtful(flat, wrong)
    if not flat.isupper() and words[0].isupper() and 1 < len(words[0]) < 9:
        return Form(flat)
    head = find_head(words, 0, animate=False)
    if head is None:
        return Form.doubtful(flat, doubts.NO_HEAD)
    out = list(words)
    for place, reading in head.readings:
        out[place] = inflect(words[place], reading, case, animate=False)
    tail = words[head.position + 1] if head.position + 1 < len(words) else ""
    reason = None if head.sure else doubts.UNKNOWN_WORD
    if tail and tail[0].isalpha() and only_nominative(tail):
        reason = doubts.TWO_NOMINATIVES
    return Form(" ".join(out), reason is None, reason)


def consent(name: str) -> Form:
    """'согласен', 'согласна', 'согласно' or 'согласны', to agree with the applicant's name.

    'согласен(на)', unsure, where the name's gender can't be told. No error is raised.
    """
    flat = clean_phrase(name)
    if key(flat) in PLURALS:
        return Form("согласны")
    head = find_head(flat.split(" "), 0, animate=False) if flat else None
    if head is None or head.reading.either:
        return Form.doubtful(_EITHER, doubts.NO_HEAD)
    if head.reading.plural:
        word = "согласны"
    else:
        word = {"masc": "согласен", "femn": "согласна", "neut": "согласно"}.get(head.reading.gender, _EITHER)
    return Form(word) if head.sure else Form.doubtful(word, doubts.UNKNOWN_WORD)

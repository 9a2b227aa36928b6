"""Parts of a name that are typed in small letters throughout: refused, but for particles that have no others."""

from __future__ import annotations

import re

from wego_forms.errors import Both, shorten
from wego_forms.language.russian.spelling import LOWER_PARTS, in_capitals_of_a_name
from wego_forms.records.base import Refused

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: Of the last Cyrillic letter: Georgian, which names in small letters only, and others come behind it.
_LAST = "\u052f"


def refuse_small(name: str) -> None:
    """Refused: кузнецов, ван дер берг. Ван дер Берг has a capital, and оглы alone is a word of a patronymic."""
    if any(letter.isupper() or letter > _LAST for letter in name):
        return
    words = [word for word in _WORD.findall(name) if word not in LOWER_PARTS]
    if not words:
        return
    meant = shorten(_WORD.sub(_as_written, name))
    raise Refused(
        Both("имя набрано строчными буквами", "the name is in small letters"),
        Both(f"Пишите с заглавной: {meant}.", f"Write it with a capital: {meant}."),
    )


def _as_written(word: re.Match[str]) -> str:
    return word[0] if word[0] in LOWER_PARTS else in_capitals_of_a_name(word[0])

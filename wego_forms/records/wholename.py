"""A person's whole name in one line, split into its parts; what could be split in two ways is refused."""

from __future__ import annotations

import re

from wego_forms.errors import Both
from wego_forms.records.base import Refused

_PATRONYMIC = re.compile(r"(?i)[а-яё-]+(?:ович|евич|ич|овна|евна|ична|инична)")
#: Words of a patronymic that stand apart: Мамедов Али Гасан оглы.
_OF_FATHER = frozenset(("оглы", "оглу", "улы", "уулу", "угли", "кызы", "гызы", "қызы", "кизи"))
_ASK = Both(
    "Пишите «Фамилия Имя Отчество» или дайте каждой части свой столбец.",
    "Write “Family Given Patronymic”, or give each part a column of its own.",
)


def split_name(text: str) -> dict[str, str]:
    """Family, given and patronymic of «Иванов Пётр Ильич», «Пётр Ильич Иванов», «Ким Анна» or 'Xi, Jinping'.

    Two words are the family name and the given one, as Russian lists have them. Refused: initials, one word, a name
    whose order can't be told.
    """
    family, comma, rest = (part.strip() for part in text.partition(","))
    if comma:
        words = rest.split()
        if family and len(words) in (1, 2):
            return _parts(family, *words)
        raise _refused()
    words = text.split()
    if any("." in word or len(word) == 1 for word in words):
        raise _refused(Both("в имени инициалы", "the name has initials"))
    if len(words) == 4 and words[3].casefold() in _OF_FATHER:
        return _parts(words[0], words[1], f"{words[2]} {words[3]}")
    if len(words) == 2 and not _PATRONYMIC.fullmatch(words[1]):
        return _parts(*words)
    if len(words) == 3:
        middle, last = (bool(_PATRONYMIC.fullmatch(word)) for word in words[1:])
        if last and not middle:
            return _parts(*words)
        if middle and not last:
            return _parts(words[2], words[0], words[1])
        if middle and last:  # Иванович is a family name as well, but it stands first in a list
            return _parts(*words)
    raise _refused()


def _parts(family: str, given: str, patronymic: str = "") -> dict[str, str]:
    found = {"family": family, "given": given}
    return found | {"patronymic": patronymic} if patronymic else found


def _refused(what: Both | None = None) -> Refused:
    return Refused(what or Both("части имени не различить", "the name's parts can't be told apart"), _ASK)

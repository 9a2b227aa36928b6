"""A person's whole name in one line, split into its parts; what could be split in two ways is refused."""

from __future__ import annotations

import re

from wego_forms.errors import Both
from wego_forms.language import Name
from wego_forms.records.base import Refused
from wego_forms.records.nominative import refuse_other_cases
from wego_forms.records.several import refuse_several

_PATRONYMIC = re.compile(r"(?i)[а-яё-]+(?:ович|евич|ич|овна|евна|ична|инична)")
#: П., П.И., А.-М., and a letter alone.
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]?|[^\W\d_]")
#: Words of a patronymic that stand apart: Мамедов Али Гасан оглы.
_OF_FATHER = frozenset(("оглы", "оглу", "улы", "уулу", "угли", "кызы", "гызы", "қызы", "кизи"))
_ASK = Both(
    "Пишите «Фамилия Имя Отчество» или дайте каждой части свой столбец.",
    "Write “Family Given Patronymic”, or give each part a column of its own.",
)


def split_name(text: str) -> dict[str, str]:
    """Family, given and patronymic of «Иванов Пётр Ильич», «Пётр Ильич Иванов», «Ким Анна» or 'Xi, Jinping'.

    Two words are the family name and the given one, as Russian lists have them, unless the first can only be a given
    name: «Пётр Орлов» (docs/decisions/0029). Refused: initials, one word, a name
    whose order can't be told, several people.
    """
    refuse_several(text)
    if any(_INITIALS.fullmatch(word) for word in text.replace(",", " ").split()):
        raise _refused(Both("в имени инициалы", "the name has initials"))
    refuse_other_cases(text)
    family, comma, rest = (part.strip() for part in text.partition(","))
    if comma:
        words = rest.split()
        if family and len(words) in (1, 2) and not (" " in family and is_patronymic(family.split()[-1])):
            return _parts(family, *words)
        raise _refused()
    words = text.split()
    if len(words) == 4 and words[3].casefold() in _OF_FATHER:
        return _parts(words[0], words[1], f"{words[2]} {words[3]}")
    if len(words) == 2 and not is_patronymic(words[1]):
        return _parts(*reversed(words)) if _given_first(text) else _parts(*words)
    if len(words) == 3:
        middle, last = (is_patronymic(word) for word in words[1:])
        if last and not middle:
            return _parts(*words)
        if middle and not last:
            return _parts(words[2], words[0], words[1])
        if middle and last:  # Иванович is a family name as well, but it stands first in a list
            return _parts(*words)
    raise _refused()


def is_patronymic(word: str) -> bool:
    """Whether a word ends as a patronymic does."""
    return _PATRONYMIC.fullmatch(word) is not None


def _given_first(text: str) -> bool:
    """Whether of two words the first is a given name, and the second is none."""
    name = Name.parse(text)
    first, last = text.casefold().split()
    return (name.given or "").casefold() == first and (name.family or "").casefold() == last


def _parts(family: str, given: str, patronymic: str = "") -> dict[str, str]:
    found = {"family": family, "given": given}
    return found | {"patronymic": patronymic} if patronymic else found


def _refused(what: Both | None = None) -> Refused:
    return Refused(what or Both("части имени не различить", "the name's parts can't be told apart"), _ASK)

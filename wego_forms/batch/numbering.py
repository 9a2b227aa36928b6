"""Registration numbers from a pattern and a start: `73-Г-01/{n}исх` from 18086."""

from __future__ import annotations

import re
import string

from wego_forms.errors import Both, InputError, Problem

#: Letters of a registration number.
MAX_LENGTH = 60
#: What may stand behind {n: a width, as in {n:05}. More would be a way to fill the memory, or to reach into objects.
_WIDTH = re.compile(r"0?[1-9]?[0-9]?d?")


def made(pattern: str, number: int) -> str:
    """The pattern with the number in it. ValueError: it asks for more than a width of two digits."""
    if any(not _WIDTH.fullmatch(form or "") or way for _, _, form, way in string.Formatter().parse(pattern)):
        raise ValueError(pattern)
    return pattern.format(n=number)


def check_numbers(pattern: str) -> None:
    """InputError: the pattern isn't one with a single {n}."""
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None]
        good = names == ["n"] and 0 < len(made(pattern, 1)) <= MAX_LENGTH
    except (ValueError, KeyError, IndexError, AttributeError, TypeError):
        good = False
    if not good:
        raise InputError(
            Problem(
                Both("образец номера неверен", "the pattern of numbers isn't right"),
                Both("Пример: 73-Г-01/{n}исх", "For example: 73-Г-01/{n}исх"),
                value=pattern,
            )
        )


class Numbering:
    """Gives the next number to each row that has none of its own, whether the row is right or not.

    So a letter's number doesn't change when another row is corrected.
    """

    def __init__(self, pattern: str | None, first: int) -> None:
        self._pattern = pattern
        self._next = first

    def take(self, own: object) -> str | None:
        """The number for a row whose own is `own`; None where the pattern has nothing to say."""
        if self._pattern is None or own not in (None, ""):
            return None
        number = made(self._pattern, self._next)
        self._next += 1
        return number

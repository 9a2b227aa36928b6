"""Registration numbers from a pattern and a start: `73-Г-01/{n}исх` from 18086."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from wego_forms.errors import Both, InputError, Problem

#: What a folder remembers of the numbers that its letters were given.
NUMBERS = ".wego-forms-numbers"
_MOST_TOLD = 20
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
    """Gives a number to each row that has none of its own, whether the row is right or not.

    A letter that had a number keeps it; the others get the next ones that nobody has. So no number moves when a row
    is corrected, put in, filtered out or given a number by hand.
    """

    def __init__(
        self,
        pattern: str | None,
        first: int = 1,
        known: Mapping[str, str] = MappingProxyType({}),
        own: frozenset[str] = frozenset(),
    ) -> None:
        self._pattern = pattern
        self._first = first
        self._next = first
        self._known = known
        self._taken = own | frozenset(known.values())
        self._met: Counter[str] = Counter()
        #: Every number of this run, by the letter.
        self.given: dict[str, str] = {}
        self._changed: list[tuple[int, str, str]] = []
        self._new: list[tuple[int, str]] = []

    def take(self, own: object, whom: Sequence[str] = ("",), row: int = 0) -> str | None:
        """The number for the row to `whom`, whose own is `own`; None where the pattern has nothing to say.

        `whom`: what tells the addressee, and what told him before, so that his number is found by either.
        """
        if self._pattern is None:
            return None
        self._met.update(dict.fromkeys(whom, 1))
        letter, *earlier = (f"{each}:{self._met[each]}" for each in whom)
        known = next((self._known[each] for each in (letter, *earlier) if each in self._known), None)
        if own not in (None, ""):
            self.given[letter] = str(own)
            if known not in (None, str(own)):
                self._changed.append((row, str(known), str(own)))
            return None
        if known is None:
            known = self._following(self._pattern)
            self._new.append((row, known))
        self.given[letter] = known
        return known

    @property
    def remarks(self) -> list[Both]:
        """What a person should know of the numbers, where some were given before."""
        remarks = [
            Both(
                f"Строка {row}: у письма был номер {before}, теперь {now}.",
                f"Row {row}: the letter had the number {before}, and now has {now}.",
            )
            for row, before, now in self._changed[:_MOST_TOLD]
        ]
        if self._known and self._new:
            listed = ", ".join(f"{row} – {number}" for row, number in self._new[:_MOST_TOLD])
            remarks.append(
                Both(
                    f"Новые номера, прежние письма свои сохранили: {listed}.",
                    f"New numbers, earlier letters keep theirs: {listed}.",
                )
            )
        before = self._pattern.partition("{")[0] if self._pattern else ""
        if others := {number for number in self._known.values() if not number.startswith(before)}:
            remarks.append(
                Both(
                    f"Номера даны раньше и по другому образцу: {len(others)}; чтобы дать новые, удалите {NUMBERS}.",
                    f"Numbers given before, by another pattern: {len(others)}; to give new ones delete {NUMBERS}.",
                )
            )
        return remarks

    def _following(self, pattern: str) -> str:
        while True:
            number = made(pattern, self._next)
            self._next += 1
            if number not in self._taken:
                return number

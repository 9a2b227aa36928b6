"""Registration numbers from a pattern and a start: `73-Г-01/{n}исх` from 18086."""

from __future__ import annotations

import re
import string
from collections import Counter

from wego_forms.batch.plan.remembering import NO_MEMORY, NOBODY, NUMBERS, SAYS, Memory, Whom
from wego_forms.errors import Both, InputError, Problem

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
    is corrected, put in, taken out, filtered out or given a number by hand.
    """

    def __init__(self, pattern: str | None, first: int = 1, memory: Memory = NO_MEMORY) -> None:
        self._pattern = pattern
        self._first = first
        self._next = first
        self._memory = memory
        self._met: Counter[str] = Counter()
        self._used: set[str] = set()
        #: Every number of this run, by the letter.
        self.given: dict[str, str] = {}
        self._changed: list[tuple[int, str, str]] = []
        self._new: list[tuple[int, str]] = []
        self._one_of: list[tuple[int, str, list[str]]] = []
        self._anothers: list[tuple[int, str]] = []

    def take(self, own: object, whom: Whom = NOBODY, row: int = 0) -> str | None:
        """The number for the row to `whom`, whose own is `own`; None where the pattern has nothing to say."""
        if self._pattern is None:
            return None
        self._met[whom.now] += 1
        letter = f"{whom.now}:{self._met[whom.now]}"
        known = self._remembered(whom, row)
        number = known
        if own not in (None, "") and str(own) in self._memory.kept:
            # The row isn't made, and keeps what it had.
            if known is not None:
                self.given[letter] = known
                self._used.add(known)
            return None
        if own not in (None, ""):
            number = str(own)
            if known != number:
                if known is not None:
                    self._changed.append((row, known, number))
                if number in {*self._memory.given.values(), *self._memory.others}:
                    self._anothers.append((row, number))
        elif number is None:
            number = self._following(self._pattern)
            self._new.append((row, number))
        if known is not None:
            self._used.add(known)
        self.given[letter] = number
        if whom.says:
            self.given.setdefault(f"{SAYS}{whom.says}", number)
        return number if own in (None, "") else None

    def _remembered(self, whom: Whom, row: int) -> str | None:
        """The number of a letter that says all the same; else one of the addressee's that no such letter has."""
        exact = self._memory.given.get(f"{SAYS}{whom.says}")
        if exact is not None and exact not in self._used:
            return exact
        his = [*self._memory.of(whom.now), *self._memory.of(whom.before)]
        free = [each for each in dict.fromkeys(his) if each not in self._used | self._memory.claimed]
        if len(free) > 1:
            self._one_of.append((row, free[0], free))
        return free[0] if free else None

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
        remarks += [
            Both(
                f"Строка {row}: адресату раньше даны номера {listed}; этому письму оставлен {number}, проверьте.",
                f"Row {row}: the addressee was given the numbers {listed}; this letter keeps {number}, look at it.",
            )
            for row, number, numbers in self._one_of[:_MOST_TOLD]
            for listed in (", ".join(numbers),)
        ]
        remarks += [
            Both(
                f"Строка {row}: номер {number} в этой папке уже был дан другому письму.",
                f"Row {row}: the number {number} was given to another letter of this folder.",
            )
            for row, number in self._anothers[:_MOST_TOLD]
        ]
        if self._new and not self._memory.given and self._new[0][1] != self._first_number():
            remarks.append(
                Both(
                    f"Номера с {self._first_number()} есть у других писем: здесь первый – {self._new[0][1]}.",
                    f"Other letters have the numbers from {self._first_number()} on: here the first is "
                    f"{self._new[0][1]}.",
                )
            )
        if self._memory.given and self._new:
            listed = ", ".join(f"{row} – {number}" for row, number in self._new[:_MOST_TOLD])
            remarks.append(
                Both(
                    f"Новые номера, прежние письма свои сохранили: {listed}.",
                    f"New numbers, earlier letters keep theirs: {listed}.",
                )
            )
        before = self._pattern.partition("{")[0] if self._pattern else ""
        if others := {number for number in self._memory.given.values() if not number.startswith(before)}:
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
            if number not in self._memory.all:
                return number

    def _first_number(self) -> str:
        return made(self._pattern or "", self._first)

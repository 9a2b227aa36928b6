"""Days, numbers, choices and running text, as templates print them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from typing_extensions import override

from wego_forms import language
from wego_forms.errors import Both
from wego_forms.fields.base import at
from wego_forms.fields.values import Unsayable, Value
from wego_forms.language import Case


@dataclass(frozen=True, eq=False)
class Moment(Value):
    """A day, an hour, a month: `text` is how it prints."""

    day: dt.date | None
    text: str

    called = Both("дата или время", "a date or a time")

    def __str__(self) -> str:
        return self.text

    @override
    def dated(self, style: str) -> str:
        if self.day is None:
            raise self.unsayable("date")
        if style == "numeric":
            return language.numeric_date(self.day)
        if style == "long":
            return language.long_date(self.day, self.lang)
        if style == "weekday":
            return language.weekday_date(self.day, self.lang)
        raise Unsayable(
            Both(f"такого вида даты нет: {style}", f"no such style of a date: {style}"),
            Both("Есть numeric, long, weekday.", "There are numeric, long, weekday."),
        )


@dataclass(frozen=True, eq=False)
class Figure(Value):
    """A number, or a sum of money in `currency`."""

    number: Decimal
    currency: str | None = None

    called = Both("число", "a number")

    def __str__(self) -> str:
        return (
            language.money(self.number, self.currency, self.lang)
            if self.currency
            else language.figure(self.number, self.lang)
        )

    def __int__(self) -> int:
        return int(self.number)

    def __bool__(self) -> bool:
        return bool(self.number)

    def __eq__(self, other: object) -> bool:
        return self.number == (other.number if isinstance(other, Figure) else other)

    def __lt__(self, other: Any) -> bool:
        return bool(self.number < (other.number if isinstance(other, Figure) else other))

    def __gt__(self, other: Any) -> bool:
        return bool(self.number > (other.number if isinstance(other, Figure) else other))

    def __hash__(self) -> int:
        return hash(self.number)

    @override
    def in_words(self, case: Case) -> str:
        with at(self.place):
            if self.currency:
                return language.money_in_words(self.number, self.currency, self.lang, case)
            return language.number_in_words(self.number, self.lang, case)


@dataclass(frozen=True, eq=False)
class Flag(Value):
    """Yes or no."""

    on: bool

    called = Both("да или нет", "a yes or no")

    def __str__(self) -> str:
        return (("да", "нет") if self.lang == "ru" else ("yes", "no"))[not self.on]

    def __bool__(self) -> bool:
        return self.on

    def __eq__(self, other: object) -> bool:
        return self.on == (other.on if isinstance(other, Flag) else other)

    def __hash__(self) -> int:
        return hash(self.on)


@dataclass(frozen=True, eq=False)
class Choice(Value):
    """One of the words of a definition: prints its label, compares by its key."""

    key: str
    label: str

    called = Both("выбор из списка", "a choice")

    def __str__(self) -> str:
        return self.label

    def __eq__(self, other: object) -> bool:
        return str(other.key if isinstance(other, Choice) else other) in (self.key, self.label)

    def __hash__(self) -> int:
        return hash(self.key)


@dataclass(frozen=True, eq=False)
class Prose(Value):
    """Several paragraphs, in Markdown where `marked`; where a tag prints them they take its paragraph's place."""

    text: str
    marked: bool = True

    called = Both("текст из абзацев", "a text of paragraphs")

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text.strip())

"""Days, numbers, choices and running text, as templates print them."""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from typing_extensions import override

from wego_forms import language
from wego_forms.errors import Both
from wego_forms.fields.base import at
from wego_forms.fields.values import Unsayable, Value
from wego_forms.language import Case

#: How a day can be written.
STYLES = ("numeric", "long", "weekday")


def no_style(style: str) -> Unsayable:
    """The refusal of a style that no day is written in."""
    named = ", ".join(STYLES)
    return Unsayable(
        Both(f"такого вида даты нет: {style}", f"no such style of a date: {style}"),
        Both(f"Есть {named}.", f"There are {named}."),
    )


@dataclass(frozen=True, eq=False)
class Moment(Value):
    """A day, an hour, a month: `text` is how it prints."""

    day: dt.date | None
    text: str
    #: What it is compared by: a date, an hour, the first day of a month.
    moment: dt.date | dt.time | None = None

    called = Both("дата или время", "a date or a time")

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return self.text == str(other)

    def __hash__(self) -> int:
        return hash(self.text)

    def __lt__(self, other: Any) -> bool:
        return bool(self._compared() < other._compared())

    def __le__(self, other: Any) -> bool:
        return bool(self._compared() <= other._compared())

    def _compared(self) -> Any:
        if (known := self.moment or self.day) is None:
            raise Unsayable(
                Both("это не сравнить: срок или текст", "this can't be compared: a term or a text"), None
            )
        return known

    @override
    def cased(self, case: Case) -> str:
        return self._with_figures("case")

    @override
    def with_preposition(self, preposition: str) -> str:
        text = self._with_figures("with_")
        return text if self.lang == "en" else language.bind(f"{preposition} {text}", "ru")

    def _with_figures(self, name: str) -> str:
        """The day or the hour: 31 декабря, 14:30, written in figures so in every case; a month in words isn't."""
        if self.day is None and not isinstance(self.moment, dt.time):
            raise self.unsayable(name)
        return self.text

    @override
    def dated(self, style: str) -> str:
        if self.day is None:
            raise self.unsayable("date")
        if style not in STYLES:
            raise no_style(style)
        if style == "numeric":
            return language.numeric_date(self.day)
        if style == "long":
            return language.bind(language.long_date(self.day, self.lang), self.lang)
        return language.bind(language.weekday_date(self.day, self.lang), self.lang)


#: As fine as a number that a template reckons is printed.
_FINEST = Decimal("0.000001")
_OPERATIONS: Mapping[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
}


def _plain(value: Any) -> Decimal:
    number = value.number if isinstance(value, Figure) else value
    return Decimal(str(number)) if isinstance(number, int | float) else number


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

    def __float__(self) -> float:
        return float(self.number)

    def __bool__(self) -> bool:
        return bool(self.number)

    def __eq__(self, other: object) -> bool:
        return self.number == (other.number if isinstance(other, Figure) else other)

    def __lt__(self, other: Any) -> bool:
        return bool(self.number < _plain(other))

    def __le__(self, other: Any) -> bool:
        return bool(self.number <= _plain(other))

    def __gt__(self, other: Any) -> bool:
        return bool(self.number > _plain(other))

    def __ge__(self, other: Any) -> bool:
        return bool(self.number >= _plain(other))

    def __abs__(self) -> Figure:
        return self.of(abs(self.number))

    def __round__(self, digits: int = 0) -> Figure:
        step = Decimal(1).scaleb(-digits)
        return self.of(self.number.quantize(step, ROUND_HALF_UP))

    def __add__(self, other: Any) -> Figure:
        return self.reckoned(other, "+")

    def __radd__(self, other: Any) -> Figure:
        return self.reckoned(other, "+")

    def of(self, number: Decimal) -> Figure:
        """Another number of the same thing."""
        return replace(self, number=number)

    def reckoned(self, other: Any, sign: str, *, first: bool = True) -> Figure:
        """The sum, difference … with a number or another figure; `first`: this one stands before the sign.

        Unsayable: sums of two currencies.
        """
        if isinstance(other, Figure) and other.currency and self.currency and other.currency != self.currency:
            raise Unsayable(
                Both(
                    f"{self.currency} и {other.currency} вместе не считают",
                    f"{self.currency} and {other.currency} aren't reckoned together",
                ),
                Both("Напечатайте каждую сумму отдельно.", "Print each sum by itself."),
            )
        mine, theirs = self.number, _plain(other)
        made = _OPERATIONS[sign](*((mine, theirs) if first else (theirs, mine)))
        made = made.quantize(_FINEST, ROUND_HALF_UP).normalize() if made % 1 else made.quantize(Decimal(1))
        return replace(self, number=made, currency=self.currency or getattr(other, "currency", None))

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
    #: All that the record could have, keys and labels; () where they aren't known.
    options: tuple[str, ...] = field(default=(), kw_only=True)

    called = Both("выбор из списка", "a choice")

    def __str__(self) -> str:
        return self.label

    def __eq__(self, other: object) -> bool:
        return str(other.key if isinstance(other, Choice) else other) in (self.key, self.label)

    def __hash__(self) -> int:
        return hash(self.key)


@dataclass(frozen=True, eq=False)
class Shown(Value):
    """A picture: it stands in the place of its tag or of a dummy, and is no text."""

    called = Both("картинка", "a picture")

    def __str__(self) -> str:
        return "▣"

    def among_text(self) -> Unsayable:
        """The refusal of a tag that would print it between words."""
        return Unsayable(
            Both("картинка стоит среди текста", "the picture stands among text"),
            Both(
                f"Дайте тегу {{{{ {self.place} }}}} отдельный абзац или поставьте картинку с именем {self.place}.",
                f"Give the tag {{{{ {self.place} }}}} a paragraph of its own, or put a picture named {self.place}.",
            ),
        )


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

    def among_text(self) -> Unsayable:
        """The refusal of a tag that would print it as a piece of a text, its marks of lists and emphasis too."""
        return Unsayable(
            Both(
                "текст из абзацев берут куском текста: напечатались бы его знаки ** и -",
                "a text of paragraphs is taken as a piece of text: its marks ** and - would print",
            ),
            Both(
                f"Дайте тегу {{{{ {self.place} }}}} отдельный абзац, без фильтров.",
                f"Give the tag {{{{ {self.place} }}}} a paragraph of its own, without filters.",
            ),
        )

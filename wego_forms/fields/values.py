"""A field's value as a template gets it: it prints as its type does, and filters say it otherwise.

In English nothing is inflected: the same filters give the words that running text has there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, ClassVar

from typing_extensions import override

from wego_forms import language
from wego_forms.errors import Both, Lang
from wego_forms.fields.base import Guesses, at
from wego_forms.language import Case, Form, Gender, Kind
from wego_forms.language.prepositions import governed_case

#: The names under which the document's language and its guesses reach a template's filters.
LANG, GUESSES = "lang", "_guesses"


class Unsayable(TypeError):
    """A filter that this value has no answer to: what is wrong, and the way out."""

    def __init__(self, what: Both, remedy: Both | None = None) -> None:
        self.what = what
        self.remedy = remedy
        super().__init__(what.en)


@dataclass(frozen=True, eq=False)
class Value:
    """A value that knows its language, its place in the record, and whom to tell of forms that nobody vouches for.

    `forms`: what the record gives outright, by the name of the form (`dative`, `initials_dative`, `where`).
    """

    lang: Lang
    place: str
    guesses: Guesses
    forms: dict[str, str]
    #: The record's field that settles a form, where it isn't `PLACE.forms.NAME`.
    columns: dict[str, str] = field(default_factory=dict, kw_only=True)

    #: What messages call it.
    called: ClassVar[Both] = Both("значение", "a value")

    def parts(self) -> Mapping[str, Any]:
        """What stands behind a dot in a tag: `host.person`."""
        return {}

    def settle(self, name: str, make: Callable[[], Form]) -> str:
        """The form given in the record; else the one that the rules make, noted. LanguageError: they can't."""
        with at(self.place):
            given = self.forms.get(name)
            column = self.columns.get(name) or f"{self.place}.forms.{name}"
            return self.guesses.settle(column, Form("") if given else make(), given)

    def cased(self, case: Case) -> str:  # noqa: ARG002
        """The text in a case of Russian; in English as running text has it. Unsayable: it has none."""
        raise self.unsayable("case")

    def initials(self, case: Case) -> str:  # noqa: ARG002
        """И.И.Иванову. Unsayable: this isn't a person."""
        raise self.unsayable("initials")

    def salutation(self) -> str:
        """Уважаемый Иван Иванович! Unsayable: this isn't a person."""
        raise self.unsayable("salutation")

    def latin(self) -> str:
        """The name in Latin letters. Unsayable: this isn't a person."""
        raise self.unsayable("latin")

    def at_place(self, how: str) -> str:
        """`where`, `whereto` or `wherefrom`. Unsayable: this isn't a place."""
        raise self.unsayable(how)

    def dated(self, style: str) -> str:  # noqa: ARG002
        """The day as `numeric`, `long` or `weekday`. Unsayable: another style, or this is no day."""
        raise self.unsayable("date")

    def in_words(self, case: Case) -> str:  # noqa: ARG002
        """двадцати одного; одна тысяча двести рублей 50 копеек. Unsayable: this isn't a number."""
        raise self.unsayable("words")

    def with_preposition(self, preposition: str) -> str:  # noqa: ARG002
        """The preposition in the form that the word asks for, and the case that it governs. Unsayable: no word."""
        raise self.unsayable("with_")

    def unsayable(self, name: str) -> Unsayable:
        """The refusal of a filter."""
        return Unsayable(
            Both(
                f"фильтр {name} здесь не подходит: это {self.called.ru}",
                f"the filter {name} doesn't fit here: this is {self.called.en}",
            ),
            Both("Какой фильтр к чему подходит: wego-forms kind show.", "See wego-forms kind show."),
        )


@dataclass(frozen=True, eq=False)
class Words(Value):
    """A text; `kind` is what the language rules take it for."""

    text: str
    kind: Kind

    called = Both("текст", "a text")

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return str(other) == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    @override
    def cased(self, case: Case) -> str:
        if self.lang == "en":
            return self.running()
        flat = " ".join(self.text.split())
        form = self.settle(case, lambda: language.decline(flat, case, kind=self.kind))
        return language.bind(form, "ru")

    @override
    def with_preposition(self, preposition: str) -> str:
        if self.lang == "en":
            return self.running()
        flat = " ".join(self.text.split())
        form = self.settle(
            f"with_{preposition}", lambda: language.with_preposition(preposition, flat, self.kind)
        )
        return language.bind(form, "ru")

    def running(self) -> str:
        """As an English sentence has it."""
        return self.text


class Post(Words):
    """A post, with its body or without."""

    called = Both("должность", "a post")


class Body(Words):
    """A body: a government, an office, an organisation."""

    called = Both("орган или организация", "a body")


class Place(Words):
    """A region, a city, a country."""

    called = Both("место", "a place")

    @override
    def running(self) -> str:
        return language.english_place(self.text)

    @override
    def at_place(self, how: str) -> str:
        if self.lang == "en":
            return f"{ {'where': 'in', 'whereto': 'to', 'wherefrom': 'from'}[how] } {self.running()}"
        say = {"where": language.where, "whereto": language.whereto, "wherefrom": language.wherefrom}[how]
        return language.bind(self.settle(how, lambda: say(self.text)), "ru")


@dataclass(frozen=True, eq=False)
class Human(Value):
    """A person by name."""

    name: language.Name
    gender: Gender | None
    own: language.Name | str | None = None
    honorific: str | None = None

    called = Both("человек", "a person")

    def __str__(self) -> str:
        return language.english_name(self.name, self.own) if self.lang == "en" else self.name.text

    @override
    def parts(self) -> Mapping[str, Any]:
        if self.lang == "en":
            given, family = language.english_parts(self.name, self.own)
            return {"family": family, "given": given, "honorific": self.honorific or ""}
        return {
            "family": self.name.family,
            "given": self.name.given,
            "patronymic": self.name.patronymic or "",
            "honorific": self.honorific or "",
        }

    @override
    def cased(self, case: Case) -> str:
        if self.lang == "en":
            return str(self)
        return self.settle(
            case, lambda: language.decline(self.name.text, case, kind="person", gender=self.gender)
        )

    @override
    def with_preposition(self, preposition: str) -> str:
        if self.lang == "en":
            return str(self)
        return self.settle(
            f"with_{preposition}", lambda: language.with_preposition(preposition, self.name.text, "person")
        )

    @override
    def initials(self, case: Case) -> str:
        if self.lang == "en":
            return language.initials(self.name, lang="en", own=self.own)

        def make() -> Form:
            form = language.decline_name(self.name, case, self.gender)
            return Form(language.initials(self.name, case=case, gender=self.gender), form.sure, form.reason)

        return self.settle("initials" if case == "nominative" else f"initials_{case}", make)

    @override
    def salutation(self) -> str:
        def make() -> Form:
            sure = True
            reason = None
            if self.lang == "ru":
                form = language.decline_name(self.name, "nominative", self.gender)
                sure, reason = form.sure, form.reason
            text = language.salutation(
                self.name, lang=self.lang, gender=self.gender, own=self.own, honorific=self.honorific
            )
            return Form(text, sure, reason)

        return self.settle("salutation", make)

    @override
    def latin(self) -> str:
        return language.english_name(self.name, self.own)


@dataclass(frozen=True, eq=False)
class Officer(Value):
    """A post and the person who holds it."""

    position: Post
    person: Human

    called = Both("должностное лицо", "an official")

    def __str__(self) -> str:
        if self.lang == "en":
            return f"{self.person}, {self.position}"
        return f"{self.position} {self.person}"

    @override
    def parts(self) -> Mapping[str, Any]:
        return {"position": self.position, "person": self.person, "name": self.person.initials("nominative")}

    @override
    def cased(self, case: Case) -> str:
        if self.lang == "en":
            return str(self)
        return f"{self.position.cased(case)} {self.person.cased(case)}"

    @override
    def with_preposition(self, preposition: str) -> str:
        if self.lang == "en":
            return str(self)
        case = governed_case(preposition)
        return f"{self.position.with_preposition(preposition)} {self.person.cased(case)}"

    @override
    def initials(self, case: Case) -> str:
        return self.person.initials(case)

    @override
    def salutation(self) -> str:
        return self.person.salutation()

    @override
    def latin(self) -> str:
        return self.person.latin()


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

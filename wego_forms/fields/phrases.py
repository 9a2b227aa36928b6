"""Texts that templates inflect: words, posts, bodies, places."""

from __future__ import annotations

from dataclasses import dataclass, field

from typing_extensions import override

from wego_forms import language
from wego_forms.errors import Both
from wego_forms.fields.values import Value
from wego_forms.language import Case, Kind
from wego_forms.records.resembling import is_unlike, unlike_now


def _in_order(text: str) -> tuple[str, str]:
    low = text.casefold()
    return low.replace("ё", "е"), low


@dataclass(frozen=True, eq=False)
class Words(Value):
    """A text; `kind` is what the language rules take it for, `vouched` names the given forms that were reviewed."""

    text: str
    kind: Kind
    vouched: set[str] = field(default_factory=set, kw_only=True)

    called = Both("текст", "a text")

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return str(other) == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __lt__(self, other: object) -> bool:
        """In the order of the alphabet, for a sorted list; ё stands with е."""
        return _in_order(self.text) < _in_order(str(other))

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
        form = self.governed(preposition, lambda: language.with_preposition(preposition, flat, self.kind))
        return language.bind(form, "ru")

    @override
    def doubt_of(self, name: str, given: str) -> Both | None:
        """A form left from another text: of another post, another place."""
        unlike = name not in self.vouched and is_unlike(given, self.text, post=self.kind == "position")
        return unlike_now(self.text) if unlike else None

    def running(self) -> str:
        """As an English sentence has it."""
        return self.text


@dataclass(frozen=True, eq=False)
class Link(Words):
    """A website: printed without its scheme, as a letter has it; `url` is the whole of it."""

    url: str

    called = Both("адрес сайта", "a website's address")

    @override
    def cased(self, case: Case) -> str:
        raise self.unsayable("case")


class Code(Words):
    """An e-mail address, a telephone number, a postcode: signs that no case changes and nobody says in words."""

    called = Both("адрес, телефон или индекс", "an address, a telephone number or a postcode")

    @override
    def cased(self, case: Case) -> str:
        raise self.unsayable("case")


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

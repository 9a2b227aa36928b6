"""A field's value as a template gets it: it prints as its type does, and filters say it otherwise.

In English nothing is inflected: the same filters give the words that running text has there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from wego_forms.errors import Both, Lang
from wego_forms.fields.base import Guesses, Unsure, at
from wego_forms.language import Case, Form
from wego_forms.language import preposition as said_before
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
            if given and (reason := self.doubt_of(name, given)):
                self.guesses.unsure.append(Unsure(column, given, reason))
            return self.guesses.settle(column, Form("") if given else make(), given)

    def doubt_of(self, name: str, given: str) -> Both | None:  # noqa: ARG002
        """Why a form given in the record wants a look; None: it doesn't."""
        return None

    def governed(self, preposition: str, make: Callable[[], Form]) -> str:
        """After a preposition: the case given in the record, else the form that the rules make, told if doubtful."""
        case = governed_case(preposition)
        if given := self.forms.get(case):
            return f"{said_before(preposition, given)} {given}"
        with at(self.place):
            form = make()
        # a form given in the record stands without the preposition, which is put before it
        bare = re.split(r"\s", form.text, maxsplit=len(preposition.split()))[-1]
        self.guesses.settle(f"{self.place}.forms.{case}", replace(form, text=bare))
        return form.text

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

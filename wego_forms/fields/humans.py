"""People that templates name: a person, and a post with who holds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from typing_extensions import override

from wego_forms import language
from wego_forms.errors import Both
from wego_forms.fields.phrases import Post
from wego_forms.fields.values import Value
from wego_forms.language import Case, Form, Gender
from wego_forms.language.prepositions import governed_case


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
        return self.governed(
            preposition, lambda: language.with_preposition(preposition, self.name.text, "person")
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
            doubt = language.greeting_doubt(self.name, self.honorific) if self.lang == "ru" else None
            return Form.doubtful(text, doubt) if doubt else Form(text, sure, reason)

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

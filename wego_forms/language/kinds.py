"""What the package speaks of: cases, genders, kinds of text, and the forms that come back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from wego_forms.choosing import one_of
from wego_forms.errors import Both, Lang, LanguageError, Problem

Case = Literal["nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"]
Gender = Literal["male", "female"]
Kind = Literal["person", "position", "region", "municipality", "country", "body"]

CASES: tuple[Case, ...] = (
    "nominative",
    "genitive",
    "dative",
    "accusative",
    "instrumental",
    "prepositional",
)
GENDERS: tuple[Gender, ...] = ("male", "female")
#: Holds together what a line mustn't part.
NBSP = "\u00a0"

__all__ = [
    "CASES",
    "NBSP",
    "Case",
    "Form",
    "Gender",
    "Kind",
    "Lang",
    "NameForm",
    "checked_case",
    "checked_gender",
    "refusal",
]


@dataclass(frozen=True, slots=True)
class Form:
    """A text in the form asked for; where it isn't `sure`, `reason` says why it wants a look."""

    text: str
    sure: bool = True
    reason: Both | None = None

    @classmethod
    def doubtful(cls, text: str, reason: Both) -> Form:
        """A form to be looked at before it is printed, because of `reason`."""
        return cls(text, False, reason)


@dataclass(frozen=True, slots=True)
class NameForm:
    """A person's name in one case, part by part; absent parts are None."""

    family: str | None
    given: str | None
    patronymic: str | None
    sure: bool = True
    reason: Both | None = None

    @property
    def text(self) -> str:
        """The parts in the order of records: family name, given name, patronymic."""
        return " ".join(part for part in (self.family, self.given, self.patronymic) if part)


def checked_case(case: str) -> Case:
    """`case` itself if it is one of the six; LanguageError otherwise."""
    for known in CASES:
        if case == known:
            return known
    raise refusal(
        Both("неизвестный падеж", "unknown case"),
        case,
        Both("Укажите один из: " + ", ".join(CASES) + ".", "Give one of: " + ", ".join(CASES) + "."),
    )


def checked_gender(gender: str | None) -> Gender | None:
    """`gender` itself if it is one of the two, or None; InputError otherwise."""
    return None if gender is None else one_of(GENDERS, gender, Both("нет такого рода", "no such gender"))


def checked_text(text: object) -> str:
    """The text that a program gives. LanguageError: it gives something else."""
    if isinstance(text, str):
        return text
    raise refusal(
        Both("это не текст", "this is no text"), type(text).__name__, Both("Дайте строку.", "Give a string.")
    )


def refusal(what: Both, value: str, remedy: Both) -> LanguageError:
    """The error to raise where no form can be given at all."""
    return LanguageError(Problem(what=what, value=value, remedy=remedy))

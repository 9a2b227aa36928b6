"""The text of every field of a document, and which of it was guessed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from wego_forms.errors import Both, LanguageError
from wego_forms.language import Form


@dataclass(frozen=True)
class Unsure:
    """A form that the rules made without certainty: the record's field that would settle it, the form, why."""

    place: str
    text: str
    reason: Both


@contextmanager
def at(place: str) -> Iterator[None]:
    """Give the record's field at `place` to what the language rules refuse."""
    try:
        yield
    except LanguageError as error:
        raise error.within(place=place) from None


class Guesses:
    """Collects the forms that a document prints, while its fields are made and its tags are carried out."""

    def __init__(self) -> None:
        self.unsure: list[Unsure] = []
        #: Every form by the field of the record that settles it, for a review.
        self.settled: dict[str, Form] = {}
        #: The texts of several paragraphs that tags have printed, in the order of their marks.
        self.prose: list[Any] = []

    def settle(self, place: str, form: Form, given: str | None = None) -> str:
        """The form `given` in the record at `place`, which always wins; else the rules' form, noted if unsure."""
        self.settled[place] = Form(given) if given else form
        if given:
            return given
        if not form.sure:
            reason = form.reason or Both("форма не подтверждена", "the form isn't confirmed")
            self.unsure.append(Unsure(place, form.text, reason))
        return form.text


@dataclass(frozen=True)
class Fields:
    """`values` is what a template's tags name: text, groups of fields, lists. None is a line to write on.

    `guesses` knows the forms that were made; a template's filters make more of them.
    """

    values: dict[str, Any]
    guesses: Guesses = field(default_factory=Guesses)

    @property
    def unsure(self) -> tuple[Unsure, ...]:
        """The forms so far that nobody has vouched for, each once."""
        return tuple(dict.fromkeys(self.guesses.unsure))

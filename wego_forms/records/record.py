"""A record of any kind: what one document says, in every language, and the blocks it carries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self, TypeVar

from pydantic import PrivateAttr

from wego_forms.errors import Both, Problem, RecordError
from wego_forms.records.base import Model
from wego_forms.records.blocks import Seal, Signature
from wego_forms.records.contacts import Day
from wego_forms.records.extra import Extra, Group

Made = TypeVar("Made", bound="Record")
#: Of what a program gives in a record's place.
NO_RECORD = (
    Both("это не запись", "this isn't a record"),
    Both("Сделайте её: load(путь или поля).", "Make one: load(path or mapping)."),
)


class Record(Model):
    """What every kind has. `date` stays a line to write on until the paper is registered or signed."""

    of_kind: ClassVar[Any] = None
    """The kind, where it is an office's own."""
    kind: str
    date: Day | None = None
    signature: Signature = Signature()
    seal: Seal = Seal()
    #: Values of the office's own, for templates of its own.
    extra: Extra = Group()
    _source: str | None = PrivateAttr(default=None)
    _notes: tuple[Problem, ...] = PrivateAttr(default=())

    def __eq__(self, other: object) -> bool:
        """The same fields with the same values, wherever they were loaded from."""
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with other values in some fields, checked as all are, that remembers the file it is from.

        RecordError: they aren't right.
        """
        try:
            return super().model_copy(update=update, deep=deep).loaded_from(self.source)
        except RecordError as error:
            raise error.within(self.source) from None

    def _context(self) -> dict[str, Any]:
        return {"record": self.source}

    @property
    def source(self) -> str | None:
        """The file that the record was loaded from, to name in messages."""
        return self._source

    def loaded_from(self, source: str | None) -> Self:
        """Remember where the record came from."""
        self._source = source
        return self


# No methods: a kind of one's own may have a field of any of these names.
def notes_of(record: Record) -> tuple[Problem, ...]:
    """What to look at in the file that the record was loaded from, though nothing in it is wrong."""
    return record._notes


def noted(record: Made, notes: tuple[Problem, ...]) -> Made:
    """The record, which remembers what to look at in it."""
    record._notes = notes
    return record

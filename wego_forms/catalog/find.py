"""The kinds there are: those that come with the library, and an office's own in a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from wego_forms.catalog.builtin import BUILT_IN
from wego_forms.catalog.kind import Kind
from wego_forms.errors import Both, InputError, Lang, Problem
from wego_forms.fields import Fields
from wego_forms.records import Record


class Kinds(Mapping[str, Kind]):
    """Kinds by name; an alias finds its kind too, but isn't gone through."""

    def __init__(self, found: tuple[Kind, ...]) -> None:
        self._by_name = {kind.name: kind for kind in found}
        self._aliases = {alias: kind for kind in found for alias in kind.aliases}

    def __getitem__(self, name: str) -> Kind:
        return self._by_name.get(name) or self._aliases[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)

    def named(self, name: str) -> Kind:
        """The kind of that name or alias. InputError: there is none; its remedy lists those there are."""
        if found := self.get(name):
            return found
        listed = ", ".join(self)
        raise InputError(
            Problem(
                Both("неизвестный вид документа", "unknown kind of document"),
                Both(f"Выберите из: {listed}.", f"Choose from: {listed}."),
                place="kind",
                value=name,
            )
        )


@cache
def kinds() -> Kinds:
    """Every kind there is."""
    return Kinds(BUILT_IN)


def kind_of(record: Record) -> Kind:
    """The kind that a record is of."""
    return kinds()[record.kind]


def fields_of(record: Record, lang: Lang) -> Fields:
    """The text of every field that a template of the record's kind can name. InputError: a text that `lang` lacks."""
    return kind_of(record).say(record, lang)

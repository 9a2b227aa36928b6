"""What a kind's form asks for: every field of its records, by path, with the type that says what fits in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin

from wego_forms.catalog import Kind
from wego_forms.catalog.definition import AnyField, ChoiceField, ListField, TextField
from wego_forms.errors import Both, InputError, Lang, Problem
from wego_forms.language import countries
from wego_forms.once import once
from wego_forms.records import Text
from wego_forms.records.base import Model
from wego_forms.records.contacts import Country, Day, Email, Phone, Term, Website
from wego_forms.records.people import Person

#: What a record's own annotations mean, in the words of a definition's types.
_TYPES: Mapping[Any, str] = {
    Text: "text",
    Person: "person",
    Term: "term",
    Country: "country",
    Day: "date",
    Email: "email",
    Phone: "phone",
    Website: "website",
    str: "postcode",
}
#: The blocks of an applicant's form, which own kinds of base form share.
_BLOCKS = ("applicant", "head", "head_contact", "it_head", "wego_contact", "date")
#: Types whose value is said in the document's language.
SPOKEN = frozenset(("text", "lines", "post", "place", "body"))
#: What the form repeats of other fields: filled in again, and held against them when it is read.
ECHOES = ("signatory.name_and_position",)
#: The control where a form is signed.
SIGNATURE = "signature"


@dataclass(frozen=True)
class Entry:
    """One place of a form: the field's path (of a list's items `agenda[].item`), its type, what it may hold."""

    path: str
    type: str
    of: AnyField | None = None

    @property
    def field(self) -> str:
        """The record's field: of an official's initials, the person."""
        return self.path.removesuffix(".name") + ".person" if self.type == "initials" else self.path

    @property
    def max_length(self) -> int | None:
        """Characters, where the definition limits them."""
        if not isinstance(self.of, TextField):
            return None
        return min((most for most in (self.of.max, self.of.max_length) if most is not None), default=None)

    @property
    def lines(self) -> bool:
        """Whether its text may have several lines."""
        return self.type in SPOKEN

    def choices(self, lang: Lang) -> tuple[tuple[str, str], ...]:
        """Keys and what they show, where it is a choice or a country; in the order in which they are looked for."""
        if self.type == "country":
            return countries(lang)
        if isinstance(self.of, ChoiceField):
            return tuple((key, label.need(lang, self.path)) for key, label in self.of.of.items())
        return ()

    def hint(self, lang: Lang) -> str | None:
        """What the definition says of it to who fills it in."""
        return self.of.hint.get(lang) if self.of and self.of.hint else None


def is_fillable(kind: Kind) -> bool:
    """Whether others fill in a document of that kind: a form, or a page of an office's own."""
    return kind.name == "application" or bool(kind.definition and kind.definition.base != "letter")


@once
def entries_of(kind: Kind) -> Mapping[str, Entry]:
    """What its form can ask for, by path. InputError: nobody fills in a document of that kind."""
    if not is_fillable(kind):
        raise InputError(
            Problem(
                Both(
                    "документ этого вида не заполняют как форму",
                    "a document of this kind isn't a form to fill in",
                ),
                Both(
                    "Заполняют заявку и виды с base: form или page.",
                    "The application is, and kinds with base: form or page.",
                ),
                value=kind.name,
            )
        )
    found = [Entry(path, "echo") for path in ECHOES]
    found += _walk(kind.record, _BLOCKS)
    for name, field in (kind.definition.fields if kind.definition else {}).items():
        found += _defined(name, field)
    return {entry.path: entry for entry in found}


def _walk(model: type[Model], only: tuple[str, ...] = (), above: str = "") -> Iterator[Entry]:
    for name, field in model.model_fields.items():
        if only and name not in only:
            continue
        plain = _plain(field.annotation)
        if (type_ := _TYPES.get(plain)) is not None and (plain is not str or name == "postcode"):
            yield Entry(above + name, type_)
        elif isinstance(plain, type) and issubclass(plain, Model):
            yield from _walk(plain, (), f"{above}{name}.")


def _plain(annotation: Any) -> Any:
    """The annotation without None."""
    if get_origin(annotation) in (Union, UnionType):
        return next(each for each in get_args(annotation) if each is not type(None))
    return annotation


def _defined(name: str, field: AnyField) -> Iterator[Entry]:
    if isinstance(field, ListField):
        for inner, each in field.of.items():
            yield from _defined(f"{name}[].{inner}", each)
    elif field.type == "official":
        yield Entry(f"{name}.position", "post", field)
        yield Entry(f"{name}.person", "person", field)
        yield Entry(f"{name}.name", "initials", field)
    elif field.type != "picture":
        yield Entry(name, field.type, field)

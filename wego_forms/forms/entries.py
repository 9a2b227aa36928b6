"""What a kind's form asks for: every field of its records, by path, with the type that says what fits in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from types import UnionType
from typing import Any, Union, get_args, get_origin

from wego_forms.catalog import Kind
from wego_forms.catalog.definition import AnyField, ChoiceField, ListField, TextField
from wego_forms.choosing import BOTH, LANGUAGES, SheetLang
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
#: Types of which a sheet in two languages has two places, one in each.
_APART = SPOKEN | {"person", "initials", "echo"}
_ITEM = re.compile(r"\[\d+\]")
#: Between what one place of such a sheet says in Russian and in English.
SLASH = " / "
#: What the form repeats of other fields: filled in again, and held against them when it is read.
ECHOES = {"signatory.name_and_position": ("head.person", "head.position")}
#: The control where a form is signed.
SIGNATURE = "signature"
#: What a flag says where it is set.
YES = ("да", "yes", "true", "да / yes")


@dataclass(frozen=True)
class Entry:
    """One place of a form: the field's path (of a list's items `agenda[].item`), its type, what it may hold.

    `lang` is the language that its text, its choices and its prompt are in.
    """

    path: str
    type: str
    of: AnyField | None = None
    lang: SheetLang = "ru"
    #: Whether the field has another place in the other language, so that `.ru` or `.en` ends its tag.
    apart: bool = False

    def __getstate__(self) -> dict[str, Any]:
        """What it is, without what it has found of itself: all countries take more than the rest of a letter."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @property
    def tag(self) -> str:
        """What its control and its PDF field are called."""
        return f"{self.path}.{self.lang}" if self.apart else self.path

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

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """The keys of its choices, by what they show."""
        return {said: key for key, said in self.choices}

    @cached_property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """Keys and what they show, where it is a choice or a country; in the order in which they are looked for."""
        if self.lang != BOTH:
            return self._choices(self.lang)
        english = dict(self._choices("en"))
        return tuple((key, in_both(said, english[key])) for key, said in self._choices("ru"))

    def _choices(self, lang: Lang) -> tuple[tuple[str, str], ...]:
        if self.type == "country":
            return countries(lang)
        if isinstance(self.of, ChoiceField):
            return tuple((key, label.need(lang, self.path)) for key, label in self.of.of.items())
        return ()

    @property
    def hint(self) -> str | None:
        """What the definition says of it to who fills it in."""
        hint = self.of.hint if self.of else None
        if hint is None or self.lang != BOTH:
            return hint.get(self.lang) if hint and self.lang != BOTH else None
        return in_both(hint.ru or "", hint.en or "") or None


def tag_of(place: str) -> str:
    """The entry's tag of a control in a list's item: agenda[3].item is agenda[].item."""
    return _ITEM.sub("[]", place)


def in_both(russian: str, english: str) -> str:
    """What one place says in two languages: once, where they say the same."""
    return SLASH.join(dict.fromkeys(said for said in (russian, english) if said))


def is_fillable(kind: Kind) -> bool:
    """Whether others fill in a document of that kind: a form, or a page of an office's own."""
    return kind.name == "application" or bool(kind.definition and kind.definition.base != "letter")


@once
def entries_of(kind: Kind, lang: SheetLang) -> Mapping[str, Entry]:
    """What its form in that language can ask for, by tag. InputError: nobody fills in a document of that kind."""
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
    placed = (each for entry in found for each in _in(entry, lang))
    return {entry.tag: entry for entry in placed}


def _in(entry: Entry, lang: SheetLang) -> Iterator[Entry]:
    """The places of the field on a sheet in that language."""
    if lang == BOTH and entry.type in _APART:
        yield from (replace(entry, lang=each, apart=True) for each in LANGUAGES)
    else:
        yield replace(entry, lang=lang)


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

"""The definition of a kind of document, as an office writes it in YAML: its base, its title, its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, StringConstraints, ValidationError, model_validator

from wego_forms.errors import Both
from wego_forms.language import CURRENCIES
from wego_forms.records import Record
from wego_forms.records.base import Model, Refused, Text
from wego_forms.records.contacts import Day, Month
from wego_forms.records.files import file_error, parse_once, read_text, refusal
from wego_forms.records.yaml import FieldPath

#: letter: letterhead, number, date, addressees, subject, attachments, signatory · form: an applicant's blocks ·
#: page: a date, a signature, a seal.
Base = Literal["letter", "form", "page"]
#: What a field and a choice's key are named: a word that a template's tag can say.
Word = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
#: A kind's name is also its files'.
KIND_NAME = re.compile(r"[a-z][a-z0-9_-]{0,39}")
KindName = Annotated[str, StringConstraints(pattern=f"^{KIND_NAME.pattern}$")]
#: A pattern longer than this is a program, not a check.
MOST_PATTERN = 200
#: Names that a template has for something else: what every document says, and the words of its language.
_SAID = ("extra", "kind", "lang", "draft", "pictures")
_WORDS = tuple(
    "loop self caller varargs kwargs true false none not and or in is if else elif for endif endfor set".split()  # noqa: SIM905
)
_TAKEN = frozenset((*_SAID, *_WORDS))
_LETTERS = frozenset(("salutation", "addressee", "signatories"))


class _Field(Model):
    """What every field may have."""

    title: Text | None = None
    hint: Text | None = None
    example: Any = None
    optional: bool = False
    default: Any = None

    @model_validator(mode="after")
    def _bounds_agree(self) -> _Field:
        least, most = getattr(self, "min", None), getattr(self, "max", None)
        if least is not None and most is not None and least > most:
            raise Refused(
                Both("min больше max", "min is greater than max"),
                Both("Поменяйте их местами.", "Swap them."),
                at=("min",),
            )
        return self


class TextField(_Field):
    """A text in two languages; `lines` has several paragraphs, lightly marked up."""

    type: Literal["text", "lines"]
    max_length: Annotated[int, Field(ge=1, le=100_000)] | None = None
    pattern: Annotated[str, StringConstraints(max_length=MOST_PATTERN)] | None = None

    @model_validator(mode="after")
    def _pattern_right(self) -> TextField:
        try:
            re.compile(self.pattern or "")
        except re.error as error:
            raise Refused(
                Both(
                    "образец – не регулярное выражение", f"the pattern isn't a regular expression ({error})"
                ),
                Both(r"Например, \d{4}.", r"For example \d{4}."),
                at=("pattern",),
            ) from None
        return self


class NumberField(_Field):
    """A number, or a sum of money."""

    type: Literal["number", "money"]
    min: float | None = None
    max: float | None = None
    #: Of money, ISO 4217.
    currency: str | None = None

    @model_validator(mode="after")
    def _currency_known(self) -> NumberField:
        if self.type == "money" and (self.currency or "RUB") not in CURRENCIES:
            listed = ", ".join(CURRENCIES)
            raise Refused(
                Both("нет такой валюты", "no such currency"),
                Both(f"Есть: {listed}.", f"There are: {listed}."),
                at=("currency",),
            )
        if self.currency and self.type != "money":
            raise Refused(
                Both("валюта бывает только у money", "only money has a currency"),
                Both("Уберите её.", "Leave it out."),
                at=("currency",),
            )
        return self


class DateField(_Field):
    """A day."""

    type: Literal["date"]
    min: Day | None = None
    max: Day | None = None


class MonthField(_Field):
    """A month of a year."""

    type: Literal["month"]
    min: Month | None = None
    max: Month | None = None


class ChoiceField(_Field):
    """One of several words: what each key prints."""

    type: Literal["choice"]
    of: Annotated[dict[Word, Text], Field(min_length=1)]


class ListField(_Field):
    """Items, each with fields of its own."""

    type: Literal["list"]
    min: Annotated[int, Field(ge=0)] | None = None
    max: Annotated[int, Field(ge=1)] | None = None
    of: Annotated[dict[Word, AnyField], Field(min_length=1)]


class PlainField(_Field):
    """A value whose type says all."""

    type: Literal[
        "time",
        "term",
        "flag",
        "person",
        "official",
        "post",
        "place",
        "body",
        "country",
        "email",
        "phone",
        "website",
        "postcode",
        "picture",
    ]


AnyField = Annotated[
    TextField | NumberField | DateField | MonthField | ChoiceField | ListField | PlainField,
    Discriminator("type"),
]
ListField.model_rebuild()


class Definition(Model):
    """A kind of document, before it has templates. `signatories`: how many may sign."""

    kind: KindName
    base: Base
    title: Text
    fields: dict[Word, AnyField] = Field(default_factory=dict)
    signatories: Annotated[int, Field(ge=1, le=9)] = 1

    @model_validator(mode="after")
    def _right(self) -> Definition:
        taken = _TAKEN | (_LETTERS if self.base == "letter" else frozenset())
        for place in _named_wrong(self.fields, taken, Record, ("fields",)):
            raise Refused(
                Both("это имя занято", "the name is taken"),
                Both("Назовите поле иначе.", "Name the field otherwise."),
                at=place,
            )
        if self.signatories > 1 and self.base != "letter":
            raise Refused(
                Both("подписей несколько только у base: letter", "only a letter has several signatories"),
                Both("Уберите signatories.", "Leave signatories out."),
                at=("signatories",),
            )
        return self


def _named_wrong(
    fields: Mapping[str, AnyField], taken: frozenset[str], model: type[Model], at: FieldPath
) -> Iterator[FieldPath]:
    """The places of fields whose names a template or a record has for something else."""
    for name, field in fields.items():
        if name in taken or (hasattr(model, name) and name not in model.model_fields):
            yield (*at, name)
        if isinstance(field, ListField):
            yield from _named_wrong(field.of, frozenset(_WORDS), Model, (*at, name, "of"))


def read_definition(path: Path) -> Definition:
    """The definition in a file. RecordError: every fault of it, with its line, place, value and remedy."""
    data, lines = parse_once(read_text(path), str(path))
    if not isinstance(data, dict):
        raise file_error(
            str(path),
            Both("это не описание вида: нет полей", "this isn't a kind's definition: it has no fields"),
            Both("Начните с wego-forms kind new.", "Begin with wego-forms kind new."),
        )
    try:
        return Definition.validated(data)
    except ValidationError as error:
        raise refusal(error, Definition, data, str(path), lines, _without_types) from None


def _without_types(path: FieldPath) -> FieldPath:
    """The place as the file has it: pydantic names the type after the field that has it."""
    kept: list[str | int] = []
    named = False
    for step in path:
        if named:
            named = False
            if step in _TYPES:
                continue
        named = bool(kept) and kept[-1] in ("fields", "of")
        kept.append(step)
    return tuple(kept)


_TYPES = frozenset(
    word
    for model in (TextField, NumberField, DateField, MonthField, ChoiceField, ListField, PlainField)
    for word in model.model_fields["type"].annotation.__args__  # type: ignore[union-attr]
)

"""From a definition to the model of its records: what each type of field accepts."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, create_model, model_validator

from wego_forms.catalog.bounds import bounded
from wego_forms.catalog.definition import AnyField, Base, ChoiceField, Definition, ListField, MoneyField
from wego_forms.catalog.sums import number_in
from wego_forms.catalog.typed import Flag, Hour, Number, Postcode, one_of
from wego_forms.records import Application, Letter, Record
from wego_forms.records.base import Model
from wego_forms.records.blocks import Seal, Signature
from wego_forms.records.contacts import Country, Day, Email, Month, Phone, Term, Website
from wego_forms.records.people import Official, OfficialInText, PersonInText, PhraseInText

_BASES: dict[str, type[Record]] = {"letter": Letter, "page": Record}
#: An applicant's blocks, which base: form has.
_FORM_BLOCKS = ("applicant", "head", "head_contact", "it_head", "wego_contact")


def model_of(definition: Definition) -> type[Record]:
    """The model of the kind's records: its base's fields and its own."""
    fields: dict[str, Any] = {"kind": (Literal[definition.kind], ...)}
    bases: tuple[type[Record], ...] = (_BASES.get(definition.base, Record),)
    if definition.base == "form":
        fields |= {name: _inherited(Application, name) for name in _FORM_BLOCKS}
        fields["seal"] = (Seal, Seal(mode="place"))
    if definition.signatories > 1:
        many = Annotated[tuple[Official, ...], Field(min_length=1, max_length=definition.signatories)]
        fields |= {"signatories": (many, ...), "signatory": (Official | None, None)}
        bases = (_SeveralSign, *bases)
        for number in range(2, definition.signatories + 1):
            fields |= {f"signature{number}": (Signature, Signature()), f"seal{number}": (Seal, Seal())}
    fields |= {name: field_of(field) for name, field in definition.fields.items()}
    return create_model(_class_name(definition.kind), __base__=bases, __module__=__name__, **fields)


def taken_by(base: Base, signatories: int) -> frozenset[str]:
    """The names of the fields that records of that base have already."""
    taken = set(_BASES.get(base, Record).model_fields)
    if base == "form":
        taken |= set(_FORM_BLOCKS)
    if base == "letter" or signatories > 1:
        taken |= {"signatories", "signatory"}
        taken |= {
            f"{block}{number}" for block in ("signature", "seal") for number in range(2, signatories + 1)
        }
    return frozenset(taken)


class _SeveralSign(Record):
    """`signatory` is the first of `signatories`."""

    @model_validator(mode="before")
    @classmethod
    def _first(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        several = value.get("signatories")
        if several is None and value.get("signatory") is not None:
            return value | {"signatories": [value["signatory"]]}
        if isinstance(several, list | tuple) and several and value.get("signatory") is None:
            return value | {"signatory": several[0]}
        return value


def field_of(field: AnyField) -> tuple[Any, Any]:
    """What a field accepts, and its default: `...` where it must be given."""
    accepted = accepted_by(field)
    if field.default is not None:
        # Validated as a given value is, so that a default of text is a text in two languages.
        return accepted, Field(default=field.default, validate_default=True)
    return (accepted | None, None) if field.optional else (accepted, ...)


def accepted_by(field: AnyField) -> Any:
    """The values that a field takes, as a type for pydantic."""
    check = bounded(field)
    accepted = _annotation(field)
    return accepted if check is None else Annotated[accepted, AfterValidator(check)]


def _annotation(field: AnyField) -> Any:
    if isinstance(field, ChoiceField):
        return Annotated[str, BeforeValidator(one_of(field.of))]
    if isinstance(field, ListField):
        items: dict[str, Any] = {name: field_of(each) for name, each in field.of.items()}
        item = create_model("Item", __base__=Model, __module__=__name__, **items)
        return tuple[item, ...]  # type: ignore[valid-type]
    if isinstance(field, MoneyField):
        return Annotated[Decimal, BeforeValidator(number_in(field.currency))]
    return _PLAIN[field.type]


_PLAIN: dict[str, Any] = {
    "text": PhraseInText,
    "lines": PhraseInText,
    "number": Number,
    "date": Day,
    "month": Month,
    "time": Hour,
    "term": Term,
    "flag": Flag,
    "person": PersonInText,
    "official": OfficialInText,
    "post": PhraseInText,
    "place": PhraseInText,
    "body": PhraseInText,
    "country": Country,
    "email": Email,
    "phone": Phone,
    "website": Website,
    "postcode": Postcode,
    "picture": Path,
}


def _inherited(model: type[Record], name: str) -> tuple[Any, Any]:
    field = model.model_fields[name]
    return field.annotation, field


def _class_name(kind: str) -> str:
    return "".join(part.title() for part in re.split("[_-]", kind))

"""From a definition to the model of its records: what each type of field accepts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    TypeAdapter,
    ValidationError,
    create_model,
    model_validator,
)

from wego_forms.catalog.definition import (
    AnyField,
    ChoiceField,
    DateField,
    Definition,
    ListField,
    MonthField,
    NumberField,
    TextField,
)
from wego_forms.catalog.sums import number_in
from wego_forms.errors import Both
from wego_forms.records import Application, Letter, Record
from wego_forms.records.base import Model, Refused, Text
from wego_forms.records.blocks import Seal, Signature
from wego_forms.records.contacts import Country, Day, Email, Month, Phone, Term, Website
from wego_forms.records.people import CaseForms, Official, OfficialInText, PersonInText, PhraseInText
from wego_forms.records.yaml import FieldPath

_YES = frozenset(("да", "yes", "true", "1", "+", "y"))
_NO = frozenset(("нет", "no", "false", "0", "-", "n"))
_BASES: dict[str, type[Record]] = {"letter": Letter, "page": Record}


def model_of(definition: Definition) -> type[Record]:
    """The model of the kind's records: its base's fields and its own."""
    fields: dict[str, Any] = {"kind": (Literal[definition.kind], ...)}
    bases: tuple[type[Record], ...] = (_base_of(definition),)
    if definition.base == "form":
        fields |= {name: _inherited(Application, name) for name in FORM_BLOCKS}
        fields["seal"] = (Seal, Seal(mode="place"))
    if definition.signatories > 1:
        many = Annotated[tuple[Official, ...], Field(min_length=1, max_length=definition.signatories)]
        fields |= {"signatories": (many, ...), "signatory": (Official | None, None)}
        bases = (_SeveralSign, *bases)
        for number in range(2, definition.signatories + 1):
            fields |= {f"signature{number}": (Signature, Signature()), f"seal{number}": (Seal, Seal())}
    taken = sorted(name for name in definition.fields if name in fields or name in bases[-1].model_fields)
    if taken:
        raise Refused(
            Both(
                f"такое поле уже есть у base: {definition.base}",
                f"base {definition.base} has that field already",
            ),
            Both("Назовите поле иначе.", "Name the field otherwise."),
            at=("fields", taken[0]),
        )
    fields |= {name: field_of(field) for name, field in definition.fields.items()}
    return create_model(_class_name(definition.kind), __base__=bases, __module__=__name__, **fields)


#: An applicant's blocks, which base: form has.
FORM_BLOCKS = ("applicant", "head", "head_contact", "it_head", "wego_contact")


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
    accepted = _annotation(field)
    if field.default is not None:
        # Validated as a given value is, so that a default of text is a text in two languages.
        return accepted, Field(default=field.default, validate_default=True)
    return (accepted | None, None) if field.optional else (accepted, ...)


def wrong_values(definition: Definition) -> Iterator[tuple[FieldPath, str, Refused]]:
    """Each default and example that its own field wouldn't take: its place, itself, and what is wrong."""
    yield from _wrong(definition.fields, ("fields",))


def _wrong(fields: Mapping[str, AnyField], at: FieldPath) -> Iterator[tuple[FieldPath, str, Refused]]:
    for name, field in fields.items():
        if isinstance(field, ListField):
            yield from _wrong(field.of, (*at, name, "of"))
        for which in ("default", "example"):
            given = getattr(field, which)
            if given is None or (which == "example" and field.type == "picture"):
                continue
            try:
                TypeAdapter(field_of(field)[0]).validate_python(given)
            except ValidationError:
                yield (
                    (*at, name, which),
                    str(given),
                    Refused(
                        Both(f"не значение типа {field.type}", f"not a value of type {field.type}"),
                        Both("Исправьте его или тип поля.", "Mend it, or the field's type."),
                    ),
                )


def _annotation(field: AnyField) -> Any:
    if isinstance(field, TextField):
        return Annotated[PhraseInText, AfterValidator(_sized(field))]
    if isinstance(field, NumberField):
        currency = (field.currency or "RUB") if field.type == "money" else None
        within = _within(field.min, field.max)
        return Annotated[Decimal, BeforeValidator(number_in(currency)), AfterValidator(within)]
    if isinstance(field, DateField):
        return Annotated[Day, AfterValidator(_within(field.min, field.max))]
    if isinstance(field, MonthField):
        return Annotated[Month, AfterValidator(_within(field.min, field.max))]
    if isinstance(field, ChoiceField):
        return Annotated[str, BeforeValidator(_chosen(field))]
    if isinstance(field, ListField):
        item = create_model("Item", __base__=Model, __module__=__name__, **_items(field))
        return Annotated[tuple[item, ...], Field(min_length=field.min or 0, max_length=field.max)]  # type: ignore[valid-type]
    return _PLAIN[field.type]


def _items(field: ListField) -> dict[str, Any]:
    return {name: field_of(each) for name, each in field.of.items()}


def _within(least: Any, most: Any) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        low, high = least is not None and value < least, most is not None and value > most
        for wrong, bound, sign in ((low, least, "≥"), (high, most, "≤")):
            if wrong:
                shown = f"{bound:%d.%m.%Y}" if isinstance(bound, dt.date) else f"{bound:g}"
                raise Refused(
                    Both("значение вне границ", "the value is out of bounds"),
                    Both(f"Нужно {sign} {shown}.", f"It must be {sign} {shown}."),
                )
        return value

    return check


def _sized(field: TextField) -> Callable[[Text], Text]:
    pattern = re.compile(field.pattern) if field.pattern else None

    def check(text: Text) -> Text:
        for lang in ("ru", "en"):
            said = text.get(lang)
            if said and field.max_length and len(said) > field.max_length:
                raise Refused(
                    Both("текст слишком длинный", "the text is too long"),
                    Both(f"Не больше {field.max_length} знаков.", f"At most {field.max_length} characters."),
                    at=(lang,),
                )
            if said and pattern and not pattern.fullmatch(said):
                raise Refused(
                    Both("текст не по образцу", "the text doesn't match its pattern"),
                    Both(f"Образец: {field.pattern}", f"The pattern: {field.pattern}"),
                    at=(lang,),
                )
        return text

    return check


def _chosen(field: ChoiceField) -> Callable[[Any], str]:
    """The key of a choice, given as the key or as its label in either language."""
    labels = {
        str(text).casefold(): key for key, label in field.of.items() for text in (label.ru, label.en) if text
    }

    def check(value: Any) -> str:
        said = str(value).strip()
        key = said if said in field.of else labels.get(said.casefold())
        if key is None:
            keys = ", ".join(field.of)
            raise Refused(
                Both("такого значения здесь не бывает", "not one of the values that can stand here"),
                Both(f"Выберите из: {keys}.", f"Choose from: {keys}."),
            )
        return key

    return check


def _flag(value: Any) -> Any:
    word = str(value).strip().casefold()
    return True if word in _YES else False if word in _NO else value


def _time(value: Any) -> Any:
    """14:30, 14.30; a sheet gives an hour of its own type."""
    if isinstance(value, dt.datetime):
        return value.time()
    if isinstance(value, dt.time):
        return value
    if found := re.fullmatch(r"([01]?\d|2[0-3])[:.]([0-5]\d)(?::00)?", str(value).strip()):
        return dt.time(int(found[1]), int(found[2]))
    raise Refused(
        Both("такого времени нет", "there is no such time"), Both('Пишите "14:30".', 'Write "14:30".')
    )


def _postcode(value: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9 -]{1,9}", value):
        return value
    raise Refused(
        Both("такого индекса нет", "there is no such postcode"),
        Both("В России индекс – шесть цифр.", "A Russian postcode is six digits."),
    )


def _text_of_figures(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


_PLAIN: dict[str, Any] = {
    "time": Annotated[dt.time, BeforeValidator(_time)],
    "term": Term,
    "flag": Annotated[bool, BeforeValidator(_flag)],
    "person": PersonInText,
    "official": OfficialInText,
    "post": PhraseInText,
    "place": PhraseInText,
    "body": PhraseInText,
    "country": Country,
    "email": Email,
    "phone": Phone,
    "website": Website,
    "postcode": Annotated[str, BeforeValidator(_text_of_figures), AfterValidator(_postcode)],
    "picture": Path,
}


def _base_of(definition: Definition) -> type[Record]:
    return _BASES.get(definition.base, Record)


def _inherited(model: type[Record], name: str) -> tuple[Any, Any]:
    field = model.model_fields[name]
    return field.annotation, field


def _class_name(kind: str) -> str:
    return "".join(part.title() for part in re.split("[_-]", kind))


__all__ = ["FORM_BLOCKS", "CaseForms", "field_of", "model_of"]

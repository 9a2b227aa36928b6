"""What every record is made of: the frozen model, the refused value, text in two languages."""

from __future__ import annotations

import datetime as dt
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError, ValidationInfo, model_validator

from wego_forms.errors import Both, Lang, LanguageError, Problem, RecordError
from wego_forms.records.script import foreign

# What XML 1.0 can't hold, and the marks that turn the direction of writing: they make a name read as another.
_UNPRINTED = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069"
#: Tags of the shapes that one value can have, which pydantic puts among the steps of a place: no field's names.
SHAPES = frozenset(("<text>", "<paragraphs>", "<whole>", "<parts>"))
_BUILDING = threading.RLock()
_NOT_TEXT = re.compile(f"[{_UNPRINTED}]")
_NOT_LINE = re.compile(f"[{_UNPRINTED}\t\n\r]")


if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass
    from pydantic_core import InitErrorDetails

    class _Lenient(ModelMetaclass):
        """To type checkers a record is made of whatever it takes: a str for a Text, a list for a tuple."""
else:
    _Lenient = type(BaseModel)


_NO_FIELDS = (
    Both("это не поля записи", "these are no fields of a record"),
    Both("Дайте словарь: {'number': '12-34'}.", "Give a mapping: {'number': '12-34'}."),
)


class Model(BaseModel, metaclass=_Lenient):
    """A part of a record: frozen, and it knows all its fields (an unknown one is an error).

    Made from fields, RecordError: every wrong one, with its path, its value and a remedy.
    """

    # Each kind is built when a record of it is first loaded: importing the package takes 171 ms so, 180 without.
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)

    @classmethod
    def model_rebuild(cls, **options: Any) -> bool | None:
        """As pydantic's; a model that several threads meet first is built by one of them."""
        with _BUILDING:
            return super().model_rebuild(**options)

    def __init__(self, /, **fields: Any) -> None:
        with _refusing(type(self), fields):
            super().__init__(**fields)

    # What pydantic marks its own __init__ with: parts of a record are validated in one go, not through this.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """As pydantic's, but RecordError where it raises ValidationError."""
        with _refusing(cls, obj):
            return super().model_validate(obj, **options)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """As pydantic's, but RecordError where it raises ValidationError."""
        with _refusing(cls, json_data):
            return super().model_validate_json(json_data, **options)

    @classmethod
    def validated(cls, data: object, context: Mapping[str, Any] | None = None) -> Self:
        """From data of a file, for those who know its lines: pydantic's ValidationError comes as it is."""
        return super().model_validate(data, context=context)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with other values in some fields, checked as all are. RecordError: they aren't right."""
        if not update:
            return super().model_copy(deep=deep)
        if not isinstance(update, Mapping):
            raise RecordError(Problem(*_NO_FIELDS, place="update", value=type(update).__name__))
        same = {name: getattr(self, name) for name in self.model_fields_set}
        return type(self).model_validate({**same, **update}, context=self._context())

    def __setattr__(self, name: str, value: Any) -> None:
        """Refuse: a record doesn't change. RecordError, with the way to another one."""
        if name in type(self).model_fields:
            raise RecordError(
                Problem(
                    Both("запись не меняется", "a record doesn't change"),
                    Both(
                        f"Сделайте другую: record.model_copy(update={{{name!r}: …}}).",
                        f"Make another: record.model_copy(update={{{name!r}: …}}).",
                    ),
                    place=name,
                )
            )
        super().__setattr__(name, value)

    def _context(self) -> dict[str, Any] | None:
        """What the validators of the fields are told."""
        return None

    @model_validator(mode="before")
    @classmethod
    def _from_its_base(cls, value: Any) -> Any:
        """A part that was made as what this one builds on: a Text where templates inflect it, a Person likewise."""
        plainer = isinstance(value, Model) and type(value) is not cls and issubclass(cls, type(value))
        return {name: getattr(value, name) for name in value.model_fields_set} if plainer else value

    @model_validator(mode="before")
    @classmethod
    def _printable(cls, value: Any, info: ValidationInfo) -> Any:
        """No text holds a character that no file can; only texts in two languages have lines."""
        if isinstance(value, Mapping):
            bad: dict[str, Refused] = {}
            for name, text in value.items():
                if isinstance(text, str):
                    try:
                        checked_text(text, (), lines=issubclass(cls, Text) or name in _texts_of(cls))
                    except Refused as error:
                        bad[str(name)] = error
            if bad:
                raise _with_the_rest(cls, value, bad, info.context)
        return value


@cache
def _texts_of(model: type[BaseModel]) -> frozenset[str]:
    """The fields that are texts in two languages: one string there stands for both, and may have lines."""
    fields = model.model_fields.items()
    return frozenset(name for name, field in fields if "Text" in str(field.annotation))


def _with_the_rest(
    model: type[Model], fields: Mapping[Any, Any], bad: Mapping[str, Refused], context: Any
) -> ValidationError:
    """The refusal of those fields, and all that is wrong with the others."""
    found: list[InitErrorDetails] = [
        {"type": "value_error", "loc": (name,), "input": fields.get(name), "ctx": {"error": error}}
        for name, error in bad.items()
    ]
    printable = {name: _NOT_LINE.sub(" ", text) if name in bad else text for name, text in fields.items()}
    try:
        model.validated(printable, context)
    except ValidationError as error:
        found += [
            {"type": each["type"], "loc": each["loc"], "input": each["input"], "ctx": each.get("ctx", {})}
            for each in error.errors(include_url=False)
            if each["loc"][:1] not in [(name,) for name in bad]
        ]
    return ValidationError.from_exception_data(model.__name__, found)


@contextmanager
def _refusing(model: type[BaseModel], data: object) -> Iterator[None]:
    """Pydantic's refusal of data that come from no file, as ours."""
    try:
        yield
    except ValidationError as error:
        from wego_forms.records.files import refusal

        raise refusal(error, model, data, None, None) from None


def checked_text(text: str, place: tuple[str | int, ...], *, lines: bool = True) -> str:
    """The text itself. Refused, at `place`: it has a character that isn't printed, or `lines` where it may not."""
    if bad := (_NOT_TEXT if lines else _NOT_LINE).search(text):
        raise Refused(
            Both(
                f"в тексте есть непечатный знак U+{ord(bad[0]):04X}",
                f"the text has a character that isn't printed, U+{ord(bad[0]):04X}",
            ),
            Both("Удалите его.", "Delete it."),
            at=place,
        )
    return text


class Refused(ValueError):
    """A value that a validator doesn't accept: what is wrong, the way out, and where below the field it is."""

    def __init__(self, what: Both, remedy: Both | None = None, at: tuple[str | int, ...] = ()) -> None:
        self.what = what
        self.remedy = remedy
        self.at = at
        super().__init__(what.en)

    @classmethod
    def by_language(cls, error: LanguageError) -> Refused:
        """The same, said by the language rules."""
        problem = error.problems[0]
        return cls(problem.what, problem.remedy)


#: Of a form, what is printed and not filled in.
_PRINTED = ("organization.", "secretariat.")
_BLANK: ContextVar[bool] = ContextVar("blank", default=False)


@contextmanager
def left_blank() -> Iterator[None]:
    """Within it a text that the record has in the other language only is empty: others fill it in."""
    token = _BLANK.set(True)
    try:
        yield
    finally:
        _BLANK.reset(token)


#: Of a number, a day or yes-or-no in the place of a text.
TEXT_NEEDED = (
    Both("нужен текст", "text is needed"),
    Both(
        "Возьмите значение в кавычки; в таблице наберите его текстом.",
        "Put the value in quotes; in a table type it as text.",
    ),
)


#: What is said of a text that the record has in the other language only.
NO_TEXT = Both("нет текста на языке документа", "no text in the document's language")


class Text(Model):
    """A text in Russian and in English. One string in the record stands for both."""

    model_config = ConfigDict(json_schema_extra={"type": ["object", "string"]})

    ru: str | None = None
    en: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_for_both(cls, value: Any) -> Any:
        if isinstance(value, bool | int | float | dt.date):
            raise Refused(*TEXT_NEEDED)
        return {"ru": value, "en": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _something(self) -> Text:
        if not self.ru and not self.en:
            raise Refused(
                Both("текст пуст", "the text is empty"),
                Both("Впишите текст или уберите поле.", "Write the text, or leave the field out."),
            )
        return self

    def get(self, lang: Lang) -> str | None:
        """The text in `lang`, or None."""
        return self.ru if lang == "ru" else self.en

    def _wordless(self) -> str | None:
        """What stands in either language and has no letter: a number, a code, which is the same in both."""
        text = self.ru or self.en or ""
        return None if any(map(str.isalpha, text)) else text

    def need(self, lang: Lang, place: str, *, words: bool = False) -> str:
        """The text in `lang`; `words`: no name, which may stand in Latin letters in a Russian text.

        RecordError, with `place` (the field's path): the record has it in the other language only.
        """
        text = self.get(lang) or self._wordless()
        if text and not foreign(text, lang, words=words):
            return text
        if text:
            raise RecordError(
                Problem(
                    Both("текст не на языке документа", "the text isn't in the document's language"),
                    Both(
                        f"Впишите его на обоих языках: {place}.ru и {place}.en.",
                        f"Give it in both languages: {place}.ru and {place}.en.",
                    ),
                    place=place if self.ru == self.en else f"{place}.{lang}",
                    value=text,
                )
            )
        if _BLANK.get() and not place.startswith(_PRINTED):
            return ""
        lacking = f"{place}.{lang}"
        remedy = Both(f"Добавьте {lacking} в запись.", f"Add {lacking} to the record.")
        raise RecordError(Problem(NO_TEXT, remedy, place=lacking, value=self.ru or self.en))


class RussianFirst(Text):
    """A text whose one string is Russian: the inflected forms, which only Russian has."""

    @model_validator(mode="before")
    @classmethod
    def _one_for_both(cls, value: Any) -> Any:
        return {"ru": value} if isinstance(value, str) else value

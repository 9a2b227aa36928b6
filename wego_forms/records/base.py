"""What every record is made of: the frozen model, the refused value, text in two languages."""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from wego_forms.errors import Both, Lang, LanguageError, Problem, RecordError

# What XML 1.0 can't hold, and the marks that turn the direction of writing: they make a name read as another.
_UNPRINTED = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069"
_BUILDING = threading.RLock()
_NOT_TEXT = re.compile(f"[{_UNPRINTED}]")
_NOT_LINE = re.compile(f"[{_UNPRINTED}\t\n\r]")


class Model(BaseModel):
    """A part of a record: frozen, and it knows all its fields (an unknown one is an error)."""

    # Each kind is built when a record of it is first loaded: importing the package takes 171 ms so, 180 without.
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)

    @classmethod
    def model_rebuild(cls, **options: Any) -> bool | None:
        """As pydantic's; a model that several threads meet first is built by one of them."""
        with _BUILDING:
            return super().model_rebuild(**options)

    @model_validator(mode="before")
    @classmethod
    def _printable(cls, value: Any) -> Any:
        """No text holds a character that no file can; only texts in two languages have lines."""
        if isinstance(value, Mapping):
            for name, text in value.items():
                if isinstance(text, str):
                    checked_text(text, (str(name),), lines=issubclass(cls, Text) or name in _texts_of(cls))
        return value


@cache
def _texts_of(model: type[BaseModel]) -> frozenset[str]:
    """The fields that are texts in two languages: one string there stands for both, and may have lines."""
    fields = model.model_fields.items()
    return frozenset(name for name, field in fields if "Text" in str(field.annotation))


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


class Text(Model):
    """A text in Russian and in English. One string in the record stands for both."""

    ru: str | None = None
    en: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_for_both(cls, value: Any) -> Any:
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

    def need(self, lang: Lang, place: str) -> str:
        """The text in `lang`. RecordError, with `place` (the field's path): the record has it in the other only."""
        if text := self.get(lang):
            return text
        raise RecordError(
            Problem(
                Both("нет текста на языке документа", "no text in the document's language"),
                Both(f"Добавьте {place}.{lang} в запись.", f"Add {place}.{lang} to the record."),
                place=f"{place}.{lang}",
                value=self.ru or self.en,
            )
        )


class RussianFirst(Text):
    """A text whose one string is Russian: the inflected forms, which only Russian has."""

    @model_validator(mode="before")
    @classmethod
    def _one_for_both(cls, value: Any) -> Any:
        return {"ru": value} if isinstance(value, str) else value

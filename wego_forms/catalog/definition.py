"""The definition of a kind of document, as an office writes it in YAML: its base, its title, its fields."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from wego_forms.catalog.patterns import Beyond, Pattern
from wego_forms.catalog.repeating import endless
from wego_forms.catalog.typed import Currency, Flag, Hour, Number
from wego_forms.errors import Both
from wego_forms.foreign import quoting
from wego_forms.records.base import Model, Refused, Text
from wego_forms.records.contacts import Day, Month

#: letter: letterhead, number, date, addressees, subject, attachments, signatory · form: an applicant's blocks ·
#: page: a date, a signature, a seal.
Base = Literal["letter", "form", "page"]
#: What a field is named: a word that a template's tag can say.
WORD = re.compile(r"[a-z][a-z0-9_]{0,39}")
#: A kind's name is also its files'.
KIND_NAME = re.compile(r"[a-z][a-z0-9_-]{0,39}")
#: A pattern longer than this is a program, not a check.
MOST_PATTERN = 200
#: That a list can be asked to have: a sample has them, and so has a form.
MOST_ITEMS = 1000
#: Of one text.
MOST_CHARACTERS = 100_000


def _kind_name(value: str) -> str:
    if KIND_NAME.fullmatch(value):
        return value
    raise Refused(
        Both("так вид документа не назвать", "a kind of document can't be named so"),
        Both(
            "Строчные латинские буквы, цифры и дефис, с буквы: meeting.",
            "Small Latin letters, digits and a hyphen, a letter first: meeting.",
        ),
    )


def _labels(value: Any) -> Any:
    if isinstance(value, dict) and value:
        return value
    raise Refused(
        Both("не сказано, из чего выбирают", "it isn't said what there is to choose from"),
        Both("Пишите of: {full: {ru: очно, en: in person}}.", "Write of: {full: {ru: очно, en: in person}}."),
    )


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except (re.error, OverflowError, RecursionError) as error:
        raise Refused(
            quoting(
                Both("образец – не регулярное выражение", "the pattern isn't a regular expression"), error
            ),
            Both(r"Например, \d{4}.", r"For example \d{4}."),
        ) from None
    if len(value) > MOST_PATTERN:
        raise Refused(
            Both("образец слишком длинный", "the pattern is too long"),
            Both(f"Не больше {MOST_PATTERN} знаков.", f"At most {MOST_PATTERN} characters."),
        )
    try:
        Pattern(value)
    except Beyond:
        raise Refused(
            Both(
                "образец слишком сложен: на длинном тексте проверка не кончится",
                "the pattern is too intricate: its check of a long text would never end",
            ),
            Both(
                r"С \b, (?=…), (?!…), \1 – не больше одного повторения: \bкод-\d+\b.",
                r"With \b, (?=…), (?!…), \1 have one repetition at most: \bcode-\d+\b.",
            ),
        ) from None
    if endless(value):
        raise Refused(
            Both(
                "образец повторяет повторение, и на длинном тексте проверка не кончится",
                "the pattern repeats a repetition, and its check of a long text would never end",
            ),
            Both("Оставьте одно: вместо (a+)+ – a+.", "Leave one of them: a+ in the place of (a+)+."),
        )
    return value


Length = Annotated[int, Field(ge=0, le=MOST_CHARACTERS)]


class _Field(Model):
    """What every field may have; `min` and `max` are of the field's own type, or a count of its characters."""

    title: Text | None = None
    hint: Text | None = None
    example: Any = None
    optional: bool = False
    default: Any = None
    max_length: Annotated[int, Field(ge=1, le=MOST_CHARACTERS)] | None = None
    pattern: Annotated[str, AfterValidator(_pattern)] | None = None

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
    """A value that is text: `text` and `lines` in two languages, `lines` of several paragraphs, lightly marked up."""

    type: Literal[
        "text",
        "lines",
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
    #: Characters.
    min: Length | None = None
    max: Length | None = None


class NumberField(_Field):
    """A number."""

    type: Literal["number"]
    min: Number | None = None
    max: Number | None = None


class MoneyField(_Field):
    """A sum of money."""

    type: Literal["money"]
    min: Number | None = None
    max: Number | None = None
    currency: Currency = "RUB"


class DateField(_Field):
    """A day."""

    type: Literal["date"]
    min: Day | None = None
    max: Day | None = None


class MonthField(_Field):
    """A month of a year, or a term from one to another."""

    type: Literal["month", "term"]
    min: Month | None = None
    max: Month | None = None


class TimeField(_Field):
    """An hour of the day."""

    type: Literal["time"]
    min: Hour | None = None
    max: Hour | None = None


class FlagField(_Field):
    """Yes or no; `min: yes` asks for a yes."""

    type: Literal["flag"]
    min: Flag | None = None
    max: Flag | None = None


class ChoiceField(_Field):
    """One of several words: what each key prints."""

    type: Literal["choice"]
    of: Annotated[dict[Annotated[str, StringConstraints(min_length=1)], Text], BeforeValidator(_labels)]
    #: Characters of the key.
    min: Length | None = None
    max: Length | None = None

    @model_validator(mode="after")
    def _labels_differ(self) -> ChoiceField:
        """A record may have the label in the key's place: which of two that read alike is meant couldn't be told."""
        met: dict[str, str] = {key.casefold(): key for key in self.of}
        for key, label in self.of.items():
            for text in {said.casefold() for said in (label.ru, label.en) if said}:
                if met.setdefault(text, key) != key:
                    other = met[text]
                    raise Refused(
                        Both(f"читается так же, как {other}", f"it reads as {other} does"),
                        Both("Назовите их по-разному.", "Word them differently."),
                        at=("of", key),
                    )
        return self


class ListField(_Field):
    """Items, each with fields of its own."""

    type: Literal["list"]
    #: Items.
    min: Annotated[int, Field(ge=0, le=MOST_ITEMS)] | None = None
    max: Annotated[int, Field(ge=1)] | None = None
    of: dict[str, Any]


AnyField = (
    TextField
    | NumberField
    | MoneyField
    | DateField
    | MonthField
    | TimeField
    | FlagField
    | ChoiceField
    | ListField
)
#: Types as the documentation lists them.
TYPES = (
    *(
        "text",
        "lines",
        "number",
        "money",
        "date",
        "time",
        "month",
        "term",
        "flag",
        "choice",
        "person",
        "official",
    ),
    *("post", "place", "body", "country", "email", "phone", "website", "postcode", "picture", "list"),
)
#: The model of each type of field.
FIELDS: dict[str, type[AnyField]] = {
    word: model for model in AnyField.__args__ for word in model.model_fields["type"].annotation.__args__
}


class Definition(Model):
    """A kind of document, before it has templates. `signatories`: how many may sign."""

    kind: Annotated[str, AfterValidator(_kind_name)]
    base: Base
    title: Text
    fields: dict[str, Any] = Field(default_factory=dict)
    signatories: Annotated[int, Field(ge=1, le=9)] = 1

    @model_validator(mode="after")
    def _a_form_has_one(self) -> Definition:
        if self.signatories > 1 and self.base == "form":
            raise Refused(
                Both("форму подписывает один глава", "a form is signed by the head alone"),
                Both("Уберите signatories.", "Leave signatories out."),
                at=("signatories",),
            )
        return self

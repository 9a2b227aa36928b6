"""People: a name in its parts, in the nominative, and a person in a post."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import AfterValidator, ConfigDict, Discriminator, Field, Tag, model_validator

from wego_forms.errors import Both
from wego_forms.language import Gender, Name
from wego_forms.records.alphabets import refuse_mixed
from wego_forms.records.base import Model, Refused, RussianFirst, Text
from wego_forms.records.contacts import Email, Phone, Term
from wego_forms.records.genders import refuse_other_gender
from wego_forms.records.nominative import given_in_nominative, patronymic_in_nominative, refuse_oblique
from wego_forms.records.resembling import refuse_anothers_cases
from wego_forms.records.reviewed import source_of, stale_forms
from wego_forms.records.several import refuse_several, refuse_several_in_parts, refuse_style_of_two
from wego_forms.records.smallletters import refuse_small
from wego_forms.records.wholename import is_patronymic, split_name


class LatinName(Model):
    """A person's own Latin spelling in its parts: {family: von der Leyen, given: Ursula}."""

    family: str
    given: str | None = None


_HONORIFIC = re.compile(
    r"((?:mr|ms|mrs|miss|dr|prof|professor|sir|dame|h\.e|his excellency|her excellency|the hon)\b\.?) ",
    re.IGNORECASE,
)


def _whole_or_parts(value: Any) -> str:
    return "<whole>" if isinstance(value, str) else "<parts>"


class Style(Text):
    """An honorific or a degree. One string is Russian or English by its letters: each language has its own."""

    @model_validator(mode="before")
    @classmethod
    def _one_for_both(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        return {"ru" if re.search("[А-Яа-яЁё]", value) else "en": value}


_PARTS = ("family", "given", "patronymic")

#: What stands in no name, and what ends none: one of them is left from typing or from saving.
_NO_NAME = re.compile(
    r"^['’`](?=[А-Яа-яЁё])|(?<=[а-яё])['’`]$"
    r"|[\d?!:;\"«»“”@#$%^&*=+<>{}\[\]|\\/_~\ufffd]|,$|(?<=[^\W\d_]{4})\.$"
    "|[\u00a2-\u00a9\u00ac\u00ae-\u00b1\u00d7\u00f7\u20a0-\u20cf\u2116\u2122\u2190-\u2bff\U0001f000-\U0001faff]"
)


# A double name is written with a hyphen and no spaces, whatever was typed.
_HYPHENS = re.compile(r"(?<=[^\W\d_])\s*[-\u2010-\u2015\u2212]\s*(?=[^\W\d_])")


def _of_a_name(value: str) -> str:
    if not value:
        raise Refused(
            Both("часть имени пуста", "a part of the name is empty"),
            Both("Впишите её.", "Write it."),
        )
    if found := _NO_NAME.search(value):
        raise Refused(
            Both(f"в имени знак «{found[0]}»", f"the name has the character “{found[0]}”"),
            Both("Удалите его.", "Delete it."),
        )
    refuse_mixed(value)
    refuse_small(value)
    return _HYPHENS.sub("-", value)


def _with_patronymic(value: Any) -> Any:
    """The parts, the patronymic in its own place: a column «Имя» often has «Пётр Ильич»."""
    given = value.get("given") if isinstance(value, Mapping) else None
    if not isinstance(given, str) or value.get("patronymic"):
        return value
    first, *others = given.split() or [""]
    if len(others) != 1 or not is_patronymic(others[0]):
        return value
    return {**value, "given": first, "patronymic": others[0]}


NamePart = Annotated[str, AfterValidator(_of_a_name)]
GivenPart = Annotated[NamePart, AfterValidator(given_in_nominative)]
PatronymicPart = Annotated[NamePart, AfterValidator(patronymic_in_nominative)]


def _whole_or_in_parts(schema: dict[str, Any]) -> None:
    """What an editor is told of a name: one string, `name` beside the gender and the like, or its parts."""
    schema["type"] = ["object", "string"]
    schema["properties"]["name"] = {"type": "string"}
    schema["anyOf"] = [{"required": schema.pop("required")}, {"required": ["name"]}]


class Person(Model):
    """A person's name in the nominative, as in the passport's order; `latin` is the person's own spelling.

    One string is the whole name: «Фамилия Имя Отчество». `latin` is whole (the family name last, or before a comma:
    'Xi, Jinping') or in its parts. `honorific` stands before the name and greets (H.E., Dr, Sir; Его
    Превосходительство, господин Посол); `degree` stands after it.
    """

    model_config = ConfigDict(json_schema_extra=_whole_or_in_parts)

    family: NamePart
    given: GivenPart
    patronymic: PatronymicPart | None = None
    gender: Gender | None = None
    latin: (
        Annotated[
            Annotated[str, Tag("<whole>")] | Annotated[LatinName, Tag("<parts>")],
            Field(discriminator=Discriminator(_whole_or_parts)),
        ]
        | None
    ) = None
    honorific: Style | None = None
    degree: Style | None = None

    @model_validator(mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        """One string, or `name` beside the gender and the like, is the whole name."""
        if isinstance(value, str):
            return split_name(value)
        if isinstance(value, Mapping):
            refuse_several_in_parts(value)
        if not isinstance(value, Mapping) or not isinstance(value.get("name"), str):
            return _with_patronymic(value)
        if any(value.get(part) for part in _PARTS):
            raise Refused(
                Both("имя дано и целиком, и по частям", "the name is given whole and in its parts"),
                Both("Оставьте одно из двух.", "Keep one of the two."),
                at=("name",),
            )
        try:
            parts = split_name(value["name"])
        except Refused as error:
            raise Refused(error.what, error.remedy, at=("name",)) from None
        return {key: each for key, each in value.items() if key not in {"name", *_PARTS}} | parts

    @model_validator(mode="after")
    def _is_one(self) -> Person:
        """Neither the Latin name nor the honorific is of two people, the name of two alphabets or genders."""
        if isinstance(self.latin, str):
            try:
                refuse_several(self.latin)
                refuse_mixed(self.latin)
            except Refused as error:
                raise Refused(error.what, error.remedy, at=("latin",)) from None
        styles = (self.honorific.ru, self.honorific.en) if self.honorific else ()
        for style in styles:
            refuse_style_of_two(style, "honorific")
        refuse_other_gender(self.patronymic, self.gender, styles)
        refuse_oblique(self.name)
        return self

    @model_validator(mode="after")
    def _no_honorific_in_latin(self) -> Person:
        if isinstance(self.latin, str) and (found := _HONORIFIC.match(self.latin)):
            raise Refused(
                Both("перед именем стоит титул", "an honorific stands before the name"),
                Both(
                    f"Перенесите «{found[1]}» в поле honorific.", f"Move '{found[1]}' to the field honorific."
                ),
                at=("latin",),
            )
        return self

    @property
    def name(self) -> Name:
        """The name as the language rules take it."""
        return Name(self.family, self.given, self.patronymic)

    @property
    def own(self) -> Name | str | None:
        """The person's own Latin spelling as the language rules take it."""
        if isinstance(self.latin, LatinName):
            return Name(self.latin.family, self.latin.given)
        return self.latin


class CaseForms(Model):
    """Forms of a name or a phrase given outright: each wins over what the rules would make.

    `made_from` is what `review` notes of those that it wrote into a table: see `Forms`.
    """

    nominative: str | None = None
    genitive: str | None = None
    dative: str | None = None
    accusative: str | None = None
    instrumental: str | None = None
    prepositional: str | None = None
    where: str | None = None
    whereto: str | None = None
    wherefrom: str | None = None
    initials: str | None = None
    initials_genitive: str | None = None
    initials_dative: str | None = None
    initials_accusative: str | None = None
    initials_instrumental: str | None = None
    initials_prepositional: str | None = None
    salutation: str | None = None
    made_from: str | None = None


class _Inflected(Model):
    """What templates inflect, with the forms that are given outright."""

    forms: CaseForms = CaseForms()

    @model_validator(mode="after")
    def _forms_of_today(self) -> Self:
        """Forms that the rules had made of another name or text are made anew."""
        if stale := stale_forms(self.forms, source_of(self)):
            # The record isn't made yet: what is frozen is so from here on.
            self.__dict__["forms"] = self.forms.model_copy(update=stale)
        return self


class PhraseInText(_Inflected, Text):
    """A text, post, place or body that templates inflect."""


class PersonInText(_Inflected, Person):
    """A person whose name templates inflect."""

    @model_validator(mode="after")
    def _forms_are_theirs(self) -> Self:
        if self.forms.model_fields_set:
            refuse_anothers_cases(self.forms, self)
        return self


class Official(Model):
    """A person in a post that signs."""

    position: Text
    person: Person


class OfficialInText(Model):
    """A post and the person who holds it, that templates inflect."""

    position: PhraseInText
    person: PersonInText


class Executor(Model):
    """Who prepared the letter: printed small at its foot, so that a question finds its way."""

    person: Person
    phone: Phone


class Contact(Model):
    """A person that a city names in the form. Whatever isn't known yet stays a line to write on."""

    person: Person | None = None
    position: Text | None = None
    department: Text | None = None
    email: Email | None = None
    phone: Phone | None = None
    fax: Phone | None = None


class Head(Model):
    """The mayor or head of the local executive authority, with the term of office."""

    person: Person | None = None
    position: Text | None = None
    email: Email | None = None
    phone: Phone | None = None
    fax: Phone | None = None
    term: Term | None = None


class Forms(Model):
    """Inflected forms given outright: each wins over what the rules would make.

    `made_from` is what `review` notes of those that it made: one whose name, post or region has changed since is made
    anew, or refused if a person had corrected it.
    """

    position_dative: str | None = None
    region_genitive: str | None = None
    initials_dative: str | None = None
    salutation: RussianFirst | None = None
    made_from: str | None = None

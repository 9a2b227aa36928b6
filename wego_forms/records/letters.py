"""Official letters: a governor's invitation to a region's cities to join WeGO, and a covering letter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, model_validator

from wego_forms.errors import Both
from wego_forms.language import bare_number, gender_of, has_date, honorific_gender
from wego_forms.records.base import Model, Refused, Text
from wego_forms.records.contacts import Day, Email, Phone, Website
from wego_forms.records.nominative import refuse_untold_in_another_case
from wego_forms.records.people import Executor, Forms, Official, PersonInText, PhraseInText
from wego_forms.records.prose import Paragraphs, Prose, one_or_many
from wego_forms.records.record import Record
from wego_forms.records.resembling import refuse_anothers_forms
from wego_forms.records.reviewed import without_stale

_FIGURES = 100  # a number of more is beyond any bound as well; Python reads no text of thousands as one


def _whole(value: Any) -> Any:
    """A number that a sheet or a quotation mark made a text."""
    if not isinstance(value, str):
        return value
    flat = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))", "", value.strip())  # 1 200
    return int(flat[:_FIGURES]) if flat.isascii() and flat.isdigit() else value


Count = Annotated[int, Field(gt=0, le=1_000_000_000, strict=True), BeforeValidator(_whole)]


def _registered(value: str) -> str:
    if has_date(value):
        raise Refused(
            Both("в номере стоит дата", "a date stands in the number"),
            Both("Перенесите её в date.", "Move it to date."),
        )
    return bare_number(value)


#: A registration number, without the № that is printed before it.
Number = Annotated[str, AfterValidator(_registered)]


class Letterhead(Model):
    """Who writes, and where an answer finds them. Without `fax` the phone is printed as phone and fax in one."""

    author: Text
    address: Text
    phone: Phone
    fax: Phone | None = None
    email: Email
    website: Website
    serial: str | None = None
    #: A picture of the arms or emblem; the path is told from the record's folder.
    emblem: Path | None = None


class Reference(Model):
    """The letter that this one answers."""

    number: Number
    date: Day


class Addressee(Model):
    """The head of a body, or an official inside one (then with `organization`), whom the letter goes to."""

    position: PhraseInText
    region: PhraseInText | None = None
    organization: PhraseInText | None = None
    person: PersonInText
    address: Text | None = None
    forms: Forms = Forms()

    @model_validator(mode="before")
    @classmethod
    def _is_a_person(cls, value: Any) -> Any:
        """A letter goes to a person: of an organization alone nobody is greeted."""
        named = value if isinstance(value, Mapping) else {}
        if named.get("organization") and not (named.get("position") or named.get("person")):
            raise Refused(
                Both(
                    "письмо идёт человеку, а здесь названа только организация",
                    "a letter goes to a person, and only an organization is named here",
                ),
                Both(
                    "Дайте должность и имя того, кому пишете: position и person, в таблице – столбцы «Должность», "
                    "«Фамилия», «Имя».",
                    "Give the post and the name of whom you write to: position and person; in a table, the columns "
                    "“Position”, “Family name”, “Given name”.",
                ),
                at=("organization",),
            )
        return value

    @model_validator(mode="after")
    def _forms_of_today(self) -> Addressee:
        """Forms that the rules had made of another name, post or region are made anew."""
        if stale := without_stale(self):
            # The record isn't made yet: what is frozen is so from here on.
            self.__dict__["forms"] = self.forms.model_copy(update=stale)
        refuse_anothers_forms(self)
        return self

    @model_validator(mode="after")
    def _gender_known(self) -> Addressee:
        given = self.forms.salutation and self.forms.initials_dative
        style = self.person.honorific
        told = style and (honorific_gender(style.ru) or honorific_gender(style.en))
        if not (given or told or self.person.gender or gender_of(self.person.name)):
            refuse_untold_in_another_case(self.person.name)
            raise Refused(
                Both(
                    "пол адресата не определить по имени",
                    "the addressee's gender can't be told from the name",
                ),
                Both(
                    "Добавьте gender: male или gender: female, в таблице – столбец «Пол»: мужской или женский.",
                    "Add gender: male or gender: female; in a table, a column “Gender”: male or female.",
                ),
                at=("person", "gender"),
            )
        return self


class Occasion(Model):
    """The assembly that the letter thanks for, and WeGO in figures on the day of the letter."""

    assembly: Count
    place: Text
    participants: Count
    cities: Count
    members: Count
    partner_since: Annotated[int, Field(ge=2010, le=2100, strict=True), BeforeValidator(_whole)]
    websites: Annotated[tuple[Website, ...], Field(min_length=1)]


class Enclosed(Model):
    """A document of ours that goes with a letter: that of a `record`'s file, or the blank of a `kind`.

    The path is told from the letter's folder.
    """

    kind: str | None = None
    blank: bool = False
    record: Path | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Enclosed:
        if self.blank == bool(self.record) or (self.blank and not self.kind):
            raise Refused(
                Both(
                    "назовите либо запись, либо вид пустого бланка",
                    "name either a record or the kind of a blank",
                ),
                Both(
                    "Например, record: guide.yaml или kind: application и blank: true.",
                    "For example record: guide.yaml, or kind: application and blank: true.",
                ),
            )
        return self


class Attachment(Model):
    """What goes with the letter. Its sheets are counted where `documents` are named, else given, or it is bound.

    `sides`: 2 where the documents are printed on both sides of a sheet; each begins on a sheet of its own. `sheets`
    given beside `documents` is printed as given, and told of where it disagrees.
    """

    title: Text
    documents: tuple[Enclosed, ...] = ()
    sides: Literal[1, 2] = 1
    sheets: Count | None = None
    copies: Count = 1


class SenderForms(Model):
    """The sender's and the place's inflected forms, given outright."""

    sender_genitive: str | None = None
    place_locative: str | None = None


class Letter(Record):
    """What every letter has. `number` too stays a line to write on until the letter is registered."""

    letterhead: Letterhead
    number: Number | None = None
    reply_to: Reference | None = None
    addressees: Annotated[tuple[Addressee, ...], Field(min_length=1, max_length=4)]
    subject: Text
    attachments: tuple[Attachment, ...] = ()
    signatory: Official
    executor: Executor | None = None


class Invitation(Letter):
    """The letter that invites."""

    kind: Literal["invitation"] = "invitation"
    sender: Text
    occasion: Occasion
    forms: SenderForms = SenderForms()


class GeneralLetter(Letter):
    """A letter whose body stands in the record: in Markdown, or the file that holds it; or as plain paragraphs."""

    kind: Literal["letter", "cover"]
    body: Prose | Paragraphs = Field(discriminator=Discriminator(one_or_many))

"""An application: a city's form for membership of WeGO. Whatever isn't known yet stays a line to write on."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import model_validator

from wego_forms.errors import Both
from wego_forms.records.base import Model, Refused, RussianFirst, Text
from wego_forms.records.blocks import Seal
from wego_forms.records.contacts import Country, Email, Website
from wego_forms.records.people import Contact, Head
from wego_forms.records.record import Record

# How the post of a country writes its codes, where applicants come from; elsewhere letters, digits, a dash.
_POSTCODES = {
    "RU": r"\d{6}",
    "KZ": r"\d{6}|[A-Z]\d{2}[A-Z]\d[A-Z]\d",
    "BY": r"\d{6}",
    "KR": r"\d{5}|\d{3}-\d{3}",
}
_ANY_POSTCODE = r"[A-Za-z0-9][A-Za-z0-9 -]{1,9}"


class Address(Model):
    """A postal address; the country as its ISO 3166-1 alpha-2 code."""

    street: Text | None = None
    postcode: str | None = None
    country: Country | None = None

    @model_validator(mode="after")
    def _postcode_of_the_country(self) -> Address:
        pattern = _POSTCODES.get(self.country or "", _ANY_POSTCODE)
        if self.postcode and not re.fullmatch(pattern, self.postcode):
            raise Refused(
                Both("такого индекса в этой стране нет", "no such postcode in that country"),
                Both("В России индекс – шесть цифр.", "A Russian postcode is six digits."),
                at=("postcode",),
            )
        return self


class Applicant(Model):
    """The city or authority that applies."""

    name: Text | None = None
    authority: Text | None = None
    address: Address = Address()
    website: Website | None = None
    #: 'согласен', 'согласна' or 'согласно' with the applicant's name, where the rules can't tell.
    consent: RussianFirst | None = None


class Secretariat(Model):
    """WeGO's Secretariat, as printed on every page of the form. The values are those of 2017."""

    name: Text = Text(ru="Секретариат WeGO", en="WeGO Secretariat")
    address: Text = Text(
        ru="10F Seoul Global Center, 38 Jongro, Jongno-gu, Seoul 100-739, Republic of Korea",
        en="10F Seoul Global Center, 38 Jongro, Jongno-gu, Seoul 100-739, Republic of Korea",
    )
    #: As the Secretariat prints them, with the trunk 0 that one dials inside Korea.
    phone: str = "+82 (0)2 720 2937"
    fax: str = "+82 (0)2 720 2939"
    email: Email = "secretariat@we-gov.org"
    website: Website = "www.we-gov.org"


class Organization(Model):
    """The organisation's names; `later` is the name it took after the form was printed."""

    name: Text = Text(
        ru="Всемирная организация электронных правительств городов и местной власти",
        en="World e-Governments Organization of Cities and Local Governments",
    )
    short: str = "WeGO"
    international: str = "World e-Governments Organization of Cities and Local Governments"
    later: str | None = "World Smart Sustainable Cities Organization"


class Application(Record):
    """The form."""

    kind: Literal["application"] = "application"
    applicant: Applicant = Applicant()
    head: Head = Head()
    head_contact: Contact = Contact()
    it_head: Contact = Contact()
    wego_contact: Contact = Contact()
    seal: Seal = Seal(mode="place")
    secretariat: Secretariat = Secretariat()
    organization: Organization = Organization()

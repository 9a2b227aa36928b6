"""What we know: people, letters and applications as frozen records, loaded with every error at once."""

from wego_forms.records.applications import Address, Applicant, Application, Organization, Secretariat
from wego_forms.records.base import RussianFirst, Text
from wego_forms.records.blocks import Seal, Signature
from wego_forms.records.contacts import Term
from wego_forms.records.guides import Guide
from wego_forms.records.letters import (
    Addressee,
    Attachment,
    Enclosed,
    GeneralLetter,
    Invitation,
    Letter,
    Letterhead,
    Occasion,
    Reference,
    SenderForms,
)
from wego_forms.records.load import build_as
from wego_forms.records.notes import Leaflet, Note
from wego_forms.records.organizations import Bodies, Profile, Programme, Venue
from wego_forms.records.people import (
    CaseForms,
    Contact,
    Executor,
    Forms,
    Head,
    LatinName,
    Official,
    OfficialInText,
    Person,
    PersonInText,
    PhraseInText,
    Style,
)
from wego_forms.records.record import Record

__all__ = [
    "Address",
    "Addressee",
    "Applicant",
    "Application",
    "Attachment",
    "Bodies",
    "CaseForms",
    "Contact",
    "Enclosed",
    "Executor",
    "Forms",
    "GeneralLetter",
    "Guide",
    "Head",
    "Invitation",
    "LatinName",
    "Leaflet",
    "Letter",
    "Letterhead",
    "Note",
    "Occasion",
    "Official",
    "OfficialInText",
    "Organization",
    "Person",
    "PersonInText",
    "PhraseInText",
    "Profile",
    "Programme",
    "Record",
    "Reference",
    "RussianFirst",
    "Seal",
    "Secretariat",
    "SenderForms",
    "Signature",
    "Style",
    "Term",
    "Text",
    "Venue",
    "build_as",
]

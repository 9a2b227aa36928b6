"""What we know: people, letters and applications as frozen records, loaded with every error at once."""

from wego_forms.records.applications import Application
from wego_forms.records.base import Text
from wego_forms.records.guides import Guide
from wego_forms.records.letters import Addressee, GeneralLetter, Invitation, Letter
from wego_forms.records.load import build_as
from wego_forms.records.notes import Note
from wego_forms.records.people import Person
from wego_forms.records.record import Record

__all__ = [
    "Addressee",
    "Application",
    "GeneralLetter",
    "Guide",
    "Invitation",
    "Letter",
    "Note",
    "Person",
    "Record",
    "Text",
    "build_as",
]

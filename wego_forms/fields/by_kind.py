"""The fields of any record, by its kind."""

from __future__ import annotations

from wego_forms.errors import Lang
from wego_forms.fields.application import application_fields
from wego_forms.fields.base import Fields
from wego_forms.fields.cover import cover_fields
from wego_forms.fields.guide import guide_fields
from wego_forms.fields.invitation import invitation_fields
from wego_forms.fields.note import note_fields
from wego_forms.records import Application, Cover, Guide, Invitation, Note, Record


def fields_of(record: Record, lang: Lang) -> Fields:
    """The text of every field that a template of the record's kind can name."""
    match record:
        case Invitation():
            return invitation_fields(record, lang)
        case Application():
            return application_fields(record, lang)
        case Cover():
            return cover_fields(record, lang)
        case Guide():
            return guide_fields(record, lang)
        case Note():
            return note_fields(record, lang)
    raise NotImplementedError(f"no fields for a record of kind {record.kind!r}")

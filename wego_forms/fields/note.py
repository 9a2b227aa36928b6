"""The fields of the information note."""

from __future__ import annotations

from typing import Any

from wego_forms import language
from wego_forms.errors import Lang
from wego_forms.fields.base import Fields
from wego_forms.fields.profile import bodies, names, projects, secretariat_lines
from wego_forms.records import Note
from wego_forms.records.notes import Leaflet


def note_fields(record: Note, lang: Lang) -> Fields:
    """The text of every field of the note. RecordError: a text that the record has in the other language only."""
    profile = record.organization
    values: dict[str, Any] = {
        "organization": names(profile, lang),
        "secretariat": secretariat_lines(profile.secretariat, lang),
        "bodies": bodies(profile, lang),
        "projects": projects(profile, lang),
        "date": as_of(record, lang),
    }
    return Fields(values)


def as_of(record: Leaflet, lang: Lang) -> str:
    """The day on which it was so, as running text has it; nothing where none is given."""
    if record.date is None:
        return ""
    day = language.long_date(record.date, lang)
    return f"По состоянию на\u00a0{day}" if lang == "ru" else f"As of {day}"

"""A note: one page that tells an official what WeGO is and who runs it."""

from __future__ import annotations

from typing import Literal

from wego_forms.records.organizations import ProfileOrFile
from wego_forms.records.record import Record


class Leaflet(Record):
    """What tells of the organisation; `date` is the day on which it was so."""

    organization: ProfileOrFile


class Note(Leaflet):
    """The information note."""

    kind: Literal["note"] = "note"

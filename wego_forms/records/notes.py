"""A note: one page that tells an official what WeGO is and who runs it."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from wego_forms.errors import Both
from wego_forms.records.base import Refused
from wego_forms.records.organizations import ProfileOrFile
from wego_forms.records.record import Record


class Leaflet(Record):
    """What tells of the organisation and that nobody signs; `date` is the day on which it was so."""

    organization: ProfileOrFile

    @model_validator(mode="after")
    def _unsigned(self) -> Leaflet:
        for name, mode, usual in (
            ("signature", self.signature.mode, "blank"),
            ("seal", self.seal.mode, "none"),
        ):
            if mode != usual:
                raise Refused(
                    Both("на этом документе её не ставят", "a document of this kind carries none"),
                    Both(f"Уберите {name} из записи.", f"Leave {name} out of the record."),
                    at=(name, "mode"),
                )
        return self


class Note(Leaflet):
    """The information note."""

    kind: Literal["note"]

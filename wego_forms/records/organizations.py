"""WeGO in one edition of the guide and the note: its bodies, programmes, projects and Secretariat."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError, ValidationInfo

from wego_forms.errors import RecordError
from wego_forms.records.applications import Organization, Secretariat
from wego_forms.records.base import Model, Refused, Text
from wego_forms.records.files import named_by_record, parse_once, read_text, refusal

Year = Annotated[int, Field(ge=2000, le=2100, strict=True)]


class Venue(Model):
    """A city or region of a programme; `since` which year, `yearly` if every year."""

    city: Text
    since: Year | None = None
    yearly: bool = False


class Programme(Model):
    """A right or benefit of members as the guide numbers it; `venues` are listed after the text."""

    title: Text
    text: Text
    venues: tuple[Venue, ...] = ()


class Bodies(Model):
    """Who sits in WeGO's bodies: cities and regions, in any order (they are printed in the alphabet's)."""

    president: Text
    executive_vice_president: Text
    vice_presidents: Annotated[tuple[Text, ...], Field(min_length=1)]
    executive_committee: Annotated[tuple[Text, ...], Field(min_length=1)]


class Profile(Organization):
    """The organisation's names, and all that changes from one year's edition to the next."""

    #: Since when it has borne the `later` name, as the sentence has it.
    later_from: Text = Text(ru="с июня 2017 года", en="since June 2017")
    secretariat: Secretariat = Secretariat()
    bodies: Bodies
    programmes: Annotated[tuple[Programme, ...], Field(min_length=1)]
    projects: Annotated[tuple[Text, ...], Field(min_length=1)]


def _from_file(value: Any, info: ValidationInfo) -> Any:
    """A profile given as the path of its file, from the folder of the record that names it."""
    if not isinstance(value, str):
        return value
    record = (info.context or {}).get("record")
    path = named_by_record(record, value, info.field_name or "")
    try:
        text = read_text(path)
    except RecordError as error:  # the record's fault, told with what else is wrong in it
        raise Refused(error.problems[0].what, error.problems[0].remedy) from None
    data, lines = parse_once(text, str(path))
    try:
        return Profile.validated(data)
    except ValidationError as error:
        raise refusal(error, Profile, data, str(path), lines) from None


#: A profile, or the path of the file that holds it, from the record's own folder.
ProfileOrFile = Annotated[Profile, BeforeValidator(_from_file, json_schema_input_type=Profile | str)]

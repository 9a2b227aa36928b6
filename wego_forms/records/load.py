"""From plain data to a record of one model, or to an error that lists all that is wrong with it."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError

from wego_forms.records.files import refusal
from wego_forms.records.record import Record
from wego_forms.records.yaml import Lines

Made = TypeVar("Made", bound=Record)


def build_as(model: type[Made], data: object, name: str | None = None, lines: Lines | None = None) -> Made:
    """The record that plain data (as YAML or JSON give it) describe; `name` and `lines` are for messages.

    RecordError: every wrong field, with its line, its path, its value and a remedy.
    """
    try:
        return model.validated(data, {"record": name}).loaded_from(name)
    except ValidationError as error:
        raise refusal(error, model, data, name, lines) from None

"""From a YAML or JSON file to a record, or to an error that lists all that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from wego_forms.errors import Both, Problem, RecordError
from wego_forms.records.applications import Application
from wego_forms.records.files import file_error, parse_once, read_text, refusal
from wego_forms.records.guides import Guide
from wego_forms.records.letters import Cover, Invitation
from wego_forms.records.notes import Note
from wego_forms.records.record import Record
from wego_forms.records.yaml import Lines

KINDS: dict[str, type[Record]] = {
    "invitation": Invitation,
    "application": Application,
    "guide": Guide,
    "note": Note,
    "cover": Cover,
}


def load(source: str | Path) -> Record:
    """The record in a .yaml or .json file, of the kind it names.

    RecordError: the file can't be read, isn't YAML or JSON, or its fields aren't right; every wrong field comes,
    with its line where YAML has it, its path, its value and a remedy.
    """
    return parse(read_text(source), str(source))


def parse(text: str, name: str = "-") -> Record:
    """The record in a text, JSON where the name ends so, else YAML; `name` stands in the messages."""
    data, lines = parse_once(text, name)
    return build(data, name, lines)


def build(data: object, name: str | None = None, lines: Lines | None = None) -> Record:
    """The record that plain data (as YAML or JSON give it) describe. RecordError as in `load`."""
    if not isinstance(data, Mapping):
        raise file_error(
            name,
            Both("это не запись: нет полей", "this isn't a record: it has no fields"),
            Both("Начните с примера из examples/.", "Begin with an example from examples/."),
        )
    kind = data.get("kind")
    model = KINDS.get(kind) if isinstance(kind, str) else None
    if model is None:
        kinds = ", ".join(KINDS)
        raise RecordError(
            Problem(
                Both("неизвестный вид документа", "unknown kind of document")
                if kind is not None
                else Both("не указан вид документа", "the kind of document isn't named"),
                Both(
                    f"Первая строка записи – kind: одно из {kinds}.",
                    f"The first line is kind: one of {kinds}.",
                ),
                file=name,
                line=(lines or {}).get(("kind",)),
                place="kind",
                value=None if kind is None else str(kind),
            )
        )
    try:
        return model.model_validate(data, context={"record": name}).loaded_from(name)
    except ValidationError as error:
        raise refusal(error, model, data, name, lines) from None

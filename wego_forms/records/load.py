"""From a YAML or JSON file to a record, or to an error that lists all that is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from wego_forms.errors import Both, Problem, RecordError
from wego_forms.records.applications import Application
from wego_forms.records.letters import Invitation
from wego_forms.records.problems import problems_of
from wego_forms.records.record import Record
from wego_forms.records.yaml import FieldPath, Lines, parse_yaml

KINDS: dict[str, type[Record]] = {"invitation": Invitation, "application": Application}


def load(source: str | Path) -> Record:
    """The record in a .yaml or .json file, of the kind it names.

    RecordError: the file can't be read, isn't YAML or JSON, or its fields aren't right; every wrong field comes,
    with its line where YAML has it, its path, its value and a remedy.
    """
    name = str(source)
    try:
        text = Path(source).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise _file_error(
            name, Both("файла нет", "no such file"), Both("Проверьте путь.", "Check the path.")
        ) from None
    except UnicodeDecodeError:
        raise _file_error(
            name,
            Both("это не текст в UTF-8", "this isn't UTF-8 text"),
            Both("Сохраните запись в кодировке UTF-8.", "Save the record as UTF-8."),
        ) from None
    except OSError as error:
        raise _file_error(
            name,
            Both(f"файл не читается ({error.strerror})", f"the file can't be read ({error.strerror})"),
            Both("Проверьте путь и права доступа.", "Check the path and the permissions."),
        ) from None
    return parse(text, name)


def parse(text: str, name: str = "-") -> Record:
    """The record in a text, JSON where the name ends so, else YAML; `name` stands in the messages."""
    data, lines = _json(text, name) if name.lower().endswith(".json") else parse_yaml(text, name)
    return build(data, name, lines)


def build(data: object, name: str | None = None, lines: Lines | None = None) -> Record:
    """The record that plain data (as YAML or JSON give it) describe. RecordError as in `load`."""
    if not isinstance(data, Mapping):
        raise _file_error(
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
        return model.model_validate(data).loaded_from(name)
    except ValidationError as error:
        found = problems_of(error, model, data)
        raise RecordError([_in_file(problem, path, name, lines or {}) for path, problem in found]) from None


def _in_file(problem: Problem, path: FieldPath, name: str | None, lines: Lines) -> Problem:
    """The problem with its file, and with the line of the field or of the nearest group around it."""
    nearest = next((path[:end] for end in range(len(path), 0, -1) if path[:end] in lines), ())
    return replace(problem, file=name, line=lines.get(nearest))


def _json(text: str, name: str) -> tuple[object, Lines]:
    try:
        return json.loads(text), {}
    except json.JSONDecodeError as error:
        raise _file_error(
            name,
            Both("это не JSON", f"this isn't JSON ({error.msg})"),
            Both("Исправьте эту строку.", "Mend this line."),
            error.lineno,
        ) from None


def _file_error(name: str | None, what: Both, remedy: Both, line: int | None = None) -> RecordError:
    return RecordError(Problem(what, remedy, file=name, line=line))

"""From a YAML or JSON file to a record of the kind that it names."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import IO, Any

from wego_forms.catalog.find import Kinds
from wego_forms.catalog.find import kinds as find_kinds
from wego_forms.errors import Both, Problem, RecordError
from wego_forms.records import Record, build_as
from wego_forms.records.alphabets import mixed_notes
from wego_forms.records.files import decoded, file_error, parse_once, read_text
from wego_forms.records.record import noted
from wego_forms.records.yaml import Lines

KindsGiven = Kinds | str | Path | None
#: What a record is loaded from.
Source = str | PathLike[str] | Mapping[str, Any] | IO[str] | IO[bytes]


def load(source: Source, kinds: KindsGiven = None) -> Record:
    """The record in a .yaml or .json file, of the kind it names; or that a mapping of its fields describes.

    An open file, of text or of bytes, is read as it is. Paths in a record are told from its file's folder, those in a
    mapping from the current one.

    RecordError: the file can't be read, isn't YAML or JSON, or its fields aren't right; every wrong field comes,
    with its line where YAML has it, its path, its value and a remedy. `kinds`: the folder of an office's own kinds.
    """
    if isinstance(source, Mapping):
        record = build(source, kinds=kinds)
        return noted(record, mixed_notes(source, None, None, record))
    if isinstance(source, str | PathLike):
        return parse(read_text(Path(source)), str(source), kinds)
    if not hasattr(source, "read"):
        raise file_error(
            None,
            Both("это не путь, не поля и не файл", "this is no path, no mapping and no file"),
            Both('Например, load("letter.yaml").', 'For example load("letter.yaml").'),
        )
    named = getattr(source, "name", None)
    name = named if isinstance(named, str) else "-"
    text = source.read()
    return parse(text if isinstance(text, str) else decoded(text, name), name, kinds)


_OF_A_TABLE = Both(
    "Письма по таблице делает wego-forms batch ТАБЛИЦА --base ЗАПИСЬ.yaml.",
    "A table's letters are made by wego-forms batch TABLE --base RECORD.yaml.",
)


def parse(text: str, name: str = "-", kinds: KindsGiven = None) -> Record:
    """The record in a text, JSON where the name ends so, else YAML; `name` stands in the messages."""
    data, lines = parse_once(text, name)
    record = build(data, name, lines, kinds)
    return noted(record, mixed_notes(data, name, lines, record))


def build(
    data: object, name: str | None = None, lines: Lines | None = None, kinds: KindsGiven = None
) -> Record:
    """The record that plain data (as YAML or JSON give it) describe. RecordError as in `load`."""
    if not isinstance(data, Mapping):
        raise file_error(
            name,
            Both("это не запись: нет полей", "this isn't a record: it has no fields"),
            _OF_A_TABLE
            if name and name.lower().endswith((".csv", ".tsv", ".tab"))
            else Both("Начните с примера из examples/.", "Begin with an example from examples/."),
        )
    named = data.get("kind")
    known = kinds if isinstance(kinds, Kinds) else find_kinds(kinds, beside=name)
    kind = known.get(named) if isinstance(named, str) else None
    if kind is None:
        listed = ", ".join(known)
        raise RecordError(
            Problem(
                Both("неизвестный вид документа", "unknown kind of document")
                if named is not None
                else Both("не указан вид документа", "the kind of document isn't named"),
                Both(
                    f"Первая строка записи – kind: одно из {listed}.",
                    f"The first line is kind: one of {listed}.",
                ),
                file=name,
                line=(lines or {}).get(("kind",)),
                place="kind",
                value=None if named is None else str(named),
            )
        )
    return build_as(kind.record, data, name, lines)


def record(kind: str, data: Mapping[str, object], kinds: KindsGiven = None) -> Record:
    """The record of that kind that `data` describe. RecordError as in `load`."""
    return build({**data, "kind": kind}, kinds=kinds)

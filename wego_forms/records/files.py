"""Read a YAML or JSON file as plain data, and put what is wrong with it to the file's lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import IO, Any

from pydantic import BaseModel, ValidationError

from wego_forms.edges import PDF, WORD, Unreadable, read_regular, sort_of, translated, within
from wego_forms.errors import Both, Problem, RecordError
from wego_forms.foreign import quoting
from wego_forms.records.problems import problems_of
from wego_forms.records.yaml import MAX_DEPTH, MAX_VALUES, FieldPath, Lines, parse_yaml

#: Bytes of a record, a profile or a definition of a kind: the longest of ours has 20 KB.
MAX_BYTES = 1024 * 1024


def read_text(source: str | Path) -> str:
    """The file's text. RecordError: it isn't there, isn't a file, can't be read, is too large, or isn't UTF-8."""
    name = str(source)
    try:
        return decoded(read_regular(source, MAX_BYTES), name)
    except Unreadable as error:
        raise file_error(name, error.what, error.remedy) from None


def text_of(stream: IO[bytes], name: str) -> str:
    """An open file's text, whatever encoding the system has for it. RecordError: it is too large, or isn't UTF-8."""
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    return decoded(data, name)


def _too_large(name: str) -> RecordError:
    return file_error(
        name,
        Both("запись слишком велика", "the record is too large"),
        Both("Разделите её на несколько.", "Split it into several."),
    )


def named_by_record(record: str | None, file: str | Path, place: str) -> Path:
    """The file that a record names at `place`, told from its folder. RecordError: it lies outside (see `within`)."""
    if record is None:
        return Path(file)  # a program made it, and knows what it names
    try:
        return within(Path(record).parent, file)
    except Unreadable as error:
        raise RecordError(
            Problem(error.what, error.remedy, file=record, place=place, value=str(file))
        ) from None


def decoded(data: bytes, name: str) -> str:
    """The text of a file's bytes, its lines ended as Python's are. RecordError: it isn't UTF-8."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        if (sort := sort_of(data)) is not None:
            form = sort in (PDF, WORD)
            raise file_error(
                name,
                Both(f"это не текст в UTF-8: это {sort.ru}", f"this isn't UTF-8 text: it is {sort.en}"),
                Both("Форму читает wego-forms read.", "wego-forms read reads a form.")
                if form
                else Both("Нужна запись .yaml или .json.", "A record, .yaml or .json, is needed."),
            ) from None
        raise file_error(
            name,
            Both("это не текст в UTF-8", "this isn't UTF-8 text"),
            Both("Сохраните запись в кодировке UTF-8.", "Save the record as UTF-8."),
        ) from None


def parse_data(text: str, name: str) -> tuple[object, Lines]:
    """The values and their lines: JSON where the name ends so, else YAML. RecordError: it isn't that."""
    is_json = name.lower().endswith(".json")
    with translated(lambda error: _not_parsed(name, "JSON" if is_json else "YAML", error)):
        return _json(text, name) if is_json else parse_yaml(text, name)


@lru_cache(maxsize=32)
def parse_once(text: str, name: str) -> tuple[object, Lines]:
    """`parse_data` of a file that many records name; what it gives is shared and must not be changed."""
    return parse_data(text, name)


def refusal(
    error: ValidationError,
    model: type[BaseModel],
    data: object,
    name: str | None,
    lines: Lines | None,
    written: Callable[[FieldPath], FieldPath] = tuple,
) -> RecordError:
    """Pydantic's error as ours: every problem with the file, and the line of its field.

    `written` makes of a place as the models have it the place as the file has it.
    """
    found = problems_of(error, model, data, written)
    return RecordError([in_file(problem, path, name, lines or {}) for path, problem in found])


def file_error(name: str | None, what: Both, remedy: Both, line: int | None = None) -> RecordError:
    """What is wrong with a file as a whole."""
    return RecordError(Problem(what, remedy, file=name, line=line))


def in_file(problem: Problem, path: FieldPath, name: str | None, lines: Lines) -> Problem:
    """The problem with its file, and with the line of the field or of the nearest group around it."""
    nearest = next((path[:end] for end in range(len(path), 0, -1) if path[:end] in lines), ())
    return replace(problem, file=name, line=lines.get(nearest))


def _not_parsed(name: str, what: str, error: Exception) -> RecordError:
    """What the parser stumbled over, such as a number of thousands of digits."""
    return file_error(
        name,
        quoting(Both(f"это не {what}", f"this isn't {what}"), error),
        Both("Начните с примера из examples/.", "Begin with an example from examples/."),
    )


def _json(text: str, name: str) -> tuple[object, Lines]:
    try:
        values = json.loads(text, object_pairs_hook=partial(_once, name))
        _count(values, name)
        return values, {}
    except RecursionError:  # how deep that is depends on the Python, and from 3.14 on the stack
        raise _too_deep(name) from None
    except json.JSONDecodeError as error:
        raise file_error(
            name,
            quoting(Both("это не JSON", "this isn't JSON"), error),
            Both("Исправьте эту строку.", "Mend this line."),
            error.lineno,
        ) from None


def _too_deep(name: str) -> RecordError:
    return file_error(
        name,
        Both("запись вложена слишком глубоко", "the record is nested too deep"),
        Both("Начните с примера из examples/.", "Begin with an example from examples/."),
    )


def _count(values: Any, name: str) -> None:
    """RecordError: more values than a record can have, every one of which would be told as wrong, or deeper ones."""
    waiting, met = [(values, 0)], 0
    while waiting:
        value, depth = waiting.pop()
        met += 1
        if depth > MAX_DEPTH:
            raise _too_deep(name)
        if met > MAX_VALUES:
            raise _too_large(name)
        if isinstance(value, dict | list):
            inner = value.values() if isinstance(value, dict) else value
            waiting.extend((each, depth + 1) for each in inner)


def _once(name: str, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The fields of an object. RecordError: one is there twice, and which is meant can't be told."""
    fields = dict(pairs)
    if len(fields) < len(pairs):
        keys = [key for key, _ in pairs]
        again = next(key for number, key in enumerate(keys) if key in keys[:number])
        raise RecordError(
            Problem(
                Both("поле повторяется", "the field is repeated"),
                Both("Оставьте одно.", "Leave one of them."),
                file=name,
                value=again,
            )
        )
    return fields

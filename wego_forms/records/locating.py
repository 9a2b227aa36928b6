"""The lines of a record's file, of what is found wrong when the record is printed: by then it is only values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from wego_forms.errors import Problem, WegoFormsError
from wego_forms.records.files import named_by_record, parse_once, read_text
from wego_forms.records.problems import value_at
from wego_forms.records.prose import is_prose_file
from wego_forms.records.yaml import FieldPath

Wrong = TypeVar("Wrong", bound=WegoFormsError)
#: A field, and the line of its text.
_PLACE = re.compile(r"([\w.\[\]]+)(?:, (\d+))?")
_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def within_file(error: Wrong, source: str | None) -> Wrong:
    """The error, its problems told with the record's file and the line that they are of."""
    return type(error)(located((problem.within(source) for problem in error.problems), source))


def located(problems: Iterable[Problem], source: str | None) -> tuple[Problem, ...]:
    """The problems; those of fields of the file `source`, or of a text beside it, with that file and the line."""

    def is_its(problem: Problem) -> bool:
        return problem.line is None and problem.file in (None, source)

    return tuple(_located(each, source) if source and is_its(each) else each for each in problems)


def _located(problem: Problem, source: str) -> Problem:
    found = _PLACE.fullmatch(problem.place or "")
    read = _read(source) if found else None
    if found is None or read is None:
        return problem
    text, data, lines = read
    path = tuple(int(number) if number else name for number, name in _STEP.findall(found[1]))
    line = next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), None)
    if not found[2]:
        return replace(problem, file=source, line=line)
    said = value_at(data, path)
    if isinstance(said, str) and is_prose_file(said):
        beside = str(named_by_record(source, said, found[1]))
        at = int(found[2]) + _blank_before(read_text(beside))
        return replace(problem, file=beside, line=at, place=found[1])
    own = _line_of(str(said), int(found[2]) + _blank_before(str(said)), text, line or 1)
    return replace(problem, file=source, line=own or line)


def _read(source: str) -> tuple[str, Any, dict[FieldPath, int]] | None:
    """The file's text, its values and their lines; None: it is there no more, or was never right."""
    try:
        text = read_text(source)
        return text, *parse_once(text, source)
    except WegoFormsError:
        return None


def _blank_before(text: str) -> int:
    """The lines before the first that says anything: a record's text begins there."""
    return text[: len(text) - len(text.lstrip())].count("\n")


def _line_of(said: str, number: int, text: str, start: int) -> int | None:
    """The file's line that line `number` of a text stands on, where YAML has it in lines of its own."""
    wanted = [*said.splitlines()[number - 1 : number], ""][0].strip()
    lines = [line.strip() for line in text.splitlines()]
    if wanted and start + number <= len(lines) and lines[start + number - 1] == wanted:
        return start + number  # a literal block begins below its field
    return next((at for at, line in enumerate(lines[start - 1 :], start) if wanted and wanted in line), None)

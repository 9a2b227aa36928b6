"""A table of a sheet: its columns by field path, its rows by the number that the sheet shows."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any, Protocol

from wego_forms.errors import Both, InputError, Problem, RecordError
from wego_forms.sheets.headings import NO_HEADINGS, Headings
from wego_forms.sheets.remedies import remedy_in_columns

#: In a table `addressee` is the first addressee: a row is a letter, and has one.
_FIRST_ADDRESSEE = ("addressee", ("addressees", 0))

#: Items of a list that a table's headings can number: a letter of a hundred attachments is none.
MAX_ITEMS = 100
_NUMBER = re.compile("[0-9]{1,3}")
_YEAR = re.compile(r"(?<!\d)((?:19|20|21)\d\d)(?!\d)|[./](\d\d)(?=\D*$)")


@dataclass(frozen=True)
class Row:
    """One row: `number` as the sheet numbers it (the heading is 1), the filled cells by field path.

    `problems` is what is wrong with the row as such, whatever its cells say.
    """

    number: int
    cells: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Table:
    """What a sheet holds. `where` names it in messages: `regions.xlsx!Лист1` or `regions.csv`."""

    where: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    #: The row of the headings.
    heading: int = 1
    #: The letters of a workbook's columns, by field path.
    letters: Mapping[str, str] = field(default_factory=dict)


def as_data(row: Row) -> dict[str, Any]:
    """The row as a record's nested data: `addressee.region.ru` is data['addressees'][0]['region']['ru']."""
    data: dict[str, Any] = {}
    for path, value in row.cells.items():
        put(data, steps(path), value)
    return data


def overlay(base: Mapping[str, Any], row: Row, columns: Iterable[str] = ()) -> dict[str, Any]:
    """A copy of the base record's data with the row's cells in their places.

    The row's addressee takes the place of the base's: where the table has a column of an addressee, nothing of the
    base's own (a post, a region, an organization, an address) is left over. So with the number, which is one
    letter's; so with a person and a text of which the row gives a part: another's patronymic, or the other language's
    text, would be left; nor does another's term end one that the row begins. Of all else the base's stays where the
    row's cell is blank.
    """
    data: dict[str, Any] = _copy(dict(base))
    asked = {*columns, *row.cells}
    given = any(path.startswith("addressee.") for path in asked)
    if "number" in asked:
        data["number"] = None
    if given:
        data["addressees"] = [{}]
    _clear_form(data, asked)
    for path in row.cells:
        _clear(data, path)
    for path, value in row.cells.items():
        # A sheet makes a number of what looks like one; the record's own fields that are numbers take the text.
        # A fraction stays a number: each language has its own sign for it, and no text says which was meant.
        number = isinstance(value, int) and not isinstance(value, bool)
        put(data, steps(path), str(value) if number else value)
    return data


#: Parts of a person and of a text: what the row gives one of, the base has no other part of.
_OF_PERSON = frozenset(("family", "given", "patronymic", "name"))
_OF_TEXT = frozenset(("ru", "en"))
#: Whom a form names with a telephone and a term of office, which are theirs alone; what any holder of the post has.
_NAMED_IN_FORMS = frozenset(("head", "head_contact", "it_head", "wego_contact"))
_OF_ANY_HOLDER = ("position", "department")
#: Where a term begins; what else it has.
_START, _OF_TERM = "start", frozenset(("start", "end"))


def _clear(data: dict[str, Any], path: str) -> None:
    """Leave out what the base has of the person, text or term that the row's `path` is a part of."""
    *above, last = steps(path)
    if not above or last not in _OF_PERSON | _OF_TEXT | {_START}:
        return
    here: Any = data
    with contextlib.suppress(KeyError, IndexError, TypeError):  # the base has nothing there
        for step in above[:-1]:
            here = here[step]
        if last == _START and not set(here[above[-1]]) <= _OF_TERM:
            return
        if last in _OF_TEXT | {_START} or any(part in here[above[-1]] for part in _OF_PERSON):
            here[above[-1]] = {}


def _clear_form(data: dict[str, Any], columns: Iterable[str]) -> None:
    """Leave out what a form's base has of the city and the people that the table has columns of."""
    asked = {steps(column)[:2] for column in columns}
    if ("applicant", "name") in asked:
        data["applicant"] = {"address": {"country": _at(data, "applicant", "address", "country")}}
    for group in _NAMED_IN_FORMS:
        if (group, "person") in asked and isinstance(data.get(group), dict):
            data[group] = {name: data[group][name] for name in _OF_ANY_HOLDER if name in data[group]}


def _at(data: Any, *path: str) -> Any:
    """The value at the path; None: there is none."""
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data


@lru_cache(maxsize=2048)
def steps(path: str) -> tuple[str | int, ...]:
    """`addressee.region.ru` as ('addressees', 0, 'region', 'ru'); `attachments[1].sheets` likewise."""
    found: list[str | int] = []
    for name in path.split("."):
        head, *numbers = name.replace("]", "").split("[")
        found += [head, *(_place_in_list(number) for number in numbers)]
    if found[0] == _FIRST_ADDRESSEE[0]:
        found[:1] = _FIRST_ADDRESSEE[1]
    return tuple(found)


def _place_in_list(text: str) -> int | str:
    """The number in brackets; whatever else stands there is no place in a list, but the name of no field."""
    number = int(text) if _NUMBER.fullmatch(text) else MAX_ITEMS
    return number if number < MAX_ITEMS else f"[{text}]"


_OF_WHAT = (
    "addressee.region.ru",
    "addressee.region.en",
    "addressee.organization.ru",
    "addressee.organization.en",
)


def is_bare(cells: Mapping[str, Any], columns: Sequence[str]) -> bool:
    """Whether a row has a post of one word (Главе), and blanks where the table has columns for its place or body."""
    post = str(cells.get("addressee.position.ru") or cells.get("addressee.position.en") or "")
    of_what = [path for path in _OF_WHAT if path in columns]
    return len(post.split()) == 1 and bool(of_what) and not any(path in cells for path in of_what)


def year_of(value: Any) -> int | None:
    """The year that a cell's day is in, as far as it is written: 2026-09-15, 15.09.26, 15 сентября 2026 г."""
    if isinstance(value, dt.date):
        return value.year
    found = _YEAR.search(value) if isinstance(value, str) else None
    return int(found[1] or f"20{found[2]}") if found else None


def column_of(place: str) -> str:
    """The column that a record's place stands in: `addressees[0].person` is `addressee.person`."""
    return place.replace("addressees[0]", "addressee")


class Named(Protocol):
    """Whatever rows come from, by the name that messages give it, and where its columns stand."""

    @property
    def where(self) -> str:
        """As in `regions.xlsx!Лист1`."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Their columns, by field path."""

    @property
    def letters(self) -> Mapping[str, str]:
        """The letters of a workbook's columns, by field path."""


def in_row(error: InputError, table: Named, row: Row, known: Headings = NO_HEADINGS) -> RecordError:
    """The error of a record made from a row, told by sheet, row and column; `known`: the kind's own columns."""
    problems = []
    for problem in error.problems:
        column = column_of(problem.place or "")
        remedy = problem.remedy and Both(*map(column_of, problem.remedy))
        told = replace(problem, remedy=remedy, file=table.where, line=row.number, place=column)
        remedy = remedy_in_columns(told, column, table.columns, known)
        problems.append(replace(told, remedy=remedy, cell=_cell_of(column, table.letters, row.number)))
    return RecordError(problems)


def _cell_of(column: str, letters: Mapping[str, str], number: int) -> str | None:
    """The cell of that column, of the one that it is a part of, or of the only one that is a part of it."""
    if column in letters:
        return f"{letters[column]}{number}"
    near = [
        at
        for path, at in letters.items()
        if f"{path}.".startswith(f"{column}.") or column.startswith(f"{path}.")
    ]
    return f"{near[0]}{number}" if len(near) == 1 else None


def repeated(columns: list[str], where: str, heading: int) -> Iterator[Problem]:
    """Columns of one name: which of them is meant can't be told."""
    met: set[str] = set()
    for name in columns:
        if name in met:
            yield Problem(
                Both("столбец повторяется", "the column is repeated"),
                Both("Удалите или переименуйте один из них.", "Delete or rename one of them."),
                where,
                heading,
                value=name,
            )
        if name and not name.startswith("#"):
            met.add(name)


def contradicting(columns: list[str], where: str, heading: int = 1) -> Iterator[Problem]:
    """Columns that can't both be filled in: one is a part of what another is as a whole, or a list and a group."""
    leaves: dict[tuple[str | int, ...], str] = {}
    groups: dict[tuple[str | int, ...], tuple[type, str]] = {}
    for name in columns:
        if not name or name.startswith("#"):
            continue
        path = steps(name)
        if leaves.get(path) == name:
            continue
        above = [path[:end] for end in range(1, len(path))]
        other = groups[path][1] if path in groups else leaves.get(path)
        for group, step in zip(above, path[1:], strict=True):
            kind, first = groups.setdefault(group, (type(step), name))
            other = other or leaves.get(group) or (first if kind is not type(step) else None)
        leaves[path] = name
        if other:
            yield Problem(
                Both(
                    f"столбец противоречит столбцу «{other}»", f"the column contradicts the column “{other}”"
                ),
                Both("Удалите один из них.", "Delete one of them."),
                where,
                heading,
                value=name,
            )


def put(data: dict[str, Any], path: Sequence[str | int], value: Any) -> None:
    """Put a value into nested data; the groups and lists on the way to it are made.

    Where the record has another shape there, it gets that of the path, and is refused.
    """
    here: Any = data
    for step, following in pairwise(path):
        _reach(here, step)
        shape: type = list if isinstance(following, int) else dict
        inner = here[step] if isinstance(step, int) else here.get(step)
        if not isinstance(inner, shape):
            here[step] = inner = shape()
        here = inner
    _reach(here, path[-1])
    here[path[-1]] = value


def _reach(here: Any, step: str | int) -> None:
    """A list is made as long as the step into it needs."""
    if isinstance(step, int):
        here += [{} for _ in range(step + 1 - len(here))]


def _copy(value: Any) -> Any:
    """Data of a record's file, which has these two shapes and no others."""
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value

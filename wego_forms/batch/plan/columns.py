"""The columns of a table against the fields of a kind of record."""

from __future__ import annotations

import difflib
import types
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from wego_forms.catalog import Kind
from wego_forms.errors import Both, Problem
from wego_forms.records import Person
from wego_forms.sheets import HEADINGS, steps
from wego_forms.sheets.headings import is_number_sign

#: One sign for two things: where the rows are counted 1, 2, 3, or all have the like of 12-34/5, it is plain.
_WHOSE_NUMBER = (
    Both("номер письма или номер строки?", "the number of the letter, or of the row?"),
    Both(
        "Назовите столбец «Номер», если это номера писем, и «№ п/п», если строк.",
        "Head the column “Number” if it has the letters' numbers, and “№ п/п” if the rows'.",
    ),
)
_MOST = 50  # items in a list that a column can name: addressees, attachments, websites


def unknown_columns(kind: Kind, columns: tuple[str, ...], where: str, heading: int) -> Iterator[Problem]:
    """The columns that are no field of that kind of record, each with the nearest heading that is one."""
    known = {path: both for path, both in {**HEADINGS, **kind.columns}.items() if is_field(kind.record, path)}
    names = [*known, *(text for both in known.values() for text in both)]
    for column in columns:
        if is_field(kind.record, column):
            continue
        if is_number_sign(column):
            yield Problem(*_WHOSE_NUMBER, where, heading, value=column)
            continue
        near = difflib.get_close_matches(column, names, 1)
        remark = Both("Столбец для себя начните с #.", "Begin a column of your own with #.")
        yield Problem(
            Both("такого столбца нет", "there is no such column"),
            Both(f"Может быть, {near[0]}? {remark.ru}", f"Perhaps {near[0]}? {remark.en}")
            if near
            else remark,
            where,
            heading,
            value=column,
        )


def lacking_columns(kind: Kind, columns: tuple[str, ...], where: str, heading: int) -> Iterator[Problem]:
    """What a row's addressee must have, and no column of the table gives: the base's isn't taken over."""
    given = {steps(column)[2] for column in columns if column.startswith("addressee.")}
    several = kind.record.model_fields.get("addressees")
    addressee = _model(_item(several.annotation)) if several else None
    needed = (
        [name for name, field in addressee.model_fields.items() if field.is_required()] if addressee else []
    )
    lacking = [name for name in needed if name not in given]
    if not given or ("organization" in given and lacking == needed):  # the row says that it has no person
        return
    for name in lacking:
        path, head = next(
            (path, both) for path, both in HEADINGS.items() if path.startswith(f"addressee.{name}.")
        )
        yield Problem(
            Both(f"в таблице нет столбца «{head.ru}»", f"the table has no column “{head.en}”"),
            Both(f"Добавьте его ({path}).", f"Add it ({path})."),
            where,
            heading,
        )


def is_field(kind: type[BaseModel], path: str) -> bool:
    """Whether a record of that kind has a field at `path`."""
    try:
        wanted = steps(path)
    except ValueError:
        return False
    if wanted[0] == "extra":
        named = len(wanted) > 1 and isinstance(wanted[1], str)
        return named and all(isinstance(step, int) or step.isidentifier() for step in wanted)
    here: Any = kind
    for step in wanted:
        if isinstance(step, int):
            here = _item(here) if step < _MOST else None
        else:
            model = _model(here)
            if model and issubclass(model, Person) and step == "name":
                here = str  # the whole name, which the record splits
                continue
            field = model.model_fields.get(step) if model else None
            here = field.annotation if field else None
        if here is None:
            return False
    return True


def _model(annotation: Any) -> type[BaseModel] | None:
    """The group of fields that the annotation names, through `| None` and Annotated."""
    return next((each for each in _choices(annotation) if _is_model(each)), None)


def _item(annotation: Any) -> Any:
    lists = (each for each in _choices(annotation) if get_origin(each) is tuple)
    return next((get_args(each)[0] for each in lists), None)


def _choices(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) in (types.UnionType, Union):
        for each in get_args(annotation):
            yield from _choices(each)
    elif hasattr(annotation, "__metadata__"):
        yield from _choices(get_args(annotation)[0])
    else:
        yield annotation


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)

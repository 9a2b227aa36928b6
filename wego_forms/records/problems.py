"""Pydantic's errors as ours: each with its path, value and remedy, in the user's words."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from wego_forms.errors import Both, Problem
from wego_forms.foreign import quoting
from wego_forms.records.base import SHAPES, TEXT_NEEDED, Refused
from wego_forms.records.yaml import FieldPath

_DATE_FOR_TEXT = (
    Both("здесь нужен текст, а это дата", "text is needed here, and this is a date"),
    Both(
        "Возьмите значение в кавычки; в таблице – формат «Текстовый», и наберите заново (Excel сделал дату).",
        "Put the value in quotes; in a table give the cell the format Text, type it anew (Excel made a date).",
    ),
)
#: What is said of a field that must be there, and isn't.
MISSING = Both("поле не заполнено", "the field is missing")
_REMEDIES = {
    "string_type": TEXT_NEEDED,
    "string_unicode": (
        Both("в тексте есть непечатный знак", "the text has a character that isn't printed"),
        Both("Удалите его.", "Delete it."),
    ),
    "int_type": (
        Both("нужно целое число", "a whole number is needed"),
        Both("Только число, без слов и кавычек: 6.", "The number alone, without words or quotes: 6."),
    ),
    **dict.fromkeys(
        ("float_type", "float_parsing", "int_parsing", "int_parsing_size", "int_from_float", "finite_number"),
        (
            Both("нужно число", "a number is needed"),
            Both("Только число, без слов и кавычек: 40.", "The number alone, without words or quotes: 40."),
        ),
    ),
    **dict.fromkeys(
        ("bool_type", "bool_parsing"),
        (
            Both("нужно да или нет", "yes or no is needed"),
            Both("Пишите true или false.", "Write true or false."),
        ),
    ),
    **dict.fromkeys(
        ("date_type", "date_parsing", "time_type", "time_parsing"),
        (
            Both("такой даты или времени нет", "there is no such date or time"),
            Both("Пишите 2017-08-01 или 14:30.", "Write 2017-08-01 or 14:30."),
        ),
    ),
    "path_type": (
        Both("нужен путь к файлу", "a file's path is needed"),
        Both("Например, photo.png.", "For example photo.png."),
    ),
    "string_too_short": (Both("текст пуст", "the text is empty"), Both("Впишите его.", "Write it.")),
    "too_short": (
        Both("список пуст", "the list is empty"),
        Both("Нужен хотя бы один.", "At least one is needed."),
    ),
    "too_long": (
        Both("в списке слишком много", "the list is too long"),
        Both("Разделите на несколько писем.", "Split it into several letters."),
    ),
}


def problems_of(
    error: ValidationError,
    model: type[BaseModel],
    data: object,
    written: Callable[[FieldPath], FieldPath] = tuple,
) -> list[tuple[FieldPath, Problem]]:
    """Every error of a record, as a problem with the place's path, in the order of the record.

    `written` makes of a place as the models have it the place as the file has it.
    """
    found: list[dict[str, Any]] = [dict(item) for item in error.errors(include_url=False)]
    return [
        _problem(item | {"loc": _as_written(item, written)}, model, data)
        for item in found
        if not _is_echo(item, found)
    ]


def _is_echo(item: dict[str, Any], found: list[dict[str, Any]]) -> bool:
    """Whether a list is only too short because an item of it is wrong, which is told already."""
    path = tuple(item["loc"])
    return item["type"] == "too_short" and any(
        other["loc"][: len(path)] == path and len(other["loc"]) > len(path) for other in found
    )


def _as_written(item: dict[str, Any], written: Callable[[FieldPath], FieldPath]) -> FieldPath:
    """The place as the record has it: without the steps that tell which of two shapes a value has.

    The name of a field that isn't known is the record's own, whatever it is.
    """
    path: FieldPath = tuple(item["loc"])
    own = path[-1:] if item["type"] == "extra_forbidden" else ()
    above = path[: len(path) - len(own)]
    return written(tuple(step for step in above if step not in SHAPES)) + own


def dotted(path: Sequence[str | int]) -> str:
    """('addressees', 0, 'person') as a person writes it: addressees[0].person."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def _problem(item: dict[str, Any], model: type[BaseModel], data: object) -> tuple[FieldPath, Problem]:
    path: FieldPath = tuple(item["loc"])
    cause = item.get("ctx", {}).get("error")
    if isinstance(cause, Refused):
        path += cause.at
        what, remedy = cause.what, cause.remedy
    else:
        what, remedy = _words(item, model, path)
    value = value_at(data, path)
    if what == TEXT_NEEDED[0] and isinstance(value, dt.date):
        what, remedy = _DATE_FOR_TEXT
    shown = None if item["type"] == "missing" or isinstance(value, dict | list | None) else str(value)
    return path, Problem(what, remedy, place=dotted(path), value=shown)


def _words(item: dict[str, Any], model: type[BaseModel], path: FieldPath) -> tuple[Both, Both | None]:
    kind, context = item["type"], item.get("ctx", {})
    if kind == "missing":
        return MISSING, Both("Добавьте его.", "Add it.")
    if kind == "extra_forbidden":
        fields = sorted(_fields_at(model, path[:-1]))
        near = difflib.get_close_matches(str(path[-1]), fields, 1)
        listed = ", ".join(fields)
        return Both("такого поля нет", "there is no such field"), (
            Both(f"Может быть, {near[0]}?", f"Perhaps {near[0]}?")
            if near
            else Both(f"Здесь бывают: {listed}.", f"Here there can be: {listed}.")
            if listed
            else Both("Уберите его.", "Leave it out.")
        )
    if kind == "literal_error":
        choices = context["expected"].replace(" or ", ", ")
        bare = choices.replace("'", "")
        return Both("такого значения здесь не бывает", "not one of the values that can stand here"), Both(
            f"Выберите из: {bare}.", f"Choose from: {choices}."
        )
    if kind in _REMEDIES:
        return _REMEDIES[kind]
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        fields = sorted(_fields_at(model, path))
        listed = ", ".join(fields)
        return Both("здесь нужна группа полей", "a group of fields is needed here"), (
            Both(f"С отступом ниже: {listed}.", f"Indented below: {listed}.")
            if listed
            else Both("С отступом ниже: имя и значение.", "Indented below: a name and a value.")
        )
    if kind in ("tuple_type", "list_type"):
        return Both("здесь нужен список", "a list is needed here"), Both(
            "Каждый пункт с новой строки и с дефиса.", "Each item on a line of its own, with a dash."
        )
    if kind in ("greater_than", "greater_than_equal", "less_than_equal"):
        bound = next(iter(context.values()))
        sign = {"greater_than": ">", "greater_than_equal": "≥", "less_than_equal": "≤"}[kind]
        return Both("число вне границ", "the number is out of bounds"), Both(
            f"Нужно {sign} {bound}.", f"It must be {sign} {bound}."
        )
    return quoting(Both("значение не подходит", "the value doesn't fit"), item["msg"]), None


def _fields_at(model: type[BaseModel], path: FieldPath) -> set[str]:
    """The names of the fields of the group at `path`."""
    here: Any = model
    for step in path:
        if isinstance(step, int):
            continue
        field = here.model_fields.get(step) if here else None
        here = next(iter(_models_in(field.annotation)), None) if field else None
    return set(here.model_fields) if here else set()


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for inner in getattr(annotation, "__args__", ()) for found in _models_in(inner)]


def value_at(data: Any, path: FieldPath) -> Any:
    """What stands there in a record's data; None: nothing does."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data

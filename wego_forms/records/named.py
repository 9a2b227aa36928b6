"""The files that a record names: pictures, certificates, other records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, get_args

from pydantic import BaseModel

from wego_forms.records.record import Record


def files_named_by(record: Record) -> Iterator[Path]:
    """Their paths, as told from the record's folder."""
    folder = Path(record.source).parent if record.source else Path()
    return (folder / path for path in _paths_in(record))


def _paths_in(value: object) -> Iterator[Path]:
    if isinstance(value, Path):
        yield value
    elif isinstance(value, BaseModel):
        for name in _naming(type(value)):
            yield from _paths_in(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _paths_in(item)


@cache
def _naming(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model that hold a path, or what may hold one: most hold texts."""
    return tuple(name for name, field in model.model_fields.items() if _may_hold(field.annotation))


def _may_hold(annotation: Any) -> bool:
    if parts := get_args(annotation):
        # Of an annotated type the first is the type.
        return any(_may_hold(each) for each in parts[: 1 if hasattr(annotation, "__metadata__") else None])
    if not isinstance(annotation, type):  # a choice's word, or what can be anything
        return not isinstance(annotation, str | int | None)
    if issubclass(annotation, BaseModel):
        return bool(_naming(annotation))
    return not issubclass(annotation, str | int | float | date | time | Decimal | NoneType)

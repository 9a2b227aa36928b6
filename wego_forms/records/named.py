"""The files that a record names: pictures, certificates, other records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

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
        for name in type(value).model_fields:
            yield from _paths_in(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _paths_in(item)

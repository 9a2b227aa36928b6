"""An office's own kinds: a folder of definitions beside their templates."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar

from wego_forms.catalog.columns import columns_of
from wego_forms.catalog.defining import read_definition
from wego_forms.catalog.definition import Definition
from wego_forms.catalog.kind import Kind
from wego_forms.catalog.models import model_of
from wego_forms.catalog.saying import saying
from wego_forms.edges import state_of
from wego_forms.errors import Both
from wego_forms.records import Record, build_as
from wego_forms.records.files import file_error


def load_kind(path: str | Path) -> Kind:
    """The kind that a definition describes, its templates in ru/ and en/ beside it.

    RecordError: every fault of the definition, with its line, place, value and remedy.
    """
    file = Path(path).absolute()
    try:
        state = state_of(file)
    except OSError:
        raise file_error(
            str(path), Both("файла нет", "no such file"), Both("Проверьте путь.", "Check the path.")
        ) from None
    return _kind(file, state)


@lru_cache(maxsize=64)
def _kind(file: Path, _state: tuple[int, ...]) -> Kind:
    """Made once, until the file changes: two records of a kind are of one model."""
    definition = read_definition(file)
    model = model_of(definition)
    kind = Kind(
        definition.kind,
        Both(
            definition.title.ru or definition.title.en or "", definition.title.en or definition.title.ru or ""
        ),
        _traveling(model, file),
        saying(definition),
        columns_of(definition),
        empty=_empty(definition, file),
        folder=file.parent,
        definition=definition,
    )
    kind.record.of_kind = kind
    return kind


def _empty(definition: Definition, file: Path) -> Callable[[], Record] | None:
    """The record of a form's blank, where every field may be left out."""
    if definition.base != "form" or not all(
        field.optional or field.default is not None for field in definition.fields.values()
    ):
        return None
    return lambda: build_as(load_kind(file).record, {"kind": definition.kind}, str(file))


def _traveling(model: type[Record], file: Path) -> type[Record]:
    """The model, whose records can be sent to another process: there the definition is read again."""

    class Traveling(model):  # type: ignore[misc,valid-type]
        of_kind: ClassVar[Any]

        def __reduce__(self) -> Any:
            return _arrived, (str(file), self.model_dump(), self.source)

    Traveling.__name__ = Traveling.__qualname__ = model.__name__
    return Traveling


def _arrived(file: str, data: dict[str, Any], source: str | None) -> Record:
    return build_as(load_kind(file).record, data, source)

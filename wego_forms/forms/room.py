"""Room in a form's lists: rows to fill in, beyond those that the record knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wego_forms.catalog import Kind
from wego_forms.catalog.definition import ListField
from wego_forms.filling.blank import Blank

#: Rows that a list has at least, and how many of them are free; a definition's `max` bounds both.
ROWS, FREE = 5, 2


def with_room(values: Mapping[str, Any], kind: Kind) -> dict[str, Any]:
    """The values with lists of the kind made longer by blank items."""
    fields = kind.definition.fields if kind.definition else {}
    longer = {
        name: _longer(values.get(name), field)
        for name, field in fields.items()
        if isinstance(field, ListField)
    }
    return {**values, **longer}


def _longer(items: Any, field: ListField) -> list[Any]:
    known = list(items) if isinstance(items, list | tuple) else []
    rows = max(ROWS, len(known) + FREE, field.min or 0)
    rows = max(min(rows, field.max or rows), len(known))
    return known + [Blank()] * (rows - len(known))

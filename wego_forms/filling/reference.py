"""What a template may name, from the values that a sample record gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wego_forms.errors import shorten
from wego_forms.fields.values import LANG, Value


def printed(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every path that a tag may name, with what it prints; the items of a list are `list[0].field`."""
    for name, value in values.items():
        if not name.startswith("_") and name != LANG:
            yield from _printed(value, name)


def _printed(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from _printed(item, f"{path}.{name}")
    elif isinstance(value, list | tuple):
        yield from _printed(value[0] if value else None, f"{path}[0]")
    elif isinstance(value, Value):
        yield path, shorten(str(value))
        for name, part in value.parts().items():
            yield from _printed(part, f"{path}.{name}")
    elif isinstance(value, bool):
        yield path, "{% if … %}"
    else:
        yield path, shorten(str(value)) if value else "—"

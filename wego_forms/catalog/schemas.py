"""The JSON Schema of a kind's records, which an editor uses to complete and check a record as it is written."""

from __future__ import annotations

import warnings
from typing import Any

from pydantic.json_schema import PydanticJsonSchemaWarning

from wego_forms.catalog.kind import Kind

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: Kind) -> dict[str, Any]:
    """The schema (JSON Schema 2020-12): each title in Russian, its description the title in English."""
    with warnings.catch_warnings():
        # A default that is an object of ours isn't written into the schema: nothing to tell whoever asked for it.
        warnings.simplefilter("ignore", PydanticJsonSchemaWarning)
        made = kind.record.model_json_schema(mode="validation")
    made = {"$schema": DRAFT, **made, "title": kind.title.ru, "description": kind.title.en}
    fields = made.get("properties", {})
    for path, heading in kind.columns.items():
        if path in fields:
            fields[path] |= {"title": heading.ru, "description": heading.en}
    for name, field in (kind.definition.fields if kind.definition else {}).items():
        if field.title:
            fields[name] |= {"title": field.title.ru or name, "description": field.title.en or name}
        if field.example is not None:
            fields[name] |= {"examples": [field.example]}
    return made

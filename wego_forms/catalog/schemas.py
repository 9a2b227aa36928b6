"""The JSON Schema of a kind's records, which an editor uses to complete and check a record as it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaWarningKind
from typing_extensions import override

from wego_forms.catalog.bounding import bounds_of
from wego_forms.catalog.definition import AnyField, ListField
from wego_forms.catalog.kind import Kind
from wego_forms.choosing import LANGUAGES
from wego_forms.errors import Both

DRAFT = "https://json-schema.org/draft/2020-12/schema"


class _Schema(GenerateJsonSchema):
    """A default that is an object of ours isn't written into the schema: nothing to tell whoever asked for it."""

    @override
    def emit_warning(self, kind: JsonSchemaWarningKind, detail: str) -> None:
        if kind != "non-serializable-default":
            super().emit_warning(kind, detail)


def schema_of(kind: Kind) -> dict[str, Any]:
    """The schema (JSON Schema 2020-12): each title in Russian, its description the title in English."""
    made = kind.record.model_json_schema(mode="validation", schema_generator=_Schema)
    made = {"$schema": DRAFT, **made, "title": kind.title.ru, "description": kind.title.en}
    fields = made.get("properties", {})
    _title(made, kind)
    _define(made, fields, kind.definition.fields if kind.definition else {})
    return made


def _define(schema: dict[str, Any], nodes: dict[str, Any], fields: Mapping[str, AnyField]) -> None:
    """Give the schemas of an office's own fields, an item's too, what the definition says of them."""
    for name, field in fields.items():
        node = nodes[name]
        if field.title:
            node |= {"title": field.title.ru or name, "description": field.title.en or name}
        if field.example is not None:
            node |= {"examples": [field.example]}
        if isinstance(field, ListField):
            _define(schema, _items(schema, node), field.of)
        asked = bounds_of(field)
        if not asked:
            continue
        if node.keys() & asked.keys():
            # What the type says already stands, and so does what the definition asks.
            node["allOf"] = [*node.get("allOf", ()), _optional(asked, node)]
        else:
            node |= asked


def _optional(asked: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """What is asked of a value; null is none, where the field may be left out."""
    empty = {"type": "null"}
    return {"anyOf": [asked, empty]} if empty in node.get("anyOf", ()) else asked


def _items(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """The fields of a list's items."""
    listed = next(each for each in (node, *node.get("anyOf", ())) if "items" in each)
    fields: dict[str, Any] = schema["$defs"][listed["items"]["$ref"].rpartition("/")[2]]["properties"]
    return fields


def _title(schema: dict[str, Any], kind: Kind) -> None:
    """Give the fields that a sheet has columns for, and the groups around them, the headings' words.

    «Глава: телефон» is the group's title and the field's; what several groups share is titled once.
    """
    titled: set[int] = set()
    for path, heading in kind.columns.items():
        steps = path.split(".")
        if steps[-1] in LANGUAGES and len(steps) > 1 and steps.pop() != LANGUAGES[0]:
            continue  # the same text in the other language
        nodes = list(_nodes(schema, steps))
        if len(nodes) < len(steps):
            continue
        group, field = (Both(*(_part(said, end) for said in heading)) for end in (0, -1))
        for node, said in ((nodes[0], group), (nodes[-1], field)):
            if said.ru and id(node) not in titled:
                titled.add(id(node))
                node |= {"title": said.ru, "description": said.en}


def _part(heading: str, end: int) -> str:
    """A heading's group or its field, with a capital."""
    said = heading.split(": ")[end].strip()
    return said[:1].upper() + said[1:]


def _nodes(schema: dict[str, Any], steps: list[str]) -> Iterator[dict[str, Any]]:
    """The schemas of the fields on the way."""
    node = schema
    for step in steps:
        found = node.get("properties", {}).get(step)
        if not isinstance(found, dict):
            return
        yield found
        options = [found, *found.get("anyOf", ()), *found.get("allOf", ())]
        names = [option["$ref"].rpartition("/")[2] for option in options if "$ref" in option]
        node = schema.get("$defs", {}).get(names[0], {}) if names else found

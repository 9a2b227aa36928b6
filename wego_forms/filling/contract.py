"""Which fields a template asks for: the paths its tags name, read from Jinja2's syntax tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import nodes

from wego_forms.fields.values import Value
from wego_forms.filling.habits import TEXT_METHODS


class Asked(NamedTuple):
    """A field that a tag asks for: its path (`addressees[].name`) and the line of the source it stands on."""

    path: str
    line: int


def asked(tree: nodes.Template) -> Iterator[Asked]:
    """Every field named in a part, in order; what is inside a loop is named after the list: `list[].field`."""
    yield from _visit(tree, {})


def _visit(node: nodes.Node, aliases: dict[str, str]) -> Iterator[Asked]:
    if isinstance(node, nodes.For):
        yield from _visit(node.iter, aliases)
        inner = dict(aliases)
        source = path_of(node.iter, aliases)
        for name in node.target.find_all(nodes.Name):
            inner[name.name] = f"{source}[]" if source else ""
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = f"{source}[]" if source else ""
        inner["loop"] = ""
        for child in (*node.body, *node.else_, *([node.test] if node.test else [])):
            yield from _visit(child, inner)
        return
    if isinstance(node, nodes.Assign):
        yield from _visit(node.node, aliases)
        if isinstance(node.target, nodes.Name):
            aliases[node.target.name] = path_of(node.node, aliases)
        return
    if (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Getattr)
        and node.node.attr in TEXT_METHODS
    ):
        for child in (node.node.node, *node.args):  # of a text's method the text is the field
            yield from _visit(child, aliases)
        return
    if isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem) and (path := path_of(node, aliases)):
        yield Asked(path, node.lineno)
        return
    for child in node.iter_child_nodes():
        yield from _visit(child, aliases)


def path_of(node: nodes.Node, aliases: dict[str, str]) -> str:
    """The path that an expression names, or '' where it isn't a plain path."""
    if isinstance(node, nodes.Name):
        return aliases.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        parent = path_of(node.node, aliases)
        return f"{parent}.{node.attr}" if parent else ""
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        parent = path_of(node.node, aliases)
        step = "[]" if isinstance(node.arg.value, int) else f".{node.arg.value}"
        return f"{parent}{step}" if parent else ""
    return ""


def known(values: object, prefix: str = "") -> Iterator[str]:
    """Every path that a mapping of fields offers; the items of a list are `list[]`."""
    if isinstance(values, dict):
        for name, value in values.items():
            path = f"{prefix}.{name}" if prefix else str(name)
            yield path
            yield from known(value, path)
    elif isinstance(values, list | tuple):
        yield f"{prefix}[]"
        for value in values:
            yield from known(value, f"{prefix}[]")
    elif isinstance(values, Value):
        yield from known(dict(values.parts()), prefix)

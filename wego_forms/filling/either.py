"""What a template says where a field has no value (`{% if site %}{{ site }}{% else %}none{% endif %}`), and a blank:
there nobody has said yet that it has none, and the place to write it in is printed."""

from __future__ import annotations

from typing import Any

from jinja2 import nodes

#: Whether a paper is signed or a draft is known of a blank too.
_SETTLED = ("draft", "pictures", "signature", "seal", "loop")


def mark_either(tree: nodes.Template) -> None:
    """Let each condition know a blank that asks for a field, and prints it on one of its two sides."""
    for choice in tree.find_all(nodes.If):
        if choice.else_ or choice.elif_:
            choice.test = _asking(choice.test, choice.body, choice.else_)
    for one in tree.find_all(nodes.CondExpr):
        if one.expr2 is not None:
            one.test = _asking(one.test, [one.expr1], [one.expr2])


def _asking(test: Any, then: list[nodes.Node], other: list[nodes.Node]) -> Any:
    denied = isinstance(test, nodes.Not)
    field = test.node if isinstance(test, nodes.Not) else test
    path = _path(field)
    if not path or path.startswith(_SETTLED):
        return test
    if not any(_path(each) == path for node in (other if denied else then) for each in _all(node)):
        return test
    unknown = nodes.Filter(field, "_unknown", [], [], None, None, lineno=test.lineno)
    if denied:
        return nodes.And(test, nodes.Not(unknown, lineno=test.lineno), lineno=test.lineno)
    return nodes.Or(test, unknown, lineno=test.lineno)


def _all(node: nodes.Node) -> list[nodes.Node]:
    return [node, *node.find_all((nodes.Name, nodes.Getattr))]


def _path(node: nodes.Node) -> str:
    """`host.person`; '' for what is no field."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = _path(node.node)
        return f"{before}.{node.attr}" if before else ""
    return ""

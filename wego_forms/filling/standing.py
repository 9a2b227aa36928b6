"""Tags that are all that their paragraph has: what an item lacks leaves such a place empty, and no hole in a text."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes


def mark_alone(tree: nodes.Template, lines: frozenset[int]) -> None:
    """Let each tag that stands alone in its paragraph, as those on `lines` do, know it."""
    if lines:
        for output, looped in _outputs(tree, False):
            output.nodes = [
                _alone(each, looped)
                if not isinstance(each, nodes.TemplateData) and each.lineno in lines
                else each
                for each in output.nodes
            ]


def _outputs(node: nodes.Node, looped: bool) -> Iterator[tuple[nodes.Output, bool]]:
    looped = looped or isinstance(node, nodes.For)
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Output):
            yield child, looped
        else:
            yield from _outputs(child, looped)


def _alone(printed: nodes.Expr, looped: bool) -> nodes.Expr:
    return nodes.Filter(printed, "_alone", [nodes.Const(looped)], [], None, None, lineno=printed.lineno)

"""Identities in a part: numbers and names that Word wants to see once, and that a loop would repeat."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from wego_forms.filling.tokens import MARK, MARK_END
from wego_forms.ooxml.names import VML, W14, WP, W

_PARAGRAPH = f"{W14}paraId"
_SAFE = re.compile(r"[\w.\-]+")
#: Element to its identities: the attribute and the kind of number, by which `settling` knows it.
_KINDS: dict[str, tuple[tuple[str, str], ...]] = {
    f"{WP}docPr": (("id", "d"),),
    f"{W}bookmarkStart": ((f"{W}id", "b"), (f"{W}name", "n")),
    f"{W}bookmarkEnd": ((f"{W}id", "e"),),
    f"{W}permStart": ((f"{W}id", "h"),),
    f"{W}permEnd": ((f"{W}id", "H"),),
    f"{W}id": ((f"{W}val", "s"),),  # of a content control
    f"{W}name": ((f"{W}val", "f"),),  # of an old form's field, which is that of the bookmark round it
    f"{W}p": ((_PARAGRAPH, "p"),),
    f"{W}tr": ((_PARAGRAPH, "p"),),
    f"{W}ins": ((f"{W}id", "a"),),
    f"{W}del": ((f"{W}id", "a"),),
    **{
        f"{VML}{name}": (("id", "v"),)
        for name in (
            "shape",
            "rect",
            "roundrect",
            "oval",
            "line",
            "polyline",
            "arc",
            "curve",
            "group",
            "image",
        )
    },
}


class Identities:
    """The identities of a template's parts: the highest of each kind, and repeated ones made different."""

    def __init__(self, roots: Iterable[Any]) -> None:
        self.highest: dict[str, int] = {}
        found = [item for root in roots for item in _all(root)]
        for _node, _name, kind, value in found:
            self.highest[kind] = max(self.highest.get(kind, 0), _number(kind, value))
        seen = set()
        for node, name, kind, value in found:
            if kind in "ds" and (kind, value) in seen:  # the others go in pairs, or are many by right
                self.highest[kind] += 1
                node.set(name, str(self.highest[kind]))
            seen.add((kind, value))

    def mark(self, node: Any) -> bool:
        """Mark the identities of an element that a loop repeats; whether it has one."""
        marked = False
        for name, kind in _KINDS.get(node.tag, ()):
            value = node.get(name)
            if value and _SAFE.fullmatch(value):
                node.set(name, f"{MARK}{kind}{value}{MARK_END}")
                marked = True
        return marked


def _all(root: Any) -> Iterable[tuple[Any, str, str, str]]:
    for node in root.iter(*_KINDS):
        for name, kind in _KINDS[node.tag]:
            if value := node.get(name):
                yield node, name, kind, value


def _number(kind: str, value: str) -> int:
    try:
        return int(value, 16 if kind == "p" else 10)
    except ValueError:
        return 0

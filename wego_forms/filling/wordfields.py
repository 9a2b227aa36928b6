"""The fields of Word's in a part, each with its code and its result, as the work on their tags needs them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from wego_forms.ooxml.names import W

_MARKS = (f"{W}fldChar", f"{W}instrText", f"{W}fldSimple")
#: What a result is made of that is text.
TEXTS = (f"{W}t", f"{W}tab", f"{W}br", f"{W}cr", f"{W}noBreakHyphen")
#: Stands in a code for what another field makes of it.
_MADE = "{…}"
#: Fields in each other's codes: Word itself makes no more of them; what lies outside has no end.
_DEEPEST = 50


@dataclass
class Field:
    """A field: the nodes of its code, its result's texts, and what of its code another field in it makes.

    `end` is the w:fldChar that ends it, or the w:fldSimple that it is; `separate`: whether it has a result.
    """

    simple: Any = None
    end: Any = None
    separate: bool = False
    nested: bool = False
    typed: list[Any] = field(default_factory=list)
    result: list[Any] = field(default_factory=list)
    made: list[Any] = field(default_factory=list)
    _code: list[str] = field(default_factory=list)

    @property
    def code(self) -> str:
        """Its instruction, with the tags' tokens; what another field makes of it is {…}."""
        return str(self.simple.get(f"{W}instr") or "") if self.simple is not None else "".join(self._code)

    @property
    def pieces(self) -> list[tuple[Any, str]]:
        """The pieces of its instruction, each with its node."""
        if self.simple is not None:
            return [(self.simple, self.code)]
        return [(node, node.text or "") for node in self.typed]

    def _take(self, node: Any) -> None:
        self.typed.append(node)
        self._code.append(node.text or "")


def fields_of(root: Any) -> Iterator[Field]:
    """Each field of a part that has an end, the inner ones first."""
    opened: list[Field] = []
    for node in root.iter(*_MARKS, *TEXTS):
        if node.tag == f"{W}fldSimple":
            for outer in opened:
                outer.nested = True
            inner = node.find(f".//{W}fldSimple") is not None or node.find(f".//{W}fldChar") is not None
            yield Field(node, node, True, inner, result=list(node.iter(*TEXTS)))
        elif node.tag == f"{W}fldChar":
            kind = node.get(f"{W}fldCharType")
            if kind == "begin":
                for outer in opened:
                    outer.nested = True
                    if not outer.separate:
                        outer._code.append(_MADE)
                opened.append(Field())
                del opened[:-_DEEPEST]
            elif kind == "separate" and opened:
                opened[-1].separate = True
            elif kind == "end" and opened:
                opened[-1].end = node
                yield opened.pop()
        else:
            for depth, each in enumerate(reversed(opened)):
                if each.separate:
                    each.result.append(node)
                elif depth == 0 and node.tag == f"{W}instrText":
                    each._take(node)
                else:
                    each.made.append(node)

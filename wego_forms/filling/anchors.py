"""Names of bookmarks that a value makes or a loop repeats, and what leads to them, marked to be settled in a fill."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from wego_forms.filling.nesting import texts
from wego_forms.filling.source import Part
from wego_forms.filling.tokens import MARK, MARK_END, TOKEN
from wego_forms.filling.wordfields import Field, fields_of
from wego_forms.ooxml.instructions import REFERRING, Argument, arguments, name
from wego_forms.ooxml.names import R, W

_NAME, _ANCHOR, _ID = f"{W}name", f"{W}anchor", f"{R}id"
_HERE = (f"{W}bookmarkStart", f"{W}hyperlink", f"{W}fldSimple", f"{W}fldChar")


@dataclass
class Anchors:
    """The names of a template: those that stand in it, and for each that a value makes its place and its tag."""

    standing: set[str] = field(default_factory=set)
    made: list[tuple[str, str]] = field(default_factory=list)

    def mark(self, part: Part) -> None:
        """Mark the part's bookmarks and what leads to them, where a value or a loop decides on the name."""
        if not part.name.startswith("word/") or part.name.endswith(".rels"):
            return
        loops = loops_round(part)
        begun = [node for node in loops if node.tag == _HERE[0]]
        repeated: dict[str, int] = {}
        for node in begun:
            said = node.get(_NAME) or ""
            if TOKEN.search(said):
                node.set(_NAME, self._made("N", said, part, node))
                continue
            self.standing.add(said.casefold())
            if loops[node]:
                repeated.setdefault(said.casefold(), loops[node][-1])
        turned = set()
        for reference in _references(part, loops):
            said = reference.name
            if TOKEN.search(said):
                reference.write(self._made("R", said, part, reference.node))
            elif (loop := repeated.get(said.casefold())) in loops[reference.node] and loop is not None:
                reference.write(_turned(said, loop, part))
                turned.add(said.casefold())
        for node in begun:
            if (said := node.get(_NAME) or "").casefold() in turned:
                node.set(_NAME, _turned(said, repeated[said.casefold()], part))

    def _made(self, kind: str, said: str, part: Part, node: Any) -> str:
        self.made.append((f"{part.name} {part.tokens.place(node)}", part.tokens.shown(said)))
        return f"{MARK}{kind}{len(self.made) - 1}:{said}{MARK_END}"


@dataclass
class _Reference:
    """What leads to a bookmark: an element with w:anchor, or a field and the argument that is the name."""

    node: Any
    name: str
    field: Field | None = None
    place: Argument | None = None

    def write(self, new: str) -> None:
        if self.field is None or self.place is None:
            self.node.set(_ANCHOR, new)
            return
        start, end = self.place.start, self.place.end
        if self.place.quoted:
            start, end = start + 1, end - 1
        if self.field.simple is not None:
            self.node.set(f"{W}instr", self.field.code[:start] + new + self.field.code[end:])
            return
        offset = 0
        for piece, text in self.field.pieces:
            left, right = text[: max(0, start - offset)], text[max(0, end - offset) :]
            begins = offset <= start < offset + len(text)
            piece.text = left + (new if begins else "") + right
            offset += len(text)


def _references(part: Part, loops: dict[Any, tuple[int, ...]]) -> Iterator[_Reference]:
    for node in loops:
        if node.tag == f"{W}hyperlink" and node.get(_ANCHOR) and node.get(_ID) is None:
            yield _Reference(node, node.get(_ANCHOR))
    for each in list(fields_of(part.root)):
        if not each.made and (place := _named(each.code)):
            yield _Reference(each.end, place.typed, each, place)


def _named(code: str) -> Argument | None:
    """The argument of a field's code that is a bookmark's name."""
    kind, words = name(code), arguments(code)
    if kind in REFERRING:
        return words[1] if len(words) > 1 and not words[1].is_switch else None
    if kind == "HYPERLINK" and not any(not each.is_switch for each in words[1:2]):
        return next((then for each, then in pairwise(words) if each.typed == "\\l"), None)
    return None


def loops_round(part: Part) -> dict[Any, tuple[int, ...]]:
    """What has a name or leads to one, each with the loops round it, outermost first."""
    found = {}
    blocks: list[tuple[int, bool]] = []
    for node, text, _ in texts(part.root):
        if text is None:
            if node.tag in _HERE:
                found[node] = tuple(number for number, loop in blocks if loop)
            continue
        for token in TOKEN.finditer(text):
            tag = part.tokens.tags[int(token[1])]
            if tag.opens:
                blocks.append((int(token[1]), tag.word == "for"))
            elif tag.closes and blocks:
                blocks.pop()
    return found


def _turned(said: str, loop: int, part: Part) -> str:
    """A name that each turn of a loop has for itself."""
    turn = part.tokens.turns.setdefault(loop, f"{part.name.replace('.', '_')}_{loop}")
    return f"{MARK}t{turn} {said}{MARK_END}"

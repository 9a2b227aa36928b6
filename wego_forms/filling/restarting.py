"""Numbered lists in a loop: which of them begin anew at each turn, and the numbering that a fill then needs.

A list begins anew where all its items lie in the loop, a turn can have several of them, and text stands before or
after them: then each turn has a list of its own. What a turn has one item of is one list of all turns. The author
decides otherwise by `{%p restart numbering %}` or `{%p keep numbering %}` in the loop.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from lxml import etree

from wego_forms.filling.nesting import texts
from wego_forms.filling.numbering import Numbering
from wego_forms.filling.source import Part
from wego_forms.filling.tokens import MARK, MARK_END, TOKEN, own_text
from wego_forms.ooxml.names import NUMBERING_PART, W
from wego_forms.ooxml.schema import put


@dataclass(frozen=True)
class _Item:
    """A paragraph of a list, the loops it lies in (outermost first) and the branches of conditions."""

    node: Any
    level: int
    loops: tuple[int, ...]
    branches: frozenset[tuple[int, int]]
    place: int


@dataclass
class _Loops:
    """What a part's loops hold: items by list, the places of text that is no list's, the author's wishes."""

    items: dict[str, list[_Item]] = field(default_factory=dict)
    plain: dict[int, list[int]] = field(default_factory=dict)
    wishes: dict[int, str] = field(default_factory=dict)


def mark_lists(read: list[Part], parts: Mapping[str, bytes]) -> Numbering | None:
    """Mark the lists that begin anew, and the loops that they do it in; the numbering, if there is such a list."""
    looped = [part for part in read if any(tag.word == "for" for tag in part.tokens.tags)]
    if not looped or NUMBERING_PART not in parts or any(part.problems for part in read):
        return None
    numbering = Numbering(parts)
    found = {part.name: _gone_through(part, numbering) for part in read if part.name.startswith("word/")}
    marked = False
    for place, part in enumerate(looped):
        here = found.get(part.name, _Loops())
        for number, items in here.items.items():
            elsewhere = any(number in other.items for other in found.values() if other is not here)
            if chosen := _loop_of(items, here, elsewhere=elsewhere):
                loop, inside, whole = chosen
                name = part.tokens.turns.setdefault(loop, f"{place}_{loop}")
                for item in inside:
                    _mark(item, f"{number}.{name}{'' if whole else '.anew'}", numbering)
                marked = True
    return numbering if marked else None


def _gone_through(part: Part, numbering: Numbering) -> _Loops:
    found = _Loops()
    blocks: list[list[int]] = []  # token, branch; branch -1 is a loop's
    place = 0
    for node, text, _ in texts(part.root):
        if text is not None:
            for token in TOKEN.finditer(text):
                _step(found, blocks, int(token[1]), part)
            continue
        if node.tag != f"{W}p":
            continue
        place += 1
        loops = tuple(token for token, branch in blocks if branch < 0)
        if of := numbering.list_of(node):
            branches = frozenset((token, branch) for token, branch in blocks if branch >= 0)
            found.items.setdefault(of[0], []).append(_Item(node, of[1], loops, branches, place))
        elif own_text(node).strip():
            for loop in loops:
                found.plain.setdefault(loop, []).append(place)
    return found


def _step(found: _Loops, blocks: list[list[int]], token: int, part: Part) -> None:
    tag = part.tokens.tags[token]
    if tag.opens:
        blocks.append([token, -1 if tag.word == "for" else 0])
    elif tag.divides and blocks and blocks[-1][1] >= 0:
        blocks[-1][1] += 1
    elif tag.closes and blocks:
        blocks.pop()
    elif tag.is_wish:
        inner = next((token for token, branch in reversed(blocks) if branch < 0), None)
        if inner is not None:
            found.wishes[inner] = tag.word


def _loop_of(items: list[_Item], here: _Loops, *, elsewhere: bool) -> tuple[int, list[_Item], bool] | None:
    """The loop at whose turns the list begins anew, its items there, and whether those are all."""
    depth = {loop: at for item in items for at, loop in enumerate(item.loops)}
    for loop in sorted(depth, key=depth.__getitem__, reverse=True):
        inside = [item for item in items if loop in item.loops]
        whole = len(inside) == len(items) and not elsewhere
        wish = here.wishes.get(loop)
        if wish == "restart":
            return loop, inside, whole
        if wish == "keep" or not whole:
            continue
        if _several(inside, loop) and _apart(inside, here.plain.get(loop, ())):
            return loop, inside, True
    return None


def _several(items: list[_Item], loop: int) -> bool:
    """Whether one turn can have several items of the list's own level."""
    lowest = min(item.level for item in items)
    own = [item for item in items if item.level == lowest]
    if any(item.loops[-1] != loop for item in own):
        return True
    return any(not _exclude(one.branches, other.branches) for one, other in combinations(own[:50], 2))


def _exclude(one: Iterable[tuple[int, int]], other: Iterable[tuple[int, int]]) -> bool:
    """Whether two places lie in different branches of one condition."""
    branches = dict(one)
    return any(branches.get(token, branch) != branch for token, branch in other)


def _apart(items: list[_Item], plain: Iterable[int]) -> bool:
    """Whether text stands between one turn's items and the next one's."""
    first, last = items[0].place, items[-1].place
    return any(place < first or place > last for place in plain)


def _mark(item: _Item, turn: str, numbering: Numbering) -> None:
    properties = item.node.find(f"{W}pPr")
    said = properties.find(f"{W}numPr")
    if said is None or said.find(f"{W}numId") is None:
        indent = numbering.indent_of(item.node)
        said = put(properties, "numPr")
        if said.find(f"{W}ilvl") is None:
            said.insert(0, etree.Element(f"{W}ilvl", {f"{W}val": str(item.level)}))
        etree.SubElement(said, f"{W}numId")
        if indent is not None and properties.find(f"{W}ind") is None:
            put(properties, "ind").attrib.update(indent.attrib)
    said.find(f"{W}numId").set(f"{W}val", f"{MARK}i{turn}{MARK_END}")

"""Fields, links and what they point at, where conditions may take one of them away: a field begins and ends
together, and the bookmark that it repeats is there whenever it is; a link that may lead nowhere is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wego_forms.errors import Both, Problem, shorten
from wego_forms.filling.nesting import texts
from wego_forms.filling.source import Part
from wego_forms.filling.tokens import TOKEN
from wego_forms.ooxml.instructions import REFERRING, arguments, name
from wego_forms.ooxml.names import R, W
from wego_forms.ooxml.reaching import fields

#: The beginning of a document, which Word knows without a bookmark.
_TOP = "_top"
#: Conditions round a place: the tag that opens each, and the branch.
_Conditions = tuple[tuple[int, int], ...]


@dataclass
class _Places:
    """A part's bookmarks and fields, each with the conditions round it."""

    bookmarks: dict[str, _Conditions] = field(default_factory=dict)
    elements: dict[Any, _Conditions] = field(default_factory=dict)


def prove_links(read: Iterable[Part]) -> tuple[tuple[str, Problem], ...]:
    """Tell each field that a block cuts, and each that repeats a bookmark which isn't there or may not be.

    The notes of links to such bookmarks, each with its part's name: nothing that they print is wrong, but who clicks
    there stays where he is.
    """
    parts = [part for part in read if part.name.startswith("word/") and not part.name.endswith(".rels")]
    places = {part.name: _walked(part) for part in parts}
    everywhere = {name for found in places.values() for name in found.bookmarks}
    everywhere |= {
        words[1].text.casefold()
        for part in parts
        for code, _, _ in fields(part.root)
        if name(code) == "SET" and len(words := arguments(code)) > 1
    }
    for part in parts:
        here = places[part.name]
        for code, element, _ in fields(part.root):
            words = arguments(code)
            if len(words) < 2 or name(code) not in REFERRING or TOKEN.search(code):
                continue
            bookmark = words[1].text.casefold()
            if bookmark not in everywhere:
                _lost(part, element, code, None)
            elif bookmark in here.bookmarks:
                around = here.elements.get(element, ())
                missing = [
                    token for token, branch in here.bookmarks[bookmark] if (token, branch) not in around
                ]
                if missing:
                    _lost(part, element, code, missing[0])
    return tuple(_dead(parts, places))


def _dead(parts: Sequence[Part], places: Mapping[str, _Places]) -> Iterator[tuple[str, Problem]]:
    everywhere = {name for found in places.values() for name in found.bookmarks}
    made = any(TOKEN.search(name) for name in everywhere)
    for part in parts:
        here = places[part.name]
        for link in part.root.iter(f"{W}hyperlink"):
            anchor = (link.get(f"{W}anchor") or "").casefold()
            if not anchor or anchor == _TOP or link.get(f"{R}id") or TOKEN.search(anchor):
                continue
            around = here.elements.get(link, ())
            missing = [each for each in here.bookmarks.get(anchor, ()) if each not in around]
            if missing or (anchor not in everywhere and not made):
                yield part.name, _leads_nowhere(part, link, missing[0][0] if missing else None)


def _leads_nowhere(part: Part, link: Any, opened: int | None) -> Problem:
    what = _not_there(part, Both("ссылка ведёт к закладке", "the link leads to a bookmark"), opened)
    remedy = Both(
        "Уберите ссылку или внесите её в то же условие.",
        "Take the link out, or put it into the same condition.",
    )
    name = shorten(link.get(f"{W}anchor"), 60)
    return Problem(what, remedy, place=part.tokens.place(link), value=name)


def _walked(part: Part) -> _Places:
    found = _Places()
    blocks: list[list[int]] = []  # token, branch, depth of fields
    told: set[int] = set()
    depth = lowest = 0
    for node, text, _ in texts(part.root):
        if text is not None:
            for token in TOKEN.finditer(text):
                number = int(token[1])
                tag = part.tokens.tags[number]
                if tag.opens:
                    blocks.append([number, 0, depth])
                    lowest = depth
                elif blocks and (tag.divides or tag.closes):
                    opened, _, before = blocks[-1]
                    if (depth != before or lowest < before) and opened not in told:
                        told.add(opened)
                        _cut(part, node, opened)
                        depth = before
                    lowest = before
                    if tag.closes:
                        blocks.pop()
                    else:
                        blocks[-1][1] += 1
            continue
        around = tuple((token, branch) for token, branch, _ in blocks if part.tokens.tags[token].word == "if")
        if node.tag == f"{W}fldChar":
            found.elements[node] = around
            kind = node.get(f"{W}fldCharType")
            depth += {"begin": 1, "end": -1}.get(kind, 0)
            lowest = min(lowest, depth)
        elif node.tag in (f"{W}fldSimple", f"{W}instrText", f"{W}hyperlink"):
            found.elements[node] = around
        elif node.tag == f"{W}bookmarkStart":
            found.bookmarks[(node.get(f"{W}name") or "").casefold()] = around
    return found


def _cut(part: Part, node: Any, opened: int) -> None:
    tag = part.tokens.tags[opened]
    part.tokens.wrong(
        Both(
            "поле Word начинается внутри этого блока, а кончается снаружи (или наоборот)",
            "a field of Word's begins inside this block and ends outside it, or the other way round",
        ),
        Both(
            "Поставьте оба тега внутрь поля или оба вокруг него.",
            "Put both tags inside the field, or both round it.",
        ),
        node,
        tag,
    )


def _not_there(part: Part, to_bookmark: Both, opened: int | None) -> Both:
    """That the bookmark isn't there, or that it stands inside the tag `opened` and may not be."""
    if opened is None:
        return Both(f"{to_bookmark.ru}, которой нет", f"{to_bookmark.en} that isn't there")
    typed = part.tokens.tags[opened].typed
    return Both(
        f"{to_bookmark.ru} внутри {typed}, которой может не быть",
        f"{to_bookmark.en} inside {typed}, which may not be there",
    )


def _lost(part: Part, element: Any, code: str, opened: int | None) -> None:
    """Word prints an error in the place of what the field repeats."""
    what = _not_there(part, Both("поле ссылается на закладку", "the field points at a bookmark"), opened)
    remedy = Both(
        f"Word напечатает в этом месте ошибку: уберите поле {code.split()[0]} или внесите его в то же условие.",
        f"Word prints an error there: take the field {code.split()[0]} out, or put it into the same condition.",
    )
    part.tokens.wrong(what, remedy, element)

"""What a field repeats that has tags, a bookmark's text or a property: that is the result, not the saved one."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from wego_forms.errors import Both
from wego_forms.filling.anchors import loops_round
from wego_forms.filling.quoted import only_looks, say_again
from wego_forms.filling.source import Part
from wego_forms.filling.tokens import TOKEN
from wego_forms.filling.wordfields import TEXTS, Field, fields_of
from wego_forms.ooxml.instructions import arguments, name
from wego_forms.ooxml.names import SETTINGS_PART, W
from wego_forms.ooxml.reaching import fields

#: Switches by which a REF shows a number or a place, and not its bookmark's text (ECMA-376 part 1, 17.16.5.51).
_OTHERWISE = frozenset(("\\n", "\\r", "\\w", "\\p", "\\f"))


_TAKE_AWAY = Both(
    "Уберите поле (Ctrl+Shift+F9) и поставьте здесь тот же тег.",
    "Take the field away (Ctrl+Shift+F9), and put the same tag here.",
)
#: The property that a field prints, by its name (17.16.5); DOCPROPERTY and DOCVARIABLE name it in their code.
_PRINTED = {
    "TITLE": "title",
    "SUBJECT": "subject",
    "AUTHOR": "creator",
    "KEYWORDS": "keywords",
    "COMMENTS": "description",
}
_NAMING = ("DOCPROPERTY", "DOCVARIABLE")
_CALLED = {"author": "creator", "comments": "description"}


@dataclass(frozen=True)
class _Told:
    """A bookmark's text with tags: its pieces, if one paragraph has them all, its part and the loops round it."""

    pieces: tuple[Any, ...] | None
    part: Part
    loops: tuple[int, ...]


def repeat_texts(read: Iterable[Part]) -> None:
    """Make the result of each REF to a text that has tags; tell one that can't be made."""
    parts = [part for part in read if part.name.startswith("word/") and not part.name.endswith(".rels")]
    wanted = {
        words[1].text.casefold()
        for part in parts
        for code, _, _ in fields(part.root)
        if name(code) == "REF" and len(words := arguments(code)) > 1
    }
    told = {said: each for part in parts for said, each in _told(part, wanted).items()} if wanted else {}
    if not told:
        return
    for part in parts:
        loops: dict[Any, tuple[int, ...]] | None = None
        for field in list(fields_of(part.root)):
            words = arguments(field.code)
            if name(field.code) != "REF" or len(words) < 2 or words[1].text.casefold() not in told:
                continue
            if any(each.is_switch and each.typed.lower() in _OTHERWISE for each in words):
                continue
            loops = loops_round(part) if loops is None else loops
            here = told[words[1].text.casefold()]
            reached = here.part is part and set(here.loops) <= set(loops.get(field.end, ()))
            if not (reached or not here.loops) or not _made(field, words[2:], here, part):
                _wrong(field, words[1].text, part)


def repeat_properties(read: Iterable[Part]) -> None:
    """Make the result of each field that prints a property with tags; tell one that can't be made."""
    parts = list(read)
    told = {said: each for part in parts for said, each in _properties(part)}
    if not told:
        return
    for part in parts:
        if not part.name.startswith("word/") or part.name.endswith(".rels"):
            continue
        for field in list(fields_of(part.root)):
            kind, words = name(field.code), arguments(field.code)
            said, switches = _PRINTED.get(kind, ""), words[1:]
            if kind in _NAMING and len(words) > 1:
                said, switches = words[1].text.casefold(), words[2:]
            here = told.get(_CALLED.get(said, said))
            if here and not _made(field, switches, here, part):
                _wrong_property(field, kind, part)


def _properties(part: Part) -> Iterator[tuple[str, _Told]]:
    """The document's properties and variables that have tags, by name in small letters."""
    if not part.tokens.tags or not part.name.startswith(("docProps/", SETTINGS_PART)):
        return
    for node in part.root.iter("{*}*"):
        named = node.get("name") or node.get(f"{W}name") or node.tag.rpartition("}")[2]
        text = node.get(f"{W}val") or ("" if len(node) > 1 else "".join(node.itertext()))
        if TOKEN.search(text):
            yield named.casefold(), _Told((text,), part, ())


def _wrong_property(field: Field, kind: str, part: Part) -> None:
    part.tokens.wrong(
        Both(
            f"поле {kind} печатает свойство документа, в котором стоит тег, а его результат остался бы старым",
            f"the field {kind} prints a property of the document with a tag in it, and would stay as it was saved",
        ),
        _TAKE_AWAY,
        field.end,
    )


def _made(field: Field, switches: list[Any], told: _Told, part: Part) -> bool:
    if told.pieces is None or not only_looks(switches):
        return False
    return say_again(field, list(told.pieces), part.tokens, told.part.tokens)


def _told(part: Part, wanted: Container[str]) -> dict[str, _Told]:
    """Those of the wanted bookmarks that a part has and whose text has tags, by name in small letters."""
    found: dict[str, _Told] = {}
    if not part.tokens.tags or next(part.root.iter(f"{W}bookmarkStart"), None) is None:
        return found
    open_ones: dict[str, tuple[Any, list[Any]]] = {}
    loops: dict[Any, tuple[int, ...]] = {}
    for node in part.root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}p", *TEXTS):
        number = node.get(f"{W}id", "")
        if node.tag == f"{W}bookmarkStart":
            if (node.get(f"{W}name") or "").casefold() not in wanted:
                continue
            open_ones[number] = (node, [])
        elif node.tag == f"{W}bookmarkEnd":
            start, inside = open_ones.pop(number, (None, []))
            if start is not None and any(TOKEN.search(each.text or "") for each in inside):
                loops = loops or loops_round(part)
                pieces = None
                if not any(each.tag == f"{W}p" for each in inside) and _is_whole(inside, part):
                    pieces = tuple((each.text or "") if each.tag == f"{W}t" else each for each in inside)
                found[(start.get(f"{W}name") or "").casefold()] = _Told(pieces, part, loops.get(start, ()))
        else:
            for _, inside in open_ones.values():
                inside.append(node)
    return found


def _is_whole(inside: list[Any], part: Part) -> bool:
    """Whether the blocks that begin in a text end in it."""
    depth = 0
    for each in inside:
        for tag in part.tokens.in_text(each.text):
            if tag.opens:
                depth += 1
            elif tag.closes or tag.divides:
                if not depth:
                    return False
                depth -= tag.closes
    return not depth


def _wrong(field: Field, said: str, part: Part) -> None:
    part.tokens.wrong(
        Both(
            f"поле REF повторяет закладку «{said}», в которой стоит тег, а его результат остался бы старым",
            f"a REF repeats the bookmark «{said}», which has a tag in it, and its result would stay the saved one",
        ),
        _TAKE_AWAY,
        field.end,
    )

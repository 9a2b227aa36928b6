"""Two filled documents of one record, the Russian and the English, as one sheet: Russian over English.

The two are laid side by side, block by block and row by row, and must have the same places to fill in; what they say
alike is said once. A row of a table that has a value of each language becomes two rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from wego_forms.edges import parse_xml
from wego_forms.errors import Both, InputError, Problem, shorten
from wego_forms.filling import Document
from wego_forms.filling.document import parts_of, remade
from wego_forms.filling.identities import Identities
from wego_forms.forms import seams
from wego_forms.forms.controls import controls_in, number_items, written
from wego_forms.forms.entries import Entry, tag_of
from wego_forms.ooxml.names import MAIN_PART, STYLES_PART, R, W

_CORE = "docProps/core.xml"
_BLOCKS = frozenset(W + name for name in ("p", "tbl", "sdt"))
#: The style of a remark that one language's form is a translation of the other's.
_TRANSLATION = "Translation"
#: Rows of two languages take together this share of the height that one has.
_TALL = 1.6
#: A table of so many rows isn't broken over pages.
_TOGETHER = 24
_REFERENCES = (W + "headerReference", W + "footerReference")


def woven(russian: Document, english: Document, entries: Mapping[str, Entry], name: str) -> Document:
    """The sheet. `entries`: what a form of the kind in two languages asks for, by tag; `name`: the kind's.

    InputError: the two templates aren't built alike; it names the place.
    """
    parts, others = parts_of(russian), parts_of(english)
    weave = _Weave(frozenset(entry.path for entry in entries.values() if entry.apart), name)
    changed: dict[str, bytes] = {}
    main, other = parse_xml(parts[MAIN_PART]), parse_xml(others[MAIN_PART])
    number_items(main)
    number_items(other)
    for part, opposite in _running(main, other, parts, others).items():
        changed[part] = weave.part(parse_xml(parts[part]), parse_xml(others[opposite]))
    changed[MAIN_PART] = weave.part(main, other, W + "body")
    if STYLES_PART in parts and STYLES_PART in others:
        changed[STYLES_PART] = seams.styles_of_both(parts[STYLES_PART], others[STYLES_PART])
    if _CORE in parts and _CORE in others:
        changed[_CORE] = seams.title_in_both(parts[_CORE], others[_CORE])
    unsure = tuple(dict.fromkeys(russian.unsure + english.unsure))
    notes = tuple(dict.fromkeys(russian.notes + english.notes))
    return remade(russian, changed, unsure, notes)


def _running(
    main: Any, other: Any, parts: Mapping[str, bytes], others: Mapping[str, bytes]
) -> Mapping[str, str]:
    """The parts of the Russian headers and footers, and the English one of each, by what the pages call for."""
    found = []
    for root, package in ((main, parts), (other, others)):
        targets = seams.targets(package)
        calls = [each for each in root.iter(*_REFERENCES) if each.get(R + "id") in targets]
        found.append({(each.tag, each.get(W + "type")): targets[each.get(R + "id")] for each in calls})
    ours, theirs = found
    return {part: theirs[call] for call, part in ours.items() if call in theirs}


class _Weave:
    """Lays blocks side by side. `apart`: the fields that have a value of each language."""

    def __init__(self, apart: frozenset[str], name: str) -> None:
        self._apart = apart
        self._name = name

    def part(self, main: Any, other: Any, holder: str | None = None) -> bytes:
        """The part's bytes, its blocks woven."""
        body, opposite = (main.find(holder), other.find(holder)) if holder else (main, other)
        odd = next(iter(opposite.iter(*seams.BEYOND)), None)
        if odd is not None:
            raise self._unlike(odd)
        for each in (body, opposite):
            seams.flow(each)
        seams.bare(opposite)
        self._fill(body, opposite)
        seams.hang_lower(body)
        seams.part_from_body(main)
        Identities([main])
        return written(main)

    def _fill(self, holder: Any, opposite: Any) -> None:
        """Put the woven blocks of two holders (a body, a cell, a header) in the first."""
        ours, theirs = ([b for b in each if b.tag in _BLOCKS] for each in (holder, opposite))
        place = holder.index(ours[0]) if ours else len(holder)
        blocks = list(self._blocks(ours, theirs))
        for block in ours:
            holder.remove(block)
        holder[place:place] = blocks

    def _blocks(self, ours: Sequence[Any], theirs: Sequence[Any]) -> Iterator[Any]:
        for one, other in self._side_by_side(ours, theirs):
            if one is None or other is None:
                yield from self._alone(one, other)
            elif one.tag == W + "tbl":
                self._table(one, other)
                yield one
            else:
                yield from self._paragraphs(one, other)

    def _side_by_side(self, ours: Sequence[Any], theirs: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
        """Pairs of blocks of the same sort, style and places; what has no fellow comes alone."""
        keys = [[_key(block) for block in blocks] for blocks in (ours, theirs)]
        for sort, a, b, c, d in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes():
            if sort == "equal" or (b - a == d - c and _sorts(ours[a:b]) == _sorts(theirs[c:d])):
                yield from zip(ours[a:b], theirs[c:d], strict=True)
            else:
                yield from ((one, None) for one in ours[a:b])
                yield from ((None, other) for other in theirs[c:d])

    def _alone(self, one: Any, other: Any) -> Iterator[Any]:
        """A block that one template alone has: a remark, say. A table or a place to fill in must be in both."""
        block = other if one is None else one
        if block.tag == W + "tbl" or _tags(block):
            raise self._unlike(block)
        if _key(block)[1] == _TRANSLATION:
            return  # in both languages it is nobody's translation
        if one is None and seams.text_of(block):
            seams.slant(block)
        if one is not None or seams.text_of(block):
            yield block

    def _paragraphs(self, one: Any, other: Any) -> Iterator[Any]:
        """A paragraph and its fellow, or a control with paragraphs: both, or one where they say the same."""
        twice = self._mark(one, other)
        yield one
        if twice or (
            (seams.beside(one), seams.beside(other)) != ("", "")
            and (seams.beside(one) != seams.beside(other))
        ):
            seams.slant(other)
            seams.join(one, other, glue=one.getparent().tag != W + "tc")
            yield other

    def _mark(self, one: Any, other: Any) -> bool:
        """Name the controls of both languages by their own, put both values into the others; were there such?"""
        apart = False
        for ours, theirs in zip(list(controls_in(one)), list(controls_in(other)), strict=True):
            if tag_of(ours.tag) in self._apart:
                seams.name(ours, f"{ours.tag}.ru")
                seams.name(theirs, f"{theirs.tag}.en")
                apart = True
            else:
                seams.say_both(ours, theirs)
        return apart

    def _table(self, one: Any, other: Any) -> None:
        ours, theirs = ([row for row in each if row.tag == W + "tr"] for each in (one, other))
        if len(ours) != len(theirs):
            raise self._unlike(one)
        for row, fellow in zip(ours, theirs, strict=True):
            self._row(row, fellow)
        rows = one.findall(W + "tr")
        if len(rows) <= _TOGETHER:
            for row in rows[:-1]:
                seams.stay_with_next(row)

    def _row(self, row: Any, fellow: Any) -> None:
        ours, theirs = (row.findall(W + "tc"), fellow.findall(W + "tc"))
        if len(ours) != len(theirs) or _tags(row) != _tags(fellow):
            raise self._unlike(row)
        if not any(tag_of(tag) in self._apart for tag in _tags(row)):
            for cell, other in zip(ours, theirs, strict=True):
                self._fill(cell, other)
            return
        spanned = False
        for cell, other in zip(ours, theirs, strict=True):
            tags = _tags(cell)
            if any(tag_of(tag) in self._apart for tag in tags):
                self._mark(cell, other)
                seams.slant(other)
            elif tags or seams.is_merged(cell) or seams.text_of(cell) == seams.text_of(other) != "":
                self._fill(cell, other)
                seams.span(cell, other)
                spanned = spanned or bool(tags)
            else:
                seams.slant(other)
        seams.stay_with_next(row)
        seams.lower(row, fellow, 1 if spanned else _TALL)
        row.addnext(fellow)

    def _unlike(self, element: Any) -> InputError:
        return InputError(
            Problem(
                Both(
                    "русский и английский шаблоны устроены по-разному, на один лист они не ложатся",
                    "the Russian and the English template are built differently, and don't make one sheet",
                ),
                Both(
                    "Сделайте в обоих те же таблицы и поля в том же порядке или заполните порознь: --lang all.",
                    "Give both the same tables and fields in the same order, or fill each: --lang all.",
                ),
                file=f"{self._name}.docx",
                place=shorten(seams.text_of(element), 60) or None,
                value=", ".join(_tags(element)) or None,
            )
        )


_Key = tuple[str, str, tuple[str, ...]]


def _key(block: Any) -> _Key:
    style = block.find(f"{W}pPr/{W}pStyle")
    return block.tag, "" if style is None else style.get(W + "val", ""), tuple(_tags(block))


def _sorts(blocks: Sequence[Any]) -> list[tuple[str, list[str]]]:
    return [(block.tag, _tags(block)) for block in blocks]


def _tags(element: Any) -> list[str]:
    return [control.tag for control in controls_in(element)]

"""A printed or flattened form, read by the places of its labels: what stands beside each, line by line.

A label must be found, letter for letter and in its order. Whatever is on the page and is neither a label nor in a
place of its own is told; so nothing is left out, and nothing is taken that isn't sure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wego_forms.errors import Both
from wego_forms.forms.entries import Entry, tag_of
from wego_forms.reading.inked import Line, closed
from wego_forms.reading.paper import Found, Paper
from wego_forms.reading.plan import Cell, Row
from wego_forms.reading.reading import BESIDE, Doubt, Held

#: pt: how far beyond a label's line its value's may lie.
_NEAR = 6.0
_INDEX = re.compile(r"\[\d+\]")
_UNBROKEN = frozenset(("email", "website", "postcode"))
_BOXES = {"☒": "Yes", "☑": "Yes", "✔": "Yes", "✓": "Yes", "☐": "Off"}


@dataclass
class Print:
    """A print, on its way to what its places hold."""

    paper: Paper
    entries: Mapping[str, Entry]
    doubts: list[Doubt] = field(default_factory=list)

    def read(self) -> list[Held] | None:
        """What each place holds; None: a label isn't there, so that this is no print of the form."""
        found = self._labels()
        if found is None:
            return None
        held: list[Held] = []
        number = 0
        while number < len(self.paper.plan.rows):
            alike = self._unnamed(found, number)
            held += self._band(found, number, alike)
            number += alike
        self._left_over()
        return held

    def _labels(self) -> list[Found | None] | None:
        at = -1.0
        found: list[Found | None] = []
        for row in self.paper.plan.rows:
            spots = [self.paper.label(cell, at) for cell in row.cells if cell.words]
            met = [spot for spot in spots if spot]
            if row.tags and len(met) < len(spots):
                return None
            found.append(Found(min(s.first for s in met), max(s.last for s in met)) if met else None)
            at = max([at, *(spot.last for spot in met)])
        return found

    def _unnamed(self, found: Sequence[Found | None], number: int) -> int:
        """How many rows from this one on are told apart by nothing: one place each, without words."""
        count = 1
        rows = self.paper.plan.rows
        while (
            found[number] is None
            and rows[number].tags
            and number + count < len(rows)
            and found[number + count] is None
            and rows[number + count].tags
        ):
            count += 1
        return count

    def _band(self, found: Sequence[Found | None], number: int, alike: int) -> list[Held]:
        rows = self.paper.plan.rows[number : number + alike]
        before = next((each for each in reversed(found[:number]) if each), None)
        columns: dict[tuple[float, float], list[Cell]] = {}
        for cell in (cell for row in rows for cell in row.cells if cell.tags):
            columns.setdefault((cell.left, cell.right), []).append(cell)
        held: list[Held] = []
        for cells in columns.values():
            last = number + max(alike, cells[0].rows) - 1
            after = next((each for each in found[last + 1 :] if each), None)
            top, bottom = _limits(rows[0], before, found[number], after, found[last])
            own, following = found[last], number + alike
            if (
                own
                and following < len(found)
                and found[following] is None
                and self.paper.plan.rows[following].tags
            ):
                bottom = min(bottom, own.last + _NEAR)  # what lies below may be the next row's
            lines = [line for line in self.paper.column(cells[0]) if top < line.depth <= bottom]
            lines = [kept for line in lines if (kept := self.paper.fresh(line))]
            unsure = self._runs_into(found, number, alike) or self._may_be_the_next(found, last, lines)
            if lines and not rows[0].listed and unsure:
                tags = ", ".join(tag for cell in cells for tag in cell.tags)
                self.doubts.append(Doubt(tags, " ".join(line.text for line in lines)[:200], *_WHOSE))
            if rows[0].listed:
                held += self._listed(cells[0], lines)
            elif len(cells) == 1 or len(cells) == len(lines):
                shares = [lines] if len(cells) == 1 else [[line] for line in lines]
                for cell, share in zip(cells, shares, strict=True):
                    held += self._value(cell.tags, share)
            elif lines:
                held += self._unsure([tag for cell in cells for tag in cell.tags], lines, _WHICH)
        return held

    def _runs_into(self, found: Sequence[Found | None], number: int, alike: int) -> bool:
        """Whether a row without words and its neighbour's value may run into each other."""
        rows = self.paper.plan.rows
        for one, other, side in ((number - 1, number, "bottom"), (number + alike, number + alike - 1, "top")):
            if not (0 <= one < len(rows) and rows[one].tags):
                continue
            if found[other] is None and _alignment(rows[one]) != side:
                return True
            if found[one] is None and _alignment(rows[other]) != ("top" if side == "bottom" else "bottom"):
                return True
        return False

    def _may_be_the_next(self, found: Sequence[Found | None], last: int, lines: Sequence[Line]) -> bool:
        """Whether a line between a row's words and the next one's, which have room on both sides, may be either's."""
        rows, own = self.paper.plan.rows, found[last]
        following = found[last + 1] if last + 1 < len(found) else None
        if own is None or following is None or not rows[last + 1].tags:
            return False
        if _alignment(rows[last]) == "bottom" or _alignment(rows[last + 1]) == "top":
            return False
        return any(own.last + _NEAR < line.depth < following.first - _NEAR for line in lines)

    def _value(self, tags: Sequence[str], lines: Sequence[Line]) -> list[Held]:
        if len(tags) > 1 and lines and len(lines) != len(tags):
            return self._unsure(tags, lines, _WHICH)
        if len(tags) > 1:
            return [
                held for tag, line in zip(tags, lines, strict=False) for held in self._value([tag], [line])
            ]
        self.paper.take(lines)
        entry = self.entries.get(tag_of(tags[0]))
        text = _joined(lines, entry)
        if entry is not None and entry.type == "flag":
            if text not in _BOXES and text.casefold() not in (
                "да",
                "нет",
                "yes",
                "no",
                "да / yes",
                "нет / no",
            ):
                self.doubts.append(Doubt(tags[0], text, *_BOX))
                return []
            text = _BOXES.get(text, text.split(" / ")[0])
        elif entry is not None and entry.type == "lines" and len(lines) > 1:
            self.doubts.append(Doubt(tags[0], text[:200], *_LINES))
        return [Held(tags[0], text)]

    def _listed(self, cell: Cell, lines: Sequence[Line]) -> list[Held]:
        """The rows of a list, a line each: which of them take two, nobody can see."""
        held = []
        for index, line in enumerate(lines):
            self.paper.take([line])
            tag = _INDEX.sub(f"[{index}]", cell.tags[0], count=1)
            text = _joined([line], self.entries.get(tag_of(tag)))
            held.append(Held(tag, text))
            self.doubts.append(Doubt(tag, text, *_ROWS))
        return held

    def _unsure(self, tags: Sequence[str], lines: Sequence[Line], why: tuple[Both, Both]) -> list[Held]:
        self.paper.take(lines)
        self.doubts.append(Doubt(", ".join(tags), " ".join(line.text for line in lines), *why))
        return []

    def _left_over(self) -> None:
        for line in self.paper.left():
            self.doubts.append(Doubt("", line.text[:200], *BESIDE))


def _limits(
    row: Row, before: Found | None, own: Found | None, after: Found | None, last: Found | None
) -> tuple[float, float]:
    """From which depth to which a row's values lie."""
    above = before.last + _NEAR if before else -1.0
    below = after.first - _NEAR if after else float("inf")
    if own is None:
        return above, below
    aligned = _alignment(row)
    if aligned == "bottom":
        return above, (last or own).last + _NEAR
    if aligned == "top":
        return own.first - _NEAR, below
    return above, below


def _alignment(row: Row) -> str:
    """How the cells of a row stand in its height: `top`, `bottom`, or nothing where they differ."""
    aligned = {cell.align for cell in row.cells if cell.words or cell.tags}
    return aligned.pop() if len(aligned) == 1 else ""


def _joined(lines: Sequence[Line], entry: Entry | None) -> str:
    """The lines as one text: a word that was broken at its hyphen is whole again, an address has no spaces."""
    if entry is not None and entry.type in _UNBROKEN:
        return "".join(closed(line.text) for line in lines)
    said = ""
    for line in lines:
        joint = "" if not said or re.search(r"\w-$", said) else " "
        said += joint + line.text
    return said.strip()


_WHICH = (
    Both("по печати не видно, что к какому полю относится", "a print doesn't show which field has which"),
    Both("Впишите значения вручную.", "Enter the values by hand."),
)
_WHOSE = (
    Both("по печати не видно, где кончается это значение", "a print doesn't show where this value ends"),
    Both("Сравните его с формой.", "Compare it with the form."),
)
_BOX = (
    Both("по печати не видно, стоит ли отметка", "a print doesn't show whether it is checked"),
    Both("Посмотрите на форму и отметьте вручную.", "Look at the form and enter it by hand."),
)
_LINES = (
    Both("где кончаются абзацы, по печати не видно", "a print doesn't show where paragraphs end"),
    Both("Разделите текст на абзацы сами.", "Part the text into paragraphs yourself."),
)
_ROWS = (
    Both(
        "строки списка прочтены по печати, по одной на строку",
        "a list's rows, read from a print line by line",
    ),
    Both("Проверьте, не занимает ли одна из них две.", "Check whether one of them takes two."),
)

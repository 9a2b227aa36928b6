"""The letters of a print: which of them spell labels, and which are still nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from wego_forms.reading.inked import Ink, Line, lines_of
from wego_forms.reading.letters import PAGE
from wego_forms.reading.plan import Cell, Plan

#: pt: how far beyond a column's edge its letters may lie.
_EDGE = 1.5
#: Words with values in them (who consents to what) are found by likeness, if they are long.
_LIKE, _LONG, _AHEAD = 0.8, 20, 14
_NUMBERS = re.compile(r"\d+")


@dataclass
class Found:
    """Where a row's words are: the depths of its first and last line."""

    first: float
    last: float


@dataclass
class Paper:
    """The letters of a print without the head and foot of each page, and those that are spoken for."""

    inks: Sequence[Ink]
    plan: Plan

    def __post_init__(self) -> None:
        self._used: set[Ink] = set()
        self._columns: dict[tuple[float, float], list[Line]] = {}
        self._running()

    def label(self, cell: Cell, after: float) -> Found | None:
        """Where a cell's words are below that depth; those letters are the label's from then on."""
        lines = [line for line in self.column(cell) if line.depth > after + 0.5]
        for start in range(len(lines)):
            if count := _spelled(lines[start:], cell.words):
                return self._spot(lines[start : start + count])
        if len(cell.words) < _LONG:
            return None
        alike = max(
            (
                (
                    SequenceMatcher(None, cell.words, _close(lines[start : start + count])).ratio(),
                    start,
                    count,
                )
                for start in range(min(_AHEAD, len(lines)))
                for count in range(1, 4)
            ),
            default=(0.0, 0, 0),
        )
        return self._spot(lines[alike[1] : alike[1] + alike[2]]) if alike[0] >= _LIKE else None

    def column(self, cell: Cell) -> list[Line]:
        """The lines of the column in which a cell lies, labels and all."""
        key = (round(cell.left, 1), round(cell.right, 1))
        if key not in self._columns:
            self._columns[key] = lines_of([ink for ink in self.inks if _inside(ink, cell)])
        return self._columns[key]

    def fresh(self, line: Line) -> Line | None:
        """The line without the letters of labels; None: nothing is left but a line to write on."""
        inks = tuple(ink for ink in line.inks if ink not in self._used)
        kept = Line(line.depth, inks)
        return kept if kept.close.strip("_") else None

    def take(self, lines: Iterable[Line]) -> None:
        """These letters are spoken for."""
        self._used.update(ink for line in lines for ink in line.inks)

    def left(self) -> list[Line]:
        """What nobody took: lines to write on aside."""
        return lines_of([ink for ink in self.inks if ink not in self._used and ink.text.strip("_ \u00a0")])

    def _spot(self, lines: Sequence[Line]) -> Found:
        self.take(lines)
        return Found(lines[0].depth, lines[-1].depth)

    def _running(self) -> None:
        """The head and foot of each page are no values."""
        for page in range(int(max((ink.depth for ink in self.inks), default=0.0) // PAGE) + 1):
            top = page * PAGE
            for rows, foot in ((self.plan.heads, False), (self.plan.feet, True)):
                for cell in (cell for row in rows for cell in row.cells if cell.words):
                    lines = [each for each in self.column(cell) if top <= each.depth < top + PAGE]
                    ordered = range(len(lines) - 1, -1, -1) if foot else range(len(lines))
                    for start in list(ordered)[:_AHEAD]:
                        if count := _spelled(lines[start:], cell.words, figures=not foot):
                            self.take(lines[start : start + count])
                            break
        self.inks = [ink for ink in self.inks if ink not in self._used]
        self._columns.clear()


def _spelled(lines: Sequence[Line], words: str, *, figures: bool = True) -> int:
    """How many lines spell the words; 0: they don't. Without `figures` any number will do for a number."""
    said = ""
    wanted = words if figures else _NUMBERS.sub("0", words)
    for count, line in enumerate(lines, start=1):
        said += line.close if figures else _NUMBERS.sub("0", line.close)
        if said == wanted:
            return count
        if not wanted.startswith(said):
            return 0
    return 0


def _close(lines: Sequence[Line]) -> str:
    return "".join(line.close for line in lines)


def _inside(ink: Ink, cell: Cell) -> bool:
    return cell.left - _EDGE <= (ink.left + ink.right) / 2 <= cell.right + _EDGE

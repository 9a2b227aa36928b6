"""Which row has the headings: the first one, or one below a title; a row of data never."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from wego_forms.sheets.headings import Headings, is_heading
from wego_forms.sheets.lines import BadCell, Line

#: Lines of a title, with the headings.
_DEEPEST = 8
#: So many known headings make a row the headings: a row of data has none.
_ENOUGH = 2


def find_heading(lines: Iterable[Line], known: Headings) -> tuple[Line | None, tuple[int, ...]]:
    """The headings, and the numbers of the rows of the title above them.

    A title is rows of one cell each that is no heading, above a row of known headings; else the first row is it.
    """
    first = list(islice(lines, _DEEPEST))
    title: list[int] = []
    for line in first:
        texts = [text for cell in line[1] if (text := text_of(cell))]
        if sum(is_heading(text, known) for text in texts) >= (_ENOUGH if title else 1):
            return line, tuple(title)
        if len(texts) != 1:
            break
        title.append(line[0])
    return (first[0] if first else None), ()


def text_of(cell: Any) -> str:
    """What a cell says; of one that can't be known, what it holds."""
    return cell.text if isinstance(cell, BadCell) else str("" if cell is None else cell).strip()

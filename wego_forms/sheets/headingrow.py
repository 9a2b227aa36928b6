"""Which row has the headings: the first one, or one below a title, or two of groups and their parts; never data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, zip_longest
from typing import Any, NamedTuple

from wego_forms.sheets.headings import Headings, is_heading
from wego_forms.sheets.lines import LOOKED_AT, BadCell, Line

#: So many known headings make a row the headings: a row of data has none.
_ENOUGH = 2


class Heading(NamedTuple):
    """The row of the headings (of two, the lower), what it heads, the rows above it, whether it is of two rows."""

    number: int
    cells: Sequence[Any]
    above: tuple[int, ...] = ()
    double: bool = False


def find_heading(lines: Iterable[Line], known: Headings) -> Heading | None:
    """The headings; None: there is no line.

    A title is rows of one cell each that is no heading, above a row of known headings; else the first row is it.
    Above its parts (ФИО, Должность) there may be a row that names groups of them (Адресат).
    """
    first = list(islice(lines, LOOKED_AT))
    title: list[int] = []
    for place, (number, cells) in enumerate(first[: LOOKED_AT - 1]):
        if lower := _lower(cells, first[place + 1 : place + 2], known):
            return Heading(*lower, (*title, number), double=True)
        texts = _texts(cells)
        if _known(texts, known) >= (_ENOUGH if title else 1):
            return Heading(number, cells, tuple(title))
        if len(texts) != 1:
            break
        title.append(number)
    return Heading(*first[0]) if first else None


def is_on_its_side(lines: Iterable[Line], heading: Sequence[Any], known: Headings) -> bool:
    """Whether known headings stand below one another, as each row's first words, and not in the row of headings."""
    if _known(_texts(heading), known) >= _ENOUGH:
        return False
    first = [texts[:1] for _, cells in islice(lines, LOOKED_AT) if (texts := _texts(cells))]
    return sum(_known(texts, known) for texts in first) >= max(_ENOUGH, (len(first) + 1) // 2)


def is_headed(lines: Sequence[Line], known: Headings) -> bool:
    """Whether one of the lines is of headings that we know."""
    return any(_known(_texts(cells), known) >= _ENOUGH for _, cells in lines)


def _lower(upper: Sequence[Any], following: list[Line], known: Headings) -> Line | None:
    """The two rows as one, where the second is of headings alone and has more of them than the first."""
    for number, cells in following:
        texts = _texts(cells)
        told = _known(texts, known)
        both = list(zip_longest(upper, cells))
        # A group's name stands over the first of its parts; over headings said again each cell has one of its own.
        grouped = any(text_of(below) and not text_of(above) for above, below in both)
        if grouped and told == len(texts) >= _ENOUGH and told > _known(_texts(upper), known):
            return number, [below if text_of(below) else above for above, below in both]
    return None


def _texts(cells: Sequence[Any]) -> list[str]:
    return [text for cell in cells if (text := text_of(cell))]


def _known(texts: list[str], known: Headings) -> int:
    return sum(is_heading(text, known) for text in texts)


def text_of(cell: Any) -> str:
    """What a cell says; of one that can't be known, what it holds."""
    return cell.text if isinstance(cell, BadCell) else str("" if cell is None else cell).strip()

"""Remedies of a record made from a row, which name the columns as a clerk reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wego_forms.errors import Both, Problem
from wego_forms.records.base import NO_TEXT
from wego_forms.records.problems import MISSING
from wego_forms.sheets.headings import NO_HEADINGS, Headings, heading_of

_PATH = re.compile(r"[a-z_]+(?:\[\d+\])?(?:\.[a-z_]+(?:\[\d+\])?)+")


def remedy_in_columns(
    problem: Problem, column: str, columns: Iterable[str], known: Headings = NO_HEADINGS
) -> Both | None:
    """The problem's remedy for a table of those `columns`, where the value stands in `column`.

    A record's field in which the table has no part keeps the record's: it is the base's.
    """
    remedy, tops = problem.remedy, {_top(each) for each in columns}
    if remedy is None or _top(column) not in tops:
        return remedy
    if problem.what == MISSING:
        under = (each for each in (*columns, *known) if f"{each}.".startswith(f"{column}."))
        column = next(under, column)
    heading = heading_of(column, known)
    if heading and problem.what in (NO_TEXT, MISSING):
        return Both(f"Впишите в столбец «{heading.ru}».", f"Write it in the column “{heading.en}”.")
    return Both(_headed(remedy.ru, 0, known), _headed(remedy.en, 1, known))


def _headed(text: str, side: int, known: Headings) -> str:
    """The text with each column's path after its heading: «Должность» (addressee.position.ru)."""

    def named(found: re.Match[str]) -> str:
        heading = heading_of(found[0], known)
        return f"{'«“'[side]}{heading[side]}{'»”'[side]} ({found[0]})" if heading else found[0]

    return _PATH.sub(named, text)


def _top(path: str) -> str:
    return re.split(r"[.\[]", path, maxsplit=1)[0]

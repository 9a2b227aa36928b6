"""Dates as people type them, where they can mean one day only."""

from __future__ import annotations

import re
from datetime import date

from wego_forms.language.dates import ENGLISH, GENITIVE, NOMINATIVE

_ISO = re.compile(r"(\d{4})([-/.])(\d{2})\2(\d{2})")
_FIGURES = re.compile(r"(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?:\s*г(?:\.|ода)?)?")
_WORDS = re.compile(r"[«\"“]?(\d{1,2})[»\"”]?\s+([A-Za-zА-Яа-яё]+)[.,]?\s+(\d{4})(?:\s*г(?:\.|ода)?)?")
_MONTH = re.compile(r"(\d{4})[-./](\d{1,2})|(\d{1,2})[-./](\d{4})|([A-Za-zА-Яа-яё]+)[.,]?\s+(\d{4})")
_YEAR_MARK = re.compile(r"\s*г(?:\.|ода)?$")
_AMERICAN = re.compile(r"([A-Za-z]+)\.? (\d{1,2}),? (\d{4})")
# What a sheet says of a day beside it.
_HOUR = re.compile(r"(?<=\d)(?:,? |T)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$")
_MONTHS = {
    name.casefold(): number
    for names in (GENITIVE, NOMINATIVE, ENGLISH)
    for number, month in enumerate(names, 1)
    for name in (month, month[:3], month[:4])
}
_MONTHS_IN_YEAR = 12
#: Of two figures: from here on of the century before.
_TWENTIETH = 70


def typed_day(text: str) -> date | None:
    """The day of 2017-08-01, 2017/08/01, 01.08.2017, 15.09.26, 15/09/2026, «15» сентября 2026 г., 15 Sept 2026.

    August 1, 2017 too. None: it is none of them, there is no such day, or, as 05/09/2026, it is another one in
    America. The hour that a sheet has beside a day makes no difference.
    """
    flat = _HOUR.sub("", " ".join(text.split()))
    if found := _ISO.fullmatch(flat):
        return _day(int(found[1]), int(found[3]), int(found[4]))
    if found := _FIGURES.fullmatch(flat):
        day, month = int(found[1]), int(found[3])
        if ambiguous_day(flat):
            return None
        return _day(_year(found[4]), month, day)
    if found := _WORDS.fullmatch(flat):
        return _day(int(found[3]), _MONTHS.get(found[2].casefold(), 0), int(found[1]))
    if found := _AMERICAN.fullmatch(flat):
        return _day(int(found[3]), _MONTHS.get(found[1].casefold(), 0), int(found[2]))
    return None


class ShownMonth(date):
    """A date of which a sheet shows the month and the year: a month, and no day."""


def typed_month(text: str) -> date | None:
    """The first day of the month of 2016-09, 09.2016, 9/2016, сентябрь 2016 г., Sept 2016; None: it is none."""
    found = _MONTH.fullmatch(_YEAR_MARK.sub("", " ".join(text.split())))
    if found is None:
        return None
    year = int(found[1] or found[4] or found[6])
    month = _MONTHS.get(found[5].casefold(), 0) if found[5] else int(found[2] or found[3])
    return _day(year, month, 1)


def ambiguous_day(text: str) -> bool:
    """Whether it is one day in Europe and another in America: 05/09/2026, 05-09-2026."""
    found = _FIGURES.fullmatch(" ".join(text.split()))
    if not found or found[2] == ".":
        return False
    day, month = int(found[1]), int(found[3])
    return day <= _MONTHS_IN_YEAR and month <= _MONTHS_IN_YEAR and day != month


def _year(text: str) -> int:
    year = int(text)
    return year if len(text) > 2 else year + (1900 if year >= _TWENTIETH else 2000)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_SIGN = re.compile(r"(?:№|No\.)\s*")
_DATED = re.compile(r"\sот\s+\S*\d")


def bare_number(text: str) -> str:
    """A registration number without the sign that the letter prints before it: № 73-Г-01/1 is 73-Г-01/1."""
    return text[found.end() :] if (found := _SIGN.match(text)) else text


def has_date(number: str) -> bool:
    """Whether the day stands in a registration number: 73-Г-01/1 от 15.09.2026."""
    return _DATED.search(number) is not None

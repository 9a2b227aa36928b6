"""Dates as letters write them: numeric beside a number, verbal in running text."""

from __future__ import annotations

from datetime import date

from wego_forms.errors import Both
from wego_forms.language.kinds import NBSP, Lang, refusal
from wego_forms.language.wordlist import words

GENITIVE = words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
NOMINATIVE = words("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь")
_WEEKDAYS = words("понедельник вторник среда четверг пятница суббота воскресенье")
_ENGLISH_WEEKDAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
ENGLISH = words("January February March April May June July August September October November December")


def numeric_date(day: date) -> str:
    """dd.mm.yyyy with leading zeros and without 'г.' (ГОСТ Р 7.0.97-2016, 5.10).

    >>> numeric_date(date(2017, 8, 1))
    '01.08.2017'
    """
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def long_date(day: date, lang: Lang) -> str:
    """The date in words: '1 августа 2017 г.', or '1 August 2017'.

    Of the Russian spaces that before the year alone lets a line end: day and month are not parted, nor are year and
    г., and a whole date that goes to the next line tears gaps into this one. Sources: ГОСТ Р 7.0.97-2016, 5.10 (no
    leading zero in the verbal form); Milchin's handbook, on what may not be parted.

    >>> long_date(date(2017, 8, 1), "en")
    '1 August 2017'
    """
    if lang == "en":
        return f"{day.day} {ENGLISH[day.month - 1]} {day.year}"
    return f"{day.day}{NBSP}{GENITIVE[day.month - 1]} {day.year}{NBSP}г."


def weekday_date(day: date, lang: Lang) -> str:
    """The day of the week and of the month, as an invitation has them: 'вторник, 1 декабря'.

    >>> weekday_date(date(2026, 12, 1), "en")
    'Tuesday, 1 December'
    """
    if lang == "en":
        return f"{_ENGLISH_WEEKDAYS[day.weekday()]}, {day.day} {ENGLISH[day.month - 1]}"
    return f"{_WEEKDAYS[day.weekday()]}, {day.day}{NBSP}{GENITIVE[day.month - 1]}"


def month_year(year: int, month: int, lang: Lang) -> str:
    """A month of a year: 'сентябрь 2016' or 'September 2016'. LanguageError: no such month.

    >>> month_year(2016, 9, "ru")
    'сентябрь 2016'
    """
    if not 1 <= month <= 12:
        raise refusal(
            Both("нет такого месяца", "no such month"),
            str(month),
            Both("Укажите число от 1 до 12.", "Give a number from 1 to 12."),
        )
    return f"{(ENGLISH if lang == 'en' else NOMINATIVE)[month - 1]} {year}"


def term(start: date, end: date | None, lang: Lang) -> str:
    """A term of office by its months; where its end isn't known, the one since which it lasts.

    >>> term(date(2016, 9, 1), date(2021, 9, 1), "ru")
    'сентябрь 2016 – сентябрь 2021'
    >>> term(date(2016, 9, 1), None, "en")
    'from September 2016'
    """
    first = month_year(start.year, start.month, lang)
    if end:
        return f"{first} – {month_year(end.year, end.month, lang)}"
    return f"from {first}" if lang == "en" else f"с{NBSP}{GENITIVE[start.month - 1]} {start.year}"

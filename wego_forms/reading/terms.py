"""Months and terms of office as people write them: Сентябрь 2016 – сентябрь 2021, 09.2016-09.2021, с … по н.в."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wego_forms import language
from wego_forms.errors import Both, Lang
from wego_forms.forms.entries import Entry
from wego_forms.once import once
from wego_forms.reading.reading import Read

_FROM, _TO = (
    re.compile(r"^(?:с|from|since)\s+", re.IGNORECASE),
    re.compile(r"\s+(?:по|до|to|until|till)\s+", re.IGNORECASE),
)
_NOW = re.compile(
    r"(?:(?:по|до|to|until|till)\s+)?(?:(?:настоящее|текущее|нынешнее|наст\.?)\s*(?:время|вр\.?)|настоящее"
    r"|(?:настоящий|текущий)\s+момент|настоящего\s+времени|н\s?[./]\s?вр?\.?|(?:сей|сегодняшний)\s+день"
    r"|сих\s+пор|сегодня|(?:the\s+)?present(?:\s+(?:day|time))?|now|date|today|current(?:ly)?|ongoing|…|\.\.\.)",
    re.IGNORECASE,
)
_DASHES = re.compile("[\u2010\u2011\u2012\u2212]")
_PARTED = (_TO, re.compile(r"\s*(?:[–—]|\.\.+|…)\s*"), re.compile(r"\s+-\s*|\s*-\s+"))
_YEAR_MARK = re.compile(r"\s*(?:года?|гг?\.?)$", re.IGNORECASE)
_ROMAN = {
    name: number
    for number, name in enumerate(
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), 1
    )
}
_FIGURES = (
    re.compile(r"(?P<m>\d{1,2}|[IVX]+)\s?[./-]\s?(?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})\s?[./-]\s?(?P<m>\d{1,2})"),
)
_MONTHS_IN_YEAR = 12


def term_of(text: str, _entry: Entry, _lang: Lang) -> Read:
    """Two months, in words or figures, or one since which it lasts; of days their months, which is told."""
    flat = _FROM.sub("", _DASHES.sub("-", " ".join(text.split())))
    start, end = _two(flat)
    first, of_day = _month_or_day(start)
    if first is None:
        return text, _NO_TERM
    if not end or _NOW.fullmatch(end.strip()):
        return {"start": first}, _DAYS if of_day else None
    last, of_end = _month_or_day(end)
    if last is None:
        return text, _NO_TERM
    return {"start": first, "end": last}, _DAYS if of_day or of_end else None


def month_of(text: str, _entry: Entry, _lang: Lang) -> Read:
    """A month of a year; of a day its month, which is told."""
    found, of_day = _month_or_day(_DASHES.sub("-", " ".join(text.split())))
    return (found, _DAYS if of_day else None) if found else (text, _NO_TERM)


def _two(flat: str) -> tuple[str, str]:
    """The two months of a term, told apart by a dash or a word."""
    for sign in _PARTED:
        halves = sign.split(flat, maxsplit=1)
        if len(halves) == 2 and _month_or_day(halves[0])[0]:
            return halves[0], halves[1]
    for place in (found.start() for found in re.finditer("-", flat)):  # 09.2016-09.2021, 2016-09-2021-09
        start, end = flat[:place], flat[place + 1 :]
        if _month_or_day(start)[0] and (_month_or_day(end)[0] or _NOW.fullmatch(end)):
            return start, end
    return flat, ""


def _month_or_day(text: str) -> tuple[str | None, bool]:
    """The month, as records write it (2016-09), and whether a day of it is named."""
    if month := _month(text):
        return month, False
    day = language.typed_day(_YEAR_MARK.sub("", text.strip().strip(",")))
    return (f"{day:%Y-%m}", True) if day else (None, False)


def _month(text: str) -> str | None:
    flat = _YEAR_MARK.sub("", text.strip().strip(",."))
    for pattern in _FIGURES:
        if found := pattern.fullmatch(flat):
            month = _ROMAN.get(found["m"]) or (int(found["m"]) if found["m"].isdigit() else 0)
            return f"{found['y']}-{month:02}" if 1 <= month <= _MONTHS_IN_YEAR else None
    for worded in (r"(?P<m>[^\W\d_]+)\.?,?\s+(?P<y>\d{4})", r"(?P<y>\d{4})(?:\s*г\.?)?,?\s+(?P<m>[^\W\d_]+)"):
        if found := re.fullmatch(worded, flat):
            number = _months().get(found["m"].casefold())
            return f"{found['y']}-{number:02}" if number else None
    return None


@once
def _months() -> Mapping[str, int]:
    """Every name of a month, whole and shortened, in both languages and their cases (CLDR)."""
    from babel import Locale

    named: dict[str, int] = {}
    for code in ("ru", "en"):
        for context in Locale(code).months.values():
            for width in ("wide", "abbreviated"):
                for number, name in context.get(width, {}).items():
                    named[str(name).casefold().rstrip(".")] = number
    return named | {"sept": 9, "сент": 9, "нояб": 11, "февр": 2}


_NO_TERM = (
    Both("месяц и год не разобраны", "the month and year can't be read"),
    Both("Пишите 09.2016 – 09.2021.", "Write 09.2016 – 09.2021."),
)
_DAYS = (
    Both("названы дни, а здесь хранят месяцы", "days are named where months are kept"),
    Both("Взяты их месяцы.", "Their months were taken."),
)

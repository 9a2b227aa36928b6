"""Ranges: an en dash between the ends of one, and nowhere else a hyphen stands between numbers."""

from __future__ import annotations

import re

# What a number with a hyphen after it is: a document's, a standard's, a telephone's, a house's.
_NUMBERED = re.compile(
    r"(?:№|\bN|ГОСТ|ОСТ|\bТУ|ИСО|МЭК|\bСП|СНиП|СанПиН|\bРД|\bСО|ISO|IEC|ISBN|ISSN|тел\.|факс|телефон|доб\.|исх\.|вх\.|"
    r"индекс|\bд\.|\bдом|\bкв\.|\bоф\.|корп\.|каб\.|\bTel\.?|\bFax\.?|\bRef\.?|\bNo\.?|\bph\.?|\))"
    r"[ \u00a0:]*(?:Р[ \u00a0])?[\d() \u00a0-]*$",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?:\b(?:сс?|стр|стт?|пп?|подп|гл|чч?|рис|табл|разд|абз|вып|тт?|лл?)\.|\b(?:pp?\.|pages?|paras?\.?|Nos\.|chapters?))"
    r"[ \u00a0]$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[ \u00a0]?(?:%|‰|°)|[ \u00a0](?:[а-яё]{2,}|[a-zA-Z]{3,}|г\.|в\.|[кмсгт]{1,2}\b|[₽$€])"
)
_MAYBE = re.compile(r"[\dIVX][ \u00a0]?[-–][ \u00a0]?[\dIVX]")
_NUMBERS = re.compile(r"(?<![\w.,/:+–-])(\d{1,4})-(\d{1,4})(?![\w/:–-]|[.,]\d|[ \u00a0]\d)")
_TIMES = re.compile(
    r"(?<![\w.:/–-])(\d{1,2}([:.])[0-5]\d)[ \u00a0]?[-–][ \u00a0]?(\d{1,2}\2[0-5]\d)(?![\w:/–-]|\.\d)"
)
_DATES = re.compile(r"(?<![\w./–-])(\d{1,2}\.\d{2}(?:\.\d{4})?)-(\d{1,2}\.\d{2}\.\d{4})(?![\w/–-]|\.\d)")
_YEARS = re.compile(
    r"(?<![\w.,/:+–-])((?:1[5-9]|20)\d{2})[ \u00a0][-–][ \u00a0]((?:1[5-9]|20)\d{2})(?=[ \u00a0]г|[,;)]|\.(?!\d)|$)"
)
_DAYS = re.compile(
    r"(?<![\w.,/:+–-])(\d{1,2})[ \u00a0][-–][ \u00a0](\d{1,2})(?=[ \u00a0]"
    r"(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b)"
)
_CENTURIES = re.compile(r"(?<!\w)([IVX]+)-([IVX]+)(?=[ \u00a0](?:вв?\b|centur))")


def with_dashes(text: str) -> str:
    """2017–2020, 1–2 августа, 10:00–12:00, стр. 5–10, XIX–XX вв.; numbers of documents and telephones stay.

    Source: Milchin's handbook: ranges of numbers have a dash without spaces.
    """
    if ("-" not in text and "–" not in text) or not _MAYBE.search(text):
        return text
    text = _DAYS.sub(_if_rising, _YEARS.sub(_if_rising, text))
    text = _NUMBERS.sub(_if_a_range, text)
    text = _TIMES.sub(_if_of_a_day, text)
    text = _DATES.sub(r"\1–\2", text)
    return _CENTURIES.sub(r"\1–\2", text)


def _rises(first: str, last: str) -> bool:
    return int(first) < int(last) and not last.startswith("0")


def _if_rising(found: re.Match[str]) -> str:
    return f"{found[1]}–{found[2]}" if _rises(found[1], found[2]) else found[0]


def _if_a_range(found: re.Match[str]) -> str:
    before, after = found.string[max(0, found.start() - 24) : found.start()], found.string[found.end() :]
    if not _rises(found[1], found[2]) or _NUMBERED.search(before):
        return found[0]
    years = all(len(end) == 4 and 1500 <= int(end) < 2100 for end in found.groups())
    ranged = years or _PARTS.search(before) or _COUNTED.match(after)
    return f"{found[1]}–{found[2]}" if ranged else found[0]


def _if_of_a_day(found: re.Match[str]) -> str:
    hours = [int(re.split("[:.]", found[end])[0]) for end in (1, 3)]
    spaced = len(found[0]) > len(found[1]) + len(found[3]) + 1
    if max(hours) > 24 or (found[2] == "." and (spaced or hours[0] >= hours[1])):
        return found[0]
    return f"{found[1]}–{found[3]}"

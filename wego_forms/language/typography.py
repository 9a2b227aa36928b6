"""Typography of running text: no-break spaces, quotes and dashes."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.language.kinds import Lang

NBSP = "\u00a0"


def typeset(text: str, lang: Lang) -> str:
    """`text` with the spaces, quotes and dashes of its language; words are never changed.

    Russian (Milchin's handbook; ГОСТ Р 7.0.97-2016 for dates and №): no-break spaces in dates, around
    initials, after №, after prepositions and conjunctions of one or two letters, before a dash, between a
    number and its noun; straight quotes as «» and „“ inside; a spaced hyphen as a dash. English: curly quotes,
    a spaced hyphen as a dash, no-break spaces in dates and after Mr, Ms, Dr, No.
    E-mail addresses and URLs stay. Doing it twice changes nothing more. No error is raised.
    """
    pieces = _protected().split(text)
    for index in range(0, len(pieces), 2):
        pieces[index] = _spaces(pieces[index], lang)
    return _quotes("".join(pieces), lang)


@lru_cache(maxsize=1)
def _protected() -> re.Pattern[str]:
    return re.compile(r"((?:https?://|www\.)[^\s«»\"„“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)")


@lru_cache(maxsize=2)
def _rules(lang: Lang) -> tuple[tuple[re.Pattern[str], str], ...]:
    months = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
    english = "January|February|March|April|May|June|July|August|September|October|November|December"
    space = "[ \u00a0]+"
    dash = (rf"(?<=\S) +[-–] +(?=\S)", f"{NBSP}– ")
    if lang == "en":
        rules = [
            dash,
            (rf"\b(\d{{1,2}}) +({english})\b", rf"\1{NBSP}\2"),
            (r"\b(Mr|Ms|Mrs|Dr|No\.|Nos\.|St) +(?=[\w])", rf"\1{NBSP}"),
            (r"\b([A-Z]\.) +(?=[A-Z]\.|[A-Z][a-z])", rf"\1{NBSP}"),
        ]
    else:
        rules = [
            dash,
            (r"(?<=\S) +([—–]) ", rf"{NBSP}\1 "),
            (rf"\b(\d{{1,2}}){space}({months})(?:{space}(?=\d))?", None),
            (r"([№§]) *(?=[\w\d])", rf"\1{NBSP}"),
            (r"\b([А-ЯЁ]\.) +(?=[А-ЯЁ]\.|[А-ЯЁ][а-яё])", rf"\1{NBSP}"),
            (r"\b([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?) +(?=[А-ЯЁ]\. ?[А-ЯЁ]\.)", rf"\1{NBSP}"),
            (
                r"(?<![\w.-])([А-Яа-яЁё]{1}|[Вв]о|[Кк]о|[Сс]о|[Оо]б|[Нн]а|[Пп]о|[Зз]а|[Ии]з|[Оо]т|[Дд]о|[Нн]е|[Нн]и|[Нн]о|[Дд]а) +(?=[\w«\"„(№])",
                rf"\1{NBSP}",
            ),
            (r"(?<=\w) +(?=(?:же|ли|бы|ж|б)(?![\w-]))", NBSP),
            (r"(?<=\d) +(?=[А-Яа-яЁё%‰₽°])", NBSP),
            (r"(?<=\d) (?=\d{3}(?!\d))", NBSP),
            (r"\b([IVXLCDM]+) +(?=[А-Яа-яЁё])", rf"\1{NBSP}"),
            (
                r"(?<![\w.])(г|ул|пл|пр|пер|д|стр|с|тел|им|обл|кв|корп|т|п|ст|гл|рис|табл)\. +(?=[\w«№+(])",
                rf"\1.{NBSP}",
            ),
        ]
    return tuple((re.compile(pattern), replacement or rf"\1{NBSP}\2{NBSP}") for pattern, replacement in rules)


def _spaces(text: str, lang: Lang) -> str:
    for pattern, replacement in _rules(lang):
        previous = None
        while previous != text:
            previous, text = text, pattern.sub(replacement, text)
    return text


def _quotes(text: str, lang: Lang) -> str:
    return "\n".join(_line_quotes(line, lang) for line in text.split("\n"))


def _line_quotes(line: str, lang: Lang) -> str:
    if '"' not in line:
        return line
    outer, inner = ("«»", "„“") if lang == "ru" else ("“”", "‘’")
    out: list[str] = []
    open_marks: list[str] = []
    for index, char in enumerate(line):
        if char in "«„" or (lang == "en" and char == "“"):
            open_marks.append(char)
        elif open_marks and (
            (char == "»" and open_marks[-1] == "«") or (char in "“”" and open_marks[-1] in "„“")
        ):
            open_marks.pop()
        if char != '"':
            out.append(char)
            continue
        before = line[index - 1] if index else " "
        after = line[index + 1] if index + 1 < len(line) else " "
        opening = (before.isspace() or before in '([{«„–—-/"') and not (after.isspace() or after in ".,;:!?)")
        if opening:
            pair = inner if open_marks else outer
            open_marks.append('"' + pair)
            out.append(pair[0])
        elif open_marks and open_marks[-1].startswith('"'):
            out.append(open_marks.pop()[2])
        else:
            return line
    return line if any(mark.startswith('"') for mark in open_marks) else "".join(out)

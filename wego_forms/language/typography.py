"""Typography of running text: no-break spaces, quotes and dashes."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.language.kinds import Lang

NBSP = "\u00a0"

_Rule = tuple[str, str]

_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_ENGLISH_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT_WORDS = "[вкосуиая]|во|ко|со|об|на|по|за|из|от|до|не|ни|но|да"
_SHORTENED = "ул|пл|пр|пер|обл|кв|корп|стр|тел|ст|гл|рис|табл|им|т|п"
_DASH = (r"(?<=\S) +-+ +(?=\S)", f"{NBSP}– ")

_RUSSIAN: tuple[_Rule, ...] = (
    _DASH,
    (r"(?<=\S) +(?=[—–] )", NBSP),
    (rf"(?<=\d) +(?=(?:{_MONTHS})\b)", NBSP),
    (rf"(?<=\d)({NBSP}(?:{_MONTHS})) +(?=\d)", rf"\1{NBSP}"),
    (r"(?<=[№§]) +(?=\w)", NBSP),
    (r"(?<![\w])([А-ЯЁ]\.) +(?=[А-ЯЁ]\.|[А-ЯЁ][а-яё])", rf"\1{NBSP}"),
    (r"(?<=[а-яё]) +(?=[А-ЯЁ]\.[ \u00a0]?[А-ЯЁ]\.)", NBSP),
    (rf"(?<![\w.@-])((?i:{_SHORT_WORDS})) +(?=[\w«„(№\"])", rf"\1{NBSP}"),
    (r"(?<=\w) +(?=(?:же|ли|бы|ж|б)(?![\w-]))", NBSP),
    (r"(?<=\d) +(?=[А-Яа-яЁё%‰₽°])", NBSP),
    (r"(?<=\d) +(?=\d{3}(?!\d))", NBSP),
    (r"(?<![\w])([IVXLCDM]+) +(?=[А-Яа-яЁё])", rf"\1{NBSP}"),
    (rf"(?<![\w.])((?:{_SHORTENED})\.) +(?=[\w«№+(])", rf"\1{NBSP}"),
    (r"(?<![\w.\u00a0])([гдс]\.) +(?=[А-ЯЁ\d])", rf"\1{NBSP}"),
)
_ENGLISH: tuple[_Rule, ...] = (
    _DASH,
    (rf"\b(\d{{1,2}}) +(?=(?:{_ENGLISH_MONTHS})\b)", rf"\1{NBSP}"),
    (r"\b(Mr|Ms|Mrs|Dr|St|Nos?\.) +(?=\w)", rf"\1{NBSP}"),
    (r"\b([A-Z]\.) +(?=[A-Z]\.|[A-Z][a-z])", rf"\1{NBSP}"),
)


def typeset(text: str, lang: Lang) -> str:
    """`text` with the spaces, quotes and dashes of its language; words are never changed.

    Russian (Milchin's handbook; ГОСТ Р 7.0.97-2016 for dates and №): no-break spaces in dates, around
    initials, after №, after prepositions and conjunctions of one or two letters, before a dash, between a
    number and its noun; straight quotes as «» and „“ inside; a spaced hyphen as a dash. English: curly quotes
    and apostrophes, a spaced hyphen as a dash, no-break spaces in dates, initials and after Mr, Ms, Dr, No.
    E-mail addresses and URLs stay. Quotes that don't pair on their line stay straight.
    Doing it twice changes nothing more. No error is raised.

    >>> typeset('о "Волге" - реке', "ru").replace("\u00a0", "_")
    'о_«Волге»_– реке'
    """
    pieces = _protected().split(text)
    for index in range(0, len(pieces), 2):
        pieces[index] = _spaced(pieces[index], lang)
    return "\n".join(_quoted(line, lang) for line in "".join(pieces).split("\n"))


def bind(text: str, lang: Lang) -> str:
    """`text` with no-break spaces where `typeset` puts them, and every other character as it was typed.

    For what a record says: its quotes, dashes and apostrophes are its author's. No error is raised.

    >>> bind('о "Волге" - реке', "ru").replace("\u00a0", "_")
    'о_"Волге" - реке'
    """
    pieces = _protected().split(text)
    for index in range(0, len(pieces), 2):
        pieces[index] = _fixed(pieces[index], lang)
    return "".join(pieces)


def _fixed(text: str, lang: Lang) -> str:
    previous = None
    while previous != text:
        previous = text
        for pattern, by in _rules(lang)[1:]:  # the first makes dashes
            text = pattern.sub(by, text)
    return text


@lru_cache(maxsize=1)
def _protected() -> re.Pattern[str]:
    return re.compile(r"((?:https?://|www\.)[^\s«»\"„“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)")


@lru_cache(maxsize=2)
def _rules(lang: Lang) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), by) for pattern, by in (_ENGLISH if lang == "en" else _RUSSIAN))


def _spaced(text: str, lang: Lang) -> str:
    """Every rule, again and again until none finds anything: only so is a second run idle."""
    previous = None
    while previous != text:
        previous = text
        for pattern, by in _rules(lang):
            text = pattern.sub(by, text)
        if lang == "en":
            text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    return text


def _quoted(line: str, lang: Lang) -> str:
    """Straight quotes of one line made curly, the inner ones in the inner style; all or none."""
    if '"' not in line:
        return line
    outer, inner = ("«»", "„“") if lang == "ru" else ("“”", "‘’")
    closers = {"«": "»", "„": "“"} if lang == "ru" else {"“": "”", "‘": "’"}
    out: list[str] = []
    waiting: list[str] = []
    straight: list[bool] = []
    for index, char in enumerate(line):
        mark = char
        if char == '"':
            if _opens(line, index):
                pair = inner if waiting else outer
                mark = pair[0]
                waiting.append(pair[1])
                straight.append(True)
            elif waiting and straight[-1]:
                mark = waiting.pop()
                straight.pop()
            else:
                return line
        elif char in closers and char != "‘":
            waiting.append(closers[char])
            straight.append(False)
        elif waiting and char == waiting[-1] and not straight[-1]:
            waiting.pop()
            straight.pop()
        out.append(mark)
    return line if any(straight) else "".join(out)


def _opens(line: str, index: int) -> bool:
    before = line[index - 1] if index else " "
    after = line[index + 1] if index + 1 < len(line) else " "
    return (before.isspace() or before in '([{«„“–—-/"') and not (after.isspace() or after in ".,;:!?)»")

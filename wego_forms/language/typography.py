"""Typography of running text: no-break spaces, quotes and dashes."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from wego_forms.language.kinds import NBSP, Lang
from wego_forms.language.wordlist import words

_By = str | Callable[[re.Match[str]], str]
_Rule = tuple[frozenset[str], str, _By]
"""Of which characters one must be there, what is looked for, what stands in its place."""
_ANY = frozenset(" ")
_HYPHEN, _STOP, _HYPHEN_OR_STOP = frozenset("-"), frozenset("."), frozenset("-.")
_DASHES, _SIGNS, _DIGITS, _ROMAN = (
    frozenset("—–"),
    frozenset("№§"),
    frozenset("0123456789"),
    frozenset("IVXLCDM"),
)

_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_ENGLISH_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT_WORDS = "[вкосуиая]|во|ко|со|об|на|по|за|из|от|до|не|ни|но|да"
_SHORTENED = frozenset(
    words(
        "ул пл пр пер обл кв корп стр тел ст гл рис табл им т п см ср напр пп подп ч абз разд прил вып пос дер наб "
        "мкр оф каб эт ком пом вл зд лит доб респ исх вх л сс тт"
    )
)
_TITLES = (
    "г-н|г-на|г-ну|г-ном|г-жа|г-жи|г-же|г-жу|г-жой|д-р|д-ра|д-ру|проф\\.|акад\\.|доц\\.|тов\\.|гр\\.|св\\.|ген\\.|полк\\.|"
    "зам\\.|нач\\."
)
# Kinds of streets and districts that have no full stop.
_CUT = "р-н[ауе]?|пр-к?т[ауе]?|б-р[ауе]?|ст-ц[аыеу]|р-ном"
_DASH = (_HYPHEN, r"(?<=\S) +-+ +(?=\S)", f"{NBSP}– ")
# A hyphen after one letter or a numeral never ends a line: e-government, 1-й.
_FIRM = (
    (_HYPHEN, r"(?<![\w-])([eEэЭ])-(?=[A-Za-zА-Яа-яЁё]{2})", "\\1\u2011"),
    (
        _HYPHEN,
        r"(?<![\w.,/–-])(\d{1,4})-(?=(?:й|я|е|го|му|м|х|ми|ю|ой|ая|ое|ые|ых|ым)(?![\w-]))",
        "\\1\u2011",
    ),
)


def _after_a_shortened_word(found: re.Match[str]) -> str:
    """'ул. Ленина', 'ст. 5', but '6 л. в 1 экз.': after a number the word is what is counted."""
    text, start = found.string, found.start()
    counted = start > 1 and text[start - 2].isdigit() and text[start - 1] in f" {NBSP}"
    if found[1].lower() not in _SHORTENED or (counted and text[found.end()].isalpha()):
        return found[0]
    return f"{found[1]}.{NBSP}"


_RUSSIAN: tuple[_Rule, ...] = (
    _DASH,
    *_FIRM,
    (_DASHES, r"(?<=\S) +(?=[—–] )", NBSP),
    (_DIGITS, rf"(?<=\d) +(?=(?:{_MONTHS})\b)", NBSP),
    (_SIGNS, r"(?<=[№§]) +(?=\w)", NBSP),
    (_STOP, r"(?<![\w])([А-ЯЁ]\.) +(?=[А-ЯЁ]\.|[А-ЯЁ][а-яё])", rf"\1{NBSP}"),
    (_STOP, r"(?<=[а-яё]) +(?=[А-ЯЁ]\.[ \u00a0]?[А-ЯЁ]\.)", NBSP),
    (_ANY, rf"(?<![\w.@-])((?i:{_SHORT_WORDS})) +(?=[\w«„(№\"])", rf"\1{NBSP}"),
    (_ANY, r"(?<=\w) +(?=(?:же|ли|бы|ж|б)(?![\w-]))", NBSP),
    (_DIGITS, r"(?<=\d) +(?=[А-Яа-яЁё%‰₽°])", NBSP),
    (_DIGITS, r"(?<=\d) +(?=\d{3}(?!\d))", NBSP),
    (_DIGITS, r"(?<=\+\d) +(?=[\d(])", NBSP),  # +7 8422 58-93-43
    (_HYPHEN, r"(?<=[\d)]) +(?=\d{2,3}-\d{2}(?!\d))", NBSP),
    (_DIGITS, rf"(?<=\d{NBSP})(млн|млрд|трлн|тыс\.) +(?=[а-яё$€₽])", rf"\1{NBSP}"),
    (_DIGITS, r"(?<=руб\.) +(?=\d+[ \u00a0]коп)", NBSP),
    (_ROMAN, r"(?<![\w])([IVXLCDM]+) +(?=[А-Яа-яЁё])", rf"\1{NBSP}"),
    (_STOP, r"(?<![\w.])([А-Яа-яЁё]{1,5})\. +(?=[\w«\"№+(])", _after_a_shortened_word),
    (_STOP, r"(?<=\d[ \u00a0]кв\.) +(?=[а-я])", NBSP),
    (_HYPHEN_OR_STOP, rf"(?<![\w-])({_TITLES}) +(?=[А-ЯЁ])", rf"\1{NBSP}"),
    (
        _HYPHEN_OR_STOP,
        rf"(?<=[а-яё](?:ий|ый|ой|им|ым|ом|ое|го|му)) +(?=(?:{_CUT})(?![\w-])|(?:обл|ш)\.)",
        NBSP,
    ),
    (_HYPHEN, rf"(?<![\w\u00a0-])({_CUT}) +(?=[А-ЯЁ])", rf"\1{NBSP}"),
    # г. Ульяновск, д. 5, but not the end of a year: 2017 г. Россия.
    (_STOP, r"(?<![\w.])(?<!\d[ \u00a0])([гдсх]\.) +(?=[А-ЯЁ«\"\d])", rf"\1{NBSP}"),
    (_STOP, r"(?<![\w.])([а-яё]\.) +(?=[а-яё]\.)", rf"\1{NBSP}"),  # т. д., к. т. н., г. о.
    (_STOP, r"(?<![\w.])([гмср]\.\u00a0[опр]\.) +(?=[А-ЯЁ«\"])", rf"\1{NBSP}"),  # г. о. Самара
)
_ENGLISH: tuple[_Rule, ...] = (
    _DASH,
    *_FIRM,
    (_DIGITS, rf"\b(\d{{1,2}}) +(?=(?:{_ENGLISH_MONTHS})\b)", rf"\1{NBSP}"),
    (
        _ANY,
        r"\b(Mr|Ms|Mrs|Dr|St|Nos?\.|Prof\.|Hon\.|Art\.|Sec\.|Fig\.|Vol\.|pp?\.|paras?\.) +(?=\w)",
        rf"\1{NBSP}",
    ),
    (
        _DIGITS,
        r"(?<=\d) +(?=(?:%|km|kg|m|cm|mm|GB|MB|a\.m\.|p\.m\.|am|pm|million|billion|thousand)(?!\w))",
        NBSP,
    ),
    (_SIGNS, r"(?<=[§№]) +(?=\w)", NBSP),
    (_STOP, r"\b([A-Z]\.) +(?=[A-Z]\.|[A-Z][a-z])", rf"\1{NBSP}"),
)


def typeset(text: str, lang: Lang) -> str:
    """`text` with the spaces, quotes and dashes of its language; words are never changed.

    Russian (Milchin's handbook; ГОСТ Р 7.0.97-2016 for dates and №): no-break spaces in dates but between month and
    year, where a line may end (15_декабря 2026_г.), around initials, after №, after prepositions and conjunctions of
    one or two letters, before a dash, between a number and its noun, after shortened words (г. о. Самара, см. п. 5,
    р-н); straight quotes as «» and „“ inside; a spaced hyphen as a dash. English: curly quotes and apostrophes, a
    spaced hyphen as a dash, no-break spaces in dates, initials and after Mr, Ms, Dr, No. Both: an en dash in ranges
    (2017–2020, 1–2 августа, 10:00–12:00, never in a document's or a telephone's number), a hyphen that ends no line
    after one letter or a numeral (e-government, 1-й).
    E-mail addresses and URLs stay. Quotes that don't pair on their line stay straight.
    Doing it twice changes nothing more. No error is raised.

    >>> typeset('о "Волге" - реке', "ru").replace("\u00a0", "_")
    'о_«Волге»_– реке'
    """
    pieces = _protected().split(text)
    for index in range(0, len(pieces), 2):
        pieces[index] = _spaced(pieces[index], lang)
    return "\n".join(_quoted(line, lang) for line in "".join(pieces).split("\n"))


@lru_cache(maxsize=4096)
def bind(text: str, lang: Lang) -> str:
    """`text` with the no-break spaces, firm hyphens and ranges of `typeset`, and the rest as it was typed.

    For what a record says: its quotes, dashes and apostrophes are its author's. No error is raised.

    >>> bind('о "Волге" - реке', "ru").replace("\u00a0", "_")
    'о_"Волге" - реке'
    """
    pieces = _protected().split(text)
    for index in range(0, len(pieces), 2):
        pieces[index] = _fixed(pieces[index], lang)
    return "".join(pieces)


def _fixed(text: str, lang: Lang) -> str:
    from wego_forms.language.ranges import with_dashes  # its patterns aren't for every import to compile

    previous = None
    text = with_dashes(text)
    while previous != text:
        previous = text
        text = _applied(text, _rules(lang)[1:])  # the first makes dashes of hyphens between words
    return text


@lru_cache(maxsize=1)
def _protected() -> re.Pattern[str]:
    # An address begins where its letters do: else a word of 100,000 letters would be gone through from each of them.
    return re.compile(r"((?:https?://|www\.)[^\s«»\"„“”]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)")


_Compiled = tuple[frozenset[str], re.Pattern[str], _By]


@lru_cache(maxsize=2)
def _rules(lang: Lang) -> tuple[_Compiled, ...]:
    return tuple((need, re.compile(rule), by) for need, rule, by in (_ENGLISH if lang == "en" else _RUSSIAN))


def _applied(text: str, rules: tuple[_Compiled, ...]) -> str:
    """Each rule once, but those that can find nothing in the text."""
    there = set(text)
    for need, pattern, by in rules:
        if not need.isdisjoint(there):
            text = pattern.sub(by, text)
    return text


def _spaced(text: str, lang: Lang) -> str:
    """Every rule, again and again until none finds anything: only so is a second run idle."""
    from wego_forms.language.ranges import with_dashes  # its patterns aren't for every import to compile

    previous = None
    text = with_dashes(text)
    while previous != text:
        previous = text
        text = _applied(text, _rules(lang))
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

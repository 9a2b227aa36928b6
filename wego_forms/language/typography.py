"""Typography of running text: no-break spaces, quotes and dashes."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.language.kinds import Lang
from wego_forms.language.ranges import with_dashes

NBSP = "\u00a0"

_Rule = tuple[str, str]

_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_ENGLISH_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT_WORDS = "[вкосуиая]|во|ко|со|об|на|по|за|из|от|до|не|ни|но|да"
_SHORTENED = (
    "ул|пл|пр|пер|обл|кв|корп|стр|тел|ст|гл|рис|табл|им|т|п|см|ср|напр|пп|подп|ч|абз|разд|прил|вып|пос|дер|наб|мкр|"
    "оф|каб|эт|ком|пом|вл|зд|лит|доб|респ|исх|вх|л|сс|тт"
)
_TITLES = (
    "г-н|г-на|г-ну|г-ном|г-жа|г-жи|г-же|г-жу|г-жой|д-р|д-ра|д-ру|проф\\.|акад\\.|доц\\.|тов\\.|гр\\.|св\\.|ген\\.|полк\\.|"
    "зам\\.|нач\\."
)
# Kinds of streets and districts that have no full stop.
_CUT = "р-н[ауе]?|пр-к?т[ауе]?|б-р[ауе]?|ст-ц[аыеу]|р-ном"
_DASH = (r"(?<=\S) +-+ +(?=\S)", f"{NBSP}– ")
# A hyphen after one letter or a numeral never ends a line: e-government, 1-й.
_FIRM = (
    (r"(?<![\w-])([eEэЭ])-(?=[A-Za-zА-Яа-яЁё]{2})", "\\1\u2011"),
    (r"(?<![\w.,/–-])(\d{1,4})-(?=(?:й|я|е|го|му|м|х|ми|ю|ой|ая|ое|ые|ых|ым)(?![\w-]))", "\\1\u2011"),
)

_RUSSIAN: tuple[_Rule, ...] = (
    _DASH,
    *_FIRM,
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
    (r"(?<=\+\d) +(?=[\d(])", NBSP),  # +7 8422 58-93-43
    (r"(?<=[\d)]) +(?=\d{2,3}-\d{2}(?!\d))", NBSP),
    (rf"(?<=\d{NBSP})(млн|млрд|трлн|тыс\.) +(?=[а-яё$€₽])", rf"\1{NBSP}"),
    (r"(?<=руб\.) +(?=\d+[ \u00a0]коп)", NBSP),
    (r"(?<![\w])([IVXLCDM]+) +(?=[А-Яа-яЁё])", rf"\1{NBSP}"),
    (rf"(?<![\w.])((?i:{_SHORTENED})\.) +(?=[\d«№+(])", rf"\1{NBSP}"),
    (rf"(?<![\w.])(?<!\d[ \u00a0])((?i:{_SHORTENED})\.) +(?=\w)", rf"\1{NBSP}"),  # not of 6 л. в 1 экз.
    (r"(?<=\d[ \u00a0]кв\.) +(?=[а-я])", NBSP),
    (rf"(?<![\w-])({_TITLES}) +(?=[А-ЯЁ])", rf"\1{NBSP}"),
    (rf"(?<=[а-яё](?:ий|ый|ой|им|ым|ом|ое|го|му)) +(?=(?:{_CUT})(?![\w-])|(?:обл|ш)\.)", NBSP),
    (rf"(?<![\w\u00a0-])({_CUT}) +(?=[А-ЯЁ])", rf"\1{NBSP}"),
    # г. Ульяновск, д. 5, but not the end of a year: 2017 г. Россия.
    (r"(?<![\w.])(?<!\d[ \u00a0])([гдсх]\.) +(?=[А-ЯЁ«\d])", rf"\1{NBSP}"),
    (r"(?<![\w.])([а-яё]\.) +(?=[а-яё]\.)", rf"\1{NBSP}"),  # т. д., к. т. н., г. о.
    (r"(?<![\w.])([гмср]\.\u00a0[опр]\.) +(?=[А-ЯЁ«])", rf"\1{NBSP}"),  # г. о. Самара
)
_ENGLISH: tuple[_Rule, ...] = (
    _DASH,
    *_FIRM,
    (rf"\b(\d{{1,2}}) +(?=(?:{_ENGLISH_MONTHS})\b)", rf"\1{NBSP}"),
    (r"\b(Mr|Ms|Mrs|Dr|St|Nos?\.|Prof\.|Hon\.|Art\.|Sec\.|Fig\.|Vol\.|pp?\.|paras?\.) +(?=\w)", rf"\1{NBSP}"),
    (r"(?<=\d) +(?=(?:%|km|kg|m|cm|mm|GB|MB|a\.m\.|p\.m\.|am|pm|million|billion|thousand)(?!\w))", NBSP),
    (r"(?<=[§№]) +(?=\w)", NBSP),
    (r"\b([A-Z]\.) +(?=[A-Z]\.|[A-Z][a-z])", rf"\1{NBSP}"),
)


def typeset(text: str, lang: Lang) -> str:
    """`text` with the spaces, quotes and dashes of its language; words are never changed.

    Russian (Milchin's handbook; ГОСТ Р 7.0.97-2016 for dates and №): no-break spaces in dates, around
    initials, after №, after prepositions and conjunctions of one or two letters, before a dash, between a
    number and its noun, after shortened words (г. о. Самара, см. п. 5, р-н); straight quotes as «» and „“ inside;
    a spaced hyphen as a dash. English: curly quotes and apostrophes, a spaced hyphen as a dash, no-break spaces in
    dates, initials and after Mr, Ms, Dr, No. Both: an en dash in ranges (2017–2020, 1–2 августа, 10:00–12:00, never
    in a document's or a telephone's number), a hyphen that ends no line after one letter or a numeral (e-government,
    1-й).
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
    previous = None
    while previous != text:
        previous = text
        text = with_dashes(text)
        for pattern, by in _rules(lang)[1:]:  # the first makes dashes of hyphens between words
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
        text = with_dashes(text)
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

"""Numbers as Word writes them in lists, notes and page numbers (ECMA-376 part 1, 17.18.59, ST_NumberFormat)."""

from __future__ import annotations

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 5000  # beyond it letters and Roman numbers are no help
_CHICAGO = "*†‡§"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"  # as Word counts: without ё, й, ъ and ь
_HEBREW = ((400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"), (50, "נ"),
           (40, "מ"), (30, "ל"), (20, "כ"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"),
           (5, "ה"), (4, "ד"), (3, "ג"), (2, "ב"), (1, "א"))  # fmt: skip
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
#: The first number in a circle, the last such, and its sign (Unicode has them in three places).
_CIRCLED = ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱"))
_LETTERS = {"lowerLetter": _LATIN, "upperLetter": _LATIN, "russianLower": _RUSSIAN, "russianUpper": _RUSSIAN,
            "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת"}  # fmt: skip
CUSTOM = "custom:"
"""Before the first number of a format that a document makes up: custom:001."""
_KNOWN = {
    "decimal", "decimalZero", "decimalHalfWidth", "lowerRoman", "upperRoman", *_LETTERS, "chicago", "ordinal",
    "cardinalText", "ordinalText", "hex", "decimalEnclosedCircle", "decimalEnclosedCircleChinese",
    "ideographEnclosedCircle", "decimalEnclosedParen", "decimalEnclosedFullstop", "numberInDash", "none", "bullet",
    "hebrew1",
}  # fmt: skip


def known(form: str) -> bool:
    """Whether numbers are written in a format, rather than in figures instead."""
    return form in _KNOWN or form.startswith(CUSTOM)


def spelled(value: int, form: str, lang: str = "") -> str:
    """A number as `form` writes it, its words in the language `lang` (BCP 47); unknown forms as decimal.

    >>> spelled(4, "upperRoman"), spelled(28, "lowerLetter"), spelled(3, "russianLower")
    ('IV', 'bb', 'в')
    >>> spelled(2, "ordinal", "ru-RU"), spelled(2, "ordinalText", "en-US"), spelled(7, "decimalZero")
    ('2-й', 'Second', '07')
    """
    if form.startswith(CUSTOM):
        return str(value).zfill(len(form) - len(CUSTOM))
    if not 0 < value < _MOST:
        return str(value)
    if letters := _LETTERS.get(form):
        text = letters[(value - 1) % len(letters)] * ((value - 1) // len(letters) + 1)
        return text.upper() if form in ("upperLetter", "russianUpper") else text
    if form.endswith("Roman"):
        return _added(value, _ROMAN).upper() if form == "upperRoman" else _added(value, _ROMAN)
    if form == "hebrew1":
        # 15 and 16 aren't 10 and 5 or 6, which would be names of God.
        return _added(value, _HEBREW).replace("יה", "טו").replace("יו", "טז")
    if form == "chicago":
        return _CHICAGO[(value - 1) % 4] * ((value - 1) // 4 + 1)
    if form in ("cardinalText", "ordinalText"):
        return _words(value, form == "ordinalText", lang)
    if form == "ordinal":
        return _ordinal(value, lang)
    if form.startswith(("decimalEnclosedCircle", "ideographEnclosedCircle")):
        return next((chr(ord(sign) + value - first) for first, last, sign in _CIRCLED if first <= value <= last),
                    str(value))  # fmt: skip
    plain = {"decimalZero": "{:02}", "hex": "{:X}", "numberInDash": "- {} -"}
    plain |= {"decimalEnclosedParen": "({})", "decimalEnclosedFullstop": "{}.", "none": ""}
    return plain.get(form, "{}").format(value)


def _added(value: int, signs: tuple[tuple[int, str], ...]) -> str:
    """A number as signs whose sizes add up to it."""
    text = ""
    for size, letters in signs:
        text += letters * (value // size)
        value %= size
    return text


def _ordinal(value: int, lang: str) -> str:
    """1st, 2nd; 1-й, 2-й; in other languages 1., 2."""
    if lang.startswith("ru"):
        return f"{value}-й"
    if not lang.startswith("en"):
        return f"{value}."
    teens = value % 100 // 10 == 1
    return f"{value}{'th' if teens else _ENDINGS.get(value % 10, 'th')}"


def _words(value: int, ordinal: bool, lang: str) -> str:
    """The number in words, with a capital; in figures where nobody knows the language's."""
    # Few documents number so, and it takes a while to import.
    from num2words import num2words

    try:
        words = str(num2words(value, lang=lang[:2] or "en", to="ordinal" if ordinal else "cardinal"))
    except (NotImplementedError, ArithmeticError, LookupError, TypeError, ValueError):
        return str(value)
    words = words.replace(" and ", " ").replace(",", "")
    return words[:1].upper() + words[1:]

"""What a cell's text means, as people and programs leave it: errors, cut figures, guards, invisible signs, dashes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from wego_forms.errors import Both
from wego_forms.language import ShownMonth, bare_number
from wego_forms.sheets.lines import FORMULA_ERROR, NO_DAY, UNPRINTABLE, BadCell, is_error

# A soft hyphen, a space of no width, a joiner, a byte order mark: pasted from a page, seen by nobody.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
# As Excel writes a long number that it cut: 8,42351E+10.
_POWER = re.compile(r"[+-]?\d(?:[.,]\d+)?[EeЕе][+-]\d{2,3}")
# One of these is in a text of which something is lost, or begins one; most cells are plain.
_ODD = re.compile(f"{UNPRINTABLE.pattern[:-1]}\u00ad\u200b\u2060\ufeff\ufffd]")
_FIRST = frozenset("='#EО+-0123456789")
# ="0012" and '0012 keep Excel from making a number of a text.
_GUARDED = re.compile(r"=\"([^\"]*)\"|'([\d+А-Яа-яЁё][^']*)")
_DASHES = re.compile("[-\u2010-\u2015\u2212]+")
_NOTHING = frozenset(
    ("нет", "н/д", "н.д.", "не указано", "отсутствует", "б/о", "n/a", "none", "null", "nan", "?")
)
_NO_NUMBER = _NOTHING | {"б/н", "бн", "б.н.", "б/№", "без номера", "без №", "№", "no number"}

#: Characters of a text that isn't remembered.
_LONG = 200

_CUT = (
    Both("Excel обрезал длинное число", "Excel has cut a long number"),
    Both(
        "Дайте ячейке формат «Текстовый» и впишите все цифры.",
        "Give the cell the format Text, and write all the digits.",
    ),
)
# As Excel writes the day that it made of 5-26 or 12/5: май.26, 12.май, May-26, 12-May.
_MONTH = (
    r"(?:янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_MADE_A_DAY = re.compile(rf"{_MONTH}[.-]\d{{2}}|\d{{1,2}}[.-]{_MONTH}")
_A_DAY = (
    Both("Excel сделал из номера дату", "Excel has made a date of the number"),
    Both(
        "Дайте ячейке формат «Текстовый» и наберите номер заново.",
        "Give the cell the format Text, and type the number anew.",
    ),
)
_LOST = (
    Both("буква потеряна при сохранении", "a letter was lost when the file was saved"),
    Both("Сохраните таблицу как «CSV UTF-8» или .xlsx.", "Save the table as CSV UTF-8 or .xlsx."),
)
# What a formula that compares shows, or a cell to tick; a share is no number of a letter.
_YES_OR_NO = frozenset(("TRUE", "FALSE", "ИСТИНА", "ЛОЖЬ"))
_SHARE = re.compile(r"[\d.,\s]+%")
_NO_TEXT = (
    Both("в ячейке не то, что значит её столбец", "the cell holds something else than its column means"),
    Both("Впишите значение текстом.", "Write the value as text."),
)
# Russian in UTF-8 read as Windows-1251 (РћСЂР»РѕРІ) or as Latin-1, in Windows-1251 as Latin-1 (Îðëîâ).
_MISREAD = re.compile(r"(?:[РС][^\x00-\x7fа-яА-Я\s]){3}|(?:[ÐÑ][^\x00-\x7fа-яА-Я\s]){2}|[À-ÿ]{4}")
_OTHER_ENCODING = (
    Both(
        "буквы прочитаны не в той кодировке",
        "the letters were read in another encoding than they were written",
    ),
    Both("Сохраните таблицу как «CSV UTF-8» или .xlsx.", "Save the table as CSV UTF-8 or .xlsx."),
)
# The mark of a footnote below the table, typed or left of a raised figure: Глава*, Глава¹, Глава1.
_MARKED = re.compile(r"(?<=[^\W\d_]|[.)»])[*†‡\u00b9\u00b2\u00b3\u2070-\u2079]+$|(?<=[а-яё])\d$")
_OF_WORDS = ("addressee.position.", "addressee.region.", "addressee.organization.")
_FOOTNOTE = (
    Both("в конце ячейки знак сноски", "the mark of a footnote is at the cell's end"),
    Both("Удалите его: в письме сноски нет.", "Delete it: the letter has no such note."),
)
_SAYS_NOTHING = (
    Both("в ячейке сказано, что значения нет", "the cell says that there is no value"),
    Both("Оставьте её пустой.", "Leave it blank."),
)


def meant(value: Any, column: str) -> Any:
    """What the cell of that column means: None where it says nothing, a BadCell where what it means is lost.

    In the columns of an addressee, of numbers and of dates a dash is nothing, and so is a comma at the end.
    """
    if isinstance(value, ShownMonth) and column.startswith("extra."):  # nobody says what it is to be there
        return BadCell(f"{value:%m.%Y}", *NO_DAY)
    if not isinstance(value, str):
        return value
    return _known(value, column) if len(value) < _LONG else _of_text(value, column)


def _of_text(value: str, column: str) -> Any:
    text = value.strip()
    if _ODD.search(text):
        text = _INVISIBLE.sub("", text).strip()
        if "\ufffd" in text:
            return BadCell(text, *_LOST)
        if bad := UNPRINTABLE.search(text):
            return BadCell(UNPRINTABLE.sub("", text), *_unprintable(bad[0]))
    if not text.isascii() and _MISREAD.search(text):
        return BadCell(text, *_OTHER_ENCODING)
    if text[:1] in _FIRST:
        if guarded := _GUARDED.fullmatch(text):
            text = guarded[1] if guarded[1] is not None else guarded[2]
        if is_error(text):
            return BadCell(text, *FORMULA_ERROR)
        if _POWER.fullmatch(text):
            return BadCell(text, *_CUT)
    if column in ("number", "date") or column.startswith("addressee."):
        if _DASHES.fullmatch(text):
            return None
        if text.casefold() in (_NO_NUMBER if column == "number" else _NOTHING):
            return BadCell(text, *_SAYS_NOTHING)
        if text in _YES_OR_NO or (column == "number" and _SHARE.fullmatch(text)):
            return BadCell(text, *_NO_TEXT)
        if column == "number" and _MADE_A_DAY.fullmatch(text):
            return BadCell(text, *_A_DAY)
        if column.startswith(_OF_WORDS) and _MARKED.search(text):
            return BadCell(text, *_FOOTNOTE)
        text = text.rstrip(" ,;")
        return bare_number(text) if column == "number" else text
    return text


#: Most columns of a batch say the same in most rows.
_known = lru_cache(maxsize=4096)(_of_text)


def _unprintable(sign: str) -> tuple[Both, Both]:
    return (
        Both(f"в ячейке знак U+{ord(sign):04X}", f"the cell holds the character U+{ord(sign):04X}"),
        Both("Удалите этот знак.", "Delete the character."),
    )

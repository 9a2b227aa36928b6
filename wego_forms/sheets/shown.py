"""A number as its cell's number format shows it; what that would be in another's Excel only is refused."""

from __future__ import annotations

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from wego_forms.language import ShownMonth

#: A format's pieces: a quoted text, an escaped sign, a pad or a fill, a bracket, General, any other sign.
_PIECE = re.compile(r'"([^"]*)"|\\(.)|[_*].|(\[[^\]]*\])|(General|@)|(.)', re.DOTALL | re.IGNORECASE)
_DIGITS: Final = "0#?"
#: What Excel shows as it stands though nobody has put it into quotes.
_PLAIN = frozenset(" \u00a0-+()!^&'~{}<>=:$№€₽£")
_COLOUR = re.compile(r"(?i)\[(?:\$-[0-9A-F]*|[A-Za-zА-Яа-яё]+ ?\d*)\]")
#: What of a date's format is no part of the date: words, colours, a language.
_NO_LETTERS = re.compile(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|;.*', re.DOTALL | re.IGNORECASE)
_MOST_DECIMALS = 30
#: Words beside which Russian signs are meant (1 200,50 ₽), or a currency's own, which a Russian office has as well.
_RUSSIAN = re.compile(r"[А-Яа-яЁё₽]|^[ \u00a0()-]*(?:[$€£¥]|USD|EUR|CNY|KZT|BYN)[ \u00a0()-]*$")
#: Stands between thousands until it is known which sign does.
_GROUP = "\x01"
#: Excel keeps so many digits of a number; those after them are lost.
_MOST_KEPT = 10**15


class NotKnown(ValueError):
    """What the cell shows depends on the machine, or on what isn't rendered here."""


def shown(value: int | float, number_format: str) -> int | float | str:
    """What the cell shows: the number itself where only its digits are grouped or cut, else text.

    `00"-"000` makes 12345 '12-345', `0"исх"` makes 18086 '18086исх', `0%` makes 0.15 '15%'. NotKnown: a format of
    fractions, of powers, with a condition, one that hides the number; a number of more digits than Excel keeps; a
    decimal or a group of thousands beside words, whose signs each Excel takes from its own country: Russian words and
    signs of money have Russian ones, `#,##0.00 ₽` makes 1200.5 '1 200,50 ₽'.
    """
    if abs(value) >= _MOST_KEPT:
        raise NotKnown("digits")
    section = _section(value, number_format or "General")
    parts = _parts(section)
    if not section:  # 0;-0;;@ shows no zeros
        if value:
            raise NotKnown("hidden")
        return ""
    if parts in ([], ["General"], ["@"]):
        return value
    marks = "".join(part for part in parts if len(part) == 1)
    said = _said(value, parts, marks, negative=value < 0 and ";" not in number_format)
    if isinstance(said, str) and "-409]" in section:
        said = said.replace(",", ".").replace(_GROUP, ",")  # $1,200.50 on every machine
    return said.replace(_GROUP, "\u00a0").strip() if isinstance(said, str) else said


def shown_day(moment: dt.datetime, number_format: str) -> dt.date | str:
    """The day that the cell shows, or its month or hour, if that is all of it. NotKnown: another part of it."""
    letters = _NO_LETTERS.sub("", number_format).lower()
    if not letters.strip() or letters == "general":
        return moment.date()
    if "h" in letters and not set("dy") & set(letters):
        return f"{moment:%H:%M}"
    if "m" not in letters or "y" not in letters:
        raise NotKnown(number_format)
    whole = re.search(r"(?<!d)d{1,2}(?!d)", letters)
    return moment.date() if whole else ShownMonth(moment.year, moment.month, 1)


def shown_text(text: str, number_format: str) -> str:
    """A text as its cell shows it: `"г. "@` puts г. before it. NotKnown: the format hides it, or isn't rendered."""
    if not number_format or number_format.lower() == "general" or "@" not in number_format:
        return text
    section = next(each for each in reversed(_sections(number_format)) if "@" in each)
    return "".join(text if part == "@" else part.removeprefix("\x00") for part in _parts(section))


def _section(value: float, number_format: str) -> str:
    """The format's part for numbers of that sign (ECMA-376 18.8.31)."""
    found = _sections(number_format)
    if value < 0 and len(found) > 1:
        return found[1]
    if value == 0 and len(found) > 2:
        return found[2]
    return found[0]


def _sections(number_format: str) -> list[str]:
    found = [""]
    for piece in _PIECE.finditer(number_format):
        if piece[0] == ";":
            found.append("")
        else:
            found[-1] += piece[0]
    return found


def _parts(section: str) -> list[str]:
    """Placeholders and marks, a sign each; literal text behind a \\x00; `General`."""
    parts = []
    for quoted, escaped, bracket, general, other in _PIECE.findall(section):
        if general:
            parts.append("General" if general != "@" else "@")
        elif bracket:
            if not _COLOUR.fullmatch(bracket):
                currency = re.fullmatch(r"\[\$([^-\]]+)(?:-[0-9A-Fa-f]*)?\]", bracket)
                if currency is None:
                    raise NotKnown(bracket)
                parts.append(f"\x00{currency[1]}")
        elif quoted or escaped:
            parts.append(f"\x00{quoted or escaped}")
        elif other in (*_DIGITS, ".", ",", "%"):
            parts.append(other)
        elif other in _PLAIN:
            parts.append(f"\x00{other}")
        elif other:
            raise NotKnown(other)
    return parts


def _said(value: float, parts: list[str], marks: str, *, negative: bool) -> int | float | str:
    words = [part for part in parts if part[0] == "\x00"]
    if "General" in parts or "@" in parts:
        if not float(value).is_integer():
            raise NotKnown("General")
        whole = str(abs(int(value)))
        return ("-" if negative else "") + "".join(
            whole if part in ("General", "@") else part[1:] for part in parts
        )
    before, point, after = marks.replace("%", "").partition(".")
    if before.endswith(",") or "," in after or "." in after or len(after) > _MOST_DECIMALS:
        raise NotKnown("thousands")  # a comma at the end shows thousands as ones
    exact = Decimal(repr(value)) * (100 if "%" in marks else 1)
    rounded = exact.quantize(Decimal(1).scaleb(-len(after)), ROUND_HALF_UP)
    digits = before.replace(",", "")
    padded = digits.count("0") > 1 or "?" in digits
    if not words and "%" not in marks and not padded:
        return int(rounded) if not after or rounded == rounded.to_integral_value() else float(rounded)
    if point or "," in before:
        if "%" in marks or not _RUSSIAN.search("".join(part[1:] for part in words)):
            raise NotKnown(marks)
        return _of_money(abs(rounded), parts, grouped="," in before, negative=negative and bool(rounded))
    if not digits:
        return "".join(part[1:] for part in words)  # a section of words only
    text = _filled(str(abs(int(rounded))), parts)
    return f"-{text}" if negative and int(rounded) else text


def _of_money(number: Decimal, parts: list[str], *, grouped: bool, negative: bool) -> str:
    """The number as a Russian Excel has it, in the place of its placeholders: '1 200,50 ₽'."""
    figures = f"{number:,f}".replace(",", _GROUP if grouped else "").replace(".", ",")
    first = next(index for index, part in enumerate(parts) if part[0] != "\x00")
    said = "".join(
        part[1:] if part[0] == "\x00" else figures if index == first else ""
        for index, part in enumerate(parts)
    ).strip()
    return f"-{said}" if negative else said


def _filled(number: str, parts: list[str]) -> str:
    """The digits in their placeholders, from the right; the first placeholder takes all that is left."""
    places = [index for index, part in enumerate(parts) if part in ("0", "#", "?")]
    if number == "0" and all(parts[index] in "#?" for index in places):
        number = ""
    said = {}
    for index in reversed(places):
        number, digit = number[:-1], number[-1:]
        said[index] = digit or {"0": "0", "#": "", "?": "\u2007"}[parts[index]]
    said[places[0]] = number + said[places[0]]
    return "".join(
        said.get(index, part[1:] if part[0] == "\x00" else part) for index, part in enumerate(parts)
    ).strip("\u2007")

"""How Russian words are cleaned before anything is decided about them, and what can't be Russian."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.wordlist import words

MAX_LENGTH = 1000
"""Characters; no name or post of an official letter is longer."""

HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
DASH = "–"
DASHES = ("–", "—")
LOWER_PARTS = frozenset(
    words(
        "оглы оглу углы угли кызы кизи гызы улы уулу фон ван дер ден де да ди ду дю дос дель делла ла ле эль аль ас "
        "ибн бен бинт бин зу цу оол кыс кара-оол заде на и мл. ст. хазрат г-н г-жа"
    )
)
"""Parts of names that keep a small letter when CAPITALS are brought to normal."""

TOO_LONG = Both("текст длиннее, чем бывает имя или должность", "longer than any name or post")
LATIN = Both("написано латиницей", "written in Latin letters")
MIXED = Both("в одном слове смешаны кириллица и латиница", "Cyrillic and Latin letters are mixed in one word")
NOT_RUSSIAN = Both("есть буквы, которых нет в русском алфавите", "letters that the Russian alphabet lacks")
FOREIGN_SCRIPT = Both("есть буквы не русского алфавита", "letters outside the Cyrillic alphabet")
NOT_LETTERS = Both("есть знаки, которых в имени не бывает", "characters that a name can't hold")

_RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
_ODD = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u0300\u0301]")
_INITIALS = re.compile(r"(?:\w\.)+$")
_OTHER_HYPHEN = re.compile(f"[{HYPHENS[1:]}]")


@lru_cache(maxsize=256)  # a text is asked for a few times in a row, by each who cleans it
def squeeze(text: str) -> str:
    """`text` composed (NFC), without invisible characters and stress marks, single-spaced, stripped."""
    if not text.isascii():
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        text = _ODD.sub("", text)
    return " ".join(text.split())


@lru_cache(maxsize=256)
def clean_name(text: str) -> str:
    """`text` squeezed, with every kind of hyphen an ASCII one without spaces around it."""
    flat = _OTHER_HYPHEN.sub("-", squeeze(text))
    return re.sub(r" ?-+ ?", "-", flat).strip("-,;") if "-" in flat or "," in flat else flat


def clean_phrase(text: str) -> str:
    """`text` squeezed, spaced hyphens as ' – ', unspaced ones ASCII; a spaced em dash stays."""
    flat = squeeze(text)
    if flat.isascii() and " -" not in flat:
        return flat
    words = flat.split(" ")
    if _OTHER_HYPHEN.search(flat):
        words = [word if word in DASHES else _OTHER_HYPHEN.sub("-", word) for word in words]
    elif "-" not in words:
        return flat
    last = len(words) - 1
    return " ".join(DASH if word == "-" and 0 < index < last else word for index, word in enumerate(words))


@lru_cache(maxsize=50_000)
def capitalise(word: str) -> str:
    """A word of a name in normal capitals if it is written in CAPITALS or small letters throughout."""
    if not word or word in LOWER_PARTS or script_doubt(word):
        return word
    if not (word.isupper() and sum(map(str.isalpha, word)) > 1) and not word.islower():
        return word
    return in_capitals_of_a_name(word.lower())


def in_capitals_of_a_name(low: str) -> str:
    """A word in small letters, of whatever alphabet, with the capitals that a name has: Римский-Корсаков."""
    parts = low.split("-")
    return "-".join(
        part if index and part in LOWER_PARTS else _title(part) for index, part in enumerate(parts)
    )


def _title(part: str) -> str:
    for mark in "'’ʼ":
        head, found, tail = part.partition(mark)
        if found and len(head) == 1:
            return head.upper() + mark + tail.capitalize()
    return part.upper() if _INITIALS.match(part) else part[:1].upper() + part[1:]


@lru_cache(maxsize=50_000)
def script_doubt(word: str, marks: str = "-'’ʼ.") -> Both | None:
    """Why `word` can't be taken for a Russian word, or None if it can."""
    cyrillic = latin = False
    for char in word:
        if "\u0400" <= char <= "\u04ff" or "\u0500" <= char <= "\u052f":
            cyrillic = True
        elif char in marks:
            continue
        elif char.isalpha():
            if "LATIN" not in unicodedata.name(char, ""):
                return FOREIGN_SCRIPT
            latin = True
        else:
            return NOT_LETTERS
    if latin:
        return MIXED if cyrillic else LATIN
    if not cyrillic:
        return NOT_LETTERS
    return NOT_RUSSIAN if any(char not in _RUSSIAN and char not in marks for char in word.lower()) else None


def key(word: str) -> str:
    """The word as tables have it: small letters, ё as е."""
    return word.lower().replace("ё", "е")


def like(form: str, model: str) -> str:
    """`form` in the capitals of `model`: CAPITALS, a Capital, or small letters."""
    if len(model) > 1 and model.isupper():
        return form.upper()
    if model[:1].isupper():
        return form[:1].upper() + form[1:]
    return form


def with_yo(form: str, model: str) -> str:
    """`form` (any ё as е) with ё wherever `model` has it."""
    flat = form.replace("ё", "е").replace("Ё", "Е")
    if "ё" not in model and "Ё" not in model:
        return flat
    pairs = zip(flat, model.ljust(len(flat)), strict=False)
    return "".join(other if other in "ёЁ" and char in "еЕ" else char for char, other in pairs)


def syllables(low: str) -> int:
    """How many syllables a word in small letters (ё as е) has."""
    return sum(char in "аеиоуыэюя" for char in low)

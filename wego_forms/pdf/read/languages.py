"""Which language text is in: what a document says, held against the letters that the text is written with."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: Languages written in Cyrillic letters (ISO 639), those of Russia's republics among them; and in neither those nor
#: Latin ones.
_CYRILLIC = {
    "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "tg", "mn", "tt", "ba", "cv", "udm", "mhr", "mrj", "myv", "mdf",
    "kv", "koi", "sah", "os", "ce", "inh", "av", "lez", "dar", "lbe", "kum", "nog", "krc", "ab", "ady", "kbd", "tyv",
    "alt", "kjh", "xal", "bua",
}  # fmt: skip
_OTHERS = {
    "el", "hy", "ka", "he", "yi", "ar", "fa", "ur", "hi", "bn", "ta", "te", "th", "zh", "ja", "ko", "am", "my", "km",
}  # fmt: skip
#: What is taken for the language where nothing that is said can be right.
_BY_CYRILLIC, _BY_LATIN = "ru-RU", "en-GB"
#: A language tag (RFC 5646, 2.1), or the part of Word's es-ES_tradnl that is one.
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*(?![A-Za-z0-9])")
_LEADS = bytes(range(0xD0, 0xD4))  # of Cyrillic letters in UTF-8
_NO_LETTERS = bytes(
    byte for byte in range(256) if byte not in _LEADS and not (byte < 128 and chr(byte).isalpha())
)
_FEW, _MANY = 0.1, 2.0  # Cyrillic letters for each Latin one


def settled(said: str, texts: Iterable[str]) -> str:
    """A document's language (BCP 47): the one that it says, unless its texts are written with other letters.

    Russian texts are full of Latin names, and programs say en-US by themselves; so Cyrillic letters weigh more.
    """
    said = _tag(said)
    cyrillic, latin = _letters("".join(texts))
    name = _name(said)
    if name in _CYRILLIC:
        return said if cyrillic >= _FEW * latin else _BY_LATIN
    if name in _OTHERS or (said and cyrillic <= _MANY * latin):
        return said
    return _BY_CYRILLIC if cyrillic > latin else said or _BY_LATIN


def other(said: str, own: str, text: str) -> str:
    """The language that a text is said to be in, if that isn't the document's `own` and the text can be in it.

    Word notes which keyboard was on: Russian typed with an English one is Russian all the same.
    """
    said = _tag(said)
    name = _name(said)
    if not name or name == _name(own):
        return ""
    cyrillic, latin = _letters(text)
    fits = cyrillic > latin if name in _CYRILLIC else name in _OTHERS or latin > cyrillic
    return said if fits else ""


def _tag(said: str) -> str:
    """What is said, as a tag that a reader can take; else nothing."""
    found = _TAG.match(said)
    return found[0] if found else ""


def _name(language: str) -> str:
    return language.partition("-")[0].lower()


def _letters(text: str) -> tuple[int, int]:
    """How many Cyrillic and how many Latin letters a text has."""
    letters = text.encode("utf-8", "replace").translate(None, _NO_LETTERS)
    latin = len(letters.translate(None, _LEADS))
    return len(letters) - latin, latin

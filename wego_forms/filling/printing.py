"""A value as the text that a tag prints of it: in a paragraph, an attribute, a link's address, a field's code."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from wego_forms.errors import Both
from wego_forms.fields.values import Unsayable
from wego_forms.filling.addresses import BEHIND, LINK, behind, link
from wego_forms.filling.attributes import CODE, SORTS, WORD, Sort
from wego_forms.filling.blank import is_unknown, line
from wego_forms.filling.prose.placing import CLOSE, OPEN
from wego_forms.filling.said import said
from wego_forms.ooxml.instructions import escaped

# What XML 1.0 (production 2, Char) can't hold, and the marks of prose.
NOT_XML = re.compile(f"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[{OPEN}{CLOSE}]")
# A line's end as other programs write it: of old Macs and Windows, of Word's clipboard, of Unicode.
_LINE_END = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
# What a word of a field's code hasn't.
_NO_WORD = re.compile(r'[\s"“”„]|\A\\')


class NotXml(ValueError):
    """A value with a character that no XML file can hold: a control character or half a surrogate pair."""


class Hole(TypeError):
    """A tag without a value, in running text of a paper that goes out: a line to write on would be a hole in it."""


def as_text(value: object, lang: object) -> str:
    """What a tag prints of a value that is there, its lines ended by \\n. NotText, Unsayable, NotXml: it can't."""
    value = said(value)
    if isinstance(value, float | Decimal):
        value = _decimal(value, lang)
    text = _LINE_END.sub("\n", str(value))
    if NOT_XML.search(text):
        raise NotXml
    return text


def _decimal(value: float | Decimal, lang: object) -> str:
    """A number that a template has reckoned or was given, as the document's language writes it."""
    text = f"{value:f}" if isinstance(value, Decimal) else f"{value:.10f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if lang == "ru" else text


def flat(value: object, takes: str = "line") -> str:
    """The value where the text can't have lines or tabs: in an attribute, a link's address, a field's code.

    `takes`: what of a tag's place, as of `Tag.takes`. Unsayable: the value is none, and Word would open no such file
    or read another code.
    """
    if takes in SORTS:
        return _of_sort(value, SORTS[takes])
    if takes == LINK:
        return link(value)
    text = str(line(value) if is_unknown(value) else said(value))
    text = _LINE_END.sub("\n", text).replace("\n", " ").replace("\t", " ").replace("\u2011", "-")
    if takes == WORD and (not text or _NO_WORD.search(text)):
        raise _no_word()
    if takes == BEHIND:
        return behind(text)
    return escaped(text) if takes in (CODE, WORD) else text


def _no_word() -> Unsayable:
    return Unsayable(
        Both(
            "в коде поля Word здесь может стоять только одно слово",
            "only one word can stand here, in the code of a field of Word's",
        ),
        Both("Возьмите тег в коде поля в кавычки.", "Put quotation marks round the tag in the field's code."),
    )


def _of_sort(value: object, sort: Sort) -> str:
    if is_unknown(value):
        return sort.unknown
    if isinstance(value, bool):
        value = int(value)
    number = getattr(value, "number", None)  # a figure is written without its blanks and its currency
    text = f"{number:f}" if number is not None else str(said(value)).strip().removeprefix("#")
    if sort.fits.fullmatch(text) is None:
        raise Unsayable(sort.what, sort.remedy)
    return text


def stopped(value: Any, stop: str = ".") -> Any:
    """The value before a full stop (an exclamation mark) of the template's: one stop is enough for both."""
    if (
        value is None
        or hasattr(type(value), "_fail_with_undefined_error")
        or hasattr(type(value), "__html__")
    ):
        return value
    text = str(said(value))  # a day, a sum, a post are values that say themselves
    return value if not text.endswith(stop) or text.endswith(stop * 2) else text[:-1]

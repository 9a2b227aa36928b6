"""A short text that a regular expression matches: what a sample says where a field has a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from wego_forms.catalog.patterns import Pattern
from wego_forms.errors import Lang
from wego_forms.records.script import foreign

#: Of a repetition; a sample is no test of a pattern's bounds.
_MOST = 40
_CATEGORIES = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_WORD": "а",
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_DIGIT": "а",
    "CATEGORY_NOT_WORD": " ",
    "CATEGORY_NOT_SPACE": "а",
}
#: In the order in which they are tried, for a text in each language.
_OTHERS: dict[Lang, str] = {"ru": "аbА1 -.,", "en": "abA1 -.,"}
_OTHER_LETTERS: dict[Lang, re.Pattern[str]] = {
    "ru": re.compile("[A-Za-z]"),
    "en": re.compile("[\u0400-\u052f]"),
}


def matching(pattern: str, lang: Lang = "ru") -> str | None:
    """A text in that language that `pattern` matches as a whole; None: none was found (it looks ahead, or back)."""
    try:
        text = _Writer(lang).written(parser.parse(pattern))
    except (ValueError, KeyError, RecursionError):
        return None
    return text if Pattern(pattern).fits(text) and not foreign(text, lang) else None


class _Writer:
    """Writes what the steps of a pattern ask for, in the language's letters where they leave a choice."""

    def __init__(self, lang: Lang) -> None:
        self._lang: Lang = lang
        self._others = _OTHERS[lang]

    def written(self, steps: Any) -> str:
        """A text for the steps, one after another."""
        return "".join(self._step(*step) for step in steps)

    def _step(self, name: Any, value: Any) -> str:
        if name is op.LITERAL:
            return chr(value)
        if name in (op.ANY, op.NOT_LITERAL):
            return next(char for char in self._others if name is op.ANY or ord(char) != value)
        if name is op.IN:
            return self._of_set(value)
        if name in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, inner = value
            return self.written(inner) * max(least, min(int(most), 1)) if least <= _MOST else ""
        if name is op.SUBPATTERN:
            return self.written(value[3])
        if name is op.ATOMIC_GROUP:
            return self.written(value)
        if name is op.BRANCH:
            return self._suiting(map(self.written, value[1]))
        if name is op.AT:
            return ""
        raise ValueError(str(name))

    def _of_set(self, items: Any) -> str:
        if items[0][0] is op.NEGATE:
            inside = re.compile("|".join(filter(None, map(_as_set, items[1:]))) or "(?!)")
            return next((char for char in self._others if not inside.fullmatch(char)), "")
        return self._suiting(map(self._of_item, items))

    def _of_item(self, item: Any) -> str:
        name, value = item
        if name is op.LITERAL:
            return chr(value)
        if name is op.RANGE:
            return chr(value[0])
        char = _CATEGORIES[str(value)]
        return self._others[0] if char == _OTHERS["ru"][0] else char

    def _suiting(self, texts: Iterable[str]) -> str:
        """The first of them that is in the language's letters; the first of all, where none is."""
        first, *others = texts
        return next((text for text in (first, *others) if not _OTHER_LETTERS[self._lang].search(text)), first)


def _as_set(item: Any) -> str:
    name, value = item
    if name is op.LITERAL:
        return re.escape(chr(value))
    if name is op.RANGE:
        return f"[{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}]"
    return {"CATEGORY_DIGIT": r"\d", "CATEGORY_WORD": r"\w", "CATEGORY_SPACE": r"\s"}[str(value)]

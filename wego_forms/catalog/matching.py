"""A short text that a regular expression matches: what a sample says where a field has a pattern."""

from __future__ import annotations

import re
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

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
_OTHERS = "аbА1 -.,"


def matching(pattern: str) -> str | None:
    """A text that `pattern` matches as a whole; None: none was found (it looks ahead, or back)."""
    try:
        text = _written(parser.parse(pattern))
    except (ValueError, KeyError, RecursionError):
        return None
    return text if re.fullmatch(pattern, text) else None


def _written(steps: Any) -> str:
    return "".join(_step(*step) for step in steps)


def _step(name: Any, value: Any) -> str:
    if name is op.LITERAL:
        return chr(value)
    if name in (op.ANY, op.NOT_LITERAL):
        return next(char for char in _OTHERS if name is op.ANY or ord(char) != value)
    if name is op.IN:
        return _of_set(value)
    if name in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, inner = value
        return _written(inner) * max(least, min(int(most), 1)) if least <= _MOST else ""
    if name is op.SUBPATTERN:
        return _written(value[3])
    if name is op.ATOMIC_GROUP:
        return _written(value)
    if name is op.BRANCH:
        return _written(value[1][0])
    if name is op.AT:
        return ""
    raise ValueError(str(name))


def _of_set(items: Any) -> str:
    if items[0][0] is op.NEGATE:
        inside = re.compile("|".join(filter(None, map(_as_set, items[1:]))) or "(?!)")
        return next((char for char in _OTHERS if not inside.fullmatch(char)), "")
    name, value = items[0]
    if name is op.LITERAL:
        return chr(value)
    if name is op.RANGE:
        return chr(value[0])
    return _CATEGORIES[str(value)]


def _as_set(item: Any) -> str:
    name, value = item
    if name is op.LITERAL:
        return re.escape(chr(value))
    if name is op.RANGE:
        return f"[{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}]"
    return {"CATEGORY_DIGIT": r"\d", "CATEGORY_WORD": r"\w", "CATEGORY_SPACE": r"\s"}[str(value)]

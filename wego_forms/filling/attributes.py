"""What a tag in an attribute of Word's may print: a colour, a measure, yes or no, a side (ECMA-376-1, 17.18)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wego_forms.errors import Both

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@dataclass(frozen=True)
class Sort:
    """A sort of values: what is one, how it is told, and what a blank has in its place."""

    fits: re.Pattern[str]
    what: Both
    remedy: Both
    unknown: str


#: A field's code: not a sort of its own, for what it takes its place there says.
CODE = "code"
#: A word of it, without quotation marks.
WORD = "word"
SORTS: Mapping[str, Sort] = {
    "colour": Sort(
        re.compile(r"[0-9A-Fa-f]{6}|auto"),
        Both("здесь нужен цвет", "a colour is needed here"),
        Both("Шесть знаков RRGGBB, например 1F5A99.", "Six digits RRGGBB, for example 1F5A99."),
        "auto",
    ),
    "number": Sort(
        re.compile(r"-?\d{1,9}(?:(?:\.\d{1,6})?(?:mm|cm|in|pt|pc|pi))?"),
        Both("здесь нужно целое число или мера", "a whole number or a measure is needed here"),
        Both(
            "Например, 28 (кегль 14 в полупунктах) или 2cm.", "For example 28 (14 pt in half-points) or 2cm."
        ),
        "0",
    ),
    "switch": Sort(
        re.compile(r"true|false|on|off|[01]"),
        Both("здесь нужно да или нет", "yes or no is needed here"),
        Both("Напишите 1 или 0.", "Write 1 or 0."),
        "0",
    ),
    "side": Sort(
        re.compile(r"left|right|center|both|start|end|distribute"),
        Both("здесь нужно выравнивание", "an alignment is needed here"),
        Both("Одно из left, center, right, both.", "One of left, center, right, both."),
        "left",
    ),
}
_COLOURS = frozenset(f"{_W}{name}" for name in ("color", "fill"))
_SWITCHES = frozenset(
    f"{_W}{name}"
    for name in ("b", "i", "bCs", "iCs", "strike", "dstrike", "caps", "smallCaps", "vanish", "keepNext")
)
_MEASURED = frozenset(
    f"{_W}{name}" for name in ("spacing", "ind", "pgMar", "pgSz", "gridCol", "tblInd", "trHeight")
)
_WORDS_THERE = frozenset(f"{_W}{name}" for name in ("lineRule", "hRule", "orient", "type"))
_NUMBERS = frozenset(
    f"{_W}{name}" for name in ("sz", "szCs", "kern", "position", "w", "gridSpan", "ilvl", "numId")
)


def sort_at(element: str, attribute: str) -> str | None:
    """The sort of values that an attribute takes, by the names of both; None: any text, or not known here."""
    if element == f"{_W}fldSimple" and attribute == f"{_W}instr":
        return CODE
    if attribute in _COLOURS or (element == f"{_W}color" and attribute == f"{_W}val"):
        return "colour"
    if element == f"{_A}srgbClr" and attribute == "val":
        return "colour"
    if element in _MEASURED and attribute not in _WORDS_THERE:
        return "number"
    if attribute != f"{_W}val":
        return None
    if element in _NUMBERS:
        return "number"
    if element in _SWITCHES:
        return "switch"
    return "side" if element == f"{_W}jc" else None

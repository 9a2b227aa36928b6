"""Formulas written in one line: a fraction with its stroke, a root with its sign, limits beside a sum."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from wego_forms.ooxml.names import MATH
from wego_forms.pdf.elements import Element

M = MATH
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def in_line(formula: Element) -> str:
    """A formula's signs in one line, with what its layout says in signs of its own: a/b, √(a+b), x², (a; b)."""
    text = unicodedata.normalize("NFKC", _all(formula))
    return "".join(char for char in text if unicodedata.category(char) != "Cf").translate(_BACK)


#: What normalizing would undo stands for itself until then.
_KEPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"
_HIDE = {ord(char): 0xE000 + place for place, char in enumerate(_KEPT)}
_BACK = {hidden: kept for kept, hidden in _HIDE.items()}


def _all(parent: Iterable[Element]) -> str:
    return "".join([_one(element) for element in parent])


def _one(element: Element) -> str:
    tag = element.tag
    if tag == M + "t":
        return element.text or ""
    write = _WRITERS.get(tag)
    return write(element) if write else _all(element)


def _part(element: Element, name: str) -> str:
    found = element.find(M + name)
    return "" if found is None else _all(found)


def _said(element: Element, props: str, name: str, usual: str) -> str:
    """What an element's properties say of a sign."""
    found = element.find(f"{M}{props}/{M}{name}")
    return usual if found is None else found.get(M + "val", usual)


def _whole(text: str) -> str:
    """A part that stands for itself beside an operator: in brackets unless it is one sign or word."""
    return text if len(text) < 2 or text.isalnum() else f"({text})"


def _script(text: str, table: dict[int, int], sign: str) -> str:
    if not text:
        return ""
    if all(ord(char) in table for char in text):
        return text.translate(table).translate(_HIDE)
    return sign + _whole(text)


def _scripts(element: Element) -> str:
    low, high = _script(_part(element, "sub"), _LOWERED, "_"), _script(_part(element, "sup"), _RAISED, "^")
    return _part(element, "e") + low + high


def _sum(element: Element) -> str:
    low, high = _script(_part(element, "sub"), _LOWERED, "_"), _script(_part(element, "sup"), _RAISED, "^")
    return f"{_said(element, 'naryPr', 'chr', '∫')}{low}{high} {_part(element, 'e')}"


def _brackets(element: Element) -> str:
    sign = _said(element, "dPr", "sepChr", "|")
    inside = sign.join(_all(part) for part in element.iterchildren(M + "e"))
    return _said(element, "dPr", "begChr", "(") + inside + _said(element, "dPr", "endChr", ")")


_WRITERS: dict[str, Callable[[Element], str]] = {
    M + "f": lambda e: f"{_whole(_part(e, 'num'))}/{_whole(_part(e, 'den'))}",
    M + "rad": lambda e: f"{_script(_part(e, 'deg'), _RAISED, '')}√{_whole(_part(e, 'e'))}",
    M + "sSup": _scripts,
    M + "sSub": _scripts,
    M + "sSubSup": _scripts,
    M + "nary": _sum,
    M + "d": _brackets,
    M + "m": lambda e: "; ".join(
        ", ".join(_all(cell) for cell in row.iterchildren(M + "e")) for row in e.iterchildren(M + "mr")
    ),
    M + "limLow": lambda e: f"{_part(e, 'e')}_{_whole(_part(e, 'lim'))} ",
    M + "limUpp": lambda e: f"{_part(e, 'e')}^{_whole(_part(e, 'lim'))} ",
}

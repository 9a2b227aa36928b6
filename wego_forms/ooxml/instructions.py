"""The code of a Word field, read as Word reads it: words and texts in quotation marks (ECMA-376 part 1, 17.16.1)."""

from __future__ import annotations

import re
from typing import NamedTuple

#: What begins a text, and what ends it: Word takes the curved marks that it makes itself.
_CLOSERS = {'"': '"', "“": "”“", "”": "”", "„": "“”"}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
#: Fields that print what stands at a bookmark, or where it stands (17.16.5).
REFERRING = frozenset(("REF", "PAGEREF", "NOTEREF"))
#: Switches of HYPERLINK that have an argument (17.16.5.25).
_ARGUED = frozenset(("\\l", "\\o", "\\t", "\\s"))


class Argument(NamedTuple):
    """A word of a field's code, or a text in quotation marks: as typed inside them, and where it stands."""

    typed: str
    quoted: bool
    start: int
    end: int

    @property
    def text(self) -> str:
        """What it says: in quotation marks a backslash makes the next character plain."""
        return _ESCAPED.sub(r"\1", self.typed) if self.quoted else self.typed

    @property
    def is_switch(self) -> bool:
        """Whether it is a switch, as `\\h`."""
        return not self.quoted and self.typed.startswith("\\")


def arguments(code: str) -> list[Argument]:
    """All of a code, the field's name first; a text that nobody closes goes to the end."""
    found = []
    position = 0
    while position < len(code):
        char = code[position]
        if char.isspace():
            position += 1
            continue
        start = position
        if closers := _CLOSERS.get(char):
            position = _closing(code, position + 1, closers)
            found.append(Argument(code[start + 1 : position], True, start, min(position + 1, len(code))))
            position += 1
            continue
        while position < len(code) and not code[position].isspace() and code[position] not in _CLOSERS:
            position += 1
        found.append(Argument(code[start:position], False, start, position))
    return found


def _closing(code: str, position: int, closers: str) -> int:
    while position < len(code) and code[position] not in closers:
        position += 2 if code[position] == "\\" else 1
    return min(position, len(code))


def name(code: str) -> str:
    """The field's name in capitals; `=` of a formula; '' of an empty code."""
    words = code.split(maxsplit=1)
    return "" if not words else "=" if words[0][0] == "=" else words[0].upper()


def address(code: str) -> tuple[str, str]:
    """Where a HYPERLINK leads: the address, and the bookmark there; '' for what there is not, or another field."""
    if name(code) != "HYPERLINK":
        return "", ""
    place = anchor = ""
    switch = ""
    for each in arguments(code)[1:]:
        if each.is_switch:
            switch = each.typed.lower()
            continue
        if switch == "\\l":
            anchor = anchor or each.text
        elif switch not in _ARGUED:
            place = place or each.text
        switch = ""
    return place, anchor


def escaped(text: str) -> str:
    """A text as it stands between a field's quotation marks."""
    return text.replace("\\", "\\\\").replace('"', '\\"')

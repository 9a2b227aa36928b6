"""Numbered paragraphs one after another as lists in lists (ISO 32000-1, 14.8.4.3.3)."""

from __future__ import annotations

import re
from typing import NamedTuple

from wego_forms.pdf.tags.content import Piece
from wego_forms.pdf.tags.element import Element

_NEAR = 1.0  # pt
_DEEPEST = 9  # lists in lists: as many levels as one of Word's has
_LETTERS = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile("[ivxlcdm]+|[IVXLCDM]+")


class _Open(NamedTuple):
    """A list that goes on, by its number and level, and how far in pt its items are indented."""

    number: str
    level: int
    indent: float
    element: Element

    def inside(self, more: list[Element]) -> None:
        """Put more into the body of the last item."""
        item = self.element.kids[-1]
        assert isinstance(item, Element)
        body = item.kids[-1]
        if not isinstance(body, Element) or body.kind != "LBody":
            body = Element("LBody")
            item.kids.append(body)
        body.kids += more


class Lists:
    """The lists that the next item may go on with, the outermost first."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def end(self) -> None:
        """Something else than an item comes."""
        self._open.clear()

    def add(
        self,
        labels: list[Element],
        body: list[Element | Piece],
        place: tuple[str, int, float],
        label: str,
        made: list[Element],
    ) -> None:
        """Put an item where it belongs, maybe into a new list, which goes into `made` or the item above.

        `place`: the list's number, the level, 0 the outermost, and how far it is indented in pt: another list's item
        that stands further in is inside of the item above, as bullets under a number are.
        """
        number, level, indent = place
        opened = self._open
        while opened and not self._goes_on(*place):
            opened.pop()
        if not opened or (opened[-1].number, opened[-1].level) != (number, level):
            fresh = Element("L", attributes=f"/O /List /ListNumbering /{numbering(label)}")
            if opened:
                opened[-1].inside([fresh])
            else:
                made.append(fresh)
            opened.append(_Open(number, level, indent, fresh))
        item = Element("LI", [*labels])
        if body:
            item.kids.append(Element("LBody", body))
        opened[-1].element.kids.append(item)

    def take(self, elements: list[Element], indent: float) -> bool:
        """Take in what comes if it is a further paragraph of the last item, indented as its text; whether it is."""
        if not self._open or indent <= 0 or abs(self._open[-1].indent - indent) > _NEAR:
            return False
        self._open[-1].inside(elements)
        return True

    def _goes_on(self, number: str, level: int, indent: float) -> bool:
        """Whether an item is one of the innermost list, or of one in it."""
        last = self._open[-1]
        if (last.number, last.level) == (number, level):
            return True
        inside = last.level < level if last.number == number else indent > last.indent + _NEAR
        return inside and len(self._open) < _DEEPEST


def numbering(label: str) -> str:
    """How a list counts, by its first label: a value of ListNumbering (ISO 32000-1, table 347).

    >>> numbering("1.2."), numbering("•"), numbering("iv)"), numbering("а)"), numbering("–")
    ('Decimal', 'Disc', 'LowerRoman', 'LowerAlpha', 'Disc')
    """
    if any(char.isdigit() for char in label):
        return "Decimal"
    letters = _LETTERS.search(label)
    if letters is None:
        return {"◦": "Circle", "○": "Circle", "▪": "Square", "■": "Square"}.get(label.strip(), "Disc")
    word = letters[0]
    case = "Upper" if word.isupper() else "Lower"
    return f"{case}Roman" if _ROMAN.fullmatch(word) else f"{case}Alpha"

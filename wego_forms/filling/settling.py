"""What only a fill can know of a part, settled after it: numbers that a loop has repeated, holders left empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lxml import etree

from wego_forms.filling.columns import COLUMN, regrid
from wego_forms.filling.naming import Names
from wego_forms.ooxml.names import W

#: Stands in a part's source round what is to be settled; no value can have it, since no XML can.
SIGN, SIGN_END = "\x02", "\x03"
#: Holders that a condition may empty, and what each must then get or lose.
_NEED_PARAGRAPH = ("tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent")
#: More line ends than tags can stand together at a holder's end.
_LINES = 60
_KEPT = ("</w:p>", "</w:tc>", "</w:tr>")
#: Identities that are another's: a range's end has its beginning's number, an old form's field is called as the
#: bookmark round it.
_AS = {"e": "b", "H": "h", "f": "n"}
#: In a loop's first turn.
_OWN = "own"
_FIRST = {_OWN: ""}
_BLOCKS = frozenset(f"{W}{name}" for name in ("p", "sdt", "customXml", "altChunk"))


class Settler:
    """Settles the parts of one filled document; an identity that comes again gets a number that nobody has.

    `highest` is the highest number of each kind in the template; `names` are its bookmarks'.
    """

    def __init__(self, highest: dict[str, int], names: Names) -> None:
        self._names = names
        self._next = {kind: number + 1 for kind, number in highest.items()}
        self._seen: set[tuple[str, str]] = set()
        self._now: dict[tuple[str, str], str] = {}
        self._turns: dict[str, dict[str, str]] = {}
        #: Lists begun anew: the new number, and that of the list it is as.
        self.lists: dict[str, str] = {}

    def settle(self, xml: str) -> str:
        """The part with its marks settled."""
        pieces = xml.split(SIGN)
        emptied = False
        for place in range(1, len(pieces)):
            mark, _, text = pieces[place].partition(SIGN_END)
            if mark != "c":
                text = self._number(mark[0], mark[1:]) + text
            elif not pieces[place - 1][-_LINES:].rstrip().endswith(_KEPT):
                emptied = True  # no paragraph, cell or row before the mark
            pieces[place] = text
        whole = "".join(pieces)
        changes = [change for change, needed in ((_refill, emptied), (regrid, COLUMN in whole)) if needed]
        return _changed(whole, changes) if changes else whole

    def _number(self, kind: str, value: str) -> str:
        if kind == "l":  # a loop's turn begins
            self._turns[value] = {} if value in self._turns else _FIRST.copy()
            return ""
        if kind == "i":
            return self._list(*value.split("."))
        if kind == "N":
            return self._names.begun(value, lambda name: self._number("n", name))
        if kind == "R":
            return self._names.wanted(value)
        if kind == "t":
            return self._turned(*value.split(" ", 1))
        if kind in _AS:
            return self._now.get((_AS[kind], value), value)
        if (kind, value) not in self._seen:
            self._seen.add((kind, value))
            self._now[kind, value] = value
            return value
        number = self._next.get(kind, 1)
        self._next[kind] = number + 1
        fresh = f"{value[:30]}_{number}" if kind in "nv" else f"{number:08X}" if kind == "p" else str(number)
        self._now[kind, value] = fresh
        return fresh

    def _turned(self, loop: str, name: str) -> str:
        """The bookmark's name in this turn of the loop, for the bookmark and what leads to it."""
        turn = self._turns[loop]
        if f"n {name}" not in turn:
            turn[f"n {name}"] = self._number("n", name)
        return turn[f"n {name}"]

    def _list(self, number: str, loop: str, anew: str = "") -> str:
        """The list's number in this turn of the loop: in the first its own, if it has items nowhere else."""
        turn = self._turns[loop]
        if number not in turn:
            if _OWN in turn and not anew:
                turn[number] = number
            else:
                turn[number] = str(self._next.get("i", 1))
                self._next["i"] = int(turn[number]) + 1
                self.lists[turn[number]] = number
        return turn[number]


def _changed(xml: str, changes: Sequence[Callable[[Any], None]]) -> str:
    root: Any = etree.fromstring(xml.encode())
    for change in changes:
        change(root)
    declaration = xml[: xml.index("<", xml.index("?>"))] if xml.lstrip().startswith("<?xml") else ""
    return declaration + etree.tostring(root, encoding="unicode")


def _refill(root: Any) -> None:
    """Where a condition emptied something: a cell gets its paragraph, a row without cells goes."""
    for name, needed in (("tr", "tc"), ("tbl", "tr"), ("sdt", "sdtContent")):
        for node in reversed(list(root.iter(f"{W}{name}"))):
            held = next(node.iter(f"{W}{needed}"), None)
            if held is None or (name == "sdt" and not len(held)):
                node.getparent().remove(node)
    for node in root.iter(*(f"{W}{name}" for name in _NEED_PARAGRAPH)):
        blocks = [child for child in node if child.tag in _BLOCKS or child.tag == f"{W}tbl"]
        if not blocks or (blocks[-1].tag not in _BLOCKS):
            etree.SubElement(node, f"{W}p")

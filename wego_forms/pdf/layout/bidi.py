"""Text that runs from right to left: levels by Unicode's bidirectional algorithm (UAX 9), lines put in visual order.

The levels come from python-bidi, Arabic's joined forms from arabic-reshaper; both are the extra `rtl`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from importlib.util import find_spec
from itertools import groupby
from typing import Any
from unicodedata import bidirectional

from wego_forms.once import once
from wego_forms.pdf.layout.atoms import Atom
from wego_forms.pdf.layout.lines import Line
from wego_forms.pdf.scripts import RIGHT_TO_LEFT, lettered, unmarked

_OPENING, _CLOSING = "([{", ")]}"
#: The direction of letters and numbers among brackets, 1 leftwards.
_SIDES = {"L": 0, "R": 1, "EN": 1, "AN": 1}
_OBJECT = "\ufffc"
#: Classes of signs that set directions or join letters.
_SET_ASIDE = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"))


def levelled(atoms: list[Atom], right_to_left: bool) -> list[Atom]:
    """A paragraph's atoms, each of one level and its text as it is seen; as they are where nothing runs leftwards."""
    if not right_to_left and not RIGHT_TO_LEFT.search("".join([atom.text for atom in atoms])):
        return atoms
    if not available():
        return atoms
    texts = [atom.text if atom.kind == "word" and atom.text else _OBJECT for atom in atoms]
    levels = _levels("".join(texts), right_to_left)
    made: list[Atom] = []
    at = 0
    for atom, text in zip(atoms, texts, strict=True):
        own = levels[at : at + len(text)]
        at += len(text)
        if text == _OBJECT:
            atom.level = own[0]
            made.append(atom)
            continue
        start = 0
        for level, run in groupby(own):
            end = start + len(list(run))
            made.append(_part(atom, text[start:end], level, end == len(text)))
            start = end
    return made


def _part(atom: Atom, text: str, level: int, last: bool) -> Atom:
    """A stretch of a word of one level."""
    text = unmarked(_seen(text) if level % 2 else text)
    if text == atom.text:
        atom.level = level
        return atom
    width, pieces = atom.look.measure(text)
    return replace(atom, text=text, width=width, pieces=pieces, level=level, may_end=atom.may_end and last)


@lru_cache(maxsize=1)
def available() -> bool:
    """Whether the extra `rtl` is installed."""
    return find_spec("bidi") is not None and find_spec("arabic_reshaper") is not None


def _levels(text: str, right_to_left: bool) -> list[int]:
    from bidi import algorithm

    base = int(right_to_left)
    counted = [char for char in text if bidirectional(char) not in _SET_ASIDE]
    if len(counted) < len(text):  # what the algorithm would take out goes with what stands before it (X9)
        known, level = iter(_levels("".join(counted), right_to_left)), base
        return [level if bidirectional(c) in _SET_ASIDE else (level := next(known)) for c in text]
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"] = base
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _brackets(storage["chars"], base)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return [char["level"] for char in storage["chars"]]


def _brackets(chars: list[dict[str, Any]], base: int) -> None:
    """Give brackets that belong together one direction (UAX 9, N0), which python-bidi doesn't."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for place, char in enumerate(chars):
        if char["ch"] in _OPENING:
            opened.append(place)
        elif char["ch"] in _CLOSING:
            same = _OPENING[_CLOSING.index(char["ch"])]
            at = next((at for at in reversed(range(len(opened))) if chars[opened[at]]["ch"] == same), None)
            if at is not None:
                pairs.append((opened[at], place))
                del opened[at:]
    for start, end in sorted(pairs):
        inside = {_SIDES[char["type"]] for char in chars[start:end] if char["type"] in _SIDES}
        if inside:
            before = next(
                (_SIDES[one["type"]] for one in reversed(chars[:start]) if one["type"] in _SIDES), base
            )
            side = base if base in inside else before
            chars[start]["type"] = chars[end]["type"] = "LR"[side]


def _seen(text: str) -> str:
    """Letters that run leftwards as they are seen from left to right: joined, turned, brackets mirrored."""
    from bidi.mirror import MIRRORED

    return "".join(MIRRORED.get(char, char) for char in reversed(_reshaper().reshape(text)))


def heard(text: str) -> str:
    """What `_seen` has turned, as it is read: letters from the first, not joined, brackets the document's own."""
    from bidi.mirror import MIRRORED

    return lettered("".join(MIRRORED.get(char, char) for char in reversed(text)))


@once
def _reshaper() -> Any:
    """What joins letters. Made anew it reads its settings anew, which takes five times as long as joining a line."""
    from arabic_reshaper import ArabicReshaper

    # Ligatures would make one sign of two, and the account counts them.
    return ArabicReshaper({"support_ligatures": False, "delete_harakat": False})


def seen(line: Line, right_to_left: bool) -> None:
    """Put a line's atoms in the order in which they are seen (UAX 9, L2)."""
    atoms = line.atoms
    if not right_to_left and not any(atom.level for _, atom in atoms):
        return
    last = len(atoms)
    while last and atoms[last - 1][1].kind in ("space", "break", "anchor", "empty"):
        last -= 1
    if not last:
        return
    order = list(range(last))
    levels = [atom.level for _, atom in atoms[:last]]
    for level in range(max(levels), 0, -1):
        start = 0
        while start < last:
            end = start
            while end < last and levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    x = atoms[0][0]
    placed: list[tuple[float, Atom]] = []
    tabs: dict[int, tuple[float, str]] = {}
    for index in order:
        here, atom = atoms[index]
        tab = line.tabs.get(index)
        wide = atoms[index + 1][0] - here if index + 1 < len(atoms) else tab[0] if tab else atom.width
        if tab:
            tabs[len(placed)] = tab
        placed.append((x, atom))
        x += wide
    line.atoms = [*placed, *((x, atom) for _, atom in atoms[last:])]
    line.tabs = tabs
    line.stretches = _stretches([*order, *range(last, len(atoms))], line.atoms)
    line.stretched = 0 if line.gap and not tabs else line.stretched


def _stretches(order: list[int], atoms: list[tuple[float, Atom]]) -> list[range]:
    """A seen line parted where its direction turns or what is read next stands elsewhere, as it is read.

    `order`: the place of each atom in what is read.
    """
    found: list[range] = []
    start = 0
    for end in range(1, len(order) + 1):
        odd = atoms[start][1].level % 2
        step = -1 if odd else 1
        if end == len(order) or atoms[end][1].level % 2 != odd or order[end] - order[end - 1] != step:
            found.append(range(start, end))
            start = end
    return sorted(found, key=lambda stretch: min(order[stretch[0]], order[stretch[-1]]))

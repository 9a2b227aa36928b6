"""Lists: what word/numbering.xml says a numbered paragraph's label is (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from wego_forms.pdf.names import Element, W, child, children, on, val
from wego_forms.pdf.parts import parse
from wego_forms.pdf.styles import ParaProps, RunProps, para_props, run_props
from wego_forms.pdf.symbols import spelled_out, unknown_signs
from wego_forms.pdf.units import number


@dataclass(frozen=True)
class Level:
    """One level of a list."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    align: str = "left"
    suffix: str = "tab"
    restart: int | None = None
    legal: bool = False
    para: ParaProps = field(default_factory=ParaProps)
    run: RunProps = field(default_factory=RunProps)


class Label(NamedTuple):
    """A numbered paragraph's label: its text, formatting, alignment and what follows it."""

    text: str
    run: RunProps
    align: str
    suffix: str


_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 5000  # beyond it letters and Roman numbers are no help
_CHICAGO = "*†‡§"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"


class Lists:
    """The list definitions of a document; read only."""

    def __init__(self, data: bytes | None) -> None:
        root = parse(data, "word/numbering.xml") if data else None
        abstract = {e.get(W + "abstractNumId", ""): e for e in children(root, "abstractNum")}
        self.levels: dict[str, dict[int, Level]] = {}
        self.family: dict[str, str] = {}
        self.overrides: dict[str, dict[int, int]] = {}
        for num in children(root, "num"):
            name = num.get(W + "numId", "")
            source = val(child(num, "abstractNumId"))
            levels = _levels(abstract.get(source))
            self.family[name] = source
            for override in children(num, "lvlOverride"):
                place = int(number(override.get(W + "ilvl")))
                levels.update(_levels(override))
                start = child(override, "startOverride")
                if start is not None:
                    self.overrides.setdefault(name, {})[place] = int(number(val(start), 1))
            self.levels[name] = levels

    def level(self, name: str, place: int) -> Level | None:
        """A list's level; None where the document doesn't define it."""
        return self.levels.get(name, {}).get(place)


class Counter:
    """Counts the numbered paragraphs of one document."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self.given = 0
        """How many labels."""
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, name: str, place: int) -> Label | None:
        """The label of the next paragraph of list `name` at level `place` (0 the outermost)."""
        level = self._lists.level(name, place)
        if level is None:
            return None
        self.given += 1
        counts = self._counts.setdefault(self._lists.family[name], {})
        override = self._lists.overrides.get(name, {}).get(place)
        if override is not None and (name, place) not in self._begun:
            counts[place] = override - 1
        self._begun.add((name, place))
        counts[place] = counts.get(place, level.start - 1) + 1
        for deeper in [d for d in counts if d > place]:
            below = self._lists.level(name, deeper)
            if below is None or below.restart is None or (below.restart and place < below.restart):
                del counts[deeper]
        return Label(self._text(name, level, counts), level.run, level.align, level.suffix)

    def _text(self, name: str, level: Level, counts: dict[int, int]) -> str:
        if level.format == "none":
            return ""

        def value(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            of = self._lists.level(name, place) or level
            return spelled(counts.get(place, of.start), "decimal" if level.legal else of.format)

        text = spelled_out(level.text, level.run.get("font", ""))
        if level.format == "bullet":
            return "".join("•" if unknown_signs(char) else char for char in text)
        return re.sub(r"%(\d)", value, text)


def spelled(value: int, form: str) -> str:
    """A number as ST_NumberFormat `form` writes it; unknown forms as decimal.

    >>> spelled(4, "upperRoman"), spelled(28, "lowerLetter"), spelled(3, "russianLower")
    ('IV', 'bb', 'в')
    """
    if not 0 < value < _MOST:
        return str(value)
    if form.endswith("Roman"):
        text = ""
        for size, letters in _ROMAN:
            text += letters * (value // size)
            value %= size
        return text.upper() if form.startswith("upper") else text
    if form.endswith("Letter"):
        text = chr(97 + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return text.upper() if form.startswith("upper") else text
    if form in ("russianLower", "russianUpper"):
        text = _RUSSIAN[(value - 1) % len(_RUSSIAN)]
        return text.upper() if form == "russianUpper" else text
    if form == "chicago":
        return _CHICAGO[(value - 1) % 4] * ((value - 1) // 4 + 1)
    return f"{value:02}" if form == "decimalZero" else str(value)


def _levels(element: Element | None) -> dict[int, Level]:
    found = {}
    for lvl in children(element, "lvl"):
        restart, legal = child(lvl, "lvlRestart"), child(lvl, "isLgl")
        found[int(number(lvl.get(W + "ilvl")))] = Level(
            int(number(val(child(lvl, "start")), 1)),
            val(child(lvl, "numFmt"), "decimal"),
            val(child(lvl, "lvlText")),
            val(child(lvl, "lvlJc"), "left"),
            val(child(lvl, "suff"), "tab"),
            None if restart is None else int(number(val(restart))),
            legal is not None and on(legal),
            para_props(child(lvl, "pPr")),
            run_props(child(lvl, "rPr")),
        )
    return found


@lru_cache(maxsize=32)
def lists(data: bytes | None) -> Lists:
    """The list definitions in these bytes, parsed once."""
    return Lists(data)

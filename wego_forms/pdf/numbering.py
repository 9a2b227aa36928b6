"""Lists: what word/numbering.xml says a numbered paragraph's label is (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from wego_forms.ooxml.names import MC, VML, A, R, W
from wego_forms.pdf.elements import Element, child, children, on, val
from wego_forms.pdf.numerals import CUSTOM, known, spelled
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
    picture: str = ""
    """The relation of numbering.xml to the picture that its bullets are."""


class Label(NamedTuple):
    """A numbered paragraph's label: its text, formatting, alignment and what follows it."""

    text: str
    run: RunProps
    align: str
    suffix: str
    odd: str = ""
    """The format that its number is to have, where nobody here writes it, met for the first time."""
    picture: str = ""
    """As of its level."""


class Lists:
    """The list definitions of a document; read only."""

    def __init__(self, data: bytes | None) -> None:
        root = parse(data, "word/numbering.xml") if data else None
        abstract = {e.get(W + "abstractNumId", ""): e for e in children(root, "abstractNum")}
        pictures = {e.get(W + "numPicBulletId", ""): _image(e) for e in children(root, "numPicBullet")}
        self.levels: dict[str, dict[int, Level]] = {}
        self.family: dict[str, str] = {}
        self.overrides: dict[str, dict[int, int]] = {}
        styled = {
            val(link): name for name, e in abstract.items() if (link := child(e, "styleLink")) is not None
        }
        for num in children(root, "num"):
            name = num.get(W + "numId", "")
            source = val(child(num, "abstractNumId"))
            levels = _levels(abstract.get(source), pictures)
            if not levels and (link := child(abstract.get(source), "numStyleLink")) is not None:
                levels = _levels(abstract.get(styled.get(val(link), "")), pictures)
            self.family[name] = source
            for override in children(num, "lvlOverride"):
                place = int(number(override.get(W + "ilvl")))
                levels.update(_levels(override, pictures))
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
        self._odd: set[str] = set()
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, name: str, place: int, lang: str = "") -> Label | None:
        """The label of the next paragraph of list `name` at level `place` (0 the outermost), in a language."""
        level = self._lists.level(name, place)
        if level is None:
            return None
        self.given += 1
        counts = self._counts.setdefault(self._lists.family[name], {})
        override = self._lists.overrides.get(name, {}).get(place)
        if override is not None and (name, place) not in self._begun:
            counts[place] = override - 1
        self._begun.add((name, place))
        for outer in range(place):  # one that is skipped counts as begun, as in LibreOffice
            if outer not in counts and (above := self._lists.level(name, outer)):
                counts[outer] = above.start
        counts[place] = counts.get(place, level.start - 1) + 1
        for deeper in [d for d in counts if d > place]:
            below = self._lists.level(name, deeper)
            if below is None or below.restart is None or (below.restart and place < below.restart):
                del counts[deeper]
        odd = "" if known(level.format) or level.format in self._odd else level.format
        self._odd.add(odd)
        return Label(
            self._text(name, level, counts, lang), level.run, level.align, level.suffix, odd, level.picture
        )

    def _text(self, name: str, level: Level, counts: dict[int, int], lang: str) -> str:
        if level.format == "none":
            return ""

        def value(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            of = self._lists.level(name, place) or level
            return spelled(counts.get(place, of.start), "decimal" if level.legal else of.format, lang)

        text = spelled_out(level.text, level.run.get("font", ""))
        if level.format == "bullet":
            return "".join("•" if unknown_signs(char) else char for char in text)
        return re.sub(r"%(\d)", value, text)


def _levels(element: Element | None, pictures: dict[str, str]) -> dict[int, Level]:
    found = {}
    for lvl in children(element, "lvl"):
        restart, legal = child(lvl, "lvlRestart"), child(lvl, "isLgl")
        found[int(number(lvl.get(W + "ilvl")))] = Level(
            0 if (start := child(lvl, "start")) is None else int(number(val(start), 1)),
            _format(lvl),
            val(child(lvl, "lvlText")),
            val(child(lvl, "lvlJc"), "left"),
            val(child(lvl, "suff"), "tab"),
            None if restart is None else int(number(val(restart))),
            legal is not None and on(legal),
            para_props(child(lvl, "pPr")),
            run_props(child(lvl, "rPr")),
            pictures.get(val(child(lvl, "lvlPicBulletId")), ""),
        )
    return found


def _image(bullet: Element) -> str:
    """The relation to the picture in a w:numPicBullet; '' where it has none."""
    for image in bullet.iter(VML + "imagedata", A + "blip"):
        return image.get(R + "id") or image.get(R + "embed") or ""
    return ""


def _format(level: Element) -> str:
    """How a level's numbers are written; one that is made up (001, 002) stands where only newer Words see it."""
    said = child(level, "numFmt")
    if said is None:
        said = level.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if said is not None and val(said) == "custom":
        first = said.get(W + "format", "").partition(",")[0].strip()
        return CUSTOM + first if first.isdigit() else "decimal"
    return val(said, "decimal")


@lru_cache(maxsize=32)
def lists(data: bytes | None) -> Lists:
    """The list definitions in these bytes, parsed once."""
    return Lists(data)

"""The 89 federal subjects of Russia: every case, English names, the posts of their heads by date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from wego_forms.language.kinds import Case
from wego_forms.language.russian.spelling import DASH, clean_phrase, key
from wego_forms.once import once

_WHOLE = {"обл": "область", "респ": "республика"}
_SHORTENED = re.compile(r"\b(обл|респ)\b\.?")


class Head(NamedTuple):
    """What a region's head is called from `since` on (ISO 8601: a year, or a day where it is known; '' ever)."""

    since: str
    ru: str
    en: str


class Region(NamedTuple):
    """A federal subject; `code` is its ISO 3166-2:RU code, None where the standard gives none."""

    code: str | None
    nominative: str
    genitive: str
    dative: str
    accusative: str
    instrumental: str
    prepositional: str
    locative: str
    en: str
    en_alternative: str
    heads: tuple[Head, ...]

    def form(self, case: Case) -> str:
        """The Russian name in `case`."""
        text: str = getattr(self, case)
        return text

    def head(self, on: date | None = None) -> Head:
        """The head's post on a day, the latest if none is given."""
        day = (on or date.max).isoformat()
        held = [head for head in self.heads if head.since <= day[: len(head.since)]]
        return (held or list(self.heads))[-1 if held else 0]


@once
def _tables() -> tuple[tuple[Region, ...], Mapping[str, Region]]:
    import csv
    from importlib.resources import files

    folder = files("wego_forms.language.russian")
    heads: dict[str, list[Head]] = {}
    with folder.joinpath("heads.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            heads.setdefault(row["region"], []).append(Head(row["since"], row["ru"], row["en"]))
    regions: list[Region] = []
    index: dict[str, Region] = {}
    with folder.joinpath("regions.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            region = _region(row, tuple(heads.get(row["nominative"], heads["*"])))
            regions.append(region)
            names = [region.nominative, region.en, region.en_alternative, *row["aliases"].split("|")]
            names += [name.partition(f" {DASH} ")[0] for name in names[:3]]
            names += [region.nominative.partition(" (")[0], _doubled(region.nominative)]
            for name in [*names, region.code or ""]:
                if name:
                    index.setdefault(_key(name), region)
    return tuple(regions), index


def _region(row: Mapping[str, str], heads: tuple[Head, ...]) -> Region:
    return Region(
        code=row["code"] or None,
        nominative=row["nominative"],
        genitive=row["genitive"],
        dative=row["dative"],
        accusative=row["accusative"],
        instrumental=row["instrumental"],
        prepositional=row["prepositional"],
        locative=f"{row['preposition']} {row['prepositional']}",
        en=row["en"],
        en_alternative=row["en_alternative"],
        heads=heads,
    )


def _doubled(name: str) -> str:
    """As the Constitution has two of them: Республика Татарстан (Татарстан)."""
    return f"{name} ({name.rpartition(' ')[2]})"


def regions() -> tuple[Region, ...]:
    """All 89, in the alphabetical order of their names."""
    return _tables()[0]


def subject_names() -> Iterator[tuple[str, Region]]:
    """Every name by which a federal subject is known, in small letters, and the subject."""
    yield from _tables()[1].items()


@lru_cache(maxsize=4096)
def region(text: str) -> Region | None:
    """The federal subject by its Russian or English name, usual short name or ISO 3166-2 code, else None.

    Dashes and hyphens, е and ё, capitals, 'обл.' and a leading 'the' make no difference.
    """
    return _tables()[1].get(_key(text))


@lru_cache(maxsize=4096)
def region_form(text: str, case: Case) -> str | None:
    """The region's name as `text` has it (long, or without its second name) in `case`; None: not its full name."""
    found = region(text)
    if found is None:
        return None
    wanted = _key(text)
    form = found.form(case)
    if wanted == _key(found.nominative):
        return form
    head, dash, _ = found.nominative.partition(f" {DASH} ")
    if dash and wanted == _key(head):
        return form.partition(f" {DASH} ")[0]
    base, bracket, _ = found.nominative.partition(" (")
    if bracket and wanted == _key(base):
        return form.partition(" (")[0]
    if wanted == _key(_doubled(found.nominative)):
        return _doubled(form)
    return None


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    flat = key(clean_phrase(text)).replace("’", "'").replace("—", DASH).removeprefix("the ")
    flat = (
        flat.replace(" – ", "-").replace(" - ", "-").replace("–", "-").replace("- ", "-").replace(" -", "-")
    )
    flat = _SHORTENED.sub(lambda found: _WHOLE[found[1]], flat.replace("авт. ", "автономный "))
    area = " автономная область" if flat.startswith("еврейская") else " автономный округ"
    return re.sub(" ао$", area, flat).rstrip(".")

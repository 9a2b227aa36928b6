"""The numbers that a folder's letters were given: remembered by the base record's file and the addressee."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from wego_forms.errors import Both, OutputError, Problem
from wego_forms.foreign import quoting
from wego_forms.language import region
from wego_forms.records.base import Refused
from wego_forms.records.wholename import split_name
from wego_forms.saving import save

#: What a folder remembers of the numbers that its letters were given.
NUMBERS = ".wego-forms-numbers"
#: Before the digest of all that a letter's row says; before a number that a letter had, and has no more.
SAYS, WAS = "=", "~"

#: What told an addressee in the folders of earlier versions, as it was typed.
_TOLD = (
    "addressee.person.family",
    "addressee.person.given",
    "addressee.person.patronymic",
    "addressee.person.name",
    "addressee.region",
    "addressee.organization",
)


class Whom(NamedTuple):
    """Digests of a row's addressee: who it is and of what; what was typed of both; and of all that the row says.

    However the name is laid out in columns, the region spelt, and whatever is said of both in English as well, `now`
    is the same. Folders of earlier versions have `before`. `says` tells two letters to one addressee.
    """

    now: str
    before: str = ""
    says: str = ""


NOBODY = Whom("")


def whom(cells: Mapping[str, Any]) -> Whom:
    """Of the row's addressee; of the whole row but its number where it has none."""
    typed = [f"{path}={cells[path]}" for path in sorted(cells) if path.startswith(_TOLD)]
    rest = [f"{path}={cells[path]}" for path in sorted(cells) if path != "number" and ".forms." not in path]
    told = [_name_of(cells), _region_of(cells), _said(cells, "addressee.organization")]
    return Whom(_digest(told if any(told) else rest), _digest(typed or rest), _digest(rest))


@dataclass(frozen=True)
class Memory:
    """What a folder remembers of the letters over one base record.

    `given`: their numbers, by the addressee and the letter's place among his, and by what the row says. `others`:
    those of letters over other records. `brought`: those that the rows have by hand. `claimed`: those of letters that
    a row says all the same as before. `kept`: of these that rows have by hand those that other rows' letters keep.
    """

    given: Mapping[str, str] = field(default_factory=dict)
    others: frozenset[str] = frozenset()
    brought: frozenset[str] = frozenset()
    claimed: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()

    @cached_property
    def all(self) -> frozenset[str]:
        """Every number that no new letter may have."""
        return self.others | self.brought | frozenset(self.given.values())

    @cached_property
    def _by_addressee(self) -> Mapping[str, list[str]]:
        found: dict[str, list[tuple[int, str]]] = {}
        for key, number in self.given.items():
            whose, _, place = key.rpartition(":")
            if place.isdigit() and not key.startswith((SAYS, WAS)):
                found.setdefault(whose, []).append((int(place), number))
        return {whose: [number for _, number in sorted(numbers)] for whose, numbers in found.items()}

    def of(self, whose: str) -> list[str]:
        """The numbers of the addressee's letters, in their order."""
        return self._by_addressee.get(whose, [])


NO_MEMORY = Memory()


def recalled(
    folder: Path | None, base: str, rows: Iterable[Mapping[str, Any]], *, numbered: bool = True
) -> Memory:
    """What the folder remembers of letters over that base record, and what the rows say of numbers.

    `numbered`: whether a row can have one; where none can, and nothing is remembered, they aren't gone through.
    OutputError: the folder's memory can't be read.
    """
    known = _read(folder) if folder is not None else {}
    given = known.get(base, {})
    others = {number for name, letters in known.items() if name != base for number in letters.values()}
    brought, claimed = set(), set()
    for cells in rows if given or numbered else ():
        if "number" in cells:
            brought.add(str(cells["number"]))
        if given and (number := given.get(f"{SAYS}{whom(cells).says}")):
            claimed.add(number)
    return Memory(given, frozenset(others), frozenset(brought), frozenset(claimed))


def _name_of(cells: Mapping[str, Any]) -> str:
    person = "addressee.person"
    parts = {part: str(cells.get(f"{person}.{part}") or "") for part in ("family", "given", "patronymic")}
    if name := cells.get(f"{person}.name"):
        try:
            parts |= split_name(str(name))
        except Refused:
            return str(name)
    return " ".join(parts.values())


def _region_of(cells: Mapping[str, Any]) -> str:
    text = _said(cells, "addressee.region")
    subject = region(text) if text else None
    return subject.nominative if subject else text


def _said(cells: Mapping[str, Any], path: str) -> str:
    """The text, in Russian where it is."""
    found = (cells.get(each) for each in (f"{path}.ru", path, f"{path}.en"))
    return next((str(text) for text in found if text), "")


def _digest(told: list[str]) -> str:
    text = " ".join("\n".join(told).casefold().replace("ё", "е").split(" "))
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest()


def remembered(folder: Path, base: str) -> dict[str, str]:
    """The numbers given in the folder to letters over that base record. OutputError: they can't be read."""
    return _read(folder).get(base, {})


def remember(folder: Path, base: str, given: Mapping[str, str]) -> None:
    """Note them beside those of letters that this run hasn't; a number that a letter has no more stays taken.

    OutputError: the folder can't be written.
    """
    known = _read(folder)
    before = known.get(base, {})
    now = {**before, **given}
    gone = set(before.values()) - set(now.values())
    known[base] = now | {f"{WAS}{number}": number for number in gone}
    data = json.dumps(known, ensure_ascii=False, sort_keys=True, indent=0)
    save(folder / NUMBERS, data.encode("utf-8", "backslashreplace"))


def _read(folder: Path) -> dict[str, dict[str, str]]:
    path = folder / NUMBERS
    try:
        data = json.loads(path.read_text("utf-8"))
        if not isinstance(data, dict) or not all(isinstance(letters, dict) for letters in data.values()):
            raise ValueError("no memory of numbers")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        what = Both(
            "записанные номера писем не читаются", "the numbers that letters were given can't be read"
        )
        remedy = Both(
            "Верните этот файл из копии; без него всем письмам будут даны новые номера.",
            "Bring the file back from a copy; without it all letters get new numbers.",
        )
        raise OutputError(Problem(quoting(what, error), remedy, file=str(path))) from None
    return {
        str(base): {str(key): str(number) for key, number in letters.items()}
        for base, letters in data.items()
    }

"""The numbers that a folder's letters were given: remembered by the base record's file and the addressee."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wego_forms.batch.plan.numbering import NUMBERS
from wego_forms.language import region
from wego_forms.records.base import Refused
from wego_forms.records.wholename import split_name
from wego_forms.saving import save

#: What told an addressee in the folders of earlier versions, as it was typed.
_TOLD = (
    "addressee.person.family",
    "addressee.person.given",
    "addressee.person.patronymic",
    "addressee.person.name",
    "addressee.region",
    "addressee.organization",
)


def whom(cells: Mapping[str, Any]) -> tuple[str, str]:
    """Digests of the row's addressee, who it is and of what; of the whole row but its number where it has none.

    However the name is laid out in columns, the region spelt, and whatever is said of both in English as well, the
    first is the same. The second is of what was typed: folders of earlier versions have it.
    """
    typed = [f"{path}={cells[path]}" for path in sorted(cells) if path.startswith(_TOLD)]
    rest = [f"{path}={cells[path]}" for path in sorted(cells) if path != "number"]
    told = [_name_of(cells), _region_of(cells), _said(cells, "addressee.organization")]
    return _digest(told if any(told) else rest), _digest(typed or rest)


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
    """The numbers given in the folder to letters over that base record, by letter."""
    return _read(folder).get(base, {})


def remember(folder: Path, base: str, given: Mapping[str, str]) -> None:
    """Note them beside those of letters that this run hasn't. OutputError: the folder can't be written."""
    known = _read(folder)
    known[base] = {**known.get(base, {}), **given}
    data = json.dumps(known, ensure_ascii=False, sort_keys=True, indent=0)
    save(folder / NUMBERS, data.encode("utf-8", "backslashreplace"))


def _read(folder: Path) -> dict[str, dict[str, str]]:
    with contextlib.suppress(OSError, ValueError):
        data = json.loads((folder / NUMBERS).read_text("utf-8"))
        if isinstance(data, dict):
            return {
                str(base): {str(key): str(number) for key, number in letters.items()}
                for base, letters in data.items()
                if isinstance(letters, dict)
            }
    return {}

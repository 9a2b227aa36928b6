"""The numbers that a folder's letters were given: remembered by the base record's file and the addressee."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wego_forms.batch.plan.numbering import NUMBERS
from wego_forms.saving import save

#: What tells an addressee: who it is and of what, not how the post is worded today.
_TELLING = (
    "addressee.person.family",
    "addressee.person.given",
    "addressee.person.patronymic",
    "addressee.person.name",
    "addressee.region",
    "addressee.organization",
)


def whom(cells: Mapping[str, Any]) -> str:
    """A digest of the row's addressee; of the whole row but its number where it has none."""
    told = [f"{path}={cells[path]}" for path in sorted(cells) if path.startswith(_TELLING)]
    told = told or [f"{path}={cells[path]}" for path in sorted(cells) if path != "number"]
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

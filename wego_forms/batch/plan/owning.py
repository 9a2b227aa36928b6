"""Whose a file of the folder is: of which record, template and table, to whom; so that no other takes its place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from wego_forms.batch.plan.remembering import whom

_LETTERS = 8
_SIGN = "-"


def owned(key: str, made_of: Iterable[object], where: str, cells: Mapping[str, Any] | None) -> str:
    """The key of a file with its owner before it, a short digest each: the names of the base record and the template
    that it is `made_of`, the table `where` it comes from, the addressee.
    """
    addressee = whom(cells).now if cells else ""
    names = "\n".join(Path(str(each)).name if each else "" for each in made_of)
    return f"{_digest(names)}{_digest(where)}{_digest(addressee)}{_SIGN}{key}"


def is_same(key: str, other: str) -> bool:
    """Whether two keys are of files that are made the same, whoever owns them."""
    return key.rpartition(_SIGN)[2] == other.rpartition(_SIGN)[2]


def is_anothers(key: str, other: str) -> bool:
    """Whether two files are over two records or templates, or two tables' letters to two addressees."""
    one, two = key.rpartition(_SIGN)[0], other.rpartition(_SIGN)[0]
    if not (one and two):  # as an earlier version has noted it: nobody knows
        return False
    base, table, addressee = (
        one[at : at + _LETTERS] != two[at : at + _LETTERS] for at in (0, _LETTERS, 2 * _LETTERS)
    )
    return base or (table and addressee)


def is_of(key: str, made_of: Iterable[object], where: str) -> bool:
    """Whether the file is over that record and template, and of that table."""
    return key[: 2 * _LETTERS] == owned("", made_of, where, None)[: 2 * _LETTERS]


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=_LETTERS // 2).hexdigest()

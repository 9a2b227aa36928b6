"""What a batch is asked for: languages, formats, names, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from wego_forms.catalog import LANGUAGES
from wego_forms.errors import Both, InputError, Lang, Problem
from wego_forms.filling import FORMATS, Engine

#: Either makes a folder in a pattern of names.
SLASHES = re.compile(r"[/\\]")
Word = TypeVar("Word", bound=str)
#: As in `{row:03}_{region}_{lang}`; docs/batch.md lists what can stand in braces.
DEFAULT_NAMES = "{row:03}_{region}_{lang}"


@dataclass(frozen=True)
class Options:
    """How the letters are made; each of these changes what is in a file or what it is called."""

    langs: tuple[Lang, ...] = ("ru",)
    formats: tuple[str, ...] = FORMATS
    names: str = DEFAULT_NAMES
    #: Names of files in Latin letters (ICAO Doc 9303).
    latin: bool = False
    #: A pattern of registration numbers, such as `73-Г-01/{n}исх`; `first` is the first letter's n.
    numbers: str | None = None
    first: int = 1
    template: Path | None = None
    engine: Engine = "reportlab"
    font: str | None = None
    #: The PDFs as PDF/A-1b.
    archive: bool = False

    @property
    def depth(self) -> int:
        """How many folders below the one given the files lie."""
        return len(SLASHES.split(self.names)) - 1


def languages(given: str | Iterable[str]) -> tuple[Lang, ...]:
    """`ru`, `en`, `all`, or several of them. InputError: another word."""
    wanted = LANGUAGES if given == "all" else (given,) if isinstance(given, str) else tuple(given)
    return _known(wanted, LANGUAGES, Both("нет такого языка", "no such language"))


def formats_of(given: str | Iterable[str]) -> tuple[str, ...]:
    """`docx`, `pdf`, `all`, or several of them. InputError: another word."""
    wanted = FORMATS if given == "all" else (given,) if isinstance(given, str) else tuple(given)
    return _known(wanted, FORMATS, Both("нет такого формата", "no such format"))


def _known(wanted: Iterable[str], known: tuple[Word, ...], what: Both) -> tuple[Word, ...]:
    chosen = tuple(dict.fromkeys(wanted))
    choices = ", ".join((*known, "all"))
    remedy = Both(f"Выберите из: {choices}.", f"Choose from: {choices}.")
    if wrong := [word for word in chosen if word not in known]:
        raise InputError([Problem(what, remedy, value=str(word)) for word in wrong])
    if not chosen:
        raise InputError(Problem(what, remedy, value=""))
    return tuple(word for word in known if word in chosen)

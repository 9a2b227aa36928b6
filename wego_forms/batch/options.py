"""What a batch is asked for: languages, formats, names, numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from wego_forms.choosing import ArchiveLevel, SheetLang
from wego_forms.filling import FORMATS, Engine

#: Either makes a folder in a pattern of names.
SLASHES = re.compile(r"[/\\]")
#: As in `{row:03}_{region}_{lang}`; docs/batch.md lists what can stand in braces.
DEFAULT_NAMES = "{row:03}_{region}_{lang}"


@dataclass(frozen=True)
class Options:
    """How the letters are made; each of these changes what is in a file or what it is called."""

    langs: tuple[SheetLang, ...] = ("ru",)
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
    #: The PDFs as copies for an archive.
    archive: ArchiveLevel = ""
    #: Forms that others go on filling in.
    fillable: bool = False

    @property
    def draws(self) -> bool:
        """Whether PDFs of our own drawing are made."""
        return "pdf" in self.formats and self.engine == "reportlab"

    @property
    def depth(self) -> int:
        """How many folders below the one given the files lie."""
        return len(SLASHES.split(self.names)) - 1

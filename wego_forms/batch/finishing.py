"""What is made of all the letters when they are there: one PDF to print, one zip."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from wego_forms.batch.manifest import NAME as MANIFEST
from wego_forms.batch.merging import Print
from wego_forms.batch.merging import merge as merge_letters
from wego_forms.batch.packing import pack
from wego_forms.batch.work import Outcome


@dataclass
class After:
    """What is made of all the letters when they are there."""

    merge: Path | None
    both_sides: bool
    zip: Path | None
    letters: list[tuple[str, str]] = field(default_factory=list)

    def note(self, outcome: Outcome) -> None:
        """Take a letter's file in, where anything is to be made of it."""
        if (self.merge or self.zip) and outcome.status != "failed":
            self.letters.append((outcome.file, outcome.title))

    def make(self, out: Path) -> list[Path]:
        """Make what is wanted of the letters in `out`. The paths of what was made."""
        made = []
        if self.merge:
            prints = (Print(out / file, title) for file, title in self.letters if file.endswith(".pdf"))
            made.append(merge_letters(prints, self.merge, both_sides=self.both_sides))
        if self.zip:
            made.append(pack(out, [*(file for file, _ in self.letters), MANIFEST], self.zip))
        return made

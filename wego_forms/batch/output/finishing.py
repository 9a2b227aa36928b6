"""What is made of all the letters when they are there: one PDF to print, one zip, the report's page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from wego_forms.batch.output.manifest import NAME as MANIFEST
from wego_forms.batch.output.merging import Print, letter_bytes
from wego_forms.batch.output.merging import merge as merge_letters
from wego_forms.batch.output.page import write_page
from wego_forms.batch.report import Report
from wego_forms.batch.work.worker import Outcome
from wego_forms.errors import Both, OutputError, Problem
from wego_forms.saving import Outputs, real_place, refuse_other_suffix, whole_file, zip_files


@dataclass
class After:
    """What is made of all the letters when they are there."""

    merge: Path | None
    both_sides: bool
    zip: Path | None
    page: Path | None = None
    told: bool = False
    letters: list[tuple[str, str]] = field(default_factory=list)

    def reserve(self, outputs: Outputs, own: list[Path]) -> None:
        """Ask for the places, beside the batch's `own`. OutputError: an input, or somebody's file, is in one."""
        outputs.reserve([*own, *self.places])
        for path, suffixes in (
            (self.merge, (".pdf",)),
            (self.zip, (".zip",)),
            (self.page, (".html", ".htm")),
        ):
            if path:
                refuse_other_suffix(path, *suffixes)
        outputs.check(dict.fromkeys(self.places))

    @property
    def places(self) -> list[Path]:
        """Where something is made of all the letters."""
        return [path for path in (self.merge, self.zip, self.page) if path]

    def inside(self, out: Path) -> Iterator[str]:
        """Those places that are in the folder of the letters, as a letter there would be called.

        OutputError: the folder itself, or one that it is in, is to be one of them.
        """
        folder = real_place(out.absolute() / "letter").parent
        for path in self.places:
            place = real_place(path)
            if folder.is_relative_to(place):
                raise OutputError(
                    Problem(
                        Both(
                            "на месте файла папка для писем",
                            "the folder of the letters is in the file's place",
                        ),
                        Both("Назовите другое место.", "Name another place."),
                        file=str(path),
                    )
                )
            if place.is_relative_to(folder):
                yield place.relative_to(folder).as_posix()

    def note(self, outcome: Outcome) -> None:
        """Take a letter's file in, where anything is to be made of it."""
        if (self.merge or self.zip or self.page) and outcome.status != "failed":
            self.letters.append((outcome.file, outcome.title))

    def make(self, out: Path) -> list[Path]:
        """Make what is wanted of the letters in `out`, if there are any. The paths of what was made."""
        made: list[Path] = []
        if not self.letters:
            return made
        if self.merge:
            made.append(merge_letters(self._prints(out), self.merge, both_sides=self.both_sides))
        if self.zip:
            names = [*(file for file, _ in self.letters), MANIFEST]
            with whole_file(self.zip, ours=True) as file:
                zip_files(file, ((name, letter_bytes(out / name)) for name in names))
            made.append(self.zip)
        return made

    def tell(self, report: Report) -> None:
        """Write the report's page, if one is wanted and isn't there yet."""
        if self.page and not self.told:
            self.told = True
            report.made.append(write_page(report, self._prints(report.where), self.page))

    def _prints(self, out: Path) -> Iterator[Print]:
        return (Print(out / file, title) for file, title in self.letters if file.endswith(".pdf"))

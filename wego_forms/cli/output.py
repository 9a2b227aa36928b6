"""Render documents in the formats asked for and put the files in their place: all of a record's, or none."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from wego_forms.choosing import ArchiveLevel
from wego_forms.cli.options import EngineChoice
from wego_forms.cli.words import say, tell, told_warnings
from wego_forms.errors import Both, OutputError, Problem
from wego_forms.filling import Document
from wego_forms.saving import Outputs

STANDARD = "-"


def put(outputs: Outputs, files: dict[Path, bytes]) -> None:
    """Write the files and name them; a single one called - goes to standard output. Errors as of `Outputs`."""
    if [str(path) for path in files] == [STANDARD]:
        sys.stdout.buffer.write(*files.values())
        sys.stdout.buffer.flush()
        return
    for path in outputs.write(files):
        print(path, flush=True)


def too_many(files: Iterable[str], remedy: Both) -> OutputError:
    """Several files were to go to standard output."""
    return OutputError(
        Problem(
            Both("в стандартный вывод идёт только один файл", "standard output takes one file only"),
            remedy,
            value=", ".join(files),
        )
    )


class Writer:
    """Where a command's files go, and how they are drawn."""

    def __init__(
        self,
        out: Path,
        formats: Iterable[str],
        engine: EngineChoice,
        font: str | None,
        archive: ArchiveLevel = "",
        force: bool = False,
    ) -> None:
        self.out = out
        self.formats = tuple(formats)
        if archive and "pdf" not in self.formats:
            said = say("архивная копия – это PDF: --format pdf", "an archive copy is a PDF: --format pdf")
            raise typer.BadParameter(said, param_hint="--archive")
        self.engine = engine
        self.font = font
        self.archive = archive
        self.outputs = Outputs([font], force=force)
        self._fonts_told: set[str] = set()
        self._to_standard = 0

    def reserve(self, names: Iterable[str], inputs: Iterable[str | Path | None] = ()) -> None:
        """Take the documents' names, without suffix, before any is made. OutputError: one can't be taken."""
        self.outputs.reads(inputs)
        files = [f"{name}.{kind}" for name in names for kind in self.formats]
        if str(self.out) != STANDARD:
            self.outputs.reserve([self.out / name for name in files])
            return
        self._to_standard += len(files)
        if self._to_standard > 1:
            remedy = Both(
                "Выберите одну запись, язык и формат: --lang ru --format pdf.",
                "Choose one record, language and format: --lang ru --format pdf.",
            )
            raise too_many(files, remedy)

    def write(self, documents: dict[str, Document]) -> None:
        """Write each document of a reserved name in every format; nothing if any of them can't be drawn or placed."""
        files = {
            f"{name}.{kind}": self._bytes(document, kind)
            for name, document in documents.items()
            for kind in self.formats
        }
        if str(self.out) == STANDARD:
            put(self.outputs, {Path(STANDARD): next(iter(files.values()))})
            return
        put(self.outputs, {self.out / name: data for name, data in files.items()})

    def _bytes(self, document: Document, kind: str) -> bytes:
        if kind == "docx":
            return document.docx()
        if self.engine is EngineChoice.libreoffice:
            return document.pdf("libreoffice", archive=self.archive)
        with told_warnings():
            drawing = document.drawing(self.font, archive=self.archive)
        fonts = ", ".join(drawing.fonts)
        if fonts not in self._fonts_told:
            self._fonts_told.add(fonts)
            tell(say(f"Шрифт PDF: {fonts}", f"Font of the PDF: {fonts}"))
        return drawing.pdf

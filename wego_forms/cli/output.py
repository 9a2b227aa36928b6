"""Render documents in the formats asked for and put the files in their place: all of a record's, or none."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from wego_forms.cli.options import EngineChoice
from wego_forms.cli.words import say, tell, told_warnings
from wego_forms.errors import Both, OutputError, Problem
from wego_forms.filling import Document, save

STANDARD = "-"


class Writer:
    """Where a command's files go, and how they are drawn."""

    def __init__(
        self,
        out: Path,
        formats: Iterable[str],
        engine: EngineChoice,
        font: str | None,
        archive: bool = False,
    ) -> None:
        self.out = out
        self.formats = tuple(formats)
        if archive and "pdf" not in self.formats:
            said = say("архивная копия – это PDF: --format pdf", "an archive copy is a PDF: --format pdf")
            raise typer.BadParameter(said, param_hint="--archive")
        self.engine = engine
        self.font = font
        self.archive = archive
        self._fonts_told: set[str] = set()
        self._names: set[str] = set()

    def write(self, documents: dict[str, Document]) -> None:
        """Write each document, named without suffix, in every format; nothing if any of them can't be drawn."""
        files = {
            f"{name}.{kind}": self._bytes(document, kind)
            for name, document in documents.items()
            for kind in self.formats
        }
        if str(self.out) == STANDARD:
            self._to_standard_output(files)
            return
        if taken := [name for name in files if name.lower() in self._names]:
            raise OutputError(
                Problem(
                    Both("два файла с одним именем", "two files of the same name"),
                    Both("Переименуйте одну из записей.", "Rename one of the records."),
                    file=str(self.out / taken[0]),
                )
            )
        self._names |= {name.lower() for name in files}
        if folders := [name for name in files if (self.out / name).is_dir()]:
            raise OutputError(
                Problem(
                    Both("на месте файла папка", "a folder is in the file's place"),
                    Both(
                        "Переименуйте её или выберите другую папку: -o.", "Rename it, or choose another: -o."
                    ),
                    file=str(self.out / folders[0]),
                )
            )
        for name, data in files.items():
            print(save(self.out / name, data), flush=True)

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

    def _to_standard_output(self, files: dict[str, bytes]) -> None:
        if len(files) > 1 or self._names:
            raise OutputError(
                Problem(
                    Both("в стандартный вывод идёт только один файл", "standard output takes one file only"),
                    Both(
                        "Выберите одну запись, язык и формат: --lang ru --format pdf.",
                        "Choose one record, language and format: --lang ru --format pdf.",
                    ),
                    value=", ".join(files),
                )
            )
        self._names |= set(files)
        sys.stdout.buffer.write(next(iter(files.values())))
        sys.stdout.buffer.flush()

"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from wego_forms.catalog import LANGUAGES
from wego_forms.choosing import ArchiveLevel, SheetLang, archive_level
from wego_forms.cli.places import FOLDER
from wego_forms.cli.words import say
from wego_forms.errors import Lang
from wego_forms.filling import FORMATS


class LangChoice(StrEnum):
    """The languages to write."""

    ru = "ru"
    en = "en"
    all = "all"

    def each(self) -> tuple[Lang, ...]:
        """The languages meant."""
        return LANGUAGES if self is LangChoice.all else (self.value,)  # type: ignore[return-value]


class SheetLangChoice(StrEnum):
    """The languages of the sheets to write: each its own, or both on one."""

    ru = "ru"
    en = "en"
    both = "ru+en"
    all = "all"

    def each(self) -> tuple[SheetLang, ...]:
        """The sheets meant, by their languages."""
        return LANGUAGES if self is SheetLangChoice.all else (self.value,)  # type: ignore[return-value]


#: What a batch writes unless told otherwise, and so what its dry run checks.
BATCH_LANG = SheetLangChoice.ru


class FormatChoice(StrEnum):
    """The formats to write."""

    docx = "docx"
    pdf = "pdf"
    all = "all"

    def each(self) -> tuple[str, ...]:
        """The formats meant."""
        return FORMATS if self is FormatChoice.all else (self.value,)


class EngineChoice(StrEnum):
    """What draws the PDF."""

    reportlab = "reportlab"
    libreoffice = "libreoffice"


LangOption = Annotated[
    LangChoice, typer.Option("--lang", help=say("Язык документа.", "The document's language."))
]
SheetLangOption = Annotated[
    SheetLangChoice,
    typer.Option(
        "--lang",
        help=say(
            "Язык документа; ru+en – форма на обоих, на одном листе.",
            "The document's language; ru+en: a form in both, on one sheet.",
        ),
    ),
]
FormatOption = Annotated[
    FormatChoice, typer.Option("--format", help=say("Формат файла.", "The file's format."))
]
OutOption = Annotated[
    Path,
    typer.Option(
        "-o",
        "--out",
        metavar=f"{FOLDER}|-",
        help=say(
            "Папка для файлов; - один файл в стандартный вывод.",
            "The folder for the files; - one file to standard output.",
        ),
    ),
]
TemplateOption = Annotated[
    Path | None,
    typer.Option(
        "--template",
        help=say(
            "Свой шаблон .docx; envelope-dl, envelope-c4 – конверты.",
            "A .docx of your own; envelope-dl, envelope-c4.",
        ),
    ),
]
EngineOption = Annotated[
    EngineChoice, typer.Option("--engine", help=say("Чем рисовать PDF.", "What draws the PDF."))
]
FontOption = Annotated[
    str | None,
    typer.Option(
        "--font",
        help=say(
            "Шрифт PDF: название или файл .ttf.", "The PDF's font: the name of a family, or a .ttf file."
        ),
    ),
]


class ArchiveChoice(StrEnum):
    """The kinds of archive copies."""

    pdf_a_1b = "1b"
    pdf_a_2a = "2a"


ArchiveOption = Annotated[
    bool,
    typer.Option(
        "--archive", help=say("PDF для архива: PDF/A-1b.", "The PDF as one for an archive: PDF/A-1b.")
    ),
]
ArchiveLevelOption = Annotated[
    ArchiveChoice | None,
    typer.Option(
        "--archive-level",
        help=say(
            "PDF для архива: PDF/A-1b или PDF/A-2a с PDF/UA-1.",
            "The PDF as one for an archive: PDF/A-1b, or PDF/A-2a with PDF/UA-1.",
        ),
    ),
]
StripOption = Annotated[
    bool,
    typer.Option(
        "--strip-reaching",
        help=say(
            "Убрать из шаблона то, что выходит за его пределы (DDE, чужие файлы и картинки), а не отказать.",
            "Take out of the template what reaches beyond it (DDE, files elsewhere) instead of refusing it.",
        ),
    ),
]
ForceOption = Annotated[
    bool,
    typer.Option(
        "--force",
        help=say(
            "Заменить и файлы, записанные не нами или изменённые.",
            "Replace files too that others wrote or changed.",
        ),
    ),
]
FillableOption = Annotated[
    bool,
    typer.Option(
        "--fillable",
        help=say(
            "Форма для заполнения: в Word – поля под защитой, в PDF – поля формы.",
            "A form to fill in: controls in a locked Word file, fields in the PDF.",
        ),
    ),
]


def archive_of(archive: bool, level: ArchiveChoice | None) -> ArchiveLevel:
    """The archive copy that is asked for: a level asks for one, and --archive alone for PDF/A-1b."""
    return archive_level(level.value if level else archive)

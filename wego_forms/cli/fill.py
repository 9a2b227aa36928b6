"""`wego-forms fill`: records in, letters and forms out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from wego_forms import catalog
from wego_forms.blocks import draft_note
from wego_forms.catalog import load, parse
from wego_forms.cli.options import (
    ArchiveLevelOption,
    ArchiveOption,
    EngineChoice,
    EngineOption,
    FillableOption,
    FontOption,
    ForceOption,
    FormatChoice,
    FormatOption,
    OutOption,
    SheetLangChoice,
    SheetLangOption,
    StripOption,
    TemplateOption,
    archive_of,
)
from wego_forms.cli.output import STANDARD, Writer
from wego_forms.cli.words import say, tell, tell_error, tell_unsure, told_warnings
from wego_forms.errors import WegoFormsError
from wego_forms.filling import Document, Template
from wego_forms.filling.pdfform import PdfDocument
from wego_forms.produce import fill as fill_record
from wego_forms.records import Record
from wego_forms.records.files import text_of
from wego_forms.records.named import files_named_by

RecordsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar=say("ЗАПИСЬ...", "RECORD..."),
        help=say("Записи .yaml или .json; - стандартный ввод.", "Records, .yaml or .json; - standard input."),
    ),
]


def fill(
    record: RecordsArgument,
    lang: SheetLangOption = SheetLangChoice.ru,
    format: FormatOption = FormatChoice.all,
    out: OutOption = Path(),
    template: TemplateOption = None,
    engine: EngineOption = EngineChoice.reportlab,
    font: FontOption = None,
    archive: ArchiveOption = False,
    archive_level: ArchiveLevelOption = None,
    strip_reaching: StripOption = False,
    fillable: FillableOption = False,
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping",
            help=say(
                "Поля чужой формы PDF – поля записи: .yaml со строками «Text1: head.person».",
                "Another's PDF form's fields to ours: a .yaml of lines like Text1: head.person.",
            ),
        ),
    ] = None,
    flatten: Annotated[
        bool,
        typer.Option(
            "--flatten",
            help=say(
                "Чужую форму PDF – для печати, без полей.", "Another's PDF form to print, without fields."
            ),
        ),
    ] = False,
    force: ForceOption = False,
) -> None:
    """Fill each record's letter or form; a record that fails leaves no file and doesn't stop the others."""
    writer = Writer(out, format.each(), engine, font, archive_of(archive, archive_level), force)
    failed = False
    given: Template | Path | None = template
    if template is not None and strip_reaching and str(template) not in catalog.NAMED:
        given = Template(template, strip_reaching=True)
    writer.reserve(
        [
            f"{_stem(source, None, template)}.{language}"
            for source in record
            if source != STANDARD
            for language in lang.each()
        ],
        inputs=[*(source for source in record if source != STANDARD), template],
    )
    for source in record:
        try:
            loaded = parse(text_of(sys.stdin.buffer, source)) if source == STANDARD else load(source)
            stem = _stem(source, loaded.kind, template)
            if source == STANDARD:
                writer.reserve([f"{stem}.{language}" for language in lang.each()])
            writer.outputs.reads(files_named_by(loaded))
            with told_warnings():
                documents = _documents(source, loaded, stem, lang, given, fillable, mapping, flatten)
            writer.write(documents)
        except WegoFormsError as error:
            tell_error(error)
            failed = True
    raise typer.Exit(1 if failed else 0)


def _stem(source: str, kind: str | None, template: Path | None) -> str:
    """What the record's files are called: an envelope's tells that it is one."""
    stem = kind or "" if source == STANDARD else Path(source).stem
    return f"{stem}.{template}" if str(template) in catalog.NAMED else stem


def _documents(
    source: str,
    loaded: Record,
    stem: str,
    lang: SheetLangChoice,
    template: Template | Path | None,
    fillable: bool,
    mapping: Path | None,
    flatten: bool,
) -> dict[str, Document]:
    """The record's document in each language, by the name its files take."""
    documents = {}
    for language in lang.each():
        document = fill_record(loaded, language, template, fillable=fillable, mapping=mapping)
        if flatten and isinstance(document, PdfDocument):
            document = document.flattened()
        tell_unsure(source, document.unsure)
        documents[f"{stem}.{language}"] = document
    for note in dict.fromkeys(draft_note(document, source) for document in documents.values()):
        if note:
            tell(say("Внимание: ", "Note: ") + note.message())
    return documents

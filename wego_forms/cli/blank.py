"""`wego-forms blank`: a kind's document with lines to write on."""

from __future__ import annotations

from pathlib import Path

from wego_forms.cli.kinds import KindArgument, kind_named
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
    TemplateOption,
    archive_of,
)
from wego_forms.cli.output import Writer
from wego_forms.cli.words import told_warnings
from wego_forms.produce import blank as blank_document


def blank(
    kind: KindArgument,
    lang: SheetLangOption = SheetLangChoice.ru,
    format: FormatOption = FormatChoice.all,
    out: OutOption = Path(),
    template: TemplateOption = None,
    engine: EngineOption = EngineChoice.reportlab,
    font: FontOption = None,
    archive: ArchiveOption = False,
    archive_level: ArchiveLevelOption = None,
    fillable: FillableOption = False,
    force: ForceOption = False,
) -> None:
    """Write the blank in each language and format."""
    found = kind_named(kind)
    writer = Writer(out, format.each(), engine, font, archive_of(archive, archive_level), force)
    writer.reserve([f"{found.name}.{each}" for each in lang.each()], inputs=[template])
    with told_warnings():
        documents = {
            f"{found.name}.{each}": blank_document(found, each, template, fillable=fillable)
            for each in lang.each()
        }
    writer.write(documents)

"""`wego-forms blank`: a kind's document with lines to write on."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from wego_forms.catalog import BUILT_IN
from wego_forms.cli.options import (
    ArchiveOption,
    EngineChoice,
    EngineOption,
    FontOption,
    FormatChoice,
    FormatOption,
    LangChoice,
    LangOption,
    OutOption,
    TemplateOption,
)
from wego_forms.cli.output import Writer
from wego_forms.cli.words import say, tell_error
from wego_forms.errors import WegoFormsError
from wego_forms.produce import blank as blank_document

KindChoice = StrEnum("KindChoice", {kind.name: kind.name for kind in BUILT_IN if kind.blank})  # type: ignore[misc]


def blank(
    kind: Annotated[KindChoice, typer.Argument(help=say("Вид документа.", "The kind of document."))],
    lang: LangOption = LangChoice.ru,
    format: FormatOption = FormatChoice.all,
    out: OutOption = Path(),
    template: TemplateOption = None,
    engine: EngineOption = EngineChoice.reportlab,
    font: FontOption = None,
    archive: ArchiveOption = False,
) -> None:
    """Write the blank in each language and format."""
    try:
        documents = {f"{kind}.{each}": blank_document(str(kind), each, template) for each in lang.each()}
        Writer(out, format.each(), engine, font, archive).write(documents)
    except WegoFormsError as error:
        tell_error(error)
        raise typer.Exit(1) from None

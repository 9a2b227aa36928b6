"""`wego-forms new`: a sample record to begin with. `wego-forms template`: a copy of a kind's template to edit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from wego_forms.catalog.samples import sample_files, sample_text
from wego_forms.catalog.schemas import schema_of
from wego_forms.cli.kind import write_new
from wego_forms.cli.kinds import KindArgument, kind_named
from wego_forms.cli.options import LangChoice, LangOption
from wego_forms.cli.words import say, tell_error
from wego_forms.errors import WegoFormsError

FileOption = Annotated[Path | None, typer.Option("-o", "--out", help=say("Файл.", "The file."))]


def new(kind: KindArgument, out: FileOption = None) -> None:
    """Write a commented sample record."""
    try:
        found = kind_named(kind)
        path = out or Path(f"{found.name}.yaml")
        files = {path.name: sample_text(found).encode()}
        files |= sample_files(found)
        write_new(path.parent, files)
    except WegoFormsError as error:
        tell_error(error)
        raise typer.Exit(1) from None


def template(kind: KindArgument, lang: LangOption = LangChoice.ru, out: FileOption = None) -> None:
    """Write a copy of the kind's template."""
    try:
        found = kind_named(kind)
        for each in lang.each():
            many = len(lang.each()) > 1
            path = out or Path(f"{found.name}.{each}.docx")
            if out and many:
                path = out.with_suffix(f".{each}{out.suffix}")
            write_new(path.parent, {path.name: found.template_path(each).read_bytes()})
    except WegoFormsError as error:
        tell_error(error)
        raise typer.Exit(1) from None


def schema(kind: KindArgument) -> None:
    """Print the JSON Schema of the kind's records, with titles in both languages."""
    try:
        print(json.dumps(schema_of(kind_named(kind)), ensure_ascii=False, indent=2))
    except WegoFormsError as error:
        tell_error(error)
        raise typer.Exit(1) from None

"""`wego-forms sheet`: a table to fill in."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from wego_forms.catalog import BUILT_IN, kinds, load
from wego_forms.cli.words import say, tell_error
from wego_forms.errors import Both, OutputError, Problem, RecordError, WegoFormsError
from wego_forms.filling import save
from wego_forms.records import Record
from wego_forms.sheets import empty_table

SheetChoice = StrEnum("SheetChoice", {kind.name: kind.name for kind in BUILT_IN if kind.columns})  # type: ignore[misc]


def sheet(
    kind: Annotated[SheetChoice, typer.Argument(help=say("Вид документа.", "The kind of document."))],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help=say("Файл .xlsx.", "The .xlsx file."))
    ] = None,
    base: Annotated[
        Path | None,
        typer.Option(
            "--base",
            help=say("Запись, чьи значения станут примером.", "The record whose values are the example row."),
        ),
    ] = None,
    force: Annotated[
        bool,
        typer.Option("--force", help=say("Заменить файл, если он есть.", "Replace the file if it's there.")),
    ] = False,
) -> None:
    """Write a table with headings in both languages, notes and drop-downs, for `batch` to read."""
    path = out or Path(f"{kind}.xlsx")
    try:
        _free(path, force)
        print(save(path, empty_table(str(kind), kinds()[kind].columns, _example(base, str(kind)))))
    except WegoFormsError as error:
        tell_error(error)
        raise typer.Exit(1) from None


def _example(base: Path | None, kind: str) -> Record | None:
    record = load(base) if base else None
    if record and record.kind != kind:
        raise RecordError(
            Problem(
                Both("запись другого вида", "the record is of another kind"),
                Both(f"Нужна запись вида {kind}.", f"A record of kind {kind} is needed."),
                file=str(base),
                value=record.kind,
            )
        )
    return record


def _free(path: Path, force: bool) -> None:
    """A table that somebody has filled in isn't overwritten by an empty one."""
    wrong = path.suffix.lower() != ".xlsx"
    if not wrong and (force or not path.exists()):
        return
    raise OutputError(
        Problem(
            Both("таблица бывает только .xlsx", "the table can only be a .xlsx")
            if wrong
            else Both("файл уже есть", "the file is there already"),
            Both("Назовите файл .xlsx.", "Name a .xlsx file.")
            if wrong
            else Both("Назовите другой или добавьте --force.", "Name another, or add --force."),
            file=str(path),
        )
    )

"""`wego-forms sheet`: a table to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wego_forms.catalog import Kind, kind_of, load
from wego_forms.catalog.columns import offers_of
from wego_forms.cli.kinds import KindArgument, kind_named
from wego_forms.cli.options import ForceOption
from wego_forms.cli.output import put
from wego_forms.cli.words import say, tell_error
from wego_forms.errors import Both, InputError, OutputError, Problem, RecordError
from wego_forms.records import Record
from wego_forms.saving import Outputs
from wego_forms.sheets import empty_table


def sheet(
    kind: KindArgument,
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
    force: ForceOption = False,
) -> None:
    """Write a table with headings in both languages, notes and drop-downs, for `batch` to read."""
    found = _of_rows(kind)
    path = out or Path(f"{found.name}.xlsx")
    _is_table(path)
    outputs = Outputs([base], force=force)
    outputs.check({path: None})
    data = empty_table(found.name, found.columns, _example(base, found.name), offers_of(found.definition))
    put(outputs, {path: data})


def _of_rows(name: str) -> Kind:
    """The kind, if documents of it come from a table. Exit code 2, wrong use: they don't."""
    found = kind_named(name)
    if found.columns:
        return found
    problem = Problem(
        Both("документы этого вида не делают по таблице", "documents of this kind aren't made by a table"),
        Both("Заполните запись: wego-forms new.", "Fill in a record: wego-forms new."),
        value=name,
    )
    tell_error(InputError(problem))
    raise typer.Exit(2)


def _example(base: Path | None, kind: str) -> Record | None:
    record = load(base) if base else None
    if record and kind_of(record).name != kind:
        raise RecordError(
            Problem(
                Both("запись другого вида", "the record is of another kind"),
                Both(f"Нужна запись вида {kind}.", f"A record of kind {kind} is needed."),
                file=str(base),
                value=record.kind,
            )
        )
    return record


def _is_table(path: Path) -> None:
    if path.suffix.lower() != ".xlsx":
        raise OutputError(
            Problem(
                Both("таблица бывает только .xlsx", "the table can only be a .xlsx"),
                Both("Назовите файл .xlsx.", "Name a .xlsx file."),
                file=str(path),
            )
        )

"""`wego-forms review`: every inflected form that a table's letters would print, written back to be corrected."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from wego_forms.catalog import Kind, kind_of, load
from wego_forms.cli.batchoptions import SheetOption
from wego_forms.cli.options import ForceOption
from wego_forms.cli.words import say, tell
from wego_forms.errors import user_language
from wego_forms.reviewing import Review, ReviewedForm, named, write_review
from wego_forms.reviewing import review as review_table
from wego_forms.sheets import HEADINGS

#: Characters of a line where no terminal says how many: a form is never broken over two.
_PAGE = 240


def review(
    table: Annotated[
        Path, typer.Argument(help=say("Таблица адресатов .xlsx или .csv.", "The addressees, .xlsx or .csv."))
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--out", help=say("Записать в другой файл.", "Write to another file, not into the table.")
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--show-only", help=say("Только показать.", "Only show, write nothing."))
    ] = False,
    base: Annotated[
        Path | None,
        typer.Option("--base", help=say("Запись того же вида.", "A record of the table's kind.")),
    ] = None,
    sheet: SheetOption = None,
    force: ForceOption = False,
) -> None:
    """Show the forms, the unsure ones first, and write them into the sheet, where a person corrects them."""
    if dry_run:
        found = review_table(table, base, sheet=sheet)
    else:
        found = write_review(table, out, force=force, base=base, sheet=sheet)
    _show(found, kind_of(load(base)) if base else None)
    for problem in found.problems:
        tell(say("Ошибка: ", "Error: ") + problem.message())
    count = len(found.unsure)
    tell(
        say(f"Форм: {len(found.forms)}, проверить: {count}", f"Forms: {len(found.forms)}, to check: {count}")
    )
    if not dry_run:
        print(out or table)
    raise typer.Exit(1 if found.problems else 0)


def _show(found: Review, kind: Kind | None) -> None:
    """An addressee a line, those with something to check first; a form to check is highlighted and has a ?."""
    from rich.console import Console
    from rich.table import Table

    columns = sorted(
        dict.fromkeys(form.column for form in found.forms), key=lambda each: each not in HEADINGS
    )
    shown = Table(box=None, pad_edge=False)
    shown.add_column(say("Строка", "Row"))
    shown.add_column(say("Кому", "To"))
    for column in columns:
        shown.add_column(named(column, kind), overflow="fold")
    for row in dict.fromkeys(form.row for form in found.forms):
        forms = {form.column: form for form in found.forms if form.row == row}
        cells = [_cell(forms[column]) if column in forms else "" for column in columns]
        shown.add_row(str(row), next(form.addressee for form in forms.values()), *cells)
    console = Console(stderr=True, width=None if sys.stderr.isatty() else _PAGE)
    console.print(shown, soft_wrap=not console.is_terminal)
    for form in found.unsure:
        reason = form.reason(user_language()) if form.reason else ""
        column = HEADINGS[form.column](user_language()) if form.column in HEADINGS else form.column
        tell(f"{form.row}: {column}: «{form.text}»: {reason}")  # as the table has it


def _cell(form: ReviewedForm) -> Text:
    return Text(form.text if form.sure else f"{form.text} ?", style="" if form.sure else "bold yellow")

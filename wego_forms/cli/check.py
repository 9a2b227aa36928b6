"""`wego-forms check`: every problem of records and templates, with its place."""

from __future__ import annotations

from typing import Annotated

import typer

from wego_forms.checking import check as check_files
from wego_forms.cli.options import LangChoice, LangOption
from wego_forms.cli.words import say, tell, tell_unsure


def check(
    file: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help=say(
                "Записи .yaml, .json, таблицы .xlsx, .csv и шаблоны .docx; шаблон проверяется и с каждой записью.",
                "Records .yaml, .json, tables .xlsx, .csv, templates .docx; a template is checked with every record.",
            ),
        ),
    ],
    lang: LangOption = LangChoice.all,
    base: Annotated[
        str | None,
        typer.Option("--base", help=say("Основная запись таблицы.", "The table's base record.")),
    ] = None,
) -> None:
    """Say of each file that it is right, or all that is wrong with it; of a template, which fields it asks for."""
    findings = check_files(file, lang.each(), base)
    for finding in findings:
        for problem in finding.problems:
            tell(say("Ошибка: ", "Error: ") + problem.message())
        tell_unsure(finding.file, tuple(finding.unsure))
        if finding.fields:
            print(
                say(
                    f"{finding.file}: поля шаблона ({finding.kind}):",
                    f"{finding.file}: fields ({finding.kind}):",
                )
            )
            for name in finding.fields:
                print(f"  {name}")
        if not finding.problems:
            print(say(f"{finding.file}: верно", f"{finding.file}: right"))
    raise typer.Exit(1 if any(finding.problems for finding in findings) else 0)

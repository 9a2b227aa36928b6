"""`wego-forms check`: every problem of records and templates, with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wego_forms.batch import DEFAULT_NAMES, Options
from wego_forms.checking import check as check_files
from wego_forms.cli.batchoptions import (
    FirstOption,
    LatinOption,
    NamesOption,
    NumbersOption,
    RowsOption,
    SheetOption,
)
from wego_forms.cli.options import (
    BATCH_LANG,
    ArchiveLevelOption,
    ArchiveOption,
    EngineChoice,
    EngineOption,
    FillableOption,
    FontOption,
    FormatChoice,
    FormatOption,
    SheetLangChoice,
    TemplateOption,
    archive_of,
)
from wego_forms.cli.places import FOLDER
from wego_forms.cli.words import say, tell, tell_error, tell_unsure
from wego_forms.errors import WegoFormsError, user_language


def check(
    file: Annotated[
        list[str],
        typer.Argument(
            metavar=say("ФАЙЛ...", "FILE..."),
            help=say(
                "Записи .yaml, .json, таблицы .xlsx, .csv шаблоны .docx, формы .pdf; шаблон – и с каждой записью.",
                "Records .yaml, .json, tables .xlsx, .csv, templates .docx, forms .pdf; templates with each record.",
            ),
        ),
    ],
    lang: Annotated[
        SheetLangChoice | None,
        typer.Option(
            "--lang",
            help=say(
                "Язык документа; без него таблица – как в batch, по-русски, остальное – на обоих.",
                "The document's language; without it a table's is that of batch, ru, and all else is in both.",
            ),
        ),
    ] = None,
    base: Annotated[
        str | None,
        typer.Option("--base", help=say("Основная запись таблицы.", "The table's base record.")),
    ] = None,
    out: Annotated[
        Path,
        typer.Option(
            "-o",
            "--out",
            metavar=FOLDER,
            help=say("Папка, куда пишет batch.", "The folder that batch writes."),
        ),
    ] = Path("out"),
    template: TemplateOption = None,
    names: NamesOption = DEFAULT_NAMES,
    latin: LatinOption = False,
    numbers: NumbersOption = None,
    first: FirstOption = 1,
    rows: RowsOption = None,
    sheet: SheetOption = None,
    format: FormatOption = FormatChoice.all,
    engine: EngineOption = EngineChoice.reportlab,
    font: FontOption = None,
    archive: ArchiveOption = False,
    archive_level: ArchiveLevelOption = None,
    fillable: FillableOption = False,
    _merge: Annotated[Path | None, typer.Option("--merge", hidden=True)] = None,
    _single_sided: Annotated[bool, typer.Option("--single-sided", hidden=True)] = False,
    _zip: Annotated[Path | None, typer.Option("--zip", hidden=True)] = None,
    _page: Annotated[Path | None, typer.Option("--report", hidden=True)] = None,
    _jobs: Annotated[int | None, typer.Option("--jobs", hidden=True)] = None,
    _cluster: Annotated[str | None, typer.Option("--cluster", hidden=True)] = None,
    _strict: Annotated[bool, typer.Option("--strict", hidden=True)] = False,
    _force: Annotated[bool, typer.Option("--force", hidden=True)] = False,
) -> None:
    """Say of each file that it is right, or all that is wrong with it; of a template, which fields it asks for.

    A table is gone through as `batch` would with the same options, and nothing is written.
    """
    languages = lang.each() if lang else None
    options = Options(
        languages or BATCH_LANG.each(),
        format.each(),
        names,
        latin,
        numbers,
        first,
        template,
        engine.value,
        font,
        archive_of(archive, archive_level),
        fillable,
    )
    try:
        findings = check_files(file, languages, base, options, rows, out, sheet=sheet)
    except WegoFormsError as error:
        tell_error(error)
        raise typer.Exit(2) from None
    for finding in findings:
        for problem in finding.problems:
            tell(say("Ошибка: ", "Error: ") + problem.message())
        tell_unsure(finding.file, tuple(finding.unsure))
        for note in finding.notes:
            said = note(user_language())
            tell(said if said.startswith(f"{finding.file}:") else f"{finding.file}: {said}")
        if finding.fields:
            of = f" ({finding.kind})" if finding.kind else ""  # another's PDF form has none
            print(say(f"{finding.file}: поля шаблона{of}:", f"{finding.file}: fields{of}:"))
            for name in finding.fields:
                print(f"  {name}")
        if not finding.problems:
            print(say(f"{finding.file}: верно", f"{finding.file}: right"))
    raise typer.Exit(1 if any(finding.problems for finding in findings) else 0)

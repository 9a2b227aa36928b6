"""`wego-forms batch`: a table of addressees over a base record, as letters."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from wego_forms.batch import DEFAULT_NAMES, Report, run_batch
from wego_forms.batch import cluster as cluster_at
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
    SheetLangOption,
    TemplateOption,
    archive_of,
)
from wego_forms.cli.places import FOLDER
from wego_forms.cli.progress import watching
from wego_forms.cli.words import say, tell, tell_error
from wego_forms.errors import InputError, RecordError, WegoFormsError, user_language

#: Forms to look at that are told one by one; `review` and the report's page have them all.
_MOST_UNSURE = 50
TableArgument = Annotated[
    Path,
    typer.Argument(
        metavar=say("ТАБЛИЦА", "TABLE"),
        help=say("Таблица адресатов .xlsx или .csv.", "The addressees, .xlsx or .csv."),
    ),
]
BaseOption = Annotated[
    Path,
    typer.Option(
        "--base",
        help=say("Основная запись: что в письмах общего.", "The base record: what the letters share."),
    ),
]


def batch(
    table: TableArgument,
    base: BaseOption,
    out: Annotated[
        Path,
        typer.Option(
            "-o", "--out", metavar=FOLDER, help=say("Папка для файлов.", "The folder for the files.")
        ),
    ] = Path("out"),
    lang: SheetLangOption = BATCH_LANG,
    format: FormatOption = FormatChoice.all,
    template: TemplateOption = None,
    engine: EngineOption = EngineChoice.reportlab,
    font: FontOption = None,
    archive: ArchiveOption = False,
    archive_level: ArchiveLevelOption = None,
    fillable: FillableOption = False,
    names: NamesOption = DEFAULT_NAMES,
    latin: LatinOption = False,
    numbers: NumbersOption = None,
    first: FirstOption = 1,
    rows: RowsOption = None,
    sheet: SheetOption = None,
    merge: Annotated[
        Path | None,
        typer.Option(
            "--merge", help=say("Все письма одним PDF для печати.", "All letters in one PDF to print.")
        ),
    ] = None,
    single_sided: Annotated[
        bool,
        typer.Option(
            "--single-sided",
            help=say("Печать на одной стороне: без пустых оборотов.", "Printed on one side: no blank backs."),
        ),
    ] = False,
    zip: Annotated[
        Path | None, typer.Option("--zip", help=say("Все файлы одним архивом.", "All files in one zip."))
    ] = None,
    page: Annotated[
        Path | None,
        typer.Option(
            "--report",
            help=say("Отчёт страницей HTML.", "The report as an HTML page."),
            metavar=say("ФАЙЛ.html", "FILE.html"),
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", help=say("Сколько процессов.", "How many processes."), min=1, max=256),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            "--cluster",
            help=say("Планировщик Dask: tcp://АДРЕС:8786.", "Dask's scheduler: tcp://HOST:8786."),
            metavar=say("АДРЕС", "ADDRESS"),
        ),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict",
            help=say(
                "Ничего не писать, если хоть одна строка неверна.", "Write nothing if any row is wrong."
            ),
        ),
    ] = False,
    force: Annotated[
        bool,
        typer.Option(
            "--force", help=say("Сделать заново и то, что уже есть.", "Make anew what is there already too.")
        ),
    ] = False,
) -> None:
    """Write a letter a row, in each language and format, and manifest.csv with what became of every row."""
    try:
        with ExitStack() as stack:
            executor = stack.enter_context(cluster_at(cluster)) if cluster else None
            watch = stack.enter_context(watching())
            report = run_batch(
                table,
                out,
                base=base,
                lang=lang.each(),
                formats=format.each(),
                executor=executor,
                jobs=jobs,
                names=names,
                latin=latin,
                numbers=numbers,
                first=first,
                template=template,
                engine=engine.value,
                font=font,
                archive=archive_of(archive, archive_level),
                fillable=fillable,
                strict=strict,
                force=force,
                merge=merge,
                both_sides=not single_sided,
                zip=zip,
                page=page,
                rows=rows,
                sheet=sheet,
                watch=watch,
            )
    except WegoFormsError as error:
        tell_error(error)
        wrong_use = isinstance(error, InputError) and not isinstance(error, RecordError)
        raise typer.Exit(2 if wrong_use else 1) from None
    for path in report.made:
        print(path)
    tell_report(report)
    raise typer.Exit(1 if report.failures or report.stopped else 0)


def tell_report(report: Report) -> None:
    """The failures with their places, the forms to look at, and the counts."""
    for error in report.errors:
        tell(say("Ошибка: ", "Error: ") + error.problem.message())
    ask = say("проверьте форму", "check the form")
    for row, form in report.unsure[:_MOST_UNSURE]:
        reason = form.reason(user_language())
        tell(f"{report.source}:{row}: {form.place}: {ask} «{form.text}» ({reason})")
    if (more := len(report.unsure) - _MOST_UNSURE) > 0:
        tell(say(f"… и ещё {more}: wego-forms review", f"… and {more} more: wego-forms review"))
    if report.fonts:
        fonts = ", ".join(sorted(report.fonts))
        tell(say(f"Шрифт PDF: {fonts}", f"Font of the PDF: {fonts}"))
    for line in report.summary():
        tell(line)

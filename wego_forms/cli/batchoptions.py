"""The options that `batch` and its dry run, `check`, share; and `review` the sheet."""

from __future__ import annotations

from typing import Annotated

import typer

from wego_forms.cli.words import say

NamesOption = Annotated[
    str,
    typer.Option(
        "--names",
        help=say("Образец имён файлов.", "The pattern of the files' names."),
        metavar=say("ОБРАЗЕЦ", "PATTERN"),
    ),
]
LatinOption = Annotated[
    bool, typer.Option("--latin-names", help=say("Имена файлов латиницей.", "Files' names in Latin letters."))
]
NumbersOption = Annotated[
    str | None,
    typer.Option(
        "--numbers",
        help=say("Образец номеров: 73-Г-01/{n}исх.", "The pattern of numbers: 73-Г-01/{n}исх."),
        metavar=say("ОБРАЗЕЦ", "PATTERN"),
    ),
]
FirstOption = Annotated[int, typer.Option("--first", help=say("Первый номер.", "The first number."), min=0)]
SheetOption = Annotated[
    str | None,
    typer.Option(
        "--sheet",
        help=say(
            "Лист книги; без него первый видимый непустой.",
            "The workbook's sheet; else the first visible one that isn't blank.",
        ),
        metavar=say("ИМЯ", "NAME"),
    ),
]
RowsOption = Annotated[
    str | None,
    typer.Option(
        "--rows",
        help=say("Только эти строки таблицы: 5,7-9.", "Only these rows of the table: 5,7-9."),
        metavar=say("СПИСОК", "LIST"),
    ),
]

"""`wego-forms preview`: pages as pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wego_forms.cli.options import ForceOption, SheetLangChoice, SheetLangOption
from wego_forms.cli.output import STANDARD, put, too_many
from wego_forms.cli.words import say, told_warnings
from wego_forms.errors import Both
from wego_forms.previewing import preview as pages_of
from wego_forms.saving import Outputs, refuse_other_suffix


def preview(
    file: Annotated[
        Path, typer.Argument(help=say("Запись, .docx или .pdf.", "A record, a .docx or a .pdf."))
    ],
    out: Annotated[
        Path,
        typer.Option(
            "-o", "--out", help=say("Картинка .png; страницы – page-1.png …", "A .png; pages: page-1.png …")
        ),
    ] = Path("page.png"),
    lang: SheetLangOption = SheetLangChoice.ru,
    dpi: Annotated[
        float, typer.Option("--dpi", help=say("Точек на дюйм.", "Dots an inch."), min=10, max=600)
    ] = 96,
    force: ForceOption = False,
) -> None:
    """Write each page as a PNG: one page under the name given, several numbered."""
    refuse_other_suffix(out, ".png")
    Outputs(force=force).possible([out] if str(out) != STANDARD else [])
    with told_warnings():
        pages = pages_of(file, lang=lang.each()[0], dpi=dpi)
    many = len(pages) > 1
    if many and str(out) == STANDARD:
        remedy = Both("Назовите файл: -o page.png.", "Name a file: -o page.png.")
        raise too_many((f"page-{number}.png" for number in range(1, len(pages) + 1)), remedy)
    files = {
        out.with_name(f"{out.stem}-{number}.png") if many else out: data
        for number, data in enumerate(pages, 1)
    }
    put(Outputs([file], force=force), files)

"""`wego-forms pack`: a letter with its form, guide and what else goes with it, into a folder, a ZIP or one PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wego_forms.catalog import load
from wego_forms.cli.options import (
    FontOption,
    ForceOption,
    FormatChoice,
    FormatOption,
    LangChoice,
    LangOption,
)
from wego_forms.cli.places import FOLDER
from wego_forms.cli.words import say, tell_error, tell_unsure, told_warnings
from wego_forms.errors import WegoFormsError
from wego_forms.packing import Pack
from wego_forms.packing import pack as pack_letter
from wego_forms.records.named import files_named_by
from wego_forms.saving import Outputs


def pack(
    letter: Annotated[
        list[str],
        typer.Argument(
            metavar=say("ПИСЬМО...", "LETTER..."),
            help=say(
                "Записи писем, в приложениях которых названы documents.",
                "Records of letters whose attachments name documents.",
            ),
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "-o", "--out", metavar=FOLDER, help=say("Папка для пакетов.", "The folder for the packs.")
        ),
    ] = Path(),
    lang: LangOption = LangChoice.all,
    format: FormatOption = FormatChoice.pdf,
    zip: Annotated[
        bool, typer.Option("--zip", help=say("Каждый пакет одним ZIP.", "Each pack as one ZIP."))
    ] = False,
    merge: Annotated[
        bool,
        typer.Option(
            "--merge",
            help=say(
                "Письмо и приложения одним PDF на каждом языке.",
                "The letter and its attachments as one PDF a language.",
            ),
        ),
    ] = False,
    font: FontOption = None,
    force: ForceOption = False,
) -> None:
    """Put together each letter's pack; a letter that fails leaves no file and doesn't stop the others."""
    failed = False
    outputs = Outputs([*letter, font], force=force)
    outputs.reserve([out / (f"{Path(source).stem}.zip" if zip else Path(source).stem) for source in letter])
    if not zip:
        outputs.possible(out / Path(source).stem / Path(source).name for source in letter)
    for source in letter:
        try:
            loaded = load(source)
            outputs.reads(files_named_by(loaded))
            with told_warnings():
                made = pack_letter(loaded, lang.each(), format.each(), merge=merge, font=font)
            tell_unsure(source, made.unsure)
            for path in outputs.write(_files(made, out, zip)):
                print(path, flush=True)
        except WegoFormsError as error:
            tell_error(error)
            failed = True
    raise typer.Exit(1 if failed else 0)


def _files(made: Pack, out: Path, as_zip: bool) -> dict[Path, bytes]:
    if as_zip:
        return {out / f"{made.name}.zip": made.zip()}
    return {out / made.name / name: data for name, data in made.files.items()}

"""`wego-forms verify`: a batch's folder held against its manifest."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wego_forms.cli.words import say, tell, tell_error
from wego_forms.errors import WegoFormsError
from wego_forms.verifying import verify as hold


def verify(
    folder: Annotated[
        Path,
        typer.Argument(metavar=say("ПАПКА", "DIR"), help=say("Папка рассылки.", "The folder of a batch.")),
    ],
) -> None:
    """Tell every file that isn't as the manifest has it. Exit codes: 0 all right, 1 differences, 2 wrong use."""
    try:
        found = hold(folder)
    except WegoFormsError as error:
        tell_error(error)
        raise typer.Exit(2) from None
    for finding in found.findings:
        tell(say("Ошибка: ", "Error: ") + finding.message())
    for note in found.notes:
        tell(note.message())
    print(found.summary())
    if found.ok:
        print(say(f"{folder}: верно", f"{folder}: right"))
    raise typer.Exit(0 if found.ok else 1)

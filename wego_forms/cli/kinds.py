"""What every command has: the option --kinds, its errors told, words for its values; and the kinds it is given."""

from __future__ import annotations

import gc
import inspect
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from wego_forms.catalog import VARIABLE, Kind, Kinds, kinds
from wego_forms.cli.speaking import with_metavars
from wego_forms.cli.words import say, tell_error
from wego_forms.errors import InputError, WegoFormsError

KindArgument = Annotated[
    str, typer.Argument(metavar=say("ВИД", "KIND"), help=say("Вид документа.", "The kind of document."))
]


def kinds_here() -> Kinds:
    """The kinds of the folder that a command is given in."""
    return kinds(beside="record.yaml")


def kind_named(name: str) -> Kind:
    """The kind of that name. Exit code 2, wrong use: there is none."""
    known = kinds_here()
    try:
        return known.named(name)
    except InputError as error:
        if name in known:
            raise  # its definition isn't right
        tell_error(error)
        raise typer.Exit(2) from None


def as_command(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the option --kinds, and a word of the user's language for each of its values.

    An error is told; the exit code is 1, unless the command gives one itself. The option is told by the environment,
    which reaches a batch's processes too.
    """

    @wraps(command)
    def run(*, kinds: str | None = None, **given: Any) -> None:
        if kinds:
            os.environ[VARIABLE] = str(Path(kinds).absolute())
        if not gc.isenabled():  # by entry.main
            gc.freeze()
            gc.enable()
        try:
            command(**given)
        except WegoFormsError as error:
            tell_error(error)
            raise typer.Exit(1) from None

    said = inspect.signature(command, eval_str=True)
    option = inspect.Parameter("kinds", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=_OPTION)
    run.__signature__ = said.replace(parameters=[*said.parameters.values(), option])  # type: ignore[attr-defined]
    return with_metavars(run)


_OPTION = Annotated[
    str | None,
    typer.Option(
        "--kinds",
        metavar=say("ПАПКА", "DIR"),
        help=say(
            "Папка своих видов документов; иначе kinds рядом с записью.",
            "The folder of your own kinds of documents; else kinds beside the record.",
        ),
    ),
]

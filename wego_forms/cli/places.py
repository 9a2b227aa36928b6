"""Whether what an option names as the place of files can be one: a folder, a file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typer

from wego_forms.cli.words import say
from wego_forms.edges import is_folder
from wego_forms.errors import shorten, visible

#: What an option that names a folder is called by.
FOLDER = say("ПАПКА", "DIR")
#: How the files end that are written: a folder that is called so is a mistake.
_FILES = frozenset((".docx", ".pdf", ".xlsx", ".zip"))
#: The options that name what is written.
_PLACES = frozenset(("out", "merge", "zip", "page"))


def refuse_no_places(command: Any, ctx: Any, given: Mapping[str, Any]) -> None:
    """A variable that is empty would write into the folder one is in; a slash at the end names a folder, no file.

    `given`: what the parser read, as it was written: a path made of it has no slash at its end any more.
    """
    for param in command.params:
        value = given.get(param.name)
        if param.name not in _PLACES or param.param_type_name != "option" or not isinstance(value, str):
            continue
        why = ""
        if not value.strip():
            why = say("имя пусто", "the name is empty")
        elif value.endswith("/") and FOLDER not in (param.metavar or ""):
            why = say("это имя папки, а нужен файл", "this names a folder, and a file is needed")
        elif param.name == "out" and FOLDER in (param.metavar or "") and _is_files_name(value):
            why = say(
                "нужна папка, а это имя файла: «{0}». Дайте имя папки без {1}, файл в ней назовётся сам; "
                "если это папка, закончите имя на /",
                "a folder is needed, and this is a file's name: '{0}'. Name a folder, without {1}: the file in it is "
                "named by itself; if it is a folder, end its name with /",
            ).format(visible(shorten(value)), Path(value).suffix)
        elif value == "-" and param.metavar == FOLDER:
            why = say("нужна папка", "a folder is needed")
        elif value == "-" and (param.name != "out" or command.name == "review"):
            why = say("нужен файл", "a file is needed")
        if why:
            raise typer.BadParameter(why, ctx=ctx, param=param)


def _is_files_name(value: str) -> bool:
    """Whether a folder's name is one of a file that we write or take, and no such folder is there."""
    return (
        not value.endswith(("/", os.sep))
        and Path(value).suffix.lower() in _FILES
        and not is_folder(Path(value))
    )

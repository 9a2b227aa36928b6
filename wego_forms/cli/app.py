"""The command `wego-forms`: its sub-commands put together, each read in when it is asked for."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from functools import partial
from typing import Annotated, Any

import typer

from wego_forms.cli.speaking import Command, Group
from wego_forms.cli.streams import Streams, end_in_order
from wego_forms.cli.words import say, tell
from wego_forms.version import __version__

#: Each command's name, and what it does. It is the function of that name in the module of that name, or in `_IN`.
_PURPOSES = {
    "fill": say("Заполнить письма и формы из записей.", "Fill letters and forms from records."),
    "blank": say("Напечатать пустой бланк.", "Print a blank to write on."),
    "batch": say(
        "Сделать письма по таблице адресатов и основной записи.",
        "Make the letters of a table of addressees over a base record.",
    ),
    "verify": say(
        "Сверить папку рассылки с её манифестом: изменённые, пропавшие и чужие файлы.",
        "Hold a batch's folder against its manifest: changed, missing and foreign files.",
    ),
    "sheet": say("Сделать таблицу для заполнения.", "Write a table of addressees to fill in."),
    "check": say(
        "Проверить записи и шаблоны: все ошибки с их местом.",
        "Check records and templates: every problem with its place.",
    ),
    "review": say(
        "Показать все формы, которые напечатают письма таблицы, и вписать их в неё.",
        "Show every form that a table's letters would print, and write them into it.",
    ),
    "decline": say(
        "Поставить имя, должность или название в падеж.", "Put a name, post or place into a case."
    ),
    "fee": say("Назвать ежегодный взнос города.", "Say what a city pays a year."),
    "pack": say(
        "Собрать письмо и всё, что к нему приложено, в папку, ZIP или один PDF.",
        "Put a letter and all that goes with it into a folder, a ZIP or one PDF.",
    ),
    "sign": say("Подписать PDF электронной подписью.", "Sign a PDF electronically."),
    "new": say("Записать пример записи с пояснениями.", "Write a commented sample record."),
    "template": say(
        "Взять копию шаблона, чтобы править её в Word.", "Take a copy of a template to edit in Word."
    ),
    "read": say("Прочесть заполненные формы: записи из них.", "Read filled forms back into records."),
    "diff": say("Показать, чем различаются два файла.", "Show where two files differ, field by field."),
    "preview": say("Показать страницы картинками.", "Show pages as pictures."),
    "schema": say("Напечатать JSON Schema записей вида.", "Print the JSON Schema of a kind's records."),
    "kind": say("Виды документов: свои и наши.", "Kinds of documents: yours and ours."),
}
_IN = {"template": "new", "schema": "new", "diff": "read"}
COMMANDS = tuple(_PURPOSES)


def _made(name: str) -> Any:
    """The command of that name, ready to run."""
    from wego_forms.cli.kinds import as_command

    given = getattr(importlib.import_module(f"wego_forms.cli.{_IN.get(name, name)}"), name)
    settings: dict[str, Any] = {"help_option_names": ["-h", "--help"]}
    if isinstance(given, typer.Typer):
        given.info.help = _PURPOSES[name]
        given.info.context_settings = settings
        made = typer.main.get_command(given)
    else:
        one = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
        one.command(name, cls=Command, help=_PURPOSES[name], context_settings=settings)(as_command(given))
        made = typer.main.get_command(one)
    made.name = name
    return made


class _Commands(Group):
    """All commands of `wego-forms`."""

    offered = {name: (purpose, partial(_made, name)) for name, purpose in _PURPOSES.items()}  # noqa: RUF012


app = typer.Typer(
    name="wego-forms",
    cls=_Commands,
    help=say(
        "Официальные письма и формы из одной записи: по-русски и по-английски, DOCX и PDF.",
        "Official letters and forms from one record: Russian and English, DOCX and PDF.",
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"wego-forms {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help=say("Версия программы.", "The version.")
        ),
    ] = False,
) -> None:
    """What stands before a command."""


def main() -> None:
    """Run the command line. Exit codes: 0 all done, 1 some failed, 2 wrong use."""
    _in_utf8()
    end_in_order()
    streams = Streams()
    code: object = 0
    try:
        _refuse_no_folder()
        app()
    except SystemExit as end:
        code = end.code
    gc.freeze()  # else the end of the process looks through everything once more: a fifth of a short command
    sys.exit(1 if streams.fault() and not code else code)  # type: ignore[arg-type]


def _refuse_no_folder() -> None:
    """Exit code 1: the folder that one is in was removed, and no path leads anywhere from it."""
    try:
        os.getcwd()  # noqa: PTH109 - not even pathlib can say it otherwise
    except FileNotFoundError:
        tell(
            say("Ошибка: ", "Error: ")
            + say(
                "текущей папки больше нет. Перейдите в другую: cd ПАПКА.",
                "the current folder is gone. Go to another: cd DIR.",
            )
        )
        sys.exit(1)


def _in_utf8() -> None:
    """Start anew in Python's UTF-8 mode where the system's encoding (LC_ALL=C) can't hold a Russian file's name."""
    if os.name == "posix" and sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        os.environ["PYTHONUTF8"] = "1"  # for the workers too
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])

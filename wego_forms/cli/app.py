"""The command `wego-forms`: its sub-commands put together."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from wego_forms.cli.batch import batch
from wego_forms.cli.blank import blank
from wego_forms.cli.check import check
from wego_forms.cli.decline import decline
from wego_forms.cli.fee import fee
from wego_forms.cli.fill import fill
from wego_forms.cli.kind import kind
from wego_forms.cli.kinds import with_kinds
from wego_forms.cli.new import new, schema, template
from wego_forms.cli.pack import pack
from wego_forms.cli.preview import preview
from wego_forms.cli.read import diff, read
from wego_forms.cli.review import review
from wego_forms.cli.sheet import sheet
from wego_forms.cli.sign import sign
from wego_forms.cli.streams import Streams, end_in_order
from wego_forms.cli.verify import verify
from wego_forms.cli.words import say
from wego_forms.version import __version__

app = typer.Typer(
    name="wego-forms",
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
_COMMANDS: tuple[tuple[Callable[..., None], str], ...] = (
    (fill, say("Заполнить письма и формы из записей.", "Fill letters and forms from records.")),
    (blank, say("Напечатать пустой бланк.", "Print a blank to write on.")),
    (
        batch,
        say(
            "Сделать письма по таблице адресатов и основной записи.",
            "Make the letters of a table of addressees over a base record.",
        ),
    ),
    (
        verify,
        say(
            "Сверить папку пакета с её манифестом: изменённые, пропавшие и чужие файлы.",
            "Hold a batch's folder against its manifest: changed, missing and foreign files.",
        ),
    ),
    (sheet, say("Сделать таблицу для заполнения.", "Write a table of addressees to fill in.")),
    (
        check,
        say(
            "Проверить записи и шаблоны: все ошибки с их местом.",
            "Check records and templates: every problem with its place.",
        ),
    ),
    (
        review,
        say(
            "Показать все формы, которые напечатают письма таблицы, и вписать их в неё.",
            "Show every form that a table's letters would print, and write them into it.",
        ),
    ),
    (
        decline,
        say("Поставить имя, должность или название в падеж.", "Put a name, post or place into a case."),
    ),
    (fee, say("Назвать ежегодный взнос города.", "Say what a city pays a year.")),
    (
        pack,
        say(
            "Собрать письмо и всё, что к нему приложено, в папку, ZIP или один PDF.",
            "Put a letter and all that goes with it into a folder, a ZIP or one PDF.",
        ),
    ),
    (sign, say("Подписать PDF электронной подписью.", "Sign a PDF electronically.")),
    (new, say("Записать пример записи с пояснениями.", "Write a commented sample record.")),
    (
        template,
        say("Взять копию шаблона, чтобы править её в Word.", "Take a copy of a template to edit in Word."),
    ),
    (read, say("Прочесть заполненные формы: записи из них.", "Read filled forms back into records.")),
    (diff, say("Показать, чем различаются два файла.", "Show where two files differ, field by field.")),
    (preview, say("Показать страницы картинками.", "Show pages as pictures.")),
    (schema, say("Напечатать JSON Schema записей вида.", "Print the JSON Schema of a kind's records.")),
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


for command, purpose in _COMMANDS:
    app.command(help=purpose)(with_kinds(command))
app.add_typer(
    kind, name="kind", help=say("Виды документов: свои и наши.", "Kinds of documents: yours and ours.")
)


def main() -> None:
    """Run the command line. Exit codes: 0 all done, 1 some failed, 2 wrong use."""
    _in_utf8()
    end_in_order()
    streams = Streams()
    code: object = 0
    try:
        app()
    except SystemExit as end:
        code = end.code
    sys.exit(1 if streams.fault() and not code else code)  # type: ignore[arg-type]


def _in_utf8() -> None:
    """Start anew in Python's UTF-8 mode where the system's encoding (LC_ALL=C) can't hold a Russian file's name."""
    if os.name == "posix" and sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        os.environ["PYTHONUTF8"] = "1"  # for the workers too
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])

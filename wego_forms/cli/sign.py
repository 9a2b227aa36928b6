"""`wego-forms sign`: a PAdES signature whose visible field is the certificate's mark."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wego_forms.cli.words import say, tell_error
from wego_forms.errors import Lang, WegoFormsError, user_language


def sign(
    file: Annotated[list[Path], typer.Argument(metavar="FILE.pdf...", help=say("Файлы PDF.", "PDF files."))],
    key: Annotated[
        Path, typer.Option("--key", help=say("Ключ: .p12, .pfx или .pem.", "The key: .p12, .pfx or .pem."))
    ],
    certificate: Annotated[
        Path | None,
        typer.Option(
            "--certificate", help=say("Сертификат, если он не в файле ключа.", "If not in the key's file.")
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--out", help=say("Папка; иначе рядом, .signed.pdf.", "The folder; else beside the file.")
        ),
    ] = None,
    invisible: Annotated[
        bool, typer.Option("--invisible", help=say("Без видимой отметки.", "Without the visible mark."))
    ] = False,
) -> None:
    """Sign each file. The password is asked for, or taken from WEGO_FORMS_KEY_PASSWORD; never an argument."""
    from wego_forms.signing import MarkBox, load_key, sign_file
    from wego_forms.signing.passwords import ask_password

    failed = False
    lang: Lang = user_language()
    try:
        loaded = load_key(key, lambda: ask_password(str(key)), certificate=certificate)
        for path in file:
            try:
                target = out / path.name if out else None
                print(sign_file(path, loaded, target, mark=None if invisible else MarkBox(), lang=lang))
            except WegoFormsError as error:
                tell_error(error)
                failed = True
    except WegoFormsError as error:
        tell_error(error)
        failed = True
    raise typer.Exit(1 if failed else 0)

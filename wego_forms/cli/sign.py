"""`wego-forms sign`: a PAdES signature whose visible field is the certificate's mark."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wego_forms.cli.options import ForceOption
from wego_forms.cli.places import FOLDER
from wego_forms.cli.words import say, tell, tell_error
from wego_forms.edges import is_file
from wego_forms.errors import WegoFormsError, user_language
from wego_forms.saving import Outputs, same_file


def sign(
    file: Annotated[
        list[Path],
        typer.Argument(metavar=say("ФАЙЛ.pdf...", "FILE.pdf..."), help=say("Файлы PDF.", "PDF files.")),
    ],
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
            "-o",
            "--out",
            metavar=FOLDER,
            help=say("Папка; иначе рядом, .signed.pdf.", "The folder; else beside the file."),
        ),
    ] = None,
    invisible: Annotated[
        bool, typer.Option("--invisible", help=say("Без видимой отметки.", "Without the visible mark."))
    ] = False,
    signatory: Annotated[
        str | None,
        typer.Option(
            "--signatory",
            metavar=say("КТО", "WHO"),
            help=say(
                "За кого отметка, если подписей несколько: номер или фамилия.",
                "Whose place the mark takes where several sign: a number or a family name.",
            ),
        ),
    ] = None,
    force: ForceOption = False,
) -> None:
    """Sign each file. The password is asked for, or taken from WEGO_FORMS_KEY_PASSWORD; never an argument."""
    from wego_forms.signing import MarkBox, load_key, sign_file
    from wego_forms.signing.files import stranger, target_of
    from wego_forms.signing.passwords import ask_password

    failed = False
    mark = None if invisible else MarkBox(signatory=signatory)
    try:
        targets = {path: out / path.name if out else None for path in file}
        _apart({path: target_of(path, target) for path, target in targets.items() if is_file(path)}, key)
        loaded = load_key(key, lambda: ask_password(str(key)), certificate=certificate)
        for path, target in targets.items():
            try:
                note = stranger(path, loaded, signatory)
                print(
                    sign_file(
                        path,
                        loaded,
                        target,
                        certificate=certificate,
                        mark=mark,
                        lang=None,
                        force=force,
                    ),
                    flush=True,
                )
                if note:
                    tell(f"{say('Внимание', 'Note')}: {path}: {note(user_language())}")
            except WegoFormsError as error:
                tell_error(error)
                failed = True
    except WegoFormsError as error:
        tell_error(error)
        failed = True
    raise typer.Exit(1 if failed else 0)


def _apart(targets: dict[Path, Path], key: Path) -> None:
    """Two files that would be signed into one, or into the key or another's original, are refused first."""
    Outputs([key, *targets]).reserve(
        target for path, target in targets.items() if not same_file(path, target)
    )

"""What can be wrong with a certificate, a key or a file to sign, in the users' words; never what is in a key."""

from __future__ import annotations

from pathlib import Path

from wego_forms.edges import Unreadable, read_regular
from wego_forms.errors import Both, InputError, Problem, ToolError

#: The environment variable that a key's password may come from.
PASSWORD_VARIABLE = "WEGO_FORMS_KEY_PASSWORD"

#: Bytes in a certificate or key: a whole chain has less.
MAX_BYTES = 1024 * 1024


def refused(what: Both, remedy: Both, file: str | None = None, value: str | None = None) -> InputError:
    """The error for a file that can't be used."""
    return InputError(Problem(what, remedy, file=file, value=value))


def missing_package() -> ToolError:
    """pyHanko and what comes with it isn't installed."""
    return ToolError(
        Problem(
            Both(
                "для электронной подписи нужен пакет pyhanko",
                "electronic signatures need the package pyhanko",
            ),
            Both("Установите: pip install wego-forms[sign]", "Install it: pip install wego-forms[sign]"),
        )
    )


def wrong_password(file: str | None) -> InputError:
    """The password doesn't open the file, or the file is damaged: PKCS#12 can't tell."""
    return refused(
        Both("пароль не подходит, или файл повреждён", "the password is wrong, or the file is damaged"),
        Both(
            f"Проверьте раскладку и регистр; пароль берётся из {PASSWORD_VARIABLE} или спрашивается.",
            f"Check case and keyboard layout; the password comes from {PASSWORD_VARIABLE} or a prompt.",
        ),
        file,
    )


def password_needed(file: str | None) -> InputError:
    """The file is encrypted and no password was given."""
    return refused(
        Both("ключ зашифрован, а пароля нет", "the key is encrypted and there is no password"),
        Both(
            f"Задайте пароль в переменной {PASSWORD_VARIABLE} или введите по запросу.",
            f"Give the password in {PASSWORD_VARIABLE} or at the prompt.",
        ),
        file,
    )


def read_small(path: Path, what: Both) -> bytes:
    """The bytes of a certificate or key, called `what` in messages. InputError: missing, unreadable, too large."""
    try:
        return read_regular(path, MAX_BYTES)
    except Unreadable as error:
        remedy = Both(f"{error.remedy.ru} Нужен {what.ru}.", f"{error.remedy.en} It should be a {what.en}.")
        said = Both("файла нет", "there is no such file") if error.missing else error.what
        raise refused(said, remedy, str(path)) from None

"""A key's password: from the environment or from a prompt, never from the command line."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable

from wego_forms.errors import user_language
from wego_forms.signing.faults import PASSWORD_VARIABLE, password_needed

#: A password, or what gives it when it turns out to be needed.
Password = str | bytes | Callable[[], str] | None


def ask_password(file: str) -> str:
    """The password for `file`: WEGO_FORMS_KEY_PASSWORD, else typed at the terminal without being shown.

    InputError: the variable isn't set and there is nobody to ask.
    """
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is not None:
        return given
    if not sys.stdin or not sys.stdin.isatty():
        raise password_needed(file)
    prompt = f"Пароль к {file}: " if user_language() == "ru" else f"Password for {file}: "
    try:
        return getpass.getpass(prompt, stream=sys.stderr)
    except EOFError:
        raise password_needed(file) from None


def as_bytes(password: Password) -> bytes | None:
    """The password as PKCS#12 and PEM take it (UTF-8), asking for it if it must be asked for."""
    if callable(password):
        password = password()
    return password.encode() if isinstance(password, str) else password

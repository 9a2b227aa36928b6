"""Sign a PDF file with a key file: what the command does."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from wego_forms.edges import Unreadable, read_regular
from wego_forms.errors import Both, Lang
from wego_forms.saving import save
from wego_forms.signing.box import MarkBox
from wego_forms.signing.faults import refused
from wego_forms.signing.keys import SigningKey, load_key
from wego_forms.signing.passwords import Password, ask_password
from wego_forms.signing.sign import sign_pdf

_SIGNED = ".signed"
#: Bytes of a PDF to sign: pyHanko holds it in memory several times over; scans of a thousand pages have less.
MAX_PDF_BYTES = 256 * 1024 * 1024


def sign_file(
    path: str | Path,
    key: str | Path | SigningKey,
    out: str | Path | None = None,
    *,
    password: Password = None,
    certificate: str | Path | None = None,
    mark: MarkBox | None = MarkBox(),  # noqa: B008  frozen
    field_name: str | None = None,
    reason: str | None = None,
    location: str | None = None,
    lang: Lang = "ru",
    when: datetime | None = None,
) -> Path:
    """The file written: `out`, or letter.signed.pdf beside letter.pdf (which itself takes a second signature).

    `key` is a key's file or a key loaded before. Without `password` an encrypted one is asked for: from
    WEGO_FORMS_KEY_PASSWORD, or at the terminal. The rest is as in `sign_pdf`. Written whole or not at all.
    InputError, ToolError: as `load_key` and `sign_pdf`. OutputError: the file can't be written.
    """
    path = Path(path)
    try:
        pdf = read_regular(path, MAX_PDF_BYTES)
    except Unreadable as error:
        what = error.what
        if error.missing:
            what = Both("файл не читается (его нет)", "the file can't be read (there is none)")
        raise refused(what, error.remedy, str(path)) from None
    if not isinstance(key, SigningKey):
        key = load_key(key, password or partial(ask_password, str(key)), certificate=certificate)
    signed = sign_pdf(
        pdf,
        key,
        mark=mark,
        field_name=field_name,
        reason=reason,
        location=location,
        lang=lang,
        when=when,
        name=str(path),
    )
    return save(Path(out) if out else _beside(path), signed)


def _beside(path: Path) -> Path:
    return path if path.stem.endswith(_SIGNED) else path.with_name(f"{path.stem}{_SIGNED}{path.suffix}")

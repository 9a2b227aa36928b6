"""Sign a PDF file with a key file: what the command does."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from wego_forms.edges import PDF, Unreadable, misnamed, read_regular, sort_of, translated
from wego_forms.errors import Both, Lang, WegoFormsError
from wego_forms.saving import Outputs, same_file, save_as_ours
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
    lang: Lang | None = "ru",
    when: datetime | None = None,
    force: bool = False,
) -> Path:
    """The file written: `out`, or letter.signed.pdf beside letter.pdf (which itself takes a second signature).

    `key` is a key's file or a key loaded before. Without `password` an encrypted one is asked for: from
    WEGO_FORMS_KEY_PASSWORD, or at the terminal. The rest is as in `sign_pdf`. Written whole or not at all. An `out`
    that is `path` itself stands for the file beside it: an unsigned original is never replaced. InputError,
    ToolError: as `load_key` and `sign_pdf`. OutputError: the file can't be written, or one
    is there that isn't ours or was changed since; `force` replaces it.
    """
    path = Path(path)
    pdf = _read(path)
    target = _target(path, pdf, out)
    outputs = Outputs([path, certificate], force=force)
    outputs.possible([target])
    # A second signature is added behind the first: whoever reads on to the end finds the whole file before.
    further = same_file(path, target)
    if not isinstance(key, SigningKey):
        outputs.reads([key])
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
    if further and signed.startswith(path.read_bytes()):
        return save_as_ours(target, signed)
    return next(outputs.write({target: signed}))


def stranger(path: Path, key: SigningKey, signatory: str | None = None) -> Both | None:
    """That the key's owner isn't the one in whose place the mark comes, or that only another certificate's mark is
    printed there; None: nothing speaks for it.
    """
    owner, serial = key.certificate.owner, key.certificate.serial
    try:
        from wego_forms.signing import pades

        with translated(pades.unsound):
            pdf = _read(path)
            who: str = pades.stranger(pdf, signatory, owner)
            printed = ", ".join(pades.marked_for(pdf, serial))
    except (ImportError, WegoFormsError):
        return None  # signing tells of it
    if printed:
        return Both(
            f"в файле напечатана отметка другого сертификата: {printed}, а подписано сертификатом {serial}. "
            "Проверьте, тем ли ключом подписано.",
            f"the mark of another certificate is printed in the file: {printed}, and {serial} signed. "
            "Check that the right key signed.",
        )
    if not who:
        return None
    return Both(
        f"владелец сертификата – {owner}, а место подписи – для другого: {who}. Проверьте, тем ли ключом подписано.",
        f"the certificate is of {owner}, and the place is for {who}. Check that the right key signed.",
    )


def target_of(path: Path, out: Path | None) -> Path:
    """Where `sign_file` puts the signed file of `path`. InputError: `path` can't be read."""
    return _target(path, _read(path), out)


def _target(path: Path, pdf: bytes, out: str | Path | None) -> Path:
    if out is not None and not same_file(path, Path(out)):
        return Path(out)
    # The name alone doesn't tell: only a file with a signature in it takes another.
    if path.stem.endswith(_SIGNED) and b"/ByteRange" in pdf:
        return path
    return path.with_name(f"{path.stem}{_SIGNED}{path.suffix}")


def _read(path: Path) -> bytes:
    try:
        data = read_regular(path, MAX_PDF_BYTES)
    except Unreadable as error:
        what = error.what
        if error.missing:
            what = Both("файл не читается (его нет)", "the file can't be read (there is none)")
        raise refused(what, error.remedy, str(path)) from None
    if sort_of(data) not in (PDF, None):
        raise refused(*misnamed(data, "PDF", path.name), str(path))
    return data

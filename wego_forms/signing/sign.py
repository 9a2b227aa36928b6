"""Sign a PDF, or put a certificate's mark on it; pyHanko does the work and is loaded only for it."""

from __future__ import annotations

from datetime import UTC, datetime
from types import ModuleType
from typing import TYPE_CHECKING

from wego_forms.edges import translated
from wego_forms.errors import InputError, Lang, user_language
from wego_forms.signing.box import MarkBox
from wego_forms.signing.certificate import Certificate
from wego_forms.signing.faults import missing_package
from wego_forms.signing.mark import MarkText, mark_lines

if TYPE_CHECKING:
    from wego_forms.signing.keys import SigningKey


def sign_pdf(
    pdf: bytes,
    key: SigningKey,
    *,
    mark: MarkBox | None = MarkBox(),  # noqa: B008  frozen
    text: MarkText | None = None,
    field_name: str | None = None,
    reason: str | None = None,
    location: str | None = None,
    lang: Lang | None = "ru",
    when: datetime | None = None,
    name: str | None = None,
) -> bytes:
    """The PDF with one more PAdES B-B signature (ETSI EN 319 142-1), added after its bytes, which stay as they are.

    The visible field is the mark of the key's certificate in `lang` (None: in the PDF's own language, or the user's
    where it names none of ours), in the box `mark` (pt); None signs invisibly.
    `text` replaces the mark's wording. `field_name` is a new field's name (else Signature1, Signature2 …) or that of
    an empty signature field in the file, which is then filled in its own place; a form's empty field is, too, where
    neither a field nor a place is named. `when` is the time of signing that is
    written down (naive: local; else now, by this machine's clock: there is no time stamp and nothing asks the
    network). `name` is what messages call the PDF.

    InputError: the certificate isn't valid then, the PDF is damaged, encrypted or closed to signatures, the page or
    the field isn't there, the mark doesn't fit. ToolError: pyhanko isn't installed.
    """
    moment = (when or datetime.now(UTC)).astimezone(UTC)
    key.certificate.check(moment)
    pades = _pades()
    try:
        with translated(pades.unsound):
            lang = lang or pades.language_of(pdf) or user_language()
            text = text or mark_lines(key.certificate, lang)
            signed: bytes = pades.sign(pdf, key, mark, text, field_name, reason, location, moment)
            return signed
    except InputError as error:
        raise error.within(name) from None


def stamp_pdf(
    pdf: bytes,
    certificate: Certificate,
    *,
    mark: MarkBox = MarkBox(),  # noqa: B008  frozen
    text: MarkText | None = None,
    lang: Lang = "ru",
    when: datetime | None = None,
    name: str | None = None,
) -> bytes:
    """The PDF with the certificate's mark drawn on a page and no signature: for one that other software then makes,
    detached. Do it before: it changes the file. The parameters are those of `sign_pdf`.

    InputError: as `sign_pdf`; and the PDF is signed already. ToolError: pyhanko isn't installed.
    """
    certificate.check((when or datetime.now(UTC)).astimezone(UTC))
    pades = _pades()
    try:
        with translated(pades.unsound):
            stamped: bytes = pades.stamp(pdf, mark, text or mark_lines(certificate, lang))
            return stamped
    except InputError as error:
        raise error.within(name) from None


def _pades() -> ModuleType:
    """What works with pyHanko. ToolError: that isn't installed."""
    try:
        from wego_forms.signing import pades
    except ImportError:
        raise missing_package() from None
    return pades

"""PAdES signatures and marks by pyHanko: each is added behind the file's bytes, its metadata left alone."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from io import BytesIO
from typing import Any, cast

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner, PdfSigningSession
from pyhanko.stamp import BaseStampStyle
from pyhanko.stamp.static import StaticContentStamp, StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from wego_forms.choosing import LANGUAGES
from wego_forms.errors import Both, InputError, Lang
from wego_forms.foreign import quoting
from wego_forms.signing.box import MarkBox, place
from wego_forms.signing.faults import refused
from wego_forms.signing.keys import SigningKey
from wego_forms.signing.mark import MarkText, draw_mark
from wego_forms.signing.places import places_of, printed_marks, stranger_to
from wego_forms.signing.structure import add_field, add_mark

# What pyHanko remarks of a damaged file isn't for the user's screen; a program that keeps a log still gets it.
logging.getLogger("pyhanko").addHandler(logging.NullHandler())
logging.getLogger("pyhanko_certvalidator").addHandler(logging.NullHandler())

_INTACT = Both(
    "Пересохраните его как PDF (напечатайте в PDF) и подпишите заново.",
    "Save it as PDF anew (print it to PDF) and sign that.",
)


def sign(
    pdf: bytes,
    key: SigningKey,
    box: MarkBox | None,
    text: MarkText,
    field_name: str | None,
    reason: str | None,
    location: str | None,
    when: datetime,
) -> bytes:
    """`pdf` with a signature more; the public `sign_pdf` says what each part means."""
    writer = _writer(pdf)
    _refuse_draft(writer)
    if box is not None and box.unplaced and key.certificate.serial in printed_marks(writer):
        box = None  # another mark would only repeat it
    fields = {name: (value, field) for name, value, field in enumerate_sig_fields(writer.prev)}
    name = (
        field_name
        or _empty(fields, box)
        or next(name for number in range(1, 10_000) if (name := f"Signature{number}") not in fields)
    )
    if name in fields and fields[name][0] is not None:
        raise refused(
            Both("это поле уже подписано", "this field is signed already"),
            Both("Назовите другое поле или не называйте никакого.", "Name another field, or none."),
            value=name,
        )
    said = f"{text.title}. {text.owner}"
    new_field = None if name in fields else _field(name, writer, box, said, _owner(text))
    meta = PdfSignatureMetadata(name, reason=reason, location=location, subfilter=SigSeedSubFilter.PADES)
    signer = _At(meta, _Signer(key), stamp_style=_MarkStyle(text=text), new_field_spec=new_field)
    signer.when, signer.said = when, said
    out = BytesIO()
    try:
        _finished(signer.async_sign_pdf(writer, existing_fields_only=new_field is None, output=out))
    except (SigningError, PdfError) as error:
        raise refused(
            quoting(Both("файл не даёт себя подписать", "the file doesn't let itself be signed"), error),
            _INTACT,
        ) from None
    return out.getvalue()


def language_of(pdf: bytes) -> Lang | None:
    """The language that the PDF says it is in (ISO 32000-1, 14.9.2); None: it says none, or another than ours."""
    said = str(_writer(pdf).root.get("/Lang", "")).casefold()
    return next((lang for lang in LANGUAGES if re.match(rf"{lang}\b", said)), None)


def stranger(pdf: bytes, signatory: int | str | None, owner: str) -> str:
    """As `stranger_to`, of a PDF."""
    return stranger_to(_writer(pdf), signatory, owner)


def marked_for(pdf: bytes, serial: str) -> list[str]:
    """The serials of the marks printed in a PDF that keeps no other place to sign in; none where one is `serial`."""
    writer = _writer(pdf)
    marks = printed_marks(writer)
    return [] if serial in marks or places_of(writer) else marks


def stamp(pdf: bytes, box: MarkBox, text: MarkText) -> bytes:
    """`pdf` with the mark drawn on a page and no signature."""
    writer = _writer(pdf)
    _refuse_draft(writer)
    if any(value is not None for _name, value, _field in enumerate_sig_fields(writer.prev)):
        raise refused(
            Both(
                "файл уже подписан: отметка нарушит подпись",
                "the file is signed: a mark would break the signature",
            ),
            Both("Поставьте отметку до подписи.", "Put the mark on before it is signed."),
        )
    page, (left, lower, right, upper) = place(writer, box, _owner(text))
    drawn: Any = _MarkStyle(text=text).create_stamp(writer, BoxConstraints(right - left, upper - lower), {})
    drawn.apply(page, left, lower)
    add_mark(writer, page, f"{text.title}. {text.certificate}. {text.owner}. {text.validity}")
    out, untyped = BytesIO(), cast(Any, writer)
    untyped.write(out)
    return out.getvalue()


def _refuse_draft(writer: _Update) -> None:
    """InputError: the PDF tells that it is a draft."""
    if "/WegoDraft" in writer.root:
        raise refused(
            Both("это проект, а проект не подписывают", "this is a draft, and a draft isn't signed"),
            Both(
                "Дайте записи номер и дату и создайте PDF заново.",
                "Give the record its number and date, and make the PDF anew.",
            ),
        )


def _empty(fields: Mapping[str, tuple[Any, Any]], box: MarkBox | None) -> str | None:
    """The field that a form keeps for a signature, where no other place is asked for."""
    placed = box is None or box.x is not None or box.y is not None
    return None if placed else next((name for name, (value, _) in fields.items() if value is None), None)


def _owner(text: MarkText) -> str:
    """The name in the mark's line of the owner."""
    return text.owner.partition(": ")[2]


def _field(name: str, writer: _Update, box: MarkBox | None, said: str, owner: str) -> SigFieldSpec:
    """A new signature field: seen in its box, or not seen; `said` to those who can't see it."""
    if box is None:
        return SigFieldSpec(name, readable_field_name=said)
    page, corners = place(writer, box, owner)
    exact: Any = corners  # pyHanko writes fractions of a point, though its hints say int
    return SigFieldSpec(name, page, exact, readable_field_name=said)


class _Update(IncrementalPdfFileWriter):
    """An update that leaves the document's metadata alone and takes its identifier from its bytes."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> generic.ArrayObject:
        parent: Any = super()
        first, second = parent._handle_id(prev)
        prev.stream.seek(0)
        digest = hashlib.sha256(prev.stream.read()).digest()
        second = generic.ByteStringObject(digest[:16])
        return generic.ArrayObject([first if "/ID" in prev.trailer else second, second])

    def _update_meta(self) -> None:
        """Neither producer nor time of change: the signature says when, and an archive copy stays one."""


class _Signer(Signer):
    """pyHanko's signer over a key that stays where it is."""

    def __init__(self, key: SigningKey) -> None:
        self._key = key
        own, *others = key.chain
        super().__init__(signing_cert=own, cert_registry=SimpleCertificateStore.from_certs(others))

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:  # noqa: ARG002
        return self._key.sign(data, digest_algorithm)


class _At(PdfSigner):
    """pyHanko's signing at a given time, which it takes from the clock otherwise."""

    when: datetime
    said: str
    """What the field says to those who can't see it."""

    def init_signing_session(
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.when
        # An element more would change what others have signed.
        if not any(value is not None for _, value, _ in enumerate_sig_fields(cast(Any, pdf_out).prev)):
            add_field(pdf_out, session.sig_field, self.said)
        if self.new_field_spec and self.new_field_spec.box is None:
            # A field that isn't seen must look like something too (ISO 19005-1, 6.5.3).
            empty = generic.StreamObject(
                {
                    generic.pdf_name("/Type"): generic.pdf_name("/XObject"),
                    generic.pdf_name("/Subtype"): generic.pdf_name("/Form"),
                    generic.pdf_name("/BBox"): generic.ArrayObject([generic.NumberObject(0)] * 4),
                },
                b"",
            )
            session.sig_field["/AP"] = generic.DictionaryObject(
                {generic.pdf_name("/N"): pdf_out.add_object(empty)}
            )
        return session


class _Drawn(PdfContent):
    """A page of a PDF as the content of a stamp."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        super().__init__()

    def render(self) -> bytes:
        page = self._ensure_writer.import_page_as_xobject(PdfFileReader(BytesIO(self._pdf)))
        self.resources.xobject["/Mark"] = page
        left, lower, right, upper = page.get_object()["/BBox"]
        self.box = BoxConstraints(right - left, upper - lower)
        return b"/Mark Do"


class _MarkStyle(BaseStampStyle):
    """The mark, drawn for the box that it gets."""

    text: MarkText

    def __init__(self, text: MarkText) -> None:
        super().__init__()
        object.__setattr__(self, "text", text)

    def create_stamp(
        self,
        writer: BasePdfFileWriter,
        box: BoxConstraints,
        text_params: dict[str, Any],  # noqa: ARG002
    ) -> StaticContentStamp:
        middle = AxisAlignment.ALIGN_MID
        style = StaticStampStyle(
            border_width=0,
            background=_Drawn(draw_mark(self.text, float(box.width), float(box.height))),
            background_layout=SimpleBoxLayoutRule(middle, middle, Margins.uniform(0)),
        )
        return StaticContentStamp(writer, style, box)


def _writer(pdf: bytes) -> _Update:
    """pyHanko's writer over the file. InputError: it is damaged, no PDF, or encrypted."""
    try:
        writer = _Update(BytesIO(pdf))
        encrypted, hybrid = writer.prev.encrypted, writer.prev.xrefs.hybrid_xrefs_present
        list(enumerate_sig_fields(writer.prev))
    except Exception:  # of a broken file pyHanko raises whatever it stumbles over
        raise unsound() from None
    if encrypted:
        raise refused(
            Both("PDF защищён паролем", "the PDF is encrypted"),
            Both("Снимите защиту и подпишите заново.", "Take the encryption off and sign again."),
        )
    if hybrid:
        raise refused(
            Both("PDF устроен по-старому (hybrid xref)", "the PDF has hybrid cross-references"), _INTACT
        )
    return writer


def unsound(said: Exception | str = "") -> InputError:
    """The file isn't a PDF as it should be; of a broken one pyHanko raises whatever it stumbles over."""
    return refused(quoting(Both("это не целый PDF", "this isn't a sound PDF"), said), _INTACT)


def _finished(work: Any) -> None:
    """Run pyHanko's coroutine to its end, also where an event loop runs already, as in a notebook."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(work)
        return
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, work).result()

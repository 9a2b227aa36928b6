"""Two judges of a signed PDF: pyHanko's validator and poppler's pdfsig."""

from io import BytesIO
from pathlib import Path

from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from tests.signing.credentials import NOON
from tests.tools import run


def statuses(pdf: bytes, *certificates) -> list:
    """What pyHanko says of each signature, trusting the certificates."""
    roots = [x509.Certificate.load(one.public_bytes(Encoding.DER)) for one in certificates]
    context = ValidationContext(trust_roots=roots, allow_fetching=False, moment=NOON)
    return [
        validate_pdf_signature(signature, context)
        for signature in PdfFileReader(BytesIO(pdf)).embedded_signatures
    ]


def pdfsig(pdf: bytes, folder: Path) -> list[str]:
    """What poppler says of each signature: 'valid total', 'valid', or what is wrong."""
    (folder / "checked.pdf").write_bytes(pdf)
    said = run("pdfsig", "-nocert", folder / "checked.pdf").split("Signature #")[1:]
    return [
        one.partition("Signature Validation: ")[2].partition(".")[0].replace("Signature is Valid", "valid")
        + (" total" if "\n  - Total document signed" in one else "")
        for one in said
    ]

"""Electronic signatures: certificates read, their marks worded and drawn, PDF files signed (PAdES B-B)."""

from wego_forms.signing.box import MarkBox
from wego_forms.signing.certificate import Certificate
from wego_forms.signing.files import sign_file
from wego_forms.signing.keys import SigningKey, load_key
from wego_forms.signing.mark import MarkText, draw_mark, mark_lines
from wego_forms.signing.passwords import ask_password
from wego_forms.signing.reading import read_certificate
from wego_forms.signing.sign import sign_pdf, stamp_pdf

__all__ = [
    "Certificate",
    "MarkBox",
    "MarkText",
    "SigningKey",
    "ask_password",
    "draw_mark",
    "load_key",
    "mark_lines",
    "read_certificate",
    "sign_file",
    "sign_pdf",
    "stamp_pdf",
]

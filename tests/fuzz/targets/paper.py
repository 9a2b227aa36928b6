"""Keys and certificates, and PDFs to sign."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

from reportlab.pdfgen.canvas import Canvas

from tests.fuzz.chance import NUMBERS, edited
from tests.fuzz.target import Target, put
from tests.signing.credentials import NOON, PASSWORD
from wego_forms.signing import load_key, read_certificate, sign_pdf, stamp_pdf

_CORPUS = Path(__file__).parents[1] / "corpus"
_NUMBER = re.compile(rb"(?<![\w.])\d+(?![\w.])")
_NAME = re.compile(rb"/[A-Za-z]+")
_TOKENS = (
    *(
        b"/Count 999999999",
        b"/Kids [3 0 R]",
        b"/Kids []",
        b"/Parent 1 0 R",
        b"/Type /Pages",
        b"endobX",
        b"endobj",
    ),
    *(
        b"stream",
        b"endstream",
        b"<<",
        b">>",
        b"[",
        b"]",
        b"(",
        b"<",
        b"1 0 R",
        b"null",
        b"/Prev 0",
        b"/Prev 999999",
    ),
    *(
        b"/AcroForm 1 0 R",
        b"/Encrypt 1 0 R",
        b"/Rotate 45",
        b"/MediaBox [0 0 1e9 1]",
        b"/Annots 1 0 R",
        b"/Perms 1 0 R",
    ),
    *(
        b"/Type /ObjStm /N 9 /First 9",
        b"/Filter /FlateDecode",
        b"/Filter [/LZWDecode /ASCII85Decode]",
        b"/Size 0",
    ),
    *(
        b"/XRefStm 9",
        b"/Index [0 999999999]",
        b"/W [1 8 8]",
        b"/Length 999999999",
        b"/Length 1 0 R",
        b"/UserUnit 1e9",
    ),
)


@cache
def _keys() -> list[bytes]:
    return [
        path.read_bytes() for path in sorted(_CORPUS.iterdir()) if path.suffix in (".p12", ".pem", ".cer")
    ]


def _open_key(data: bytes, chance: Random) -> None:
    path = put("key.p12", data)
    password = chance.choice((PASSWORD, None, "x"))
    if chance.random() < 0.5:
        read_certificate(data, password, name="key.p12")
    else:
        load_key(path, password)


def _varied_key(data: bytes, chance: Random) -> bytes:
    """Bytes of the DER; of a PEM also of what is inside its Base64."""
    block = re.search(rb"(-----BEGIN [^-]+-----\n)(.+?)(\n-----END)", data, re.DOTALL)
    if block is None or chance.random() < 0.2:
        return edited(data, chance)
    import base64

    inside = base64.b64encode(edited(base64.b64decode(block[2]), chance))
    return data[: block.start(2)] + inside + data[block.end(2) :]


KEYS = Target("keys", _keys, _varied_key, _open_key, 400)


@cache
def _papers() -> list[bytes]:
    import pikepdf

    plain = BytesIO()
    canvas = Canvas(plain, pagesize=(595, 842), invariant=1, pageCompression=0)
    for number in (1, 2):
        canvas.drawString(72, 720, f"Page {number}")
        canvas.acroForm.textfield(name=f"a{number}", x=70, y=600, width=90, height=20)
        canvas.showPage()
    canvas.save()
    packed = BytesIO()
    with pikepdf.open(BytesIO(plain.getvalue())) as pdf:
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    signed = sign_pdf(plain.getvalue(), _key(), when=NOON)
    return [plain.getvalue(), packed.getvalue(), signed]


@cache
def _key():
    return load_key(_CORPUS / "open.p12")


def _varied(data: bytes, chance: Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 3))):
        roll = chance.random()
        if roll < 0.3:
            data = edited(data, chance, 1)
            continue
        found = list((_NUMBER if roll < 0.55 else _NAME).finditer(data))
        if not found:
            return data
        one = chance.choice(found)
        # In its own place and length mostly, so that the file's own list of places stays right.
        if chance.random() < 0.7:
            new = str(chance.choice(NUMBERS)).encode() if roll < 0.55 else chance.choice((*found, None))
            piece = new if isinstance(new, bytes) else chance.choice(_TOKENS) if new is None else new[0]
            room = one.end() - one.start()
            data = data[: one.start()] + piece[:room].ljust(room) + data[one.end() :]
        elif roll < 0.55:
            data = data[: one.start()] + str(chance.choice(NUMBERS)).encode() + data[one.end() :]
        elif roll < 0.75:
            data = data[: one.start()] + chance.choice(found)[0] + data[one.end() :]
        else:
            data = data[: one.start()] + chance.choice(_TOKENS) + b" " + data[one.start() :]
    return data


def _sign(data: bytes, chance: Random) -> None:
    if chance.random() < 0.7:
        sign_pdf(data, _key(), when=NOON, name="letter.pdf")
    else:
        stamp_pdf(data, _key().certificate, when=NOON, name="letter.pdf")


SIGNING = Target("signing", _papers, _varied, _sign, 120)

"""Make a self-signed sample certificate with its key, to try signatures.

Run: python make_certificate.py OUT.p12 [FIRST-DAY]. With a first day, as 2026-11-01, the certificate's number is
of that day too, so that whatever shows it is the same each time.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path
from typing import Literal

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

#: Nobody's name: it marks whatever is signed with the key as a sample.
NAME = {
    NameOID.COMMON_NAME: "Образцов Образец Образцович",
    NameOID.SURNAME: "Образцов",
    NameOID.GIVEN_NAME: "Образец Образцович",
    NameOID.ORGANIZATION_NAME: "ОБРАЗЕЦ / SAMPLE",
    NameOID.TITLE: "Губернатор",
    NameOID.COUNTRY_NAME: "RU",
}


def make(
    kind: Literal["rsa", "ec"] = "rsa",
    days: int = 365,
    start: dt.datetime | None = None,
    serial: int | None = None,
    name: dict[x509.ObjectIdentifier, str] | None = None,
) -> tuple[rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey, x509.Certificate]:
    """A new key and its self-signed certificate, valid for `days` from `start` (else yesterday)."""
    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
    key = rsa.generate_private_key(65537, 2048) if kind == "rsa" else ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(oid, text) for oid, text in (name or NAME).items()])
    start = start or dt.datetime.now(dt.UTC).replace(microsecond=0) - dt.timedelta(days=1)
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(serial or x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + dt.timedelta(days=days))
        .add_extension(usage, critical=True)
    )
    return key, builder.sign(key, hashes.SHA256())


def main() -> None:
    """Write OUT.p12, valid for a year, closed with the password in WEGO_FORMS_KEY_PASSWORD."""
    password = os.environ.get("WEGO_FORMS_KEY_PASSWORD")
    if len(sys.argv) not in (2, 3) or not password:
        sys.exit("WEGO_FORMS_KEY_PASSWORD=… python make_certificate.py OUT.p12 [FIRST-DAY]")
    first = dt.datetime.fromisoformat(sys.argv[2]).replace(tzinfo=dt.UTC) if len(sys.argv) == 3 else None
    key, certificate = make(start=first, serial=first and int(f"73{first:%Y%m%d}00a1b2c3d4e5f6", 16))
    path = Path(sys.argv[1])
    path.touch(mode=0o600)
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"sample", key, certificate, None, BestAvailableEncryption(password.encode())
        )
    )
    print(path)


if __name__ == "__main__":
    main()

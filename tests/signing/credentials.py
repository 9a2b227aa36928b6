"""Keys and certificates made for the tests, of nobody; a GOST certificate too, whose key is made up."""

import datetime as dt
import os

from asn1crypto import algos, cms, core, keys, pkcs12, x509
from cryptography.hazmat.primitives import hashes, padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from examples.samples.make_certificate import make

PASSWORD = "Тайна-7391"
START = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
NOON = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)

_GOST_KEY = "1.2.643.7.1.1.1.1"  # id-tc26-gost3410-12-256
_GOST_SIGNATURE = "1.2.643.7.1.1.3.2"  # id-tc26-signwithdigest-gost3410-12-256


def sample(kind: str = "rsa", **options: object):
    """A key and its certificate, valid in 2026."""
    return make(kind, **{"start": START, "days": 365, **options})


def as_p12(key, certificate, password: str | None = PASSWORD) -> bytes:
    closed = BestAvailableEncryption(password.encode()) if password is not None else NoEncryption()
    return serialize_key_and_certificates(b"test", key, certificate, None, closed)


def as_pem(key, certificate=None, password: str | None = None) -> bytes:
    closed = BestAvailableEncryption(password.encode()) if password is not None else NoEncryption()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, closed)
    return pem + (certificate.public_bytes(Encoding.PEM) if certificate else b"")


def gost_certificate() -> bytes:
    """A certificate with a GOST R 34.10-2012 key as Russian authorities issue them, in DER; nobody signed it."""
    names = [
        ("2.5.4.6", core.PrintableString("RU")),
        ("2.5.4.3", core.UTF8String("Правительство Примерной области")),
        ("2.5.4.4", core.UTF8String("Примеров")),
        ("2.5.4.42", core.UTF8String("Пример Примерович")),
        ("2.5.4.12", core.UTF8String("Губернатор")),
        ("2.5.4.10", core.UTF8String("Правительство Примерной области")),
        ("1.2.643.100.3", core.NumericString("00000000000")),  # СНИЛС
    ]
    name = _sequence(
        b"".join(_set(_sequence(core.ObjectIdentifier(oid).dump() + value.dump())) for oid, value in names)
    )
    body = bytes.fromhex("0440") + bytes(range(64))
    # SubjectPublicKeyInfo by hand: asn1crypto doesn't know the algorithm either.
    parameters = (
        core.ObjectIdentifier("1.2.643.2.2.36.0").dump() + core.ObjectIdentifier("1.2.643.7.1.1.2.2").dump()
    )
    algorithm = _sequence(core.ObjectIdentifier(_GOST_KEY).dump() + _sequence(parameters))
    public = _sequence(algorithm + core.OctetBitString(body).dump())
    validity = x509.Validity(
        {
            "not_before": x509.Time("utc_time", core.UTCTime(START)),
            "not_after": x509.Time("utc_time", core.UTCTime(START + dt.timedelta(days=365))),
        }
    )
    signature = _sequence(core.ObjectIdentifier(_GOST_SIGNATURE).dump())
    serial = core.Integer(0x00D1A2B3C4D5E6F708192A3B4C5D6E7F)
    version = bytes.fromhex("a003020102")
    to_sign = _sequence(version + serial.dump() + signature + name + validity.dump() + name + public)
    return _sequence(to_sign + signature + core.OctetBitString(os.urandom(64)).dump())


def gost_p12(
    password: str = PASSWORD,
    *,
    rounds: int = 2048,
    how: algos.EncryptionAlgorithm | None = None,
    attribute: tuple[str, object] = ("local_key_id", b"\x01"),
    more: cms.ContentInfo | None = None,
) -> bytes:
    """A PKCS#12 file of the GOST certificate and a made-up key, closed as OpenSSL closes it (PBES2, AES).

    `how`: it says that its certificate is closed so. `more`: what it holds besides.
    """
    attributes = pkcs12.Attributes([{"type": attribute[0], "values": [attribute[1]]}])
    certificate = pkcs12.SafeBag(
        {
            "bag_id": "cert_bag",
            "bag_value": pkcs12.CertBag(
                {"cert_id": "x509", "cert_value": core.ParsableOctetString(gost_certificate())}
            ),
            "bag_attributes": attributes,
        }
    )
    shrouded = keys.EncryptedPrivateKeyInfo(
        {"encryption_algorithm": pbes2(bytes(16), bytes(16), rounds), "encrypted_data": os.urandom(96)}
    )
    key = pkcs12.SafeBag(
        {"bag_id": "pkcs8_shrouded_key_bag", "bag_value": shrouded, "bag_attributes": attributes}
    )
    safe = pkcs12.AuthenticatedSafe(
        [
            _closed(pkcs12.SafeContents([certificate]).dump(), password, how),
            _plain(pkcs12.SafeContents([key]).dump()),
            *([] if more is None else [more]),
        ]
    )
    return pkcs12.Pfx({"version": "v3", "auth_safe": _plain(safe.dump())}).dump()


def checked_by(p12: bytes, checksum: bytes) -> bytes:
    """The file with that for its checksum."""
    return _sequence((pkcs12.Pfx.load(p12).contents or b"") + checksum)


def _plain(data: bytes) -> cms.ContentInfo:
    return cms.ContentInfo({"content_type": "data", "content": core.OctetString(data)})


def _closed(data: bytes, password: str, how: algos.EncryptionAlgorithm | None) -> cms.ContentInfo:
    salt, vector = bytes(range(16)), bytes(range(16, 32))
    key = PBKDF2HMAC(hashes.SHA256(), 32, salt, 2048).derive(password.encode())
    padder = padding.PKCS7(128).padder()
    machine = Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor()
    encrypted = machine.update(padder.update(data) + padder.finalize()) + machine.finalize()
    info = {
        "content_type": "data",
        "content_encryption_algorithm": how or pbes2(salt, vector),
        "encrypted_content": encrypted,
    }
    return cms.ContentInfo(
        {"content_type": "encrypted_data", "content": {"version": "v0", "encrypted_content_info": info}}
    )


def pbes2(salt: bytes, vector: bytes, rounds: int = 2048) -> algos.EncryptionAlgorithm:
    derivation = {
        "algorithm": "pbkdf2",
        "parameters": {
            "salt": {"specified": salt},
            "iteration_count": rounds,
            "key_length": 32,
            "prf": {"algorithm": "sha256", "parameters": core.Null()},
        },
    }
    scheme = {"algorithm": "aes256_cbc", "parameters": vector}
    parameters = {"key_derivation_func": derivation, "encryption_scheme": scheme}
    return algos.EncryptionAlgorithm({"algorithm": "pbes2", "parameters": parameters})


def _length(size: int) -> bytes:
    if size < 128:
        return bytes([size])
    body = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(body)]) + body


def _sequence(content: bytes) -> bytes:
    return b"\x30" + _length(len(content)) + content


def _set(content: bytes) -> bytes:
    return b"\x31" + _length(len(content)) + content

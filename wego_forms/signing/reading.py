"""Read a certificate from PEM, DER or PKCS#12; its key may be of a kind that nothing here can use."""

from __future__ import annotations

import hashlib
import importlib.util
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.edges import translated
from wego_forms.errors import Both, InputError
from wego_forms.signing.certificate import Certificate
from wego_forms.signing.faults import missing_package, read_small, refused
from wego_forms.signing.passwords import Password

if TYPE_CHECKING:
    from asn1crypto import x509

_WHAT = Both("сертификат (PEM, DER, PKCS#12)", "certificate (PEM, DER, PKCS#12)")

# Attributes of a subject (X.520; RFC 5280, 4.1.2.4).
_COMMON_NAME, _SURNAME, _GIVEN_NAME = "2.5.4.3", "2.5.4.4", "2.5.4.42"
_ORGANIZATION, _TITLE = "2.5.4.10", "2.5.4.12"


def read_certificate(
    source: str | Path | bytes, password: Password = None, *, name: str | None = None
) -> Certificate:
    """The facts of the certificate in `source`, a path or a file's bytes; of several the key's own, or the first.

    `password` opens a PKCS#12 file: text, bytes, or a function that is asked only if it is needed. `name` is what
    messages call the file. InputError: missing, no certificate, wrong password. ToolError: pyhanko isn't installed.
    """
    require()
    if isinstance(source, bytes):
        data = source
    else:
        data, name = read_small(Path(source), _WHAT), name or str(source)
    with translated(lambda _: no_certificate(name)):
        return facts(_certificate(data, password, name), name)


def require() -> None:
    """ToolError: the packages that read certificates, which come with pyhanko, aren't installed."""
    if not all(importlib.util.find_spec(package) for package in ("asn1crypto", "cryptography")):
        raise missing_package()


def parsed(der: bytes, name: str | None) -> x509.Certificate:
    """A certificate's DER as asn1crypto reads it, whatever its key's algorithm. InputError: it isn't one."""
    from asn1crypto import x509

    try:
        certificate = x509.Certificate.load(der, strict=True)
        certificate["tbs_certificate"]["subject"].native  # noqa: B018  parsed on access
    except (ValueError, TypeError, KeyError):
        raise no_certificate(name) from None
    return certificate


def no_certificate(name: str | None) -> InputError:
    """The file holds no certificate that can be read."""
    return refused(
        Both(
            "в файле нет сертификата, который можно прочесть",
            "the file holds no certificate that can be read",
        ),
        Both(
            "Нужен сертификат X.509: PEM, DER (.cer, .crt) или PKCS#12.",
            "Give X.509: PEM, DER (.cer, .crt) or PKCS#12.",
        ),
        name,
    )


def _certificate(data: bytes, password: Password, name: str | None) -> x509.Certificate:
    from wego_forms.signing import pkcs12

    if b"-----BEGIN" in data:
        return parsed(next(iter(in_pem(data)), b""), name)
    if pkcs12.is_pkcs12(data):
        return parsed(pkcs12.opened(data, password, name).certificate or b"", name)
    return parsed(data, name)


def in_pem(data: bytes) -> list[bytes]:
    """The certificates of a PEM file as DER, in its order; what else it holds isn't looked at."""
    from asn1crypto import pem

    try:
        blocks = list(pem.unarmor(data, multiple=True))
    except ValueError:
        return []
    return [der for kind, _headers, der in blocks if kind in ("CERTIFICATE", "X509 CERTIFICATE")]


def facts(certificate: x509.Certificate, source: str | None = None) -> Certificate:
    """What the certificate says. InputError: its fields can't be read."""
    try:
        body = certificate["tbs_certificate"]
        subject = _names(body["subject"])
        return Certificate(
            serial=body["serial_number"].contents.hex().upper(),
            owner=_owner(subject),
            organization=subject.get(_ORGANIZATION),
            title=subject.get(_TITLE),
            valid_from=_moment(body["validity"]["not_before"].native),
            valid_to=_moment(body["validity"]["not_after"].native),
            fingerprint=hashlib.sha256(certificate.dump()).hexdigest(),
            source=source,
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        raise no_certificate(source) from None


def _owner(subject: dict[str, str]) -> str:
    """Surname and given names (the patronymic too, in Russian qualified certificates), else the common name."""
    if _SURNAME in subject and _GIVEN_NAME in subject:
        return f"{subject[_SURNAME]} {subject[_GIVEN_NAME]}"
    return subject.get(_COMMON_NAME) or subject.get(_ORGANIZATION) or ""


def _names(subject: Any) -> dict[str, str]:
    """The subject's attributes by object identifier; of several with one identifier the first."""
    found: dict[str, str] = {}
    for group in subject.chosen:
        for attribute in group:
            text = attribute["value"].native
            if isinstance(text, str) and text.strip():
                found.setdefault(attribute["type"].dotted, " ".join(text.split()))
    return found


def _moment(value: datetime) -> datetime:
    return value.astimezone(UTC)

"""A key to sign with: loaded once, signs many; what is in it never leaves it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from wego_forms.edges import translated
from wego_forms.errors import Both, InputError
from wego_forms.signing import pkcs12, reading
from wego_forms.signing.certificate import Certificate
from wego_forms.signing.faults import password_needed, read_small, refused, wrong_password
from wego_forms.signing.passwords import Password, as_bytes

if TYPE_CHECKING:
    from asn1crypto import x509

_WHAT = Both("ключ с сертификатом (PKCS#12 или PEM)", "key with its certificate (PKCS#12 or PEM)")
_PRIVATE = re.compile(rb"-----BEGIN ((?:[A-Z0-9]+ )*PRIVATE KEY)-----.*?-----END \1-----", re.DOTALL)
#: Bits of an RSA key: less is forged with the means of today (NIST SP 800-131A).
_MIN_RSA_BITS = 2048


class SigningKey:
    """A private key (RSA or ECDSA) with its certificate. It can't be printed, copied or sent to another process."""

    def __init__(
        self, key: Any, certificate: x509.Certificate, others: list[x509.Certificate], facts: Certificate
    ):
        self._key = key
        self._chain = (certificate, *others)
        self.certificate = facts

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """Its certificate first, then those that came with it (asn1crypto)."""
        return self._chain

    def sign(self, data: bytes, digest: str) -> bytes:
        """The signature of `data` under `digest` ('sha256', …): RSA PKCS#1 v1.5, or ECDSA in DER."""
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

        algorithm = getattr(hashes, digest.upper())()
        if isinstance(self._key, rsa.RSAPrivateKey):
            return self._key.sign(data, padding.PKCS1v15(), algorithm)
        signature: bytes = self._key.sign(data, ec.ECDSA(algorithm))
        return signature

    def __repr__(self) -> str:
        return f"<SigningKey of certificate {self.certificate.serial}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a SigningKey stays in the process that loaded it: load it anew where it is needed")

    def __deepcopy__(self, _memo: object) -> NoReturn:
        self.__reduce__()


def load_key(
    path: str | Path, password: Password = None, *, certificate: str | Path | None = None
) -> SigningKey:
    """The key in a PKCS#12 or PEM file; `certificate` names the file of its certificate where that lies apart.

    `password` is text, bytes, or a function that is asked only if the key is encrypted. InputError, naming the file:
    it is missing or holds no key, the password is wrong or missing, the certificate isn't there, isn't the key's or
    may not sign, the key is neither RSA (2048 bits or more) nor ECDSA. ToolError: pyhanko isn't installed.
    """
    reading.require()
    data, name = read_small(Path(path), _WHAT), str(path)
    with translated(lambda _: _no_key(name)):  # never what the parser says: it may say what is in the key
        return _loaded(data, name, password, certificate)


def _loaded(data: bytes, name: str, password: Password, certificate: str | Path | None) -> SigningKey:
    if b"-----BEGIN" in data:
        key, candidates = _pem_key(data, password, name), reading.in_pem(data)
    elif pkcs12.is_pkcs12(data):
        contents = pkcs12.opened(data, password, name)
        key, candidates = contents.key, [der for der in (contents.certificate, *contents.others) if der]
    else:
        raise _no_key(name)
    beside = str(certificate) if certificate is not None else name
    if certificate is not None:
        apart = read_small(Path(certificate), Both("сертификат ключа", "key's certificate"))
        candidates = [*(reading.in_pem(apart) or [apart]), *candidates]
    chain = [reading.parsed(der, beside) for der in candidates]
    if key is None:
        raise _of_another_kind(name) if chain else _no_key(name)
    _check_kind(key, name)
    own = next((item for item in chain if _belongs(item, key)), None)
    if own is None:
        raise _no_certificate_for_it(name, bool(chain))
    _check_usage(own, beside)
    return SigningKey(key, own, [item for item in chain if item is not own], reading.facts(own, beside))


def _pem_key(data: bytes, password: Password, name: str) -> Any:
    """The private key of a PEM file. InputError: there is none, or it doesn't open."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    found = _PRIVATE.search(data)
    if found is None:
        raise _no_key(name)
    encrypted = b"ENCRYPTED" in found.group()
    secret = as_bytes(password) if encrypted else None
    if encrypted and secret is None:
        raise password_needed(name)
    pkcs12.refuse_endless(pkcs12.rounds_of_pem(found.group()), name)
    try:
        return load_pem_private_key(found.group(), secret)
    except UnsupportedAlgorithm:
        raise _of_another_kind(name) from None
    except (ValueError, TypeError):
        raise (wrong_password(name) if encrypted else _no_key(name)) from None


def _belongs(certificate: x509.Certificate, key: Any) -> bool:
    """Whether the certificate is that of the key."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_der_public_key

    try:
        return bool(load_der_public_key(certificate.public_key.dump()) == key.public_key())
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return False


def _check_kind(key: Any, name: str) -> None:
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    if isinstance(key, rsa.RSAPrivateKey):
        if key.key_size < _MIN_RSA_BITS:
            raise refused(
                Both("ключ RSA слишком короткий", "the RSA key is too short"),
                Both(f"Нужно не меньше {_MIN_RSA_BITS} бит.", f"It takes {_MIN_RSA_BITS} bits or more."),
                name,
                str(key.key_size),
            )
    elif not isinstance(key, ec.EllipticCurvePrivateKey):
        raise _of_another_kind(name)


def _check_usage(certificate: x509.Certificate, name: str) -> None:
    """A certificate that says what its key is for must say: signatures (RFC 5280, 4.2.1.3)."""
    usage = certificate.key_usage_value
    if usage is not None and not {"digital_signature", "non_repudiation"} & set(usage.native):
        raise refused(
            Both("этот сертификат не для подписи документов", "this certificate isn't for signing documents"),
            Both("Возьмите сертификат электронной подписи.", "Use a certificate for electronic signatures."),
            name,
            ", ".join(sorted(usage.native)),
        )


def _no_key(name: str) -> InputError:
    return refused(
        Both("в файле нет закрытого ключа", "the file holds no private key"),
        Both(
            "Нужен файл PKCS#12 (.p12, .pfx) или PEM с ключом.",
            "Give a PKCS#12 (.p12, .pfx) or PEM file with one.",
        ),
        name,
    )


def _of_another_kind(name: str) -> InputError:
    return refused(
        Both("этот ключ не RSA и не ECDSA: подписать им здесь нельзя", "this key is neither RSA nor ECDSA"),
        Both(
            "Ключом ГОСТ подпишите готовый файл в его программе отдельной подписью (.sig): docs/signing.md.",
            "With a GOST key sign the finished file in its own software, detached (.sig): docs/signing.md.",
        ),
        name,
    )


def _no_certificate_for_it(name: str, others: bool) -> InputError:
    return refused(
        Both("ключ не подходит к сертификату", "the key doesn't belong to the certificate")
        if others
        else Both("к ключу нет сертификата", "the key has no certificate"),
        Both(
            "Укажите сертификат этого ключа, в том же файле или отдельно.",
            "Give this key's certificate, in the same file or apart.",
        ),
        name,
    )

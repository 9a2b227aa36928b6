"""A PKCS#12 file (.p12, .pfx): key and certificates, these also where the key is of an unknown kind."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from wego_forms.errors import Both
from wego_forms.signing.faults import password_needed, refused, wrong_password
from wego_forms.signing.passwords import Password, as_bytes

_EXPORT = Both(
    "Сохраните из него сертификат без ключа: .cer (DER или Base64).",
    "Export the certificate from it without the key: .cer (DER or Base64).",
)
#: Rounds of deriving a key from a password: OpenSSL takes 2,000, careful programs 600,000; ten times that is seconds.
MAX_ROUNDS = 6_000_000


@dataclass(frozen=True)
class Contents:
    """The private key (cryptography's) where it could be read, its certificate and the others, as DER."""

    key: Any = field(repr=False)
    certificate: bytes | None
    others: tuple[bytes, ...] = ()


class _Locked(Exception):
    """This password doesn't open it."""


class _Unknown(Exception):
    """It is closed in a way that isn't known here, as CryptoPro's containers are."""


def is_pkcs12(data: bytes) -> bool:
    """Whether the bytes are a PKCS#12 file (RFC 7292)."""
    from asn1crypto import pkcs12

    try:
        return bool(pkcs12.Pfx.load(data, strict=True)["version"].native == "v3")
    except (ValueError, TypeError, KeyError):
        return False


def opened(data: bytes, password: Password, name: str | None) -> Contents:
    """What the file holds; a file closed with no password or an empty one opens without asking.

    InputError: the password is wrong or missing, or the file is closed in an unknown way.
    """
    refuse_endless(_rounds(data), name)
    unknown, keyless = False, None
    for secret in _secrets(password):
        if whole := _whole(data, secret):
            return whole
        try:
            keyless = keyless or _certificates(data, secret)
        except _Unknown:
            unknown = True
        except _Locked:
            continue
    if keyless is not None:
        return keyless
    if unknown:
        raise refused(
            Both("файл зашифрован неизвестным здесь способом", "the file is encrypted in a way unknown here"),
            _EXPORT,
            name,
        )
    raise password_needed(name) if password is None else wrong_password(name)


def refuse_endless(rounds: Iterable[int], name: str | None) -> None:
    """InputError: opening it would take minutes or years, which no honest file does."""
    worst = max(rounds, default=0)
    if worst > MAX_ROUNDS:
        raise refused(
            Both("пароль проверялся бы слишком долго", "to try the password would take too long"),
            Both("Сохраните ключ заново в своей программе.", "Save the key anew in its software."),
            name,
            str(worst),
        )


def rounds_of_pem(block: bytes) -> list[int]:
    """The rounds that an encrypted PEM key asks for; none where it doesn't say so itself."""
    from asn1crypto import keys, pem

    try:
        _, _, der = pem.unarmor(block)
        return _asked(keys.EncryptedPrivateKeyInfo.load(der)["encryption_algorithm"])
    except (ValueError, TypeError, KeyError, AttributeError):
        return []


def _rounds(data: bytes) -> list[int]:
    """The rounds that the file's parts ask for, those of its checksum, its contents and its keys."""
    from asn1crypto import pkcs12

    found: list[int] = []
    try:
        whole = pkcs12.Pfx.load(data)
        if whole["mac_data"].native is not None:
            found.append(int(whole["mac_data"]["iterations"].native))
        for part in whole.authenticated_safe:
            if part["content_type"].native == "encrypted_data":
                info = part["content"]["encrypted_content_info"]
                found += _asked(info["content_encryption_algorithm"])
                continue
            for bag in pkcs12.SafeContents.load(part["content"].native):
                if bag["bag_id"].native == "pkcs8_shrouded_key_bag":
                    found += _asked(bag["bag_value"]["encryption_algorithm"])
    except (ValueError, TypeError, KeyError, AttributeError):
        pass  # whoever opens it says what is wrong with it
    return found


def _asked(algorithm: Any) -> list[int]:
    try:
        return [int(algorithm.kdf_iterations)]
    except (ValueError, TypeError, KeyError, AttributeError):
        return []


def _secrets(password: Password) -> Iterator[bytes | None]:
    yield None
    yield b""
    if password is not None:
        yield as_bytes(password)


def _whole(data: bytes, secret: bytes | None) -> Contents | None:
    """As cryptography reads it, or None: wrong password, or a kind of key that it doesn't know."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12

    # That it is BER and not DER isn't for the clerk. One filter, set anew as a host may have dropped it.
    warnings.filterwarnings("ignore", message=".*falling back to parsing as BER", category=UserWarning)
    try:
        store = load_pkcs12(data, secret)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return None
    own = store.cert.certificate.public_bytes(Encoding.DER) if store.cert else None
    others = tuple(extra.certificate.public_bytes(Encoding.DER) for extra in store.additional_certs)
    return Contents(store.key, own, others)


def _certificates(data: bytes, secret: bytes | None) -> Contents | None:
    """The certificates alone, read bag by bag: the first is the key's, or the first there is."""
    from asn1crypto import pkcs12

    certificates: list[tuple[bytes | None, bytes]] = []
    key_ids: set[bytes | None] = set()
    try:
        for part in pkcs12.Pfx.load(data).authenticated_safe:
            if part["content_type"].native == "data":
                plain = part["content"].native
            elif part["content_type"].native == "encrypted_data":
                plain = _decrypted(part["content"]["encrypted_content_info"], secret)
            else:
                raise _Unknown
            for bag in pkcs12.SafeContents.load(plain, strict=True):
                if bag["bag_id"].native == "cert_bag":
                    der = bag["bag_value"]["cert_value"].parsed.dump()
                    certificates.append((_key_id(bag), der))
                elif "key_bag" in bag["bag_id"].native:
                    key_ids.add(_key_id(bag))
    except (ValueError, TypeError, KeyError):
        raise _Locked from None
    certificates.sort(key=lambda item: item[0] is None or item[0] not in key_ids)
    ders = [der for _key, der in certificates]
    return Contents(None, ders[0], tuple(ders[1:])) if ders else None


def _key_id(bag: Any) -> bytes | None:
    for attribute in bag["bag_attributes"] or ():
        if attribute["type"].native == "local_key_id":
            return bytes(attribute["values"][0].native)
    return None


def _decrypted(info: Any, secret: bytes | None) -> bytes:
    """Contents closed with PBES2, PBKDF2 and AES-CBC (RFC 8018), as OpenSSL closes them whatever the key is."""
    from cryptography.hazmat.primitives import hashes, padding
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

    how = info["content_encryption_algorithm"]
    try:
        if how["algorithm"].native != "pbes2" or how.encryption_cipher != "aes" or how.kdf != "pbkdf2":
            raise _Unknown
        digest = getattr(hashes, how.kdf_hmac.upper())
        rounds, length, vector = how.kdf_iterations, how.key_length, how.encryption_iv
    except (ValueError, KeyError, AttributeError):
        raise _Unknown from None
    if rounds > MAX_ROUNDS:
        raise _Unknown
    key = PBKDF2HMAC(digest(), length, how.kdf_salt, rounds).derive(secret or b"")
    machine = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    padded = machine.update(info["encrypted_content"].native) + machine.finalize()
    unpadder = padding.PKCS7(128).unpadder()
    return unpadder.update(padded) + unpadder.finalize()

"""Make the keys and certificates that their fuzzer begins with, of nobody: python -m tests.fuzz.corpus.make"""

from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, PrivateFormat
from cryptography.hazmat.primitives.serialization.pkcs12 import PBES, serialize_key_and_certificates

from tests.signing.credentials import PASSWORD, as_p12, as_pem, gost_certificate, gost_p12, sample


def main() -> None:
    """Write each beside this file. Few rounds guard the passwords: a case is to be quick, and they guard nothing."""
    here = Path(__file__).parent
    key, certificate = sample("ec")
    rsa = sample("rsa")
    quick = PrivateFormat.PKCS12.encryption_builder().kdf_rounds(10)
    aes = quick.key_cert_algorithm(PBES.PBESv2SHA256AndAES256CBC).build(PASSWORD.encode())
    files = {
        "open.p12": as_p12(key, certificate, None),
        "closed.p12": serialize_key_and_certificates(b"x", key, certificate, [certificate], aes),
        "gost.p12": gost_p12(),
        "ec.pem": as_pem(key, certificate),
        "rsa.pem": as_pem(*rsa),
        "gost.cer": gost_certificate(),
        "ec.cer": certificate.public_bytes(Encoding.DER),
    }
    for name, data in files.items():
        (here / name).write_bytes(data)


if __name__ == "__main__":
    main()

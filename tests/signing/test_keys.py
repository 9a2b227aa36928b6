import copy
import io
import logging
import pickle
import subprocess
import tempfile
import traceback
import warnings
from pathlib import Path

import pytest
from asn1crypto import algos, cms, core, keys, pem
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.signing.credentials import (
    NOON,
    PASSWORD,
    as_p12,
    as_pem,
    checked_by,
    gost_certificate,
    gost_p12,
    pbes2,
    sample,
)
from wego_forms.errors import InputError
from wego_forms.signing import ask_password, load_key, sign_file, sign_pdf


@pytest.fixture
def written(tmp_path):
    """Write a file, give its path."""

    def write(name: str, data: bytes) -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return write


def refusal(path, *arguments, **options) -> str:
    with pytest.raises(InputError) as caught:
        load_key(path, *arguments, **options)
    message = caught.value.message("en")
    assert message.startswith(f"{path}: ") or "certificate" in options
    assert caught.value.message("ru") != message
    assert all(problem.remedy for problem in caught.value.problems)
    return message


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_key_loads_from_pkcs12_and_from_pem(pairs, written, kind):
    key, certificate = pairs[kind]
    expected = f"{certificate.serial_number:X}"
    for path, password in (
        (written("a.p12", as_p12(key, certificate)), PASSWORD),
        (written("b.pfx", as_p12(key, certificate)), PASSWORD.encode()),
        (written("c.pem", as_pem(key, certificate)), None),
        (written("d.pem", as_pem(key, certificate, PASSWORD)), lambda: PASSWORD),
    ):
        assert load_key(path, password).certificate.serial.lstrip("0") == expected


def test_a_key_file_in_another_encoding_of_the_same_is_taken_without_a_foreign_remark(pairs, written):
    der = as_p12(*pairs["rsa"])
    ber = b"\x30\x80" + der[4:] + b"\0\0"  # X.690, 8.1.3.6: a length that isn't said
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        key = load_key(written("key.p12", ber), PASSWORD)
    expected = load_key(written("der.p12", der), PASSWORD)
    assert key.certificate.serial == expected.certificate.serial


def test_the_certificate_may_lie_apart(pairs, written):
    key, certificate = pairs["rsa"]
    path = written("key.pem", as_pem(key))
    for beside in (certificate.public_bytes(Encoding.DER), certificate.public_bytes(Encoding.PEM)):
        assert load_key(path, certificate=written("a.cer", beside)).certificate.owner
    assert "the key has no certificate" in refusal(path)


def test_a_password_that_is_not_needed_is_not_asked_for(pairs, written):
    def never() -> str:
        raise AssertionError("asked")

    assert load_key(written("a.pem", as_pem(*pairs["ec"])), never)
    assert load_key(written("a.p12", as_p12(*pairs["ec"], password=None)), never)


def test_a_wrong_password_is_an_error(pairs, written):
    for path in (
        written("a.p12", as_p12(*pairs["rsa"])),
        written("a.pem", as_pem(*pairs["rsa"], PASSWORD)),
    ):
        assert "the password is wrong, or the file is damaged" in refusal(path, "another")
        assert "WEGO_FORMS_KEY_PASSWORD" in refusal(path, "")


def test_an_encrypted_key_without_a_password_is_an_error(pairs, written):
    for path in (
        written("a.p12", as_p12(*pairs["rsa"])),
        written("a.pem", as_pem(*pairs["rsa"], PASSWORD)),
    ):
        assert "the key is encrypted and there is no password" in refusal(path)


def test_a_key_of_another_certificate_is_an_error(pairs, written):
    (key, _own), (_other, certificate) = pairs["rsa"], pairs["ec"]
    assert "doesn't belong to the certificate" in refusal(written("a.pem", as_pem(key, certificate)))


def test_what_holds_no_key_is_an_error(pairs, written):
    certificate = pairs["rsa"][1]
    for data in (
        b"",
        b"text",
        certificate.public_bytes(Encoding.PEM),
        certificate.public_bytes(Encoding.DER),
    ):
        assert "the file holds no private key" in refusal(written("a.pem", data))
    broken = as_pem(*pairs["rsa"]).replace(b"PRIVATE KEY-----\nMII", b"PRIVATE KEY-----\nAAA")
    assert "the file holds no private key" in refusal(written("a.pem", broken))
    assert "there is no such file" in refusal(Path("no.p12"))


def test_a_gost_key_is_an_error_that_tells_the_way_out(written):
    assert "neither RSA nor ECDSA" in refusal(written("a.p12", gost_p12()), PASSWORD)
    assert "detached (.sig): docs/signing.md" in refusal(written("a.p12", gost_p12()), PASSWORD)
    pair = sample("ec")
    apart = written("gost.cer", gost_certificate())
    assert "doesn't belong" in refusal(written("a.pem", as_pem(pair[0])), certificate=apart)


def test_a_file_whose_password_would_be_tried_for_years_is_refused_at_once(pairs, written):
    endless = pbes2(bytes(16), bytes(16), 2**31)
    said = refusal(written("a.p12", gost_p12(rounds=2**31)), PASSWORD)
    assert f"to try the password would take too long: '{2**31}'. Save the key anew" in said
    assert "would take too long" in refusal(written("b.p12", gost_p12(how=endless)), PASSWORD)
    garbled = checked_by(gost_p12(how=endless), b"\x30\x02\x05\x00")  # whose rounds can't be counted
    assert "encrypted in a way unknown here" in refusal(written("c.p12", garbled), PASSWORD)
    encrypted = keys.EncryptedPrivateKeyInfo(
        {"encryption_algorithm": pbes2(bytes(16), bytes(16), 10**9), "encrypted_data": bytes(96)}
    )
    block = pem.armor("ENCRYPTED PRIVATE KEY", encrypted.dump())
    assert "to try the password would take too long: '1000000000'" in refusal(
        written("a.pem", block), PASSWORD
    )


@pytest.mark.parametrize(
    "how",
    [
        algos.EncryptionAlgorithm({"algorithm": "aes256_cbc", "parameters": bytes(16)}),
        algos.EncryptionAlgorithm(
            {"algorithm": "pbes1_md5_des", "parameters": {"salt": bytes(8), "iterations": 2048}}
        ),
        algos.EncryptionAlgorithm({"algorithm": "1.2.643.7.1.1.5.2.1"}),
    ],
    ids=["not by a password", "of old", "GOST"],
)
def test_a_file_closed_in_an_unknown_way_is_told_with_the_way_out(written, how):
    said = refusal(written("a.p12", gost_p12(how=how)), PASSWORD)
    assert "the file is encrypted in a way unknown here" in said
    assert "Export the certificate from it without the key: .cer" in said


def test_a_file_that_is_closed_for_its_receiver_only_is_told_with_the_way_out(written):
    signed = cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData({
        "version": "v1", "digest_algorithms": [], "encap_content_info": {"content_type": "data"},
        "signer_infos": [],
    })})  # fmt: skip
    said = refusal(written("a.p12", gost_p12(more=signed)), PASSWORD)
    assert "the file is encrypted in a way unknown here" in said


def test_certificates_come_from_a_file_whose_key_is_named_otherwise(written):
    path = written("a.p12", gost_p12(attribute=("microsoft_local_machine_keyset", core.Null())))
    assert "neither RSA nor ECDSA" in refusal(path, PASSWORD)


def test_other_kinds_of_key_and_weak_ones_are_errors(written):
    ed = ed25519.Ed25519PrivateKey.generate()
    pem = ed.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    assert "neither RSA nor ECDSA" in refusal(written("a.pem", pem))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        weak = rsa.generate_private_key(65537, 1024)
    assert "too short: '1024'. It takes 2048 bits" in refusal(written("a.pem", as_pem(weak)))


def test_a_certificate_for_something_else_does_not_sign(written):
    from cryptography.hazmat.primitives import hashes

    key, model = sample("ec")
    others = "digital_signature content_commitment data_encipherment key_agreement key_cert_sign crl_sign"
    usage = dict.fromkeys([*others.split(), "encipher_only", "decipher_only"], False)
    certificate = (
        x509.CertificateBuilder(model.issuer, model.subject, key.public_key(), 5)
        .not_valid_before(model.not_valid_before_utc)
        .not_valid_after(model.not_valid_after_utc)
        .add_extension(x509.KeyUsage(key_encipherment=True, **usage), critical=True)
        .sign(key, hashes.SHA256())
    )
    assert "isn't for signing documents: 'key_encipherment'" in refusal(
        written("a.pem", as_pem(key, certificate))
    )


def test_a_key_cannot_be_printed_copied_or_sent(keys):
    key = keys["rsa"]
    assert repr(key) == f"<SigningKey of certificate {key.certificate.serial}>"
    for leave in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="stays in the process"):
            leave(key)


def test_the_password_comes_from_the_environment_or_a_terminal(monkeypatch):
    monkeypatch.setenv("WEGO_FORMS_KEY_PASSWORD", PASSWORD)
    assert ask_password("a.p12") == PASSWORD
    monkeypatch.delenv("WEGO_FORMS_KEY_PASSWORD")
    monkeypatch.setattr("sys.stdin", io.StringIO(PASSWORD))
    with pytest.raises(InputError, match=r"a\.p12: the key is encrypted and there is no password"):
        ask_password("a.p12")
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr("sys.stdin", terminal)
    monkeypatch.setattr("getpass.getpass", lambda prompt, stream: f"{prompt}typed")
    assert ask_password("a.p12") == "Password for a.p12: typed"


def test_nothing_of_the_key_is_found_anywhere(pairs, written, letter, tmp_path, monkeypatch, caplog, capfd):
    """Neither in what is written, logged, printed or raised, nor in temporary files."""
    caplog.set_level(logging.DEBUG)
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    kept: list[bytes] = []
    unlink = Path.unlink
    monkeypatch.setattr(
        Path, "unlink", lambda path, *rest: (kept.append(path.read_bytes()), unlink(path, *rest))
    )
    monkeypatch.setenv("WEGO_FORMS_KEY_PASSWORD", PASSWORD)

    key, certificate = pairs["rsa"]
    p12, pem = (
        written("a.p12", as_p12(key, certificate)),
        written("a.pem", as_pem(key, certificate, PASSWORD)),
    )
    (tmp_path / "out").mkdir()
    pdf = tmp_path / "out" / "letter.pdf"
    pdf.write_bytes(letter)
    said = []
    for path in (p12, pem):
        sign_file(pdf, path, when=NOON)
        for wrong in (
            lambda path=path: load_key(path, PASSWORD + "x"),
            lambda path=path: sign_pdf(b"no pdf", load_key(path, PASSWORD), when=NOON),
            lambda path=path: sign_file(pdf, path, when=NOON.replace(year=2030)),
            lambda path=path: (
                load_key(path, PASSWORD, certificate=written("b.cer", gost_certificate())).nothing
            ),
        ):
            try:
                wrong()
            except Exception as error:
                said.append("".join(traceback.format_exception(error)) + repr(error) + repr(vars(error)))
    printed = capfd.readouterr()
    places = [text.encode() for text in (*said, caplog.text, printed.out, printed.err)] + kept
    places += [path.read_bytes() for folder in ("out", "tmp") for path in (tmp_path / folder).rglob("*")]

    numbers = key.private_numbers()
    secrets = [PASSWORD.encode(), *as_pem(key).split(b"\n")[1:-2]]
    for number in (numbers.d, numbers.p, numbers.q):
        raw = number.to_bytes((number.bit_length() + 7) // 8, "big")
        secrets += [raw, raw[::-1], raw.hex().encode(), raw.hex().upper().encode(), str(number).encode()]
    assert len(said) == 8
    assert all(secret not in place for secret in secrets for place in places)
    assert (pdf.parent / "letter.signed.pdf").exists()


def test_the_password_is_no_argument_of_a_process(pairs, written, letter, tmp_path, monkeypatch):
    """Nothing that signs starts another process, whose arguments others could read."""
    monkeypatch.setattr(subprocess, "Popen", None)
    monkeypatch.setenv("WEGO_FORMS_KEY_PASSWORD", PASSWORD)
    pdf = written("letter.pdf", letter)
    assert sign_file(pdf, written("a.p12", as_p12(*pairs["ec"])), when=NOON).exists()

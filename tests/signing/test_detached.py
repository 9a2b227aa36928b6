"""The way for GOST keys: our mark first, another program's detached signature afterwards, the bytes unchanged."""

import asyncio
import hashlib

import pytest
from asn1crypto import cms
from pyhanko.sign.validation import async_validate_detached_cms
from pyhanko_certvalidator import ValidationContext

from tests.signing.credentials import NOON, gost_certificate
from tests.tools import text
from wego_forms.signing import read_certificate, sign_pdf, stamp_pdf
from wego_forms.signing.pades import _Signer


def detached(data: bytes, key) -> bytes:
    """What the other software makes, here with a key that can be used: CMS that doesn't hold the data."""
    return asyncio.run(_Signer(key).async_sign_general_data(data, "sha256", detached=True)).dump()


def validity(data: bytes, signature: bytes, key):
    content = cms.ContentInfo.load(signature)["content"]
    context = ValidationContext(trust_roots=[key.chain[0]], allow_fetching=False, moment=NOON)
    return asyncio.run(async_validate_detached_cms(data, content, signer_validation_context=context))


@pytest.fixture
def marked(letter):
    certificate = read_certificate(gost_certificate(), name="governor.cer")
    return stamp_pdf(letter, certificate, when=NOON)


def test_the_mark_of_a_gost_certificate_is_drawn(marked):
    assert "Документ подписан электронной подписью" in text(marked)
    assert "Сертификат: 00D1A2B3C4D5E6F708192A3B4C5D6E7F" in text(marked)
    assert "Владелец: Примеров Пример Примерович" in text(marked)


def test_a_detached_signature_over_the_marked_file_leaves_its_bytes_alone(marked, keys, tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_bytes(marked)
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    (tmp_path / "letter.pdf.sig").write_bytes(detached(path.read_bytes(), keys["rsa"]))

    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    signature = (tmp_path / "letter.pdf.sig").read_bytes()
    assert marked not in signature
    assert validity(path.read_bytes(), signature, keys["rsa"]).bottom_line


def test_a_mark_or_signature_put_on_afterwards_breaks_it(marked, keys):
    signature = detached(marked, keys["rsa"])
    assert not validity(sign_pdf(marked, keys["rsa"], when=NOON), signature, keys["rsa"]).intact
    assert not validity(stamp_pdf(marked, keys["rsa"].certificate, when=NOON), signature, keys["rsa"]).intact


def test_the_marked_file_is_the_same_every_time(letter, marked):
    certificate = read_certificate(gost_certificate())
    assert stamp_pdf(letter, certificate, when=NOON)[-64:] == marked[-64:]

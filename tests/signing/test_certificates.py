import datetime as dt
import sys

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from tests.signing.credentials import (
    NOON,
    PASSWORD,
    START,
    as_p12,
    as_pem,
    gost_certificate,
    gost_p12,
    sample,
)
from wego_forms.errors import InputError, ToolError
from wego_forms.signing import Certificate, read_certificate


@pytest.fixture(scope="module")
def pair():
    return sample("ec", serial=0x00ABCDEF0123)


def test_a_certificate_reads_the_same_from_pem_der_and_pkcs12(pair, tmp_path):
    key, certificate = pair
    (tmp_path / "a.p12").write_bytes(as_p12(key, certificate))
    (tmp_path / "a.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    (tmp_path / "a.cer").write_bytes(certificate.public_bytes(Encoding.DER))
    read = [read_certificate(tmp_path / name, PASSWORD) for name in ("a.p12", "a.pem", "a.cer")]
    assert len({one.fingerprint for one in read}) == 1
    assert read[0].owner == "Образцов Образец Образцович"
    assert read[0].organization == "ОБРАЗЕЦ / SAMPLE"
    assert read[0].title == "Губернатор"
    assert (read[0].valid_from, read[0].valid_to) == (START, START + dt.timedelta(days=365))


def test_the_serial_is_that_of_the_mark_whole_bytes_in_capitals(pair):
    # The first byte is 00 since the number would be negative without it: so marks print it.
    assert read_certificate(pair[1].public_bytes(Encoding.DER)).serial == "00ABCDEF0123"


def test_a_certificate_with_a_gost_key_is_read():
    for data in (gost_certificate(), _pem(gost_certificate())):
        certificate = read_certificate(data)
        assert certificate.owner == "Примеров Пример Примерович"
        assert certificate.organization == "Правительство Примерной области"
        assert certificate.serial == "00D1A2B3C4D5E6F708192A3B4C5D6E7F"
        certificate.check(NOON)


def test_a_certificate_with_a_gost_key_is_read_from_pkcs12():
    assert read_certificate(gost_p12(), PASSWORD).owner == "Примеров Пример Примерович"
    with pytest.raises(InputError, match="the password is wrong"):
        read_certificate(gost_p12(), "another")
    with pytest.raises(InputError, match="there is no password"):
        read_certificate(gost_p12())


def test_without_surname_and_given_name_the_owner_is_the_common_name():
    _key, certificate = sample("ec", name={NameOID.COMMON_NAME: "Администрация города Примерова"})
    read = read_certificate(certificate.public_bytes(Encoding.DER))
    assert (read.owner, read.organization, read.title) == ("Администрация города Примерова", None, None)


def test_a_password_is_asked_only_if_it_is_needed(pair):
    def never():
        raise AssertionError("asked")

    assert read_certificate(pair[1].public_bytes(Encoding.PEM), never).owner
    assert read_certificate(as_p12(*pair, password=None), never).owner
    assert read_certificate(as_p12(*pair), lambda: PASSWORD).owner


def test_a_certificate_that_is_not_valid_then_is_an_error_with_its_dates(pair):
    certificate = read_certificate(pair[1].public_bytes(Encoding.DER), name="governor.cer")
    certificate.check(NOON)
    certificate.check(START)
    with pytest.raises(InputError) as late:
        certificate.check(START + dt.timedelta(days=366))
    assert late.value.message("en") == (
        "governor.cer: the certificate expired on 01.02.2027 00:00 UTC: '02.02.2027 00:00 UTC'. "
        "Use a certificate that is valid."
    )
    assert "истёк 01.02.2027" in late.value.message("ru")
    with pytest.raises(InputError, match=r"isn't valid before 01\.02\.2026"):
        certificate.check(START - dt.timedelta(seconds=1))


@pytest.mark.parametrize("start", ["00:00", "15:15", "23:59"])
def test_a_certificate_is_valid_for_a_document_of_its_first_and_its_last_day(start):
    hour, minute = map(int, start.split(":"))
    begins = dt.datetime(2026, 11, 27, hour, minute, tzinfo=dt.UTC)
    ends = begins + dt.timedelta(days=365)
    certificate = Certificate("5A", "Образцов", None, None, begins, ends, "", "governor.cer")
    certificate.check_day(dt.date(2026, 11, 27))
    certificate.check_day(dt.date(2027, 11, 27))
    with pytest.raises(InputError) as early:
        certificate.check_day(dt.date(2026, 11, 26))
    assert early.value.message("ru") == (
        "governor.cer: сертификат начинает действовать 27.11.2026, а дата документа – 26.11.2026. "
        "Возьмите сертификат, действующий в этот день, или исправьте дату."
    )
    with pytest.raises(InputError) as late:
        certificate.check_day(dt.date(2027, 11, 28))
    assert late.value.message("en") == (
        "governor.cer: the certificate expired on 27.11.2027, and the document's date is 28.11.2027. "
        "Use a certificate that is valid on that day, or mend the date."
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a certificate",
        b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        b"-----BEGIN CERTIFICATE-----\n",
        bytes([0x30, 0x03, 0x02, 0x01, 0x03]),
        gost_certificate()[:-80],
    ],
)
def test_what_holds_no_certificate_is_an_error_that_names_the_file(data):
    with pytest.raises(
        InputError, match=r"a\.cer: the file holds no certificate that can be read\. Give X\.509"
    ):
        read_certificate(data, name="a.cer")


def test_a_key_without_its_certificate_is_an_error_too(pair):
    with pytest.raises(InputError, match="no certificate"):
        read_certificate(as_pem(pair[0]))


def test_a_missing_file_is_an_error_that_names_it(tmp_path):
    with pytest.raises(InputError, match=r"no\.cer: there is no such file"):
        read_certificate(tmp_path / "no.cer")


def test_without_pyhanko_the_message_says_what_to_install(monkeypatch, pair):
    monkeypatch.setitem(sys.modules, "asn1crypto", None)
    with pytest.raises(ToolError, match=r"pip install wego-forms\[sign\]"):
        read_certificate(pair[1].public_bytes(Encoding.DER))


def _pem(der: bytes) -> bytes:
    from asn1crypto import pem

    return pem.armor("CERTIFICATE", der)

"""Keys, certificates and PDFs at the edges of what can be signed with and signed: each refusal says why."""

import io
import os
import sys

import pikepdf
import pytest
from asn1crypto import algos, core, pem, pkcs12

import wego_forms as wf
from tests.builder import docx
from tests.signing.credentials import NOON, PASSWORD, _plain, _sequence, gost_certificate, gost_p12, pbes2
from wego_forms import signing
from wego_forms.errors import InputError, ToolError
from wego_forms.signing import ask_password, load_key, read_certificate, sign_file, sign_pdf, stamp_pdf
from wego_forms.signing.files import stranger, target_of
from wego_forms.signing.places import signed_boxes

NONE_READ = "the file holds no certificate that can be read"
UNKNOWN = "the file is encrypted in a way unknown here"


def refusal(make, *given, **named):
    with pytest.raises(InputError) as caught:
        make(*given, **named)
    assert all(problem.remedy for problem in caught.value.problems)
    return caught.value.message("en")


def with_prf(name):
    how = pbes2(bytes(range(16)), bytes(range(16, 32)))
    how["parameters"]["key_derivation_func"]["parameters"]["prf"] = algos.HmacAlgorithm({"algorithm": name})
    return how


@pytest.mark.parametrize(
    "how", [with_prf("des_mac"), algos.EncryptionAlgorithm({"algorithm": "des"})], ids=["prf", "des"]
)
def test_a_container_that_is_closed_in_an_unknown_way_is_refused(how):
    assert UNKNOWN in refusal(read_certificate, gost_p12(how=how), PASSWORD)


@pytest.mark.parametrize(("rounds", "said"), [(0, "password"), (-1, NONE_READ), (-(10**30), NONE_READ)])
def test_a_container_of_no_rounds_opens_with_no_password(rounds, said):
    data = gost_p12(how=pbes2(bytes(16), bytes(16), rounds))
    assert said in refusal(read_certificate, data, PASSWORD)


def test_a_container_may_hold_what_is_neither_a_key_nor_a_certificate():
    secret = pkcs12.SecretBag({"secret_type_id": "1.2.3.4", "secret_value": core.OctetString(b"\x05\x00")})
    other = pkcs12.SafeContents([pkcs12.SafeBag({"bag_id": "secret_bag", "bag_value": secret})])
    data = gost_p12(more=_plain(other.dump()))
    assert read_certificate(data, PASSWORD).owner == "Примеров Пример Примерович"


def test_a_pem_key_of_an_unknown_kind_is_told_so(tmp_path):
    algorithm = _sequence(core.ObjectIdentifier("1.2.643.7.1.1.1.1").dump())
    key = _sequence(core.Integer(0).dump() + algorithm + core.OctetString(os.urandom(32)).dump())
    data = pem.armor("PRIVATE KEY", key) + pem.armor("CERTIFICATE", gost_certificate())
    (tmp_path / "key.pem").write_bytes(data)
    said = refusal(load_key, tmp_path / "key.pem")
    assert said.startswith(f"{tmp_path / 'key.pem'}: ")
    assert "RSA" in said


@pytest.mark.parametrize(
    ("was", "then"),
    [(b"260201000000Z", b"26XX01000000Z"), (b"\x30\x82", b"\x31\x82")],
    ids=["a moment that is none", "no sequence"],
)
def test_a_certificate_that_is_damaged_is_refused(was, then):
    assert was in gost_certificate()
    assert "certificate" in refusal(read_certificate, gost_certificate().replace(was, then, 1))


def test_what_a_certificate_says_in_blanks_it_does_not_say():
    title = "Губернатор".encode()
    assert read_certificate(gost_certificate()).title == "Губернатор"
    assert read_certificate(gost_certificate().replace(title, b" " * len(title))).title is None


def test_at_the_end_of_input_a_password_is_wanting(monkeypatch):
    class Terminal:
        def isatty(self):
            return True

    def ended(*_, **__):
        raise EOFError

    monkeypatch.delenv("WEGO_FORMS_KEY_PASSWORD", raising=False)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", ended)
    assert refusal(ask_password, "key.p12").startswith("key.p12: ")


@pytest.mark.parametrize("make", [sign_pdf, stamp_pdf])
def test_without_pyhanko_signing_says_what_to_install(monkeypatch, keys, letter, make):
    monkeypatch.delattr(signing, "pades", raising=False)
    monkeypatch.setitem(sys.modules, "wego_forms.signing.pades", None)
    given = keys["rsa"] if make is sign_pdf else keys["rsa"].certificate
    with pytest.raises(ToolError, match=r"pip install wego-forms\[sign\]"):
        make(letter, given, when=NOON)


def changed(data, change):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def test_a_pdf_that_says_that_it_is_a_draft_is_not_signed(letter, keys):
    draft = changed(letter, lambda pdf: setattr(pdf.Root, "WegoDraft", True))
    said = refusal(sign_pdf, draft, keys["rsa"], when=NOON)
    assert "this is a draft, and a draft isn't signed" in said
    assert "Give the record its number and date" in said


def test_a_link_on_the_page_takes_no_ones_place(keys):
    document = wf.fill(wf.load("examples/certificate.yaml"), "ru")
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 595, 842], Border=[0, 0, 0]
    )

    def linked(pdf):
        page = pdf.pages[0]
        page.Annots = pikepdf.Array([*page.get("/Annots", []), pdf.make_indirect(link)])

    plain, over = (
        sign_pdf(pdf, keys["rsa"], when=NOON) for pdf in (document.pdf(), changed(document.pdf(), linked))
    )
    assert boxes(over) == boxes(plain) != []
    assert list(signed_boxes({})) == []


def boxes(data):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        notes = [each for page in pdf.pages for each in page.get("/Annots", [])]
        return [[float(edge) for edge in each.Rect] for each in notes if each.get("/FT") == "/Sig"]


@pytest.mark.skipif(os.name != "posix", reason="no pipes")
def test_a_file_that_is_no_pdf_is_refused_by_what_it_is(tmp_path, keys):
    (tmp_path / "letter.pdf").write_bytes(docx("слово"))
    assert "letter.pdf" in refusal(sign_file, tmp_path / "letter.pdf", keys["rsa"], when=NOON)
    assert "can't be read" in refusal(target_of, tmp_path / "gone.pdf", None)
    os.mkfifo(tmp_path / "pipe.pdf")
    assert "this isn't a regular file" in refusal(target_of, tmp_path / "pipe.pdf", None)


def test_of_a_file_that_cannot_be_read_nothing_is_said_of_its_signatory(tmp_path, keys):
    (tmp_path / "a.pdf").write_bytes(b"no pdf")
    assert stranger(tmp_path / "a.pdf", keys["rsa"]) is stranger(tmp_path / "gone.pdf", keys["rsa"]) is None


def test_a_signed_file_takes_the_next_signature_in_its_place(tmp_path, letter):
    for name, data, then in (
        ("a.pdf", letter, "a.signed.pdf"),
        ("a.signed.pdf", letter, "a.signed.signed.pdf"),
        ("b.signed.pdf", letter + b"/ByteRange", "b.signed.pdf"),
    ):
        (tmp_path / name).write_bytes(data)
        assert target_of(tmp_path / name, None).name == then
    assert target_of(tmp_path / "a.pdf", tmp_path / "c.pdf").name == "c.pdf"
    assert target_of(tmp_path / "a.pdf", tmp_path / "a.pdf").name == "a.signed.pdf"

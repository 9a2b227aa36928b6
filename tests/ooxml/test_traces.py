"""What the work on a file has left in it is told, each kind once a part."""

import io
import zipfile
from dataclasses import replace

import docx as python_docx
import pytest

from tests.builder import R, W, docx, paragraph
from wego_forms.errors import TemplateError
from wego_forms.filling import Template
from wego_forms.ooxml.package import Package
from wego_forms.ooxml.traces import impersonal, traces

CHANGE = 'w:id="1" w:author="Иванов" w:date="2026-01-01T00:00:00Z"'
DELETED = f"<w:p><w:del {CHANGE}><w:r><w:delText>прежний текст</w:delText></w:r></w:del></w:p>"
INSERTED = f"<w:p><w:ins {CHANGE}><w:r><w:t>новый текст</w:t></w:r></w:ins></w:p>"
RESTYLED = (
    f"<w:p><w:r><w:rPr><w:b/><w:rPrChange {CHANGE}><w:rPr/></w:rPrChange></w:rPr><w:t>слово</w:t></w:r></w:p>"
)
HIDDEN = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>для себя</w:t></w:r></w:p>"
SHOWN = '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>для всех</w:t></w:r></w:p>'
HIDDEN_MARK = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>виден</w:t></w:r></w:p>"
COMMENTS = {
    "word/comments.xml": (
        f'<w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="Иванов">{paragraph("спросить шефа")}'
        "</w:comment></w:comments>"
    ).encode(),
    "word/_rels/document.xml.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId9" Type="{R}/comments" Target="comments.xml"/></Relationships>'
    ).encode(),
}


def found(*body, extra=None):
    return traces(Package.open(docx(*body, extra=extra), "t.docx"))


@pytest.mark.parametrize(
    ("body", "count", "words"),
    [
        ([DELETED], 1, "прежний текст"),
        ([INSERTED, DELETED], 2, "новый текст"),
        ([RESTYLED], 1, None),
    ],
    ids=["deleted", "inserted and deleted", "restyled"],
)
def test_tracked_changes_are_counted_and_the_first_words_told(body, count, words):
    (note,) = found(*body)
    assert f"tracked changes are left, {count}:" in note.what.en
    assert f"остались исправления, {count}:" in note.what.ru
    assert (note.file, note.place, note.value) == ("t.docx", "word/document.xml", words)


def test_hidden_text_is_told():
    (note,) = found("Письмо", HIDDEN)
    assert note.what.en.startswith("hidden text")
    assert note.value == "для себя"


@pytest.mark.parametrize("body", [SHOWN, HIDDEN_MARK, "Письмо"], ids=["shown", "a mark", "plain"])
def test_what_prints_is_no_hidden_text(body):
    assert found(body) == ()


def test_comments_are_counted_and_the_first_told():
    (note,) = found("Письмо", extra=COMMENTS)
    assert "comments are left, 1:" in note.what.en
    assert (note.place, note.value) == ("word/comments.xml", "спросить шефа")


def test_a_template_tells_them_with_its_notes():
    template = Template(docx("{{ number }}", DELETED, HIDDEN, extra=COMMENTS), "t.docx")
    assert [note.place for note in template.notes] == [
        "word/document.xml",
        "word/document.xml",
        "word/comments.xml",
    ]
    assert template.fill({"number": "1"}).notes == template.notes


def test_who_wrote_a_template_and_its_thumbnail_do_not_go_out_with_its_letters():
    letter = python_docx.Document()
    letter.core_properties.author, letter.core_properties.last_modified_by = "Секретарь", "Другой"
    letter.core_properties.title = "Письмо"
    letter.add_paragraph("{{ number }}")
    out = io.BytesIO()
    letter.save(out)
    with zipfile.ZipFile(out) as before:
        assert "docProps/thumbnail.jpeg" in before.namelist()
    filled = Template(out.getvalue(), "t.docx").fill({"number": "1"}).docx()
    with zipfile.ZipFile(io.BytesIO(filled)) as after:
        assert not any("thumbnail" in name for name in after.namelist())
        assert b"thumbnail" not in after.read("_rels/.rels")
    properties = python_docx.Document(io.BytesIO(filled)).core_properties
    assert (properties.author, properties.last_modified_by, properties.title) == ("", "", "Письмо")


def test_a_tag_may_name_the_author():
    letter = python_docx.Document()
    letter.core_properties.author = "{{ sender }}"
    letter.add_paragraph("{{ sender }}")
    out = io.BytesIO()
    letter.save(out)
    filled = Template(out.getvalue(), "t.docx").fill({"sender": "Правительство"}).docx()
    assert python_docx.Document(io.BytesIO(filled)).core_properties.author == "Правительство"


def with_relations(*lines):
    return {
        "word/_rels/document.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{''.join(lines)}</Relationships>"
        ).encode()
    }


def test_comments_that_are_none_or_no_xml_are_not_told():
    to_comments = with_relations(f'<Relationship Id="rId9" Type="{R}/comments" Target="comments.xml"/>')
    none = f'<w:comments xmlns:w="{W}"/>'.encode()
    for comments in (none, b"<w:comments"):
        assert found("Письмо", extra=to_comments | {"word/comments.xml": comments}) == ()


def test_a_header_that_is_no_xml_is_told_by_the_one_who_fills_it():
    header = b"<w:hdr><w:ins"
    assert found("Письмо", extra={"word/header1.xml": header}) == ()
    with pytest.raises(TemplateError, match=r"word/header1\.xml"):
        Template(docx("Письмо", extra={"word/header1.xml": header + b"{{ number }}"}), "t.docx")


def test_properties_that_are_not_there_or_no_xml_stay_as_they_are():
    kind = f"{R.replace('officeDocument', 'package')}/metadata/core-properties"
    relation = f'<Relationship Id="rId7" Type="{kind}" Target="docProps/core.xml"/></Relationships>'
    for extra in ({}, {"docProps/core.xml": b"<a"}):
        package = Package.open(docx("Письмо", extra=extra), "t.docx")
        rels = package.parts["_rels/.rels"].replace(b"</Relationships>", relation.encode())
        package = replace(package, parts=package.parts | {"_rels/.rels": rels})
        assert impersonal(package).parts == package.parts

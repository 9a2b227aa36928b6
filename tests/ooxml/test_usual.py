"""Files of other writers: Strict namespaces, main parts of other names."""

import io
import re
import zipfile

import docx as python_docx
import pytest

import wego_forms as wf
from tests.builder import docx, part, plain_text
from tests.pdf.documents import words
from wego_forms.ooxml import Package, text_parts, usual
from wego_forms.ooxml.usual import related

STRICT = "http://purl.oclc.org/ooxml/"
LETTER = ("Уважаемый {{ name }}!", "<w:p><w:r><w:t>Конец</w:t></w:r></w:p>")


def strict(data):
    """The file as Word saves it by "Strict Open XML Document"."""

    def turned(name, content):
        if not name.endswith((".xml", ".rels")):
            return content
        content = re.sub(
            rb"http://schemas\.openxmlformats\.org/(officeDocument|wordprocessingml|drawingml)/2006/",
            STRICT.encode() + rb"\1/",
            content,
        )
        return content.replace(b"<w:document ", b'<w:document w:conformance="strict" ')

    return rezipped(data, lambda parts: {name: turned(name, data) for name, data in parts.items()})


def moved(data, main):
    """The file with its main part elsewhere."""

    def change(parts):
        parts[main] = parts.pop("word/document.xml")
        for name in ("_rels/.rels", "[Content_Types].xml"):
            parts[name] = parts[name].replace(b"word/document.xml", main.encode())
        return parts

    return rezipped(data, change)


def rezipped(data, change):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in change(parts).items():
            archive.writestr(name, content)
    return out.getvalue()


FILES = {
    "strict": strict(docx(*LETTER)),
    "word/document2.xml": moved(docx(*LETTER), "word/document2.xml"),
    "another folder": moved(docx(*LETTER), "content/main.xml"),
    "both": strict(moved(docx(*LETTER), "word/document22.xml")),
}


@pytest.mark.parametrize("name", FILES)
def test_it_is_filled(name):
    template = wf.Template(FILES[name])
    filled = template.fill({"name": "Рустам Нургалиевич"}).docx()
    assert plain_text(filled) == "Уважаемый Рустам Нургалиевич!\nКонец"
    assert len(python_docx.Document(io.BytesIO(filled)).paragraphs) == 2


@pytest.mark.parametrize("name", FILES)
def test_it_is_drawn(name, tmp_path):
    path = tmp_path / "letter.docx"
    path.write_bytes(wf.Template(FILES[name]).fill({"name": "Анна"}).docx())
    assert [word.text for word in words(wf.to_pdf(path))] == ["Уважаемый", "Анна!", "Конец"]
    path.write_bytes(FILES[name])
    assert "Конец" in [word.text for word in words(wf.to_pdf(path))]


def test_nothing_strict_is_left_in_what_is_written():
    filled = wf.Template(FILES["strict"]).fill({"name": "Анна"}).docx()
    assert b"purl.oclc.org" not in b"".join(
        part(filled, name).encode() for name in ("word/document.xml", "_rels/.rels")
    )
    assert "conformance" not in part(filled)


def test_a_stale_part_of_the_usual_name_is_not_taken_for_the_document():
    def change(parts):
        return parts | {"word/document.xml": parts["word/document2.xml"].replace("Конец".encode(), b"old")}

    data = rezipped(FILES["word/document2.xml"], change)
    assert "Конец" in plain_text(wf.Template(data).fill({"name": "Анна"}).docx())


def test_relationships_of_a_main_part_in_another_folder_still_lead_to_its_parts():
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="top.xml"/>'
        "</Relationships>"
    )

    def change(parts):
        return parts | {"content/_rels/main.xml.rels": relations.encode(), "content/top.xml": b"<h/>"}

    package = Package.open(rezipped(FILES["another folder"], change), "a.docx")
    assert text_parts(package) == ["word/document.xml", "content/top.xml"]


def test_extended_properties_get_their_hyphen():
    kind = f"{STRICT}officeDocument/relationships/extendedProperties"
    made = usual({"a.rels": kind.encode(), "word/document.xml": b"<w/>"})
    assert made["a.rels"] == (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
    )


def test_a_part_in_utf_16_is_strict_too():
    document = part(FILES["strict"]).replace('encoding="UTF-8"', 'encoding="UTF-16"')
    data = rezipped(FILES["strict"], lambda parts: parts | {"word/document.xml": document.encode("utf-16")})
    assert "Анна" in plain_text(wf.Template(data).fill({"name": "Анна"}).docx())


def test_links_of_a_main_part_in_another_folder_stay_what_they_were():
    link = 'Type="a/hyperlink" Target="https://wego.example/a" TargetMode="External"'
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId8" {link}/><Relationship Id="rId9" Type="a/header" Target="top.xml"/></Relationships>'
    ).encode()
    made = Package.open(
        rezipped(FILES["another folder"], lambda parts: parts | {"content/_rels/main.xml.rels": relations}),
        "a.docx",
    ).parts["word/_rels/document.xml.rels"]
    assert b'Target="https://wego.example/a"' in made
    assert b'Target="/content/top.xml"' in made


def test_other_parts_of_a_package_keep_their_places_and_the_types_of_a_stale_one_are_dropped():
    def change(parts):
        both = b'<Relationship Id="rId7" Type="a/custom" Target="custom.xml"/></Relationships>'
        parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", both)
        stale = b'<Override PartName="/word/document.xml" ContentType="old"/></Types>'
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", stale)
        return parts | {"word/document.xml": b"<old/>"}

    parts = Package.open(rezipped(FILES["another folder"], change), "a.docx").parts
    assert b'Target="custom.xml"' in parts["_rels/.rels"]
    assert parts["[Content_Types].xml"].count(b"/word/document.xml") == 1
    assert b'ContentType="old"' not in parts["[Content_Types].xml"]
    assert b"<old/>" not in parts["word/document.xml"]


def test_relations_that_are_no_xml_relate_to_nothing():
    assert list(related({"_rels/.rels": b"<a"}, "", "officeDocument")) == []
    assert list(related({}, "", "officeDocument")) == []


def test_a_main_part_that_is_not_there_is_not_looked_for():
    relations = part(docx("text"), "_rels/.rels").replace("word/document.xml", "word/none.xml").encode()
    assert usual({"_rels/.rels": relations, "word/document.xml": b"<w/>"})["word/document.xml"] == b"<w/>"
    with pytest.raises(wf.TemplateError, match="no main part"):
        Package.open(
            rezipped(docx("a"), lambda parts: {k: v for k, v in parts.items() if "document" not in k}), "a"
        )


def test_a_main_part_is_moved_without_a_list_of_types_too():
    relations = part(docx("text"), "_rels/.rels").replace("word/document.xml", "main.xml").encode()
    made = usual({"_rels/.rels": relations, "main.xml": b"<w/>"})
    assert made["word/document.xml"] == b"<w/>"
    assert b'Target="word/document.xml"' in made["_rels/.rels"]

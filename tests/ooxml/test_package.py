import io
import zipfile

import docx as python_docx
import pytest

from tests.builder import docx
from wego_forms.errors import TemplateError
from wego_forms.filling import Template
from wego_forms.ooxml import Package, text_parts


def refusal(data, lang="en"):
    with pytest.raises(TemplateError) as caught:
        Package.open(data, "letter.docx")
    return caught.value.message(lang)


def zipped(members):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def test_a_word_file_opens_into_its_parts():
    assert "word/document.xml" in Package.open(docx("Привет")).parts


def test_headers_and_footnotes_are_parts_with_text_and_styles_are_not():
    extra = {"word/header1.xml": b"<h/>", "word/styles.xml": b"<s/>", "word/footnotes.xml": b"<f/>"}
    package = Package.open(docx("a", extra=extra))
    assert text_parts(package) == ["word/document.xml", "word/header1.xml", "word/footnotes.xml"]


def test_a_file_that_is_not_there_is_named_with_the_remedy(tmp_path):
    with pytest.raises(TemplateError) as caught:
        Package.open(tmp_path / "нет.docx")
    assert "нет.docx" in str(caught.value)
    assert "no such file" in caught.value.message("en")


def test_a_broken_zip_is_refused_by_name():
    assert refusal(docx("Привет")[:300]).startswith("letter.docx: the file is damaged or isn't a .docx")


def test_a_damaged_member_is_refused():
    data = docx("Привет" * 50)
    start = data.index(b"word/document.xml") + len("word/document.xml")
    assert "damaged" in refusal(data[:start] + b"\xff" * 40 + data[start + 40 :])


PART = "word/document.xml"


def packed(data, method, before=b""):
    """The same members, packed so, behind something else."""
    made = io.BytesIO(before)
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "a", method) as archive:
        for name in source.namelist():
            archive.writestr(name, source.read(name))
    return made.getvalue()


def entries(data):
    """Where the part's entries begin: in front of its content, and in the directory at the file's end."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        local = archive.getinfo(PART).header_offset
    return local, data.index(PART.encode(), local + 60) - 46


def with_another_sum(data):
    _, listed = entries(data)
    return data[: listed + 16] + bytes([data[listed + 16] ^ 1]) + data[listed + 17 :]


def with_a_shorter_length(data):
    _, listed = entries(data)
    length = int.from_bytes(data[listed + 24 : listed + 28], "little") - 1
    return data[: listed + 24] + length.to_bytes(4, "little") + data[listed + 28 :]


def with_another_name_in_front(data):
    local, _ = entries(data)
    return data[: local + 30] + b"W" + data[local + 31 :]


def with_a_block_of_no_kind(data):
    local, _ = entries(data)
    begin = local + 30 + len(PART)
    return data[:begin] + b"\xff" + data[begin + 1 :]


def with_a_password(data):
    local, listed = entries(data)
    for flags in (local + 6, listed + 8):
        data = data[:flags] + bytes([data[flags] | 1]) + data[flags + 1 :]
    return data


@pytest.mark.parametrize(
    "change",
    [
        with_another_sum,
        with_a_shorter_length,
        with_another_name_in_front,
        with_a_block_of_no_kind,
        with_a_password,
    ],
)
def test_a_part_that_is_not_what_the_file_says_of_it_is_refused(change):
    data = packed(docx("Привет" * 50), zipfile.ZIP_DEFLATED)
    assert PART in Package.open(data).parts
    assert "damaged" in refusal(change(data))


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
@pytest.mark.parametrize("before", [b"", b"something else in front"])
def test_a_file_packed_in_any_way_is_read(method, before):
    data = docx("Привет", extra={"word/пустая.xml": b""})
    assert Package.open(packed(data, method, before)).parts == Package.open(data).parts


def test_a_macro_document_renamed_to_docx_is_refused():
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    assert "macros" in refusal(docx("a", main_type=macro))
    assert "макросы" in refusal(docx("a", extra={"word/vbaProject.bin": b"x"}), "ru")


@pytest.mark.parametrize(
    ("inside", "refused"),
    [({"xl/vbaProject.bin": b"x"}, True), ({"xl/workbook.xml": b"<x/>"}, False), (None, False)],
)
def test_an_embedded_file_for_macros_is_refused_by_name_only_if_it_has_some(inside, refused):
    data = b"PK damaged" if inside is None else zipped(inside)
    sheets = '<Default Extension="xlsm" ContentType="application/vnd.ms-excel.sheet.macroEnabled.12"/>'
    with zipfile.ZipFile(io.BytesIO(docx("a", extra={"word/embeddings/b.xlsm": data}))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    types = members["[Content_Types].xml"].decode()
    document = zipped(
        members | {"[Content_Types].xml": types.replace("</Types>", f"{sheets}</Types>").encode()}
    )
    if refused:
        assert refusal(document).endswith(
            "a file embedded in the document has macros: 'word/embeddings/b.xlsm'. Paste it in Word as a picture."
        )
        assert "в файле, вложенном в документ, есть макросы" in refusal(document, "ru")
    else:
        assert "word/embeddings/b.xlsm" in Package.open(document).parts


def test_a_template_of_words_own_is_read_as_a_document(tmp_path):
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
    (tmp_path / "letter.dotx").write_bytes(docx("a {{ x }}", main_type=kind))
    made = Template(tmp_path / "letter.dotx").fill({"x": "b"}).save(tmp_path / "letter.docx")
    assert [paragraph.text for paragraph in python_docx.Document(made).paragraphs] == ["a b"]


@pytest.mark.parametrize(("suffix", "kind"), [("docm", "document"), ("dotm", "template")])
def test_a_file_for_macros_is_refused_with_the_way_to_save_it(tmp_path, suffix, kind):
    path = tmp_path / f"letter.{suffix}"
    path.write_bytes(docx("a", main_type=f"application/vnd.ms-word.{kind}.macroEnabledTemplate.main+xml"))
    with pytest.raises(TemplateError) as caught:
        Template(path)
    assert f"has macros: '.{suffix}'. Save it in Word: Save As → Word Document" in caught.value.message("en")


def test_an_old_doc_or_one_with_a_password_is_told_from_a_broken_one():
    assert "password" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_a_zip_that_is_not_a_word_file_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "a")
    assert "word/document.xml" in refusal(out.getvalue())


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(201 * 1024 * 1024))
    assert "too large" in refusal(out.getvalue())


@pytest.mark.parametrize("name", ["word/header1.xml", "docProps/core.xml", "word/_rels/header1.xml.rels"])
def test_an_entity_that_any_part_declares_is_refused(name):
    hostile = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    said = refusal(docx("text", extra={name: hostile}))
    assert said.startswith(f"letter.docx: {name}: the file's XML isn't such as Word writes")
    assert "Open and save it in Word." in said

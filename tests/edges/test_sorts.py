"""What a file is, whatever it is called: told where another sort was asked for."""

import io
import zipfile

import pytest

import wego_forms as wf
from wego_forms.edges import misnamed, sort_of
from wego_forms.previewing import preview


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, b"x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "an empty file"),
        (b"\n\n%PDF-1.7", "a PDF"),
        (zipped("[Content_Types].xml", "word/document.xml"), "a Word document"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "an Excel sheet"),
        (zipped("a.txt"), "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old .doc or .xls, or a locked file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\xff\xd8\xff\xe1", "a picture"),
        (b"{\\rtf1 x}", "an RTF document"),
        (b"\xef\xbb\xbf <!DOCTYPE html>", "a web page"),
    ],
)
def test_a_file_is_told_by_its_bytes(data, said):
    assert sort_of(data).en == said


def test_a_file_of_no_known_sort_is_said_to_be_none():
    assert sort_of(b"\x00\x01\x02") is None
    assert misnamed(b"\x00\x01\x02", "PDF", "a.pdf")[0].en == "this is no PDF, though it is called so"


def test_a_file_of_another_name_isnt_said_to_be_called_what_is_wanted(tmp_path):
    path = tmp_path / "README.md"
    path.write_text("# Text", "utf-8")
    with pytest.raises(wf.WegoFormsError) as error:
        wf.Template(path)
    assert error.value.message("en").endswith("README.md: this is no .docx. Name a file that is one: .docx.")
    assert misnamed(b"%PDF-1.7", ".docx", "a.md")[0].en == "this is no .docx: it is a PDF"


@pytest.fixture(scope="module")
def filled():
    return wf.fill(wf.load("examples/dimitrovgrad.yaml"), lang="ru", fillable=True)


@pytest.mark.parametrize(
    ("form", "name", "said", "remedy"),
    [
        ("docx", "a.pdf", "this is no PDF, though it is called so: it is a Word document", "Rename the file: .docx."),
        ("pdf", "a.docx", "this is no .docx, though it is called so: it is a PDF", "Rename the file: .pdf."),
        ("pdf", "a.DOCX", "this is no .docx, though it is called so: it is a PDF", "Rename the file: .pdf."),
    ],
)  # fmt: skip
def test_a_form_by_the_other_sorts_name_is_read_and_told(tmp_path, filled, form, name, said, remedy):
    (tmp_path / name).write_bytes(getattr(filled, form)())
    reading = wf.read(tmp_path / name)
    assert (reading.kind, reading.lang) == ("application", "ru")
    assert [(doubt.what.en, doubt.remedy.en) for doubt in reading.doubts] == [(said, remedy)]


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.bin"])
def test_a_form_by_its_own_name_or_none_raises_no_doubt(tmp_path, filled, name):
    (tmp_path / name).write_bytes(filled.pdf() if name != "a.docx" else filled.docx())
    assert wf.read(tmp_path / name).doubts == ()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.pdf", b"\x01garbage", "a.pdf: this is no PDF, though it is called so. Ask"),
        ("a.pdf", b"", "this is no PDF, though it is called so: it is an empty file"),
        ("a.docx", b"\x01garbage", "a.docx: this is no .docx, though it is called so. Ask"),
        ("a.docx", b"\xff\xd8\xff\xe0", "it is a picture"),
    ],
)
def test_garbage_by_a_forms_name_is_refused_as_what_it_is_not(tmp_path, name, data, said):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(wf.WegoFormsError) as error:
        wf.read(tmp_path / name)
    assert said in error.value.problems[0].message("en")


def test_a_word_file_by_a_pdfs_name_is_told_by_whoever_wants_a_pdf(tmp_path, filled):
    path = tmp_path / "a.pdf"
    path.write_bytes(filled.docx())
    for wants in (preview, wf.Template):
        with pytest.raises(wf.WegoFormsError, match=r"this is no PDF.*it is a Word document"):
            wants(path)


def test_a_form_given_as_a_record_is_sent_to_read(tmp_path, filled):
    path = tmp_path / "a.yaml"
    path.write_bytes(filled.pdf())
    with pytest.raises(wf.RecordError, match=r"UTF-8 text: it is a PDF\. wego-forms read reads a form"):
        wf.load(path)

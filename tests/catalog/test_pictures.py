"""Pictures and QR codes of an office's own kinds."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest

import wego_forms as wf
from tests.catalog.office import office, template_bytes, texts
from tests.tagged.structure import tree
from wego_forms.edges import parse_xml
from wego_forms.ooxml.names import RELATIONS

PHOTO = "kind: pass\nbase: page\ntitle: a\nfields:\n  photo: {type: picture}\n  name: {type: text}\n"


def with_photo(folder, *paragraphs, definition=PHOTO):
    path = office(
        folder, definition=definition, record="kind: pass\nphoto: seal.png\nname: {ru: Имя}\n", kind="pass"
    )
    shutil.copy(Path(__file__).parents[2] / "examples" / "samples" / "seal.png", folder)
    (folder / "kinds" / "ru").mkdir()
    (folder / "kinds" / "ru" / "pass.docx").write_bytes(template_bytes(*paragraphs))
    return wf.fill(wf.load(path), "ru")


def test_a_picture_takes_the_place_of_its_tag(tmp_path):
    filled = with_photo(tmp_path, "{{ name }}", "{{ photo }}")
    with zipfile.ZipFile(io.BytesIO(filled.docx())) as archive:
        assert "word/media/photo.png" in archive.namelist()
        document = archive.read("word/document.xml").decode()
    assert 'cx="1800000" cy="1800000"' in document  # 50 mm
    assert filled.drawing().problems == ()
    assert b"/Subtype /Image" in filled.drawing().pdf


@pytest.mark.parametrize(
    ("title", "heard"),
    [("{ru: 'Фото «3 × 4» & печать', en: Photo}", "Фото «3 × 4» & печать"), ("'{{ name }}'", "photo")],
)
def test_a_blind_reader_hears_the_title_of_a_picture(title, heard, tmp_path):
    defined = PHOTO.replace("{type: picture}", f"{{type: picture, title: {title}}}")
    filled = with_photo(tmp_path, "{{ name }}", "{{ photo }}", definition=defined)
    (figure,) = tree(filled.pdf()).all("Figure")
    assert figure.alt == heard


def test_a_picture_among_text_is_told_and_one_without_a_place_is_not_lost(tmp_path):
    with pytest.raises(wf.TemplateError) as error:
        with_photo(tmp_path / "a", "{{ name }}: {{ photo }}")
    assert "картинка стоит среди текста" in error.value.message("ru")
    with pytest.raises(wf.RecordError) as lost:
        with_photo(tmp_path / "b", "{{ name }}")
    assert [problem.place for problem in lost.value.problems] == ["photo"]


@pytest.mark.parametrize(
    ("tag", "says"),
    [
        ("{{ link|qr }}", "https://city.example/a"),
        ("{{ (link ~ '?n=' ~ number)|qr }}", "city.example/a?n=7"),
        ("{{ extra.code|qr }}", "Привет"),
    ],
)
def test_a_qr_code_says_what_its_tag_says(tmp_path, tag, says, monkeypatch):
    from wego_forms.filling import qrcodes

    coded = []
    qr_code = qrcodes.qr_code
    monkeypatch.setattr(qrcodes, "qr_code", lambda text: coded.append(text) or qr_code(text))
    defined = "kind: pass\nbase: page\ntitle: a\nfields: {link: {type: website}, number: {type: number}}\n"
    record = "kind: pass\nlink: https://city.example/a\nnumber: 7\nextra: {code: Привет}\n"
    path = office(tmp_path, definition=defined, record=record, kind="pass")
    (tmp_path / "kinds" / "ru").mkdir()
    (tmp_path / "kinds" / "ru" / "pass.docx").write_bytes(template_bytes("{{ link }}", tag))
    filled = wf.fill(wf.load(path), "ru")
    assert coded == [says]
    with zipfile.ZipFile(io.BytesIO(filled.docx())) as archive:
        assert archive.read("word/media/qr1.png").startswith(b"\x89PNG")
        # The template named no other part: what names the picture is what Word reads as relationships.
        relations = parse_xml(archive.read("word/_rels/document.xml.rels"))
        assert relations.tag == f"{RELATIONS}Relationships"
        assert [one.get("Target") for one in relations] == ["media/qr1.png"]
    assert filled.drawing().problems == ()
    assert texts(filled)[0] == "city.example/a"


def test_a_code_of_a_field_that_is_not_there_is_told_with_its_tag(tmp_path):
    made = wf.Template(template_bytes("{{ lnik|qr }}"), "my.docx")
    with pytest.raises(wf.TemplateError) as error:
        made.fill({"link": "a"})
    assert "lnik" in error.value.message("ru")


def test_a_text_of_paragraphs_and_a_picture_stand_in_one_document(tmp_path):
    defined = PHOTO.replace("name: {type: text}", "name: {type: lines}")
    path = office(tmp_path, definition=defined, record="kind: pass\nphoto: seal.png\nname: а\n", kind="pass")
    shutil.copy(Path(__file__).parents[2] / "examples" / "samples" / "seal.png", tmp_path)
    (tmp_path / "kinds" / "ru").mkdir()
    (tmp_path / "kinds" / "ru" / "pass.docx").write_bytes(template_bytes("{{ name }}", "{{ photo }}"))
    assert texts(wf.fill(wf.load(path), "ru"))[0] == "а"


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        (("Код: {{ link|qr }}",), "QR-код стоит среди текста"),
        (("{%p for x in items %}", "{{ x.link|qr }}", "{%p endfor %}"), "в цикле QR-кода не бывает"),
        (("{{ lnk|qr }}",), "Может быть, link?"),
    ],
)
def test_a_code_in_the_wrong_place_is_told(paragraphs, told):
    made = wf.Template(template_bytes(*paragraphs), "my.docx")
    with pytest.raises(wf.TemplateError) as error:
        made.fill({"link": "a", "items": [{"link": "b"}]})
    assert told in error.value.message("ru")

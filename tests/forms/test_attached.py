"""A form finds the parts beside its main one where the template has them, and makes those it hasn't."""

import io
import zipfile

import pytest

import wego_forms as wf
from tests.builder import docx, paragraph
from tests.forms.office import DEFINITION
from wego_forms.edges import parse_xml
from wego_forms.forms.attached import named, part_of
from wego_forms.ooxml.names import MAIN_RELATIONS, RELATION, TYPES, TYPES_PART, W

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
SETTINGS = f'<w:settings xmlns:w="{W[1:-1]}"><!-- made --><w:zoom w:percent="90"/></w:settings>'.encode()
STYLES = f'<w:styles xmlns:w="{W[1:-1]}"/>'.encode()


def relation(name, kind, target):
    return f'<Relationship Id="{name}" Type="{KIND}/{kind}" Target="{target}"/>'


def made(folder, extra=None):
    """The blank form of a template with these parts beside its main one."""
    for lang in ("ru", "en"):
        (folder / "kinds" / lang).mkdir(parents=True)
        (folder / "kinds" / lang / "visit.docx").write_bytes(docx(paragraph("{{ purpose }}"), extra=extra))
    (folder / "kinds/visit.yaml").write_text(DEFINITION.partition("  story")[0], "utf-8")
    return wf.blank(wf.kinds(folder / "kinds")["visit"], "ru", fillable=True)


def opened(data):
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert len(archive.namelist()) == len(set(archive.namelist()))
    return {name: archive.read(name) for name in archive.namelist()}


def relations(parts):
    return {
        each.get("Type").rpartition("/")[2]: each.get("Target") for each in parse_xml(parts[MAIN_RELATIONS])
    }


def test_a_template_without_settings_styles_and_relationships_becomes_a_form(tmp_path):
    form = made(tmp_path)
    parts = opened(form.docx())
    assert relations(parts) == {
        "settings": "settings.xml", "styles": "styles.xml", "glossaryDocument": "glossary/document.xml"
    }  # fmt: skip
    assert b'w:edit="forms"' in parts["word/settings.xml"]
    assert b"PlaceholderText" in parts["word/styles.xml"]
    assert parts[TYPES_PART].count(b"wordprocessingml.settings+xml") == 1
    assert form.drawing().pages == 1
    assert wf.read(form.save(tmp_path / "form.docx"), kinds=tmp_path / "kinds").kind == "visit"


def test_parts_of_other_names_are_changed_where_they_are(tmp_path):
    extra = {
        "word/settings2.xml": SETTINGS,
        "word/own/styles.xml": STYLES,
        MAIN_RELATIONS: RELATIONS.format(
            relation("a", "settings", "settings2.xml") + relation("b", "styles", "own/styles.xml")
        ).encode(),
    }
    parts = opened(made(tmp_path, extra).docx())
    assert relations(parts)["settings"] == "settings2.xml"
    assert {"word/settings.xml", "word/styles.xml"} & parts.keys() == set()
    assert b"PlaceholderText" in parts["word/own/styles.xml"]
    order = [each.tag for each in parse_xml(parts["word/settings2.xml"]) if isinstance(each.tag, str)]
    assert order == [W + "zoom", W + "documentProtection"]


def test_a_form_that_was_a_form_before_is_named_once(tmp_path):
    once = opened(made(tmp_path / "a").docx())
    extra = {
        name: data
        for name, data in once.items()
        if name not in (TYPES_PART, "_rels/.rels", "word/document.xml")
    }
    parts = opened(made(tmp_path / "b", extra).docx())
    assert relations(parts) == relations(once)
    assert [each.get("Id") for each in parse_xml(parts[MAIN_RELATIONS]).iter(RELATION)] == [
        "rIdSettings1", "rIdStyles1", "rIdGlossary1"
    ]  # fmt: skip
    settings = parse_xml(parts["word/settings.xml"])
    assert len(settings.findall(W + "documentProtection")) == 1
    styles = parse_xml(parts["word/styles.xml"])
    assert len([one for one in styles if one.get(W + "styleId") == "PlaceholderText"]) == 1


def test_a_relationships_id_is_one_that_no_other_has():
    types = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    said = RELATIONS.format(relation("rIdSettings1", "theme", "theme.xml")).encode()
    changed = named({TYPES_PART: types, MAIN_RELATIONS: said, "word/styles.xml": b""})
    ids = [each.get("Id") for each in parse_xml(changed[MAIN_RELATIONS])]
    assert ids == ["rIdSettings1", "rIdSettings2", "rIdStyles1", "rIdGlossary1"]
    names = [each.get("PartName") for each in parse_xml(changed[TYPES_PART]).iter(TYPES + "Override")]
    assert names == ["/word/settings.xml", "/word/styles.xml", "/word/glossary/document.xml"]


@pytest.mark.parametrize("parts", [{}, {"word/styles.xml": b""}])
def test_a_part_that_is_not_there_is_an_empty_one(parts):
    name, data = part_of(parts, "styles")
    assert (name, parse_xml(data).tag, len(parse_xml(data))) == ("word/styles.xml", W + "styles", 0)

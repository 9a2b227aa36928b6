"""Dummy pictures as authors leave them in Word: shared images, shapes, pictures outside the file."""

import io
import zipfile
from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms.filling import Inset
from wego_forms.pictures import open_picture

ROOT = Path(__file__).parents[2]
SEAL = Inset(open_picture(ROOT / "examples" / "samples" / "seal.png"))
RELS = "word/_rels/document.xml.rels"


def changed(*replacements):
    """Our letter's template with texts of its parts replaced: (part, old, new)."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(ROOT / "templates" / "ru" / "invitation.docx") as source,
        zipfile.ZipFile(out, "w") as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            for part, old, new in replacements:
                if part == name:
                    assert old in data
                    data = data.replace(old, new)
            target.writestr(name, data)
    return out.getvalue()


def filled(template, **pictures):
    from wego_forms.blocks import blocks_of
    from wego_forms.catalog import fields_of

    record = wf.load(ROOT / "examples" / "tatarstan.yaml")
    made = wf.Template(template)
    values = {**fields_of(record, "ru").values, **blocks_of(record, "ru", made).values}
    return zipfile.ZipFile(io.BytesIO(made.fill(values, pictures=pictures).docx()))


def test_two_dummies_of_one_image_are_two_pictures():
    shared = changed(("word/document.xml", b'r:embed="rIdPicsignature"', b'r:embed="rIdPicseal"'))
    made = filled(shared, signature=SEAL, seal=SEAL)
    rels = made.read(RELS).decode()
    assert 'Target="media/signature.png"' in rels
    assert 'Target="media/seal.png"' in rels
    assert {"word/media/signature.png", "word/media/seal.png"} <= set(made.namelist())


@pytest.mark.parametrize("ending", [b'Extension="PNG"', b"Extension = 'png'"])
def test_an_ending_that_the_template_has_in_other_letters_is_said_once(ending):
    named = changed(("[Content_Types].xml", b'Extension="png"', ending))
    types = filled(named, seal=SEAL).read("[Content_Types].xml")
    assert ending in types
    assert types.lower().count(b"image/png") == 1


def test_without_pictures_neither_image_nor_relationship_is_left():
    made = filled(changed())
    assert not [name for name in made.namelist() if "media" in name]
    assert "media/" not in made.read(RELS).decode()


@pytest.mark.parametrize("blip", [b'r:link="rIdPicseal"', b""])
def test_what_is_no_picture_of_the_file_is_no_dummy(blip):
    odd = changed(("word/document.xml", b'r:embed="rIdPicseal"', blip))
    assert wf.Template(odd).pictures == ("emblem", "signature")


def test_a_name_twice_is_an_error_with_its_part():
    twice = changed(("word/document.xml", b'name="signature"', b'name="seal"'))
    with pytest.raises(wf.TemplateError, match="two pictures of this name: 'seal'"):
        wf.Template(twice)

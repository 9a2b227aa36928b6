"""A filled document goes to another process as what differs from its template."""

import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import wego_forms as wf
from tests.catalog.office import template_bytes

EXAMPLES = Path(__file__).parents[2] / "examples"


def signed(tmp_path):
    """The letter of the example with a picture of a seal, in a folder of its own."""
    shutil.copy(EXAMPLES / "samples" / "seal.png", tmp_path)
    text = (EXAMPLES / "tatarstan.yaml").read_text("utf-8")
    path = tmp_path / "letter.yaml"
    path.write_text(text.replace("seal: {mode: none}", "seal: {mode: image, file: seal.png}"), "utf-8")
    return wf.fill(wf.load(path))


@pytest.mark.parametrize(
    ("name", "lang", "fillable"),
    [
        ("tatarstan", "ru", False),
        ("guide", "en", False),
        ("dimitrovgrad", "ru", False),
        ("dimitrovgrad", "ru", True),
        ("dimitrovgrad", "ru+en", False),
        ("dimitrovgrad", "ru+en", True),
    ],
)
def test_a_document_of_any_kind_travels_whole_and_small(name, lang, fillable):
    document = wf.fill(wf.load(EXAMPLES / f"{name}.yaml"), lang, fillable=fillable)
    packed = pickle.dumps(document)
    travelled = pickle.loads(packed)
    assert (type(travelled), travelled.docx()) == (type(document), document.docx())
    assert travelled.pdf() == document.pdf()
    told = (document.unsure, document.draft, document.notes)
    assert (travelled.unsure, travelled.draft, travelled.notes) == told
    assert document._parts["word/settings.xml"] not in packed


def test_a_picture_travels_as_the_name_of_its_file(tmp_path):
    document = signed(tmp_path)
    packed = pickle.dumps(document)
    assert (tmp_path / "seal.png").read_bytes()[:200] not in packed
    assert b"seal.png" in packed
    assert pickle.loads(packed).docx() == document.docx()
    (tmp_path / "seal.png").unlink()
    with pytest.raises(wf.InputError, match="there is no such file"):
        pickle.loads(packed)


def test_an_offices_own_template_travels_with_the_document():
    template = wf.Template(template_bytes("{{ subject }}"), "own.docx")
    document = wf.fill(wf.load(EXAMPLES / "tatarstan.yaml"), template=template)
    assert pickle.loads(pickle.dumps(document)).docx() == document.docx()


def test_another_process_makes_the_same_pages_of_it(tmp_path):
    document = signed(tmp_path)
    (tmp_path / "document").write_bytes(pickle.dumps(document))
    code = "import pickle, sys; sys.stdout.buffer.write(pickle.load(open(sys.argv[1], 'rb')).pdf())"
    made = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "document"],
        capture_output=True,
        check=True,
        cwd=EXAMPLES.parent,
    )
    assert made.stdout == document.pdf()

"""A filled document can be pickled: it is whole, whatever becomes of what it was made of."""

import pickle
import shutil
from pathlib import Path

import pytest

import wego_forms as wf

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("fillable", [False, True])
def test_a_pickled_form_is_the_same_form(fillable):
    document = wf.fill(wf.load(EXAMPLES / "dimitrovgrad.yaml"), "ru+en", fillable=fillable)
    pickled = pickle.loads(pickle.dumps(document))
    assert (type(pickled), pickled.docx(), pickled.pdf()) == (type(document), document.docx(), document.pdf())
    told = (document.unsure, document.draft, document.notes)
    assert (pickled.unsure, pickled.draft, pickled.notes) == told


def test_a_pickled_letter_outlives_its_template_and_its_picture(tmp_path):
    shutil.copy(EXAMPLES / "samples" / "seal.png", tmp_path)
    template = tmp_path / "own.docx"
    template.write_bytes((EXAMPLES.parent / "templates" / "ru" / "invitation.docx").read_bytes())
    text = (EXAMPLES / "tatarstan.yaml").read_text("utf-8")
    record = tmp_path / "letter.yaml"
    record.write_text(text.replace("seal: {mode: none}", "seal: {mode: image, file: seal.png}"), "utf-8")
    document = wf.fill(wf.load(record), template=template)
    made, packed = (document.docx(), document.pdf()), pickle.dumps(document)
    template.unlink()
    (tmp_path / "seal.png").unlink()
    pickled = pickle.loads(packed)
    assert (pickled.docx(), pickled.pdf()) == made

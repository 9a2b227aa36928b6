"""What the check hands to the writing is the whole letter in few bytes, for any worker of the run."""

import pickle
import shutil
from pathlib import Path

import pytest

import wego_forms as wf
from tests.batch.folders import BASE, ROOT
from tests.catalog.office import template_bytes
from wego_forms.batch.options import Options
from wego_forms.batch.plan.preparing import job_of
from wego_forms.batch.plan.sources import RecordSource
from wego_forms.batch.work.ready import File, Letter, Ready

EXAMPLES = ROOT / "examples"
FILES = [File("1.docx", "ru", "docx", "key")]


def job(**options):
    return job_of(RecordSource([]), Options(**options), None)


def handed(document, sources=None):
    letter = Letter()
    letter.add(document, FILES, "title", sources or {})
    return letter.ready()


@pytest.mark.parametrize(
    ("name", "lang", "fillable"),
    [
        ("tatarstan", "ru", False),
        ("guide", "en", False),
        ("dimitrovgrad", "ru", True),
        ("dimitrovgrad", "ru+en", False),
        ("dimitrovgrad", "ru+en", True),
    ],
)
def test_a_document_of_any_kind_is_handed_on_whole_and_small(name, lang, fillable):
    document = wf.fill(wf.load(EXAMPLES / f"{name}.yaml"), lang, fillable=fillable)
    document.pdf()  # what was drawn before adds nothing to it
    data = handed(document)
    assert len(data) < 16_000 < len(pickle.dumps(document))
    (sheet,) = Ready.unpacked(data).sheets
    assert (sheet.files, sheet.title) == (tuple(FILES), "title")
    taken = sheet.document(job())
    assert (type(taken), taken.docx(), taken.pdf()) == (type(document), document.docx(), document.pdf())
    told = (document.unsure, document.draft, document.notes)
    assert (taken.unsure, taken.draft, taken.notes) == told


def test_a_picture_is_handed_on_by_the_name_of_its_file(tmp_path):
    shutil.copy(EXAMPLES / "samples" / "seal.png", tmp_path)
    text = BASE.read_text("utf-8")
    path = tmp_path / "letter.yaml"
    path.write_text(text.replace("seal: {mode: none}", "seal: {mode: image, file: seal.png}"), "utf-8")
    document = wf.fill(wf.load(path))
    data = handed(document)
    assert b"seal.png" in data
    assert (tmp_path / "seal.png").read_bytes()[100:300] not in data
    (sheet,) = Ready.unpacked(data).sheets
    assert sheet.document(job()).docx() == document.docx()
    (tmp_path / "seal.png").unlink()
    with pytest.raises(wf.InputError, match="there is no such file"):
        sheet.document(job())


def test_the_runs_own_template_is_the_one_that_the_job_has(tmp_path):
    template = tmp_path / "own.docx"
    template.write_bytes(template_bytes("{{ subject }}"))
    ours = job(template=template)
    document = ours.document(wf.load(BASE), "ru")
    (sheet,) = Ready.unpacked(handed(document)).sheets
    template.unlink()  # every worker has its bytes
    assert sheet.document(ours).docx() == document.docx()


def test_a_source_that_is_another_is_named(tmp_path):
    path = tmp_path / "seal.png"
    path.write_bytes(b"other")
    document = wf.fill(wf.load(BASE))
    Ready.unpacked(handed(document)).refuse_replaced()
    with pytest.raises(wf.InputError, match="was replaced during the run") as caught:
        Ready.unpacked(handed(document, {str(path): "0" * 64})).refuse_replaced()
    assert caught.value.problems[0].value == Path(path).name

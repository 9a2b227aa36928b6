import pytest

import wego_forms as wf
from tests.cli.running import ROOT
from wego_forms.catalog import kinds
from wego_forms.records.named import _naming, files_named_by

EXAMPLES = ROOT / "examples"


def test_the_files_that_a_record_names_are_found_wherever_they_stand(tmp_path):
    for name in ("signature.png", "seal.png", "emblem.png"):
        (tmp_path / name).write_bytes((EXAMPLES / "samples" / name).read_bytes())
    text = (EXAMPLES / "tatarstan.yaml").read_text("utf-8")
    text = text.replace("signature: {mode: blank}", "signature: {mode: image, file: signature.png}")
    text = text.replace("seal: {mode: none}", "seal: {mode: image, file: seal.png}")
    text = text.replace("letterhead:\n", "letterhead:\n  emblem: emblem.png\n")
    (tmp_path / "letter.yaml").write_text(text, "utf-8")
    found = files_named_by(wf.load(tmp_path / "letter.yaml"))
    assert sorted(path.name for path in found) == ["emblem.png", "seal.png", "signature.png"]


def test_documents_that_go_with_a_letter_are_among_them():
    record = wf.load(EXAMPLES / "dimitrovgrad_letter.yaml")
    assert list(files_named_by(record)) == [EXAMPLES / "dimitrovgrad.yaml", EXAMPLES / "guide.yaml"]


@pytest.mark.parametrize("kind", ["invitation", "letter", "application", "guide", "note"])
def test_no_field_that_names_a_file_is_passed_over(kind):
    model = kinds()[kind].record
    named = {name for name, field in model.model_fields.items() if "Path" in str(field.annotation)}
    assert named <= set(_naming(model))

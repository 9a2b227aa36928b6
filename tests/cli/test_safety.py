"""Every command: nothing lost, nothing replaced in silence."""

import shutil

import pytest

from tests.cli.running import ROOT, run_command
from tests.signing.credentials import PASSWORD

LETTER = ROOT / "examples" / "tatarstan.yaml"
PACKED = ROOT / "examples" / "dimitrovgrad_letter.yaml"
TABLE = ROOT / "examples" / "volga_2017.csv"


def sign(folder, *arguments):
    return run_command(folder, "sign", *arguments, env={"WEGO_FORMS_KEY_PASSWORD": PASSWORD})


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        (("fill", LETTER, "--format", "docx"), "tatarstan.ru.docx"),
        (("blank", "application", "--format", "docx"), "application.ru.docx"),
        (("pack", PACKED, "--lang", "ru", "--zip"), "dimitrovgrad_letter.zip"),
        (("sheet", "invitation", "-o", "a.xlsx"), "a.xlsx"),
        (("review", TABLE, "-o", "a.csv"), "a.csv"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_file_of_somebody_else_is_replaced_by_force_only_and_ours_without(tmp_path, arguments, written):
    (tmp_path / written).write_bytes(b"somebody's")
    code, out, err = run_command(tmp_path, *arguments)
    assert (code, out) == (1, b"")
    assert f"{written}: the file is there already" in err
    assert (tmp_path / written).read_bytes() == b"somebody's"
    assert run_command(tmp_path, *arguments, "--force")[0] == 0
    assert (tmp_path / written).read_bytes() != b"somebody's"
    assert run_command(tmp_path, *arguments)[0] == 0


def test_two_files_signed_into_one_are_refused_before_the_first(tmp_path, key):
    run_command(tmp_path, "fill", LETTER, "--format", "pdf", "-o", "a")
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    name = "tatarstan.ru.pdf"
    code, _, err = sign(tmp_path, f"a/{name}", f"b/{name}", "--key", key, "-o", "out")
    assert code == 1
    assert "two files of the same name" in err
    assert not (tmp_path / "out").exists()


def test_signing_into_its_own_folder_never_replaces_the_unsigned_original(tmp_path, key):
    run_command(tmp_path, "fill", LETTER, "--format", "pdf")
    original = (tmp_path / "tatarstan.ru.pdf").read_bytes()
    code, out, _ = sign(tmp_path, "tatarstan.ru.pdf", "--key", key, "-o", ".", "--force")
    assert (code, out.decode().strip()) == (0, "tatarstan.ru.signed.pdf")
    assert (tmp_path / "tatarstan.ru.pdf").read_bytes() == original


def test_an_unsigned_file_called_signed_is_no_exception(tmp_path, key):
    run_command(tmp_path, "fill", LETTER, "--format", "pdf")
    path = tmp_path / "a.signed.pdf"
    (tmp_path / "tatarstan.ru.pdf").rename(path)
    original = path.read_bytes()
    assert sign(tmp_path, path.name, "--key", key)[0] == 0
    assert path.read_bytes() == original


def test_two_packs_of_one_name_are_refused_before_the_first(tmp_path):
    for folder in ("a", "b"):
        shutil.copytree(PACKED.parent, tmp_path / folder)
    code, _, err = run_command(tmp_path, "pack", f"a/{PACKED.name}", f"b/{PACKED.name}", "-o", "out")
    assert code == 1
    assert "two files of the same name" in err
    assert not (tmp_path / "out").exists()


def test_two_records_of_one_name_are_refused_before_the_first_is_filled(tmp_path):
    (tmp_path / "b").mkdir()
    shutil.copy(LETTER, tmp_path / "b" / "TATARSTAN.yaml")
    code, _, err = run_command(tmp_path, "fill", LETTER, "b/TATARSTAN.yaml", "--format", "docx", "-o", "out")
    assert code == 1
    assert "two files of the same name" in err
    assert not (tmp_path / "out").exists()


def test_a_review_never_goes_into_another_commands_input(tmp_path):
    shutil.copy(LETTER, tmp_path / "base.yaml")
    shutil.copy(TABLE, tmp_path / "t.csv")
    assert run_command(tmp_path, "review", "t.csv", "-o", "base.yaml")[0] == 1
    assert (tmp_path / "base.yaml").read_bytes() == LETTER.read_bytes()


def test_a_repeated_field_of_json_is_refused_as_of_yaml(tmp_path):
    (tmp_path / "a.json").write_text('{"kind": "application", "kind": "invitation"}', encoding="utf-8")
    code, _, err = run_command(tmp_path, "fill", "a.json")
    assert code == 1
    assert "a.json: the field is repeated: 'kind'" in err

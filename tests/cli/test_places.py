"""Where a command may write: a place that is none is refused before anything is made."""

import os
import stat

import pytest

from tests.cli.running import ROOT, run_command

RECORD = ROOT / "examples" / "tatarstan.yaml"
TABLE = ROOT / "examples" / "volga_2017.csv"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("fill", RECORD, "-o", ""), "the name is empty"),
        (("batch", TABLE, "--base", RECORD, "--out="), "the name is empty"),
        (("sheet", "invitation", "-o", "table.xlsx/"), "this names a folder, and a file is needed"),
        (
            ("batch", TABLE, "--base", RECORD, "--zip", "all.zip/"),
            "this names a folder, and a file is needed",
        ),
        (("batch", TABLE, "--base", RECORD, "-o", "-"), "a folder is needed"),
        (("batch", TABLE, "--base", RECORD, "--merge", "-"), "a file is needed"),
        (("review", TABLE, "-o", "-"), "a file is needed"),
        (("sign", "letter.pdf", "--key", "key.p12", "-oletter.pdf"), "this is a file's name: 'letter.pdf'"),
        (("fill", RECORD, "--out=letter.pdf"), "this is a file's name: 'letter.pdf'"),
        (("fill", RECORD, "-o "), "the name is empty"),
        (("sheet", "invitation", "-otable.xlsx/"), "this names a folder, and a file is needed"),
        (("batch", TABLE, "--base", RECORD, "-o-"), "a folder is needed"),
        (("review", TABLE, "-o-"), "a file is needed"),
    ],
)
def test_a_place_that_is_none_is_wrong_use(tmp_path, arguments, why):
    code, out, err = run_command(tmp_path, *arguments)
    assert (code, out, list(tmp_path.iterdir())) == (2, b"", [])
    assert why in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("fill", RECORD),
        ("blank", "application"),
        ("batch", TABLE, "--base", RECORD),
        ("check", TABLE, "--base", RECORD),
        ("pack", RECORD),
        ("sign", "letter.pdf", "--key", "key.p12"),
        ("kind", "new", "speech"),
    ],
)
@pytest.mark.parametrize("name", ["письмо.pdf", "a/letter.DOCX", "all.zip", "list.xlsx"])
def test_a_files_name_in_a_folders_place_makes_no_folder(tmp_path, arguments, name):
    code, out, err = run_command(tmp_path, *arguments, "-o", name)
    assert (code, out, list(tmp_path.iterdir())) == (2, b"", [])
    assert f"a folder is needed, and this is a file's name: '{name}'. Name a folder, without ." in err


@pytest.mark.parametrize("name", ["there.pdf", "new.pdf/"])
def test_a_folder_that_is_there_or_is_named_as_one_may_be_called_so(tmp_path, name):
    (tmp_path / "there.pdf").mkdir()
    code, _, _ = run_command(tmp_path, "blank", "application", "--format", "docx", "-o", name)
    assert code == 0
    assert (tmp_path / name / "application.ru.docx").is_file()


@pytest.mark.parametrize(
    "arguments",
    [
        ("read", "{}.pdf"),
        ("read", "{}"),
        ("sign", "{}.pdf", "--key", "{}.p12"),
        ("fill", "{}.yaml"),
        ("check", "{}.docx"),
        ("blank", "{}", "--kinds", "examples"),
        ("verify", "{}"),
    ],
)
def test_a_name_longer_than_any_file_has_is_told_without_a_traceback(tmp_path, arguments):
    (tmp_path / "examples").mkdir()
    code, out, err = run_command(tmp_path, *(each.format("a" * 300) for each in arguments))
    assert (code, out) in ((1, b""), (2, b""))
    assert "Traceback" not in err
    assert "a" * 79 in err


@pytest.mark.parametrize(("command", "begins"), [("new", b"#"), ("template", b"PK")])
def test_a_single_file_goes_to_standard_output_where_it_is_called_a_hyphen(tmp_path, command, begins):
    code, out, _ = run_command(tmp_path, command, "letter", "-o", "-")
    assert code == 0
    assert out.startswith(begins)
    assert list(tmp_path.iterdir()) == []


def test_a_link_to_a_device_is_never_replaced(tmp_path):
    link = tmp_path / "table.xlsx"
    link.symlink_to(os.devnull)
    code, _, err = run_command(tmp_path, "sheet", "invitation", "-o", link, "--force")
    assert code == 1
    assert "a device or a pipe is in the file's place" in err
    assert link.is_symlink()


def test_a_copy_of_a_template_keeps_the_mode_of_ours_and_spares_what_was_edited(tmp_path):
    assert run_command(tmp_path, "template", "letter")[0] == 0
    copy = tmp_path / "letter.ru.docx"
    copy.chmod(0o600)
    assert run_command(tmp_path, "template", "letter")[0] == 0
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    copy.write_bytes(copy.read_bytes() + b" ")
    edited = copy.read_bytes()
    assert run_command(tmp_path, "template", "letter")[0] == 1
    assert copy.read_bytes() == edited
    assert run_command(tmp_path, "template", "letter", "--force")[0] == 0

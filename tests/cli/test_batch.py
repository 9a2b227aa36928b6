from pathlib import Path

import pytest

from tests.cli.running import ROOT, run_command

BASE = ROOT / "examples" / "tatarstan.yaml"
VOLGA = ROOT / "examples" / "volga_2017.csv"


@pytest.fixture
def command(tmp_path):
    """Run wego-forms batch in an empty folder; its exit code, paths and messages."""

    def run(*arguments, lang="en"):
        code, out, told = run_command(tmp_path, "batch", *arguments, lang=lang)
        return code, out.decode().splitlines(), told

    return run


def test_the_paths_of_the_written_files_go_to_standard_output_and_the_rest_to_standard_error(
    command, tmp_path
):
    code, paths, said = command(VOLGA, "--base", BASE, "--format", "docx", "-o", "letters")
    assert code == 0
    assert len(paths) == 13
    assert all((tmp_path / path).is_file() for path in paths)
    assert "Rows: 13, failed: 0. Files written: 13" in said
    code, paths, said = command(VOLGA, "--base", BASE, "--format", "docx", "-o", "letters")
    assert (code, paths) == (0, [])
    assert "kept: 13" in said


def test_names_and_numbers_are_made_from_patterns(command):
    code, paths, _ = command(
        *(VOLGA, "--base", BASE, "--format", "docx", "-o", "o", "--lang", "en"),
        *("--numbers", "N/{n}", "--first", "7", "--names", "{number}_{region}"),
    )
    assert code == 0
    assert Path(paths[0]).name == "N-7_Republic_of_Bashkortostan.docx"


def test_a_wrong_row_is_told_and_the_exit_code_says_so(command, tmp_path):
    lines = VOLGA.read_text(encoding="utf-8").splitlines()
    lines[4] = lines[4].replace("Евстифеев,Александр", ",")
    (tmp_path / "t.csv").write_text("\n".join(lines), encoding="utf-8")
    code, paths, said = command("t.csv", "--base", BASE, "--format", "docx", "-o", "o")
    assert (code, len(paths)) == (1, 12)

    assert "Error: t.csv:5: addressee.person.family: the field is missing" in said
    code, paths, said = command("t.csv", "--base", BASE, "--format", "docx", "-o", "p", "--strict")
    assert (code, paths) == (1, [])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--names", "x"], 2),
        (["--numbers", "x"], 2),
        (["--jobs", "0"], 2),
        (["--lang", "de"], 2),
        (["--names", "{kind}"], 1),
    ],
)
def test_wrong_use_is_2_and_a_batch_that_cannot_be_made_is_1(command, arguments, code):
    assert command(VOLGA, "--base", BASE, *arguments)[0] == code


def test_a_table_that_is_not_there_is_told_in_the_users_language(command):
    code, _, said = command("нет.csv", "--base", BASE, lang="ru")
    assert code == 1
    assert "Ошибка: нет.csv: файла нет." in said

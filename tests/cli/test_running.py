import pytest

from tests.cli.running import ROOT, run_command

LETTER = ROOT / "examples" / "tatarstan.yaml"


@pytest.mark.parametrize(
    ("arguments", "lang"),
    [
        (("--version",), "en"),
        (("--help",), "ru"),
        (("--help",), "en"),
        (("fill",), "ru"),
        (("fill", "-", "--lang", "ru", "-o", "out"), "en"),
        (("check", "missing.yaml"), "ru"),
        (("decline", "Иванов", "--case", "dative", "--kind", "person"), "en"),
        (("sheet", "invitation", "-o", "table.xlsx"), "ru"),
    ],
)
def test_a_forked_command_does_what_a_process_of_its_own_does(tmp_path, arguments, lang):
    done = []
    for env in ({}, {"PYTHONHASHSEED": "1"}):  # which Python reads when it starts: no fork
        folder = tmp_path / str(len(done))
        folder.mkdir()
        result = run_command(folder, *arguments, stdin=LETTER.read_bytes(), lang=lang, env=env)
        done.append((result, {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}))
    assert done[0] == done[1]


def test_a_forked_command_ends_as_a_process_does(tmp_path):
    assert run_command(tmp_path, "fill")[0] == 2
    assert run_command(tmp_path, "check", "missing.yaml")[0] == 1
    assert run_command(tmp_path, "--version")[0] == 0

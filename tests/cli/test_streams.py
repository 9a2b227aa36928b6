"""Whoever reads a command's output may go away: the files are written, and the exit code says that."""

import os
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.running import run_command

ROOT = Path(__file__).parents[2]
LETTER = ROOT / "examples" / "tatarstan.yaml"


def ours(*arguments):
    """The command, as a shell wants it."""
    return shlex.join([sys.executable, "-m", "wego_forms", *map(str, arguments)])


def started(*arguments, **options):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "LANG": "en_US.UTF-8"}
    command = [sys.executable, "-m", "wego_forms", *map(str, arguments)]
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, **options)


def test_all_files_are_written_though_nobody_reads_their_names(tmp_path):
    run = started("fill", LETTER, "--lang", "all", "--format", "docx", "-o", tmp_path, stdout=subprocess.PIPE)
    run.stdout.close()
    said = run.communicate()[1].decode()
    assert run.returncode == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tatarstan.en.docx", "tatarstan.ru.docx"]
    assert "nobody reads it any more" in said
    assert "Traceback" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_document_that_standard_output_has_no_room_for_is_an_error_of_ours():
    with Path("/dev/full").open("wb") as full:
        run = started("fill", LETTER, "--format", "docx", "-o", "-", stdout=full)
        said = run.communicate()[1].decode()
    assert run.returncode == 1
    assert "standard output wasn't written (No space left on device)" in said
    assert "Traceback" not in said


@pytest.mark.skipif(os.name != "posix", reason="closes streams as a shell does")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_was_closed_before_the_start_is_nobodys_and_the_files_are_whole(tmp_path, closed):
    command = f"{ours('fill', LETTER, '--format', 'docx', '-o', tmp_path)} {closed}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(["sh", "-c", command], env=environment, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == (b"" if ">&-" in closed.split() else f"{tmp_path}/tatarstan.ru.docx\n".encode())
    (letter,) = tmp_path.iterdir()
    assert zipfile.ZipFile(letter).testzip() is None


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder that one is in can't be removed")
def test_a_folder_that_is_gone_is_told_and_not_a_fault_of_pythons(tmp_path):
    (tmp_path / "gone").mkdir()
    command = f"rmdir ../gone; {ours('fill', LETTER)}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "WEGO_FORMS_LANG": "en"}
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path / "gone", env=environment, capture_output=True, timeout=60
    )
    assert done.returncode == 1
    assert done.stderr.decode() == "Error: the current folder is gone. Go to another: cd DIR.\n"


def test_standard_input_is_one_record(tmp_path):
    code, _, told = run_command(tmp_path, "fill", "-", "-", "-o", "out", stdin=LETTER.read_bytes())
    assert code == 2
    assert "standard input can be read once" in told
    assert not (tmp_path / "out").exists()

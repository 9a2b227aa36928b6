"""Whoever reads a command's output may go away: the files are written, and the exit code says that."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LETTER = ROOT / "examples" / "tatarstan.yaml"


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

"""The bar of a batch on a terminal, seen through a pseudo-terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_on_a_terminal_there_is_a_bar_and_the_paths_still_go_to_standard_output(tmp_path):
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "wego_forms", "batch", ROOT / "examples" / "volga_2017.csv"]
    command += ["--base", ROOT / "examples" / "tatarstan.yaml", "-o", tmp_path / "out", "--format", "docx"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "TERM": "xterm",
        "COLUMNS": "100",
    }
    run = subprocess.run(
        list(map(str, command)),
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=environment,
        check=True,
        timeout=60,
    )
    os.close(theirs)
    shown = b""
    try:
        while read := os.read(ours, 65536):
            shown += read
    except OSError:  # how Linux says that the terminal is closed
        pass
    os.close(ours)
    assert len(run.stdout.decode().splitlines()) == 13
    assert "━" in shown.decode()
    assert "13/13" in shown.decode()
    assert "Rows: 13" in shown.decode()

"""Run the command line as a user does: another process, a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run_command(folder, *arguments, stdin=None, lang="en", env=None):
    """The exit code, standard output and standard error of `wego-forms ARGUMENTS` run in `folder`."""
    ours = {"WEGO_FORMS_LANG": lang, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "wego_forms", *map(str, arguments)],
        cwd=folder,
        input=stdin if stdin is not None else b"",
        capture_output=True,
        timeout=120,
        env={**os.environ, **ours, **(env or {})},
    )
    return done.returncode, done.stdout, done.stderr.decode()

"""Run the command line as a user does: another process, a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path

from tests.cli.forking import forked

ROOT = Path(__file__).parents[2]


#: What Python itself reads when it starts, and what the library reads once in a process.
_FROM_THE_BEGINNING = ("PYTHON", "LC_", "LANG", "WEGO_FORMS_FONTS", "HOME", "PATH")


def run_command(folder, *arguments, stdin=None, lang="en", env=None):
    """The exit code, standard output and standard error of `wego-forms ARGUMENTS` run in `folder`."""
    ours = {"WEGO_FORMS_LANG": lang, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    whole = {**os.environ, **ours, **(env or {})}
    given = [str(argument) for argument in arguments]
    if hasattr(os, "fork") and not any(name.startswith(_FROM_THE_BEGINNING) for name in env or {}):
        code, out, told = forked(folder, given, stdin or b"", whole)
        return code, out, told.decode()
    done = subprocess.run(
        [sys.executable, "-m", "wego_forms", *given],
        cwd=folder,
        input=stdin if stdin is not None else b"",
        capture_output=True,
        timeout=120,
        env=whole,
    )
    return done.returncode, done.stdout, done.stderr.decode()

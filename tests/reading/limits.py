"""A stranger's form read in a process of its own, with 1 GB and 5 s."""

import os
import resource
import subprocess
import sys

import wego_forms as wf
from tests.cli.forking import forked


def main():
    """Read the form that the command line names, and say what came of it."""
    resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))
    resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
    try:
        reading = wf.read(sys.argv[1])
        print("read", len(reading.values), len(reading.doubts))
    except wf.WegoFormsError as error:
        print("refused", error.message("en"))


def outcome(path):
    """What reading comes to in a process of 1 GB and 5 s."""
    code, out, told = forked(path.parent, [str(path)], b"", dict(os.environ), module="tests.reading.limits")
    assert code == 0, told.decode()
    return out.decode().strip()


def saved(pdf, tmp_path, **options):
    pdf.save(tmp_path / "hostile.pdf", **options)
    return tmp_path / "hostile.pdf"


_MANY = """
import resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))
import wego_forms as wf
for path in sys.argv[1:]:
    start = time.process_time()
    resource.setrlimit(resource.RLIMIT_CPU, (int(start) + 7, resource.RLIM_INFINITY))
    try:
        reading = wf.read(path)
        said = f"read {len(reading.values)} {len(reading.doubts)}"
    except wf.WegoFormsError as error:
        said = "refused " + error.message("en").replace(chr(10), " ")
    print(said if time.process_time() - start < 5 else "slow")
"""


def outcomes(paths):
    """What reading each comes to, in one process of 1 GB and 5 s for each."""
    done = subprocess.run(
        [sys.executable, "-c", _MANY, *map(str, paths)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()

"""A stranger's form read in a process of its own, with 1 GB and 5 s."""

import subprocess
import sys

LIMITS = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))
resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
import wego_forms as wf
try:
    reading = wf.read(sys.argv[1])
    print("read", len(reading.values), len(reading.doubts))
except wf.WegoFormsError as error:
    print("refused", error.message("en"))
"""


def outcome(path):
    """What reading comes to in a process of 1 GB and 5 s."""
    done = subprocess.run(
        [sys.executable, "-c", LIMITS, str(path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def saved(pdf, tmp_path, **options):
    pdf.save(tmp_path / "hostile.pdf", **options)
    return tmp_path / "hostile.pdf"

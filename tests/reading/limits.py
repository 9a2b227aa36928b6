"""A stranger's form read in a process of its own, with 1 GB and 5 s."""

import os
import resource
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

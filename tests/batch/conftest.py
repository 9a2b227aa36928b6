import csv
from pathlib import Path

import pytest

from tests.batch.folders import BASE, HEADINGS, PEOPLE
from wego_forms.batch import run_batch


@pytest.fixture
def table(tmp_path):
    """Write a CSV of people, or of what is given, and return its path."""

    def write(rows=PEOPLE, headings=HEADINGS):
        path = tmp_path / "people.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([headings, *rows])
        return path

    return write


@pytest.fixture
def batch(table, tmp_path):
    """Run a batch of DOCX, in this process, into the folder `out`."""

    def run(people=PEOPLE, headings=HEADINGS, **options):
        source = people if isinstance(people, Path) else table(people, headings)
        settings = {"base": BASE, "formats": "docx", "jobs": 1, **options}
        return run_batch(source, tmp_path / "out", **settings)

    return run


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"

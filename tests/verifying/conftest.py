import csv
from pathlib import Path

import pytest

from tests.batch.folders import BASE, HEADINGS, PEOPLE
from wego_forms.batch import run_batch


@pytest.fixture
def batch(tmp_path):
    """Run a batch of the people, or of those given, into the folder `out`; its folder."""

    def run(people=PEOPLE, **options):
        table = tmp_path / "people.csv"
        with table.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADINGS, *people])
        run_batch(table, tmp_path / "out", **{"base": BASE, "formats": "docx", "jobs": 1, **options})
        return tmp_path / "out"

    return run


@pytest.fixture
def out(batch) -> Path:
    """The folder of a batch of three letters in Word."""
    return batch()

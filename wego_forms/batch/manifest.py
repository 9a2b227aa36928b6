"""manifest.csv: what became of every row, a line a file, in the order of the rows."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from wego_forms.batch.lines import AppendedLines
from wego_forms.batch.work import Outcome
from wego_forms.sheets.lines import guarded

NAME = "manifest.csv"
COLUMNS = ("row", "status", "file", "sha256", "error")


class Manifest:
    """The manifest of a run under way. OutputError: it can't be begun."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self._lines = AppendedLines(self.path, _csv([COLUMNS]))

    def add(self, outcomes: list[Outcome]) -> None:
        """Their lines, written at once."""
        self._lines.append(_csv([_cells(outcome) for outcome in outcomes]))

    def close(self) -> bool:
        """Whether every line is in the file."""
        return self._lines.close()


def _cells(outcome: Outcome) -> tuple[str, ...]:
    error = "\n".join(problem.message() for problem in outcome.problems)
    # A record's own words are in names and errors: a spreadsheet isn't to take them for formulas.
    return (str(outcome.row), outcome.status, guarded(outcome.file), outcome.sha256, guarded(error))


def _csv(lines: list[tuple[str, ...]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(lines)
    return out.getvalue()

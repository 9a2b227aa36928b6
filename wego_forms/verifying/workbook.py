"""manifest.xlsx held against manifest.csv: whether both name the same files with the same digests."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wego_forms.edges import translated
from wego_forms.errors import WegoFormsError
from wego_forms.sheets.lines import damaged
from wego_forms.sheets.xlsxlines import XlsxLines
from wego_forms.verifying.account import Line


def says_the_same(path: Path, lines: Iterable[Line]) -> bool:
    """Whether the workbook at `path`, as a person reads it, has those lines: row, file and SHA-256."""
    try:
        with translated(lambda error: damaged(str(path), error)):
            read = [[str(value or "") for value in values] for _, values in XlsxLines(path)]
    except WegoFormsError:
        return False
    said = [
        (row, file, sha256) for row, _, file, sha256, *_ in (each[:5] for each in read[1:] if len(each) >= 4)
    ]
    return said == [(str(line.row), line.file, line.sha256) for line in lines]

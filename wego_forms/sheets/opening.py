"""Open a table's file by what its name says it is."""

from __future__ import annotations

from pathlib import Path

from wego_forms.edges import translated
from wego_forms.errors import Both
from wego_forms.sheets.lines import Lines, damaged, refused

#: Texts whose cells are separated by commas, semicolons, tabs: Excel calls them so.
_TEXTS = (".csv", ".tsv", ".tab", ".txt")
SUFFIXES = (*_TEXTS[:3], ".xlsx", ".ods")
#: Tables that aren't read, and are told how to be saved.
REFUSED = (".xls", ".xlsb", ".xlsm", ".numbers")


def open_lines(path: Path, sheet: str | None = None) -> Lines:
    """Its lines, of a workbook those of `sheet`. RecordError: it is no table that is read, or has no such sheet."""
    from wego_forms.sheets.csvlines import CsvLines
    from wego_forms.sheets.odslines import OdsLines
    from wego_forms.sheets.xlsxlines import XlsxLines

    with translated(lambda error: damaged(str(path), error)):
        if path.suffix.lower() in _TEXTS:
            return CsvLines(path, sheet)
        if path.suffix.lower() == ".xlsx":
            return XlsxLines(path, sheet)
        if path.suffix.lower() == ".ods":
            return OdsLines(path, sheet)
    old = path.suffix.lower() in REFUSED
    raise refused(
        str(path),
        Both(f"таблицы {path.suffix} не читаются", f"{path.suffix} tables aren't read")
        if old
        else Both("это не таблица", "this isn't a table"),
        Both(
            "Откройте её в Excel и сохраните как «Книга Excel (.xlsx)».",
            "Open it in Excel and save it as an Excel Workbook (.xlsx).",
        )
        if old
        else Both("Сохраните её как .xlsx или .csv.", "Save it as .xlsx or .csv."),
        path.suffix,
    )

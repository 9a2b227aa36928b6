"""Tables of addressees, in XLSX, ODS or CSV: each row overlays a base record."""

from wego_forms.sheets.form import empty_table
from wego_forms.sheets.headings import APPLICATION_COLUMNS, HEADINGS, LETTER_COLUMNS, headings_of
from wego_forms.sheets.opening import REFUSED, SUFFIXES
from wego_forms.sheets.read import Scan, read_table, scan_rows, scan_table
from wego_forms.sheets.table import Row, Table, as_data, column_of, in_row, overlay, steps
from wego_forms.sheets.write import write_columns

__all__ = [
    "APPLICATION_COLUMNS",
    "HEADINGS",
    "LETTER_COLUMNS",
    "REFUSED",
    "SUFFIXES",
    "Row",
    "Scan",
    "Table",
    "as_data",
    "column_of",
    "empty_table",
    "headings_of",
    "in_row",
    "overlay",
    "read_table",
    "scan_rows",
    "scan_table",
    "steps",
    "write_columns",
]

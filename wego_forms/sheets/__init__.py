"""Tables of addressees, in XLSX or CSV: each row overlays a base record."""

from wego_forms.sheets.headings import HEADINGS
from wego_forms.sheets.read import SUFFIXES, read_table
from wego_forms.sheets.table import Row, Table, as_data, in_row, overlay
from wego_forms.sheets.write import write_columns

__all__ = [
    "HEADINGS",
    "SUFFIXES",
    "Row",
    "Table",
    "as_data",
    "in_row",
    "overlay",
    "read_table",
    "write_columns",
]

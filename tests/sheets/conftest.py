"""Workbooks as clerks have them."""

import pytest
from openpyxl import Workbook


@pytest.fixture
def book(tmp_path):
    """Write a workbook of sheets, each a list of lines, and return its path."""

    def write(*sheets, change=lambda book: None):
        made = Workbook()
        made.remove(made.active)
        for number, lines in enumerate(sheets, 1):
            sheet = made.create_sheet(f"Лист{number}")
            for line in lines:
                sheet.append(line)
        change(made)
        made.save(tmp_path / "t.xlsx")
        return tmp_path / "t.xlsx"

    return write

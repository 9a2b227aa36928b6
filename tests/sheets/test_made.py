"""One table as LibreOffice Calc saves it: the .ods and the .xlsx of it say the same.

`made/letters.ods` and `made/letters.xlsx` are both of Calc 7.4: a blank sheet in front, a title above the headings,
formulas, number formats, dates with and without their day, errors, hidden, struck and merged cells, a filter, a note,
a rich text of which half is struck through, two rows alike (which .ods writes once), a blank row, totals.
"""

import datetime as dt
from pathlib import Path

import pytest

from wego_forms.sheets import scan_table

MADE = Path(__file__).parent / "made"
DAY = dt.date(2026, 9, 15)


@pytest.fixture(params=["letters.ods", "letters.xlsx"])
def scan(request):
    return scan_table(MADE / request.param)


def by_row(scan, column):
    return {row.number: row.cells[column] for row in scan if column in row.cells}


def test_the_rows_that_a_clerk_sees_are_read_and_the_others_told(scan):
    assert [row.number for row in scan] == [3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16, 17, 18, 20, 21, 22, 23]
    assert {why.en: rows for why, rows in scan.unread.items()} == {
        "above the headings": (1,),
        "hidden or filtered": (11,),
        "struck through": (12,),
        "totals below the table": (24,),
    }
    assert (scan.blank_sheets, scan.other_sheets) == (("Пустой",), ("Архив",))
    assert (scan.hidden, scan.passed_over) == (("Должность",), ("Примечание",))
    assert scan.noted == {"C13": "вручить лично"}


def test_a_number_is_what_its_format_shows_and_a_formula_what_it_was_counted_to(scan):
    numbers = {row: str(value) for row, value in by_row(scan, "number").items()}
    assert numbers == {
        **{3: "73-Г-01/1исх", 4: "002", 5: "00-003", 6: "4", 7: "5", 10: "8", 13: "11", 14: "12", 15: "13"},
        **{16: "14", 17: "15", 18: "15", 20: "007", 21: "16.5"},
        **({23: "True"} if "xlsx" in scan.where else {}),  # which no letter's number can be
    }


def test_a_day_is_a_day_with_its_hour_or_without(scan):
    days = by_row(scan, "date")
    assert (days[3], days[4], days[5], days[20]) == (DAY, DAY, DAY + dt.timedelta(1), "15 сентября 2026 г.")
    assert str(days[7]).startswith("14:30")  # refused as a day by the record
    assert (days[6].day, days[6].month) == (1, 9)
    assert type(days[6]) is not dt.date  # a month, which has no day to print


def test_cells_that_cannot_be_known_are_problems_with_their_names(scan):
    said = [problem.message("en").partition(": '")[0] for row in scan for problem in row.problems]
    where = scan.where
    assert said[:3] == [
        f"{where}:8: number (A8): the cell holds a formula's error",
        f"{where}:9: number (A9): the cell holds a formula's error",
        f"{where}:16: addressee.person.family (C16): a part of the cell's text is struck through",
    ]
    assert f"{where}:22: number (A22): the cell holds something else than its column means" in said


def test_merged_cells_blanks_line_ends_and_spaces_are_what_they_look_like(scan):
    regions = by_row(scan, "addressee.region.ru")
    assert (regions[14], regions[15], regions[5]) == (
        "Тульская область",
        "Тульская область",
        "Пензенская область",
    )
    assert by_row(scan, "addressee.position.ru")[10] == "Глава\nадминистрации"
    assert [by_row(scan, f"addressee.person.{part}")[4] for part in ("family", "given", "patronymic")] == [
        "Ким",
        "Анна",
        "Петровна",
    ]

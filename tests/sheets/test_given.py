"""Rows that a program gives: plain values, those of data frames, and what is no value of a cell."""

import datetime as dt
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import numpy
import pytest

from wego_forms.sheets.given import GivenLines
from wego_forms.sheets.lines import BadCell
from wego_forms.sheets.read import scan_rows


class Colour(Enum):
    RED = "красный"


class NAType:
    """What pandas has for a value that isn't there."""

    def __str__(self):
        return "NA"


class Word(str):
    __slots__ = ()


def plain(value):
    (_, headings), (number, values) = GivenLines([{"a": value}])
    assert (headings, number) == (["a"], 1)
    return values[0]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, None),
        (NAType(), None),
        (float("nan"), None),
        (Decimal("NaN"), None),
        (Decimal("sNaN"), None),
        (" слово ", "слово"),
        (Word("слово"), "слово"),
        (Colour.RED, "красный"),
        (dt.datetime(2026, 12, 1, 14, 30), dt.date(2026, 12, 1)),
        (dt.date(2026, 12, 1), dt.date(2026, 12, 1)),
        (True, True),
        (7, 7),
        (7.0, 7),
        (7.5, 7.5),
        (float("inf"), float("inf")),
        (Decimal("7.00"), 7),
        (Decimal("7.50"), "7.50"),
        (Decimal("Infinity"), "Infinity"),
        (numpy.int64(7), 7),
        (numpy.float64(7.5), 7.5),
        (numpy.float32("nan"), None),
        (numpy.bool_(True), True),
        (numpy.str_("слово"), "слово"),
        (numpy.datetime64("2026-12-01T14:30:15.123456789"), dt.date(2026, 12, 1)),
        (numpy.datetime64("NaT"), None),
    ],
    ids=str,
)
def test_a_value_is_what_a_sheet_would_have(value, cell):
    found = plain(value)
    assert (found, type(found)) == (cell, type(cell))


@pytest.mark.parametrize(
    "value", [["a"], {"b": 1}, b"a", Fraction(1, 2), object()], ids=lambda value: type(value).__name__
)
def test_what_is_no_value_of_a_cell_is_told_with_its_type(value):
    bad = plain(value)
    assert isinstance(bad, BadCell)
    assert (bad.text, bad.what.en) == (type(value).__name__, "this is no value of a cell")


def test_rows_have_the_headings_of_all_of_them_and_no_cells_to_merge():
    lines = GivenLines([{"Имя": "Анна"}, {"Имя": "Пётр", 2026: 1}])
    assert list(lines) == [(0, ["Имя", "2026"]), (1, ["Анна", None]), (2, ["Пётр", 1])]
    assert (list(lines.other_sheets()), lines.merged_at(1), lines.merged_at(1, across=True)) == ([], "", "")


def test_rows_of_a_program_are_scanned_as_those_of_a_sheet():
    scan = scan_rows([{"Имя": "Анна", "Фамилия": "Юрьева"}])
    assert scan.columns == ("addressee.person.given", "addressee.person.family")
    assert [(row.number, row.cells["addressee.person.family"]) for row in scan] == [(1, "Юрьева")]

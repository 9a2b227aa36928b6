"""A workbook bears no moment of its making: the same input gives the same bytes."""

import datetime as dt
import io
import zipfile

import openpyxl

import wego_forms as wf
from wego_forms.catalog import kinds
from wego_forms.reading.written import as_workbook
from wego_forms.sheets import empty_table
from wego_forms.sheets.timeless import timeless


def book(moment):
    made = openpyxl.Workbook()
    made.active.append(["Регион", "Должность", "Фамилия", "Имя", "Отчество"])
    made.active.append(["Пермский край", "Губернатор", "Орлов", "Пётр", "Ильич"])
    out = io.BytesIO()
    made.save(out)
    return timeless(out.getvalue(), times={"created": moment, "modified": moment})


def times(data):
    properties = openpyxl.load_workbook(io.BytesIO(data)).properties
    return properties.created, properties.modified


def test_an_empty_table_and_a_table_of_readings_bear_no_moment():
    for data in (empty_table("t", kinds()["invitation"].columns), as_workbook([], kinds())):
        assert times(data) == (dt.datetime(1980, 1, 1), dt.datetime(1980, 1, 1))
        with zipfile.ZipFile(io.BytesIO(data)) as members:
            assert {member.date_time for member in members.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_reviewed_table_keeps_the_times_that_it_had(tmp_path):
    (tmp_path / "t.xlsx").write_bytes(book("2026-09-01T10:20:30Z"))
    wf.write_review(tmp_path / "t.xlsx", tmp_path / "out.xlsx")
    assert times((tmp_path / "out.xlsx").read_bytes()) == (dt.datetime(2026, 9, 1, 10, 20, 30),) * 2

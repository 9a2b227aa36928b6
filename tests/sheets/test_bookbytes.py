"""A workbook bears no moment of its making: the same input gives the same bytes."""

import datetime as dt
import io
import zipfile

import openpyxl

import wego_forms as wf
from wego_forms.catalog import kinds
from wego_forms.reading.written import as_workbook
from wego_forms.sheets import empty_table
from wego_forms.sheets.bookbytes import book_bytes


def book(moment):
    made = openpyxl.Workbook()
    made.active.append(["Регион", "Должность", "Фамилия", "Имя", "Отчество"])
    made.active.append(["Пермский край", "Губернатор", "Орлов", "Пётр", "Ильич"])
    return book_bytes(made, times={"created": moment, "modified": moment})


def times(data):
    properties = openpyxl.load_workbook(io.BytesIO(data)).properties
    return properties.created, properties.modified


def test_an_empty_table_and_a_table_of_readings_bear_no_moment():
    for data in (empty_table("t", kinds()["invitation"].columns), as_workbook([], kinds())):
        assert times(data) == (dt.datetime(1980, 1, 1), dt.datetime(1980, 1, 1))
        with zipfile.ZipFile(io.BytesIO(data)) as members:
            assert {member.date_time for member in members.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_reviewed_table_keeps_the_times_that_it_had(tmp_path):
    (tmp_path / "t.xlsx").write_bytes(book(dt.datetime(2026, 9, 1, 10, 20, 30)))
    wf.write_review(tmp_path / "t.xlsx", tmp_path / "out.xlsx")
    assert times((tmp_path / "out.xlsx").read_bytes()) == (dt.datetime(2026, 9, 1, 10, 20, 30),) * 2


def test_a_table_that_does_not_say_when_it_was_made_is_not_made_today(tmp_path):
    with (
        zipfile.ZipFile(io.BytesIO(book(dt.datetime(2026, 9, 1)))) as source,
        zipfile.ZipFile(tmp_path / "t.xlsx", "w") as silent,
    ):
        for name in source.namelist():
            if name != "docProps/core.xml":
                silent.writestr(name, source.read(name))
    wf.write_review(tmp_path / "t.xlsx", tmp_path / "out.xlsx")
    assert times((tmp_path / "out.xlsx").read_bytes()) == (dt.datetime(1980, 1, 1),) * 2

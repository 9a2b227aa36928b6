"""A batch of what a program has: records, mappings of their fields, rows of a data frame over a base record."""

import datetime as dt
import math
from decimal import Decimal
from enum import Enum

import numpy
import pytest

import wego_forms as wf
from tests.batch.folders import BASE, PEOPLE, ROOT, contents, letters
from tests.batch.folders import HEADINGS as PATHS

ROW = {"Регион": "Самарская область", "Должность": "Губернатор", "ФИО": "Орлов Пётр Ильич", "Номер": 7}


class NA:
    """As pandas has it: nothing can be asked of it."""

    def __eq__(self, _):
        raise TypeError("boolean value of NA is ambiguous")

    __hash__ = None


NA.__name__ = "NAType"


class Colour(Enum):
    red = "5-К"


def batch(records, out, **options):
    return wf.run_batch(records, out, **{"formats": "docx", "jobs": 1, **options})


def told(report):
    return [report.told(problem, each.row, "en") for each in report.failures for problem in each.problems]


def number_of(row, tmp_path):
    batch([row], tmp_path / "out", base=BASE, names="{number}")
    (name,) = letters(tmp_path / "out")
    return name.removesuffix(".docx")


def test_rows_over_a_base_are_the_letters_of_the_table_that_has_them(tmp_path):
    rows = [dict(zip(PATHS, row, strict=True)) for row in PEOPLE]
    (tmp_path / "t.csv").write_text("\n".join(",".join(row) for row in (PATHS, *PEOPLE)), encoding="utf-8")
    batch(tmp_path / "t.csv", tmp_path / "a", base=BASE, names="{number}")
    report = batch(iter(rows), tmp_path / "b", base=BASE, names="{number}")
    assert (report.written, report.rows) == (3, 3)
    of_table, of_rows = contents(tmp_path / "a"), contents(tmp_path / "b")
    assert {name: of_table[name] for name in letters(tmp_path / "a")} == {
        name: of_rows[name] for name in letters(tmp_path / "b")
    }


@pytest.mark.parametrize(
    ("value", "number"),
    [(7, "7"), (7.0, "7"), (Decimal(7), "7"), (Decimal("7.5"), "7.5"), (Colour.red, "5-К"), (" 7 ", "7")],
)
def test_a_value_is_what_a_sheet_would_show(tmp_path, value, number):
    assert number_of({**ROW, "Номер": value}, tmp_path) == number


def test_numpys_values_are_pythons(tmp_path):
    row = {**ROW, "Номер": numpy.int64(7), "Дата": numpy.datetime64("2026-09-15", "ns")}
    assert number_of(row, tmp_path) == "7"


@pytest.mark.parametrize("nothing", [None, math.nan, Decimal("nan"), NA(), ""])
def test_what_a_data_frame_has_for_want_of_a_value_is_a_blank(tmp_path, nothing):
    report = batch([{**ROW, "Номер": nothing, "Титул": nothing}], tmp_path / "out", base=BASE)
    assert (report.written, told(report)) == (1, [])


@pytest.mark.parametrize("value", [["а"], {"ru": "а"}, object()])
def test_what_is_no_value_of_a_cell_is_told_with_its_row_and_column(tmp_path, value):
    report = batch([ROW, {**ROW, "Регион": value}], tmp_path / "out", base=BASE)
    assert report.written == 1
    (problem,) = told(report)
    assert problem.startswith("rows:2: addressee.region.ru: this is no value of a cell")


def test_a_row_may_lack_a_column_and_an_unknown_one_is_told(tmp_path):
    report = batch([ROW, {**ROW, "Дата": dt.datetime(2026, 9, 15, 13, 5)}], tmp_path / "out", base=BASE)
    assert report.written == 2
    with pytest.raises(wf.RecordError, match="rows:0: there is no such column: 'Возраст'"):
        batch([{**ROW, "Возраст": 5}], tmp_path / "new", base=BASE)


def test_mappings_of_fields_are_records_and_what_is_wrong_with_one_is_told_with_its_place(tmp_path):
    fields = wf.load(BASE).model_dump()
    report = batch(
        [fields, {**fields, "number": 5}, {**fields, "number": "8"}], tmp_path / "o", names="{row}"
    )
    assert report.written == 2
    assert told(report) == [
        "records:2: number: text is needed: '5'. Put the value in quotes; in a table type it as text."
    ]


@pytest.mark.parametrize("given", [None, 5, "Ким"])
def test_what_is_no_record_among_records_is_told_with_its_place(tmp_path, given):
    report = batch([wf.load(BASE), given], tmp_path / "out")
    assert report.written == 1
    assert told(report) == [
        f"records:2: this isn't a record: '{type(given).__name__}'. Make one: load(path or mapping)."
    ]


def test_one_record_or_none_is_no_list_of_records(tmp_path):
    for given in (wf.load(BASE), {"kind": "letter"}, None, 5, b"t.csv"):
        with pytest.raises(wf.InputError, match="this is no table and no records"):
            batch(given, tmp_path / "out")
    with pytest.raises(wf.InputError, match="base is for a table or rows"):
        batch([wf.load(BASE)], tmp_path / "out", base=BASE)


@pytest.mark.parametrize(
    "option",
    [
        *({"jobs": 0}, {"jobs": -1}, {"jobs": "2"}, {"jobs": 10**9}, {"jobs": True}),
        *({"first": "1"}, {"first": -1}, {"executor": 5}, {"watch": 5}, {"rows": 5}, {"rows": [5]}),
        *({"font": 5}, {"formats": None}, {"formats": 5}),
    ],
)
def test_an_option_of_no_use_is_refused_before_anything_is_done(tmp_path, option):
    with pytest.raises(wf.InputError):
        batch(ROOT / "examples" / "volga_2017.csv", tmp_path / "out", base=BASE, numbers="{n}", **option)
    assert not (tmp_path / "out").exists()

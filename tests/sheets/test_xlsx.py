"""What Excel shows is what a table says: merged cells, formulas, formats, rows not shown."""

import datetime as dt
import re

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart
from openpyxl.styles import Font

from tests.fuzz.packages import parts_of, zipped
from wego_forms import RecordError
from wego_forms.sheets import scan_table


@pytest.fixture
def xlsx(tmp_path):
    def write(*lines, change=lambda sheet: None):
        book = Workbook()
        for line in lines:
            book.active.append(line)
        change(book.active)
        book.save(tmp_path / "t.xlsx")
        return scan_table(tmp_path / "t.xlsx")

    return write


def cells(scan, column):
    return [row.cells.get(column) for row in scan]


def said(scan):
    return {why.en: rows for why, rows in scan.unread.items()}


def problems(scan):
    return [problem.message("en") for row in scan for problem in row.problems]


def test_a_merged_cell_counts_for_each_row_that_it_covers(xlsx):
    scan = xlsx(
        ["Регион", "Фамилия"],
        ["Самарская область", "Орлов"],
        [None, "Зайцева"],
        [None, "Волков"],
        ["Москва", "Ким"],
        change=lambda sheet: sheet.merge_cells("A2:A4"),
    )
    assert cells(scan, "addressee.region.ru") == ["Самарская область"] * 3 + ["Москва"]


def test_a_merged_cell_counts_below_a_hidden_row_that_it_begins_in(xlsx):
    def change(sheet):
        sheet.merge_cells("A2:A3")
        sheet.row_dimensions[2].hidden = True

    scan = xlsx(["Регион", "Фамилия"], ["Москва", "Орлов"], [None, "Ким"], change=change)
    assert cells(scan, "addressee.region.ru") == ["Москва"]
    assert said(scan) == {"hidden or filtered": (2,)}


def test_a_row_of_nothing_but_merged_cells_is_no_letter_and_is_told(xlsx):
    def change(sheet):
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("B2:B3")

    scan = xlsx(["Регион", "Фамилия"], ["Москва", "Ким"], [], ["Тверь", "Ли"], change=change)
    assert cells(scan, "addressee.person.family") == ["Ким", "Ли"]
    assert said(scan) == {"nothing but merged cells": (3,)}


def test_a_cell_merged_over_two_columns_is_a_problem_of_its_row(xlsx):
    scan = xlsx(["Фамилия", "Имя"], ["Ким Анна"], change=lambda sheet: sheet.merge_cells("A2:B2"))
    assert problems(scan)[0].startswith(
        "t.xlsx!Sheet:2: addressee.person.family (A2:B2): the cell is merged over several columns: 'Ким Анна'."
    )


def test_a_formula_that_nobody_has_counted_is_an_error_with_its_cell(xlsx):
    scan = xlsx(["Фамилия", "Имя"], ["Ким", '="Ан"&"на"'])
    assert problems(scan)[0].startswith(
        "t.xlsx!Sheet:2: addressee.person.given (B2): the cell's formula has no value."
    )


def test_a_number_is_read_as_its_format_shows_it(xlsx):
    def formats(sheet):
        sheet["A2"].number_format = '"73-Г-01/"0"исх"'
        sheet["B2"].number_format = '00"-"000'

    row = next(iter(xlsx(["number", "letterhead.serial"], [18086, 12345], change=formats)))
    assert dict(row.cells) == {"number": "73-Г-01/18086исх", "letterhead.serial": "12-345"}


def test_a_number_whose_look_cannot_be_known_is_an_error_with_its_cell(xlsx):
    def formats(sheet):
        sheet["A2"].number_format = '#,##0.00" pcs"'

    assert problems(xlsx(["number"], [18086], change=formats))[0].startswith(
        "t.xlsx!Sheet:2: number (A2): what the cell's number format shows can't be known here: '18086 "
    )


def test_a_day_with_a_time_is_the_day_and_a_time_is_hours_and_minutes(xlsx):
    row = next(iter(xlsx(["date", "extra.at"], [dt.datetime(2017, 8, 1, 14, 30), dt.time(14, 30)])))
    assert dict(row.cells) == {"date": dt.date(2017, 8, 1), "extra.at": "14:30"}


def test_the_rows_that_are_not_read_are_known(xlsx):
    def hide(sheet):
        sheet.row_dimensions[3].hidden = True

    scan = xlsx(["Фамилия"], ["# Образец"], ["Орлов"], [None], ["Ким"], change=hide)
    assert cells(scan, "addressee.person.family") == ["Ким"]
    assert said(scan) == {"begin with #": (2,), "hidden or filtered": (3,)}


def test_a_title_may_stand_above_the_headings(xlsx):
    scan = xlsx(["Список глав регионов"], [None], ["на 1 августа"], ["Фамилия", "Имя"], ["Ким", "Анна"])
    assert scan.heading == 4
    assert cells(scan, "addressee.person.given") == ["Анна"]
    assert said(scan) == {"above the headings": (1, 3)}


def test_a_row_of_data_never_becomes_the_headings(xlsx):
    scan = xlsx(["Фамилья", "Имья"], ["Фамилия", "Имя"], ["Ким", "Анна"])
    assert (scan.heading, scan.columns) == (1, ("Фамилья", "Имья"))


def test_what_clerks_head_columns_with_is_understood_and_their_own_columns_are_told(xlsx):
    scan = xlsx(["№ п/п", "ФИО", "Дата письма", "Примечание"], [1, "Ким Анна", "01.08.2017", "звонила"])
    assert dict(next(iter(scan)).cells) == {"addressee.person.name": "Ким Анна", "date": "01.08.2017"}
    assert scan.passed_over == ("№ п/п", "Примечание")


def test_the_line_that_names_the_separator_is_heeded(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("sep=;\nФамилия;Имя\nКим, мл.;Анна\n", encoding="utf-8-sig")
    scan = scan_table(path)
    assert [(row.number, row.cells["addressee.person.family"]) for row in scan] == [(3, "Ким, мл.")]


def test_headings_may_stand_in_two_rows_groups_above_their_parts(xlsx):
    scan = xlsx(
        ["Адресат", None, None, "Письмо"], ["Регион", "Фамилия", "Имя", "Номер"], ["Москва", "Ким", "Анна", 1]
    )
    assert (scan.heading, cells(scan, "number"), said(scan)) == (2, [1], {"above the headings": (1,)})


def test_headings_in_two_rows_may_be_merged_over_columns_and_over_both_rows(xlsx):
    def change(sheet):
        for area in ("A1:A2", "B1:C1", "D1:D2"):
            sheet.merge_cells(area)

    scan = xlsx(
        ["Регион", "Руководитель", None, "Номер"],
        [None, "Фамилия", "Имя", None],
        ["Москва", "Ким", "Анна", 1],
        change=change,
    )
    assert scan.columns == (
        "addressee.region.ru",
        "addressee.person.family",
        "addressee.person.given",
        "number",
    )
    assert [row.number for row in scan] == [3]


def test_a_row_that_is_struck_through_is_no_letter_and_is_told(xlsx):
    def change(sheet):
        for cell in (*sheet[3], sheet["A4"]):
            cell.font = Font(strike=True)

    rows = (["Москва", "Ким"], ["Коми", "Орлов"], ["Тува", "Волков"])
    scan = xlsx(["Регион", "Фамилия"], *rows, change=change)
    assert cells(scan, "addressee.region.ru") == ["Москва", "Тува"]
    assert said(scan) == {"struck through": (3,)}


def test_other_sheets_with_headings_of_ours_are_known(tmp_path):
    book = Workbook()
    book.active.append(["Регион", "Фамилия"])
    for name, first in (
        ("Ещё", ["Регион", "Фамилия"]),
        ("Список", ["Москва"]),
        ("Скрыт", ["Регион", "Фамилия"]),
    ):
        book.create_sheet(name).append(first)
    book["Скрыт"].sheet_state = "hidden"
    book.save(tmp_path / "t.xlsx")
    assert scan_table(tmp_path / "t.xlsx").other_sheets == ("Ещё",)


def test_a_number_format_of_a_text_that_cannot_be_known_is_an_error_with_its_cell(xlsx):
    def formats(sheet):
        sheet["A2"].number_format = "0;0;0;[Red]_-@_-?*x\\"

    (found,) = xlsx(["number", "subject.ru"], ["12-а", "О деле"], change=formats)
    told = [problem.message("en") for problem in found.problems]
    assert told == [] or "can't be known here" in told[0]


def test_a_span_of_time_is_an_error_with_its_cell(xlsx):
    (found,) = xlsx(["number"], [dt.timedelta(hours=30)])
    assert "can't be known here" in found.problems[0].message("en")
    assert found.problems[0].cell == "A2"


def test_a_merged_area_of_nothing_gives_nothing(xlsx):
    scan = xlsx(
        ["Регион", "Фамилия"], [None, "Орлов"], [None, "Ким"], change=lambda sheet: sheet.merge_cells("A2:A3")
    )
    assert cells(scan, "addressee.region.ru") == [None, None]
    assert cells(scan, "addressee.person.family") == ["Орлов", "Ким"]


def rewritten(path, change):
    """The workbook with other XML of its sheet, as another program may write it."""
    parts = dict(parts_of(path.read_bytes()))
    name = "xl/worksheets/sheet1.xml"
    parts[name] = change(parts[name].decode()).encode()
    path.write_bytes(zipped(parts))
    return scan_table(path)


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml.replace("<sheetData>", '<cols><col min="1" max="1" width="wide"/></cols><sheetData>'),
        lambda xml: re.sub(r' r="[A-Z]+\d+"', "", xml),
        lambda xml: re.sub(r'<row r="\d+"', "<row", xml),
    ],
    ids=["a width that is no number", "cells without their places", "rows without their numbers"],
)
def test_what_another_program_leaves_out_of_a_sheet_is_counted(xlsx, tmp_path, change):
    xlsx(["Регион", "Фамилия"], ["Москва", "Ким"])
    scan = rewritten(tmp_path / "t.xlsx", change)
    assert [tuple(row.cells.values()) for row in scan] == [("Москва", "Ким")]
    assert scan.hidden == ()


def test_a_formula_whose_value_is_an_empty_text_has_one(xlsx, tmp_path):
    xlsx(["Регион", "Фамилия", "Номер"], ["Москва", "Ким", '=""'])

    def counted(xml):
        return re.sub(r"<c r=\"C2\"[^>]*>.*?</c>", '<c r="C2" t="str"><f>""</f><v></v></c>', xml)

    (row,) = rewritten(tmp_path / "t.xlsx", counted)
    assert row.problems == ()
    assert "number" not in row.cells

    def with_a_value(xml):
        return re.sub(r"<c r=\"C2\"[^>]*>.*?</c>", '<c r="C2"><f>1+1</f><v>2</v></c>', xml)

    (row,) = rewritten(tmp_path / "t.xlsx", with_a_value)
    assert row.cells["number"] == 2


@pytest.mark.parametrize(
    ("name", "limit", "lines", "said"),
    [
        ("xlsxguard.MAX_UNPACKED_BYTES", 100, [], "the table is too large when unpacked"),
        ("xlsxguard.MAX_PARTS", 3, [], "the table is too large when unpacked"),
        ("xlsxguard.MAX_ROWS", 3, [["Ким"]] * 5, "the table has more than 3 rows"),
        ("xlsxguard.MAX_COLUMNS", 3, [["Ким"] * 5], "a value to the right of column 3"),
        ("xlsxguard.MAX_WRITTEN_CELLS", 3, [["Ким"] * 5], "the file has too many rows or cells"),
        ("xlsxguard.MAX_MERGED_ROWS", 1, [["Ким"]] * 5, "too many cells are merged"),
    ],
)
def test_what_would_keep_a_reader_busy_is_refused(xlsx, monkeypatch, name, limit, lines, said):
    monkeypatch.setattr(f"wego_forms.sheets.{name}", limit)
    with pytest.raises(RecordError, match=said):
        xlsx(
            ["Фамилия"], *lines, change=lambda sheet: sheet.merge_cells("B1:B4") if "MERGED" in name else None
        )


def test_a_merged_area_that_names_no_cell_is_damage(xlsx, tmp_path):
    xlsx(["Фамилия"], ["Ким"], ["Ли"], change=lambda sheet: sheet.merge_cells("B2:B3"))
    with pytest.raises(RecordError, match="no cell: there"):
        rewritten(tmp_path / "t.xlsx", lambda xml: xml.replace('ref="B2:B3"', 'ref="there"'))


def test_a_book_of_charts_alone_is_refused(tmp_path):
    book = Workbook()
    book.remove(book.active)
    book.create_chartsheet("Диаграмма").add_chart(BarChart())
    book.save(tmp_path / "t.xlsx")
    with pytest.raises(RecordError, match="no sheet"):
        scan_table(tmp_path / "t.xlsx")

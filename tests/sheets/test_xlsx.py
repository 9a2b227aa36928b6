"""What Excel shows is what a table says: merged cells, formulas, formats, rows not shown."""

import datetime as dt

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

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
        "t.xlsx!Sheet:2: addressee.person.family: the cell is merged over several columns: 'A2:B2 Ким Анна'."
    )


def test_a_formula_that_nobody_has_counted_is_an_error_with_its_cell(xlsx):
    scan = xlsx(["Фамилия", "Имя"], ["Ким", '="Ан"&"на"'])
    assert problems(scan)[0].startswith(
        "t.xlsx!Sheet:2: addressee.person.given: the cell's formula has no value: 'B2'."
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
        "t.xlsx!Sheet:2: number: what the cell's number format shows can't be known here: 'A2 18086 "
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

import contextlib
import datetime as dt
import re
import warnings
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.fuzz.packages import parts_of, zipped
from wego_forms import RecordError
from wego_forms.sheets import read_table, scan_table

HEADINGS = ["addressee.person.family", "Имя", "Region (Russian)", "date"]
ROWS = [["Иванов", "Пётр", "Самарская область", "01.08.2017"], ["Ким", "Анна", "Москва", ""]]


@pytest.fixture
def csv(tmp_path):
    def write(text, encoding="utf-8"):
        path = tmp_path / "t.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


@pytest.fixture
def xlsx(tmp_path):
    def write(*lines, change=lambda sheet: None):
        book = Workbook()
        for line in lines:
            book.active.append(line)
        change(book.active)
        book.save(tmp_path / "t.xlsx")
        return tmp_path / "t.xlsx"

    return write


def refusal(path):
    with pytest.raises(RecordError) as caught:
        read_table(path)
    return caught.value.message("en")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_a_csv_is_read_in_the_encodings_and_with_the_separators_of_excel(csv, encoding, separator):
    lines = [separator.join(line) for line in (HEADINGS, *ROWS)]
    table = read_table(csv("\r\n".join(lines), encoding))
    assert table.columns == (
        "addressee.person.family",
        "addressee.person.given",
        "addressee.region.ru",
        "date",
    )
    assert [row.number for row in table.rows] == [2, 3]
    assert dict(table.rows[0].cells) == dict(zip(table.columns, ROWS[0], strict=True))
    assert "date" not in table.rows[1].cells


def test_remarks_and_blank_rows_are_passed_over_and_rows_keep_the_sheets_number(csv):
    table = read_table(csv("# о таблице\nФамилия\n\nИванов\n,\nКим\n"))
    assert [(row.number, row.cells["addressee.person.family"]) for row in table.rows] == [
        (4, "Иванов"),
        (6, "Ким"),
    ]


def test_a_text_of_several_lines_does_not_shift_the_numbers(csv):
    table = read_table(csv('Фамилия,addressee.address.ru\nИванов,"ул. Ленина,\nд. 1"\nКим,-\n'))
    assert [row.number for row in table.rows] == [2, 4]


def test_an_xlsx_is_read_with_its_dates_whole_numbers_and_leading_zeros(xlsx):
    def zeros(sheet):
        sheet["C2"].number_format = "0000000"

    path = xlsx(
        ["Фамилия", "date", "letterhead.serial", "n"],
        ["Ким", dt.datetime(2017, 8, 1), 75275, 6.0],
        change=zeros,
    )
    cells = read_table(path).rows[0].cells
    assert cells["date"] == dt.date(2017, 8, 1)
    assert cells["letterhead.serial"] == "0075275"
    assert cells["n"] == 6


def test_hidden_rows_are_not_letters(xlsx):
    def hide(sheet):
        sheet.row_dimensions[2].hidden = True

    table = read_table(xlsx(HEADINGS, *ROWS, change=hide))
    assert [row.number for row in table.rows] == [3]


def test_merged_headings_are_refused_with_the_reason(xlsx):
    message = refusal(xlsx(HEADINGS, *ROWS, change=lambda sheet: sheet.merge_cells("A1:B1")))
    assert message.startswith("t.xlsx!Sheet:1: the headings are merged: 'A1:B1'.")


def test_a_repeated_heading_is_refused_even_under_its_other_name(csv):
    assert "t.csv:1: the column is repeated: 'addressee.person.family'" in refusal(
        csv("Фамилия,Family name\nИванов,Иванов\n")
    )


def test_a_row_with_more_values_than_columns_is_refused(csv):
    assert "t.csv:2: the row has more values" in refusal(csv("Фамилия\nИванов,лишнее\n"))


@pytest.mark.parametrize(
    ("name", "data"), [("a.xlsx", b"PK\x03\x04 broken"), ("a.doc", b"a"), ("a.csv", b"\n\n")]
)
def test_what_is_no_table_is_refused(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    assert refusal(tmp_path / name)


def test_a_table_that_is_not_there_is_named(tmp_path):
    assert "нет.csv: no such file" in refusal(tmp_path / "нет.csv")


def test_a_table_is_read_as_often_as_need_be_whatever_becomes_of_its_file(csv, xlsx):
    for path in (csv("Фамилия\nИванов\nКим\n"), xlsx(["Фамилия"], ["Иванов"], ["Ким"])):
        table = scan_table(path)
        path.write_bytes(b"")
        assert [row.number for row in table] == [row.number for row in table] == [2, 3]


def test_a_formulas_error_and_a_row_too_long_are_problems_of_their_rows(xlsx, csv):
    rows = list(scan_table(xlsx(["Фамилия", "Имя"], ["Иванов", "Пётр"], ["#N/A", "Пётр"], ["Ким", "Ли"])))
    assert [len(row.problems) for row in rows] == [0, 1, 0]
    assert (
        rows[1]
        .problems[0]
        .message("en")
        .startswith("t.xlsx!Sheet:3: addressee.person.family (A3): the cell holds")
    )
    assert [len(row.problems) for row in scan_table(csv("Фамилия\nИванов,лишнее\nКим\n"))] == [1, 0]


def test_the_first_visible_sheet_is_read(tmp_path):
    book = Workbook()
    book.active.append(["Имя"])
    book.active.sheet_state = "hidden"
    shown = book.create_sheet("Видимый")
    shown.append(["Фамилия"])
    shown.append(["Ким"])
    book.save(tmp_path / "t.xlsx")
    table = read_table(tmp_path / "t.xlsx")
    assert table.where == "t.xlsx!Видимый"
    assert table.columns == ("addressee.person.family",)


def test_both_headings_in_one_cell_and_a_clerks_words_are_understood(csv):
    table = read_table(csv('"Пол\nGender",Фамилия\nженский,Ким\nМ.,Ли\nmale,Ан\n'))
    assert [row.cells["addressee.person.gender"] for row in table.rows] == ["female", "male", "male"]


def test_a_quote_that_is_never_closed_is_told_with_its_row(csv):
    assert "t.csv:3: the row can't be read as CSV" in refusal(csv('Фамилия\nКим\n"' + "x" * 200_000))


def test_a_character_that_no_file_can_hold_is_a_problem_of_its_cell(csv):
    (row,) = scan_table(csv("Фамилия\nОрлов\x01\n"))
    assert row.problems[0].message("en") == (
        "t.csv:2: addressee.person.family: the cell holds the character U+0001: 'Орлов'. Delete the character."
    )


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "mac_cyrillic"])
def test_an_encoding_that_would_make_other_letters_of_the_names_is_refused(tmp_path, encoding):
    text = (Path(__file__).parents[2] / "examples" / "volga_2017.csv").read_text(encoding="utf-8")
    (tmp_path / "a.csv").write_bytes(text.encode(encoding, "replace"))
    assert "a.csv: the text is neither UTF-8 nor Windows-1251" in refusal(tmp_path / "a.csv")


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16", "utf-8-sig"])
def test_the_encodings_of_excel_are_read_even_in_capitals(tmp_path, encoding):
    text = (Path(__file__).parents[2] / "examples" / "volga_2017.csv").read_text(encoding="utf-8")
    heading, *rows = text.splitlines()[2:]
    (tmp_path / "a.csv").write_bytes("\n".join([heading, *(row.upper() for row in rows)]).encode(encoding))
    assert read_table(tmp_path / "a.csv").rows[0].cells["addressee.person.family"] == "ХАМИТОВ"


def test_a_date_out_of_bounds_is_told_with_its_cell_and_not_by_a_warning_of_another_library(tmp_path):
    path = tmp_path / "table.xlsx"
    book = Workbook()
    book.active.append(["Номер", "Дата"])
    book.active.append(["7", dt.date(2026, 2, 3)])
    book.active["B2"] = -1_000_000_000
    book.active["B2"].number_format = "dd.mm.yyyy"
    book.save(path)

    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        with pytest.raises(RecordError) as caught:
            read_table(path)

    assert not warned
    assert [(problem.line, problem.place) for problem in caught.value.problems] == [(2, "date")]


def test_a_csv_of_thousands_of_columns_is_refused(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text(",".join(f"extra.c{number}" for number in range(501)))

    with pytest.raises(RecordError, match="more than 500 columns"):
        read_table(path)


def test_rows_without_end_that_hold_nothing_are_refused_at_the_first_too_many(tmp_path, monkeypatch):
    path = tmp_path / "table.xlsx"
    book = Workbook()
    book.active.append(["Номер"])
    for number in range(2, 40):
        book.active.row_dimensions[number].height = 20
    book.save(path)
    monkeypatch.setattr("wego_forms.sheets.xlsxguard.MAX_WRITTEN_ROWS", 30)

    with pytest.raises(RecordError, match="too many rows or cells") as caught:
        read_table(path)
    assert caught.value.problems[0].line == 31


def test_a_workbook_whose_style_is_not_there_prints_nothing(tmp_path, capfd):
    path = tmp_path / "table.xlsx"
    book = Workbook()
    book.active.append(["Номер"])
    book.save(path)
    parts = dict(parts_of(path.read_bytes()))
    parts["xl/styles.xml"] = re.sub(
        rb"<cellXfs.*?</cellXfs>", b'<cellXfs count="0"/>', parts["xl/styles.xml"]
    )
    path.write_bytes(zipped(parts))

    with contextlib.suppress(RecordError):
        read_table(path)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["t.tsv", "t.TAB", "t.txt"])
def test_a_text_with_tabs_is_a_table_by_whatever_name_excel_saves_it(tmp_path, name):
    (tmp_path / name).write_text("Фамилия\tИмя\nИванов\tПётр\n", encoding="utf-16")
    (row,) = read_table(tmp_path / name).rows
    assert dict(row.cells) == {"addressee.person.family": "Иванов", "addressee.person.given": "Пётр"}


def test_what_is_damaged_in_another_sheet_takes_nothing_from_the_one_that_is_read(tmp_path):
    book = Workbook()
    book.active.append(["Номер", "Фамилия", "Имя"])
    book.active.append(["5", "Ким", "Анна"])
    book.create_sheet("Ещё").append(["Номер", "Фамилия", "Имя"])
    book.save(tmp_path / "t.xlsx")
    assert scan_table(tmp_path / "t.xlsx").other_sheets == ("Ещё",)
    parts = dict(parts_of((tmp_path / "t.xlsx").read_bytes()))
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet2.xml"].split(b"</sheetData>")[0] + b"<row"
    (tmp_path / "t.xlsx").write_bytes(zipped(parts))
    scan = scan_table(tmp_path / "t.xlsx")
    assert scan.other_sheets == ()
    assert [row.cells["number"] for row in scan] == ["5"]


def test_a_row_of_a_clerks_own_columns_alone_is_no_letter(csv):
    table = read_table(csv("Фамилия;# заметка\n;звонила\nКим;\n"))
    assert [dict(row.cells) for row in table.rows] == [{"addressee.person.family": "Ким"}]


def test_two_words_that_are_headings_are_data_and_three_are_the_headings_again(csv):
    table = read_table(csv("Регион;Фамилия;Имя\nРегион;;\n1;;\nРегион;Фамилия;Имя\n1;2;3\nМосква;Ким;Анна\n"))
    assert [row.number for row in table.rows] == [2, 3, 6]

import datetime as dt

import pytest
from openpyxl import Workbook

from tests.batch.folders import HEADINGS, PEOPLE, letters, manifest
from wego_forms import InputError, OutputError, RecordError
from wego_forms.batch.output.manifest import manifest_lines
from wego_forms.batch.plan.rows import (
    Rows,
    bare_remarks,
    listed,
    mixed_remarks,
    no_letters,
    sheet_remarks,
    unread_remarks,
    year_remarks,
)
from wego_forms.errors import Both
from wego_forms.sheets import scan_table


def test_only_the_rows_asked_for_are_made_and_the_others_stay_with_their_lines(batch, out):
    batch(names="{row}")
    changed = [[*row[:3], "Новиков", *row[4:]] for row in PEOPLE]
    report = batch(changed, names="{row}", rows="3-4")
    assert (report.rows, report.written, report.stale) == (2, 2, [])
    assert letters(out) == ["2.docx", "3.docx", "4.docx"]
    assert [(line["row"], line["status"]) for line in manifest(out)] == [
        ("2", "written"),
        ("3", "written"),
        ("4", "written"),
    ]
    again = batch(changed, names="{row}")
    assert (again.written, again.kept) == (1, 2)


def test_a_row_keeps_its_number_whichever_rows_are_asked_for(batch, out):
    rows = [[*row[:-1], ""] for row in PEOPLE]
    batch(rows, numbers="{n}", first=10, names="{number}", rows="4")
    assert letters(out) == ["12.docx"]


@pytest.mark.parametrize("text", ["", "a", "0", "7-5", "1-", "1-99999999", "1000001", "5;a", 5])
def test_what_is_no_list_of_rows_is_refused(text):
    with pytest.raises(InputError, match="list of rows"):
        Rows.parsed(text)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("3,9", "people.csv:9: there is no letter in this row."),
        (
            "2-99999",
            "people.csv: rows in which there is no letter: 99995: '5, 6, 7, 8, 9, 10, 11, 12, 13, 14 …'.",
        ),
    ],
)
def test_rows_without_a_letter_are_told_in_one_message(batch, rows, told):
    with pytest.raises(RecordError) as refused:
        batch(rows=rows)
    (problem,) = refused.value.problems
    assert told in problem.message("en")


def test_rows_are_told_singly_and_from_one_to_another():
    assert Rows.parsed("5, 7-9").numbers == {5, 7, 8, 9}
    assert Rows.parsed("7–7;3 1000000").numbers == {3, 7, 1_000_000}
    assert 7 in Rows.parsed("7")
    assert 8 not in Rows.parsed("7")


@pytest.mark.parametrize(("mark", "encoding"), [(";", "cp1251"), (";", "utf-8-sig"), ("\t", "utf-16")])
def test_a_manifest_that_excel_saved_anew_keeps_the_other_rows_lines(batch, out, mark, encoding):
    batch(names="{row}_{region}")
    path = out / "manifest.csv"
    path.write_bytes(path.read_text("utf-8").replace(",", mark).replace("\n", "\r\n").encode(encoding))
    report = batch(names="{row}_{region}", rows="3")
    assert [(line["row"], line["file"]) for line in manifest(out)] == [
        ("2", "2_Самарская_область.docx"),
        ("3", "3_Пермский_край.docx"),
        ("4", "4_Республика_Коми.docx"),
    ]
    assert [old.name for old, _ in report.aside] == ["manifest.csv"]


def test_an_empty_manifest_that_an_editor_has_saved_is_told(batch, out):
    batch()
    (out / "manifest.csv").write_bytes(b"\xef\xbb\xbf")
    with pytest.raises(OutputError, match="the manifest, which has other rows too, can't be read"):
        batch(rows="3")


def test_a_line_of_no_number_is_none_of_the_manifest(tmp_path):
    path = tmp_path / "manifest.csv"
    path.write_text("row,status,file,sha256,error\n²,kept,a,,\n3,kept,b,,\n", encoding="utf-8")
    assert manifest_lines(path) == [("3", "kept", "b", "", "")]


def test_a_manifest_that_is_none_is_not_lost_for_some_rows(batch, out):
    batch()
    (out / "manifest.csv").write_bytes(b"remarks of mine\n")
    with pytest.raises(OutputError, match="the manifest, which has other rows too, can't be read"):
        batch(rows="3")
    assert (out / "manifest.csv").read_bytes() == b"remarks of mine\n"


def test_a_sheet_of_letters_that_is_not_read_is_told(batch, tmp_path):
    book = Workbook()
    for sheet in (book.active, book.create_sheet("Остальные")):
        sheet.append(HEADINGS)
        sheet.append(PEOPLE[0])
    book.save(tmp_path / "t.xlsx")
    told = [remark.en for remark in batch(tmp_path / "t.xlsx").remarks]
    assert "The sheet “Sheet” is read, others with such headings aren't: “Остальные” (--sheet)." in told


def test_a_table_behind_a_sheet_of_instructions_is_said_to_be_there(batch, tmp_path):
    book = Workbook()
    book.active.append(["Как заполнять"])
    sheet = book.create_sheet("Данные")
    sheet.append(HEADINGS)
    sheet.append(PEOPLE[0])
    book.save(tmp_path / "t.xlsx")
    with pytest.raises(
        RecordError,
        match=r"no table of addressees\. It is on the sheet “Данные”: add --sheet, or put that one",
    ):
        batch(tmp_path / "t.xlsx")


HIDDEN = Both("скрыты", "hidden")


def test_ten_rows_are_named_and_more_are_only_begun():
    assert listed((2, 3)) == "2, 3"
    assert listed(tuple(range(1, 11))) == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10"
    assert listed(tuple(range(1, 12))) == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 …"


def test_what_of_a_table_is_not_read_is_told_with_why():
    told = unread_remarks({HIDDEN: (4, 5)}, ["для  себя", "b"], ["D", "F"], ["Номер\nписьма"])
    assert [remark.en for remark in told] == [
        "Rows not read: 2 (hidden): 4, 5.",
        "Columns not for the letter: для себя, b.",
        "Hidden columns are read: Номер письма.",
        "Columns without a heading hold values that aren't read: D, F.",
    ]
    assert told[0].ru == "Не прочитано строк: 2 (скрыты): 4, 5."
    assert unread_remarks({}, []) == []


def test_other_sheets_are_named_beside_the_one_that_is_read():
    (told,) = sheet_remarks("t.xlsx!Письма", ["Ещё", "Архив"])
    assert (
        told.ru
        == "Прочитан лист «Письма», другие листы с такими заголовками – нет: «Ещё», «Архив» (--sheet)."
    )
    assert (
        told.en == "The sheet “Письма” is read, others with such headings aren't: “Ещё”, “Архив” (--sheet)."
    )
    assert sheet_remarks("t.csv", []) == []


def test_a_table_of_which_every_row_is_hidden_is_told_how_to_be_read():
    problem = no_letters("t.xlsx", {HIDDEN: (3,), Both("зачёркнуты", "struck out"): (2, 5)})
    assert problem.remedy.en == "Rows 3, 2, 5 weren't read (hidden; struck out): show them, or write others."
    assert (
        problem.remedy.ru
        == "Не прочитаны строки 3, 2, 5 (скрыты; зачёркнуты): покажите их или впишите новые."
    )
    assert problem.file == "t.xlsx"


@pytest.mark.parametrize(("count", "told", "more"), [(10, 10, None), (11, 11, 1), (14, 11, 4)])
def test_ten_words_of_two_alphabets_are_told_and_the_others_counted(count, told, more):
    mixed = [(row, "Фамилия", "Cидоров", "Сидоров", "C") for row in range(2, 2 + count)]
    remarks = [remark.en for remark in mixed_remarks(mixed)]
    assert len(remarks) == told
    assert remarks[0] == "Row 2, Фамилия: “Cидоров” has letters of the other alphabet: C. Perhaps “Сидоров”."
    if more:
        assert remarks[-1] == f"And {more} more such words."


def test_an_addressee_who_is_the_head_of_nothing_is_told(tmp_path):
    table = tmp_path / "t.csv"
    who = "Орлов;Пётр;Ильич"
    rows = (
        f"Глава;Самарская область;;{who}",
        f"Глава;;;{who}",
        f"Глава Тульской области;;;{who}",
        f"Ректор;;Университет;{who}",
        f"Губернатор;;;{who}",
    )
    head = "Должность;Регион;Организация;Фамилия;Имя;Отчество\n"
    table.write_text(head + "\n".join(rows), "utf-8")
    scan = scan_table(table)
    assert [row.number for row in scan] == [row.number for row in scan]  # told once, however often it is read
    assert [remark.en for remark in bare_remarks(scan.bare)] == [
        "Rows with neither a region nor an organization, and a post of one word: 3, 6."
    ]
    table.write_text("Должность;Фамилия;Имя;Отчество\nГубернатор;Орлов;Пётр;Ильич\n", "utf-8")
    scan = scan_table(table)  # a table of one's own office, which needs no such column
    assert (len(list(scan)), bare_remarks(scan.bare)) == (1, [])


def test_a_year_far_from_that_of_the_other_rows_is_told(tmp_path):
    table = tmp_path / "t.csv"
    days = [
        "15.09.2026",
        "15.09.26",
        "2026-09-15",
        "15 сентября 2026 г.",
        "15.09.1926",
        "15/09/62",
        "11.01.2027",
        "",
        "x",
    ]
    table.write_text("Дата;Фамилия\n" + "".join(f"{day};Ким\n" for day in days), "utf-8")
    scan = scan_table(table)
    assert len(list(scan)) == len(days)
    assert scan.years == {2: 2026, 3: 2026, 4: 2026, 5: 2026, 6: 1926, 7: 2062, 8: 2027}
    assert [remark.en for remark in year_remarks(scan.years)] == [
        "The letter's year isn't that of other rows (2026): 6 (1926), 7 (2062)."
    ]
    assert year_remarks({2: 1926, 3: 2026}) == year_remarks({2: 1926}) == year_remarks({}) == []


def test_a_year_is_read_from_a_workbooks_day(tmp_path):
    book = Workbook()
    for row in (["Дата", "Фамилия"], [dt.date(2026, 9, 15), "Ким"], [dt.date(1926, 9, 15), "Ли"]):
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")
    scan = scan_table(tmp_path / "t.xlsx")
    assert (len(list(scan)), scan.years) == (2, {2: 2026, 3: 1926})

"""A sheet of a workbook taken by its name: by the batch, its dry run and the review; wrong names are told."""

import zipfile
from xml.etree import ElementTree

import pytest
from openpyxl import Workbook, load_workbook

import wego_forms as wf
from tests.batch.folders import BASE, letters
from tests.cli.running import run_command
from wego_forms.sheets import scan_table

HEADINGS = ["Регион", "Должность", "Фамилия", "Имя", "Отчество"]
SECOND = ["Пермский край", "Губернатор", "Зайцева", "Анна", "Сергеевна"]


def book(path, **sheets):
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def ods(**sheets):
    """The content of an OpenDocument table."""
    name = "urn:oasis:names:tc:opendocument:xmlns:"
    content = ElementTree.Element(f"{{{name}office:1.0}}document-content")
    for title, rows in sheets.items():
        sheet = ElementTree.SubElement(
            content, f"{{{name}table:1.0}}table", {f"{{{name}table:1.0}}name": title}
        )
        for row in rows:
            line = ElementTree.SubElement(sheet, f"{{{name}table:1.0}}table-row")
            for text in row:
                kind = {f"{{{name}office:1.0}}value-type": "string"}
                cell = ElementTree.SubElement(line, f"{{{name}table:1.0}}table-cell", kind)
                ElementTree.SubElement(cell, f"{{{name}text:1.0}}p").text = text
    return ElementTree.tostring(content)


@pytest.fixture
def table(tmp_path):
    first = ["Самарская область", "Губернатор", "Орлов", "Пётр", "Ильич"]
    path = tmp_path / "t.xlsx"
    return book(path, Первый=[HEADINGS, first], Второй=[HEADINGS, SECOND], Заметки=[["не забыть"]])


def test_without_a_name_the_first_sheet_is_read_and_the_other_told_with_the_option(table):
    (finding,) = wf.check(table, "ru", BASE)
    assert any("“Второй” (--sheet)" in note.en for note in finding.notes)
    (finding,) = wf.check(table, "ru", BASE, sheet="Второй")
    assert not any("--sheet" in note.en for note in finding.notes), "who names a sheet knows the others"


def test_a_batch_and_its_dry_run_take_the_sheet_that_is_named(table, tmp_path):
    asked = [table.name, "--base", str(BASE), "--sheet", "второй "]
    assert run_command(tmp_path, "check", *asked)[0] == 0
    assert run_command(tmp_path, "batch", *asked, "--format", "docx")[0] == 0
    assert letters(tmp_path / "out") == ["002_Пермский_край_ru.docx"]


def test_a_review_shows_and_writes_the_forms_of_the_sheet_that_is_named(table, tmp_path):
    found = wf.review(table, sheet="Второй")
    assert "Зайцевой" in " ".join(form.text for form in found.forms)
    code, _, _ = run_command(tmp_path, "review", table.name, "--sheet", "Второй")
    written = load_workbook(table)
    widths = [len([cell for cell in written[name][1] if cell.value]) for name in ("Первый", "Второй")]
    assert (code, widths[0], widths[1] > len(HEADINGS)) == (0, len(HEADINGS), True)


def test_a_hidden_sheet_is_read_where_it_is_named(table):
    made = load_workbook(table)
    made["Второй"].sheet_state = "hidden"
    made.save(table)
    assert [row.cells["addressee.person.family"] for row in scan_table(table, sheet="Второй")] == ["Зайцева"]


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(table):
    with pytest.raises(wf.RecordError) as caught:
        wf.run_batch(table, table.parent / "out", base=BASE, sheet="Третий")
    (problem,) = caught.value.problems
    assert (problem.value, problem.remedy("en")) == ("Третий", "There are: “Первый”, “Второй”, “Заметки”.")
    (finding,) = wf.check(table, "ru", BASE, sheet="Третий")
    assert finding.problems == [problem]


def test_a_table_on_another_sheet_is_told_with_the_option(tmp_path):
    path = book(tmp_path / "t.xlsx", Заметки=[["не забыть"]], Адреса=[HEADINGS, SECOND])
    (finding,) = wf.check(path, "ru", BASE)
    assert "add --sheet" in finding.problems[0].remedy("en")


def test_a_csv_and_rows_of_a_program_have_no_sheets(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(";".join(HEADINGS) + "\n" + ";".join(SECOND), "utf-8")
    with pytest.raises(wf.RecordError, match="no such sheet"):
        scan_table(path, sheet="Второй")
    with pytest.raises(wf.InputError, match="--sheet is of a workbook's sheet"):
        wf.run_batch([dict(zip(HEADINGS, SECOND, strict=True))], tmp_path / "out", base=BASE, sheet="Второй")


def test_a_sheet_of_an_ods_is_taken_by_its_name(tmp_path):
    rows = [["Фамилия"]], [["Фамилия"], ["Зайцева"]]
    with zipfile.ZipFile(tmp_path / "t.ods", "w") as archive:
        archive.writestr("content.xml", ods(Первый=rows[0], Второй=rows[1]))
    scan = scan_table(tmp_path / "t.ods", sheet="Второй")
    assert (scan.where, len(list(scan))) == ("t.ods!Второй", 1)
    with pytest.raises(wf.RecordError, match="There are: “Первый”, “Второй”"):
        scan_table(tmp_path / "t.ods", sheet="x")


def test_a_workbook_that_is_only_called_csv_is_told_by_what_it_is(table):
    named = table.rename(table.with_suffix(".csv"))
    with pytest.raises(
        wf.RecordError, match=r"it is an Excel sheet. If it is an Excel Workbook, name the file .xlsx"
    ):
        scan_table(named)

import pytest
from openpyxl import Workbook

from tests.batch.folders import HEADINGS, PEOPLE, letters, manifest
from wego_forms import InputError, OutputError
from wego_forms.batch.plan.rows import Rows


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


@pytest.mark.parametrize("text", ["", "a", "0", "7-5", "1-", "1-99999999"])
def test_what_is_no_list_of_rows_is_refused(text):
    with pytest.raises(InputError, match="list of rows"):
        Rows.parsed(text)


def test_rows_are_told_singly_and_from_one_to_another():
    assert Rows.parsed("5, 7-9").numbers == {5, 7, 8, 9}


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
    assert "The sheet “Sheet” is read, others with such headings aren't: “Остальные”." in told

import openpyxl

from tests.batch.folders import PEOPLE


def _lines(out):
    sheet = openpyxl.load_workbook(out / "manifest.xlsx").active
    return [tuple(cell.value for cell in row) for row in sheet]


def test_the_manifest_is_a_workbook_too_with_what_became_of_every_row(batch, out, monkeypatch):
    monkeypatch.setattr("wego_forms.batch.output.workbook.user_language", lambda: "ru")
    rows = [PEOPLE[0], [*PEOPLE[1][:3], "", *PEOPLE[1][4:]]]
    batch(rows, names="{row}")
    heading, first, second = _lines(out)
    assert heading == ("строка", "что сделано", "файл", "SHA-256", "ошибка")
    assert first[:3] == (2, "записан", "2.docx")
    assert second[:2] == (3, "не вышло")
    assert "addressee.person.family" in second[4]


def test_a_name_that_begins_as_a_formula_does_is_a_text_in_it(batch, out):
    rows = [[PEOPLE[0][0], "=1+1", *PEOPLE[0][2:]]]
    batch(rows, names="{position}_{row}")
    cell = openpyxl.load_workbook(out / "manifest.xlsx").active["C2"]
    assert (cell.value, cell.data_type) == ("=1+1_2.docx", "s")


def test_the_same_account_is_the_same_workbook(batch, out):
    batch(force=True)
    first = (out / "manifest.xlsx").read_bytes()
    batch(force=True)
    assert (out / "manifest.xlsx").read_bytes() == first


def test_a_workbook_that_somebody_changed_is_left_and_told(batch, out):
    batch()
    (out / "manifest.xlsx").write_bytes(b"remarks of mine")
    report = batch()
    assert (out / "manifest.xlsx").read_bytes() == b"remarks of mine"
    assert any("manifest.xlsx" in remark.en for remark in report.remarks)

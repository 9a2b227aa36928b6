import pytest

from tests.batch.folders import PEOPLE, letters, manifest
from wego_forms import InputError
from wego_forms.batch.rows import Rows


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

import pytest

from tests.batch.folders import HEADINGS, PEOPLE, manifest
from wego_forms import InputError
from wego_forms.batch.numbering import Numbering, check_numbers


def test_numbers_follow_one_another_from_the_first():
    numbering = Numbering("73-Г-01/{n}исх", 18086)
    assert [numbering.take(None), numbering.take("")] == ["73-Г-01/18086исх", "73-Г-01/18087исх"]


def test_a_row_with_a_number_of_its_own_takes_none():
    numbering = Numbering("{n:05}", 1)
    assert [numbering.take(None), numbering.take("A-1"), numbering.take(None)] == ["00001", None, "00002"]


@pytest.mark.parametrize("pattern", ["73", "{m}", "{n}{n}", "{n", "{n:x}y{", "{n:q}"])
def test_what_is_no_pattern_of_numbers_is_refused(pattern):
    with pytest.raises(InputError, match="the pattern of numbers isn't right"):
        check_numbers(pattern)


def test_a_wrong_row_keeps_its_number_so_that_the_others_do_not_move(batch, out):
    rows = [[*person[:6], ""] for person in PEOPLE]
    rows[1][5], rows[1][3] = "", ""
    batch(rows, numbers="{n}-исх", first=10, names="{number}")
    assert [(line["row"], line["file"]) for line in manifest(out)] == [
        ("2", "10-исх.docx"),
        ("3", ""),
        ("4", "12-исх.docx"),
    ]


def test_a_letter_that_everybody_gets_under_one_number_is_remarked(batch):
    report = batch(
        [person[:6] for person in PEOPLE],
        headings=HEADINGS[:6],
    )
    assert any("base record's number" in line for line in report.summary())

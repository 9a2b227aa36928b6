"""Numbers that letters keep: over several runs, records and tables of one folder."""

from functools import partial

import pytest

from tests.batch.folders import BASE, HEADINGS, manifest
from tests.batch.plan.test_numbering import _again, _numbers, _unnumbered
from wego_forms import OutputError
from wego_forms.batch.checking import check_table
from wego_forms.batch.options import Options
from wego_forms.batch.plan.remembering import remember, remembered, whom


@pytest.mark.parametrize("text", ["", "[1]", '{"base.yaml": [1]}', "{"])
def test_a_memory_of_numbers_that_cannot_be_read_is_an_error_and_renumbers_nothing(batch, out, text):
    rows = _unnumbered()
    _again(batch, rows)
    (out / ".wego-forms-numbers").write_text(text, "utf-8")
    with pytest.raises(OutputError, match="the numbers that letters were given can't be read"):
        _again(batch, rows[1:])
    assert _numbers(out) == ["10_Орлов", "11_Зайцева", "12_Волков"]
    assert (out / ".wego-forms-numbers").read_text("utf-8") == text


def test_letters_over_two_records_are_remembered_apart(tmp_path):
    assert remembered(tmp_path, "base.yaml") == {}
    remember(tmp_path, "base.yaml", {"a:1": "1"})
    remember(tmp_path, "other.yaml", {"a:1": "2"})
    remember(tmp_path, "base.yaml", {"b:1": "3"})
    assert remembered(tmp_path, "base.yaml") == {"a:1": "1", "b:1": "3"}
    assert remembered(tmp_path, "other.yaml") == {"a:1": "2"}


def test_letters_over_another_record_in_the_folder_take_none_of_its_numbers_and_that_is_told(
    batch, out, tmp_path
):
    rows = _unnumbered()
    _again(batch, rows)
    (tmp_path / "other.yaml").write_bytes(BASE.read_bytes())
    report = _again(batch, rows[:2], base=tmp_path / "other.yaml")
    assert [line["file"] for line in manifest(out)] == ["13_Орлов.docx", "14_Зайцева.docx"]
    assert "Other letters have the numbers from 10 on: here the first is 13." in [
        remark.en for remark in report.remarks
    ]


SUBJECTS = [*HEADINGS, "subject.ru"]


def test_two_letters_to_one_addressee_keep_their_numbers_when_one_is_taken_out_or_they_are_sorted(batch, out):
    first, second, other = (
        [*row, f"О деле {n}"] for n, row in enumerate([*_unnumbered()[:1] * 2, _unnumbered()[1]])
    )
    again = partial(batch, headings=SUBJECTS, numbers="{n}", first=10, names="{number}_{row}")
    files = lambda: [line["file"] for line in manifest(out)]  # noqa: E731
    again([first, second, other])
    assert files() == ["10_2.docx", "11_3.docx", "12_4.docx"]
    again([second, other])
    assert files() == ["11_2.docx", "12_3.docx"]
    again([other, second, first])
    assert files() == ["12_2.docx", "11_3.docx", "10_4.docx"]
    third = [*first[:-1], "О новом деле"]
    again([third, first, second])
    assert files() == ["13_2.docx", "10_3.docx", "11_4.docx"]


def test_which_of_an_addressees_numbers_a_changed_letter_keeps_is_told(batch):
    first, second = ([*row, f"О деле {n}"] for n, row in enumerate(_unnumbered()[:1] * 2))
    again = partial(batch, headings=SUBJECTS, numbers="{n}", first=10, names="{number}_{row}")
    again([first, second])
    report = again([[*second[:-1], "О другом"]])
    assert "Row 2: the addressee was given the numbers 10, 11; this letter keeps 10, look at it." in [
        remark.en for remark in report.remarks
    ]


def test_a_number_by_hand_that_another_rows_letter_keeps_is_an_error(batch, out):
    rows = _unnumbered()
    _again(batch, rows)
    rows[2][-1] = "10"
    report = _again(batch, rows)
    (failure,) = report.failures
    assert (failure.row, failure.problems[0].place, failure.problems[0].value) == (4, "number", "10")
    assert failure.problems[0].what.en == "this number was given to another row's letter"
    assert [line["status"] for line in manifest(out)] == ["kept", "kept", "failed"]
    assert not [remark for remark in report.remarks if "the letter had the number" in remark.en]
    assert _again(batch, _unnumbered()).written == 0


def test_two_letters_whose_numbers_are_exchanged_by_hand_have_them_so(batch, out):
    rows = _unnumbered()
    _again(batch, rows)
    rows[0][-1], rows[1][-1] = "11", "10"
    report = _again(batch, rows)
    assert [line["file"] for line in manifest(out)] == ["11_Орлов.docx", "10_Зайцева.docx", "12_Волков.docx"]
    assert "Row 2: the letter had the number 10, and now has 11." in [remark.en for remark in report.remarks]


def test_a_number_that_a_letter_had_once_is_given_to_no_other(batch, out):
    rows = _unnumbered()
    _again(batch, rows)
    rows[0][-1] = "99"
    _again(batch, rows)
    new = ["Москва", "Мэр", "Mayor", "Ким", "Анна", "Сергеевна", ""]
    _again(batch, [*rows, new])
    assert [line["file"] for line in manifest(out)][-1] == "13_Ким.docx"
    rows[1][-1] = "10"
    report = _again(batch, rows)
    assert "Row 3: the number 10 was given to another letter of this folder." in [
        remark.en for remark in report.remarks
    ]


def test_a_folder_of_letters_that_has_lost_its_memory_of_numbers_is_told(batch, out):
    rows = _unnumbered()
    assert not [remark for remark in _again(batch, rows).remarks if "no record" in remark.en]
    (out / ".wego-forms-numbers").unlink()
    assert [remark for remark in _again(batch, rows).remarks if "no record of their numbers" in remark.en]


def test_reviewed_forms_and_a_post_make_no_other_letter():
    cells = {"addressee.person.family": "Ким", "subject.ru": "О деле"}
    assert whom(cells).says == whom(cells | {"addressee.forms.salutation.ru": "Ким!", "number": "1"}).says
    assert whom(cells).says != whom(cells | {"subject.ru": "Об ином"}).says
    assert whom(cells).now == whom(cells | {"subject.ru": "Об ином"}).now


def test_a_check_knows_the_numbers_that_the_folder_has_given(batch, table, out):
    rows = _unnumbered()
    _again(batch, rows)
    new = ["Москва", "Мэр", "Mayor", "Ким", "Анна", "Сергеевна", ""]
    options = Options(numbers="{n}", first=10)
    path = table([new, *rows])
    told = "New numbers, earlier letters keep theirs: 2 – 13."
    assert told in [remark.en for remark in check_table(path, BASE, options, out=out).remarks]
    assert told not in [remark.en for remark in check_table(path, BASE, options).remarks]

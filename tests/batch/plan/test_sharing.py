"""What rows share by no cell of theirs is told once, with those rows; a cell's own fault of each row."""

import pytest

from tests.batch.folders import BASE as BASE_RECORD
from tests.batch.folders import HEADINGS, PEOPLE
from wego_forms import template_path
from wego_forms.batch import Options, check_table
from wego_forms.batch.plan.sharing import as_ranges, told_once
from wego_forms.errors import Both, Problem

BASE = "base.yaml"
WHAT, REMEDY = Both("не так", "wrong"), Both("Исправьте.", "Mend it.")
OF_TEMPLATE = Problem(WHAT, REMEDY, "own.docx", place="lang", value="en")


def of_row(row, place="body.en", value="x"):
    return Problem(WHAT, REMEDY, "t.csv", row, place, value)


def told(failures, rows, columns=("number",), base=BASE):
    shared = told_once(failures, "t.csv", columns, base, rows)
    return [(each.problem.message("en").partition(": wrong")[0], each.rows) for each in shared]


def test_a_fault_of_the_template_in_every_row_names_no_row():
    assert told([(row, OF_TEMPLATE) for row in (2, 3, 4)], 3) == [("own.docx: lang", (2, 3, 4))]


def test_in_some_rows_it_names_those_as_the_option_rows_takes_them():
    assert told([(row, OF_TEMPLATE) for row in (2, 3, 4, 7)], 9) == [
        ("t.csv:2-4,7: own.docx: lang", (2, 3, 4, 7))
    ]
    assert told([(5, OF_TEMPLATE)], 9) == [("t.csv:5: own.docx: lang", (5,))]
    assert told([(5, OF_TEMPLATE)], 1) == [("t.csv:5: own.docx: lang", (5,))]


def test_a_value_of_the_base_record_is_told_of_it_and_in_some_rows_of_those():
    assert told([(2, of_row(2)), (3, of_row(3))], 2) == [("base.yaml: body.en", (2, 3))]
    assert told([(2, of_row(2)), (3, of_row(3))], 5) == [("t.csv:2-3: body.en", (2, 3))]


def test_a_cells_own_fault_and_what_a_row_lacks_are_told_of_each_row():
    cells = [(row, of_row(row, "number", "1")) for row in (2, 3)]
    lacking = [(row, of_row(row, "addressee.position", None)) for row in (2, 3)]
    assert told(cells + lacking, 2) == [
        ("t.csv:2: number", (2,)),
        ("t.csv:3: number", (3,)),
        ("t.csv:2: addressee.position", (2,)),
        ("t.csv:3: addressee.position", (3,)),
    ]


def test_records_without_a_base_are_told_one_by_one():
    assert told([(1, of_row(1)), (2, of_row(2))], 2, (), None) == [
        ("t.csv:1: body.en", (1,)),
        ("t.csv:2: body.en", (2,)),
    ]


@pytest.mark.parametrize(
    ("rows", "said"),
    [((2,), "2"), ((2, 3, 5, 6, 7), "2-3,5-7"), (range(2, 24, 2), "2,4,6,8,10,12,14,16,18,20 …")],
)
def test_rows_are_listed_as_ranges_and_of_many_the_first(rows, said):
    assert as_ranges(list(rows)) == said


def test_a_template_of_the_other_language_is_told_once_by_the_batch_and_its_dry_run(batch, table, tmp_path):
    own = tmp_path / "own.docx"
    own.write_bytes(template_path("invitation", "ru").read_bytes())
    report = batch(lang="en", template=own)
    assert len(report.failures) == len(PEOPLE)
    (error,) = report.errors
    assert error.problem.message("en").startswith(f"{own}: lang: the template is Russian")
    checked = check_table(table(), BASE_RECORD, Options(("en",), template=own))
    assert checked.problems == (error.problem,)


def test_a_base_without_the_other_languages_text_is_told_once_by_the_batch_too(batch, tmp_path):
    base = tmp_path / "base.yaml"
    base.write_text(
        BASE_RECORD.read_text("utf-8").replace(
            ", en: Membership of the World e-Governments Organization", ""
        ),
        "utf-8",
    )
    report = batch(lang="en", base=base)
    assert len(report.failures) == len(PEOPLE)
    assert [(each.problem.file, each.problem.line, each.problem.place) for each in report.errors] == [
        (str(base), 21, "subject.en")
    ]


def test_a_row_without_a_region_is_asked_for_the_addressees_and_not_for_a_field_that_no_record_has(batch):
    columns = [1, 2, 3, 4, 5]
    people = [[person[column] for column in columns] for person in PEOPLE[:2]]
    report = batch(
        [[*person, "Минцифры"] for person in people], [*(HEADINGS[c] for c in columns), "Организация"]
    )
    assert "addressee.region" in report.errors[0].problem.remedy("en")

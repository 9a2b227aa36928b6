"""The account of a run in words: counts, rate, what is to be looked at."""

from pathlib import Path

import pytest

from wego_forms.batch.plan.whole import Plan, remarks_of
from wego_forms.batch.report import Failure, Report
from wego_forms.errors import Both, Problem
from wego_forms.fields import Unsure

WRONG = Problem(Both("не так", "wrong"), Both("Исправьте.", "Mend it."), place="number")


def test_rows_files_and_the_rate_are_counted():
    report = Report(
        Path("out"), "t.csv", rows=5, written=6, kept=3, seconds=4.0, failures=[Failure(2, (WRONG,))]
    )
    assert (report.files, report.failed, report.manifest) == (9, 1, Path("out/manifest.csv"))
    assert report.summary("en") == ["Rows: 5, failed: 1. Files written: 6, kept: 3. 4.0 s, 2 files a second."]
    assert report.summary("ru") == [
        "Строк: 5, не вышло: 1. Файлов записано: 6, оставлено: 3. 4,0 с, 2 файла в секунду."
    ]
    assert "0.0 s, 0 files a second" in Report(Path("out"), "t.csv").summary("en")[0]


@pytest.mark.parametrize(
    ("written", "ru", "en"),
    [
        (1, "1 файл в секунду.", "1 file a second."),
        (5, "5 файлов в секунду.", "5 files a second."),
        (11, "11 файлов в секунду.", "11 files a second."),
        (22, "22 файла в секунду.", "22 files a second."),
    ],
)
def test_the_rate_agrees_with_its_number(written, ru, en):
    report = Report(Path("out"), "t.csv", written=written, seconds=1.0)
    assert report.summary("ru")[0].endswith(f" с, {ru}")
    assert report.summary("en")[0].endswith(f" s, {en}")


def test_what_is_to_be_looked_at_is_told_in_its_order():
    report = Report(
        Path("out"),
        "t.csv",
        stopped=True,
        unsure=[(2, Unsure("a", "b", Both("в", "c")))] * 3,
        remarks=[Both("примечание", "a remark")],
        notes={WRONG: 4},
        aside=[(Path("out/a.docx"), Path("out/a (1).docx"))],
        stale=["1", "2", "3", "4", "5"],
    )
    assert report.summary("en")[1:] == [
        "Stopped: run again, what is done stays done.",
        "Forms to check: 3 (wego-forms review).",
        "a remark",
        "number: wrong. Mend it. (4)",
        "out/a.docx: the file was changed since it was written; it is now a (1).docx",
        "Files of earlier runs that this one doesn't make: 1, 2, 3, 4, 5",
    ]
    report.stale.append("6")
    assert report.summary("en")[-1].endswith("1, 2, 3, 4, 5 …")


def test_twenty_notes_are_enough():
    notes = {Problem(Both(str(number), str(number)), WRONG.remedy): 1 for number in range(25)}
    assert len(Report(Path("out"), "t.csv", notes=notes).summary("en")) == 21


def test_a_problem_is_told_by_its_row_unless_it_names_the_table_itself():
    report = Report(Path("out"), "t.csv")
    assert report.told(WRONG, 7, "en") == "t.csv:7: number: wrong. Mend it."
    own = Problem(WRONG.what, WRONG.remedy, "t.csv", 7, "number")
    assert report.told(own, 7, "en") == "t.csv:7: number: wrong. Mend it."


def test_twenty_repeated_rows_are_named_and_the_others_counted():
    for count, more in ((20, []), (21, ["And 1 more repeated rows."]), (25, ["And 5 more repeated rows."])):
        told = [remark.en for remark in remarks_of(Plan(twins=[(row, 2) for row in range(3, 3 + count)]))]
        assert told[:20] == [
            f"Row {row} says the same as row 2: the letter is made twice." for row in range(3, 23)
        ]
        assert told[20:] == more
    assert len(remarks_of(Plan(same_number=[(row, "1", 2) for row in range(3, 40)]))) == 20
    assert [remark.ru for remark in remarks_of(Plan(drafts=2))] == [
        "Проектов (нет номера или даты, поэтому ни подписи, ни печати): 2."
    ]

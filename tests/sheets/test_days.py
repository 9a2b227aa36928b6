"""What a cell says of a day: shown whole or not, typed with an hour, a month alone, a number made a date."""

import datetime as dt

import pytest

from tests.sheets.test_signs import HEADINGS, ORLOV, checked
from wego_forms import Term
from wego_forms.sheets import scan_table


def show(made, number_format):
    made.active["A2"].number_format = number_format


@pytest.mark.parametrize("number_format", ["d-mmm", "yyyy", "dddd", 'd" число"'])
def test_a_date_that_is_not_shown_whole_is_an_error_with_its_cell(book, number_format):
    path = book([["Дата"], [dt.date(2026, 9, 1)]], change=lambda made: show(made, number_format))
    (row,) = scan_table(path)
    (problem,) = row.problems
    assert (problem.cell, problem.value) == ("A2", f"01.09.2026 ({number_format})")
    assert problem.what.en == "the cell doesn't show the whole of its date"


@pytest.mark.parametrize(
    "number_format", ["dd.mm.yyyy", "mm-dd-yy", '[$-419]d mmmm yyyy" г."', "d/m/yy h:mm", "General"]
)
def test_a_date_shown_whole_is_that_day(book, number_format):
    path = book([["Дата"], [dt.date(2026, 9, 1)]], change=lambda made: show(made, number_format))
    assert [row.cells for row in scan_table(path)] == [
        {"date": dt.date(2026, 9, 1) if number_format != "General" else 46266}
    ]


@pytest.mark.parametrize("number_format", ["mmm-yy", "[$-419]mmmm yyyy;@", "mm.yyyy"])
def test_a_month_without_a_day_is_an_error_of_the_date_with_its_cell_and_a_term_of_office_takes_it(
    book, number_format
):
    def change(made):
        show(made, number_format)

    problems, _ = checked(book([["Дата", *HEADINGS], [dt.date(2026, 9, 14), *ORLOV]], change=change))
    assert problems == [
        "t.xlsx!Лист1:2: date (A2): это месяц, дня в дате нет: «2026-09-01». Допишите день: 01.08.2017."
    ]
    (row,) = scan_table(book([["head.term.start"], [dt.date(2026, 9, 14)]], change=change))
    assert Term(start=row.cells["head.term.start"]).start == dt.date(2026, 9, 1)
    (row,) = scan_table(book([["extra.when"], [dt.date(2026, 9, 14)]], change=change))
    assert row.problems[0].cell == "A2"


@pytest.mark.parametrize("typed", ["сентябрь 2026", "Сентябрь 2026 г.", "Sept 2026", "09.2026", "2026-09"])
def test_a_month_that_is_typed_is_no_day(book, typed):
    problems, _ = checked(book([["Дата", *HEADINGS], [typed, *ORLOV]]))
    assert problems == [
        f"t.xlsx!Лист1:2: date (A2): это месяц, дня в дате нет: «{typed}». Допишите день: 01.08.2017."
    ]
    assert Term(start=typed).start == dt.date(2026, 9, 1)


def test_a_number_of_which_excel_has_made_a_date_says_so(book):
    def change(made):
        made.active["A2"].number_format = "dd.mm.yyyy"

    problems, _ = checked(book([["Номер", *HEADINGS], [dt.date(2026, 9, 14), *ORLOV]], change=change))
    assert problems[0].startswith("t.xlsx!Лист1:2: number (A2): здесь нужен текст, а это дата")
    assert "(Excel сделал дату)" in problems[0]


@pytest.mark.parametrize("typed", ["май.26", "12.май", "May-26", "12-May"])
def test_a_number_of_which_a_spreadsheet_has_made_a_day_and_a_text_of_that_is_an_error(tmp_path, typed):
    path = tmp_path / "t.csv"
    path.write_text(f"Номер;Фамилия\n{typed};Ким\nмай-26/1;Ким\n", "utf-8")
    bad, good = scan_table(path)
    assert bad.problems[0].what.en == "Excel has made a date of the number"
    assert good.cells["number"] == "май-26/1"


@pytest.mark.parametrize("typed", ["01.09.2026 14:30", "2026-09-01T14:30:05"])
def test_an_hour_that_is_typed_beside_a_day_is_left_out_as_that_of_a_date_is(book, typed):
    path = book([["Дата", *HEADINGS], [typed, *ORLOV]])
    assert checked(path)[0] == []

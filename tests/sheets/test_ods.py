"""An .ods is read as LibreOffice shows it."""

import datetime as dt
import zipfile

import pytest

from wego_forms import OutputError, RecordError
from wego_forms.language import ShownMonth
from wego_forms.sheets import scan_table, write_columns

_HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Лист1">'
)
_TAIL = "</table:table></office:spreadsheet></office:body></office:document-content>"


def typed(kind, text, attributes):
    return f'<table:table-cell office:value-type="{kind}" {attributes}><text:p>{text}</text:p></table:table-cell>'


def cell(text, attributes=""):
    return typed("string", text, attributes)


def row(*cells, attributes=""):
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


@pytest.fixture
def ods(tmp_path):
    def write(*rows, head=_HEAD):
        with zipfile.ZipFile(tmp_path / "t.ods", "w") as archive:
            archive.writestr("content.xml", head + "".join(rows) + _TAIL)
        return scan_table(tmp_path / "t.ods")

    return write


HEADINGS = row(cell("Регион"), cell("Фамилия"), cell("Дата"), cell("Номер"))


def test_a_cell_is_what_it_shows_and_a_day_is_its_value(ods):
    day = typed("date", "вт, 1 авг. 17", 'office:date-value="2017-08-01T14:30:00"')
    number = typed("float", "12-345", 'office:value="12345"')
    scan = ods(HEADINGS, row(cell("Москва"), cell('Ким<text:s text:c="2"/>А'), day, number))
    assert scan.where == "t.ods!Лист1"
    assert [dict(each.cells) for each in scan] == [
        {
            "addressee.region.ru": "Москва",
            "addressee.person.family": "Ким  А",
            "date": dt.date(2017, 8, 1),
            "number": "12-345",
        }
    ]


@pytest.mark.parametrize("shown", ["08.2017", "авг 17", "August 2017"])
def test_a_cell_that_shows_a_month_is_a_month_and_no_day(ods, shown):
    (line,) = ods(
        HEADINGS, row(cell("x"), cell("Ким"), typed("date", shown, 'office:date-value="2017-08-15"'))
    )
    assert line.cells["date"] == ShownMonth(2017, 8, 1)
    assert type(line.cells["date"]) is ShownMonth


@pytest.mark.parametrize("shown", ["вторник", "15.08", "14:30"])
def test_a_cell_that_shows_another_part_of_a_day_is_a_problem(ods, shown):
    (line,) = ods(
        HEADINGS, row(cell("x"), cell("Ким"), typed("date", shown, 'office:date-value="2017-08-15"'))
    )
    assert [(each.cell, each.value) for each in line.problems] == [("C2", shown)]


def test_merged_cells_hidden_rows_and_endless_blanks_are_read_as_in_an_xlsx(ods):
    covered = "<table:covered-table-cell/>"
    scan = ods(
        HEADINGS,
        row(cell("Москва", 'table:number-rows-spanned="3"'), cell("Ким")),
        row(covered, cell("Ли"), attributes='table:visibility="filter"'),
        row(covered, cell("Цой")),
        row("<table:table-cell/>", attributes='table:number-rows-repeated="1048570"'),
    )
    assert [(each.number, *each.cells.values()) for each in scan] == [
        (2, "Москва", "Ким"),
        (4, "Москва", "Цой"),
    ]
    assert list(scan.unread.values()) == [(3,)]


def test_a_formulas_error_is_a_problem_with_its_cell(ods):
    bad = typed("string", "#DIV/0!", 'table:formula="of:=1/0"')
    (found,) = ods(HEADINGS, row(cell("Москва"), bad))
    assert "(B2): the cell holds a formula's error: '#DIV/0!'" in found.problems[0].message("en")


def test_a_hostile_one_is_refused(ods):
    with pytest.raises(RecordError):
        ods(HEADINGS, head='<!DOCTYPE x [<!ENTITY a "aaaa">]>' + _HEAD)
    with pytest.raises(RecordError, match="more than"):
        ods(HEADINGS, row(cell("x"), attributes='table:number-rows-repeated="1048570"'))


def test_a_review_is_not_written_into_it_and_it_stays(ods, tmp_path):
    ods(HEADINGS, row(cell("Москва"), cell("Ким")))
    before = (tmp_path / "t.ods").read_bytes()
    with pytest.raises(OutputError, match=r"Save it as \.xlsx"):
        write_columns(tmp_path / "t.ods", tmp_path / "t.ods", {}, {})
    assert (tmp_path / "t.ods").read_bytes() == before


def test_an_xls_is_told_what_to_do(tmp_path):
    (tmp_path / "t.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(RecordError, match=r"save it as an Excel Workbook \(\.xlsx\)"):
        scan_table(tmp_path / "t.xls")


def test_other_sheets_with_headings_of_ours_are_known(ods):
    second = f'</table:table><table:table table:name="Ещё">{HEADINGS}'
    assert ods(HEADINGS, second).other_sheets == ("Ещё",)


def test_a_row_that_is_struck_through_is_no_letter_and_is_told(ods):
    line = "<style:text-properties style:text-line-through-style='solid'/>"
    styles = f"<style:style style:name='ce1'>{line}</style:style>"
    head = _HEAD.replace(
        "<office:body>", f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
    )
    struck = 'table:style-name="ce1"'
    scan = ods(
        HEADINGS,
        row(cell("Москва", struck), cell("Ким", struck)),
        row(cell("Коми", struck), cell("Орлов")),
        head=head,
    )
    assert [each.cells["addressee.region.ru"] for each in scan] == ["Коми"]
    assert {why.en: rows for why, rows in scan.unread.items()} == {"struck through": (2,)}


def test_tabs_and_line_breaks_of_a_cell_are_read_and_words_in_colours_are_words(ods):
    said = (
        "Ким<text:tab/>Анна<text:line-break/><text:span>П</text:span>етровна<text:s/>!<text:s text:c='x'/>?"
    )
    (found,) = ods(HEADINGS, row(cell("Москва"), cell(said)))
    assert found.cells["addressee.person.family"] == "Ким\tАнна\nПетровна ! ?"


def test_a_formula_without_a_value_is_a_problem_with_its_cell(ods):
    formula = '<table:table-cell table:formula="of:=A1"><text:p/></table:table-cell>'
    (found,) = ods(HEADINGS, row(cell("Москва"), cell("Ким"), formula))
    assert "(C2): the cell's formula has no value." in found.problems[0].message("en")


def test_a_book_without_a_sheet_is_refused(tmp_path):
    empty = (_HEAD + _TAIL).replace("</table:table>", "")
    with zipfile.ZipFile(tmp_path / "t.ods", "w") as archive:
        archive.writestr("content.xml", empty.replace('<table:table table:name="Лист1">', ""))
    with pytest.raises(RecordError, match="the workbook has no sheet"):
        scan_table(tmp_path / "t.ods")


def test_a_value_beyond_the_last_column_is_refused_and_a_blank_there_is_nothing(ods):
    with pytest.raises(RecordError, match=r"a value to the right of column \d+") as caught:
        ods(HEADINGS, row(cell("Москва", 'table:number-columns-repeated="16384"')))
    assert caught.value.problems[0].line == 2
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    (found,) = ods(HEADINGS, row(cell("Москва"), blank))
    assert dict(found.cells) == {"addressee.region.ru": "Москва"}


def test_hidden_columns_are_read_and_told(ods):
    columns = (
        '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="filter" table:number-columns-repeated="9999999"/>'
    )
    scan = ods(columns, HEADINGS, row(cell("Москва"), cell("Ким"), cell("1.8.2017"), cell("5")))
    assert scan.hidden == ("Фамилия", "Дата", "Номер")
    assert [row.cells["addressee.person.family"] for row in scan] == ["Ким"]


def test_a_blank_row_within_a_merged_area_is_of_the_area(ods):
    covered = "<table:covered-table-cell/>"
    scan = ods(
        HEADINGS,
        row(cell("Москва", 'table:number-rows-spanned="3"'), cell("Ким")),
        row(covered),
        row(covered, cell("Цой")),
    )
    assert [(each.number, *each.cells.values()) for each in scan] == [
        (2, "Москва", "Ким"),
        (4, "Москва", "Цой"),
    ]
    assert {why.en: rows for why, rows in scan.unread.items()} == {"nothing but merged cells": (3,)}


def test_a_number_of_repetitions_that_is_none_is_one(ods):
    for odd in ("0", "-5", "x", "٣", "10000000"):
        (found,) = ods(HEADINGS, row(cell("Москва", f'table:number-columns-repeated="{odd}"'), cell("Ким")))
        assert found.cells["addressee.person.family"] == "Ким"


def test_a_cell_whose_writer_left_out_what_it_shows_is_its_value_or_a_problem(ods):
    def bare(kind, attributes):
        return f'<table:table-cell office:value-type="{kind}" {attributes}/>'

    scan = ods(
        HEADINGS,
        row(
            bare("string", 'office:string-value="Москва"'),
            cell("Ким"),
            bare("date", 'office:date-value="2026-09-15"'),
            bare("float", 'office:value="12"'),
        ),
        row(
            bare("percentage", 'office:value="0.5"'),
            cell("Ли"),
            "<table:table-cell/>",
            bare("float", 'office:value="1.5"'),
        ),
        row(cell("Коми"), bare("boolean", 'office:boolean-value="true"')),
    )
    first, second, third = scan
    assert list(first.cells.values()) == ["Москва", "Ким", dt.date(2026, 9, 15), "12"]
    assert [(each.cell, each.value) for each in second.problems] == [("A3", "0.5"), ("D3", "1.5")]
    assert {each.what.en for each in second.problems} == {"the file doesn't say what the cell shows"}
    assert third.cells["addressee.person.family"] is True  # which no name is


def test_a_row_that_another_sheet_hides_is_read(ods):
    hidden = 'table:visibility="collapse"'
    second = f'</table:table><table:table table:name="Ещё">{HEADINGS}{row(cell("x"), attributes=hidden)}'
    scan = ods(HEADINGS, row(cell("Москва"), cell("Ким")), second)
    assert scan.other_sheets == ("Ещё",)
    assert [each.number for each in scan] == [2]
    assert scan.unread == {}

"""Columns written beside what a table holds: into a CSV as it was written, into a workbook with its doubts marked."""

import datetime as dt
import io
import re
import zipfile

import openpyxl
import pytest

from wego_forms import OutputError, RecordError
from wego_forms.errors import Both
from wego_forms.sheets import scan_table, write_columns
from wego_forms.sheets.csvlines import encoding_of
from wego_forms.sheets.headings import all_headings, heading_of, headings_of, is_heading, path_of
from wego_forms.sheets.opening import open_lines

NEW, HEADED = "addressee.person.latin", "Name in Latin letters"
WHY = Both("по правилам", "by the rules")


@pytest.fixture(autouse=True)
def _state(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def written(tmp_path, text, cells, marks=None, **more):
    """A CSV's lines after columns were written into it, and the bytes."""
    (tmp_path / "t.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    write_columns(tmp_path / "t.csv", tmp_path / "out.csv", cells, marks or {}, **more)
    data = (tmp_path / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return data.decode("utf-8-sig")


def test_a_column_is_added_at_the_end_and_one_that_is_there_is_filled(tmp_path):
    cells = {(2, NEW): "Petr Ivanov", (3, "addressee.person.given"): "Анна"}
    text = "Фамилия;Имя\r\nИванов;Пётр\r\nКим;\r\n"
    assert written(tmp_path, text, cells) == (
        "Фамилия;Имя;Name in Latin letters\r\nИванов;Пётр;Petr Ivanov\r\nКим;Анна;\r\n"
    )


def test_what_stands_above_the_headings_remarks_and_blank_rows_stay_as_they_are(tmp_path):
    text = "Список,,\n\nФамилия,Имя\n# замечание,\n,\nИванов,Пётр\n"
    assert written(tmp_path, text, {(6, NEW): "Petr"}, heading=3) == (
        "Список,,\n\nФамилия,Имя,Name in Latin letters\n# замечание,\n,\nИванов,Пётр,Petr\n"
    )


def test_a_row_in_several_lines_counts_by_its_first(tmp_path):
    text = 'Фамилия,Имя\n"Ива\nнов",Пётр\nКим,Анна\n'
    cells = {(2, "addressee.person.given"): "Фёдор", (4, "addressee.person.given"): "=1+1"}
    assert written(tmp_path, text, cells) == 'Фамилия,Имя\n"Ива\nнов",Фёдор\nКим,\'=1+1\n'


def test_in_a_csv_doubts_stand_in_a_column_of_remarks(tmp_path):
    cells = {(2, NEW): "Petr"}
    marks = {(2, NEW): WHY, (2, "addressee.person.given"): None}
    assert written(tmp_path, "Фамилия,Имя\nИванов,Пётр\n", cells, marks) == (
        "Фамилия,Имя,Name in Latin letters,# to check\n"
        "Иванов,Пётр,Petr,Name in Latin letters: by the rules; Given name: \n"
    )


def test_a_csv_in_the_code_of_excel_is_written_in_utf_8_with_its_mark(tmp_path):
    assert written(tmp_path, "Фамилия;Имя\nИванов;Пётр".encode("cp1251"), {(2, NEW): "x"}) == (
        "Фамилия;Имя;Name in Latin letters\nИванов;Пётр;x\n"
    )


@pytest.mark.parametrize(("source", "out"), [("t.csv", "t.xlsx"), ("t.xlsx", "t.csv")])
def test_a_table_stays_of_its_kind(tmp_path, source, out):
    (tmp_path / source).write_text("a")
    with pytest.raises(OutputError, match=out):
        write_columns(tmp_path / source, tmp_path / out, {}, {})


def test_a_csv_that_is_a_workbook_is_refused(tmp_path):
    openpyxl.Workbook().save(tmp_path / "t.xlsx")
    (tmp_path / "t.xlsx").rename(tmp_path / "t.csv")
    with pytest.raises(RecordError, match=r"name the file \.xlsx"):
        write_columns(tmp_path / "t.csv", tmp_path / "out.csv", {}, {})


def test_the_table_itself_is_written_into_where_it_lies(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("Фамилия\nИванов\n")
    write_columns(path, path, {(2, NEW): "Ivanov"}, {})
    assert path.read_text("utf-8-sig") == "Фамилия,Name in Latin letters\nИванов,Ivanov\n"


def book(tmp_path, change=lambda sheet: None, created=None):
    made = openpyxl.Workbook()
    made.active.title = "Лист"
    for row in (["Фамилия", "Имя"], ["Иванов", "Пётр"], ["Ким", None]):
        made.active.append(row)
    change(made.active)
    made.save(tmp_path / "t.xlsx")
    return tmp_path / "t.xlsx"


def changed(path, name, make):
    """The workbook with a part changed; None takes it out."""
    with zipfile.ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    parts[name] = make(parts[name])
    with zipfile.ZipFile(path, "w") as archive:
        for each, data in parts.items():
            if data is not None:
                archive.writestr(each, data)


def test_in_a_workbook_doubts_are_marked_with_why(tmp_path):
    path, out = book(tmp_path), tmp_path / "out.xlsx"
    cells = {(2, NEW): "=1+1", (3, "addressee.person.given"): "Анна"}
    write_columns(path, out, cells, {(2, NEW): WHY, (3, "addressee.person.given"): None})
    sheet = openpyxl.load_workbook(out)["Лист"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Фамилия", "Имя", HEADED], ["Иванов", "Пётр", "=1+1"], ["Ким", "Анна", None]
    ]  # fmt: skip
    assert sheet["C2"].data_type == "s"
    assert (sheet["C2"].comment.text, sheet["C2"].fill.fgColor.rgb) == ("by the rules", "00FFF2CC")
    assert (sheet["B3"].comment.text, sheet["B3"].fill.fgColor.rgb) == ("", "00FFF2CC")
    assert sheet["B2"].comment is None


def test_a_new_column_stands_behind_what_headings_in_two_rows_reach_to(tmp_path):
    def merged(sheet):
        sheet.insert_rows(1)
        sheet["A1"] = "Кому"
        sheet.merge_cells("A1:D1")

    path, out = book(tmp_path, merged), tmp_path / "out.xlsx"
    write_columns(path, out, {(3, NEW): "Petr"}, {}, heading=2)
    sheet = openpyxl.load_workbook(out)["Лист"]
    assert (sheet["E2"].value, sheet["E3"].value) == (HEADED, "Petr")


CORE = "docProps/core.xml"


@pytest.mark.parametrize(
    "dated",
    [b"", b'<dcterms:created xmlns:dcterms="http://purl.org/dc/terms/"/>', None],
    ids=["it doesn't say", "it says nothing", "it has no such part"],
)
def test_a_workbook_that_doesnt_say_when_it_was_made_is_given_no_moment_of_today(tmp_path, dated):
    path = book(tmp_path)
    times = re.compile(rb"<dcterms:created.*(?=</cp:core)|<dcterms:created.*(?=</core)", re.DOTALL)
    changed(path, CORE, lambda data: None if dated is None else times.sub(dated, data))
    for name in ("[Content_Types].xml", "_rels/.rels") if dated is None else ():
        named = re.compile(rb"<(?:Override|Relationship)\b[^>]*core[^>]*/>")
        changed(path, name, lambda data, named=named: named.sub(b"", data))
    write_columns(path, tmp_path / "out.xlsx", {(2, NEW): "Petr"}, {})
    found = openpyxl.load_workbook(tmp_path / "out.xlsx").properties
    assert (found.created, found.modified) == (dt.datetime(1980, 1, 1),) * 2


def test_a_workbook_keeps_the_moment_that_it_says(tmp_path):
    path = book(tmp_path)
    moment = b"2020-02-03T04:05:06Z"
    changed(path, CORE, lambda data: re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", moment, data))
    write_columns(path, tmp_path / "out.xlsx", {(2, NEW): "Petr"}, {})
    found = openpyxl.load_workbook(io.BytesIO((tmp_path / "out.xlsx").read_bytes())).properties
    assert (found.created, found.modified) == (dt.datetime(2020, 2, 3, 4, 5, 6),) * 2


OWN = {"hall.ru": Both("Зал", "Hall"), "addressee.person.family": Both("Фамилия", "Family")}


def test_headings_stand_for_their_paths_and_those_that_clerks_have_too():
    assert path_of("hall.ru", OWN) == path_of("Зал", OWN) == "hall.ru"
    assert is_heading("Hall", OWN)
    assert not is_heading("погода", OWN)
    named = headings_of(OWN)
    assert named["зал"] == named["hall"] == "hall.ru"
    assert named["фио"] == "addressee.person.name"
    assert "должность" not in named
    assert heading_of("погода") is None
    assert {"зал", "hall"} <= all_headings(OWN)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (("Имя;Город\n" * 3).encode("utf-16-le"), "utf-16-le"),
        (("a,b\n" * 3).encode("utf-16-be"), "utf-16-be"),
        (b"a,\0b\0\n", "utf-8-sig"),
        ("Фамилия".encode("cp1251"), "cp1251"),
    ],
)
def test_a_texts_code_is_found_by_its_bytes(data, code):
    assert encoding_of(data, "t.csv") == code


def test_remarks_above_the_headings_are_not_rows_that_were_not_read(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("# список,\nФамилия,Имя\nИванов,Пётр\n# потом,\n")
    scan = scan_table(path)
    assert [row.number for row in scan] == [3]
    assert list(scan.unread.values()) == [(4,)]
    assert list(open_lines(path, None).other_sheets()) == []

"""What a table says beside its words: whose numbers «№» heads, notes at cells, blank sheets, its direction."""

import zipfile

import pytest
from openpyxl.comments import Comment

from tests.batch.folders import BASE
from tests.fuzz.packages import parts_of, zipped
from wego_forms import RecordError
from wego_forms.batch import check_table
from wego_forms.batch.options import Options
from wego_forms.sheets import scan_table, write_columns

HEADINGS = ["Регион", "Должность", "Фамилия", "Имя", "Отчество"]
ORLOV = ["Самарская область", "Губернатор", "Орлов", "Пётр", "Ильич"]
KIM = ["Пермский край", "Губернатор", "Ким", "Анна", "Олеговна"]


def numbered(*signs, heading="№"):
    return [
        [heading, *HEADINGS],
        *([sign, *(KIM if place % 2 else ORLOV)] for place, sign in enumerate(signs)),
    ]


def checked(path):
    found = check_table(path, BASE, Options(("ru",)))
    remarks = [remark.ru for remark in found.remarks if not remark.ru.startswith("Все письма несут номер")]
    return [problem.message("ru") for problem in found.problems], remarks


@pytest.mark.parametrize("heading", ["№", "№:", "N", "No.", "Nо"])
def test_a_sign_above_1_2_3_heads_the_numbers_of_rows_and_is_passed_over(book, heading):
    scan = scan_table(book(numbered(1, "2", 3, heading=heading)))
    assert [dict(row.cells).get("addressee.person.family") for row in scan] == ["Орлов", "Ким", "Орлов"]
    assert scan.passed_over == (heading,)


@pytest.mark.parametrize("signs", [("1.", "2."), ("1)", "2)"), ("1", 2.0)])
def test_the_point_or_bracket_behind_a_rows_number_makes_no_letters_number_of_it(book, signs):
    scan = scan_table(book(numbered(*signs)))
    assert ("number" in scan.columns, scan.passed_over) == (False, ("№",))


def test_rows_that_were_only_numbered_beforehand_are_no_letters(book):
    lines = [*numbered(1, 2), *([number] for number in range(3, 30))]
    assert [row.number for row in scan_table(book(lines))] == [2, 3]


@pytest.mark.parametrize(
    "signs", [("12-34/5", "12-34/6"), ("18086исх", "18087исх"), ("№ 73-Г-01/1", "73-Г-01/2")]
)
def test_a_sign_above_registration_numbers_heads_the_letters_numbers(book, signs):
    rows = list(scan_table(book(numbered(*signs))))
    assert [row.cells["number"] for row in rows] == [sign.removeprefix("№ ") for sign in signs]


@pytest.mark.parametrize(
    "signs",
    [
        (18086, 18087),
        (1, 3),
        (2, 1),
        (1, 1),
        (1, "2/1"),
        (5,),
        (1, None, 2),
        ("1.1", "1.2"),
        ("5)", "6)"),
        ("№ 5", "№ 7"),
    ],
)
def test_a_sign_above_what_may_be_either_is_asked_about(book, signs):
    problems, _ = checked(book(numbered(*signs)))
    assert problems == [
        "t.xlsx!Лист1:1: номер письма или номер строки?: «№». "
        "Назовите столбец «Номер», если это номера писем, и «№ п/п», если строк."
    ]


def test_a_blank_first_sheet_is_passed_over_and_told(book, tmp_path):
    path = book([], [[None, ""]], [HEADINGS, ORLOV])
    assert checked(path) == ([], ["Прочитан лист «Лист3», листы перед ним пусты: «Лист1», «Лист2»."])
    write_columns(
        path, tmp_path / "o.xlsx", {(2, "addressee.forms.region_genitive"): "Самарской области"}, {}
    )
    (row,) = scan_table(tmp_path / "o.xlsx")
    assert row.cells["addressee.forms.region_genitive"] == "Самарской области"


def test_a_book_of_blank_sheets_has_no_headings(book):
    with pytest.raises(RecordError, match="Лист1:1: there are no column headings"):
        scan_table(book([], []))


def test_a_first_sheet_of_other_things_names_the_one_with_the_table(book):
    problems, _ = checked(book([["Заполните второй лист"]], [HEADINGS, ORLOV]))
    assert problems == [
        "t.xlsx!Лист1: на первом листе нет таблицы адресатов. "
        "Она на листе «Лист2»: добавьте --sheet или поставьте его первым."
    ]


@pytest.mark.parametrize("title", [[], [["Губернаторы"]]])
def test_a_table_on_its_side_is_told_with_the_way_to_turn_it(book, title):
    sides = [list(line) for line in zip(HEADINGS, ORLOV, KIM, strict=True)]
    with pytest.raises(RecordError) as caught:
        scan_table(book([*title, *sides]))
    (problem,) = caught.value.problems
    assert problem.what.en.startswith("the table lies on its side")
    assert "Транспонировать" in problem.remedy.ru


def test_a_table_of_one_known_column_does_not_lie_on_its_side(book):
    scan = scan_table(book([["Регион", "Должность"], ["Организация", "Орган"], ["Имя", "Номер"]]))
    assert [row.number for row in scan] == [2, 3]


def test_notes_at_cells_that_are_read_are_counted_and_told(book):
    def note(made):
        sheet = made.active
        sheet["C2"].comment = Comment("вручить\nлично", "Иванова")
        sheet["D1"].comment = Comment("полностью", "Иванова")  # of a heading
        sheet["J9"].comment = Comment("ничего", "Иванова")  # of a cell that isn't used
        sheet["B2"].comment = Comment("сделано правилами", "wego-forms")  # what review has written

    _, remarks = checked(book([HEADINGS, ORLOV], change=note))
    assert remarks == ["Примечаний к ячейкам: 1, в письма они не входят: C2 («вручить лично»)."]


def test_a_thread_of_answers_at_a_cell_is_told_and_not_what_stands_in_for_it(book, tmp_path):
    path = book(
        [HEADINGS, ORLOV],
        change=lambda made: setattr(made.active["C2"], "comment", Comment("[Цепочка]", "x")),
    )
    parts = parts_of(path.read_bytes())
    name = next(name for name in parts if name.endswith("sheet1.xml.rels"))
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    thread = f'<Relationship Id="t1" Type="{kind}" Target="../threadedComments/threadedComment1.xml"/>'
    parts[name] = parts[name].replace(b"</Relationships>", f"{thread}</Relationships>".encode())
    parts["xl/threadedComments/threadedComment1.xml"] = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        '<threadedComment ref="C2" id="1"><text>верно?</text></threadedComment>'
        '<threadedComment ref="C2" id="2" parentId="1"><text>да</text></threadedComment></ThreadedComments>'
    ).encode()
    (tmp_path / "u.xlsx").write_bytes(zipped(parts))
    scan = scan_table(tmp_path / "u.xlsx")
    list(scan)
    assert scan.noted == {"C2": "верно? да"}


def test_a_note_that_cannot_be_read_takes_nothing_from_the_table(book, tmp_path):
    path = book(
        [HEADINGS, ORLOV], change=lambda made: setattr(made.active["C2"], "comment", Comment("x", "y"))
    )
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = next(name for name in parts if "comments/" in name or name.endswith("comment1.xml"))
    (tmp_path / "u.xlsx").write_bytes(zipped({**parts, name: b"<comments"}))
    assert len(list(scan_table(tmp_path / "u.xlsx"))) == 1


def test_a_cell_that_cannot_be_read_hides_nothing_else_of_its_row(book):
    lines = [["Дата", "Номер", *HEADINGS], ["мая", "7\x7f", "#REF!", "Губернатор", "Ор1лов", None, "Ильич"]]
    problems, _ = checked(book(lines))
    assert [problem.partition(":2: ")[2].partition(":")[0] for problem in problems] == [
        "addressee.region.ru (C2)",
        "number (B2)",
        "date (A2)",
        "addressee.person.family (E2)",
        "addressee.person.given (F2)",
    ]


def test_what_a_lost_cell_leaves_unknown_is_not_told_as_another_fault(book):
    lines = [HEADINGS, ["Самарская область", "Губернатор", "Ким", "Ли", "#N/A"]]
    problems, _ = checked(book(lines))
    assert [problem.partition(": ")[2].partition(":")[0] for problem in problems] == [
        "addressee.person.patronymic (E2)"
    ]


def test_another_table_below_the_first_is_an_error_and_none_of_its_rows_is_read_by_the_first_headings(book):
    other = ["Организация", "Должность", "Фамилия", "Имя", "Отчество"]
    rows = [
        ["АО «Ромашка»", "Директор", "Ким", "Анна", "Олеговна"],
        ["АО «Заря»", "Директор", "Ли", "Ян", "Ли"],
    ]
    path = book([HEADINGS, ORLOV, [], other, *rows])
    problems, remarks = checked(path)
    assert problems == [
        "t.xlsx!Лист1:4: здесь начинается другая таблица: ниже другие заголовки. "
        "Перенесите её на отдельный лист или в другой файл."
    ]
    assert "Не прочитано строк: 2 (другая таблица под первой): 5, 6." in remarks


@pytest.mark.parametrize("number", ["б/н", "нет", "без номера", "Б.Н.", "№"])
def test_a_number_that_says_there_is_none_is_not_printed_but_asked_to_be_left_blank(book, number):
    problems, _ = checked(book([["Номер", *HEADINGS], [number, *ORLOV]]))
    assert problems == [
        f"t.xlsx!Лист1:2: number (A2): в ячейке сказано, что значения нет: «{number}». Оставьте её пустой."
    ]


def test_a_fraction_in_a_text_is_an_error_as_each_excel_shows_it_with_another_sign(book):
    problems, _ = checked(book([["Номер", *HEADINGS], [1.5, *ORLOV]]))
    assert problems == [
        "t.xlsx!Лист1:2: number (A2): нужен текст: «1.5». "
        "Возьмите значение в кавычки; в таблице наберите его текстом."
    ]

"""Tables as clerks keep them: what a cell's text means, and the rows and columns that aren't read."""

import pytest

from wego_forms.sheets import scan_table
from wego_forms.sheets.bookbytes import book_bytes
from wego_forms.sheets.cells import meant
from wego_forms.sheets.headings import value_of
from wego_forms.sheets.lines import AGAIN, HIDDEN, SECTION, TOTALS, BadCell


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Ор\u00adлов\u200b", "Орлов"),
        ("\ufeffСамара ", "Самара"),
        ('="0012"', "0012"),
        ("'0012", "0012"),
        ("'+7 900", "+7 900"),
        ("'Город' у моря", "'Город' у моря"),
        ("—", None),
        ("-", None),
        ("73-Г-01", "73-Г-01"),
        ("1E5", "1E5"),
        ("#12", "#12"),
    ],
)
def test_a_text_is_what_its_writer_meant(text, meaning):
    assert meant(text, "number") == meaning


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("#Н/Д", "the cell holds a formula's error"),
        ("#ИМЯ?", "the cell holds a formula's error"),
        ("#N/A", "the cell holds a formula's error"),
        ("#DIV/0!", "the cell holds a formula's error"),
        ("########", "the cell holds a formula's error"),
        ("Err:502", "the cell holds a formula's error"),
        ("8,42351E+10", "Excel has cut a long number"),
        ("8.4235E+10", "Excel has cut a long number"),
        ("Ор\ufffdов", "a letter was lost when the file was saved"),
        ("a\x07b", "the cell holds the character U+0007"),
    ],
)
@pytest.mark.parametrize(
    "column", ["number", "addressee.person.family", "extra.phone", "attachments[0].title.ru"]
)
def test_a_text_whose_meaning_is_lost_is_an_error(text, why, column):
    found = meant(text, column)
    assert isinstance(found, BadCell)
    assert found.what.en == why


@pytest.mark.parametrize("text", ["нет", "н/д", "Отсутствует", "N/A", "?"])
def test_an_addressee_of_no_value_is_asked_to_be_left_blank(text):
    assert meant(text, "addressee.person.patronymic").remedy.en == "Leave it blank."
    assert meant(text, "extra.answer") == text


def scanned(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "t.csv"
    path.write_bytes(text.encode(encoding))
    scan = scan_table(path)
    return scan, list(scan)


def test_headings_said_again_and_numbers_of_columns_are_no_letters(tmp_path):
    text = "Регион;Фамилия;Имя\n1;2;3\nКоми;Ким;Анна\nРегион;Фамилия;Имя\nТыва;Ли;Олег\n"
    scan, rows = scanned(tmp_path, text)
    assert [row.number for row in rows] == [3, 5]
    assert scan.unread == {AGAIN: (2, 4)}


def test_values_below_no_heading_are_told_by_the_column(tmp_path):
    scan, _ = scanned(tmp_path, "Фамилия;;Имя;\nКим;важно;Анна;\n")
    assert scan.unheaded == ("B",)


def test_an_error_in_the_first_cell_makes_no_remark_of_the_row(tmp_path):
    scan, rows = scanned(tmp_path, "Фамилия;Имя\n#Н/Д;Анна\n# потом;Олег\n")
    assert [problem.value for problem in rows[0].problems] == ["#Н/Д"]
    assert sum(map(len, scan.unread.values())) == 1


@pytest.mark.parametrize("line", ['"Ким;Анна\nЛи;Олег\n', '"Ким" младший;Анна\n'])
def test_a_quote_that_would_swallow_rows_is_an_error(tmp_path, line):
    import wego_forms as wf

    with pytest.raises(wf.RecordError, match="can't be read as CSV"):
        scanned(tmp_path, f"Фамилия;Имя\n{line}")


def test_a_bar_separates_cells_as_well(tmp_path):
    assert scanned(tmp_path, "Фамилия|Имя\nКим|Анна\n")[1][0].cells["addressee.person.given"] == "Анна"


def test_a_title_over_several_columns_is_no_letter(tmp_path):
    from openpyxl import Workbook

    book = Workbook()
    for row in (["Регион", "Фамилия", "Имя"], ["Приволжский округ"], ["Коми", "Ким", "Анна"]):
        book.active.append(row)
    book.active.merge_cells("A2:C2")
    book.save(tmp_path / "t.xlsx")
    scan = scan_table(tmp_path / "t.xlsx")
    assert [row.number for row in scan] == [3]
    assert scan.unread == {SECTION: (2,)}


@pytest.mark.parametrize("heading", ["Фамилия:", "Фамилия *", "ФАМИЛИЯ  ", "Family name*:"])
def test_signs_behind_a_heading_make_no_difference(tmp_path, heading):
    assert scanned(tmp_path, f"{heading};Имя\nКим;Анна\n")[0].columns[0] == "addressee.person.family"


def test_a_comma_left_at_the_end_of_an_addressees_cell_is_not_printed():
    assert meant("Самарская область,", "addressee.region.ru") == "Самарская область"
    assert meant("а; б;", "attachments[0].title.ru") == "а; б;"


def test_a_letter_of_the_other_alphabet_is_told_with_its_row(tmp_path):
    scan, _ = scanned(tmp_path, "Фамилия;Регион\nКим;Cамарская область\n")
    assert scan.mixed == ((2, "addressee.region.ru", "Cамарская", "Самарская", "C"),)


def test_what_nobody_sees_is_told_a_hidden_column_and_a_row_of_no_height(tmp_path):
    from openpyxl import Workbook

    book = Workbook()
    for row in (["Фамилия", "Имя", "Номер"], ["Ким", "Анна", "1"], ["Ли", "Олег", "2"]):
        book.active.append(row)
    book.active.column_dimensions["C"].hidden = True
    no_height = book_bytes(book, lambda sheet: sheet.replace(b'<row r="3"', b'<row r="3" ht="0"', 1))
    (tmp_path / "t.xlsx").write_bytes(no_height)
    scan = scan_table(tmp_path / "t.xlsx")
    assert [(row.number, row.cells["number"]) for row in scan] == [(2, "1")]
    assert (scan.unread, scan.hidden) == ({HIDDEN: (3,)}, ("Номер",))


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("Фамилия, имя, отчество", "addressee.person.name"),
        ("Ф.И.О. адресата:", "addressee.person.name"),
        ("Наименование организации", "addressee.organization.ru"),
        ("Должность руководителя", "addressee.position.ru"),
        ("Почтовый адрес", "addressee.address.ru"),
        ("РЕГИОН РФ", "addressee.region.ru"),
        ("Ф.И.О", "addressee.person.name"),
        ("Ф И О", "addressee.person.name"),
        ("ФИО (полностью)", "addressee.person.name"),
        ("Получатель", "addressee.person.name"),
        ("Наименование субъекта РФ", "addressee.region.ru"),
        ("Должн.", "addressee.position.ru"),
    ],
)
def test_headings_as_offices_write_them_are_known(tmp_path, heading, path):
    assert scanned(tmp_path, f'"{heading}";Номер\nа;1\n')[0].columns == (path, "number")


@pytest.mark.parametrize(
    ("word", "gender"),
    [
        *(("М", "male"), ("m", "male"), ("муж.", "male"), ("Мужчина", "male"), ("F", "female")),
        *(("ж", "female"), ("Female", "female"), ("Женщина", "female"), ("средний", "средний")),
    ],
)
def test_a_gender_is_what_people_write_for_it(word, gender):
    assert value_of("addressee.person.gender", word) == gender


@pytest.mark.parametrize(
    "heading", ["№ письма", "Исх.№", "исх. номер", "Рег. №", "Рег.номер", "Исходящий №", "Номер исх."]
)
def test_a_letters_number_is_headed_as_offices_shorten_it(tmp_path, heading):
    assert scanned(tmp_path, f'Регион;"{heading}"\nа;1\n')[0].columns == ("addressee.region.ru", "number")


@pytest.mark.parametrize(
    "line", ["Итого;;3", "ИТОГО: 3 письма;;", "Всего по области;;", ";Total:;12", "Grand total;–;1 200"]
)
def test_totals_below_the_table_are_no_letter_and_are_told(tmp_path, line):
    scan, rows = scanned(tmp_path, f"Регион;Фамилия;Номер\nа;б;1\n{line}\n")
    assert (len(rows), scan.unread) == (1, {TOTALS: (3,)})


@pytest.mark.parametrize("line", ["Итого;Ким;3", "Всеволожск;;", "Сумма, отдел;Ким;1", "Итоговая комиссия;;"])
def test_what_only_begins_as_totals_do_is_read(tmp_path, line):
    scan, rows = scanned(tmp_path, f"Регион;Фамилия;Номер\nа;б;1\n{line}\n")
    assert (len(rows), scan.unread) == (2, {})


@pytest.mark.parametrize(
    ("typed", "number"),
    [("№ 73-Г-01/1", "73-Г-01/1"), ("№5", "5"), ("No. 7", "7"), ("N/7", "N/7"), ("Н5", "Н5")],
)
def test_the_sign_before_a_letters_number_is_not_its_own(typed, number):
    assert meant(typed, "number") == number


def test_an_apostrophe_before_a_text_is_excels_guard_and_inside_a_name_its_own():
    assert meant("'Орлов", "addressee.person.family") == "Орлов"
    assert meant("Д'Артаньян", "addressee.person.family") == "Д'Артаньян"
    assert meant("'s-Hertogenbosch", "addressee.region.en") == "'s-Hertogenbosch"


@pytest.mark.parametrize("text", ["TRUE", "ЛОЖЬ", "50%", "0,5 %"])
def test_a_yes_or_no_and_a_share_are_no_number_of_a_letter(text):
    assert meant(text, "number").what.en == "the cell holds something else than its column means"


@pytest.mark.parametrize(
    ("text", "column"),
    [("50%", "extra.share"), ("ИСТИНА", "extra.a"), ("Истина", "addressee.organization.ru")],
)
def test_elsewhere_they_are_what_they_say(text, column):
    assert meant(text, column) == text


@pytest.mark.parametrize("name", ["Орлов", "Щукин", "Юлия", "Самарская область", "Глава"])
@pytest.mark.parametrize(
    ("written", "read"),
    [("utf-8", "cp1251"), ("utf-8", "latin-1"), ("utf-8", "cp1252"), ("cp1251", "latin-1")],
)
def test_letters_read_in_another_encoding_than_they_were_written_are_a_problem(name, written, read):
    text = name.encode(written).decode(read, "ignore")
    assert meant(text, "addressee.organization.ru").what.en.startswith(
        "the letters were read in another encoding"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Р.С.Ким",
        "СССР",
        "РСФСР",
        "Åse Østergård",
        "Façade Élysée",
        "ÀÉ",
        "Ñuñez",
        "С ё",
        "Ѓорѓи Џеков",
        "Ձ Р° 5",
    ],
)
def test_what_only_looks_so_is_read(text):
    assert meant(text, "addressee.organization.ru") == text


@pytest.mark.parametrize(
    "text", ["Глава*", "Глава**", "Глава¹", "Глава1", "Самарская обл.*", "Союз «Города»²", "Mayor†"]
)
def test_the_mark_of_a_footnote_is_no_part_of_what_the_cell_says(text):
    for column in ("addressee.position.ru", "addressee.region.ru", "addressee.organization.en"):
        assert meant(text, column).what.en == "the mark of a footnote is at the cell's end"


@pytest.mark.parametrize("text", ["Школа № 5", "ОГК-2", "ГБОУ 1", "Глава", "СОШ1"])
def test_a_figure_of_a_name_is_read(text):
    assert meant(text, "addressee.organization.ru") == text
    assert meant("Глава1", "extra.a") == "Глава1"

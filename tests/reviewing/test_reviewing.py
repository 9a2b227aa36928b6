import csv
import re
import shutil
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook

import wego_forms as wf
from tests.builder import docx
from tests.catalog.office import office
from wego_forms.batch import Options, check_table
from wego_forms.sheets import read_table, scan_table

LETTER = Path(__file__).parents[2] / "examples" / "letter.yaml"
VOLGA = Path(__file__).parents[2] / "examples" / "volga_2017.csv"


@pytest.fixture
def odd(tmp_path):
    """A sheet with one addressee that no rule is sure of, and one that is no addressee."""
    book = Workbook()
    book.active.append(["Регион", "Должность", "Фамилия", "Имя", "Отчество", "Пол"])
    book.active.append(["Самарская область", "Губернатор", "Иванов", "Пётр", "Ильич", None])
    book.active.append(["Самарская область", "Губернатор", "Smith", "John", None, "male"])
    book.active.append([None, "Губернатор", None, "Пётр", "Ильич", None])
    book.save(tmp_path / "odd.xlsx")
    return tmp_path / "odd.xlsx"


def test_every_form_that_the_letters_would_print_is_shown():
    found = wf.review(VOLGA)
    assert len(found.forms) == 13 * 4
    assert not found.problems
    assert "Временно исполняющему обязанности Главы" in {form.text for form in found.forms}


def test_the_forms_are_written_into_the_table_and_win_from_then_on(tmp_path):
    path = shutil.copy(VOLGA, tmp_path / "volga.csv")
    wf.write_review(path)
    text = Path(path).read_text(encoding="utf-8-sig").replace("Р.Н.Минниханову", "Р. Н. Минниханову")
    Path(path).write_text(text, encoding="utf-8")
    found = wf.write_review(path)
    assert "Р. Н. Минниханову" in {form.text for form in found.forms}
    assert not found.unsure
    assert text.startswith("# Heads of the regions")
    assert Path(path).read_text(encoding="utf-8-sig") == text


def test_unsure_forms_come_first_with_their_reason(odd):
    found = wf.review(odd)
    assert found.forms[0].row == 3
    assert not found.forms[0].sure
    assert found.forms[0].reason


def test_unsure_forms_are_highlighted_in_a_workbook_and_a_note_says_why(odd):
    wf.write_review(odd)
    sheet = openpyxl.load_workbook(odd).active
    columns = {cell.value: cell.column for cell in sheet[1]}
    doubtful = sheet.cell(3, columns["Name, dative"])
    sure = sheet.cell(2, columns["Name, dative"])
    assert sure.value == "П.И.Иванову"
    assert doubtful.comment is not None
    assert doubtful.fill.fgColor.rgb != sure.fill.fgColor.rgb


def test_in_a_csv_the_unsure_forms_are_named_in_a_column_of_remarks(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Должность;Фамилия;Имя;Пол\nГубернатор;Smith;John;male\n", encoding="cp1251")
    wf.write_review(path)
    heading, row = path.read_text(encoding="utf-8-sig").splitlines()
    assert heading.endswith("# to check")
    assert "Name, dative: " in row
    assert wf.review(path).problems == ()


def test_a_row_that_is_no_addressee_is_told_by_sheet_row_and_column(odd):
    messages = [problem.message("en") for problem in wf.review(odd).problems]
    assert messages == [
        "odd.xlsx!Sheet:4: addressee.person.family (C4): the field is missing. Write it in the column “Family name”."
    ]


def _reviewed(tmp_path, change=lambda text: text):
    """A table of one person, reviewed, and then changed."""
    path = tmp_path / "a.csv"
    path.write_text("Должность;Фамилия;Имя;Отчество\nГубернатор;Орлов;Пётр;Ильич\n", encoding="utf-8")
    wf.write_review(path)
    path.write_text(change(path.read_text(encoding="utf-8-sig")), encoding="utf-8")
    return path


def _texts(found):
    return {form.column.removeprefix("addressee.forms."): form.text for form in found.forms}


def test_a_reviewed_form_is_made_anew_when_the_person_changes(tmp_path):
    path = _reviewed(tmp_path, lambda text: text.replace("Орлов;Пётр;Ильич", "Зайцева;Анна;Сергеевна"))
    made_anew = {
        "position_dative": "Губернатору",
        "initials_dative": "А.С.Зайцевой",
        "salutation.ru": "Уважаемая Анна Сергеевна!",
    }
    assert _texts(wf.review(path)) == made_anew
    assert _texts(wf.write_review(path)) == made_anew
    assert "П.И.Орлову" not in path.read_text(encoding="utf-8")


def test_a_post_changes_its_form_alone_and_a_correction_of_the_name_stays(tmp_path):
    def change(text):
        return text.replace("П.И.Орлову", "П. И. Орлову").replace("Губернатор;", "Глава;")

    texts = _texts(wf.review(_reviewed(tmp_path, change)))
    assert (texts["position_dative"], texts["initials_dative"]) == ("Главе", "П. И. Орлову")


def test_a_corrected_form_of_another_person_is_an_error_that_names_both(tmp_path):
    def change(text):
        return text.replace("П.И.Орлову", "П. И. Орлову").replace("Орлов;Пётр;Ильич", "Зайцев;Пётр;Ильич")

    path = _reviewed(tmp_path, change)
    (problem,) = wf.review(path).problems
    assert problem.message("ru").startswith(
        "a.csv:2: addressee.forms.initials_dative: форма исправлена вручную"
    )
    assert "«Зайцев Пётр Ильич»" in problem.message("ru")
    assert "П. И. Орлову" in problem.message("ru")


def test_a_correction_outlives_a_second_review_as_a_correction(tmp_path):
    path = _reviewed(tmp_path, lambda text: text.replace("П.И.Орлову", "П. И. Орлову"))
    wf.write_review(path)
    path.write_text(path.read_text(encoding="utf-8-sig").replace("Орлов;", "Зайцев;"), encoding="utf-8")
    assert len(wf.review(path).problems) == 1


def test_forms_reviewed_before_there_was_an_account_still_win(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "Должность;Фамилия;Имя;Отчество;addressee.forms.initials_dative\nГлава;Орлов;Пётр;Ильич;П. И. Орлову\n",
        encoding="utf-8",
    )
    assert _texts(wf.review(path))["initials_dative"] == "П. И. Орлову"


def test_a_name_of_one_cell_is_shown_as_it_was_split(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Должность;ФИО\nГлава;Пётр Ильич Орлов\n", encoding="utf-8")
    assert {form.addressee for form in wf.review(path).forms} == {"Орлов, Пётр Ильич"}


def test_with_a_base_the_unsure_forms_of_its_body_have_columns_too(tmp_path):
    text = (VOLGA.parent / "letter.yaml").read_text("utf-8")
    body = "body: {ru: \"Прошу Вас встретиться с {{ addressee.person|case('instrumental') }}.\"}\n"
    start, end = text.index("body:"), text.index("signatory:")
    (tmp_path / "letter.yaml").write_text(text[:start] + body + text[end:], "utf-8")
    table = tmp_path / "t.csv"
    table.write_text(
        "Регион,Должность,Фамилия,Имя,Пол,Номер\nПермский край,Губернатор,Шевчук-Ыыгын,Мэри,ж,1\n", "utf-8"
    )
    found = wf.write_review(table, base=tmp_path / "letter.yaml")
    assert [form.column for form in found.unsure] == [
        "addressee.person.forms.instrumental",
        "addressee.forms.initials_dative",
    ]
    assert "addressee.person.forms.instrumental" in table.read_text("utf-8-sig").splitlines()[0]


def test_forms_are_written_beside_headings_in_two_rows(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.append(["Адресат", None, None, "Письмо"])
    sheet.append(["Регион", "Должность", "ФИО", None])
    sheet.append(["Самарская область", "Губернатор", "Орлов Пётр Ильич", "1"])
    sheet["D1"] = "Номер"
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("D1:D2")
    book.save(tmp_path / "t.xlsx")
    wf.write_review(tmp_path / "t.xlsx")
    written = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    assert written["D3"].value == "1"
    assert (written["E2"].value, written["E3"].value) == ("Position, dative", "Губернатору")
    assert wf.review(tmp_path / "t.xlsx").problems == ()


def test_a_csv_is_not_written_under_a_workbooks_name(tmp_path):
    table = shutil.copy("examples/volga_2017.csv", tmp_path / "t.csv")
    with pytest.raises(wf.OutputError, match=r"the name ends in \.xlsx, the file is a \.csv"):
        wf.write_review(table, tmp_path / "r.xlsx")
    assert not (tmp_path / "r.xlsx").exists()
    wf.write_review(table, tmp_path / "r.txt")


def test_a_post_that_changed_beside_a_form_that_was_never_reviewed_is_to_be_looked_at(tmp_path):
    path = tmp_path / "t.csv"
    head = "Должность;Регион;Фамилия;Имя;Отчество;addressee.forms.position_dative;addressee.forms.region_genitive\n"
    who = "Орлов;Пётр;Ильич"
    rows = (
        f"Министр образования;Самарская область;{who};Губернатору;Самарской области",
        f"Министр образования;Поволжье;{who};Министру образования;Сибири",
        f"Министр образования;Поволжье;{who};министру образования;Поволжья",
    )
    path.write_text(head + "\n".join(rows), encoding="utf-8")
    found = wf.review(path)
    assert [(form.row, form.column, form.text) for form in found.unsure if form.row < 4] == [
        (2, "addressee.forms.position_dative", "Губернатору"),
        (3, "addressee.forms.region_genitive", "Сибири"),
    ]
    assert found.unsure[0].reason.en == "it is unlike what the record has now: “Министр образования”"
    checked = check_table(path, LETTER, Options(("ru",)))
    assert [(row, form.text) for row, form in checked.unsure if row < 4] == [
        (2, "Губернатору"),
        (3, "Сибири"),
    ]
    wf.write_review(path)  # whoever reviews it sees the mark, and his word holds
    assert not [form for row, form in check_table(path, LETTER, Options(("ru",))).unsure if row < 4]


def test_a_form_of_an_own_kinds_post_is_held_against_the_post(tmp_path):
    defined = "kind: pass\nbase: page\ntitle: a\nfields: {post: {type: post}}\n"
    for forms, told in (
        ("{dative: Директору}", ["Директору"]),
        ("{dative: ректору}", []),
    ):
        record = f"kind: pass\npost: {{ru: Ректор, en: Rector, forms: {forms}}}\n"
        path = office(tmp_path, definition=defined, record=record, kind="pass")
        template = wf.Template(docx("{{ post|case('dative') }}"), "t.docx")
        filled = wf.fill(wf.load(path), "ru", template)
        assert [(form.place, form.text) for form in filled.unsure] == [
            ("post.forms.dative", text) for text in told
        ]


def left_alone(path):
    remarks = check_table(path, LETTER, Options(("ru",))).remarks
    return [remark.en for remark in remarks if "guessed" in remark.en]


def test_a_note_counts_the_guesses_that_a_review_left_as_they_were(tmp_path):
    path = tmp_path / "people.csv"
    people = ["Иванов,Пётр,Ильич,", "Smith,John,,male", "Gates,John,,male"]
    path.write_text(
        "\n".join(["Должность,Фамилия,Имя,Отчество,Пол", *(f"Губернатор,{each}" for each in people)])
    )
    assert left_alone(path) == []
    unsure = wf.write_review(path).unsure
    rows = sorted({form.row for form in unsure})
    assert rows == [3, 4]
    note = "Forms that the rules guessed, left as they were: {} ({}). Look at them in the table if nobody has yet."
    assert left_alone(path) == [note.format(len(unsure), "rows 3, 4")]
    of_smith = [form for form in unsure if form.row == 3]
    text = path.read_text("utf-8-sig")
    for form in of_smith:
        text = text.replace(form.text, form.text.replace("Smith", "Смиту-Smith"))
    path.write_text(text, "utf-8")
    assert left_alone(path) == [note.format(len(unsure) - len(of_smith), "row 4")]


@pytest.mark.parametrize(("lang", "other"), [("ru", "[A-Za-z]{2,}"), ("en", "[А-Яа-яЁё]")])
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_new_columns_are_headed_as_a_clerk_reads_them_and_read_back(
    tmp_path, monkeypatch, suffix, lang, other
):
    monkeypatch.setenv("WEGO_FORMS_LANG", lang)
    path = tmp_path / f"t.{suffix}"
    rows = [["Должность", "Регион", "Фамилия", "Имя", "Отчество"]]
    rows.append(["Губернатор", "Самарская область", "Лисовец", "Олег", "Петрович"])
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path) if suffix == "xlsx" else path.write_text("\n".join(map(",".join, rows)), "utf-8")
    wf.write_review(path)
    headings = [text for text in headings_of(path)[5:] if not text.startswith("# ")]
    assert len(headings) == 5
    assert [text for text in headings if re.search(other, text)] == []
    read = read_table(path)
    assert set(read.columns) >= {f"addressee.forms.{name}" for name in ("initials_dative", "made_from")}
    assert wf.review(path).unsure == ()
    before = headings_of(path)
    wf.write_review(path)
    assert headings_of(path) == before


def headings_of(path):
    if path.suffix == ".xlsx":
        return [cell.value for cell in openpyxl.load_workbook(path).active[1]]
    return next(csv.reader(path.read_text("utf-8-sig").splitlines()))


def test_nobody_sees_in_a_workbook_what_forms_were_made_from_nor_is_told_that_it_is_hidden(odd):
    wf.write_review(odd)
    sheet = openpyxl.load_workbook(odd).active
    hidden = [cell.value for cell in sheet[1] if sheet.column_dimensions[cell.column_letter].hidden]
    assert hidden == ["Made from (leave as it is)"]
    assert scan_table(odd).hidden == ()

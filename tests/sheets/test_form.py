import io
import re
from types import SimpleNamespace

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

import wego_forms as wf
from tests.batch.folders import BASE, ROOT
from wego_forms.batch import run_batch
from wego_forms.batch.plan.columns import is_field
from wego_forms.catalog import kinds
from wego_forms.errors import Both
from wego_forms.sheets import LETTER_COLUMNS, empty_table, read_table, scan_table

LETTER = wf.load(BASE)
FORM = wf.load(ROOT / "examples" / "dimitrovgrad.yaml")
WRITTEN = [kind.name for kind in kinds().values() if kind.columns]


@pytest.fixture
def opened(tmp_path):
    def write(kind, example=None):
        path = tmp_path / f"{kind}.xlsx"
        path.write_bytes(empty_table(kind, kinds()[kind].columns, example))
        return path

    return write


@pytest.mark.parametrize("kind", WRITTEN)
def test_every_column_is_a_field_of_its_kind(kind):
    assert all(is_field(kinds()[kind].record, path) for path in kinds()[kind].columns)


@pytest.mark.parametrize("kind", WRITTEN)
def test_the_headings_that_are_written_are_read_again(opened, kind):
    table = scan_table(opened(kind))
    assert table.named == tuple(kinds()[kind].columns)
    assert list(table) == []


@pytest.mark.parametrize(("kind", "example"), [("invitation", LETTER), ("application", FORM)])
def test_the_example_row_shows_the_records_values_and_is_no_letter(opened, kind, example):
    path = opened(kind, example)
    shown = [str(cell.value) for cell in openpyxl.load_workbook(path)[kind][2]]
    person = example.addressees[0].person if kind == "invitation" else example.head.person
    assert person.family in shown
    assert read_table(path).rows == ()


@pytest.mark.parametrize(
    ("kind", "example"), [("invitation", None), ("invitation", LETTER), ("application", FORM)]
)
def test_what_is_written_in_any_row_stays_the_text_that_it_is(opened, kind, example):
    sheet = openpyxl.load_workbook(opened(kind, example))[kind]
    for number, path in enumerate(kinds()[kind].columns, 2):
        format = "dd.mm.yyyy" if path == "date" else "@"
        assert sheet.column_dimensions[get_column_letter(number)].number_format == format
        if example:  # a cell that is there has a format of its own
            assert sheet.cell(2, number).number_format == format
    assert sheet.max_row == (2 if example else 1)


def test_gender_and_region_are_chosen_from_lists():
    sheet = openpyxl.load_workbook(io.BytesIO(empty_table("invitation", LETTER_COLUMNS)))["invitation"]
    choices = [each.formula1 for each in sheet.data_validations.dataValidation]
    assert any("мужской" in each for each in choices)
    assert any("$A$89" in each for each in choices)


OFFERS = {
    "format": {"full": Both("очно", "in person"), "remote": Both("заочно", "online")},
    "online": {True: Both("да", "yes"), False: Both("нет", "no")},
    "other": {"a": Both("да, но", "yes, but")},
}


@pytest.mark.parametrize(("lang", "said"), [("ru", ["заочно", "нет"]), ("en", ["online", "no"])])
def test_a_few_words_are_chosen_from_a_list_and_the_example_says_them_as_a_clerk_does(
    monkeypatch, lang, said
):
    monkeypatch.setenv("WEGO_FORMS_LANG", lang)
    example = SimpleNamespace(format="remote", online=False, other="a")
    columns = {path: Both(path, path) for path in OFFERS}
    sheet = openpyxl.load_workbook(io.BytesIO(empty_table("t", columns, example, OFFERS)))["t"]
    assert [cell.value for cell in sheet[2]][1:3] == said
    lists = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation}
    # a word with a comma can't stand in such a list
    assert lists == {"B2:B1001": '"очно,заочно,in person,online"', "C2:C1001": '"да,нет,yes,no"'}


def test_a_filled_table_makes_letters(opened, tmp_path):
    path = opened("invitation", LETTER)
    book = openpyxl.load_workbook(path)
    sheet = book["invitation"]
    columns = {path: number for number, path in enumerate(LETTER_COLUMNS, 2)}
    for name, value in {
        "addressee.region.ru": "Пермский край",
        "addressee.position.ru": "Губернатор",
        "addressee.person.family": "Орлова",
        "addressee.person.given": "Анна",
        "addressee.person.gender": "женский",
        "number": 12,
    }.items():
        sheet.cell(3, columns[name]).value = value
    book.save(path)
    report = run_batch(path, tmp_path / "out", base=BASE, formats="docx", jobs=1)
    assert (report.rows, report.written) == (1, 1)


def test_notes_say_what_goes_into_a_column():
    sheet = openpyxl.load_workbook(io.BytesIO(empty_table("invitation", LETTER_COLUMNS)))["invitation"]
    notes = {cell.value.split("\n")[0]: cell.comment.text for cell in sheet[1] if cell.value and cell.comment}
    assert "nominative" in notes["Должность"]
    assert notes["Дата"].startswith("01.08.2017")


@pytest.mark.parametrize(("lang", "other"), [("ru", "[A-Za-z]{3,}"), ("en", "[А-Яа-яЁё]")])
def test_notes_are_in_the_users_language_alone(monkeypatch, lang, other):
    monkeypatch.setenv("WEGO_FORMS_LANG", lang)
    sheet = openpyxl.load_workbook(io.BytesIO(empty_table("invitation", LETTER_COLUMNS)))["invitation"]
    values = r"Xi, Jinping|PhD|Prof\.|Sir|Mrs?|--numbers|Губернатор|Его Превосходительство.*|доктор наук, к\.т\.н\."
    notes = [re.sub(values, "", cell.comment.text) for cell in sheet[1] if cell.comment]
    assert len(notes) > 10
    assert [note for note in notes if re.search(other, note)] == []


def test_of_a_field_that_is_more_than_one_value_the_example_shows_nothing():
    columns = {"head.person": Both("Глава", "Head"), "head.person.family": Both("Фамилия", "Family")}
    for printed in (False, True):
        sheet = openpyxl.load_workbook(io.BytesIO(empty_table("x", columns, FORM, printed=printed)))["x"]
        assert [cell.value for cell in sheet[2]] == [None if printed else "#", None, FORM.head.person.family]
        assert sheet["C2"].font.italic is not printed

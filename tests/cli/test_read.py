from pathlib import Path

import pytest
from openpyxl import load_workbook

import wego_forms as wf
from tests.cli.running import ROOT, run_command

DIMITROVGRAD = Path("examples/dimitrovgrad.yaml")


def run(*arguments, cwd, lang="en"):
    code, out, told = run_command(cwd, *map(str, arguments), lang=lang)
    return code, out.decode(), told


@pytest.fixture
def forms(tmp_path):
    record = wf.load(DIMITROVGRAD)
    folder = tmp_path / "forms"
    folder.mkdir()
    wf.fill(record, "ru", fillable=True).save(folder / "a.docx")
    wf.fill(record, "en", fillable=True).save(folder / "b.pdf")
    return folder


def test_a_form_becomes_a_record_that_fills_the_form_again(tmp_path, forms):
    code, out, told = run("read", "forms/a.docx", "-o", "a.yaml", cwd=tmp_path)
    assert (code, out.split(), told) == (0, ["a.yaml"], "")
    assert wf.load(tmp_path / "a.yaml") == wf.read(forms / "a.docx").record
    code, out, _ = run("fill", "a.yaml", "--format", "docx", cwd=tmp_path)
    assert (code, out.split()) == (0, ["a.ru.docx"])


def test_a_folder_of_forms_becomes_a_workbook_with_a_sheet_of_doubts(tmp_path, forms):
    blank = wf.load(DIMITROVGRAD).model_dump(mode="json", exclude_unset=True)
    blank["head"]["person"] = {"family": "Иванов", "given": "И.", "patronymic": "И."}
    wf.fill(wf.record("application", blank), "ru", fillable=True).save(forms / "c.docx")
    code, out, told = run("read", "forms", "-o", "all.xlsx", cwd=tmp_path)
    assert (code, out.split()) == (0, ["all.xlsx"])
    assert "c.docx: check: head.person" in told
    book = load_workbook(tmp_path / "all.xlsx")
    sheet = book["Forms"]
    headings = [cell.value for cell in sheet[1]]
    assert [row[-1].value for row in sheet.iter_rows(min_row=2)] == ["a.docx", "b.pdf", "c.docx"]
    assert "Сидоров" in [cell.value for cell in sheet[2]]
    assert headings[-1] == "# file"
    doubts = list(book["To check"].iter_rows(values_only=True))
    assert doubts[0] == ("File", "Field", "As found", "What is wrong", "What to do")
    assert {row[0] for row in doubts[1:]} == {"c.docx"}
    assert doubts[1][1:3] == ("head.person", "Иванов И. И.")


def test_a_file_that_is_no_form_is_told_and_does_not_stop_the_others(tmp_path, forms):
    (forms / "b.pdf").write_bytes(wf.fill(wf.load("examples/tatarstan.yaml"), "ru").pdf())
    (forms / "c.pdf").write_bytes(b"<html>")
    (forms / "scan.jpg").write_bytes(b"")
    code, out, told = run("read", "forms", "-o", "all.xlsx", cwd=tmp_path)
    assert (code, out.split()) == (1, ["all.xlsx"])
    assert "b.pdf: the file has no form fields" in told
    assert "c.pdf: this is no PDF, though it is called so" in told
    assert "scan.jpg: not read" in told
    asked = list(load_workbook(tmp_path / "all.xlsx")["To check"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in asked] == ["b.pdf", "c.pdf", "scan.jpg"]


def test_forms_in_folders_of_a_folder_are_read_and_named_by_their_place(tmp_path, forms):
    (forms / "Казань").mkdir()
    (forms / "Казань" / "ответ.PDF").write_bytes((forms / "b.pdf").read_bytes())
    (forms / ".hidden").mkdir()
    (forms / ".hidden" / "b.pdf").write_bytes(b"")
    (forms / "~$a.docx").write_bytes(b"")
    code, _, _ = run("read", "forms", "-o", "all.xlsx", cwd=tmp_path)
    rows = load_workbook(tmp_path / "all.xlsx")["Forms"].iter_rows(min_row=2, values_only=True)
    assert (code, [row[-1] for row in rows]) == (0, ["a.docx", "b.pdf", "Казань/ответ.PDF"])


def test_a_print_is_read_with_the_others(tmp_path, forms):
    (forms / "b.pdf").write_bytes(wf.fill(wf.load(DIMITROVGRAD), "ru").pdf())
    code, out, told = run("read", "forms/b.pdf", "-o", "b.yaml", cwd=tmp_path)
    assert (code, out.split(), told) == (0, ["b.yaml"], "")


def test_a_form_doesnt_differ_from_its_record_by_what_it_has_no_place_for(tmp_path):
    record = wf.load(DIMITROVGRAD)
    for lang in ("ru", "ru+en"):
        wf.fill(record, lang, fillable=True).save(tmp_path / f"{lang}.pdf")
        code, out, _ = run("diff", DIMITROVGRAD.resolve(), f"{lang}.pdf", cwd=tmp_path)
        assert (code, out) == (0, "")
    code, out, _ = run("diff", "ru.pdf", "ru+en.pdf", cwd=tmp_path)
    assert (code, out) == (0, "")


def test_a_value_of_the_other_language_that_differs_is_told(tmp_path):
    record = wf.load(DIMITROVGRAD)
    name = record.applicant.name.model_copy(update={"en": "Dimitrovgrad"})
    other = record.model_copy(update={"applicant": record.applicant.model_copy(update={"name": name})})
    wf.fill(record, "ru+en", fillable=True).save(tmp_path / "a.pdf")
    wf.fill(other, "ru+en", fillable=True).save(tmp_path / "b.docx")
    code, out, _ = run("diff", "a.pdf", "b.docx", cwd=tmp_path)
    assert (code, out.strip()) == (1, "applicant.name.en: «City of Dimitrovgrad» → «Dimitrovgrad»")


def test_the_sheet_in_two_languages_is_written_by_name(tmp_path):
    code, out, _ = run("blank", "application", "--lang", "ru+en", "--fillable", cwd=tmp_path)
    assert (code, out.split()) == (0, ["application.ru+en.docx", "application.ru+en.pdf"])
    code, _, told = run("fill", Path("examples/tatarstan.yaml").resolve(), "--lang", "ru+en", cwd=tmp_path)
    assert code == 1
    assert "a document of this kind is in one language" in told
    code, _, told = run("blank", "application", "--lang", "ru+de", cwd=tmp_path)
    assert code == 2
    assert "ru+en" in told


def test_several_forms_go_into_no_single_record(tmp_path, forms):
    code, _, told = run("read", "forms", "-o", "a.yaml", cwd=tmp_path)
    assert code == 1
    assert "several: .xlsx" in told
    assert not (tmp_path / "a.yaml").exists()


def test_two_files_that_say_the_same_have_no_difference(tmp_path, forms):
    wf.read(forms / "a.docx")
    assert run("diff", "forms/a.docx", "forms/a.docx", cwd=tmp_path) == (0, "", "")


def test_a_difference_names_the_field_and_both_values(tmp_path, forms):
    text = DIMITROVGRAD.read_text("utf-8")
    (tmp_path / "one.yaml").write_text(text, "utf-8")
    (tmp_path / "two.yaml").write_text(
        text.replace("mayor@dimitrovgrad.example", "m@dimitrovgrad.example"), "utf-8"
    )
    code, out, _ = run("diff", "one.yaml", "two.yaml", cwd=tmp_path)
    assert (code, out) == (1, "head.email: «mayor@dimitrovgrad.example» → «m@dimitrovgrad.example»\n")


def test_tables_differ_by_row_and_column(tmp_path):
    (tmp_path / "a.csv").write_text("addressee.person.family,addressee.person.given\nИванов,Иван\n", "utf-8")
    (tmp_path / "b.csv").write_text("addressee.person.family,addressee.person.given\nПетров,Иван\n", "utf-8")
    code, out, _ = run("diff", "a.csv", "b.csv", cwd=tmp_path, lang="ru")
    assert (code, out) == (1, "2: addressee.person.family: «Иванов» → «Петров»\n")


def test_a_file_that_cannot_be_read_is_wrong_use_of_diff(tmp_path):
    code, _, told = run("diff", "a.yaml", "b.yaml", cwd=tmp_path)
    assert code == 2
    assert "a.yaml" in told


def test_a_form_that_was_sent_twice_is_told(tmp_path):
    form = wf.fill(wf.load(ROOT / "examples" / "dimitrovgrad.yaml"), "ru", fillable=True)
    (tmp_path / "in" / "again").mkdir(parents=True)
    form.save(tmp_path / "in" / "a.docx")
    form.save(tmp_path / "in" / "again" / "b.pdf")
    code, _, told = run_command(tmp_path, "read", "in", "-o", "forms.xlsx")
    assert code == 0
    assert told == (
        "in/again/b.pdf: check: all its values are those of another file: 'a.docx'. Keep one of them.\n"
    )


def test_an_empty_form_is_told_of_and_stands_among_what_is_to_be_checked(tmp_path, forms):
    wf.blank("application", "ru", fillable=True).save(forms / "empty.docx")
    code, _, told = run("read", "forms", "-o", "all.xlsx", cwd=tmp_path, lang="ru")
    assert code == 0
    assert told.splitlines() == [
        "forms/empty.docx: проверьте: форма пуста: ни одно её поле не заполнено. "
        "Попросите заполнить её и прислать снова."
    ]
    rows = list(load_workbook(tmp_path / "all.xlsx")["Проверить"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == ["empty.docx"]
    assert rows[0][3] == "форма пуста: ни одно её поле не заполнено"

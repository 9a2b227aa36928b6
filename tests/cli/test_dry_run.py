"""`check` of a table is the dry run of `batch`: with the same options it says what that would."""

import pytest

import wego_forms as wf
from tests.cli.running import run_command
from wego_forms.batch import Options

RUSSIAN_ONLY = """\
kind: letter
letterhead:
  author: {ru: Правительство Ульяновской области, en: Government of the Ulyanovsk Region}
  address: {ru: "пл. Ленина, д. 1", en: 1 Lenin Square}
  phone: "+7 8422 58-93-43"
  email: mail@ulgov.ru
  website: http://www.ulgov.ru
number: "1"
date: 2026-11-20
addressees:
  - position: {ru: Глава города, en: Mayor}
    person: {family: Сидоров, given: Пётр, patronymic: Алексеевич}
subject: {ru: О совещании, en: Meeting}
body: {ru: Приглашаем Вас на совещание.}
signatory:
  position: {ru: Министр, en: Minister}
  person: {family: Орлова, given: Вера, patronymic: Ильинична}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "base.yaml").write_text(RUSSIAN_ONLY, "utf-8")
    (tmp_path / "t.csv").write_text(
        "Должность;Фамилия;Имя;Отчество\nГлава;Орлов;Пётр;Ильич\nГлава;Волков;Олег;Петрович\n", "utf-8"
    )
    return tmp_path


def test_a_table_is_checked_in_the_language_that_its_letters_are_written_in(folder):
    code, out, err = run_command(folder, "check", "t.csv", "--base", "base.yaml", lang="ru")
    assert (code, out.decode().strip(), "body.en" in err) == (0, "t.csv: верно", False)
    assert run_command(folder, "batch", "t.csv", "--base", "base.yaml", "--format", "docx")[0] == 0
    for lang in ("en", "all"):
        assert run_command(folder, "check", "t.csv", "--base", "base.yaml", "--lang", lang)[0] == 1


def test_the_options_of_a_batch_say_in_which_languages_its_table_is_checked(folder):
    table, base = folder / "t.csv", folder / "base.yaml"
    assert wf.check(table, base=base, options=Options())[0].problems == []
    assert wf.check(table, base=base)[0].problems, "without options a table is checked in both"
    assert wf.check(table, base=base, options=Options(langs=("en",)))[0].problems
    assert wf.check(base)[0].problems, "a record is still checked in both"


def test_what_the_base_record_gets_wrong_is_told_once_and_of_it(folder):
    (found,) = wf.check(folder / "t.csv", "en", folder / "base.yaml")
    assert [(problem.file, problem.line, problem.place) for problem in found.problems] == [
        (str(folder / "base.yaml"), 14, "body.en")
    ]


def test_a_value_of_the_table_that_every_row_has_wrong_is_told_of_each_row(folder):
    rows = "Должность;Фамилия;Имя;Отчество;Пол\n" + 2 * "Глава;Орлов;Пётр;Ильич;женский\n"
    (folder / "t.csv").write_text(rows, "utf-8")
    (found,) = wf.check(folder / "t.csv", "ru", folder / "base.yaml")
    assert [problem.line for problem in found.problems] == [2, 3]

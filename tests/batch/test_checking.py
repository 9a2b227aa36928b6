import pytest

import wego_forms as wf
from tests.batch.folders import BASE, HEADINGS, PEOPLE, VOLGA
from wego_forms.batch import Options, check_table
from wego_forms.batch.plan.numbering import Numbering
from wego_forms.batch.plan.preparing import job_of
from wego_forms.batch.plan.sources import TableSource
from wego_forms.errors import Both


def test_a_table_is_checked_as_a_batch_would_and_nothing_is_written(table, tmp_path):
    rows = [list(person) for person in PEOPLE]
    rows[1][3], rows[2][1:3] = "", ["Верховный смотритель", ""]
    (finding,) = wf.check([table(rows)], base=BASE)
    assert [(problem.line, problem.place) for problem in finding.problems] == [
        (3, "addressee.person.family"),
        (4, "addressee.position.en"),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["people.csv"]


def test_a_table_is_checked_over_the_record_that_is_given_with_it():
    table, record = wf.check([VOLGA, BASE])
    assert (table.file, table.problems) == (str(VOLGA), [])
    assert (record.kind, record.problems) == ("invitation", [])


def test_unsure_forms_are_told_with_their_row(table):
    row = ["Самарская область", "Губернатор", "Governor", "Smith", "Джон", "Иванович", "1"]
    (finding,) = wf.check([table([row])], base=BASE)
    assert finding.unsure
    assert all(form.place.startswith("2: addressee.forms.") for form in finding.unsure)


def test_a_table_alone_is_asked_for_its_record():
    (finding,) = wf.check([VOLGA])
    assert "Add --base" in finding.problems[0].message("en")


def test_a_row_that_lacks_the_post_never_has_the_bases(table):
    rows, headings = (
        [["Самарская область", "Орлов", "Пётр", "Ильич"]],
        ["Регион", "Фамилия", "Имя", "Отчество"],
    )
    (finding,) = wf.check([table(rows, headings)], "ru", BASE)
    assert [problem.messages for problem in finding.problems] == [
        Both(
            "people.csv:1: в таблице нет столбца «Должность». Добавьте его (addressee.position.ru).",
            "people.csv:1: the table has no column “Position (Russian)”. Add it (addressee.position.ru).",
        )
    ]


def test_a_post_that_is_blank_is_asked_for_by_the_columns_heading(table):
    rows, headings = [["", "Орлов", "Пётр", "Ильич"]], ["Должность", "Фамилия", "Имя", "Отчество"]
    (finding,) = wf.check([table(rows, headings)], "ru", BASE)
    assert finding.problems[0].message("ru").endswith("Впишите в столбец «Должность».")


def test_a_post_without_its_english_is_asked_for_by_the_columns_heading(table):
    rows, headings = (
        [["Заведующий кухней", "Орлов", "Пётр", "Ильич"]],
        ["Должность", "Фамилия", "Имя", "Отчество"],
    )
    (finding,) = wf.check([table(rows, headings)], "en", BASE)
    assert finding.problems[0].remedy == (
        "Впишите в столбец «Должность по-английски».",
        "Write it in the column “Position”.",
    )


def test_a_row_with_a_body_and_no_region_never_has_the_bases(table):
    rows = [["Минцифры", "Директор", "Орлов", "Пётр", "Ильич"]]
    (finding,) = wf.check(
        [table(rows, ["Организация", "Должность", "Фамилия", "Имя", "Отчество"])], "ru", BASE
    )
    assert "«regions»" in finding.problems[0].message("ru")
    assert finding.problems[0].message("en").startswith("people.csv:2: ")


def test_a_check_has_the_options_of_a_batch(table):
    options = Options(names="{date}")
    (finding,) = wf.check([table()], "ru", BASE, options)
    assert "row 2 has taken the file's name already" in finding.problems[0].message("en")
    (finding,) = wf.check([table([[*PEOPLE[0][:2], "", *PEOPLE[0][3:]]])], "ru", BASE)
    assert not finding.problems


def test_two_rows_that_say_the_same_are_told(table):
    rows = [PEOPLE[0], PEOPLE[1], [*PEOPLE[0][:-1], "77"]]
    (finding,) = wf.check([table(rows)], "ru", BASE)
    assert [note.en for note in finding.notes] == ["Row 4 says the same as row 2: the letter is made twice."]


def test_rows_that_are_not_read_are_told(table):
    rows = [["# " + PEOPLE[0][0], *PEOPLE[0][1:]], PEOPLE[1]]
    (finding,) = wf.check([table(rows)], "ru", BASE)
    assert [note.en for note in finding.notes] == ["Rows not read: 1 (begin with #): 2."]


def test_only_the_rows_asked_for_are_checked_and_one_that_is_not_there_is_told(table):
    rows = [[*PEOPLE[0][:3], "", *PEOPLE[0][4:]], PEOPLE[1]]
    assert not wf.check([table(rows)], "ru", BASE, rows="3")[0].problems
    assert [problem.line for problem in wf.check([table(rows)], "ru", BASE, rows="3,9")[0].problems] == [9]


def test_two_rows_of_one_file_name_hide_nothing_else_that_is_wrong(table):
    rows = [list(person) for person in PEOPLE]
    rows[1][3] = ""
    (finding,) = wf.check([table(rows)], "ru", BASE, Options(names="{date}"))
    messages = [problem.message("en") for problem in finding.problems]
    assert [(problem.line, problem.place) for problem in finding.problems] == [
        (3, "addressee.person.family"),
        (4, None),
        (4, None),
    ]
    assert "row 2 has taken the file's name already" in messages[1]


def test_a_number_that_two_rows_bear_is_told(table):
    rows = [PEOPLE[0], [*PEOPLE[1][:6], "1"]]
    (finding,) = wf.check([table(rows)], "ru", BASE)
    assert "Row 3: the number 1 is row 2's already." in [note.en for note in finding.notes]


def test_a_row_that_names_a_person_has_no_part_of_the_bases(table):
    headings = ["Регион", "Должность", "Фамилия", "Имя", "signatory.person.family", "signatory.person.given"]
    source = TableSource(table([["Тыва", "Глава", "Ли", "Олег", "Ким", "Анна"]], headings), BASE)
    (item,) = source.items(Numbering(None))
    record = job_of(source, Options(), None).record(item)
    assert record.signatory.person == wf.Person(family="Ким", given="Анна")


def test_a_row_that_gives_a_text_in_one_language_has_not_the_bases_in_the_other(table):
    headings = ["Регион", "Должность", "Должность по-английски", "Фамилия", "Имя", "Пол", "subject.ru"]
    path = table([["Республика Тыва", "Глава", "Head", "Ли", "Олег", "м", "О другом"]], headings)
    (finding,) = wf.check([path], "en", BASE)
    assert [problem.place for problem in finding.problems] == ["subject.en"]
    assert not wf.check([path], "ru", BASE)[0].problems


@pytest.mark.parametrize("option", [{"names": "{x}"}, {"numbers": "x"}])
def test_an_option_of_no_use_is_no_fault_of_the_tables(table, option):
    with pytest.raises(wf.InputError, match="pattern"):
        wf.check([table()], base=BASE, options=Options(**option))


def test_a_check_tells_that_every_letter_would_bear_the_bases_number_as_a_batch_does(table, batch):
    rows = [row[:-1] for row in PEOPLE]
    told = "Every letter bears the base record's number: give a column “Number”, or --numbers."
    assert told in [
        remark.en for remark in check_table(table(rows, HEADINGS[:-1]), BASE, Options(("ru",))).remarks
    ]
    assert told in [remark.en for remark in batch(rows, HEADINGS[:-1]).remarks]


def test_whatever_a_batch_takes_for_a_table_a_check_does(table, tmp_path):
    for name in ("t.txt", "t.tab"):
        (tmp_path / name).write_bytes(table().read_bytes())
        (finding,) = wf.check(tmp_path / name, "ru", base=BASE)
        assert finding.problems == []
    (tmp_path / "t.xls").write_bytes(b"\xd0\xcf\x11\xe0" * 200)
    (finding,) = wf.check(tmp_path / "t.xls", base=BASE)
    assert finding.problems[0].what.en == ".xls tables aren't read"

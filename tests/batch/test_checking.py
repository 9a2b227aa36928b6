import wego_forms as wf
from tests.batch.folders import BASE, PEOPLE, VOLGA


def test_a_table_is_checked_as_a_batch_would_and_nothing_is_written(table, tmp_path):
    rows = [list(person) for person in PEOPLE]
    rows[1][3], rows[2][2] = "", ""
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

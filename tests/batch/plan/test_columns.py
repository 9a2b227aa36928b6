import pytest

from wego_forms import RecordError, catalog
from wego_forms.batch.plan.columns import is_field, unknown_columns
from wego_forms.records import Invitation


@pytest.mark.parametrize(
    "path",
    [
        "number",
        "date",
        "addressee.region.ru",
        "addressee.person.gender",
        "addressee.forms.salutation.en",
        "attachments[1].sheets",
        "occasion.websites[0]",
        "reply_to.date",
        "seal.mode",
        "addressee",
        "addressee.person.name",
        "addressees[49].person.family",
        "extra.room",
        "extra.rooms[2].floor",
    ],
)
def test_a_column_can_be_any_field(path):
    assert is_field(Invitation, path)


@pytest.mark.parametrize(
    "path",
    ["numbr", "addressee.family", "addressee.region.de", "number.ru", "attachments[x].sheets",
     "attachments[999999999].sheets", "number[0]", "", "a b",
     "addressees[50].person.family", "extra", "extra[0]", "extra.two words", "extra.1st"],
)  # fmt: skip
def test_what_is_no_field_is_no_column(path):
    assert not is_field(Invitation, path)


def test_an_unknown_column_is_told_once_with_the_nearest_heading(batch, out):
    with pytest.raises(RecordError) as caught:
        batch([["Орлов", "заметка"]], ["Фамиля", "# для себя"])
    assert [problem.message("en") for problem in caught.value.problems] == [
        "people.csv:1: there is no such column: 'Фамиля'. Perhaps Фамилия? Begin a column of your own with #."
    ]
    assert not out.exists()


@pytest.mark.parametrize(("column", "near"), [("numbr", "Perhaps number? "), ("qqqqqq", "")])
def test_an_unknown_column_has_the_nearest_named_and_an_unlike_one_none(column, near):
    (problem,) = unknown_columns(catalog.kinds()["invitation"], ("number", column), "people.csv", 3)
    assert (problem.file, problem.line, problem.value) == ("people.csv", 3, column)
    assert problem.remedy.en == f"{near}Begin a column of your own with #."


@pytest.mark.parametrize("column", ["№", "No.", "N", "Nо"])
def test_a_sign_that_may_mean_two_things_has_both_named(column):
    (problem,) = unknown_columns(catalog.kinds()["invitation"], (column,), "people.csv", 3)
    assert problem.what.en == "the number of the letter, or of the row?"
    assert problem.remedy.ru == "Назовите столбец «Номер», если это номера писем, и «№ п/п», если строк."

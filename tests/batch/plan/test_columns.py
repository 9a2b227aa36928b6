import pytest

from wego_forms import RecordError
from wego_forms.batch.plan.columns import is_field
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
    ],
)
def test_a_column_can_be_any_field(path):
    assert is_field(Invitation, path)


@pytest.mark.parametrize(
    "path",
    ["numbr", "addressee.family", "addressee.region.de", "number.ru", "attachments[x].sheets",
     "attachments[999999999].sheets", "number[0]", "", "a b"],
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

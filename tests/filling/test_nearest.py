"""What is said of a field that a group hasn't: the group's own fields, not a group of a like name."""

from pathlib import Path

import pytest

import wego_forms as wf
from tests.builder import docx, paragraph
from wego_forms.filling.nearest import meant

KNOWN = (
    "signatories",
    "signatory",
    "signatory.position",
    "signatory.name",
    "a",
    "a[]",
    "a[].item",
    "a[].n.x",
)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("signatory.title", "That group has: signatory.name, signatory.position."),
        ("signatory.positon", "Perhaps signatory.position?"),
        ("signatori.name", "Perhaps signatory.name?"),
        ("a[].colour", "That group has: a[0].item."),
        ("a[].itm", "Perhaps a[].item?"),
    ],
)
def test_the_remedy_stays_in_the_group(name, said):
    assert meant(name, KNOWN).en == said


def test_where_no_group_is_near_nothing_is_guessed():
    assert meant("wholly.else", KNOWN) is None


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("обращение", "salutation"),
        ("Тема", "subject"),
        ("дата_письма", "date"),
        ("адресат", "addressees[0].name"),
        ("подписант.имя", "signatory.name"),
        ("текст", "body"),
    ],
)
def test_a_russian_name_of_a_letters_field_is_answered_with_the_fields_own(typed, field):
    template = wf.template("letter", "ru")
    record = wf.load(Path(__file__).parents[2] / "examples" / "letter.yaml")
    wrong = wf.Template(docx(paragraph("{{ salutation }} {{ " + typed + " }}")))
    assert field.replace("[0]", "[]") in template.fields
    with pytest.raises(wf.TemplateError) as told:
        wf.fill(record, "ru", wrong)
    assert f"В теге это поле называется {field}." in told.value.problems[0].messages.ru
    assert f"In a tag that field is called {field}." in told.value.problems[0].messages.en


def test_a_russian_word_that_is_no_field_there_suggests_none():
    assert meant("обращение", {"topic", "number"}) is None

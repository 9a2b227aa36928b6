"""What is said of a field that a group hasn't: the group's own fields, not a group of a like name."""

import pytest

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

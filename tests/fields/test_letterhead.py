"""The letterhead's line of telephones, which says in each language whether the fax is the same number."""

import pytest

from tests.fields.test_invitation import LETTER, fields


def letterhead(lang, **changes):
    return fields(lang, letterhead={**LETTER.letterhead.model_dump(), **changes}).values["letterhead"]


@pytest.mark.parametrize(
    ("lang", "alone", "both"),
    [
        ("ru", "тел./факс ", ("тел. ", ", факс ")),
        ("en", "Tel./fax ", ("Tel. ", ", fax ")),
    ],
)
def test_one_number_is_telephone_and_fax_and_two_are_told_apart(lang, alone, both):
    assert letterhead(lang, fax=None)["telephone"].startswith(alone)
    told = letterhead(lang, fax=LETTER.letterhead.phone)["telephone"]
    assert told.startswith(both[0])
    assert both[1] in told


def test_a_series_is_printed_as_given_and_without_one_nothing_is():
    assert letterhead("ru", serial="АБ № 12")["serial"] == "АБ № 12"
    assert letterhead("ru", serial=None)["serial"] == ""

"""One wrong value hides no other: a record's errors come all at once."""

import pytest
import yaml

import wego_forms as wf
from tests.batch.folders import BASE


@pytest.fixture
def data():
    return yaml.safe_load(BASE.read_text("utf-8"))


def places(data):
    with pytest.raises(wf.RecordError) as caught:
        wf.load(data)
    return [problem.place for problem in caught.value.problems]


def test_characters_that_cannot_be_printed_hide_nothing_beside_them(data):
    data |= {"number": "1\x07", "date": "xx", "zzz": 1}
    data["addressees"][0]["person"] = {"family": "Ор\x01лов", "given": "", "patronymic": "1"}
    data["letterhead"] |= {"email": "x", "author": {"ru": "А\u202eб", "en": "A\x00"}}
    assert places(data) == [
        "number",
        "date",
        "letterhead.author.ru",
        "letterhead.author.en",
        "letterhead.email",
        "addressees[0].person.family",
        "addressees[0].person.given",
        "addressees[0].person.patronymic",
        "zzz",
    ]


def test_what_follows_from_such_a_character_alone_is_not_told(data):
    data["addressees"][0]["person"] = {"family": "\x01", "given": "Пётр"}
    assert places(data) == ["addressees[0].person.family"]


def test_every_value_of_an_offices_own_that_cannot_be_printed_is_told(data):
    data["extra"] = {"a": "x\x07", "b c": [1, "\x01", {"d": "ok\x02"}]}
    assert places(data) == ["extra.a", "extra.b c", "extra.b c[1]", "extra.b c[2].d"]


def test_a_character_that_a_terminal_would_obey_is_shown_and_not_sent_to_it(data):
    data["number"] = "7\x1b[2J\u202e"
    with pytest.raises(wf.RecordError) as caught:
        wf.load(data)
    for lang in ("ru", "en"):
        message = caught.value.message(lang)
        assert "\\x1b[2J\\u202e" in message
        assert message.replace("\n", "").isprintable()


@pytest.mark.parametrize(
    "address", ["http://[a", "http://gorod.ru:abc", "http://gorod.ru:99999", "gorod.ru\ud800"]
)
def test_an_address_that_none_can_be_has_a_remedy(data, address):
    data["occasion"]["websites"][1] = address
    data["letterhead"]["website"] = address
    with pytest.raises(wf.RecordError) as caught:
        wf.load(data)
    told = {problem.place: problem.remedy for problem in caught.value.problems}
    assert told.keys() == {"letterhead.website", "occasion.websites[1]"}
    assert all(told.values())


def test_a_name_that_is_none_is_told_with_its_place(data):
    person = {"family": "А" + "а" * 5000, "given": "Пётр", "patronymic": "Ильич"}
    data["signatory"]["person"] = person
    form = {"kind": "application", "head": {"person": person}}
    for record, place in ((data, "signatory"), (form, "head")):
        with pytest.raises(wf.LanguageError, match=rf"{place}\.person: longer than any name"):
            wf.fill(wf.load(record), "ru")

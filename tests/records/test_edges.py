"""Values at the edges of what a record takes: refused with place and remedy, or taken as they are meant."""

import copy
import datetime as dt
from uuid import UUID

import pytest

import wego_forms as wf
from wego_forms import RecordError
from wego_forms.language import ShownMonth
from wego_forms.records.base import Model, Text, left_blank
from wego_forms.records.contacts import Day
from wego_forms.records.extra import Extra
from wego_forms.records.letters import Enclosed
from wego_forms.records.people import Person
from wego_forms.records.reviewed import account, is_as_made, is_vouched, source_of, stale_forms

LETTER = "examples/tatarstan.yaml"


@pytest.fixture(scope="module")
def letter():
    return wf.load(LETTER)


def data(letter):
    return letter.model_dump(mode="json", exclude_none=True, exclude_unset=True)


def refused(make, *given, **named):
    """Where each problem is, what it says and what is to be done."""
    with pytest.raises(RecordError) as caught:
        make(*given, **named)
    return [(one.place, one.what.en, one.remedy.en if one.remedy else None) for one in caught.value.problems]


def of_letter(letter, **more):
    return refused(wf.record, "invitation", {**data(letter), **more})


class Holder(Model):
    day: Day | None = None
    extra: Extra | None = None
    id: UUID | None = None
    note: Text | None = None


def test_json_is_checked_and_refused_as_data_is():
    assert Holder.model_validate_json('{"day": "01.08.2017"}').day == dt.date(2017, 8, 1)
    [(place, what, _)] = refused(Holder.model_validate_json, '{"day": "x"}')
    assert (place, what) == ("day", "there is no such date")


def test_what_pydantic_alone_refuses_is_told_in_its_words():
    [(place, what, remedy)] = refused(Holder, id="x")
    assert (place, remedy) == ("id", None)
    assert what.startswith("the value doesn't fit (")


@pytest.mark.parametrize("update", [5, [("date", None)], "date"])
def test_fields_of_a_copy_come_in_a_mapping(letter, update):
    [(place, _, _)] = refused(letter.model_copy, update=update)
    assert place == "update"


def test_a_copy_without_other_values_is_the_same_record_and_a_wrong_one_names_the_file(letter):
    assert letter.model_copy() == letter == letter.model_copy(deep=True)
    assert hash(letter.model_copy()) == hash(letter)
    assert letter != wf.load("examples/dimitrovgrad.yaml")
    with pytest.raises(RecordError, match=r"tatarstan\.yaml"):
        letter.model_copy(update={"date": "x"})


@pytest.mark.parametrize(
    ("day", "what", "remedy"),
    [
        ("08/07/2017", "the day and the month can't be told apart", "Write 2017-08-01 or 01.08.2017."),
        ("август 2017", "this is a month, the date has no day", "Add the day: 2017-08-01 or 01.08.2017."),
        (ShownMonth(2017, 8, 1), "this is a month, the date has no day", "Add the day: 2017-08-01 or 01.08.2017."),
        (44000, "this is a number and no date", "Format the cell as a date."),
        (dt.date(1900, 1, 15), "no such year can stand here",
         "Check the year; 15 formatted as a date is 15.01.1900."),
        ([], "there is no such date", "Write 2017-08-01 or 01.08.2017."),
    ],
)  # fmt: skip
def test_a_day_that_is_none_says_what_it_is(day, what, remedy):
    assert refused(Holder, day=day) == [("day", what, remedy)]


def test_a_moment_is_its_day():
    assert Holder(day=dt.datetime(2017, 8, 1, 23, 59)).day == dt.date(2017, 8, 1)


def test_a_term_begins_on_the_first_day_of_its_month_however_that_is_given():
    form = data(wf.load("examples/dimitrovgrad.yaml"))
    for start in (dt.date(2016, 9, 15), "2016-09", "сентябрь 2016"):
        form["head"]["term"] = {"start": start}
        assert wf.record("application", form).head.term.start == dt.date(2016, 9, 1)
    form["head"]["term"] = {"start": "когда-то"}
    [(place, what, remedy)] = refused(wf.record, "application", form)
    assert (place, what) == ("head.term.start", "the month and year aren't written right")
    assert remedy == "Write 2016-09 or 09.2016."


def test_values_of_ones_own_are_a_group_of_plain_values_named_in_a_word():
    made = Holder(extra={"a": [1, {"b": "x"}]}).extra
    assert (made["a"], hash(made) == hash(Holder(extra={"a": [1, {"b": "x"}]}).extra)) == (
        (1, {"b": "x"}),
        True,
    )
    assert refused(Holder, extra=5) == [
        ("extra", "a group of fields is needed here", "Indented below: a name and a value.")
    ]
    assert refused(Holder, extra={"a b": 1}) == [
        ("extra.a b", "the field's name isn't a word", "Name it in one word, without spaces.")
    ]
    deep = {}
    for _ in range(100):
        deep = {"a": deep}
    [(place, what, remedy)] = refused(Holder, extra=deep)
    assert place.startswith("extra.a.a")
    assert (what, remedy) == ("nested too deep", "Make it simpler.")


@pytest.mark.parametrize("value", [5, True, 1.5, dt.date(2020, 1, 1)])
def test_a_number_is_no_text(value):
    [(place, what, _)] = refused(Holder, note=value)
    assert (place, what) == ("note", "text is needed" if not isinstance(value, dt.date) else what)


def test_a_text_of_nothing_is_none():
    assert refused(Holder, note={"ru": ""}) == [
        ("note", "the text is empty", "Write the text, or leave the field out.")
    ]


def test_a_text_in_another_language_is_asked_for_in_both_and_left_blank_where_others_fill_it_in():
    both, one = Text.model_validate("Слово"), Text(ru="Слово")
    [(place, what, _)] = refused(both.need, "en", "note")
    assert (place, what) == ("note", "the text isn't in the document's language")
    [(place, _, _)] = refused(Text(ru="x", en="Слово").need, "en", "note")
    assert place == "note.en"
    with left_blank():
        assert one.need("en", "note") == ""
        [(place, what, remedy)] = refused(one.need, "en", "secretariat.name")
    assert (place, remedy) == ("secretariat.name.en", "Add secretariat.name.en to the record.")
    assert Text(ru="73-01").need("en", "note") == "73-01"


@pytest.mark.parametrize(
    ("field", "value", "place", "what"),
    [
        ("seal", {"mode": "image"}, "seal.file", "the file isn't named: file"),
        ("seal", {"mode": "place", "file": "a.png"}, "seal.file", "file has no use in this mode"),
        (
            "seal",
            {"mode": "image", "file": "a.png", "diameter": 5},
            "seal.diameter",
            "the number is out of bounds",
        ),
        ("attachments", 5, "attachments", "a list is needed here"),
        ("addressees", [], "addressees", "the list is empty"),
    ],
)
def test_what_a_letter_cannot_have_is_told_with_its_place(letter, field, value, place, what):
    found = of_letter(letter, **{field: value})
    assert [(at, said) for at, said, _ in found] == [(place, what)]
    assert all(remedy for _, _, remedy in found)


def test_a_bound_is_named(letter):
    [(_, _, remedy)] = of_letter(letter, seal={"mode": "none", "diameter": 61})
    assert remedy == "It must be ≤ 60.0."


def test_copies_of_thousands_of_figures_are_refused_in_words(letter):
    given = copy.deepcopy(data(letter))
    given["attachments"] = [{"title": {"ru": "Программа", "en": "Programme"}, "copies": "1" * 5000}]
    [(place, what, remedy)] = refused(wf.record, "invitation", given)
    assert (place, what) == ("attachments[0].copies", "the number is out of bounds")
    assert remedy == "It must be ≤ 1000000000."


def test_a_date_in_the_place_of_a_text_is_told_so(letter):
    [(place, what, remedy)] = of_letter(letter, number=dt.date(2026, 12, 1))
    assert place == "number"
    assert "date" in what
    assert remedy


PERSON = {"family": "Орлов", "given": "Пётр"}


def test_a_name_in_latin_letters_is_whole_or_in_parts():
    assert Person(**PERSON, latin="Peter Orloff").own == "Peter Orloff"
    parted = Person(**PERSON, latin={"family": "Orloff", "given": "Peter"}).own
    assert (parted.family, parted.given, parted.patronymic) == ("Orloff", "Peter", None)
    schema = Person.model_json_schema()
    assert schema["anyOf"] == [{"required": ["family", "given"]}, {"required": ["name"]}]
    assert schema["properties"]["name"] == {"type": "string"}


def test_an_honorific_in_both_languages_is_taken_as_it_is():
    made = Person(**PERSON, honorific={"ru": "господин Посол", "en": "H.E."})
    assert (made.honorific.ru, made.honorific.en) == ("господин Посол", "H.E.")
    assert Person(**PERSON, honorific="Dr").honorific.ru is None


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("Иванов Иванович Петрович", ("Иванов", "Иванович", "Петрович")),
        ("Орлов Пётр Ильич", ("Орлов", "Пётр", "Ильич")),
        ("Пётр Ильич Орлов", ("Орлов", "Пётр", "Ильич")),
    ],
)
def test_a_whole_name_is_parted_by_its_patronymic(whole, parts):
    made = Person.model_validate(whole)
    assert (made.family, made.given, made.patronymic) == parts


@pytest.mark.parametrize("whole", ["Иван Пётр Орлов", "Орлов, ", "один два три четыре пять"])
def test_a_whole_name_that_cannot_be_parted_is_refused(whole):
    found = refused(Person.model_validate, whole)
    assert len(found) == 1
    assert found[0][2]


class Forms(Model):
    dative: str | None = None
    made_from: str | None = None


def test_a_form_that_was_made_of_something_else_is_made_anew_unless_a_person_mended_it():
    told = account({"dative": ("Орлов", "Орлову"), "gone": ("Орлов", "x")})
    assert stale_forms(Forms(dative="Орлову"), "Юрьев") == {}
    assert stale_forms(Forms(dative="Орлову", made_from=told), "Орлов") == {}
    assert stale_forms(Forms(dative="Орлову", made_from=told), "Юрьев") == {"dative": None}
    [(place, what, remedy)] = refused(Mended.model_validate, {"made_from": told})
    assert place == "forms.dative"
    assert "now “Юрьев”" in what
    assert "clear the form" in remedy
    assert is_vouched(told, "dative")
    assert is_as_made(told, "dative", "Орлову")
    assert not is_as_made("dative:a", "dative", "Орлову")


class Mended(Model):
    made_from: str

    def model_post_init(self, _):
        stale_forms(Forms(dative="Орлову А.", made_from=self.made_from), "Юрьев")


def test_what_a_form_is_made_from_is_the_text_or_the_person_with_the_gender_and_the_honorific():
    assert source_of(Text(en="Oslo")) == "Oslo"
    assert source_of(Person(**PERSON)) == "Орлов Пётр\nmale\n"
    assert source_of(Person(**PERSON, gender="female", honorific="Dr")) == "Орлов Пётр\nfemale\nDr"


@pytest.mark.parametrize(
    "given", [{}, {"blank": True}, {"record": "a.yaml", "blank": True, "kind": "application"}]
)
def test_what_is_enclosed_is_a_record_or_a_blank(given):
    [(_, what, remedy)] = refused(Enclosed, **given)
    assert what == "name either a record or the kind of a blank"
    assert remedy == "For example record: guide.yaml, or kind: application and blank: true."
    assert Enclosed(kind="application", blank=True).record is None


@pytest.mark.parametrize("value", [5, ["Орлов"], None])
def test_what_is_no_name_at_all_is_told(value):
    [(_, what, remedy)] = refused(Person.model_validate, value)
    assert what == "a group of fields is needed here"
    assert remedy

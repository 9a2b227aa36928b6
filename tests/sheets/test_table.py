from time import process_time

import pytest

from wego_forms import Problem, RecordError
from wego_forms.errors import Both
from wego_forms.sheets import Row, Table, as_data, in_row, overlay
from wego_forms.sheets.table import contradicting, repeated, steps

BASE = {
    "number": "1",
    "addressees": [
        {
            "region": {"ru": "Республика Татарстан", "en": "Republic of Tatarstan"},
            "organization": {"ru": "Кабинет"},
            "person": {"family": "Минниханов", "patronymic": "Нургалиевич"},
            "forms": {"initials_dative": "Р.Н.Минниханову"},
        },
        {"region": {"ru": "вторая"}},
    ],
}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("number", ("number",)),
        ("addressee.region.ru", ("addressees", 0, "region", "ru")),
        ("attachments[1].sheets", ("attachments", 1, "sheets")),
    ],
)
def test_a_column_names_a_place_in_the_record(path, found):
    assert steps(path) == found


def test_a_row_is_the_part_of_a_record_that_it_fills():
    row = Row(2, {"addressee.region.ru": "Москва", "attachments[1].sheets": 3, "date": "01.08.2017"})
    assert as_data(row) == {
        "addressees": [{"region": {"ru": "Москва"}}],
        "attachments": [{}, {"sheets": 3}],
        "date": "01.08.2017",
    }


def test_nothing_of_the_bases_addressee_is_left_beside_the_rows():
    row = Row(2, {"addressee.region.ru": "Москва", "addressee.person.family": "Ким"})
    addressees = overlay(BASE, row)["addressees"]
    assert addressees == [{"region": {"ru": "Москва"}, "person": {"family": "Ким"}}]


@pytest.mark.parametrize(
    ("cells", "held"),
    [
        ({"held.start": "2026-03"}, {"start": "2026-03"}),
        ({"held.start": "2026-03", "held.end": "2026-05"}, {"start": "2026-03", "end": "2026-05"}),
        ({"held.end": "2026-05"}, {"start": "2024-09", "end": "2026-05"}),
        ({"number": "2"}, {"start": "2024-09", "end": "2029-09"}),
    ],
)
def test_a_term_that_the_row_begins_does_not_end_as_the_bases(cells, held):
    base = {**BASE, "held": {"start": "2024-09", "end": "2029-09"}}
    assert overlay(base, Row(2, cells))["held"] == held


def test_a_start_that_is_no_terms_leaves_its_neighbours_alone():
    base = {"extra": {"start": "утро", "hall": "малый"}}
    assert overlay(base, Row(2, {"extra.start": "вечер"}))["extra"] == {"start": "вечер", "hall": "малый"}


def test_the_base_stays_as_it_was():
    before = repr(BASE)
    overlay(BASE, Row(2, {"addressee.region.ru": "Москва", "number": "2"}))
    assert repr(BASE) == before


def test_a_blank_cell_never_lets_the_bases_addressee_or_number_through():
    columns = ("addressee.person.family", "addressee.region.ru", "number", "date")
    data = overlay({**BASE, "date": "2017-08-01"}, Row(2, {"addressee.region.ru": "Москва"}, ()), columns)
    assert data["addressees"] == [{"region": {"ru": "Москва"}}]
    assert data["number"] is None
    assert data["date"] == "2017-08-01"


FORM = {
    "applicant": {"name": {"ru": "Димитровград"}, "population": 1, "address": {"country": "RU", "city": "x"}},
    "head": {"person": {"family": "Ким"}, "position": {"ru": "Мэр"}, "phones": ["1"]},
    "it_head": {"person": {"family": "Ли"}, "department": "связь", "phones": ["2"]},
}


@pytest.mark.parametrize(
    ("cells", "left"),
    [
        (
            {"applicant.name.ru": "Псков"},
            FORM | {"applicant": {"address": {"country": "RU"}, "name": {"ru": "Псков"}}},
        ),
        ({"applicant.name": "Псков"}, FORM | {"applicant": {"address": {"country": "RU"}, "name": "Псков"}}),
        (
            {"head.person.family": "Цой"},
            FORM | {"head": {"position": {"ru": "Мэр"}, "person": {"family": "Цой"}}},
        ),
        (
            {"it_head.person.family": "Цой"},
            FORM | {"it_head": {"department": "связь", "person": {"family": "Цой"}}},
        ),
        ({"number": "2"}, FORM | {"number": "2"}),
    ],
)
def test_a_form_has_of_its_bases_city_and_people_the_country_and_the_posts_only(cells, left):
    assert overlay(FORM, Row(2, cells)) == left


def test_a_base_without_a_city_or_with_no_mapping_there_takes_the_rows():
    row = Row(2, {"applicant.name.ru": "Псков", "head.person.family": "Цой"})
    for base in ({}, {"applicant": "x", "head": "y"}):
        made = overlay(base, row)
        assert made["applicant"] == {"address": {"country": None}, "name": {"ru": "Псков"}}


def test_a_number_of_a_sheet_is_the_text_that_it_shows():
    assert overlay(BASE, Row(2, {"number": 18086}))["number"] == "18086"


def test_what_is_wrong_with_a_row_is_told_by_the_sheets_own_words():
    told = Problem(
        Both("", "bad"), Both("", "Add addressees[0].position.en."), place="addressees[0].position.en"
    )
    error = in_row(RecordError(told), Table("t.csv", (), ()), Row(7, {}))
    assert error.message("en") == "t.csv:7: addressee.position.en: bad. Add addressee.position.en."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("addressee.person", "addressee.person.family"),
        ("extra.a.b", "extra.a"),
        ("extra.a[0]", "extra.a.b"),
        ("attachments[0]", "attachments[0].sheets"),
    ],
)
def test_columns_that_cannot_both_be_filled_in_are_told(first, second):
    (problem,) = contradicting([first, "number", second], "table.csv")

    assert (problem.value, problem.line) == (second, 1)
    assert first in problem.what.en


def test_columns_side_by_side_do_not_contradict_each_other():
    assert not list(
        contradicting(["addressee.person.family", "addressee.person.given", "number", "", "# x"], "t")
    )
    assert not list(contradicting(["attachments[0].sheets", "attachments[1].sheets"], "t"))


@pytest.mark.parametrize(
    "path", ["letterhead[0]", "attachments.sheets", "number.x", "addressees.x", "date[3].x"]
)
def test_a_column_of_another_shape_than_the_records_leaves_it_to_the_record_to_refuse(path):
    base = {
        "letterhead": {"phone": "1"},
        "attachments": [{}],
        "number": "7",
        "addressees": [{}],
        "date": None,
    }
    made = overlay(base, Row(2, {path: "x"}))

    assert isinstance(made[steps(path)[0]], list if isinstance(steps(path)[1], int) else dict)


def test_many_columns_are_compared_in_little_time():
    names = [f"extra.c{number}" for number in range(20_000)]
    start = process_time()

    assert not list(contradicting(names, "t"))
    assert len(list(repeated([*names, names[7]], "t", 1))) == 1
    assert process_time() - start < 2

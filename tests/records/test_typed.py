"""What people type is accepted where it can mean one thing only."""

import datetime as dt

import pytest
from pydantic import TypeAdapter, ValidationError

from wego_forms.errors import RecordError
from wego_forms.records import Person
from wego_forms.records.contacts import Day, Email, Phone, Website
from wego_forms.records.letters import Count, Number


@pytest.mark.parametrize(
    "text",
    [
        "2026-09-15",
        "15.09.2026",
        "15.09.26",
        "15.9.2026 г.",
        "2026/09/15",
        "15/09/2026",
        "15 сентября 2026 г.",
        "15\u00a0сентября\u00a02026\u00a0г.",
        "«15» сентября 2026 года",
        "15 September 2026",
        "15 сент. 2026",
        "15 September, 2026",
        "September 15, 2026",
        "15-09-2026",
        "15. 09. 2026",
        "15.09.2026 0:00:00",
        "2026-09-15 00:00:00",
        "2026-09-15T00:00:00",
        dt.datetime(2026, 9, 15, 14, 30),
    ],
)
def test_a_day_is_understood_as_people_type_it(text):
    assert TypeAdapter(Day).validate_python(text) == dt.date(2026, 9, 15)


@pytest.mark.parametrize(
    "text", ["05/09/2026", "31.02.2026", "15 брюмера 2026", "09/15/2026", "15.09", "сентябрь", "05-09-2026"]
)
def test_a_day_that_can_be_another_or_none_is_refused(text):
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(text)


@pytest.mark.parametrize("day", ["01.08.0017", dt.datetime(1900, 1, 15), "2907-08-01"])
def test_a_year_that_no_record_has_is_refused(day):
    with pytest.raises(ValidationError, match="no such year"):
        TypeAdapter(Day).validate_python(day)


@pytest.mark.parametrize(
    "family",
    [
        "Орлов1",
        "Орлов.",
        "Орлов,",
        "?????",
        '"Орлов"',
        "{{ name }}",
        "Ор<br>лов",
        "'Орлов",
        "Орлов’",
        "🙂",
        "-∞",
        "№ Орлов",
        "Орлов©",
        "Орлов→",
    ],
)
def test_a_sign_that_stands_in_no_name_is_refused(family):
    with pytest.raises(RecordError, match="the name has the character"):
        Person(family=family, given="Пётр")


@pytest.mark.parametrize(
    ("typed", "family"),
    [
        ("Орлов - Денисов", "Орлов-Денисов"),
        ("Орлов–Денисов", "Орлов-Денисов"),
        ("Иванов мл.", "Иванов мл."),
        ("Downey Jr.", "Downey Jr."),
        ("Иванова (Петрова)", "Иванова (Петрова)"),
        ("D’Arcy", "D’Arcy"),
    ],
)
def test_a_name_is_kept_and_its_hyphen_is_one(typed, family):
    assert Person(family=family, given="Пётр").family == Person(family=typed, given="П.").family == family


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("8 (831) 411-00-00", "+7 (831) 411-00-00"),
        ("8-831-411-00-00", "+7 831-411-00-00"),
        ("8(831)411-00-00", "+7 (831)411-00-00"),
        ("88314110000", "+7 8314110000"),
        ("+7 831 411-00-00", "+7 831 411-00-00"),
    ],
)
def test_a_long_distance_number_is_the_international_one(text, kept):
    assert TypeAdapter(Phone).validate_python(text) == kept


@pytest.mark.parametrize("text", ["8 411-00-00", "831 411-00-00", "82212345678"])
def test_a_number_without_its_code_is_refused(text):
    with pytest.raises(ValidationError):
        TypeAdapter(Phone).validate_python(text)


@pytest.mark.parametrize("text", ["1200", "1 200", "1\u00a0200", 1200])
def test_thousands_may_be_set_apart(text):
    assert TypeAdapter(Count).validate_python(text) == 1200


@pytest.mark.parametrize("text", ["1 20", "12 00", "1,200", "1.200"])
def test_what_is_no_whole_number_is_refused(text):
    with pytest.raises(ValidationError):
        TypeAdapter(Count).validate_python(text)


@pytest.mark.parametrize(
    ("typed", "number"),
    [("№ 73-Г-01/1исх", "73-Г-01/1исх"), ("No. 7", "7"), ("N-7", "N-7"), ("Но-7", "Но-7"), ("от-7", "от-7")],
)
def test_a_registration_number_is_kept_without_the_sign_that_is_printed_before_it(typed, number):
    assert TypeAdapter(Number).validate_python(typed) == number


@pytest.mark.parametrize("text", ["73-Г-01/1 от 15.09.2026", "№ 5 от 1 августа"])
def test_a_date_in_a_registration_number_is_refused(text):
    with pytest.raises(ValidationError, match="a date stands"):
        TypeAdapter(Number).validate_python(text)


@pytest.mark.parametrize("value", [44000, "44000"])
def test_a_day_that_came_as_excels_number_is_told_to_be_one(value):
    with pytest.raises(ValidationError, match="a number and no date"):
        TypeAdapter(Day).validate_python(value)


@pytest.mark.parametrize("address", ["а@b.example", "info@сity.example", "infо@city.example"])
def test_an_e_mail_address_with_a_russian_letter_among_latin_ones_is_refused(address):
    with pytest.raises(ValidationError, match="the address has Russian letters"):
        TypeAdapter(Email).validate_python(address)


def test_addresses_in_russian_or_in_latin_letters_are_taken():
    assert TypeAdapter(Email).validate_python("почта@город.рф") == "почта@город.рф"
    assert TypeAdapter(Website).validate_python("https://город.рф/а") == "https://город.рф/а"
    with pytest.raises(ValidationError, match="the address has Russian letters"):
        TypeAdapter(Website).validate_python("www.сity.example")

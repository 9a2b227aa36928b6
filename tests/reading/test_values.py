"""What people type into a place of a form: taken as they mean it, and told where that isn't sure."""

import pytest
from pydantic import TypeAdapter

from wego_forms.catalog.definition import AnyField
from wego_forms.forms.entries import Entry
from wego_forms.reading.values import value_of


def read(kind, text, lang="ru", **more):
    """The value, and what is told of it."""
    of = (
        TypeAdapter(AnyField).validate_python({"type": kind, **more}) if kind in ("number", "money") else None
    )
    value, asked = value_of(text, Entry("x", kind, of, lang))
    return value, asked[0].en if asked else ""


@pytest.mark.parametrize(
    "text",
    [
        *(
            "с сентября 2016 по н.в.",
            "сентябрь 2016 – н/вр",
            "с 09.2016 по наст. время",
            "September, 2016 to date",
        ),
        *(
            "сентябрь 2016 – по н.в.",
            "с сентября 2016 по сей день",
            "since Sept 2016",
            "с сентября 2016 г. по настоящее время",
            "сентябрь 2016 - наст.время",
            "с сентября 2016 по сегодняшний день",
            "с сентября 2016 до настоящего времени",
            "September 2016 – ongoing",
            "from September 2016 to the present day",
            "2016 г. сентябрь",
            "IX.2016",
        ),
    ],
)
def test_a_term_that_lasts_has_only_a_start(text):
    assert read("term", text) == ({"start": "2016-09"}, "")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "сент. 2016 – сент. 2021 гг.",
            "сентябрь 2016 ‑ сентябрь 2021",
            "09.2016..09.2021",
            "IX.2016 – IX.2021",
        ),
        *(
            "с сентября 2016г. до сентября 2021г.",
            "2016/09–2021/09",
            "09-2016 - 09-2021",
            "Sep 2016 till Sep 2021",
        ),
    ],
)
def test_a_term_is_two_months_in_any_writing(text):
    assert read("term", text) == ({"start": "2016-09", "end": "2021-09"}, "")


@pytest.mark.parametrize("text", ["с 01.09.2016 по 31.08.2021", "1 сентября 2016 г. – 31 августа 2021 г."])
def test_of_days_in_a_term_their_months_are_kept_and_that_is_told(text):
    assert read("term", text) == (
        {"start": "2016-09", "end": "2021-08"},
        "days are named where months are kept",
    )


@pytest.mark.parametrize(
    "text", ["2016-2021", "5 лет", "бессрочно", "09.16-09.21", "09.2016 – 13.2021", "до мая 2021"]
)
def test_a_term_without_two_months_is_told(text):
    assert read("term", text) == (text, "the month and year can't be read")


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        ("8 (84235) 2-00-01, 2-00-02", "8 (84235) 2-00-01", "several are named where one is kept"),
        ("8 (84235) 2-00-01; 8 927 123-45-67", "8 (84235) 2-00-01", "several are named where one is kept"),
        ("+7 84235 2-00-01 / 2-00-02", "+7 84235 2-00-01", "several are named where one is kept"),
        ("8 (84235) 2-00-01 (приёмная)", "8 (84235) 2-00-01", "there is a remark beside the number"),
        ("9271234567", "+7 9271234567", "no country code: it is taken for a number of Russia"),
        ("тел. 8 (84235) 2-00-01", "8 (84235) 2-00-01", ""),
        ("тел./факс: (84235) 2-00-01", "+7 84235 2-00-01", ""),
        ("884235 20001", "+7 84235 20001", ""),
        ("8 (84235) 2-00-01, доб. 12", "8 (84235) 2-00-01, доб. 12", ""),
    ],
)
def test_a_telephone_is_found_among_labels_remarks_and_others(text, number, told):
    assert read("phone", text) == (number, told)


@pytest.mark.parametrize(
    ("kind", "text", "address", "told"),
    [
        ("email", "e-mail: a@city.ru", "a@city.ru", ""),
        ("email", "a @ city . ru", "a@city.ru", "the address had spaces in it"),
        ("email", "a@city.ru; b@city.ru", "a@city.ru", "several are named where one is kept"),
        ("email", "а@gorod.ru", "а@gorod.ru", "there are Russian letters in a Latin address"),
        ("email", "info@мэрия.рф", "info@мэрия.рф", ""),
        ("website", "city.ru", "city.ru", ""),
        ("website", "сайт: www.city.ru.", "www.city.ru", ""),
        ("website", "city.ru, gorod.ru", "city.ru", "several are named where one is kept"),
        ("website", "www.мэрия.рф", "www.мэрия.рф", ""),
        ("website", "ситу.ru", "ситу.ru", "there are Russian letters in a Latin address"),
    ],
)
def test_an_address_is_taken_without_its_label_and_told_where_it_was_mended(kind, text, address, told):
    assert read(kind, text) == (address, told)


@pytest.mark.parametrize("text", ["нет", "—", "-", "н/д", "Н/Д", "отсутствует", "нет данных", "n/a", "none"])
def test_what_says_that_there_is_nothing_is_no_value_and_is_told(text):
    for kind in ("phone", "email", "website", "date", "term", "person", "country", "number", "postcode"):
        assert read(kind, text) == (None, "the form says that there is none")
    assert read("text", text) == ({"ru": text}, "this looks as if there were nothing to write")
    assert read("flag", "нет") == (False, "")


@pytest.mark.parametrize(
    ("text", "family", "told"),
    [
        ("ИВАНОВ ИВАН ИВАНОВИЧ", "Иванов", "the name's capitals aren't those of a name"),
        ("г-н Иванов Иван Иванович", "Иванов", "there is more here than the name"),
        ("и.о. Иванов Иван Иванович", "Иванов", "there is more here than the name"),
        ("Иванов Иван Иванович, глава города", "Иванов", "there is more here than the name"),
        ("Ivanov Ivan", "Ivanov", "the name in Russian is in Latin letters"),
        ("Иван Иванович Иванов", "Иванов", "the name's parts stand in another order"),
        ("И.О. Иванов", "Иванов", "initials stand for the names"),
        ("Иванов Иван Иванович", "Иванов", ""),
    ],
)
def test_a_name_is_found_among_titles_and_posts_and_that_is_told(text, family, told):
    value, said = read("person", text)
    assert (value["family"], said) == (family, told)


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        ("1 250 000", "1250000", ""),
        ("1,25 млн", "1250000", ""),
        ("0,5 млрд руб.", "500000000", ""),
        ("27 тыс. руб.", "27000", ""),
        ("12 000,50 руб.", "12000.50", ""),
        ("1250000 ₽", "1250000", ""),
        ("27 тыс. долл.", None, "the sum is in another currency"),
        ("500 тенге", None, "the sum is in another currency"),
        ("ок. 500", "500", "there are words beside the number"),
        ("500 (пятьсот) рублей", "500", "there are words beside the number"),
        ("100 руб. 50 коп.", "100 руб. 50 коп.", ""),
        ("5-7", "5-7", ""),
    ],
)
def test_a_sum_counts_its_thousands_and_is_of_the_fields_currency(text, number, told):
    assert read("money", text, currency="RUB") == (number, told)


def test_figures_are_grouped_as_the_forms_language_groups_them():
    assert read("number", "1,250,000", "en") == ("1250000", "")
    assert read("number", "1,25", "en") == ("1,25", "")  # refused by the record, not 125
    assert read("number", "1,25", "ru") == ("1.25", "")
    assert read("number", "1,250,000", "ru") == ("1,250,000", "")
    assert read("number", "12 чел.") == ("12", "there are words beside the number")


def test_one_value_in_two_languages_is_read_once():
    assert read("number", "1,25 млн / 1.25 million", "ru+en") == ("1250000", "")
    assert read("phone", "8 (84235) 2-00-01; 2-00-02", "ru+en")[0] == "8 (84235) 2-00-01"

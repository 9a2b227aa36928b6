"""Telephones, addresses and websites as people type them into a form."""

import pytest

from wego_forms.reading import contacts
from wego_forms.reading.contacts import SEVERAL, email_of, phone_of, website_of


def asked(said):
    """The doubt's name, for a test to read."""
    names = {SEVERAL: "several", contacts._BESIDE: "beside", contacts._SUPPOSED: "supposed"}
    names |= {contacts._SPACES: "spaces", contacts._OTHER_ALPHABET: "alphabet", None: None}
    return names[said]


@pytest.mark.parametrize(
    ("typed", "lang", "number", "doubt"),
    [
        ("+7 842 241-00-00", "ru", "+7 842 241-00-00", None),
        ("тел.: +7 842 241-00-00", "ru", "+7 842 241-00-00", None),
        ("79001234567", "ru", "+79001234567", None),
        ("79001234567", "en", "+79001234567", None),
        ("8 8422 41-00-00", "ru", "8 8422 41-00-00", None),
        ("(8422) 41-00-00", "ru", "+7 8422 41-00-00", None),
        ("8422 41-00-00", "ru", "+7 8422 41-00-00", "supposed"),
        ("8422 41-00-00", "en", "8422 41-00-00", None),
        ("+7 842 241-00-00; +7 842 241-00-01", "ru", "+7 842 241-00-00", "several"),
        ("+7 842 241-00-00 (приёмная)", "ru", "+7 842 241-00-00", "beside"),
        ("41-00-00; 41-00-01", "ru", "41-00-00; 41-00-01", None),
        ("41-00-00", "ru", "41-00-00", None),
        (" ; ", "ru", " ; ", None),
        ("", "ru", "", None),
    ],
)
def test_a_number_is_taken_as_it_is_typed_and_a_russian_one_with_its_country(typed, lang, number, doubt):
    taken, why = phone_of(typed, None, lang)
    assert (taken, asked(why)) == (number, doubt)


@pytest.mark.parametrize(
    ("typed", "address", "doubt"),
    [
        ("e-mail: info@gorod.ru", "info@gorod.ru", None),
        ("<info@gorod.ru>", "info@gorod.ru", None),
        ("info @ gorod . ru", "info@gorod.ru", "spaces"),
        ("a@gorod.ru, b@gorod.ru", "a@gorod.ru", "several"),
        ("инфо@gorod.ru", "инфо@gorod.ru", "alphabet"),
        ("info@мэрия.рф", "info@мэрия.рф", None),
        ("нет", "нет", None),
    ],
)
def test_an_e_mail_address_loses_its_label_and_its_spaces(typed, address, doubt):
    taken, why = email_of(typed, None, "ru")
    assert (taken, asked(why)) == (address, doubt)


@pytest.mark.parametrize(
    ("typed", "address", "doubt"),
    [
        ("сайт: gorod.ru", "gorod.ru", None),
        ("https://gorod.ru/a", "https://gorod.ru/a", None),
        ("www . gorod . ru", "www.gorod.ru", "spaces"),
        ("gorod.ru и duma.ru", "gorod.ru", "several"),
        ("мэрия.ru", "мэрия.ru", "alphabet"),
        ("www.мэрия.рф", "www.мэрия.рф", None),
    ],
)
def test_a_website_loses_its_label_and_its_spaces(typed, address, doubt):
    taken, why = website_of(typed, None, "ru")
    assert (taken, asked(why)) == (address, doubt)

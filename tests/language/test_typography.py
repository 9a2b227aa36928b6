"""No-break spaces, quotes and dashes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wego_forms.language import typeset

NBSP = "\u00a0"


def shown(text, lang="ru"):
    return typeset(text, lang).replace(NBSP, "_")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 августа 2017 г. в Ульяновске", "1_августа_2017_г. в_Ульяновске"),
        ("Р.Н. Минниханов", "Р.Н._Минниханов"),
        ("Р. Н. Минниханов", "Р._Н._Минниханов"),
        ("Минниханов Р.Н.", "Минниханов_Р.Н."),
        ("№ 73-Г-01", "№_73-Г-01"),
        ("IV Генеральная ассамблея", "IV_Генеральная ассамблея"),
        ("400 участников из 113 городов", "400_участников из_113_городов"),
        ("о вступлении во Всемирную организацию", "о_вступлении во_Всемирную организацию"),
        ("Волга - река", "Волга_– река"),
        ("Волга – река", "Волга_– река"),
        ("1 250 000 жителей", "1_250_000_жителей"),
        ("на 6 л. в 1 экз.", "на_6_л. в_1_экз."),
        ("г. Ульяновск, ул. Ленина, д. 1", "г._Ульяновск, ул._Ленина, д._1"),
        ("в 2017 г. Россия", "в_2017_г. Россия"),
        ("5 %", "5_%"),
        ("и он бы пришёл", "и_он_бы пришёл"),
        ("3 мая 2020 года", "3_мая_2020_года"),
    ],
)
def test_russian_spaces_do_not_break_where_a_typesetter_would_not_break_them(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Умный город"', "«Умный город»"),
        ('Проект "Умный "город" будущего"', "Проект «Умный „город“ будущего»"),
        ('«Проект "Город"»', "«Проект „Город“»"),
        ('("Город")', "(«Город»)"),
        ('дисплей 5" и кабель', 'дисплей 5" и_кабель'),
        ('"Город', '"Город'),
        ('ООО "Ромашка", ОАО "Василёк".', "ООО «Ромашка», ОАО «Василёк»."),
    ],
)
def test_straight_quotes_pair_up_or_stay(text, expected):
    assert shown(text) == expected


def test_english_text_is_touched_lightly():
    assert shown('Mr Minnikhanov\'s "Smart City" - 1 August 2017', "en") == (
        "Mr_Minnikhanov’s “Smart City”_– 1_August 2017"
    )
    assert shown("R. N. Minnikhanov", "en") == "R._N._Minnikhanov"


@pytest.mark.parametrize(
    "address", ["mail@ulgov.ru", "http://www.ulgov.ru/a_-_b", "www.we-gov.org", "wego.ulregion.ru"]
)
def test_addresses_stay_as_they_are(address):
    for lang in ("ru", "en"):
        assert address in typeset(f'Пишите на "{address}" - или {address}', lang)


def test_ranges_and_numbers_with_hyphens_stay():
    assert typeset("2010-2017, 73-Г-01/18086исх", "ru") == "2010-2017, 73-Г-01/18086исх"


_LETTERY = st.text(alphabet="аяАЯ вкВиг.№ \u00a0-–—\"«»„“”‘’'19IVXaZ@:/\n%(),", max_size=60)


@given(st.one_of(st.text(max_size=80), _LETTERY), st.sampled_from(["ru", "en"]))
def test_a_second_run_changes_nothing(text, lang):
    once = typeset(text, lang)
    assert typeset(once, lang) == once


@given(st.one_of(st.text(max_size=80), _LETTERY), st.sampled_from(["ru", "en"]))
def test_only_spaces_quotes_and_dashes_ever_change(text, lang):
    changeable = set(" \u00a0-–\"'«»„“”‘’")

    def rest(value):
        return "".join(char for char in value if char not in changeable)

    assert rest(typeset(text, lang)) == rest(text)

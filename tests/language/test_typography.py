"""No-break spaces, quotes and dashes."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wego_forms.language import bind, typeset

NBSP = "\u00a0"


def shown(text, lang="ru"):
    return typeset(text, lang).replace(NBSP, "_")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 августа 2017 г. в Ульяновске", "1_августа 2017_г. в_Ульяновске"),
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
        ("3 мая 2020 года", "3_мая 2020_года"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("в г. Ульяновске, из с. Ундоры", "в_г._Ульяновске, из_с._Ундоры"),
        ("у д. Ивановка, д. 5", "у_д._Ивановка, д._5"),
        ("см. п. 5, пп. 1, 2 и ч. 2 ст. 5", "см._п._5, пп._1, 2_и_ч._2_ст._5"),
        ("г. о. Самара, р. п. Чердаклы", "г._о._Самара, р._п._Чердаклы"),
        ("к. т. н., и т. д., т. е. так", "к._т._н., и_т._д., т._е. так"),
        ("Засвияжский р-н Ульяновска, р-н Майнский", "Засвияжский_р-н Ульяновска, р-н_Майнский"),
        ("Ленинский пр-т, пр-т Мира", "Ленинский_пр-т, пр-т_Мира"),
        ("5 млн руб. 10 коп.", "5_млн_руб._10_коп."),
        ("проф. Иванов, г-н Ким, д-р Ли", "проф._Иванов, г-н_Ким, д-р_Ли"),
        ("+7 8422 58-93-43", "+7_8422_58-93-43"),
        ("в 2017 г. Россия", "в_2017_г. Россия"),
    ],
)
def test_shortened_words_stay_with_what_they_shorten_to(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2017-2020", "2017–2020"),
        ("2017 - 2020 гг.", "2017–2020_гг."),
        ("1-2 августа", "1–2_августа"),
        ("7 - 9 мая", "7–9_мая"),
        ("5-10 %", "5–10_%"),
        ("на 5-6 листах", "на_5–6_листах"),
        ("стр. 5-10, ст. 5-7", "стр._5–10, ст._5–7"),
        ("10:00-12:00, 10.00-12.00", "10:00–12:00, 10.00–12.00"),
        ("01.08.2017-05.08.2017", "01.08.2017–05.08.2017"),
        ("XIX-XX вв.", "XIX–XX_вв."),
    ],
)
def test_a_range_has_an_en_dash_without_spaces(text, expected):
    assert shown(text) == expected
    assert bind(text, "ru").replace(NBSP, "_") == expected


@pytest.mark.parametrize(
    "text",
    [
        "73-Г-01/18086исх", "73-Г-01/5", "58-93-43", "8-800-555-35-35", "2017-08-01", "2017-08", "432017",
        "ГОСТ Р 7.0.97-2016", "ГОСТ 1983-2001", "№ 73-75", "тел. 58-93", "д. 5-7", "131-ФЗ", "10-5", "счёт 3-2",
        "COVID-19", "Арзамас-16", "15-20-25", "http://a.ru/2017-2020", "1.5-2.5",
    ],
)  # fmt: skip
def test_a_number_with_a_hyphen_is_no_range(text):
    assert typeset(text, "ru").replace(NBSP, " ") == text


def test_a_hyphen_after_one_letter_or_a_numeral_ends_no_line():
    assert typeset("e-government, E-mail", "en") == "e\u2011government, E\u2011mail"
    assert typeset("e-government: 1-й класс, 90-х", "ru") == "e\u2011government: 1\u2011й класс, 90\u2011х"
    assert typeset("we-gov, 5-летний, IT-парк, e-mail@we-gov.org", "ru").count("\u2011") == 0


_LETTERY = st.text(alphabet="аяАЯ вкВиг.№ \u00a0-–—\"«»„“”‘’'19IVXaZ@:/\n%(),", max_size=60)


@given(st.one_of(st.text(max_size=80), _LETTERY), st.sampled_from(["ru", "en"]))
def test_a_second_run_changes_nothing(text, lang):
    once = typeset(text, lang)
    assert typeset(once, lang) == once


@given(st.one_of(st.text(max_size=80), _LETTERY), st.sampled_from(["ru", "en"]))
def test_only_spaces_quotes_and_dashes_ever_change(text, lang):
    changeable = set(" \u00a0\u2011-–\"'«»„“”‘’")

    def rest(value):
        return "".join(char for char in value if char not in changeable)

    assert rest(typeset(text, lang)) == rest(text)


@pytest.mark.parametrize("piece", ["4", "а", "4-", "А.", "a+", "а "])
def test_a_very_long_word_is_set_in_little_time(piece):
    text = piece * (60_000 // len(piece))
    start = process_time()
    typeset(text, "ru")

    assert process_time() - start < 3

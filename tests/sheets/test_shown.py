import datetime as dt

import pytest

from wego_forms.sheets.shown import NotKnown, shown, shown_day, shown_text


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (18086, '"73-Г-01/"0"исх"', "73-Г-01/18086исх"),
        (12345, '00"-"000', "12-345"),
        (45, '00"-"000', "00-045"),
        (1234567, '00"-"000', "1234-567"),
        (75275, "0000000", "0075275"),
        (7, "000", "007"),
        (-7, "000", "-007"),
        (5, r"\№0", "№5"),
        (5, "№ 0", "№ 5"),
        (0.15, "0%", "15%"),
        (79001234567, "+0 (000) 000-00-00", "+7 (900) 123-45-67"),
        (432017, "000 000", "432 017"),
        (5, "[Red]0;[Blue]-0", 5),
        (-5, '0;"минус "0', "минус 5"),
        (0, '0;-0;"нет"', "нет"),
        (1200, "#,##0", 1200),
        (1200.5, "#,##0.00", 1200.5),
        (12.7, "0", 13),
        (2.5, "0", 3),
        (6, "General", 6),
        (6, 'General" чел."', "6 чел."),
        (6, "@", 6),
        (1200, '#,##0" руб."', "1\u00a0200 руб."),
        (1200.5, '#,##0.00\\ "₽"', "1\u00a0200,50 ₽"),
        (-1200.5, '_-* #,##0.00\\ "₽"_-;\\-* #,##0.00\\ "₽"_-;_-* "-"??\\ "₽"_-;_-@_-', "-1\u00a0200,50 ₽"),
        (0, '_-* #,##0.00\\ "₽"_-;\\-* #,##0.00\\ "₽"_-;_-* "-"??\\ "₽"_-;_-@_-', "-\u2007\u2007 ₽"),
        (1200, r"#,##0\ [$₽-419]", "1\u00a0200 ₽"),
        (1200, "# ##0 ₽", "1 200 ₽"),
        (1200.5, r"#,##0.00\ [$€-1]", "1\u00a0200,50 €"),
        (1200.5, "[$$-409]#,##0.00", "$1,200.50"),
        (1200, "[$-419]#,##0.00", 1200),
        (18086, "_-* # ##0\\ _₽_-", "18 086"),
        (0, "0;-0;;@", ""),
    ],
)
def test_a_number_is_what_its_cell_shows(value, number_format, text):
    assert shown(value, number_format) == text


@pytest.mark.parametrize(
    ("value", "number_format"),
    [
        (1.5, "# ?/?"),
        (1200, "0.00E+00"),
        (1200, '#,##0" pcs"'),
        (5, ";;;"),
        (1234567890123456, "0"),
        (1.5, "0.0%"),
        (1200000, "0,"),
        (5, "[>3]0;000"),
        (1.5, 'General" чел."'),
    ],
)
def test_what_another_excel_would_show_otherwise_is_not_guessed(value, number_format):
    with pytest.raises(NotKnown):
        shown(value, number_format)


def test_a_text_has_what_its_format_puts_around_it():
    assert shown_text("Самара", '"г. "@') == "г. Самара"
    assert shown_text("Самара", "General") == shown_text("Самара", "0") == "Самара"


@pytest.mark.parametrize(
    ("number_format", "seen"),
    [
        ("General", dt.date(2026, 9, 1)),
        ('"на "', dt.date(2026, 9, 1)),
        ("d/m/yy h:mm", dt.date(2026, 9, 1)),
        ("h:mm", "14:30"),
        ('h:mm" ч"', "14:30"),
    ],
)
def test_a_moment_is_the_day_or_the_hour_that_its_cell_shows(number_format, seen):
    assert shown_day(dt.datetime(2026, 9, 1, 14, 30), number_format) == seen


@pytest.mark.parametrize("number_format", ["d h:mm", "yyyy h", "mm", "dd"])
def test_a_moment_shown_in_part_is_neither(number_format):
    with pytest.raises(NotKnown):
        shown_day(dt.datetime(2026, 9, 1, 14, 30), number_format)
